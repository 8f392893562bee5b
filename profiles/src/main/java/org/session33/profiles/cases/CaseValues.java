package org.session33.profiles.cases;

import static org.session33.profiles.cases.ValueKind.ACCOUNTS;
import static org.session33.profiles.cases.ValueKind.NAME;
import static org.session33.profiles.cases.ValueKind.OWN;
import static org.session33.profiles.cases.ValueKind.SWITCH;
import static org.session33.profiles.cases.ValueKind.TEXT;
import static org.session33.profiles.cases.ValueKind.choice;
import static org.session33.profiles.cases.ValueKind.count;

import java.util.List;
import org.session33.profiles.cases.ValueKind.Choice;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.Exemption;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.CachedModeValue;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.outlook.SharedCaching;

/**
 * The values of a case, in the order of its file. One more is a component of its record and a row
 * here: the reader and the writer of cases, their schema, the form, reports, JSON and the workbook
 * of users go through these rows.
 *
 * <p>By hand, because each has rules of its own, are the user, the evidence, the session model (its
 * parameters are rows of their own), and the values of the kind {@link ValueKind#OWN}: releases,
 * registry values, the list of mailboxes, the number of folders and the kind of a program.
 */
public final class CaseValues {
  /** Where the values of an additional mailbox stand in a case. */
  public static final String MAILBOXES = "outlook.additionalMailboxes[]";

  /** Where the values of a program stand in a case. */
  public static final String PROGRAMS = "programs[]";

  /** Stands for the life of a stale session, which the session model knows. */
  public static final String STALE = "{stale session}";

  /** Of the profile. */
  public static final List<CaseValue<OutlookProfile>> OUTLOOK =
      List.of(
          outlook("release", OWN, "Outlook release")
              .column(
                  "Outlook release",
                  OutlookReleases.examples().words() + "; empty where only programs log on")
              .always(),
          outlook("cachedExchangeMode", SWITCH, "Cached Exchange Mode")
              .column("Cached Exchange Mode", "yes or no; yes if empty")
              .field("Use Cached Exchange Mode")
              .always()
              .standard(true)
              .unstated(p -> Origin.assumed("not stated; on, as new profiles have it")),
          outlook("downloadSharedFolders", SWITCH, "Download shared folders")
              .column("Download shared folders", "yes or no; the release's default if empty")
              .field(
                  CaseValues::checkBox,
                  p -> p.release().cachingCheckBox() != null,
                  p ->
                      p.downloadSharedFolders() && !p.cachedExchangeMode()
                          ? "Changes nothing without Cached Exchange Mode"
                          : "")
              .always()
              .unstated(p -> byRelease(p.release())),
          outlook(
                  "cacheOthersMail",
                  SWITCH,
                  "Shared mail folders too ("
                      + CachedModeValue.CACHE_OTHERS_MAIL.registryName()
                      + ")")
              .column("Cache shared mail", "yes or no; the release's default if empty")
              // Where the release's box excludes mail folders, it does not know the value.
              .field(
                  p ->
                      "Cache others' mail ("
                          + CachedModeValue.CACHE_OTHERS_MAIL.registryName()
                          + ")",
                  p ->
                      p.release().cachingCheckBox() != null
                          && (p.release().defaultCaching().value() == SharedCaching.ALL
                              || p.cacheOthersMail()),
                  p -> "")
              .unstated(p -> byRelease(p.release())),
          outlook("additionalMailboxes", OWN, "Additional mailboxes"),
          outlook("sharedCalendars", count(0, OutlookProfile.MOST_OPENED), "Shared calendars")
              .column("Shared calendars", "how many are open; 0 if empty")
              .field("Shared calendars")
              .standard(0)
              .unstated(p -> Origin.assumed("not stated; none")),
          outlook("brokenReconnects", count(0, OutlookProfile.MOST_OPENED), "Broken reconnects")
              .column("Broken reconnects", "how many in the last " + STALE + "; 0 if empty")
              .field("Broken reconnects")
              .standard(0)
              .unstated(p -> Origin.assumed("not stated; none")),
          outlook(
                  "language",
                  choice(new Choice("en", "English"), new Choice("de", "German")),
                  "Language of messages")
              .column("Language", "en or de; en if empty")
              .field("Messages in")
              .standard("en")
              .unstated(p -> Origin.assumed("not stated; English")));

  /** Of each additional mailbox. */
  public static final List<CaseValue<AdditionalMailbox>> MAILBOX =
      List.of(
          mailbox("name", NAME, "Additional mailbox")
              .requiredColumn("Mailbox", "display name of the additional mailbox")
              .always(),
          mailbox("folders", OWN, "Its folders")
              .requiredColumn("Folders", "how many folders it has, all kinds")
              .always(),
          mailbox("nonMailFolders", count(0, AdditionalMailbox.MOST_FOLDERS), "Of these no mail")
              .column("Non-mail folders", "how many of them are calendars, contacts, tasks"),
          mailbox("database", TEXT, "Its mailbox database")
              .column("Database", "its mailbox database, where it is another one"),
          mailbox("automapped", SWITCH, "Added by the server (automapped)")
              .column("Automapped", "yes if the server added it; no if empty")
              .standard(false),
          mailbox("ownAccount", SWITCH, "Opened as a second Exchange account").standard(false));

