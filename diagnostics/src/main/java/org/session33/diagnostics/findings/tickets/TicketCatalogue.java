package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * What speaks for and against each cause in a ticket, from {@code ticket-clues.yaml}: families
 * first, then the causes.
 */
final class TicketCatalogue {
  /**
   * Something that may stand in a ticket and speaks for or against a cause.
   *
   * @param when when it is there
   * @param weight how much it says
   * @param speaksFor whether for the cause
   * @param says what it says, a clause
   */
  record Sign(TicketCondition when, Weight weight, boolean speaksFor, String says) {}

  /**
   * A cause.
   *
   * @param id its id
   * @param family the id of its family
   * @param exchange the years of the Exchange releases that can have it; empty where all can
   * @param outlook the same for Outlook
   * @param signs what speaks for and against it, with that of its family
   */
  record TicketCause(
      String id, String family, Set<String> exchange, Set<String> outlook, List<Sign> signs) {
    TicketCause {
      exchange = Set.copyOf(exchange);
      outlook = Set.copyOf(outlook);
      signs = List.copyOf(signs);
    }
  }

  private final Map<String, TicketCondition> conditions = new HashMap<>();
  private final Map<String, TicketCause> causes = new LinkedHashMap<>();

  private TicketCatalogue() {
    FactFile file = FactFile.open(TicketCatalogue.class, "ticket-clues.yaml");
    YamlMapping root = file.root();
    YamlMapping named = root.mapping("conditions").orElseThrow();
    for (String name : named.keys()) {
      conditions.put(name, condition(named, name));
    }
    Map<String, List<Sign>> families = new HashMap<>();
    YamlMapping groups = root.mapping("families").orElseThrow();
    for (String family : groups.keys()) {
      YamlMapping in = groups.mapping(family).orElseThrow();
      families.put(family, signs(in));
      in.refuseUnknownKeys();
    }
    for (TicketCause cause : file.list("causes", in -> cause(in, families))) {
      causes.put(cause.id(), cause);
    }
    root.refuseUnknownKeys();
  }

  /** The catalogue that is shipped; it is read once. */
  static TicketCatalogue shipped() {
    return Shipped.CATALOGUE;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final TicketCatalogue CATALOGUE = new TicketCatalogue();
  }

  private TicketCause cause(YamlMapping in, Map<String, List<Sign>> families) {
    String family = FactFile.text(in, "family");
    List<Sign> ofFamily = families.get(family);
    if (ofFamily == null) {
      throw new IllegalStateException(in.place() + ": no family " + family);
    }
    List<Sign> signs = new ArrayList<>(signs(in));
    signs.addAll(ofFamily);
    return new TicketCause(
        FactFile.text(in, "id"),
        family,
        Set.copyOf(FactFile.texts(in, "exchange")),
        Set.copyOf(FactFile.texts(in, "outlook")),
        signs);
  }

  private List<Sign> signs(YamlMapping in) {
    List<Sign> signs = new ArrayList<>();
    for (boolean speaksFor : new boolean[] {true, false}) {
      for (var item : in.list(speaksFor ? "for" : "against")) {
        YamlMapping sign = item.mapping().orElseThrow();
        signs.add(
            new Sign(
                condition(sign, "when"),
                FactFile.constant(sign, "weight", Weight.class),
                speaksFor,
                FactFile.text(sign, "says")));
        sign.refuseUnknownKeys();
      }
    }
    return signs;
  }

  /** A condition under a key of another file, with the names that this one gives. */
  TicketCondition condition(YamlMapping in, String key) {
    try {
      return TicketCondition.of(FactFile.text(in, key), conditions);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(in.placeOf(key) + ": " + e.getMessage(), e);
    }
  }

  /** All causes, in the order of the file. */
  List<TicketCause> causes() {
    return List.copyOf(causes.values());
  }

  /** A cause by its id. */
  Optional<TicketCause> find(String id) {
    return Optional.ofNullable(causes.get(id));
  }

  /**
   * The ids of the causes of a family.
   *
   * @throws IllegalArgumentException if there is no such family
   */
  List<String> family(String family) {
    List<String> ids =
        causes.values().stream()
            .filter(c -> c.family().equals(family))
            .map(TicketCause::id)
            .toList();
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no family " + family);
    }
    return ids;
  }

  /** All facts that any condition names. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    causes.values().forEach(c -> c.signs().forEach(s -> keys.addAll(s.when().keys())));
    return keys;
  }
}
