package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.remedies.text.StepCommand;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeServer;

/**
 * What can be handed over with a remedy, so that nobody has to type it: a registry file for the
 * server with the one that takes it back, and a script. Nothing is made up and nothing is half: a
 * change whose key, name or type no source states has no file, and neither has one with a command
 * for which a name is missing.
 *
 * @param apply changes the server's registry, or null where the remedy does not
 * @param undo takes that back, or null where there is nothing to take back
 * @param commands lines for the server's shell that do all that a shell can do of the remedy
 * @param undoCommands lines that take them back, as far as the remedy names any
 * @param changes what becomes of which registry value, sentences; empty where none is changed
 * @param undoChanges what becomes of them when it is taken back, sentences
 * @param restarts whether the commands restart the Information Store
 * @param first what is asked before any fix, or empty
 */
public record FixFiles(
    @Nullable FixFile apply,
    @Nullable FixFile undo,
    List<String> commands,
    List<String> undoCommands,
    List<String> changes,
    List<String> undoChanges,
    boolean restarts,
    String first) {
  /** Nothing to hand over. */
  public static final FixFiles NONE =
      new FixFiles(null, null, List.of(), List.of(), List.of(), List.of(), false, "");

  public FixFiles {
    commands = List.copyOf(commands);
    undoCommands = List.copyOf(undoCommands);
    changes = List.copyOf(changes);
    undoChanges = List.copyOf(undoChanges);
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
   * @param names makes of a text what a comment may say; commands keep what they need
   */
  public List<FixFile> files(ExchangeServer server, Advice advice, UnaryOperator<String> names) {
    List<FixFile> files = new ArrayList<>();
    if (apply != null) {
      files.add(apply);
    }
    if (undo != null) {
      files.add(undo);
    }
    CommandFixText text =
        new CommandFixText(server.release(), hasPowerShell(server), advice, this, names);
    if (!commands.isEmpty()) {
      files.add(text.apply());
    }
    if (!undoCommands.isEmpty()) {
      files.add(text.undo());
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
   * @param first what is asked before any fix, or empty
   */
  public static FixFiles of(Case failing, Advice advice, @Nullable Case changed, String first) {
    boolean severalReleases = advice.variants().size() > 1;
    if (advice.proof() == Proof.NOT_APPLICABLE || severalReleases) {
      return NONE;
    }
    ServerRegistryChange change =
        changed == null ? null : ServerRegistryChange.between(failing.server(), changed.server());
    RegistryScript script = new RegistryScript(hasPowerShell(failing.server()));
    if (change != null && !change.isEmpty()) {
      return ofRegistry(failing, advice, change, script, first);
    }
    boolean restartOnly =
        RemedyTexts.load()
            .find(advice.id())
            .filter(t -> t.dialogs() == RemedyText.Dialogs.SERVICES)
            .isPresent();
    if (restartOnly) {
      return new FixFiles(
          null, null, script.restart(), List.of(), List.of(), List.of(), true, first);
    }
    List<StepCommand> commands =
        advice.lines().stream().flatMap(line -> line.commands().stream()).toList();
    boolean nothingDone = commands.stream().allMatch(StepCommand::looks);
    return nothingDone || !advice.isComplete()
        ? NONE
        : new FixFiles(
            null,
            null,
            lines(commands),
            lines(advice.undo().commands()),
            List.of(),
            List.of(),
            false,
            first);
  }

  private static FixFiles ofRegistry(
      Case failing,
      Advice advice,
      ServerRegistryChange change,
      RegistryScript script,
      String first) {
    RegistryFixText text = new RegistryFixText(failing.server().release(), advice, change, first);
    String name = "session33-" + advice.id();
    return new FixFiles(
        text.apply(),
        text.undo(),
        script.lines(change, name + "-backup.reg", true),
        script.lines(change, name + "-undo-backup.reg", false),
        change.values().stream().map(v -> RegistryScript.says(v, true)).toList(),
        change.values().stream().map(v -> RegistryScript.says(v, false)).toList(),
        true,
        first);
  }

  private static boolean hasPowerShell(ExchangeServer server) {
    return server.release().has(Capability.POWER_SHELL);
  }

  private static List<String> lines(List<StepCommand> commands) {
    return commands.stream().map(StepCommand::line).toList();
  }
}
