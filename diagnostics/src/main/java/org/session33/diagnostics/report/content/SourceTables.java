package org.session33.diagnostics.report.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.timeline.SeenTimeline;
import org.session33.diagnostics.examination.Calibration;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.rehearsal.Moment;
import org.session33.diagnostics.text.QuestionWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SlotWords;
import org.session33.profiles.cases.Origin;

/** What the result rests on: model values, files, the way of the rehearsal, origins of values. */
final class SourceTables {
  private final CaseResult result;
  private final UnaryOperator<String> names;

  SourceTables(CaseResult result, UnaryOperator<String> names) {
    this.result = result;
    this.names = names;
  }

  Section assumptions() {
    List<Column> columns =
        List.of(
            new Column("What it stands for", 60),
            new Column("Value", 11),
            new Column("Unit", 22),
            new Column("Confidence", 13),
            new Column("Source", 60),
            new Column("Name in a case", 36));
    return new Section(
        SectionId.ASSUMPTIONS,
        "Nobody has published a formula for Outlook's sessions. These are the values that this"
            + " plan used; a case can override each of them."
            + measured(),
        Table.of(
            columns,
            result.parameters(),
            p ->
                List.of(
                    new Cell.Text(p.says()),
                    new Cell.Count(p.fact().value()),
                    new Cell.Text(p.unit()),
                    new Cell.Text(p.fact().confidence().word()),
                    new Cell.Text(p.fact().source()),
                    new Cell.Text(p.name()))),
        "No value of the session model was used.");
  }

  /** What a list of logons shows beside this plan. */
  private String measured() {
    Calibration calibration = result.calibration();
    return calibration == null
        ? ""
        : calibration.sentences().stream().map(s -> " " + names.apply(s)).collect(joining());
  }

  Section evidence() {
    List<Column> columns =
        List.of(
            new Column("File", 50),
            new Column("Read as", 20),
            new Column("Records", 11),
            new Column("What it says, or why it was not read", 60),
            new Column("Missing", 40));
    List<List<Cell>> rows = new ArrayList<>();
    for (EvidenceFile file : result.evidence().files()) {
      rows.add(
          List.of(
              text(file.file()),
              new Cell.Text(file.format()),
              new Cell.Count(file.records()),
              file.says().isEmpty() ? Cell.NONE : text(String.join("\n", file.says())),
              file.missing().isEmpty() ? Cell.NONE : text(file.missing())));
    }
    for (UnreadFile file : result.evidence().unread()) {
      rows.add(
          List.of(
              text(file.file()),
              new Cell.Text("not read"),
              Cell.NONE,
              text(file.reason()),
              Cell.NONE));
    }
    return new Section(
        SectionId.EVIDENCE,
        contradictions(),
        new Table(columns, List.copyOf(rows)),
        "No evidence files were given; everything was rehearsed.");
  }

  Section told() {
    List<Column> columns =
        List.of(
            new Column("About", 14),
            new Column("What", 36),
            new Column("Sure", 12),
            new Column("Words", 70),
            new Column("Where", 40));
    return new Section(
        SectionId.TOLD,
        "",
        Table.of(
            columns,
            result.evidence().slots(),
            s ->
                List.of(
                    new Cell.Text(SlotWords.label(s.slot())),
                    new Cell.Text(SlotWords.value(s)),
                    new Cell.Text(SlotWords.certainty(s)),
                    text(s.words()),
                    text(s.where().toString()))),
        "No ticket in plain words was given.");
  }

  /** What to ask for next, how to get it, and what each answer means; empty where nothing is. */
  Optional<Section> next() {
    NextQuestion next = result.next();
    if (next == null) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("Look at", QuestionWords.observation(next)));
    next.ways().forEach(way -> rows.add(row("How", way.line())));
    next.answers().forEach(a -> rows.add(row(next.id() + "=" + a.word(), a.means())));
    rows.add(row(QuestionWords.cannotAsk(next), QuestionWords.nobody()));
    return Optional.of(
        new Section(
            SectionId.NEXT,
            QuestionWords.between(next),
            new Table(List.of(new Column("What", 30), new Column("Words", 90)), List.copyOf(rows)),
            ""));
  }

  private static List<Cell> row(String what, String words) {
    return List.of(new Cell.Text(what), new Cell.Text(words));
  }

  /** What was given and cannot all be right, before the files in which it stands. */
  private String contradictions() {
    String told =
        result.completeness().contradictions().stream()
            .map(w -> names.apply(w.sentence()))
            .collect(joining(" "));
    return told.isEmpty() ? "" : ResultWords.contradictions() + ": " + told;
  }

  Section seen() {
    List<Column> columns =
        List.of(
            new Column("When", 24),
            new Column("Who", 30),
            new Column("What", 28),
            new Column("Told", 80),
            new Column("Where", 40));
    SeenTimeline seen = SeenTimeline.of(result.evidence());
    return new Section(
        SectionId.SEEN,
        seen.withoutZone() ? ResultWords.withoutZone() : "",
        Table.of(
            columns,
            seen.entries(),
            e ->
                List.of(
                    text(e.time()),
                    text(e.who()),
                    new Cell.Text(e.kind()),
                    text(e.words()),
                    text(e.first().where().toString()))),
        "The files tell of nothing that has an order.");
  }

  Section timeline() {
    List<Column> columns =
        List.of(new Column("After", 13), new Column("What", 80), new Column("Went", 11));
    List<Moment> moments = result.outcome() == null ? List.of() : result.outcome().moments();
    return new Section(
        SectionId.TIMELINE,
        "On the virtual clock of the rehearsal, from its start.",
        Table.of(
            columns,
            moments,
            m ->
                List.of(
                    new Cell.Elapsed(m.at()),
                    text(m.what()),
                    m.failure()
                        ? new Cell.Mark("wrong", Tone.BAD)
                        : new Cell.Mark("well", Tone.QUIET))),
        "Nothing was rehearsed.");
  }

  Section origins() {
    List<Column> columns = List.of(new Column("Value", 56), new Column("Where from", 80));
    List<Map.Entry<String, Origin>> origins =
        result.theCase() == null
            ? List.of()
            : List.copyOf(result.theCase().provenance().origins().entrySet());
    return new Section(
        SectionId.ORIGINS,
        "Where each value of the case was read, or why it was assumed.",
        Table.of(columns, origins, o -> List.of(text(o.getKey()), text(o.getValue().toString()))),
        "No case is known.");
  }

  private Cell text(String text) {
    return Cell.of(names.apply(text));
  }
}
