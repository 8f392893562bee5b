package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.session33.profiles.facts.Fact;

/**
 * The facts about one topic, ready to be shown.
 *
 * @param topic its name on the command line
 * @param title its name for people
 * @param lines the facts, those about one subject together
 */
public record FactSheet(String topic, String title, List<Line> lines) {
  /**
   * One fact.
   *
   * @param subject what it is about, for instance a release
   * @param name which property of it, may be empty
   * @param fact its value in words with source and confidence
   */
  public record Line(String subject, String name, Fact<String> fact) {}

  public FactSheet {
    lines = List.copyOf(lines);
  }

  /** As a tree for JSON. */
  public List<Object> document() {
    List<Object> document = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("subject", line.subject());
      entry.put("name", line.name());
      entry.put("value", line.fact().value());
      entry.put("source", line.fact().source());
      entry.put("confidence", line.fact().confidence().word());
      document.add(entry);
    }
    return document;
  }
}
