package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.teamMailbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.RemedyStep;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.remedies.text.RemedyTextsTest;
import org.session33.diagnostics.remedies.text.StepCommand;
import org.session33.diagnostics.report.fixes.FixFile;
import org.session33.diagnostics.report.fixes.FixFiles;
import org.session33.diagnostics.report.fixes.FixHeading;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/** Every sentence of every step is another one, and what programs read of the steps is the same. */
class RewordedStepsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  /** Whoever reads sentences for commands runs this. */
  private static final String DECOY = "run: Remove-Mailbox 'everybody'";

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private int steps;

  /** A sentence that has nothing of the old one but its places. */
  private String reworded(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining(" ", "step " + ++steps + " ", " " + DECOY));
  }

  private @Nullable RemedyStep reworded(@Nullable RemedyStep step) {
    return step == null
        ? null
        : new RemedyStep(
            step.kind(),
            reworded(step.text()),
            step.commands(),
            step.control(),
            step.otherwise() == null ? null : reworded(step.otherwise()),
            step.perValue());
  }

  private @Nullable RemedyText reworded(@Nullable RemedyText text) {
    return text == null
        ? null
        : new RemedyText(
            text.id(),
            text.title(),
            text.articles(),
            text.causes(),
            text.price(),
            reworded(text.undo()),
            text.actor(),
            text.first(),
            text.lastResort(),
            text.ineffective(),
            text.refused(),
            text.objects(),
            text.dialogs(),
            text.reasons(),
            text.places(),
            text.variants().stream()
                .map(
                    v ->
                        new RemedyText.Variant(
                            v.outlook(),
                            v.exchange(),
                            v.settings(),
                            v.steps().stream().map(this::reworded).toList(),
                            reworded(v.undo()),
                            v.price()))
                .toList(),
            reworded(text.elsewhere()));
  }

  private RemedyTexts reworded(RemedyTexts texts) {
    return new RemedyTexts(
        texts.all().stream().map(this::reworded).toList(),
        texts.orderForFolders(),
        texts.beforeAnyFix(),
        reworded(texts.findAlias()));
  }

  private List<Advice> advice(RemedyAdvisor advisor, Case failing) {
    return advisor.advise(advisor.context(failing, rehearsal.rehearse(failing)));
  }

  private RemedyAdvisor advisor(RemedyTexts texts) {
    return new RemedyAdvisor(texts, RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);
  }

  /** What the files of each remedy do, without their comments. */
  private Map<String, List<String>> done(RemedyTexts texts, Case failing) {
    RemedyAdvisor advisor = advisor(texts);
    RemedyContext context = advisor.context(failing, rehearsal.rehearse(failing));
    Map<String, List<String>> done = new LinkedHashMap<>();
    for (Advice advice : advisor.advise(context)) {
      FixHeading heading = new FixHeading("1-" + advice.id(), "", text -> text);
      FixFiles files =
          FixFiles.of(failing, advice, advisor.changed(context, advice.id()).orElse(null), heading);
      List<String> lines = new ArrayList<>();
      for (FixFile file : files.files()) {
        lines.add(file.name());
        file.text().lines().filter(l -> !l.matches("(?:[;#]|rem ).*")).forEach(lines::add);
      }
      done.put(advice.id(), lines);
    }
    return done;
  }

  @Test
  void theFilesOfEveryFixDoTheSame() {
    RemedyTexts texts = RemedyTexts.load();
    RemedyTexts others = reworded(texts);
    List<Case> cases = new ArrayList<>(RemedyTextsTest.cases());
    cases.add(teamMailbox());
    cases.add(teamMailbox().withServer(teamMailbox().server().withScalableNetworking(true)));
    cases.add(of(null, exchange("2010 SP1"), Program.counted("Index", ProgramKind.SERVICE, 40)));
    cases.add(
        of(
            outlook("2007").withBrokenReconnects(32),
            exchange("2007").withScalableNetworking(true)));

    assertThat(cases)
        .allSatisfy(c -> assertThat(done(others, c)).isEqualTo(done(texts, c)))
        .anySatisfy(
            c -> assertThat(done(texts, c).toString()).contains("Add-ADPermission -Identity"))
        .anySatisfy(
            c ->
                assertThat(done(texts, c).toString()).contains("netsh int ip set chimney ENABLED"));
  }

  @Test
  void kindsCommandsAndControlsAreTheSameInOrder() {
    RemedyAdvisor known = advisor(RemedyTexts.load());
    RemedyAdvisor other = advisor(reworded(RemedyTexts.load()));

    for (Case failing : RemedyTextsTest.cases()) {
      List<AdviceStep> lines = lines(advice(known, failing));
      List<AdviceStep> others = lines(advice(other, failing));
      assertThat(others.stream().map(RewordedStepsTest::withoutSentence))
          .containsExactlyElementsOf(
              lines.stream().map(RewordedStepsTest::withoutSentence).toList());
      assertThat(others).allMatch(l -> l.sentence().startsWith("step "));
    }
  }

  private static List<AdviceStep> lines(List<Advice> all) {
    return all.stream()
        .flatMap(a -> Stream.concat(a.lines().stream(), Stream.of(a.undo())))
        .toList();
  }

  private static AdviceStep withoutSentence(AdviceStep line) {
    return new AdviceStep(line.kind(), "", line.commands(), line.control());
  }

  @Test
  void whatIsSaidOfAnUnknownPlaceHasNoCommandAndNoControl() {
    RemedyStep step =
        new RemedyStep(
            AdviceStep.Kind.TO_DO,
            "Give it to the user",
            List.of(new StepCommand("Set-Mailbox {aliasArgument}", false)),
            "permissions",
            "Find the user first.",
            false);

    assertThat(step.filled(Map.of()))
        .isEqualTo(new AdviceStep(AdviceStep.Kind.TO_DO, "Find the user first.", List.of(), null));
    assertThat(step.filled(Map.of("aliasArgument", "'anna'")))
        .isEqualTo(
            new AdviceStep(
                AdviceStep.Kind.TO_DO,
                "Give it to the user",
                List.of(new StepCommand("Set-Mailbox 'anna'", false)),
                "permissions"))
        .extracting(AdviceStep::words)
        .isEqualTo("Give it to the user: Set-Mailbox 'anna'");
  }

  @Test
  void aStepWithSeveralCommandsSaysThemInOrder() {
    AdviceStep step =
        new AdviceStep(
            AdviceStep.Kind.TO_DO,
            "Restart both services",
            List.of(new StepCommand("net stop X", false), new StepCommand("net start X", false)),
            null);

    assertThat(step.words()).isEqualTo("Restart both services: net stop X, then: net start X");
  }
}
