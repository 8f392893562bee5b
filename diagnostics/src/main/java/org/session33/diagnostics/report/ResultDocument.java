package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.eventxml.EventXmlWriter;
import org.session33.diagnostics.evidence.messages.EventTexts;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.timeline.SeenTimeline;
import org.session33.diagnostics.evidence.timeline.TimelineEntry;
import org.session33.diagnostics.examination.Calibration;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.examination.TriedRemedy;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.MessageComparison;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.SmallestLimit;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.SetWords;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.ModelRange;

/**
 * The result of a case as a tree of maps, lists, texts and numbers: the JSON contract of {@code
 * rehearse} and {@code diagnose}, and the one place where the keys are named. It is long because
 * the contract stands on one page.
 */
public final class ResultDocument {
  private ResultDocument() {}

  /**
   * The document.
   *
   * @param tool what made it
   * @param result the result
   */
  public static Map<String, Object> of(ToolVersion tool, CaseResult result) {
    return of(tool, result, false);
  }

  /**
   * The document of a report: with each session by itself, of which there may be a million. They
   * are made as they are asked for.
   *
   * @param tool what made it
   * @param result the result
   */
  public static Map<String, Object> withEverySession(ToolVersion tool, CaseResult result) {
    return of(tool, result, true);
  }

  private static Map<String, Object> of(ToolVersion tool, CaseResult result, boolean everySession) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("tool", tool.document());
    root.putAll(CompletenessDocument.of(result.completeness()));
    putIfKnown(root, "case", result.theCase() == null ? null : CaseDocument.of(result.theCase()));
    ReadAs read = ReadAs.of(result);
    putIfKnown(
        root,
        "readAs",
        read.isEmpty() ? null : read.values().stream().map(ResultDocument::readAs).toList());
    root.put("cause", result.cause());
    putIfKnown(
        root, "notRehearsed", result.notRehearsed().isEmpty() ? null : result.notRehearsed());
    Outcome outcome = result.outcome();
    if (outcome != null) {
      root.put("outcome", outcome(outcome));
      root.put("gates", outcome.gates().stream().map(ResultDocument::gate).toList());
      Map<String, Object> sessions = sessions(outcome);
      OutcomeRange range = result.range();
      if (range != null) {
        sessions.put("requestedFrom", range.requestedFrom());
        putIfKnown(sessions, "requestedTo", range.requestedTo());
        sessions.put("range", range.sentences());
      }
      if (everySession) {
        boolean several = GateWords.isSeveral(outcome);
        sessions.put("opened", new MappedList<>(outcome.sessions(), s -> opened(s, several)));
      }
      root.put("sessions", sessions);
    }
    Calibration calibration = result.calibration();
    putIfKnown(root, "calibration", calibration == null ? null : calibration(calibration));
    if (result.smallestLimit() != null) {
      Map<String, Object> smallest = new LinkedHashMap<>();
      smallest.put("value", result.smallestLimit());
      putIfKnown(smallest, "registryValue", result.limitValue());
      smallest.put("opens", result.limitOpens());
      putIfKnown(smallest, "waitsForRestart", result.waitingLimit().orElse(null));
      smallest.put("says", result.smallestLimitWords());
      root.put("smallestLimit", smallest);
    }
    if (outcome != null) {
      root.put(
          "smallestLimits",
          result.smallestLimits().stream().map(ResultDocument::smallestLimit).toList());
    }
    if (result.theCase() != null) {
      root.put("limits", LimitLine.of(result.theCase()).stream().map(LimitLine::document).toList());
    }
    root.put("events", events(result));
    root.put(
        "timeline",
        SeenTimeline.of(result.evidence()).entries().stream().map(ResultDocument::seen).toList());
    putIfKnown(root, "next", result.next() == null ? null : next(result.next()));
    root.put("slots", result.evidence().slots().stream().map(ResultDocument::slot).toList());
    root.put("findings", result.findings().stream().map(ResultDocument::finding).toList());
    Proposal proposal = result.proposal(null);
    putIfKnown(root, "beforeAnyFix", proposal.first().isEmpty() ? null : proposal.first().words());
    root.putAll(proposal(proposal));
    root.put("remedies", result.advice().stream().map(ResultDocument::advice).toList());
    root.put("remedySets", result.sets().sets().stream().map(ResultDocument::set).toList());
    putIfKnown(
        root, "setsNotTried", result.sets().notTried().isEmpty() ? null : result.sets().notTried());
    MessageComparison saw = result.userSaw();
    putIfKnown(root, "userSaw", saw == null ? null : userSaw(saw));
    root.put("tried", result.tried().stream().map(ResultDocument::tried).toList());
    root.put("evidence", result.evidence().files().stream().map(ResultDocument::evidence).toList());
    root.put("unread", result.evidence().unread().stream().map(ResultDocument::unread).toList());
    root.put("model", result.parameters().stream().map(ResultDocument::parameter).toList());
    return root;
  }

  private static Map<String, Object> calibration(Calibration calibration) {
    Map<String, Object> map = new LinkedHashMap<>();
    putIfKnown(map, "file", calibration.file().isEmpty() ? null : calibration.file());
    map.put(
        "listed",
        calibration.listed().stream()
            .map(
                l -> {
                  Map<String, Object> rows = new LinkedHashMap<>();
                  putIfKnown(rows, "client", l.client().isEmpty() ? null : l.client());
                  putIfKnown(rows, "on", l.on().isEmpty() ? null : l.on());
                  rows.put("rows", l.rows());
                  return rows;
                })
            .toList());
    map.put(
        "modelled",
        calibration.modelled().stream()
            .map(
                m -> {
                  Map<String, Object> sessions = new LinkedHashMap<>();
                  sessions.put("kind", m.kind());
                  sessions.put("sessions", m.sessions());
                  return sessions;
                })
            .toList());
    map.put(
        "compared",
        calibration.compared().stream()
            .map(
                c -> {
                  Map<String, Object> both = new LinkedHashMap<>();
                  both.put("client", c.client());
                  both.put("listed", c.listed());
                  both.put("planned", c.planned());
                  both.put("listable", c.listable());
                  both.put("gap", c.gap());
                  return both;
                })
            .toList());
    Calibration.Decided decided = calibration.decided();
    if (decided != null) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("parameter", decided.parameter());
      value.put("value", decided.value());
      value.put("origin", "measured");
      map.put("decided", value);
    }
    map.put("says", calibration.sentences());
    return map;
  }

  private static Map<String, Object> next(NextQuestion question) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", question.id());
    map.put("between", question.between());
    map.put("observation", question.observation().value());
    map.put("source", question.observation().source());
    map.put("command", question.command());
    map.put("answers", question.answers().stream().map(NextQuestion.Reply::line).toList());
    map.put("form", question.form());
    return map;
  }

  private static Map<String, Object> slot(TicketSlot said) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("slot", said.slot().key());
    map.put("value", said.value());
    map.put("words", said.words());
    map.put("line", said.where().line());
    map.put("where", said.where().toString());
    map.put("polarity", said.denied() ? "denied" : "affirmed");
    map.put("certainty", said.certainty().word());
    putIfKnown(map, "number", said.number());
    return map;
  }

  private static Map<String, Object> seen(TimelineEntry entry) {
    LoggedMoment first = entry.first();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("when", entry.time());
    map.put("kind", first.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    putIfKnown(map, "gate", first.gate() == null ? null : first.gate().word());
    putIfKnown(map, "user", first.user().isEmpty() ? null : first.user());
    putIfKnown(map, "client", first.client().isEmpty() ? null : first.client());
    putIfKnown(map, "server", first.server().isEmpty() ? null : first.server());
    putIfKnown(map, "number", first.number());
    map.put("words", entry.words());
    map.put("where", first.where().toString());
    map.put("count", entry.count());
    return map;
  }

  private static Map<String, Object> readAs(ReadAs.Value value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("about", value.part().title());
    map.put("value", value.words());
    map.put("origin", value.mark().word());
    putIfKnown(map, "from", value.from().isEmpty() ? null : value.from());
    return map;
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    putIfKnown(map, "outlook", outcome.outlook() == null ? null : outcome.outlook().word());
    putIfKnown(map, "gate", outcome.gate().map(Gate::word).orElse(null));
    if (outcome.dialog() != null) {
      Map<String, Object> dialog = new LinkedHashMap<>();
      dialog.put("id", outcome.dialog().id());
      dialog.put("text", outcome.dialog().text());
      dialog.put("source", outcome.dialog().source());
      dialog.put("confidence", outcome.dialog().confidence().word());
      map.put("dialog", dialog);
    }
    map.put("symptoms", outcome.symptoms());
    map.put(
        "clientMessages",
        outcome.refusedClients().stream().map(ResultDocument::refusedClient).toList());
    if (outcome.depends()) {
      map.put("depends", true);
    }
    map.put("why", outcome.reasons());
    map.put("objectsRefused", outcome.objectsRefused());
    map.put("eventsWritten", outcome.log().written());
    map.put(
        "timeline",
        outcome.moments().stream()
            .map(
                m -> {
                  Map<String, Object> moment = new LinkedHashMap<>();
                  moment.put("milliseconds", m.at().toMillis());
                  moment.put("what", m.what());
                  moment.put("failure", m.failure());
                  return moment;
                })
            .toList());
    return map;
  }

  private static Map<String, Object> refusedClient(RefusedClient client) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("client", client.client());
    map.put("door", client.door().words());
    map.put("refused", client.refused());
    Fact<String> unknown = client.unknown();
    if (unknown != null) {
      map.put("unknown", unknown.value());
      map.put("confidence", unknown.confidence().word());
    }
    map.put(
        "messages",
        client.messages().stream()
            .map(
                m -> {
                  Map<String, Object> message = new LinkedHashMap<>();
                  message.put("id", m.id());
                  message.put("part", m.part().name().toLowerCase(Locale.ROOT));
                  message.put("text", m.text().value());
                  message.put("source", m.text().source());
                  message.put("confidence", m.text().confidence().word());
                  return message;
                })
            .toList());
    return map;
  }

  private static Map<String, Object> sessions(Outcome outcome) {
    SessionCount count = outcome.count();
    Map<String, Object> map = count(count);
    List<Object> ledger = new ArrayList<>();
    for (LedgerLine line : outcome.ledger()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("holder", line.holder());
      entry.put("purpose", line.purpose());
      entry.put("count", line.granted());
      entry.put("refused", line.refused());
      ledger.add(entry);
    }
    map.put("ledger", ledger);
    if (outcome.counts().size() > 1) {
      map.put("doors", outcome.counts().stream().map(ResultDocument::count).toList());
    }
    return map;
  }

  private static Map<String, Object> smallestLimit(SmallestLimit limit) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("gate", limit.gate().word());
    map.put("value", limit.value());
    map.put("setting", limit.setting());
    map.put("unit", GateFacts.of(limit.gate()).many());
    return map;
  }

  private static Map<String, Object> opened(ActedSession session, boolean several) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", session.planned().number());
    map.put("milliseconds", session.opened().toMillis());
    map.put("holder", session.planned().holder());
    map.put("purpose", session.planned().purpose());
    map.put("why", session.planned().why());
    map.put("granted", session.granted());
    putIfKnown(map, "refusedBy", session.refusedBy() == null ? null : session.refusedBy().word());
    if (several) {
      map.put("connections", session.connections());
    }
    return map;
  }

  private static Map<String, Object> gate(GateCount count) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", count.gate().word());
    putIfKnown(map, "setting", count.setting() == null ? null : GateWords.setting(count));
    map.put("door", count.clientType().words());
    map.put("unit", count.facts().many());
    map.put("requested", count.requested());
    map.put("reached", count.reached());
    map.put("granted", count.granted());
    map.put("refused", count.refused());
    putIfKnown(map, "limit", count.limit().value());
    map.put("limitReason", count.limit().reason());
    map.put("limitConfidence", count.limit().confidence().word());
    map.put("certain", count.certain());
    putIfKnown(map, "passed", GateWords.passed(count).orElse(null));
    if (count.refused() > 0) {
      map.put("writes", count.facts().writes().value());
    }
    Fact<String> doubt = count.facts().doubt();
    putIfKnown(map, "doubt", doubt == null ? null : doubt.value());
    return map;
  }

  private static Map<String, Object> count(SessionCount count) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("clientType", count.words());
    map.put("requested", count.requested());
    map.put("granted", count.granted());
    putIfKnown(map, "limit", count.limit().value());
    if (count.limit().value() != null) {
      map.put("limitNotations", LimitValue.bothNotations(count.limit().value()));
    }
    map.put("limitReason", count.limit().reason());
    map.put("limitConfidence", count.limit().confidence().word());
    return map;
  }

  private static List<Object> events(CaseResult result) {
    List<Object> events = new ArrayList<>();
    result.evidence().events().forEach(e -> events.add(event(e, false)));
    if (result.outcome() != null) {
      result.outcome().events().forEach(e -> events.add(event(e, true)));
    }
    return events;
  }

  /**
   * One event.
   *
   * @param rehearsed whether our own stand-in wrote it; otherwise it was read from a file
   */
  public static Map<String, Object> event(EventRecord event, boolean rehearsed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", event.id());
    map.put("source", event.source());
    putIfKnown(map, "time", event.time() == null ? null : event.time().toString());
    putIfKnown(map, "localTime", event.localTime() == null ? null : event.localTime().toString());
    putIfKnown(map, "writtenTime", event.writtenTime());
    putIfKnown(map, "level", event.level());
    putIfKnown(map, "category", event.category());
    Optional<Fact<String>> print = EventTexts.shipped().of(event);
    putIfKnown(map, "message", print.map(Fact::value).orElse(event.text()));
    // Only its strings were read; the words around them are those of a print.
    putIfKnown(map, "messageFrom", print.map(Fact::source).orElse(null));
    map.put("data", event.strings());
    StoreLimitSentence.parse(event)
        .ifPresent(
            said -> {
              putIfKnown(map, "user", said.user());
              putIfKnown(map, "clientType", said.clientType());
              putIfKnown(map, "objectType", said.type());
              putIfKnown(map, "limit", said.limit());
            });
    map.put("rehearsed", rehearsed);
    if (rehearsed) {
      map.put("note", RehearsedLog.says());
      map.put("header", RehearsedLog.header(event));
      map.put("xml", EventXmlWriter.toEventXml(event, RehearsedLog.says()));
    } else {
      map.put("where", event.where().toString());
    }
    return map;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", finding.id());
    map.put("title", finding.title());
    map.put("verdict", finding.verdict().word());
    map.put("summary", finding.summary());
    map.put("articles", finding.articles());
    putIfKnown(map, "basis", finding.basis() == null ? null : finding.basis().word());
    map.put("for", finding.pro());
    map.put("against", finding.contra());
    map.put("clues", finding.clues().stream().map(ResultDocument::clue).toList());
    putIfKnown(map, "reason", finding.reason().isEmpty() ? null : finding.reason());
    putIfKnown(map, "bring", finding.bring().isEmpty() ? null : finding.bring());
    return map;
  }

  private static Map<String, Object> userSaw(MessageComparison saw) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", saw.saw());
    putIfKnown(map, "rehearsed", saw.shown().isEmpty() ? null : saw.shown());
    map.put("agreement", saw.agreement().word());
    map.put("says", saw.says());
    return map;
  }

  private static Map<String, Object> clue(Clue clue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("words", clue.words());
    putIfKnown(map, "where", clue.where().isEmpty() ? null : clue.where());
    map.put("origin", clue.origin().word());
    map.put("weight", clue.weight().word());
    map.put("for", clue.speaksFor());
    return map;
  }

  private static Map<String, Object> advice(Advice advice) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", advice.id());
    map.put("title", advice.title());
    map.put("proof", advice.proof().word());
    map.put("reason", advice.reason());
    map.put("price", advice.price());
    map.put("steps", advice.steps());
    map.put("notes", advice.notes());
    if (advice.variants().stream().anyMatch(v -> !v.releases().isEmpty())) {
      map.put("variants", advice.variants().stream().map(ResultDocument::variant).toList());
    }
    map.put("undo", advice.undo().words());
    map.put("actor", advice.actor().word());
    map.put("lastResort", advice.lastResort());
    map.put("articles", advice.articles());
    putIfKnown(map, "sessionsBefore", advice.sessionsBefore());
    putIfKnown(map, "sessionsAfter", advice.sessionsAfter());
    putIfKnown(map, "cures", advice.cures().isEmpty() ? null : advice.cures());
    putIfKnown(map, "neededWith", advice.neededWith().isEmpty() ? null : advice.neededWith());
    return map;
  }

  private static Map<String, Object> set(AdviceSet set) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("remedies", set.ids());
    map.put("proof", set.proof().word());
    map.put("reason", set.reason());
    map.put("sessionsAfter", set.sessionsAfter());
    map.put("price", SetWords.price(set));
    map.put("parts", set.parts().stream().map(ResultDocument::part).toList());
    map.put("undo", SetWords.undo(set));
    return map;
  }

  /** A remedy with the proof of itself alone, and the steps that it has in its set. */
  private static Map<String, Object> part(Advice part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", part.id());
    map.put("title", part.title());
    map.put("alone", part.proof().word());
    map.put("reason", part.reason());
    map.put("steps", part.steps());
    return map;
  }

  /** Which remedy is the fix, and where none is, why and what can be tried. */
  private static Map<String, Object> proposal(Proposal proposal) {
    Map<String, Object> map = new LinkedHashMap<>();
    Advice advice = proposal.advice();
    if (advice != null) {
      map.put(proposal.isFix() ? "fix" : "toTry", advice.id());
    }
    AdviceSet set = proposal.set();
    if (set != null) {
      map.put("fixSet", set.ids());
    }
    if (!proposal.says().isEmpty()) {
      map.put("noFix", proposal.says());
    }
    return map;
  }

  private static Map<String, Object> variant(ReleaseSteps variant) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("releases", variant.releases());
    map.put("steps", variant.steps());
    map.put("notes", variant.notes());
    return map;
  }

  private static Map<String, Object> tried(TriedRemedy tried) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", tried.id());
    putIfKnown(map, "proof", tried.proof() == null ? null : tried.proof().word());
    map.put("says", tried.says());
    return map;
  }

  private static Map<String, Object> evidence(EvidenceFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file.file());
    map.put("format", file.format());
    map.put("records", file.records());
    putIfKnown(map, "says", file.says().isEmpty() ? null : file.says());
    putIfKnown(map, "missing", file.missing().isEmpty() ? null : file.missing());
    return map;
  }

  private static Map<String, Object> unread(UnreadFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file.file());
    map.put("reason", file.reason());
    return map;
  }

  private static Map<String, Object> parameter(ModelParameter parameter) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", parameter.name());
    map.put("value", parameter.fact().value());
    ModelRange range = parameter.range();
    if (range != null) {
      map.put("from", range.from());
      map.put("to", range.to());
    }
    map.put("unit", parameter.unit());
    map.put("says", parameter.says());
    map.put("source", parameter.fact().source());
    map.put("confidence", parameter.fact().confidence().word());
    return map;
  }

  private static void putIfKnown(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
