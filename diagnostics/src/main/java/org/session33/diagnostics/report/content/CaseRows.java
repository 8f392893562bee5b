package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.CachedModeValue;
import org.session33.profiles.outlook.OutlookProfile;

/** The case as it was understood: everything that decides about sessions, with where it is from. */
final class CaseRows {
  private static final String PROFILE = "Profile";
  private static final String PROGRAMS = "Programs";
  private static final String SERVER = "Server";

  private final Case examined;
  private final UnaryOperator<String> names;
  private final List<List<Cell>> rows = new ArrayList<>();

  private CaseRows(Case examined, UnaryOperator<String> names) {
    this.examined = examined;
    this.names = names;
  }

  static List<List<Cell>> of(Case examined, UnaryOperator<String> names) {
    CaseRows rows = new CaseRows(examined, names);
    rows.add(PROFILE, "User", rows.text(examined.user().name()), "user.name");
    rows.add(PROFILE, "Legacy DN", rows.text(examined.user().legacyDn()), "user.legacyDN");
    if (examined.outlook() != null) {
      rows.outlook(examined.outlook());
    }
    examined.programs().forEach(rows::program);
    rows.server(examined.server());
    for (Map.Entry<String, Integer> value : examined.sessionModel().entrySet()) {
      String path = "sessionModel." + value.getKey();
      rows.add("Session model", value.getKey(), new Cell.Count(value.getValue()), path);
    }
    return rows.rows;
  }

  private void outlook(OutlookProfile profile) {
    add(PROFILE, "Outlook release", text(profile.release().name()), "outlook.release");
    add(
        PROFILE,
        "Cached Exchange Mode",
        Cell.of(profile.cachedExchangeMode()),
        "outlook.cachedExchangeMode");
    add(
        PROFILE,
        "Download shared folders",
        Cell.of(profile.downloadSharedFolders()),
        "outlook.downloadSharedFolders");
    add(
        PROFILE,
        "Shared mail folders too (" + CachedModeValue.CACHE_OTHERS_MAIL.registryName() + ")",
        Cell.of(profile.cacheOthersMail()),
        "outlook.cacheOthersMail");
    profile.additionalMailboxes().forEach(this::mailbox);
    count(PROFILE, "Shared calendars", profile.sharedCalendars(), "outlook.sharedCalendars");
    count(PROFILE, "Broken reconnects", profile.brokenReconnects(), "outlook.brokenReconnects");
    add(PROFILE, "Language of messages", text(profile.language()), "outlook.language");
  }

  private void mailbox(AdditionalMailbox mailbox) {
    String path = "outlook.additionalMailboxes[" + mailbox.name() + "]";
    add(PROFILE, "Additional mailbox", text(mailbox.name()), path);
    if (mailbox.folders() == null) {
      add(PROFILE, "Its folders", text("not known"), path + ".folders");
    } else {
      count(PROFILE, "Its folders", mailbox.folders(), path + ".folders");
    }
    if (mailbox.nonMailFolders() != null) {
      count(PROFILE, "Of these no mail", mailbox.nonMailFolders(), path + ".nonMailFolders");
    }
    if (mailbox.database() != null) {
      add(PROFILE, "Its mailbox database", text(mailbox.database()), path + ".database");
    }
    if (mailbox.automapped()) {
      add(PROFILE, "Added by the server (automapped)", Cell.of(true), path + ".automapped");
    }
  }

  private void program(Program program) {
    String path = "programs[" + program.name() + "]";
    add(PROGRAMS, "Program", text(program.name()), path);
    add(PROGRAMS, "Its kind", text(program.kind().word()), path + ".kind");
    if (program.workers() > 0) {
      count(PROGRAMS, "Worker threads", program.workers(), path + ".workers");
    } else if (program.kind() != ProgramKind.SECOND_OUTLOOK) {
      count(PROGRAMS, "Its sessions", program.sessions(), path + ".sessions");
    }
    count(PROGRAMS, "Machines it runs on", program.machines(), path + ".machines");
    if (!program.database().isEmpty()) {
      add(PROGRAMS, "Mailbox database", text(program.database()), path + ".database");
    }
  }

  private void server(ExchangeServer server) {
    add(SERVER, "Exchange release", text(server.release().name()), "server.release");
    accounts(
        "May view the Information Store's status",
        server.viewInformationStoreStatus(),
        "server.viewInformationStoreStatus");
    accounts(
        "May administer the information store",
        server.administerInformationStore(),
        "server.administerInformationStore");
    accounts("Administrators", server.administrators(), "server.administrators");
    add(
        SERVER,
        "Trouble since " + ExchangeReleases.scalableNetworkingSince(),
        Cell.of(server.scalableNetworking()),
        "server.scalableNetworking");
  }

  private void accounts(String what, List<String> accounts, String path) {
    if (!accounts.isEmpty()) {
      add(SERVER, what, Cell.of(accounts.stream().map(names).toList()), path);
    }
  }

  private void count(String about, String what, int number, String path) {
    add(about, what, new Cell.Count(number), path);
  }

  private void add(String about, String what, Cell value, String path) {
    Optional<Origin> origin = examined.provenance().of(path);
    String from = origin.map(o -> names.apply(o.toString())).orElse("");
    rows.add(List.of(new Cell.Text(about), new Cell.Text(what), value, new Cell.Text(from)));
  }

  private Cell text(String text) {
    return Cell.of(names.apply(text));
  }
}
