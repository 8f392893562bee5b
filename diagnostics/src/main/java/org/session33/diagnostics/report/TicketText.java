package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.TicketReference;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.examination.Calibration;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.examination.TriedRemedy;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.QuestionWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.cases.Case;
import org.session33.profiles.gates.Gate;

/**
 * A result for a helpdesk ticket: plain text of at most {@value #MOST_LINES} lines of at most
 * {@value #WIDTH} columns. It holds what the user sees, the cause, the counts and one remedy with
 * its proof, price and undo; the steps where they fit, else where to find them.
 *
 * <p>It is long because each line of it is made here, and every one gives way to others.
 */
public final class TicketText {
  /** The most lines. */
  public static final int MOST_LINES = 22;

  /** The most columns of a line; a wide character takes two. */
  public static final int WIDTH = 100;

  /** The most lines for the way back. */
  private static final int MOST_UNDO = 2;

  private final CaseResult result;
  private final ToolVersion tool;
  private final @Nullable String remedyId;
  private final UnaryOperator<String> names;
  private final Room room;
  private boolean stepsLeftOut;

  /** How much of everything there is room for. */
  private enum Room {
    /** For all of it. */
    FULL,
    /** For a line less of most. */
    TIGHT,
    /** For the steps of a set, in the place of what its parts do alone. */
    FOR_STEPS
  }

  private TicketText(
      CaseResult result,
      ToolVersion tool,
      @Nullable String remedyId,
      UnaryOperator<String> names,
      Room room) {
    this.result = result;
    this.tool = tool;
    this.remedyId = remedyId;
    this.names = names;
    this.room = room;
  }

  /**
   * A text with the best remedy and with all names.
   *
   * @param tool what made the result, and when
   */
  public static TicketText of(CaseResult result, ToolVersion tool) {
    return new TicketText(result, tool, null, text -> text, Room.FULL);
  }

  /**
   * The same with the remedy that somebody chose; with the best one where the result has no such.
   */
  public TicketText withRemedy(String id) {
    return new TicketText(result, tool, id, names, room);
  }

  /** The same without the names of people, mailboxes, machines and files. */
  public TicketText redacted() {
    return new TicketText(result, tool, remedyId, Redaction.of(result)::apply, room);
  }

  /** The text with {@code \n} at the end of each line. */
  public String text() {
    return text("\n");
  }

  /**
   * The text.
   *
   * @param lineEnd what stands at the end of each line, {@code \r\n} for the clipboard of Windows
   */
  public String text(String lineEnd) {
    return lines().stream().map(l -> l + lineEnd).collect(Collectors.joining());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    Case theCase = result.theCase();
    if (theCase != null) {
      add(lines, "Case", names.apply(theCase.title() + ticketBehind()), 1);
    } else if (!result.evidence().tickets().isEmpty()) {
      add(lines, "Ticket", names.apply(ticket()), 1);
    }
    if (!result.isWhole()) {
      add(lines, Completeness.WORD, names.apply(result.completeness().summary()), most(3));
    }
    if (theCase != null) {
      add(lines, "User", names.apply(theCase.user().name() + ", " + theCase.releaseNames()), 1);
    }
    if (result.userSaw() != null) {
      add(lines, "Saw", names.apply(result.userSaw().says()), most(3));
    }
    sees(lines);
    Optional<Finding> message =
        result.findings().stream().filter(f -> f.id().equals(Diagnosis.KNOWN_MESSAGE)).findFirst();
    String decides =
        message
            .map(m -> " What decides: " + m.reason() + (m.reason().endsWith("?") ? "" : "."))
            .orElse("");
    // What decides has lines of its own.
    String cause = result.cause().replace(decides, "");
    add(lines, "Cause", names.apply(cause), most(message.isPresent() ? 7 : 3));
    message.ifPresent(m -> add(lines, "Decides", names.apply(m.reason()), most(4)));
    // Half of its command would find somebody else, or nobody.
    leadingToTheUser().ifPresent(f -> add(lines, "Next", names.apply(f.reason()), MOST_LINES));
    NextQuestion asked = result.next();
    if (asked != null) {
      add(lines, "Ask", names.apply(QuestionWords.inShort(asked)), most(4));
    }
    if (result.range() != null) {
      add(lines, "Range", names.apply(range(result.range())), most(3));
    }
    counts(lines);
    String tried = result.tried().stream().map(TriedRemedy::says).collect(Collectors.joining(" "));
    if (!tried.isEmpty()) {
      add(lines, "Tried", names.apply(tried), most(3));
    }
    List<String> foot = foot();
    proposal(result.proposal(remedyId), lines, foot.size());
    lines.addAll(foot);
    if (lines.size() > MOST_LINES && room == Room.FULL) {
      return with(Room.TIGHT).lines();
    }
    boolean tooLong = lines.size() > MOST_LINES;
    if ((stepsLeftOut || tooLong) && room != Room.FOR_STEPS) {
      TicketText shorter = with(Room.FOR_STEPS);
      List<String> withSteps = shorter.lines();
      if (tooLong || (!shorter.stepsLeftOut && withSteps.size() <= MOST_LINES)) {
        return withSteps;
      }
    }
    readAs(lines);
    return lines;
  }

