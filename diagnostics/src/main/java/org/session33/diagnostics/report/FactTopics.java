package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * Facts that stand in no catalogue because nothing is judged or acted out by them, from {@code
 * fact-topics.yaml}: the events beside 9646, and where sources contradict one another.
 */
public final class FactTopics {
  private final List<FactSheet> sheets;

  private FactTopics(List<FactSheet> sheets) {
    this.sheets = sheets;
  }

  /** The topics that are shipped. */
  public static FactTopics load() {
    return new FactTopics(
        FactFile.open(FactTopics.class, "fact-topics.yaml").list("topics", FactTopics::sheet));
  }

  /** A sheet a topic, in the order of the file. */
  public List<FactSheet> sheets() {
    return sheets;
  }

  private static FactSheet sheet(YamlMapping in) {
    List<FactSheet.Line> lines = new ArrayList<>();
    for (var item : in.list("subjects")) {
      YamlMapping subject = item.mapping().orElseThrow();
      String about = FactFile.text(subject, "about");
      for (var line : subject.list("lines")) {
        lines.add(line(about, line.mapping().orElseThrow()));
      }
      subject.refuseUnknownKeys();
    }
    return new FactSheet(FactFile.text(in, "topic"), FactFile.text(in, "title"), lines);
  }

  private static FactSheet.Line line(String about, YamlMapping in) {
    FactSheet.Line line =
        new FactSheet.Line(
            about,
            FactFile.text(in, "name"),
            new Fact<>(
                FactFile.text(in, "value"), FactFile.text(in, "source"), FactFile.confidence(in)));
    in.refuseUnknownKeys();
    return line;
  }
}
