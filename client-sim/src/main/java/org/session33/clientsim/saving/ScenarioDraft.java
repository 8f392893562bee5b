package org.session33.clientsim.saving;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.saving.CaseSaving.CaseKeys;
import org.session33.clientsim.saving.SeenFailures.What;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioRunner;
import org.session33.diagnostics.casefile.EvidenceCase;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlText;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.intake.casefile.CompanionFiles;

/**
 * Makes a scenario of a case: the steps by what was logged, and expectations by what the rehearsal
 * shows of what was seen. None is made that does not pass, and none that would pass whatever is
 * taken out of the case: where the rehearsal shows nothing of what was seen, it is said what is
 * missing, and there is no scenario.
 */
public final class ScenarioDraft {
  private final ScenarioReader reader;
  private final ScenarioRunner runner;
  private final KnownNames known;

  /** With these parts. */
  public ScenarioDraft(ScenarioReader reader, ScenarioRunner runner, KnownNames known) {
    this.reader = reader;
    this.runner = runner;
    this.known = known;
  }

  /**
   * A scenario as it is saved.
   *
   * @param text the file, or null where there is none
   * @param problems what it does not show, and why there is none
   * @param whole whether it shows all that was seen, for certain
   */
  record Drafted(@Nullable String text, List<Problem> problems, boolean whole) {}

  Drafted draft(Path target, CaseKeys keys, Object theCase, EvidenceCase made, Evidence evidence) {
    return new Work(target, keys, theCase, made, evidence).draft();
  }

  /** The work on one scenario. */
  private final class Work {
    private final Path target;
    private final CaseKeys keys;
    private final Object theCase;
    private final EvidenceCase made;
    private final Evidence evidence;
    private final Place place;
    private final EvidenceSteps steps;
    private final List<Problem> problems = new ArrayList<>();

    Work(Path target, CaseKeys keys, Object theCase, EvidenceCase made, Evidence evidence) {
      this.target = target;
      this.keys = keys;
      this.theCase = theCase;
      this.made = made;
      this.evidence = evidence;
      this.place = Place.of(target.toString());
      this.steps = EvidenceSteps.of(made, evidence);
    }

    Drafted draft() {
      Map<What, Place> seen = new SeenFailures(evidence, made.theCase()).all();
      if (seen.isEmpty()) {
        return none(
            "no scenario is saved: nobody tells of a failure that it could expect",
            "add the event or the message that the user saw");
      }
      Optional<Scenario> asked = read(bare(Map.of("gate", "none")));
      ScenarioResult first = asked.map(runner::run).orElse(null);
      CaseResult result = first == null ? null : first.result();
      Outcome outcome = result == null ? null : result.outcome();
      if (result == null || outcome == null) {
        Optional.ofNullable(first).map(ScenarioResult::problem).ifPresent(problems::add);
        return new Drafted(null, problems, false);
      }
      List<What> shown =
          seen.keySet().stream().filter(w -> SeenFailures.isShown(w, outcome)).toList();
      List<What> not = seen.keySet().stream().filter(w -> !shown.contains(w)).toList();
      if (shown.isEmpty()) {
        return none(
            "no scenario is saved: the rehearsal does not show "
                + words(not)
                + ", which "
                + at(seen.get(not.get(0)))
                + " tells",
            missing());
      }
      String bare = bare(expectations(result, outcome));
      Scenario scenario = read(bare).orElse(null);
      ScenarioResult second = scenario == null ? null : runner.run(scenario);
      if (scenario == null || second == null || !second.passed()) {
        return none(
            "no scenario is saved: it does not pass at once",
            "report this as a fault of Session33, with the files");
      }
      List<String> decisive = new CauseTakenOut(runner).of(scenario, isLimitTold());
      if (decisive.isEmpty()) {
        return none(
            "no scenario is saved: it would pass whatever is taken out of the case, so nothing that"
                + " was told is the cause",
            missing());
      }
      boolean depends = outcome.depends();
      if (!not.isEmpty()) {
        problems.add(
            Problem.warning(
                place,
                "the rehearsal does not show "
                    + words(not)
                    + ", which "
                    + at(seen.get(not.get(0)))
                    + " tells; the scenario expects the rest",
                missing()));
      }
      if (depends) {
        problems.add(
            Problem.warning(
                place,
                "what nobody knows decides whether the rehearsal shows "
                    + words(shown)
                    + "; the scenario expects that it depends",
                missing()));
      }
      List<String> head = new ArrayList<>();
      head.add("Fails without " + String.join(", without ", decisive) + ".");
      head.addAll(steps.remarks());
      steps.changes().forEach(r -> head.add(keys.names().of(r.where()) + ": " + r.words()));
      head.addAll(keys.remarks());
      Provenance read = scenario.acted().provenance();
      String text =
          OriginComments.head(head)
              + (theCase instanceof String
                  ? bare
                  : new OriginComments(keys.names())
                      .in(bare, target.toString(), read, keys.made().provenance()));
      return new Drafted(text, problems, not.isEmpty() && !depends);
    }