  /** Of each program. */
  public static final List<CaseValue<Program>> PROGRAM =
      List.of(
          program("name", NAME, "Program")
              .requiredColumn("Program", "what people call it")
              .always(),
          program("kind", OWN, "Its kind")
              .requiredColumn("Kind", "add-in, search, second-outlook, service, imap, owa ...")
              .always(),
          program("sessions", count(0, Program.MOST), "Its sessions")
              .column("Sessions", "how many it holds, when they were counted")
              .field(
                  p -> "sessions",
                  p -> p.workers() == 0 && p.kind() != ProgramKind.SECOND_OUTLOOK,
                  p -> "")
              .where(p -> p.workers() == 0 && p.kind() != ProgramKind.SECOND_OUTLOOK)
              .always(),
          program("workers", count(1, Program.MOST), "Worker threads")
              .column("Workers", "its threads with a session each, where not counted")
              .field(p -> "workers", p -> p.workers() > 0, p -> "")
              .where(p -> p.workers() > 0),
          program("machines", count(1, Program.MOST), "Machines it runs on")
              .column("Machines", "on how many machines; 1 if empty")
              .field(
                  p -> "machines",
                  p ->
                      p.kind() != ProgramKind.SECOND_OUTLOOK
                          && (p.workers() > 0 || p.machines() > 1),
                  p -> "")
              .standard(1),
          program("database", TEXT, "Mailbox database")
              .where(p -> p.kind() != ProgramKind.SECOND_OUTLOOK));

  /** Of the server. */
  public static final List<CaseValue<ExchangeServer>> SERVER =
      List.of(
          server("release", OWN, "Exchange release")
              .requiredColumn("Exchange release", ExchangeReleases.examples().words())
              .always(),
          server("registry", OWN, "Registry"),
          server("registryNotLoaded", OWN, "Registry, not loaded"),
          exempting(
              "viewInformationStoreStatus",
              Exemption.VIEW_INFORMATION_STORE_STATUS,
              "May view the Information Store's status"),
          exempting(
              "administerInformationStore",
              Exemption.ADMINISTER_INFORMATION_STORE,
              "May administer the information store"),
          accounts("administrators", "Administrators")
              .field(
                  s -> "Administrators",
                  s -> s.release().administratorLimit() != null || !s.administrators().isEmpty(),
                  s ->
                      s.release().administratorLimit() == null
                          ? "This release is not known to limit administrators apart"
                          : ""),
          server(
                  "scalableNetworking",
                  SWITCH,
                  "Trouble since " + ExchangeReleases.scalableNetworkingSince())
              .field(
                  s -> ExchangeReleases.scalableNetworkingLabel(),
                  s -> s.release().has(Capability.SCALABLE_NETWORKING) || s.scalableNetworking(),
                  s ->
                      s.release().has(Capability.SCALABLE_NETWORKING)
                          ? ""
                          : "This release cannot have that trouble")
              .standard(false)
              .unstated(s -> Origin.assumed("not stated; no")),
          server("throttling", OWN, "Throttling policy")
              .where(s -> s.release().has(Capability.THROTTLING) && !s.release().isOnline())
              .unstated(s -> standardPolicy(s.release())),
          server("popImap", OWN, "POP3 and IMAP4 services").where(s -> !s.release().isOnline()));

  private CaseValues() {}

  private static CaseValue<OutlookProfile> outlook(String key, ValueKind kind, String title) {
    return CaseValue.of("outlook", key, kind, title);
  }

  private static CaseValue<AdditionalMailbox> mailbox(String key, ValueKind kind, String title) {
    return CaseValue.of(MAILBOXES, key, kind, title);
  }

  private static CaseValue<Program> program(String key, ValueKind kind, String title) {
    return CaseValue.of(PROGRAMS, key, kind, title);
  }

  private static CaseValue<ExchangeServer> server(String key, ValueKind kind, String title) {
    return CaseValue.of("server", key, kind, title);
  }

  private static CaseValue<ExchangeServer> accounts(String key, String title) {
    return server(key, ACCOUNTS, title).unstated(s -> Origin.assumed("not stated; nobody"));
  }

  /** A permission that exempts on some releases, or that somebody granted although it does not. */
  private static CaseValue<ExchangeServer> exempting(
      String key, Exemption permission, String title) {
    CaseValue<ExchangeServer> value = accounts(key, title);
    return value.field(
        s -> "Exempt accounts",
        s -> s.release().exemption().value() == permission || !CaseValue.isNothing(value.get(s)),
        s ->
            s.release().exemption().value() == permission
                ? ""
                : "'" + permission.words() + "' exempts nobody on " + s.release());
  }

  /** The check box under the release's own label. */
  private static String checkBox(OutlookProfile profile) {
    Fact<String> label = profile.release().cachingCheckBox();
    return label == null ? "" : label.value();
  }

  private static Origin standardPolicy(ExchangeRelease release) {
    return Origin.byDefault(
        ThrottlingPolicy.DEFAULT
            .limit(release, ClientAccessLimit.RCA_MAX_CONCURRENCY)
            .map(limit -> "not stated; " + limit.value() + " is " + limit.reason())
            .orElse("not stated"));
  }

  private static Origin byRelease(OutlookRelease release) {
    Fact<SharedCaching> caching = release.defaultCaching();
    return Origin.byDefault(
        release.name() + " caches " + caching.value().words() + ", " + caching.source());
  }
}
