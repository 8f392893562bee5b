package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.messages.ErrorText;
import org.session33.diagnostics.evidence.messages.ErrorTexts;
import org.session33.diagnostics.evidence.messages.EventTexts;
import org.session33.diagnostics.findings.TextMeanings;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * Facts for whoever looks something up: the texts and codes that are recognised, and from {@code
 * fact-topics.yaml} what nothing is judged or acted out by, the events beside 9646 and where
 * sources contradict one another.
 */
public final class FactTopics {
  private final List<FactSheet> sheets;

  private FactTopics(List<FactSheet> sheets) {
    this.sheets = sheets;
  }

  /** The topics that are shipped. */
  public static FactTopics load() {
    List<FactSheet> sheets = new ArrayList<>();
    sheets.add(
        new FactSheet(
            "error-texts",
            "Texts and codes that are recognised",
            texts(ErrorTexts.load(), TextMeanings.load())));
    sheets.addAll(
        FactFile.open(FactTopics.class, "fact-topics.yaml").list("topics", FactTopics::sheet));
    return new FactTopics(List.copyOf(sheets));
  }

  private static List<FactSheet.Line> texts(ErrorTexts texts, TextMeanings meanings) {
    Map<String, List<FactSheet.Line>> lines = new LinkedHashMap<>();
    for (ErrorText text : texts.all()) {
      String id = text.id();
      lines
          .computeIfAbsent(
              id,
              first ->
                  new ArrayList<>(
                      meanings.says(id).map(says -> new FactSheet.Line(id, "means", says)).stream()
                          .toList()))
          .add(new FactSheet.Line(id, text.language().getLanguage(), text.wording()));
    }
    return lines.values().stream().flatMap(List::stream).toList();
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
    Optional<YamlMapping> printed = in.mapping("print");
    if (printed.isPresent()) {
      YamlMapping event = printed.get();
      int id = event.get("id").map(FactFile::number).orElseThrow();
      Fact<String> text = EventTexts.shipped().print(FactFile.text(event, "of"), id);
      event.refuseUnknownKeys();
      FactSheet.Line line = new FactSheet.Line(about, FactFile.text(in, "name"), text);
      in.refuseUnknownKeys();
      return line;
    }
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
