package org.session33.diagnostics.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * A case as it was understood, as a part of the JSON contract: everything that decides about
 * sessions, so that whoever reads a result sees what it is about. The keys are those of a case file
 * where it has them.
 */
final class CaseDocument {
  private CaseDocument() {}

  static Map<String, Object> of(Case theCase) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", theCase.title());
    map.put("user", theCase.user().name());
    map.put("legacyDN", theCase.user().legacyDn());
    OutlookProfile profile = theCase.outlook();
    if (profile != null) {
      map.put("outlook", profile.release().name());
      map.putAll(values(CaseValues.OUTLOOK, profile));
    }
    map.put("programs", value(theCase.programs()));
    map.put("exchange", theCase.server().release().name());
    map.putAll(values(CaseValues.SERVER, theCase.server()));
    if (!theCase.sessionModel().isEmpty()) {
      map.put("sessionModel", theCase.sessionModel());
    }
    Map<String, Object> origins = new LinkedHashMap<>();
    theCase.provenance().origins().forEach((path, origin) -> origins.put(path, origin.toString()));
    map.put("origins", origins);
    return map;
  }

  /** What is known of a part, by its keys. */
  private static <R extends Record> Map<String, Object> values(List<CaseValue<R>> rows, R part) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (CaseValue<R> row : rows) {
      Object value = value(row.get(part));
      boolean said = row.isPlain() ? !CaseValue.isNothing(value) : value != null;
      if (said && row.applies().test(part)) {
        map.put(row.key(), value);
      }
    }
    return map;
  }

  /** A value as JSON takes it; null for what stands elsewhere in the document. */
  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof OutlookRelease
        || value instanceof ExchangeRelease
        || value instanceof ServerRegistry) {
      return null;
    } else if (value instanceof ThrottlingPolicy policy) {
      return policy.asStated();
    } else if (value instanceof PopImapSettings settings) {
      return CaseValue.isNothing(settings) ? null : settings.asStated();
    } else if (value instanceof ProgramKind kind) {
      return kind.word();
    } else if (value instanceof AdditionalMailbox mailbox) {
      return values(CaseValues.MAILBOX, mailbox);
    } else if (value instanceof Program program) {
      return values(CaseValues.PROGRAM, program);
    }
    return value instanceof List<?> some ? some.stream().map(CaseDocument::value).toList() : value;
  }
}
