package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;
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
      with(new Broken(() -> new IllegalStateException("the reel is jammed")));

  private static ProgramUnderTest with(Rule rule) {
    return ProgramUnderTest.piped(
        new AbstractModule() {
          @Override
          protected void configure() {
            Multibinder.newSetBinder(binder(), Rule.class).addBinding().toInstance(rule);
          }
        });
  }

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

  /** What is asked for may be too large for the memory that there is. */
  @Test
  void whereMemoryEndsASentenceSaysSo() {
    Run run =
        with(new Broken(() -> new OutOfMemoryError("Java heap space"))).run("rehearse", "german");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INTERNAL);
    assertThat(run.err())
        .startsWith("session33: there is not enough memory for this; give Java more")
        .doesNotContain("OutOfMemoryError", "FailingRuleTest");
  }

  /** A rule that always fails. */
  private static final class Broken implements Rule {
    private final Supplier<Throwable> fault;

    Broken(Supplier<Throwable> fault) {
      this.fault = fault;
    }

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
      Throwable thrown = fault.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
