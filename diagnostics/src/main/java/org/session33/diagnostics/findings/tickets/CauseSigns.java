package org.session33.diagnostics.findings.tickets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.session33.diagnostics.findings.Weight;

/**
 * What a ticket may say for and against a cause, for whoever reads about it.
 *
 * @param family the id of its family
 * @param exchange the years of the Exchange releases that can have it, {@code online} among them;
 *     empty where all can
 * @param outlook the same for Outlook
 * @param signs what speaks for it and then what speaks against it, the weightiest first
 */
public record CauseSigns(
    String family, List<String> exchange, List<String> outlook, List<Sign> signs) {
  /**
   * One of them.
   *
   * @param weight how much it says
   * @param speaksFor whether for the cause
   * @param says what it says, a clause
   */
  public record Sign(Weight weight, boolean speaksFor, String says) {}

  public CauseSigns {
    exchange = List.copyOf(exchange);
    outlook = List.copyOf(outlook);
    signs = List.copyOf(signs);
  }

  /** Those of a cause; empty where no ticket tells of it. */
  public static Optional<CauseSigns> of(String cause) {
    return TicketCatalogue.shipped()
        .find(cause)
        .map(
            c ->
                new CauseSigns(
                    c.family(),
                    List.copyOf(new TreeSet<>(c.exchange())),
                    List.copyOf(new TreeSet<>(c.outlook())),
                    c.signs().stream()
                        .map(s -> new Sign(s.weight(), s.speaksFor(), s.says()))
                        .distinct()
                        .sorted(
                            Comparator.comparing((Sign s) -> !s.speaksFor())
                                .thenComparing(Sign::weight))
                        .toList()));
  }
}
