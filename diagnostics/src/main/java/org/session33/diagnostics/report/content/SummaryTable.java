package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.IncompletePart;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.examination.TriedRemedy;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.SmallestLimit;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * The first part of a report: what happened, why, what helps, and what the report is.
 *
 * <p>It is long because every row about a result stands here, in the order of reading.
 */
public final class SummaryTable {
  private static final String HAPPENED = "What happened";
  private static final String FIX = "Fix";

  /** Rows about what happened that the headline has not. */
  private static final Set<String> BESIDE_THE_HEADLINE =
      Set.of("Outlook", "Message id", "First refused by");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("About", 14),
          new Column("What", 26),
          new Column("Value", 62),
          new Column("Where from", 46));

  private final CaseResult result;
  private final ToolVersion tool;
  private final Headline headline;
  private final Proposal proposal;
  private final boolean redacted;
  private final UnaryOperator<String> names;
  private final List<List<Cell>> rows = new ArrayList<>();

  SummaryTable(
      CaseResult result,
      ToolVersion tool,
      Headline headline,
      Proposal proposal,
      boolean redacted,
      UnaryOperator<String> names) {
    this.result = result;
    this.tool = tool;
    this.headline = headline;
    this.proposal = proposal;
    this.redacted = redacted;
    this.names = names;
  }

  /**
   * Whether a row of the summary says what the headline and the chosen remedy say, for those who
   * show these in front of the summary.
   */
  public static boolean isSaidBefore(List<Cell> row) {
    String about = row.get(0).words();
    return about.equals(FIX)
        || about.equals(Completeness.WORD)
        || (about.equals(HAPPENED) && !BESIDE_THE_HEADLINE.contains(row.get(1).words()));
  }

  Section section() {
    result.completeness().shown(names).incomplete().forEach(this::missing);
    whatHappened();
    if (result.outcome() != null) {
      sessions(result.outcome());
    }
    if (result.outcome() != null) {
      result.outcome().refusedClients().forEach(this::refusedClient);
    }
    result.tried().forEach(this::tried);
    proposal();
    readAs(ReadAs.of(result));
    if (result.theCase() != null) {
      rows.addAll(CaseRows.of(result.theCase(), names));
    }
    made();
    return new Section(SectionId.SUMMARY, "", new Table(COLUMNS, List.copyOf(rows)), "");
  }

  /** The case as it was understood, a line for each part of it. */
  private void readAs(ReadAs read) {
    for (ReadAs.Part part : ReadAs.Part.values()) {
      if (!read.line(part).isEmpty()) {
        add(ReadAs.LABEL, part.title(), text(read.line(part)), "");
      }
    }
  }

  private void missing(IncompletePart part) {
    String hint = part.hint().isEmpty() ? "" : "; " + part.hint();
    add(
        Completeness.WORD,
        part.where(),
        new Cell.Mark(part.what() + hint, Tone.WARNING),
        part.effect());
  }

  private void whatHappened() {
    String about = HAPPENED;
    add(about, "Case", new Cell.Text(headline.title()), "");
    if (!headline.saw().isEmpty()) {
      add(about, ResultWords.userSawTitle(), new Cell.Text(headline.saw()), "");
    }
    add(
        about,
        ResultWords.seesTitle(result.outcome() != null),
        new Cell.Mark(headline.state(), headline.tone()),
        "");
    headline.range().forEach(r -> add(about, "Not known", new Cell.Mark(r, Tone.WARNING), ""));
    Outcome outcome = result.outcome();
    if (outcome != null) {
      outcome
          .gate()
          .ifPresent(
              g ->
                  add(
                      about,
                      "First refused by",
                      new Cell.Text(GateFacts.of(g).title()),
                      GateFacts.of(g).writes().value()));
    }
    if (outcome != null && outcome.outlook() != null) {
      add(about, "Outlook", new Cell.Text(outcome.outlook().word()), "");
    }
    if (outcome != null && outcome.dialog() != null) {
      add(about, "Message", new Cell.Text(headline.message()), headline.messageSource());
      add(about, "Message id", new Cell.Text(outcome.dialog().id()), "");
    }
    headline.symptoms().forEach(s -> add(about, "Also noticed", new Cell.Text(s), ""));
    add(about, "Cause", new Cell.Text(headline.cause()), "");
    headline.why().forEach(w -> add(about, "Why", new Cell.Text(w), ""));
  }

  /** What came to a gate before the store, or to the objects of a session, with its unit. */
  private void gate(GateCount count) {
    String about = GateWords.name(count);
    String unit = ", " + count.facts().many();
    add(about, "Gate", new Cell.Text(count.gate().word()), count.clientType().words());
    add(about, "Asked for" + unit, new Cell.Count(count.requested()), "");
    if (count.kept() > 0) {
      add(about, "Never reach it" + unit, new Cell.Count(count.kept()), "");
    }
    add(about, "Pass" + unit, new Cell.Count(count.granted()), "");
    boolean refuses = count.refused() > 0;
    String writes = refuses ? count.facts().writes().value() : "";
    String refused = count.certain() ? "Refused" : "May be refused";
    add(about, refused + unit, new Cell.Count(count.refused()), writes);
    String confidence = ", " + count.limit().confidence().word();
    String reason = names.apply(count.limit().reason()) + confidence;
    Integer limit = count.limit().value();
    String what = "Limit" + unit;
    add(about, what, limit == null ? new Cell.Text("no limit") : new Cell.Count(limit), reason);
    if (count.setting() != null) {
      add(about, "Its setting", new Cell.Text(GateWords.setting(count)), "");
    }
    Fact<String> doubt = count.facts().doubt();
    if (doubt != null) {
      add(
          about,
          "In doubt",
          new Cell.Text(doubt.value()),
          doubt.source() + ", " + doubt.confidence().word());
    }
    GateWords.passed(count).ifPresent(p -> add(about, "Passed", new Cell.Text(names.apply(p)), ""));
  }

  private void sessions(Outcome outcome) {
    outcome.gates().stream().filter(g -> g.gate() != Gate.STORE).forEach(this::gate);
    String about = "Sessions";
    for (SessionCount count : outcome.counts()) {
      String door = outcome.counts().size() == 1 ? "" : ", " + count.words();
      add(about, "Client type", new Cell.Text(count.words()), "");
      add(about, "Asked for" + door, new Cell.Count(count.requested()), "");
      add(about, "Granted" + door, new Cell.Count(count.granted()), "");
      add(about, "Refused" + door, new Cell.Count(count.refusedByStore()), "");
      int kept = count.refused() - count.refusedByStore();
      if (kept > 0) {
        add(about, "Never reach the store" + door, new Cell.Count(kept), "");
      }
      Cell limit =
          count.limit().value() == null
              ? new Cell.Text("no limit")
              : new Cell.Count(count.limit().value());
      String confidence = ", " + count.limit().confidence().word();
      add(about, "Limit" + door, limit, names.apply(count.limit().reason()) + confidence);
      if (count.limit().value() != null) {
        String both = LimitValue.bothNotations(count.limit().value());
        add(about, "Limit, both notations" + door, new Cell.Text(both), "");
      }
    }
    for (SmallestLimit limit : result.smallestLimits()) {
      GateFacts facts = GateFacts.of(limit.gate());
      add(
          about,
          "Smallest limit of " + facts.title(),
          new Cell.Count(limit.value()),
          limit.setting() + ", " + facts.many() + " (" + limit.gate().word() + ")");
    }
    add(about, "Folders refused", new Cell.Count(outcome.objectsRefused()), "");
    if (result.smallestLimit() != null) {
      String value = result.limitValue() == null ? "" : "registry value " + result.limitValue();
      String what = result.limitOpens() ? "Smallest limit that works" : "No session refused from";
      add(about, what, new Cell.Count(result.smallestLimit()), value);
      add(about, "About this limit", new Cell.Text(result.smallestLimitWords()), "");
    }
  }

  private void refusedClient(RefusedClient client) {
    String about = "Refused client";
    add(about, "Client", text(client.client()), client.door().words());
    add(about, "Sessions it did not get", new Cell.Count(client.refused()), "");
    for (ClientMessage message : client.messages()) {
      Fact<String> text = message.text();
      add(
          about,
          "What it is told, " + message.part().name().toLowerCase(Locale.ROOT),
          new Cell.Text(text.value()),
          message.id() + ", " + text.source() + ", " + text.confidence().word());
    }
    Fact<String> unknown = client.unknown();
    if (unknown != null) {
      add(
          about,
          "What it is told",
          new Cell.Text(unknown.value()),
          unknown.source() + ", " + unknown.confidence().word());
    }
  }

  private void tried(TriedRemedy tried) {
    String proof = tried.proof() == null ? "" : tried.proof().word();
    add("Tried before", tried.id(), new Cell.Text(names.apply(tried.says())), proof);
  }

  private void proposal() {
    if (!proposal.first().isEmpty()) {
      add(FIX, "First of all", new Cell.Text(proposal.first().words()), "");
    }
    if (!proposal.says().isEmpty()) {
      add(FIX, "No fix", new Cell.Text(proposal.says()), "");
    }
    Advice advice = proposal.advice();
    if (advice != null) {
      fix(advice);
    }
    AdviceSet set = proposal.set();
    if (set != null) {
      fix(set);
    }
  }

  private void fix(AdviceSet set) {
    String about = FIX;
    String articles = ResultWords.articles(SetWords.articles(set));
    add(about, SetWords.together(set), new Cell.Text(SetWords.title(set)), articles);
    add(about, "Proof", CauseTables.mark(set.proof(), result.isWhole()), set.reason());
    add(about, "Alone", Cell.of(CauseTables.alone(set)), "");
    add(about, "Who acts", new Cell.Text(SetWords.who(set)), "");
    add(about, "Price", new Cell.Text(SetWords.price(set)), "");
    add(about, "Steps", new Cell.Steps(SetWords.steps(set)), "");
    add(about, "Undo", Cell.of(SetWords.undo(set)), "");
  }

  private void fix(Advice advice) {
    String about = FIX;
    add(
        about,
        proposal.isFix() ? "Remedy" : "Remedy, not proved",
        new Cell.Text(advice.title()),
        ResultWords.articles(advice.articles()));
    add(
        about,
        "Proof",
        CauseTables.mark(advice.proof(), result.isWhole()),
        SetWords.reason(advice));
    add(about, "Who acts", new Cell.Text(ResultWords.who(advice.actor())), "");
    add(about, "Price", new Cell.Text(advice.price()), "");
    add(about, "Steps", CauseTables.steps(advice), "");
    add(about, "Undo", new Cell.Text(advice.undo().words()), "");
  }

  private void made() {
    String about = "This report";
    add(about, "Made by", new Cell.Text(ToolVersion.NAME + " " + tool.version()), "");
    add(about, "Facts of", new Cell.Text(tool.facts()), "");
    add(about, "Made at (UTC)", new Cell.At(tool.generated()), "");
    add(about, "Names", new Cell.Text(redacted ? "replaced" : "as they are"), "");
  }

  private Cell text(String text) {
    return Cell.of(names.apply(text));
  }

  private void add(String about, String what, Cell value, String source) {
    rows.add(List.of(new Cell.Text(about), new Cell.Text(what), value, new Cell.Text(source)));
  }
}
