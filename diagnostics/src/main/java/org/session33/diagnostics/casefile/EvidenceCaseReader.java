package org.session33.diagnostics.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.casefile.EvidenceCase.Remark;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedClient;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.ToldRelease.Product;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.ReleaseFinder;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseDraft;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.ReleaseChoice;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.casefile.UserSection;
import org.session33.profiles.intake.profile.ReleaseEvidence;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.records.RecordComponents;

/**
 * Makes a case of what files and tickets say. What a profile or a case among the files says stays
 * as it is; evidence fills what nobody stated there. What is unsure or denied becomes no value.
 *
 * <p>It is long because the order in which the parts of a case are known, user, releases, profile,
 * programs, server, stands in one place.
 */
public final class EvidenceCaseReader {
  private static final Pattern NAMED = Pattern.compile("(?i)\\bcn=([\\w.-]{1,64})");

  private final OutlookReleases outlooks;
  private final ExchangeReleases exchanges;
  private final LimitValues limits;

  /** A reader by these catalogues. */
  public EvidenceCaseReader(
      OutlookReleases outlooks, ExchangeReleases exchanges, LimitValues limits) {
    this.outlooks = outlooks;
    this.exchanges = exchanges;
    this.limits = limits;
  }

  /**
   * Makes the case.
   *
   * @param name what the files are called together, for messages and the title
   * @param evidence what was read of them
   * @param found the case that files among them make, or null
   * @param files the files that show what happened
   * @param stated releases that the user stated beside
   * @return no value where no case can be made of it; then an error says why
   */
  public Reading<EvidenceCase> read(
      String name,
      Evidence evidence,
      @Nullable Case found,
      List<SourceFile> files,
      StatedReleases stated) {
    List<Problem> problems = new ArrayList<>();
    Optional<EvidenceCase> made =
        new Work(name, evidence, found, files, stated, problems::add).read();
    return new Reading<>(made.orElse(null), problems);
  }

  /** Whether a text is a message that Outlook shows when it does not open. */
  public static boolean isOfOutlook(ObservedText text) {
    return ToldSlots.OUTLOOK_TEXTS.contains(text.id());
  }

  /** The work on one case. */
  private final class Work {
    private final Place whole;
    private final Evidence evidence;
    private final @Nullable Case found;
    private final List<SourceFile> files;
    private final StatedReleases stated;
    private final CaseDraft draft;
    private final List<LimitEvent> events;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Work(
        String name,
        Evidence evidence,
        @Nullable Case found,
        List<SourceFile> files,
        StatedReleases stated,
        Consumer<Problem> problems) {
      this.whole = Place.of(name);
      this.evidence = evidence;
      this.found = found == null ? null : DeducedValues.without(found);
      this.files = files;
      this.stated = stated;
      this.draft = new CaseDraft(CompanionFiles.none(), problems);
      this.events =
          evidence.events().stream()
              .filter(e -> e.origin() == EvidenceOrigin.SEEN)
              .flatMap(e -> StoreLimitSentence.parse(e).map(s -> LimitEvent.of(e, s)).stream())
              .toList();
    }

