package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedClient;
import org.session33.diagnostics.evidence.ObservedClients;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * Where files beside a case say something else of it than the case does: its releases, the mode of
 * its Outlook, its user, the mailboxes that are open. Each is told once, with both places, and the
 * case is acted out as it stands.
 *
 * <p>A user may have several clients, and a log may hold the days before an update: a client
 * contradicts the case only where none of the user's clients in any file is as the case has it.
 */
final class FilesBesideCase {
  /** The most values that a sentence names. */
  private static final int MOST = 4;

  /** The major versions of Outlook that are known; a list may write versions of another kind. */
  private static final int OLDEST = 11;

  private static final int NEWEST = 16;

  private final Case theCase;
  private final Evidence read;
  private final ObservedClients clients;

  FilesBesideCase(Case theCase, Evidence read) {
    this.theCase = theCase;
    this.read = read;
    this.clients = ObservedClients.of(read, theCase);
  }

  /** Each contradiction once, at the place in the file. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    releases(problems);
    events().ifPresent(problems::add);
    OutlookProfile profile = theCase.outlook();
    if (profile != null) {
      version(profile.release()).ifPresent(problems::add);
      mode(profile).ifPresent(problems::add);
      mailboxes(profile).ifPresent(problems::add);
    }
    if (theCase.isIdentityKnown() || theCase.isNameKnown()) {
      clients.ofOthersAlone().forEach(c -> problems.add(others(c)));
    }
    return problems.stream().map(p -> p.about(Problem.Concern.CONTRADICTION)).toList();
  }

  private void releases(List<Problem> problems) {
    if (theCase.isExchangeReleaseKnown()) {
      ExchangeRelease release = theCase.server().release();
      named(
          ToldRelease.Product.EXCHANGE,
          release.isOnline() ? ToldRelease.ONLINE : release.year(),
          release.name(),
          "server.release",
          problems);
    }
    OutlookProfile profile = theCase.outlook();
    if (profile != null && theCase.isOutlookReleaseKnown()) {
      OutlookRelease release = profile.release();
      named(
          ToldRelease.Product.OUTLOOK,
          Stream.concat(Stream.of(release.id()), release.aliases().stream())
              .filter(n -> n.matches("\\d+"))
              .findFirst()
              .orElse(release.id()),
          release.name(),
          "outlook.release",
          problems);
    }
  }

  private void named(
      ToldRelease.Product product,
      String release,
      String name,
      String path,
      List<Problem> problems) {
    Place place = place(path).orElse(Place.of(path));
    ToldRelease own = new ToldRelease(product, release, false, place);
    read.releases().stream()
        .filter(r -> r.product() == product && !r.doubtful() && !own.mayBe(r))
        .filter(r -> !r.where().equals(place))
        .findFirst()
        .ifPresent(
            r ->
                problems.add(
                    Problem.warning(
                        r.where(),
                        "this names " + r.words() + ", and the case is of " + name + from(path),
                        "correct the case, or take the file away where it is of another time")));
  }

  /** The form of an event may tell that a later release wrote it. */
  private Optional<Problem> events() {
    ExchangeRelease release = theCase.server().release();
    if (!theCase.isExchangeReleaseKnown() || release.eventsNameClientType()) {
      return Optional.empty();
    }
    return read.events().stream()
        .filter(e -> e.origin() == EvidenceOrigin.SEEN)
        .filter(e -> StoreLimitSentence.parse(e).filter(s -> s.clientType() != null).isPresent())
        .map(EventRecord::where)
        .findFirst()
        .map(
            where ->
                Problem.warning(
                    where,
                    "this event 9646 names the type of the client, which "
                        + release.name()
                        + " does not, and the case is of it"
                        + from("server.release"),
                    "correct the case's release, or look on which server the event was written"));
  }

