package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;

/** A rule that fails is told of, hides nothing, and is traced for whoever wants to mend it. */
class FailingRuleTest {
  private static final String TOLD =
      "[not evaluated] Broken: the rule failed: java.lang.IllegalStateException: the reel is"
          + " jammed";

  private final ProgramUnderTest program =
      ProgramUnderTest.piped(
          new AbstractModule() {
            @Override
            protected void configure() {
              Multibinder.newSetBinder(binder(), Rule.class).addBinding().toInstance(new Broken());
            }
          });

  @Test
  void anOrdinaryRunSaysWhichCauseWasNotEvaluatedAndShowsNoTrace() {
    Run run = program.run("rehearse", "team-mailbox");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(TOLD, "[likely, reproduced] Large additional mailbox")
        .doesNotContain("FailingRuleTest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--debug", "--debug --json", "--debug --redact"})
  void itsTraceIsShownOnTheSideWhereThatIsWanted(String options) {
    Run run = program.run(("rehearse team-mailbox " + options).split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("session33: the rule broken failed: java.lang.IllegalStateException: the reel")
        .contains("FailingRuleTest$Broken.judge(FailingRuleTest.java:");
    assertThat(run.out()).contains("the rule failed").doesNotContain("FailingRuleTest.java");
    assertThat(program.run("rehearse", "team-mailbox").err()).as("the next run").isEmpty();
  }

  /** A rule that always fails. */
  private static final class Broken implements Rule {
    @Override
    public String id() {
      return "broken";
    }

    @Override
    public Cause cause() {
      return Cause.of(id(), "Broken");
    }

    @Override
    public Finding judge(Observations observations, Judgement judgement) {
      throw new IllegalStateException("the reel is jammed");
    }
  }
}
