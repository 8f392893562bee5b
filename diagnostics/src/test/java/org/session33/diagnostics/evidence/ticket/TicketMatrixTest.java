package org.session33.diagnostics.evidence.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.YamlMapping;

/**
 * Everybody of whom a ticket says something, with everything that is said: clauses made of the
 * names and the predicates in {@code matrix-targets.yaml}, alone, turned round, and beside others.
 */
class TicketMatrixTest {
  /**
   * A clause and what must come of it.
   *
   * @param says the key of the slot
   * @param never a key that must not count
   */
  private record Clause(String text, String says, String never) {
    @Override
    public String toString() {
      return '"' + text + "\" -> " + says;
    }
  }

  static List<Clause> clauses() {
    YamlMapping root = FactFile.open(TicketMatrixTest.class, "matrix-targets.yaml").root();
    Map<String, String> beside = Map.of("en", ", Skype %s", "de", ", Skype %s");
    List<Clause> all = new ArrayList<>();
    for (String language : List.of("en", "de")) {
      YamlMapping in = root.mapping(language).orElseThrow();
      YamlMapping targets = in.mapping("targets").orElseThrow();
      for (String target : targets.keys()) {
        boolean tried = in.list("tried").stream().anyMatch(t -> t.text().orElse("").equals(target));
        for (String name : FactFile.texts(targets, target)) {
          for (String verdict : List.of("works", "fails")) {
            String other = verdict.equals("works") ? "fails" : "works";
            String key = key(target, verdict, tried);
            String never = key(target, other, tried);
            for (String predicate : FactFile.texts(in, tried ? verdict + "Tried" : verdict)) {
              all.add(new Clause(name + ' ' + predicate, key, never));
              all.add(new Clause(name + ": " + predicate + '.', key, never));
              if (!tried) {
                all.add(
                    new Clause(
                        name
                            + ' '
                            + predicate
                            + beside.get(language).formatted(FactFile.texts(in, other).get(0)),
                        key,
                        never));
              }
            }
          }
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(500);
    return all;
  }

  private static String key(String target, String verdict, boolean tried) {
    return tried
        ? "triedEffect:" + target + (verdict.equals("works") ? "-works" : "-none")
        : verdict + ':' + target;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clauses")
  void whatIsSaidIsSaidOfWhomItIsSaid(Clause clause) {
    List<String> said =
        new TicketReader()
            .read(clause.text(), offset -> Place.of("ticket"), new BitSet()).stream()
                .filter(TicketSlot::counts)
                .map(TicketSlot::key)
                .toList();
    assertThat(said).as(clause.text()).contains(clause.says()).doesNotContain(clause.never());
  }
}
