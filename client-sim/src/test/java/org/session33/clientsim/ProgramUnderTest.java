package org.session33.clientsim;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.CommandLineFace;
import org.session33.clientsim.cli.DesktopStarter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.cli.serve.Orders;
import org.session33.clientsim.wiring.Session33Module;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;

/** The whole program as it is wired, with its output in memory. */
public final class ProgramUnderTest {
  private final Injector injector;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private ProgramUnderTest(boolean screen, Charset charset, Module... changes) {
    this(UnaryOperator.identity(), screen, charset, changes);
  }

  private ProgramUnderTest(
      UnaryOperator<Writer> output, boolean screen, Charset charset, Module... changes) {
    Terminal terminal = new Terminal(output.apply(out), err, screen, charset);
    injector =
        Guice.createInjector(
            Modules.override(Modules.override(new Session33Module()).with(new NoScreen()))
                .with(changes),
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(Terminal.class).toInstance(terminal);
              }
            });
  }

  /** No test of the command line opens a window, whether or not there is a screen. */
  private static final class NoScreen extends AbstractModule {
    @Override
    protected void configure() {
      // Nobody types anything, unless a test says what.
      bind(Orders.class).toInstance(() -> "quit");
      bind(DesktopStarter.class)
          .toInstance(
              new DesktopStarter() {
                @Override
                public boolean hasScreen() {
                  return false;
                }

                @Override
                public void open(@Nullable String openWith) {
                  throw new AssertionError("there is no screen to open it on");
                }

                @Override
                public List<String> pictures(String folder) {
                  throw new AssertionError("pictures are not asked for here");
                }
              });
    }
  }

  /**
   * As it runs when its output is piped.
   *
   * @param changes bindings that stand in for those of the program, such as a stopped clock
   */
  public static ProgramUnderTest piped(Module... changes) {
    return new ProgramUnderTest(false, StandardCharsets.US_ASCII, changes);
  }

  /**
   * As it runs when its output is piped into what does not take all of it.
   *
   * @param output what takes the output and passes on what it takes
   */
  public static ProgramUnderTest pipedInto(UnaryOperator<Writer> output, Module... changes) {
    return new ProgramUnderTest(output, false, StandardCharsets.US_ASCII, changes);
  }

  /** As it runs on a screen. */
  public static ProgramUnderTest onScreen(Module... changes) {
    return new ProgramUnderTest(true, StandardCharsets.UTF_8, changes);
  }

  /** What one command left behind. */
  public record Run(int exitCode, String out, String err) {}

  /** Runs one command. */
  public Run run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    int code = injector.getInstance(CommandLineFace.class).run(arguments);
    return new Run(
        code,
        out.toString().replace(System.lineSeparator(), "\n"),
        err.toString().replace(System.lineSeparator(), "\n"));
  }

  /** A part of the program. */
  public <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  /** Reads a case from its text; it must be free of problems. */
  public Case read(String yaml) {
    Reading<Case> reading =
        part(CaseReader.class)
            .read(
                SourceFile.of("test.case.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
                CompanionFiles.none());
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(reading.problems().toString());
    }
    return reading.optional().orElseThrow();
  }

  /** Reads and examines a case. */
  public CaseResult examine(String yaml) {
    return examine(read(yaml));
  }

  /** Examines a case. */
  public CaseResult examine(Case theCase) {
    List<Problem> problems = new ArrayList<>();
    CaseResult result = part(CaseExaminer.class).examine(theCase, problems::add);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.toString());
    }
    return result;
  }

  /** Examines evidence alone. */
  public CaseResult diagnose(String... texts) {
    List<SourceFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(
          SourceFile.of(
              "evidence-" + (files.size() + 1) + ".txt", text.getBytes(StandardCharsets.UTF_8)));
    }
    List<Problem> problems = new ArrayList<>();
    CaseResult result = part(CaseExaminer.class).examineEvidence(files, problems::add);
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new AssertionError(problems.toString());
    }
    return result;
  }
}
