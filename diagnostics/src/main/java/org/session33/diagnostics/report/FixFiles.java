package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeServer;

/**
 * What can be handed over with a remedy, so that nobody has to type it: a registry file for the
 * server with the one that takes it back, and the commands that the steps name. Nothing is made up:
 * a change whose key, name or type no source states has no file.
 *
 * @param apply changes the server's registry, or null where the remedy does not
 * @param undo takes that back, or null where there is nothing to take back
 * @param commands lines for the server's shell, as the steps have them
 * @param undoCommands lines that take them back, as far as the remedy names any
 */
public record FixFiles(
    @Nullable FixFile apply,
    @Nullable FixFile undo,
    List<String> commands,
    List<String> undoCommands) {
  /** The remedy that consists of nothing but a restart. */
  private static final String RESTART_ONLY = "restart-information-store";

  /** A service's name is that of its key below Services. */
  private static final String RESTART = "Restart-Service -Name MSExchangeIS";

  /** Exchange 2003 came before PowerShell. */
  private static final int FIRST_WITH_POWERSHELL = 2007;

  /** A command at the end of a step. */
  private static final Pattern COMMAND =
      Pattern.compile("(?:^|: )((?:(?:Add|Get|Set|Remove)-[A-Z][A-Za-z]+|netsh) .+)$");

  /** Keeps its own copies. */
  public FixFiles {
    commands = List.copyOf(commands);
    undoCommands = List.copyOf(undoCommands);
  }

  /** Whether there is nothing to hand over. */
  public boolean isEmpty() {
    return apply == null && commands.isEmpty() && undoCommands.isEmpty();
  }

  /**
   * All of it as files: the registry files, and a script of the commands with the one that takes
   * them back, as far as there are any.
   *
   * @param server the case's server
   * @param advice the remedy
   */
  public List<FixFile> files(ExchangeServer server, Advice advice) {
    List<FixFile> files = new ArrayList<>();
    if (apply != null) {
      files.add(apply);
    }
    if (undo != null) {
      files.add(undo);
    }
    CommandFixText text = new CommandFixText(server.release(), hasPowerShell(server), advice);
    if (!commands.isEmpty()) {
      files.add(text.apply(commands));
    }
    if (!undoCommands.isEmpty()) {
      files.add(text.undo(undoCommands));
    }
    return files;
  }

  /**
   * What can be handed over for one remedy of a case.
   *
   * @param failing the case as it is
   * @param advice the remedy
   * @param changed the case with the remedy applied ({@code RemedyAdvisor.changed}), or null where
   *     no case shows it
   */
  public static FixFiles of(Case failing, Advice advice, @Nullable Case changed) {
    if (advice.proof() == Proof.NOT_APPLICABLE) {
      return new FixFiles(null, null, List.of(), List.of());
    }
    List<String> commands = new ArrayList<>();
    advice.steps().forEach(step -> addCommand(step, commands));
    List<String> undoCommands = new ArrayList<>();
    addCommand(advice.undo(), undoCommands);
    ServerRegistryChange change =
        changed == null ? null : ServerRegistryChange.between(failing.server(), changed.server());
    boolean writes = change != null && !change.isEmpty();
    if (hasPowerShell(failing.server()) && (writes || advice.id().equals(RESTART_ONLY))) {
      commands.add(RESTART);
      if (writes) {
        undoCommands.add(RESTART);
      }
    }
    if (change == null || change.isEmpty()) {
      return new FixFiles(null, null, commands, undoCommands);
    }
    RegistryFixText text = new RegistryFixText(failing.server().release(), advice, change);
    return new FixFiles(text.apply(), text.undo(), commands, undoCommands);
  }

  private static boolean hasPowerShell(ExchangeServer server) {
    return server.release().family() >= FIRST_WITH_POWERSHELL;
  }

  private static void addCommand(String step, List<String> into) {
    Matcher command = COMMAND.matcher(step);
    if (command.find()) {
      into.add(command.group(1));
    }
  }
}
