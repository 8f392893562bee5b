package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.cli.serve.ServeCommand;
import org.session33.clientsim.cli.testing.TestCommand;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.VisibleText;
import picocli.CommandLine;

/** Runs one command: the arguments go in, the exit code comes out, no exception leaves. */
public final class CommandLineFace {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RehearseCommand.class,
          DiagnoseCommand.class,
          TestCommand.class,
          LintCommand.class,
          ServeCommand.class,
          ReportCommand.class,
          FactsCommand.class,
          SamplesCommand.class);

  private final CommandSource commands;
  private final Terminal terminal;
  private final FaultTraces traces;

  /** A face of the commands that this source makes. */
  @Inject
  public CommandLineFace(CommandSource commands, Terminal terminal, FaultTraces traces) {
    this.commands = commands;
    this.terminal = terminal;
    this.traces = traces;
  }

  /** Runs a command. */
  public int run(String... arguments) {
    traces.want(Arrays.asList(arguments).contains("--debug"));
    CommandLine.IFactory factory = new Factory(commands);
    CommandLine line = new CommandLine(Session33Command.class, factory);
    // Named here and not in the annotation, which would make every command at once.
    for (Class<?> command : called(arguments)) {
      line.addSubcommand(new CommandLine(command, factory));
    }
    everyCommand(line);
    boolean redact = Arrays.asList(arguments).contains("--redact");
    line.setExecutionExceptionHandler((exception, command, parsed) -> fault(exception, redact));
    line.setParameterExceptionHandler(
        (exception, args) -> {
          terminal.message("session33: " + exception.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(
              exception, exception.getCommandLine().getErr());
          terminal.message(
              "Try 'session33 "
                  + (exception.getCommandLine() == line
                      ? ""
                      : exception.getCommandLine().getCommandName() + " ")
                  + "--help'.");
          return ExitCode.USAGE;
        });
    int code = executed(line, arguments);
    Problem loss = terminal.loss().orElse(null);
    if (loss == null) {
      return code;
    }
    terminal.message("session33: " + VisibleText.of(loss.toString()));
    terminal.flush();
    // What was wrong before anything could be written stays the better answer.
    return code == ExitCode.USAGE || code == ExitCode.INTERNAL ? code : ExitCode.INPUT;
  }

  /** What was asked may be too large for the memory that there is; that is no fault of ours. */
  private int executed(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      terminal.message(
          "session33: there is not enough memory for this; give Java more, with -Xmx2g in front of"
              + " -jar for instance, or a smaller file");
      traces.show("", e);
      return ExitCode.INTERNAL;
    }
  }

  /** The command that the first argument names, or all of them where it names none. */
  private static List<Class<?>> called(String... arguments) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(c -> arguments.length > 0 && nameOf(c).equals(arguments[0]))
            .collect(Collectors.toList());
    return named.isEmpty() ? COMMANDS : named;
  }

  private static String nameOf(Class<?> command) {
    return command.getAnnotation(CommandLine.Command.class).name();
  }

  /** Help, colours and width alike everywhere. */
  private void everyCommand(CommandLine line) {
    line.setUsageHelpWidth(Terminal.WIDTH);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.getSubcommands().values().forEach(this::withHelp);
    withHelp(line);
  }

  private void withHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
  }

  private int fault(Exception exception, boolean redact) {
    if (exception instanceof CommandLine.ParameterException usage) {
      terminal.message("session33: " + usage.getMessage());
      return ExitCode.USAGE;
    }
    // What the fault says may quote anything.
    Object shown = redact ? exception.getClass().getName() : exception;
    terminal.message(
        "session33: internal error, please report it: " + shown + " (--debug shows where)");
    traces.show("", exception);
    return ExitCode.INTERNAL;
  }

  /** Our own commands come from the source, everything else from picocli. */
  private record Factory(CommandSource commands) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type.isAnnotationPresent(CommandLine.Command.class)
          ? commands.create(type)
          : CommandLine.defaultFactory().create(type);
    }
  }
}
