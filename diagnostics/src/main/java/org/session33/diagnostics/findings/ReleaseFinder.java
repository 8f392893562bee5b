package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.ToldRelease.Product;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;

/**
 * Works out which releases evidence is about, where no profile says so. What was stated beside it
 * counts first. Several different ones, and one that is only named in doubt, leave it open: wrong
 * steps are worse than all of them.
 */
public final class ReleaseFinder {
  private final OutlookReleases outlooks;
  private final ExchangeReleases exchanges;

  /** By these catalogues. */
  public ReleaseFinder(OutlookReleases outlooks, ExchangeReleases exchanges) {
    this.outlooks = outlooks;
    this.exchanges = exchanges;
  }

  /** Nothing is known. */
  public KnownReleases none() {
    return of(Evidence.NONE, StatedReleases.none());
  }

  /** The releases of a case; one that was only assumed may be any. */
  public KnownReleases of(Case theCase) {
    KnownReleases known = KnownReleases.of(theCase);
    boolean client = theCase.isOutlookReleaseKnown() || known.outlook().isEmpty();
    return new KnownReleases(
        client ? known.outlook() : outlooks.all(),
        theCase.isExchangeReleaseKnown() ? known.exchange() : exchanges.all(),
        "");
  }

  /**
   * The releases that it may be.
   *
   * @param stated what the user stated beside the evidence
   */
  public KnownReleases of(Evidence evidence, StatedReleases stated) {
    List<String> basis = new ArrayList<>();
    List<OutlookRelease> outlook = outlooks.all();
    OutlookRelease statedOutlook = stated.outlook();
    if (statedOutlook != null) {
      outlook = List.of(statedOutlook);
    } else {
      Optional<String> told = onlyOne(evidence, Product.OUTLOOK);
      Optional<OutlookRelease> found =
          told.flatMap(name -> outlooks.find(name).or(() -> outlooks.find(year(name))));
      if (found.isPresent()) {
        outlook = List.of(found.get());
        basis.add(said("release-named", found.get().name()));
      }
    }
    ExchangeRelease statedExchange = stated.exchange();
    if (statedExchange != null) {
      return new KnownReleases(outlook, List.of(statedExchange), words(basis));
    }
    Optional<String> told = onlyOne(evidence, Product.EXCHANGE);
    Optional<ExchangeRelease> online =
        told.filter(ToldRelease.ONLINE::equals).flatMap(exchanges::find);
    if (online.isPresent()) {
      basis.add(said("release-named", online.get().name()));
      return new KnownReleases(outlook, List.of(online.get()), words(basis));
    }
    List<ExchangeRelease> named = told.map(this::exchanges).orElse(List.of());
    List<ExchangeRelease> written = writers(evidence);
    List<ExchangeRelease> both =
        named.isEmpty() || written.isEmpty()
            ? (named.isEmpty() ? written : named)
            : named.stream().filter(written::contains).toList();
    if (both.isEmpty()) {
      return new KnownReleases(outlook, exchanges.all(), words(basis));
    }
    basis.add(
        named.isEmpty()
            ? said("release-of-events", both.get(0).name())
            : said("release-named", "Exchange " + told.orElseThrow()));
    return new KnownReleases(outlook, both, words(basis));
  }

  private static String said(String sentence, String release) {
    return Causes.shipped().shared().say(sentence, Map.of("release", release));
  }

  private static String words(List<String> basis) {
    return String.join(" and ", basis);
  }

  /** The one release of a product that is named, at least once without doubt. */
  private static Optional<String> onlyOne(Evidence evidence, Product product) {
    List<ToldRelease> told =
        evidence.releases().stream().filter(r -> r.product() == product).toList();
    String finest = null;
    for (ToldRelease one : told) {
      if (one.isOrLater()) {
        // It names no release that steps could be taken from, and may deny another.
        if (!told.stream().allMatch(one::mayBe)) {
          return Optional.empty();
        }
        continue;
      }
      // "Exchange 2010" and "Exchange 2010 SP1" are one, and the second says more.
      if (finest == null || one.release().startsWith(finest + " ")) {
        finest = one.release();
      } else if (!one.release().equals(finest) && !finest.startsWith(one.release() + " ")) {
        return Optional.empty();
      }
    }
    return told.stream().allMatch(ToldRelease::doubtful)
        ? Optional.empty()
        : Optional.ofNullable(finest);
  }

  /** A bare year is any release of the family. */
  private List<ExchangeRelease> exchanges(String told) {
    List<ExchangeRelease> family =
        exchanges.all().stream().filter(r -> Integer.toString(r.family()).equals(told)).toList();
    if (!family.isEmpty()) {
      return family;
    }
    Optional<ExchangeRelease> found = exchanges.find(told);
    return found.isPresent()
        ? List.of(found.get())
        : told.equals(year(told)) ? List.of() : exchanges(year(told));
  }

  /** A release without its service pack, of which nothing apart is known. */
  private static String year(String release) {
    int pack = release.indexOf(' ');
    return pack < 0 ? release : release.substring(0, pack);
  }

  /** The releases that can have written the events, where their form tells. */
  private List<ExchangeRelease> writers(Evidence evidence) {
    boolean named =
        evidence.events().stream()
            .map(StoreLimitSentence::parse)
            .flatMap(Optional::stream)
            .map(StoreLimitEvent::clientType)
            .anyMatch(Objects::nonNull);
    return named
        ? exchanges.all().stream().filter(ExchangeRelease::eventsNameClientType).toList()
        : List.of();
  }
}