  private TicketText with(Room other) {
    return new TicketText(result, tool, remedyId, names, other);
  }

  private boolean tight() {
    return room != Room.FULL;
  }

  /** The tickets that the mails name, each once. */
  private String ticket() {
    return result.evidence().tickets().stream()
        .map(TicketReference::words)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String ticketBehind() {
    return result.evidence().tickets().isEmpty() ? "" : " (ticket " + ticket() + ")";
  }

  /** How the case was understood, behind the user, where there is room for all of it. */
  private void readAs(List<String> lines) {
    List<String> read = new ArrayList<>();
    add(read, ReadAs.LABEL, names.apply(ReadAs.of(result).inShort()), MOST_LINES);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("User:") && lines.size() + read.size() <= MOST_LINES) {
        lines.addAll(i + 1, read);
        return;
      }
    }
  }

  /** How many lines a part may take; one less where all of them would be too many. */
  private int most(int lines) {
    return tight() ? lines - 1 : lines;
  }

  /** What leads to the user whom an event does not name, where a finding that stands says it. */
  private Optional<Finding> leadingToTheUser() {
    List<String> sessions =
        result.evidence().events().stream()
            .flatMap(e -> StoreLimitSentence.parse(e).stream())
            .filter(e -> e.user() == null && e.session() != null)
            .map(e -> String.valueOf(e.session()))
            .toList();
    return result.findings().stream()
        .filter(f -> f.verdict().stands() && sessions.stream().anyMatch(f.reason()::contains))
        .findFirst();
  }

  private void sees(List<String> lines) {
    Outcome outcome = result.outcome();
    if (outcome == null) {
      Optional<EventRecord> event = result.evidence().events().stream().findFirst();
      int records = result.evidence().records();
      files(lines);
      add(
          lines,
          "Seen",
          ResultWords.counted(records, "record")
              + " of evidence"
              + event.map(e -> ", first " + e.source() + " " + e.id()).orElse(""),
          1);
      return;
    }
    if (outcome.dialog() != null) {
      // Since Exchange 2013 a refusal by Client Access alone only may come about.
      String may = outcome.outlook() == OutlookState.DEPENDS ? state(outcome) + " If not: " : "";
      add(
          lines,
          "Shows",
          may + '"' + names.apply(outcome.dialog().text()) + '"',
          room == Room.FOR_STEPS ? 1 : 3);
    } else if (outcome.outlook() == null) {
      if (outcome.refusedClients().isEmpty()) {
        add(lines, "Shows", state(outcome), 1);
      }
    } else {
      // What refused clients show stands in a line of its own.
      boolean told =
          outcome.outlook() == OutlookState.OPENED && !outcome.refusedClients().isEmpty();
      String symptoms = told ? "" : " " + String.join(" ", outcome.symptoms());
      add(lines, "Shows", state(outcome) + names.apply(symptoms), most(2));
    }
    String clients =
        outcome.refusedClients().stream()
            .map(RefusedClient::words)
            .collect(Collectors.joining(" "));
    if (!clients.isEmpty()) {
      add(lines, outcome.outlook() == null ? "Shows" : "Clients", names.apply(clients), most(3));
    }
  }

  private String state(Outcome outcome) {
    return result.completeness().asFarAsKnown(outcome, ResultWords.state(outcome) + ".");
  }

  /** What files say that hold no evidence of a failure, and which ones could not be read. */
  private void files(List<String> lines) {
    String said =
        result.evidence().files().stream()
            .filter(f -> !f.says().isEmpty())
            .map(f -> f.file() + ": " + String.join(" ", f.says()))
            .collect(Collectors.joining(" "));
    if (!said.isEmpty()) {
      add(lines, "Read", names.apply(said), most(4));
    }
    String missing =
        result.evidence().files().stream()
            .map(EvidenceFile::missing)
            .filter(m -> !m.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!missing.isEmpty()) {
      add(lines, "Missing", names.apply(missing), most(3));
    }
    String unread =
        result.evidence().unread().stream()
            .map(f -> f.file() + ": " + f.reason())
            .collect(Collectors.joining("; "));
    if (!unread.isEmpty()) {
      add(lines, "Not read", names.apply(unread), most(2));
    }
  }

  private static String range(OutcomeRange range) {
    return ResultWords.range(range.requestedFrom(), range.requestedTo())
        + ". "
        + String.join(" ", range.sentences());
  }

  /** The gates before the store that refused: what, and where it is written. */
  private void gates(Outcome outcome, List<String> lines) {
    for (GateCount count : outcome.gates()) {
      if (GateWords.isBefore(count.gate()) && count.refused() > 0) {
        String writes = tight() ? "" : ". " + count.facts().writes().value();
        add(lines, "Gate", names.apply(GateWords.line(count) + writes), most(3));
      }
    }
  }

  private void counts(List<String> lines) {
    Outcome outcome = result.outcome();
    if (outcome == null) {
      return;
    }
    gates(outcome, lines);
    SessionCount count = outcome.count();
    List<String> parts = ResultWords.counts(count);
    String words =
        String.join(", ", parts.subList(0, parts.size() - 1))
            + "; "
            + count.words()
            + ", "
            + ResultWords.limit(count);
    // A set says what it takes.
    if (result.smallestLimit() != null) {
      words += result.completeness().asFarAsKnown(", " + result.smallestLimitWords());
    }
    if (outcome.objectsRefused() > 0) {
      words += "; " + ResultWords.foldersRefused(outcome.objectsRefused());
    }
    add(lines, "Sessions", words, 3);
    for (GateCount other : outcome.gates()) {
      boolean another = other.clientType() != count.clientType();
      if (other.gate() == Gate.STORE && another && other.refused() > 0) {
        add(lines, "", GateWords.line(other), most(2));
      }
    }
    GateWords.refusedBehind(outcome.gates()).ifPresent(w -> add(lines, "Folders", w, most(2)));
  }

  /** Only what was proved is called the fix. */
  private void proposal(Proposal proposal, List<String> lines, int footLines) {
    if (!proposal.first().isEmpty()) {
      add(lines, "First", names.apply(proposal.first().asks()), most(2));
    }
    if (!proposal.says().isEmpty()) {
      add(lines, "Fix", proposal.says(), 1);
    }
    Advice advice = proposal.advice();
    if (advice != null) {
      remedy(advice, proposal.label(), lines, footLines);
    }
    AdviceSet set = proposal.set();
    if (set != null) {
      set(set, proposal.label(), lines, footLines);
    } else {
      result.sets().best().ifPresent(s -> setBeside(s, lines, footLines));
    }
  }

  /** Where the one fix costs what somebody cannot pay, what is done instead of it. */
  private void setBeside(AdviceSet set, List<String> lines, int footLines) {
    List<String> beside = new ArrayList<>();
    String words = SetWords.title(set) + " (" + set.proof().word() + "; " + set.reason() + ")";
    add(beside, "Or", names.apply(words), most(3));
    // Where it does not fit, the text is made again with less of everything else.
    if (!tight() || beside.size() <= MOST_LINES - lines.size() - footLines) {
      lines.addAll(beside);
    }
  }

  /** What opens the case only together, as one. */
  private void set(AdviceSet set, String label, List<String> lines, int footLines) {
    boolean forSteps = room == Room.FOR_STEPS;
    add(lines, label, names.apply(SetWords.lettered(set)), 3);
    for (Advice part : forSteps ? List.<Advice>of() : set.parts()) {
      String words = SetWords.letter(set.parts().indexOf(part)) + ". " + SetWords.leaves(part);
      add(lines, "", names.apply(words), 1);
    }
    String articles = ResultWords.articles(SetWords.articles(set));
    add(
        lines,
        "Proof",
        set.proof().word()
            + (articles.isEmpty() ? "" : " (" + articles + ")")
            + "; "
            + names.apply(set.reason()),
        most(2));
    add(lines, "Price", names.apply(SetWords.price(set)), most(2));
    undo(names.apply(String.join(" ", SetWords.undo(set))), set.id(), lines);
    boolean known = set.parts().stream().allMatch(p -> p.variants().size() <= 1);
    steps(
        known ? SetWords.stepsByLetter(set) : SetWords.steps(set),
        known,
        set.id(),
        lines,
        footLines);
  }

  private void remedy(Advice advice, String label, List<String> lines, int footLines) {
    String articles = ResultWords.articles(advice.articles());
    String title = names.apply(advice.title());
    List<String> withWho = new ArrayList<>();
    add(withWho, label, title + " (" + ResultWords.who(advice.actor()) + ")", MOST_LINES);
    if (withWho.size() <= most(2)) {
      lines.addAll(withWho);
    } else {
      add(lines, label, title, most(2));
    }
    add(
        lines,
        "Proof",
        advice.proof().word()
            + (articles.isEmpty() ? "" : " (" + articles + ")")
            + "; "
            + names.apply(SetWords.reason(advice)),
        most(2));
    add(lines, "Price", names.apply(advice.price()), most(2));
    undo(names.apply(advice.undo().words()), advice.id(), lines);
    boolean known = advice.variants().size() == 1;
    steps(advice.variants(), known, advice.id(), lines, footLines);
  }

  /**
   * The steps.
   *
   * @param known whether they are those of one release, and not of each that it may be
   */
  private void steps(
      List<ReleaseSteps> variants, boolean known, String id, List<String> lines, int footLines) {
    if (variants.stream().allMatch(v -> v.steps().isEmpty())) {
      return;
    }
    StringBuilder running = new StringBuilder();
    for (ReleaseSteps variant : variants) {
      if (!variant.releases().isEmpty()) {
        String releases = names.apply(variant.releases());
        running.append(" ").append(releases).append(releases.endsWith(".") ? "" : ":");
      }
      variant.numbered().forEach(line -> running.append(" ").append(names.apply(line)));
    }
    List<String> steps = new ArrayList<>();
    add(steps, "Steps", running.toString(), MOST_LINES);
    if (steps.size() <= MOST_LINES - lines.size() - footLines) {
      lines.addAll(steps);
    } else {
      // Half of a list of steps would be followed half.
      stepsLeftOut = known && variants.size() > 1;
      String where = howMany(variants, known) + "; " + ResultWords.listed("them", id);
      add(lines, "Steps", where, variants.size() == 1 ? 1 : 2);
    }
  }

  /** Half of a way back would be worse than where to find it. */
  private static void undo(String undo, String id, List<String> lines) {
    List<String> whole = new ArrayList<>();
    add(whole, "Undo", undo, MOST_LINES);
    if (whole.size() <= MOST_UNDO) {
      lines.addAll(whole);
    } else {
      add(lines, "Undo", ResultWords.listed("its steps", id), 1);
    }
  }

  private String howMany(List<ReleaseSteps> variants, boolean known) {
    if (known) {
      return variants.stream().mapToInt(v -> v.steps().size()).sum() + " of them";
    }
    return tight()
        ? "for each release"
        : variants.stream()
            .map(ReleaseSteps::releases)
            .collect(Collectors.joining("; ", "for each release (", ")"));
  }

  private List<String> foot() {
    List<String> foot = new ArrayList<>();
    Calibration calibration = result.calibration();
    if (calibration != null && !calibration.compared().isEmpty()) {
      add(foot, "Measured", names.apply(calibration.sentences().get(0)), 1);
    }
    add(foot, "Note", ResultWords.caution(result.outcome() != null), 1);
    add(foot, "By", tool.words(), 1);
    return foot;
  }

  private static void add(List<String> lines, String label, String text, int most) {
    String head = label.isEmpty() ? "" : label + ":";
    String first = head + " ".repeat(Math.max(0, 9 - head.length())) + " ";
    List<String> wrapped = WrappedText.paragraph(text, WIDTH - first.length());
    for (int i = 0; i < Math.min(most, wrapped.size()); i++) {
      boolean cut = i == most - 1 && wrapped.size() > most;
      String line = cut ? WrappedText.cut(wrapped.get(i), WIDTH - first.length()) : wrapped.get(i);
      lines.add((i == 0 ? first : " ".repeat(first.length())) + line);
    }
  }
}
