package org.session33.clientsim.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.inject.AbstractModule;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.DesktopStarter;

/** A fault while the desktop opens: one line that can be reported, and the trace when asked for. */
class DesktopFaultTest {
  private final ProgramUnderTest program =
      ProgramUnderTest.onScreen(
          new AbstractModule() {
            @Override
            protected void configure() {
              DesktopStarter broken = mock(DesktopStarter.class);
              when(broken.hasScreen()).thenThrow(new IllegalStateException("the screen is torn"));
              bind(DesktopStarter.class).toInstance(broken);
            }
          });

  @Test
  void theLineSaysHowToSeeMore() {
    Run run = program.run();

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("the screen is torn").contains("--debug shows where");
  }

  @Test
  void whatTheLinePromisesIsKept() {
    Run run = program.run("--debug");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
    assertThat(run.err()).contains("at org.session33.clientsim.cli.Session33Command.call");
    assertThat(program.run("--help").out()).contains("--debug");
  }
}
