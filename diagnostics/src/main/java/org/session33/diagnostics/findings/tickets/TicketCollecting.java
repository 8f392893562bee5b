package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** What to collect where nothing is recognised, by what was seen; from {@code collecting.yaml}. */
final class TicketCollecting {
  /** As many things as somebody collects. */
  private static final int MOST = 4;

  /** With fewer than this, what always helps is named too. */
  private static final int FEW = 2;

  private record Bring(
      @Nullable TicketCondition when, @Nullable TicketCondition unless, String what) {
    boolean fits(TicketFacts facts) {
      return (when == null || when.in(facts) != null)
          && (unless == null || unless.in(facts) == null);
    }

    static List<Bring> of(FactFile file, String key, TicketCatalogue catalogue) {
      return file.list(
          key,
          in ->
              new Bring(
                  condition(in, "when", catalogue),
                  condition(in, "unless", catalogue),
                  FactFile.text(in, "bring")));
    }

    private static @Nullable TicketCondition condition(
        YamlMapping in, String key, TicketCatalogue catalogue) {
      return in.get(key).isPresent() ? catalogue.condition(in, key) : null;
    }
  }

  private final List<Bring> bySeen;
  private final List<Bring> otherwise;

  private TicketCollecting() {
    FactFile file = FactFile.open(TicketCollecting.class, "collecting.yaml");
    bySeen = Bring.of(file, "collect", TicketCatalogue.shipped());
    otherwise = Bring.of(file, "otherwise", TicketCatalogue.shipped());
    file.root().refuseUnknownKeys();
  }

  /** What is shipped; it is read once. */
  static TicketCollecting shipped() {
    return Shipped.COLLECTING;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final TicketCollecting COLLECTING = new TicketCollecting();
  }

  /** What to collect beside these facts, clauses. */
  List<String> of(TicketFacts facts) {
    List<String> what = new ArrayList<>(named(bySeen, facts));
    if (what.size() < FEW) {
      what.addAll(named(otherwise, facts));
    }
    return what.stream().limit(MOST).toList();
  }

  private static List<String> named(List<Bring> all, TicketFacts facts) {
    return all.stream().filter(b -> b.fits(facts)).map(Bring::what).toList();
  }

  /** The names of the facts that its conditions name. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (List<Bring> all : List.of(bySeen, otherwise)) {
      for (Bring one : all) {
        if (one.when() != null) {
          keys.addAll(one.when().keys());
        }
        if (one.unless() != null) {
          keys.addAll(one.unless().keys());
        }
      }
    }
    return keys;
  }
}
