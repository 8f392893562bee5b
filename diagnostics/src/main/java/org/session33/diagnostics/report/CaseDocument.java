package org.session33.diagnostics.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * A case as it was understood, as a part of the JSON contract: everything that decides about
 * sessions, so that whoever reads a result sees what it is about. The keys are those of a case file
 * where it has them.
 */
final class CaseDocument {
  private CaseDocument() {}

  static Map<String, Object> of(Case examined) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", examined.title());
    map.put("user", examined.user().name());
    map.put("legacyDN", examined.user().legacyDn());
    OutlookProfile profile = examined.outlook();
    if (profile != null) {
      map.put("outlook", profile.release().name());
      map.put("cachedExchangeMode", profile.cachedExchangeMode());
      map.put("downloadSharedFolders", profile.downloadSharedFolders());
      map.put("cacheOthersMail", profile.cacheOthersMail());
      map.put(
          "additionalMailboxes",
          profile.additionalMailboxes().stream().map(CaseDocument::mailbox).toList());
      map.put("sharedCalendars", profile.sharedCalendars());
      map.put("brokenReconnects", profile.brokenReconnects());
      map.put("language", profile.language());
    }
    map.put("programs", examined.programs().stream().map(CaseDocument::program).toList());
    ExchangeServer server = examined.server();
    map.put("exchange", server.release().name());
    putIfAny(map, "viewInformationStoreStatus", server.viewInformationStoreStatus());
    putIfAny(map, "administerInformationStore", server.administerInformationStore());
    putIfAny(map, "administrators", server.administrators());
    map.put("scalableNetworking", server.scalableNetworking());
    if (!examined.sessionModel().isEmpty()) {
      map.put("sessionModel", examined.sessionModel());
    }
    Map<String, Object> origins = new LinkedHashMap<>();
    examined.provenance().origins().forEach((path, origin) -> origins.put(path, origin.toString()));
    map.put("origins", origins);
    return map;
  }

  private static Map<String, Object> mailbox(AdditionalMailbox mailbox) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", mailbox.name());
    putIfKnown(map, "folders", mailbox.folders());
    putIfKnown(map, "nonMailFolders", mailbox.nonMailFolders());
    putIfKnown(map, "database", mailbox.database());
    map.put("automapped", mailbox.automapped());
    return map;
  }

  private static Map<String, Object> program(Program program) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", program.name());
    map.put("kind", program.kind().word());
    if (program.workers() > 0) {
      map.put("workers", program.workers());
    } else if (program.kind() != ProgramKind.SECOND_OUTLOOK) {
      map.put("sessions", program.sessions());
    }
    map.put("machines", program.machines());
    putIfKnown(map, "database", program.database().isEmpty() ? null : program.database());
    return map;
  }

  private static void putIfAny(Map<String, Object> map, String key, List<String> values) {
    if (!values.isEmpty()) {
      map.put(key, values);
    }
  }

  private static void putIfKnown(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
