package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.tickets.TicketFacts.Known;

/**
 * When a clue is there: facts joined by {@code &}, each of which may be one of several joined by
 * {@code |}; {@code not} in front of one wants it absent, {@code >=} and {@code <} behind one
 * compare its number, and {@code @name} is a condition that has a name.
 */
final class TicketCondition {
  private static final Pattern ATOM =
      Pattern.compile("(not )?([a-zA-Z]+:[A-Za-z0-9.-]+)(?:(>=|<)(\\d{1,9}))?");

  private static final Set<String> RECORDS = Set.of("event", "text", "evidence");

  private final List<List<Atom>> all;

  private record Atom(boolean absent, String key, @Nullable String compare, long number) {
    @Nullable Known in(TicketFacts facts) {
      for (Known fact : facts.of(key)) {
        if (compare == null
            || (fact.number() != null && compare.equals(">=") == (fact.number() >= number))) {
          return fact;
        }
      }
      return null;
    }
  }

  private TicketCondition(List<List<Atom>> all) {
    this.all = all;
  }

  /**
   * Reads a condition.
   *
   * @param named the conditions that have a name
   * @throws IllegalArgumentException if it is written otherwise
   */
  static TicketCondition of(String written, Map<String, TicketCondition> named) {
    List<List<Atom>> all = new ArrayList<>();
    for (String group : written.split(" & ", -1)) {
      List<Atom> any = new ArrayList<>();
      for (String one : group.split(" \\| ", -1)) {
        String atom = one.strip();
        boolean not = atom.startsWith("not @");
        if (atom.startsWith("@") || not) {
          any.addAll(named(atom.substring(not ? 5 : 1), not, named, all, group));
          continue;
        }
        Matcher m = ATOM.matcher(atom);
        if (!m.matches()) {
          throw new IllegalArgumentException("no condition: \"" + atom + '"');
        }
        long number = m.group(4) == null ? 0 : Long.parseLong(m.group(4));
        any.add(new Atom(m.group(1) != null, m.group(2), m.group(3), number));
      }
      if (!any.isEmpty()) {
        all.add(List.copyOf(any));
      }
    }
    return new TicketCondition(List.copyOf(all));
  }

  /** A named condition of one group stands for its group; denied, for each of it absent. */
  private static List<Atom> named(
      String name,
      boolean not,
      Map<String, TicketCondition> named,
      List<List<Atom>> all,
      String group) {
    TicketCondition condition = named.get(name);
    if (condition == null || condition.all.size() != 1) {
      throw new IllegalArgumentException("no condition of one group: @" + name);
    }
    List<Atom> atoms = condition.all.get(0);
    if (!not) {
      return atoms;
    }
    if (group.contains("|")) {
      throw new IllegalArgumentException("denied among others: " + group);
    }
    atoms.forEach(a -> all.add(List.of(new Atom(true, a.key, a.compare, a.number))));
    return List.of();
  }

  /** The facts that it names. */
  List<String> keys() {
    return all.stream().flatMap(g -> g.stream().map(Atom::key)).toList();
  }

  /** Whether it asks for records alone: events, known messages, and what was looked at. */
  boolean isRecord() {
    return keys().stream().allMatch(k -> RECORDS.contains(k.substring(0, k.indexOf(':'))));
  }

  /** The facts by which it is met, none for what is absent; null where it is not met. */
  @Nullable List<Known> in(TicketFacts facts) {
    List<Known> found = new ArrayList<>();
    for (List<Atom> group : all) {
      Known met = null;
      boolean fits = false;
      for (Atom atom : group) {
        Known fact = atom.in(facts);
        if (atom.absent() ? fact == null : fact != null) {
          fits = true;
          met = fact;
          break;
        }
      }
      if (!fits) {
        return null;
      }
      if (met != null) {
        found.add(met);
      }
    }
    return found;
  }
}