    private Drafted none(String what, String hint) {
      problems.add(Problem.error(place, what, hint));
      return new Drafted(null, problems, false);
    }

    private String at(@Nullable Place where) {
      return where == null ? "the evidence" : where.toString();
    }

    private String words(List<What> some) {
      return some.stream().map(What::words).collect(Collectors.joining(" and "));
    }

    private String missing() {
      return made.missing().isEmpty()
          ? "say what else opened sessions: additional mailboxes with their folders, shared"
              + " calendars, other programs with their sessions, or add a logon list"
          : "say " + String.join("; ", made.missing());
    }

    /** Whether the limit is one that was told, and not the release's own. */
    private boolean isLimitTold() {
      Case acted = made.theCase();
      Integer standard =
          acted.server().release().sessionLimit(ClientType.MAPI).map(f -> f.value()).orElse(null);
      boolean lower =
          evidence.events().stream()
              .flatMap(e -> StoreLimitSentence.parse(e).stream())
              .filter(s -> s.kind() == StoreLimitEvent.Kind.SESSION)
              .map(StoreLimitEvent::limit)
              .filter(Objects::nonNull)
              .anyMatch(l -> standard == null || l < standard);
      return lower
          || acted
              .server()
              .registry()
              .value(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER)
              .isPresent();
    }

    private Map<String, Object> expectations(CaseResult result, Outcome outcome) {
      Map<String, Object> expect = new LinkedHashMap<>();
      OutlookState outlook = outcome.outlook();
      if (outlook != null) {
        expect.put("outlook", outlook.word());
      }
      if (outlook != OutlookState.DEPENDS && outcome.dialog() != null) {
        expect.put("dialog", outcome.dialog().id());
      }
      Map<String, Object> clients = new LinkedHashMap<>();
      outcome.refusedClients().forEach(c -> clients.put(c.client(), "refused"));
      if (!clients.isEmpty()) {
        expect.put("clients", clients);
      }
      outcome.gate().map(Gate::word).ifPresent(word -> expect.put("gate", word));
      outcome.events().stream()
          .map(e -> StoreLimitSentence.parse(e).orElse(null))
          .filter(Objects::nonNull)
          .filter(s -> s.limit() != null && s.type() != null)
          .findFirst()
          .ifPresent(
              s -> {
                Map<String, Object> event = new LinkedHashMap<>();
                event.put("id", StoreLimitSentence.ID);
                event.put("objectType", Objects.requireNonNull(s.type()));
                event.put("limit", Objects.requireNonNull(s.limit()));
                expect.put("events", List.of(event));
              });
      result.findings().stream()
          .filter(f -> f.verdict() == Verdict.CONFIRMED || f.verdict() == Verdict.LIKELY)
          .map(Finding::id)
          .filter(known.judged()::contains)
          .findFirst()
          .ifPresent(id -> expect.put("findings", List.of(id)));
      result.advice().stream()
          .filter(a -> a.proof() == Proof.RESOLVES)
          .map(Advice::id)
          .filter(known.remedies()::contains)
          .findFirst()
          .ifPresent(id -> expect.put("remedies", Map.of(id, Proof.RESOLVES.word())));
      if (outcome.depends()) {
        result.completeness().tips().stream()
            .findFirst()
            .ifPresent(
                t -> {
                  Map<String, Object> tip = new LinkedHashMap<>();
                  tip.put("value", t.value());
                  tip.put("from", t.from());
                  tip.put("then", t.then());
                  expect.put("tips", List.of(tip));
                });
      }
      return expect;
    }

    private Optional<Scenario> read(String text) {
      SourceFile file = SourceFile.of(target.toString(), text.getBytes(StandardCharsets.UTF_8));
      Reading<ScenarioFile> read = reader.read(file, CompanionFiles.beside(target));
      read.problems().stream().filter(Problem::isError).forEach(problems::add);
      return read.optional().flatMap(f -> f.scenarios().stream().findFirst());
    }

    private String bare(Map<String, Object> expect) {
      Map<String, Object> scenario = new LinkedHashMap<>();
      scenario.put("name", made.theCase().title());
      if (theCase instanceof String) {
        scenario.put("case", theCase);
      } else {
        Map<String, Object> inside = new LinkedHashMap<>(keys.keys());
        inside.remove("title");
        scenario.put("case", inside);
      }
      if (!steps.steps().isEmpty()) {
        scenario.put("steps", steps.steps());
      }
      scenario.put("expect", expect);
      StringBuilder text = new StringBuilder("format: 1\nscenarios:\n");
      String mark = "  - ";
      for (String line : YamlText.of(scenario).lines().toList()) {
        text.append(mark).append(line).append('\n');
        mark = "    ";
      }
      return text.toString();
    }
  }
}
