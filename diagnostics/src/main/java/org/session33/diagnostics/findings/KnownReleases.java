package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * The releases that a trouble may be about: one that is known, or all that it can be. Whatever
 * differs by release is said for each of these and for no other.
 *
 * @param outlook the Outlook releases that it may be, oldest first; empty where there is no Outlook
 * @param exchange the Exchange releases that it may be, oldest first
 * @param basis in words, which of them the evidence tells; empty where it tells none, or where they
 *     need no telling
 */
public record KnownReleases(
    List<OutlookRelease> outlook, List<ExchangeRelease> exchange, String basis) {
  public KnownReleases {
    outlook = List.copyOf(outlook);
    exchange = List.copyOf(exchange);
  }

  /** The releases that a case has, whether they are known or assumed. */
  public static KnownReleases of(Case theCase) {
    return new KnownReleases(
        Optional.ofNullable(theCase.outlook()).map(o -> List.of(o.release())).orElse(List.of()),
        List.of(theCase.server().release()),
        "");
  }

  /** Whether the mailbox is in Exchange Online, where nothing is set on a server. */
  public boolean online() {
    return exchange.stream().allMatch(ExchangeRelease::isOnline);
  }
}