    Optional<EvidenceCase> read() {
      if (found != null) {
        draft.noteAll(found.provenance());
      }
      Optional<User> user = user();
      Optional<ExchangeRelease> exchange = exchange();
      if (user.isEmpty() || exchange.isEmpty()) {
        return Optional.empty();
      }
      ToldSlots slots = new ToldSlots(evidence.slots(), remarks);
      ToldPrograms told =
          new ToldPrograms(slots, events, limits, exchange.get(), draft, remarks, missing);
      OutlookProfile outlook = outlook(slots, told).orElse(null);
      ToldProfile profile = new ToldProfile(slots, draft, remarks, missing);
      OutlookProfile filled = outlook == null ? null : profile.over(outlook);
      var programs = told.beside(found == null ? List.of() : found.programs(), filled != null);
      if (filled == null && programs.isEmpty()) {
        draft.error(
            whole,
            "no case can be made of it: nothing says what opened sessions",
            missing.isEmpty()
                ? "say which Outlook it is (--outlook), or add a logon list or the profile"
                : "say " + String.join("; ", missing));
        return Optional.empty();
      }
      slots.rest();
      if (filled != null && !isRead("outlook.release")) {
        missing.add("which Outlook it is (--outlook)");
      }
      if (!isRead("server.release")) {
        missing.add("which Exchange it is (--exchange)");
      }
      List<SourceFile> shown = files.stream().filter(this::isEvidence).toList();
      String seen = seen();
      List<String> tried = ToldRemedies.of(slots, draft, remarks);
      Case made =
          new Case(
              title(),
              user.get(),
              filled,
              programs,
              server(exchange.get()),
              found == null ? shown : found.evidence(),
              found == null ? Map.of() : found.sessionModel(),
              draft.provenance(),
              found == null || found.tried().isEmpty() ? tried : found.tried(),
              seen);
      return Optional.of(new EvidenceCase(made, remarks, missing, profile.breaks()));
    }

    /** A file that is kept names no folder of the machine on which it was made. */
    private String title() {
      String given = whole.file();
      String own = SourceFile.ownName(given.replaceFirst("[/\\\\]+$", ""));
      boolean named = found != null && !found.title().startsWith("Files in ");
      return found != null && named ? found.title().replace(given, own) : "From " + own;
    }

    private boolean isRead(String path) {
      return draft.provenance().of(path).filter(o -> o.kind() == Origin.Kind.READ).isPresent();
    }

    private Optional<User> user() {
      Case known = found;
      if (known != null && known.isNameKnown() && known.isIdentityKnown()) {
        return Optional.of(known.user());
      }
      Map<String, LimitEvent> named = new LinkedHashMap<>();
      for (LimitEvent event : events) {
        if (event.user() != null) {
          named.merge(
              event.user().toLowerCase(Locale.ROOT),
              event,
              (one, other) -> one.dn() == null ? other : one);
        }
      }
      if (known != null && known.isNameKnown()) {
        named.values().removeIf(e -> !known.user().isMeantBy(Objects.requireNonNull(e.user())));
      }
      if (named.size() > 1) {
        String some =
            named.values().stream()
                .map(LimitEvent::user)
                .limit(5)
                .collect(Collectors.joining(", "));
        draft.error(
            whole,
            "no case can be made of it: the events name " + named.size() + " users (" + some + ")",
            "give the files of one user, or add the user's profile");
        return Optional.empty();
      }
      String name = known != null && known.isNameKnown() ? known.user().name() : null;
      if (!named.isEmpty()) {
        LimitEvent event = named.values().iterator().next();
        String dn = event.dn() != null && event.dn().startsWith("/") ? event.dn() : null;
        if (name == null) {
          name = Objects.requireNonNull(event.user());
          draft.note("user.name", Origin.read(event.where(), "event 9646"));
        }
        if (dn != null) {
          draft.note("user.legacyDN", Origin.read(event.where(), "event 9646"));
        }
        return UserSection.complete(name, dn, draft);
      }
      return known != null ? Optional.of(known.user()) : account();
    }