  private Optional<Problem> version(OutlookRelease release) {
    List<ObservedClient> known =
        clients.outlooks().stream()
            .filter(c -> c.majorVersion() >= OLDEST && c.majorVersion() <= NEWEST)
            .toList();
    return theCase.isOutlookReleaseKnown()
        ? contradicted(
            known,
            c -> release.hasMajorVersion(c.majorVersion()),
            c -> "version " + c.version(),
            release.name() + " (version " + release.version() + ")",
            "outlook.release")
        : Optional.empty();
  }

  private Optional<Problem> mode(OutlookProfile profile) {
    boolean cached = profile.cachedExchangeMode();
    return contradicted(
        clients.outlooks().stream().filter(c -> c.cached() != null).toList(),
        c -> Objects.equals(c.cached(), cached),
        c -> mode(Boolean.TRUE.equals(c.cached())),
        mode(cached),
        "outlook.cachedExchangeMode");
  }

  private static String mode(boolean cached) {
    return cached ? "Cached Exchange Mode" : "online mode";
  }

  private Optional<Problem> contradicted(
      List<ObservedClient> known,
      Predicate<ObservedClient> fits,
      Function<ObservedClient, String> shown,
      String own,
      String path) {
    if (known.isEmpty() || known.stream().anyMatch(fits)) {
      return Optional.empty();
    }
    Set<String> all = known.stream().map(shown).collect(Collectors.toCollection(TreeSet::new));
    return Optional.of(
        Problem.warning(
            known.get(0).where(),
            "the user's Outlook is shown here with "
                + all.stream().limit(MOST).collect(Collectors.joining(", "))
                + (all.size() > MOST ? ", ..." : "")
                + " alone, and the case has "
                + own
                + from(path),
            "the case is acted out as it stands; correct it where the file is of the same time"));
  }

  /** More mailboxes than the case names are open for certain, whatever they are called there. */
  private Optional<Problem> mailboxes(OutlookProfile profile) {
    Set<String> open =
        clients.byMailbox().keySet().stream()
            .map(FolderStatistics::compared)
            .collect(Collectors.toCollection(TreeSet::new));
    int listed = open.size();
    Set<String> named =
        profile.additionalMailboxes().stream()
            .map(AdditionalMailbox::name)
            .map(FolderStatistics::compared)
            .collect(Collectors.toSet());
    int more = listed - named.size() - profile.sharedCalendars();
    if (more <= 0) {
      return Optional.empty();
    }
    List<String> unnamed =
        clients.byMailbox().keySet().stream()
            .filter(m -> !named.contains(FolderStatistics.compared(m)))
            .toList();
    Place where =
        clients.listed().stream()
            .filter(c -> unnamed.contains(c.mailbox()))
            .map(ObservedClient::where)
            .findFirst()
            .orElse(clients.listed().get(0).where());
    return Optional.of(
        Problem.warning(
            where,
            String.format(
                Locale.ROOT,
                "the list shows sessions of the user on %,d mailboxes of others (%s), and the case"
                    + " has fewer: additional mailboxes %,d, shared calendars %,d%s",
                listed,
                String.join(", ", unnamed.subList(0, Math.min(MOST, unnamed.size())))
                    + (unnamed.size() > MOST ? ", ..." : ""),
                named.size(),
                profile.sharedCalendars(),
                from("outlook.additionalMailboxes")),
            "add what is missing to the case, where the list is of the same time"));
  }

  private Problem others(ObservedClient first) {
    return Problem.warning(
        first.where(),
        "no client in this file is of the case's user" + from("user.legacyDN"),
        "it was not weighed for the user; correct the user's legacyDN where it is the same person");
  }

  private Optional<Place> place(String path) {
    return theCase.provenance().of(path).flatMap(o -> Optional.ofNullable(o.place()));
  }

  /** Where a value of the case stands, or that nobody stated it, behind a comma. */
  private String from(String path) {
    Optional<Origin> origin = theCase.provenance().of(path);
    boolean assumed =
        origin
            .filter(o -> o.kind() == Origin.Kind.ASSUMED || o.kind() == Origin.Kind.DEFAULT)
            .isPresent();
    return place(path).map(p -> " (" + p + ")").orElse(assumed ? " (nobody stated it)" : "");
  }
}
