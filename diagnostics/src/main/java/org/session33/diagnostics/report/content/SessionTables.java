package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.report.LimitLine;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/** Who holds the sessions, each session by itself, and the limits. */
final class SessionTables {
  private static final String NOT_REHEARSED = "Nothing was rehearsed: no profile is known.";

  private final @Nullable Outcome outcome;
  private final @Nullable Case theCase;
  private final UnaryOperator<String> names;
  private final Tone granted;

  /** Whether a gate before the store counts too. */
  private final boolean several;

  SessionTables(CaseResult result, UnaryOperator<String> names) {
    this.outcome = result.outcome();
    this.theCase = result.theCase();
    this.names = names;
    this.several = outcome != null && GateWords.isSeveral(outcome);
    this.granted = result.isWhole() ? Tone.GOOD : Tone.QUIET;
  }

  Section ledger() {
    List<Column> columns =
        List.of(
            new Column("Holder", 30),
            new Column("Purpose", 52),
            new Column("Granted", 11),
            new Column("Refused", 11));
    List<LedgerLine> lines = outcome == null ? List.of() : outcome.ledger();
    return new Section(
        SectionId.SESSIONS,
        "",
        Table.of(
            columns,
            lines,
            line ->
                List.of(
                    text(line.holder()),
                    text(line.purpose()),
                    new Cell.Count(line.granted()),
                    new Cell.Count(line.refused()))),
        outcome == null ? NOT_REHEARSED : ResultWords.noSessions());
  }

  Section everySession() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Session", 10));
    columns.add(new Column("Result", 11));
    columns.add(new Column("Holder", 26));
    columns.add(new Column("Purpose", 46));
    if (several) {
      columns.add(new Column("Before the store", 15));
      columns.add(new Column("Open connections", 13));
      columns.add(new Column("Store", 11));
      columns.add(new Column("Refused by", 24));
    }
    columns.add(new Column("Why", 46));
    columns.add(new Column("After", 13));
    List<ActedSession> sessions = outcome == null ? List.of() : outcome.sessions();
    return new Section(
        SectionId.EVERY_SESSION,
        "In the order in which they were asked for; the time counts from the start of the"
            + " rehearsal.",
        Table.of(columns, sessions, this::row),
        outcome == null ? NOT_REHEARSED : ResultWords.noSessions());
  }

  private List<Cell> row(ActedSession session) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Count(session.planned().number()));
    row.add(
        session.granted() ? new Cell.Mark("granted", granted) : new Cell.Mark("refused", Tone.BAD));
    row.add(text(session.planned().holder()));
    row.add(text(session.planned().purpose()));
    if (several && outcome != null) {
      Gate refusedBy = session.refusedBy();
      row.add(gate(GateWords.before(session, outcome)));
      row.add(Cell.of(GateWords.open(session, outcome)));
      row.add(gate(GateWords.atStore(session)));
      row.add(Cell.of(refusedBy == null ? "" : GateFacts.of(refusedBy).title()));
    }
    row.add(text(session.planned().why()));
    row.add(new Cell.Elapsed(session.opened()));
    return row;
  }

  private static Cell gate(String words) {
    return words.endsWith("refused") ? new Cell.Mark(words, Tone.BAD) : Cell.of(words);
  }

  Section limits() {
    List<Column> columns =
        List.of(
            new Column("Limit of", 36),
            new Column("Registry value", 40),
            new Column("Default", 11),
            new Column("In the registry", 18),
            new Column("Waits for a restart", 18),
            new Column("In force", 11),
            new Column("Why", 46),
            new Column("Confidence", 13));
    List<LimitLine> lines = theCase == null ? List.of() : LimitLine.of(theCase);
    return new Section(
        SectionId.LIMITS, "", Table.of(columns, lines, this::row), "The server is not known.");
  }

  private List<Cell> row(LimitLine line) {
    boolean named = line.standard() != null || !line.limits().startsWith("sessions");
    return List.of(
        new Cell.Text(line.limits()),
        text(line.registryValue()),
        line.standard() == null && !named ? new Cell.Text("no limit") : Cell.of(line.standard()),
        text(line.registry()),
        text(line.waiting()),
        line.effective() == null && line.limits().startsWith("sessions")
            ? new Cell.Text("no limit")
            : Cell.of(line.effective()),
        text(line.source()),
        new Cell.Text(line.confidence().word()));
  }

  private Cell text(String text) {
    return Cell.of(names.apply(text));
  }
}