    /** The one account that lists and logs name, or somebody whom nobody named. */
    private Optional<User> account() {
      Map<String, Place> accounts = new LinkedHashMap<>();
      toldAccounts().forEach(accounts::putIfAbsent);
      evidence.clients().forEach(c -> accounts.putIfAbsent(c.account().strip(), c.where()));
      evidence.moments().forEach(m -> accounts.putIfAbsent(m.user().strip(), m.where()));
      accounts.remove("");
      Set<String> different =
          accounts.keySet().stream()
              .map(a -> a.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      if (different.size() != 1) {
        draft.note("user.name", Origin.assumed("nobody names the user"));
        return UserSection.complete(UserSection.UNKNOWN, null, draft);
      }
      Map.Entry<String, Place> named = accounts.entrySet().iterator().next();
      String account = named.getKey();
      Origin origin = Origin.read(named.getValue(), "account");
      boolean dn = account.startsWith("/");
      draft.note(dn ? "user.legacyDN" : "user.name", origin);
      return UserSection.complete(dn ? null : account, dn ? account : null, draft);
    }

    /** Whom a ticket names where it speaks of the event, in the event's own way. */
    private Map<String, Place> toldAccounts() {
      Map<String, Place> accounts = new LinkedHashMap<>();
      for (TicketSlot slot : evidence.slots()) {
        Matcher named = NAMED.matcher(slot.words());
        if (slot.slot() == TicketSlot.Slot.EVIDENCE && slot.counts() && named.find()) {
          accounts.putIfAbsent(named.group(1), slot.where());
        }
      }
      return accounts;
    }

    private Optional<ExchangeRelease> exchange() {
      Case known = found;
      if (stated.exchange() != null) {
        draft.noteStated("server.release");
        return onPremises(stated.exchange());
      }
      if (known != null && known.isExchangeReleaseKnown()) {
        return onPremises(known.server().release());
      }
      KnownReleases told = new ReleaseFinder(outlooks, exchanges).of(evidence, stated);
      List<ExchangeRelease> fitting = told.exchange();
      if (fitting.size() == exchanges.all().size()) {
        return known == null
            ? ReleaseChoice.exchange(exchanges, whole, draft)
            : Optional.of(known.server().release());
      }
      ExchangeRelease newest = fitting.get(fitting.size() - 1);
      Origin where = told(Product.EXCHANGE);
      if (fitting.size() == 1) {
        draft.note("server.release", where);
        return onPremises(newest);
      }
      draft.note("server.release", Origin.assumed("the newest of those that fit " + told.basis()));
      draft.warn(
          where.place() == null ? whole : where.place(),
          "it is not said which of these Exchange it is: "
              + String.join(", ", fitting.stream().map(ExchangeRelease::id).toList())
              + "; "
              + newest.name()
              + " is assumed",
          "state it: --exchange '" + newest.id() + "'");
      return Optional.of(newest);
    }

    private Optional<ExchangeRelease> onPremises(ExchangeRelease release) {
      if (!release.isOnline()) {
        return Optional.of(release);
      }
      draft.error(
          whole,
          "no case can be made of it: what " + release + " permits is not published",
          "give what was seen to 'diagnose', which weighs it");
      return Optional.empty();
    }

    /** Where the release of a product is named, the finest name first. */
    private Origin told(Product product) {
      return evidence.releases().stream()
          .filter(r -> r.product() == product && !r.doubtful())
          .reduce((a, b) -> b.release().length() > a.release().length() ? b : a)
          .map(r -> Origin.read(r.where(), r.words()))
          .orElseGet(() -> Origin.assumed("the form of the events"));
    }

    private Optional<OutlookProfile> outlook(ToldSlots slots, ToldPrograms programs) {
      Case known = found;
      OutlookProfile profile = known == null ? null : known.outlook();
      if (known != null && profile == null) {
        return Optional.empty();
      }
      boolean tellsOfOutlook =
          stated.outlook() != null
              || slots.tellsOfOutlook()
              || evidence.releases().stream().anyMatch(Work::isOutlook)
              || evidence.texts().stream().anyMatch(t -> t.isGiven() && isOfOutlook(t))
              || events.stream()
                  .anyMatch(e -> e.kind() == StoreLimitEvent.Kind.SESSION && !programs.isService(e))
              || outlookVersion() > 0;
      if (profile == null && !tellsOfOutlook) {
        return Optional.empty();
      }
      Optional<OutlookRelease> release = outlookRelease(profile);
      return profile == null
          ? release.map(r -> OutlookProfile.defaults(r))
          : release.map(r -> r.equals(profile.release()) ? profile : with(profile, r));
    }

    private OutlookProfile with(OutlookProfile profile, OutlookRelease release) {
      return RecordComponents.with(profile, "release", release);
    }

    private Optional<OutlookRelease> outlookRelease(@Nullable OutlookProfile profile) {
      if (stated.outlook() != null) {
        draft.noteStated("outlook.release");
        return Optional.of(stated.outlook());
      }
      if (profile != null && found != null && found.isOutlookReleaseKnown()) {
        return Optional.of(profile.release());
      }
      List<OutlookRelease> fitting =
          new ReleaseFinder(outlooks, exchanges).of(evidence, stated).outlook();
      Optional<OutlookRelease> only =
          fitting.size() == 1 ? Optional.of(fitting.get(0)) : withServicePack();
      if (only.isPresent()) {
        draft.note("outlook.release", told(Product.OUTLOOK));
        return only;
      }
      if (profile != null) {
        return Optional.of(profile.release());
      }
      int major = outlookVersion();
      return ReleaseChoice.outlook(
          major > 0
              ? new ReleaseEvidence(major, major, whole, "clients of version " + major)
              : new ReleaseEvidence(0, Integer.MAX_VALUE, null, "nobody says the release"),
          outlooks,
          whole,
          draft);
    }

    /** The one release that is named with a service pack, which its catalogue does not tell. */
    private Optional<OutlookRelease> withServicePack() {
      List<String> years =
          evidence.releases().stream()
              .filter(r -> r.product() == Product.OUTLOOK)
              .map(
                  r -> r.isOrLater() || r.doubtful() ? "" : r.release().replaceFirst(" SP\\d$", ""))
              .distinct()
              .toList();
      return years.size() == 1 ? outlooks.find(years.get(0)) : Optional.empty();
    }

    /** The one major version of Outlook that lists and logs show, or 0. */
    private int outlookVersion() {
      List<Integer> versions =
          evidence.clients().stream()
              .filter(ObservedClient::isOutlook)
              .map(ObservedClient::majorVersion)
              .filter(v -> v > 0)
              .distinct()
              .toList();
      return versions.size() == 1 ? versions.get(0) : 0;
    }

    private static boolean isOutlook(ToldRelease release) {
      return release.product() == Product.OUTLOOK && !release.doubtful();
    }

    /** A file is evidence where something was read of it. */
    private boolean isEvidence(SourceFile file) {
      boolean read =
          evidence.files().stream()
              .anyMatch(
                  f ->
                      f.file().equals(file.name())
                          || f.file().startsWith(file.name() + SourceFile.INSIDE));
      boolean registry =
          evidence.registry().entries().stream()
              .anyMatch(e -> e.value().place().file().equals(file.name()));
      return read && !registry;
    }

    private ExchangeServer server(ExchangeRelease release) {
      ExchangeServer known = found == null ? ExchangeServer.defaults(release) : found.server();
      ExchangeServer server =
          known.release().equals(release)
              ? known
              : ExchangeServer.defaults(release)
                  .withRegistry(known.registry())
                  .withThrottling(known.throttling());
      ServerRegistry registry = evidence.registry();
      if (server.registry().entries().isEmpty() && !registry.entries().isEmpty()) {
        for (RegistryEntry entry : registry.entries()) {
          draft.note(
              DeducedValues.pathOf(entry.key(), entry.value().name()),
              Origin.read(entry.value().place(), "registry of the server"));
        }
        return server.withRegistry(registry);
      }
      return server;
    }

    /** The message of Outlook that the user saw, in the words in which it was told. */
    private String seen() {
      if (found != null && !found.seen().isEmpty()) {
        return found.seen();
      }
      Set<String> ofLogs =
          evidence.moments().stream()
              .map(LoggedMoment::where)
              .map(Place::file)
              .collect(Collectors.toSet());
      return Stream.of(evidence.texts())
          .flatMap(List::stream)
          .filter(t -> t.isGiven() && isOfOutlook(t) && !ofLogs.contains(t.where().file()))
          .findFirst()
          .map(
              t -> {
                draft.note("seen", Origin.read(t.where(), "as told"));
                return t.text().replaceAll("(?m)^[>\\s]+", " ").replaceAll("\\s+", " ").strip();
              })
          .orElse("");
    }
  }
}
