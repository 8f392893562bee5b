package org.session33.diagnostics.report.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.remedies.text.StepCommand;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.files.VisibleText;

/**
 * What can be handed over with a fix, so that nobody has to type it: a registry file for the server
 * and a script, each with what takes it back. Nothing is made up and nothing is half: a change
 * whose key, name or type no source states has no file, and neither has one with a command for
 * which a name is missing, or holds what nobody can see.
 *
 * @param files the files, what takes one back behind it; empty where there are none
 * @param why why there are none, or no script, a sentence; empty where nothing is lacking
 */
public record FixFiles(List<FixFile> files, String why) {
  private static final String RESTARTS =
      "It restarts the Information Store: all databases of the server dismount, and everybody on it"
          + " is disconnected for a moment.";
  private static final String RESTARTS_IF_WANTED =
      "With "
          + PowerShellScript.RESTART_SWITCH
          + " it restarts the Information Store too: all databases of the server dismount, and"
          + " everybody on it is disconnected for a moment. No article asks for that on this"
          + " release.";

  public FixFiles {
    files = List.copyOf(files);
  }

  /** Whether there is nothing to hand over. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * What can be handed over for one fix of a case.
   *
   * @param failing the case as it is
   * @param advice the fix
   * @param changed the case with the fix applied ({@code RemedyAdvisor.changed}), or null where no
   *     case shows it
   * @param heading what its files have in common
   */
  public static FixFiles of(
      Case failing, Advice advice, @Nullable Case changed, FixHeading heading) {
    if (advice.proof() == Proof.NOT_APPLICABLE || advice.variants().isEmpty()) {
      return none("it does nothing in this case");
    }
    ServerRegistryChange change =
        changed == null
            ? new ServerRegistryChange(List.of())
            : ServerRegistryChange.between(failing.server(), changed.server());
    Optional<RemedyText.Dialogs> dialogs =
        RemedyTexts.load().find(advice.id()).map(RemedyText::dialogs);
    boolean restart = dialogs.filter(d -> d == RemedyText.Dialogs.SERVICES).isPresent();
    boolean registry = dialogs.filter(d -> d == RemedyText.Dialogs.REGISTRY).isPresent();
    List<StepCommand> commands =
        advice.lines().stream().flatMap(line -> line.commands().stream()).toList();
    boolean looksOnly = commands.stream().allMatch(StepCommand::looks);
    if (change.isEmpty() && !restart && !registry && looksOnly && advice.isComplete()) {
      return none("it is done by hand");
    }
    if (advice.variants().size() > 1 || !failing.isExchangeReleaseKnown()) {
      return none("which release it is for is not known, and what it does differs by release");
    }
    if (hidden(advice, commands) || change.isHidden()) {
      return none(
          "a name or text in it holds a line break, or a character that cannot be seen, so that"
              + " what a file does could not be read in it");
    }
    if (!change.isEmpty()) {
      return ofRegistry(failing, advice, change, heading);
    }
    if (restart) {
      boolean shell = hasPowerShell(failing.server());
      return new FixFiles(
          List.of(
              script(failing, advice, heading, windows(shell))
                  .apply(
                      List.of(RESTARTS),
                      shell ? PowerShellScript.restart() : CommandPromptScript.restart(),
                      false,
                      List.of())),
          "");
    }
    if (registry) {
      return none("which value, or which number, is to be written is not known");
    }
    return looksOnly || !advice.isComplete()
        ? none("a name that its commands need is not known")
        : ofCommands(failing, advice, commands, heading);
  }

  /** Nobody could check a command with such a name by reading it. */
  private static boolean hidden(Advice advice, List<StepCommand> commands) {
    return Stream.concat(commands.stream(), advice.undo().commands().stream())
        .map(StepCommand::line)
        .anyMatch(FixFiles::isHidden);
  }

  /** Whether a text holds a control character, a line break or a mark of direction. */
  static boolean isHidden(String text) {
    return text.codePoints().anyMatch(Character::isISOControl)
        || !VisibleText.of(text).equals(text);
  }

  /** What can be handed over where no case tells what stands on the server. */
  static FixFiles ofNoCase() {
    return none("without a case it is not known what stands on the server");
  }

  private static FixFiles none(String why) {
    return new FixFiles(List.of(), why);
  }

  private static FixFiles ofCommands(
      Case failing, Advice advice, List<StepCommand> commands, FixHeading heading) {
    boolean shell = hasPowerShell(failing.server());
    boolean exchange = commands.stream().anyMatch(PowerShellScript::isCmdlet);
    ScriptFixText text =
        script(
            failing,
            advice,
            heading,
            exchange ? ScriptFixText.Kind.EXCHANGE_SHELL : windows(shell));
    List<StepCommand> back = advice.undo().commands();
    List<AdviceStep> rest =
        advice.lines().stream().filter(line -> line.commands().isEmpty()).toList();
    List<FixFile> files = new ArrayList<>();
    files.add(text.apply(List.of(), lines(commands, shell), !back.isEmpty(), rest));
    if (!back.isEmpty()) {
      files.add(text.undo(List.of(), lines(back, shell)));
    }
    return new FixFiles(files, "");
  }

  private static List<String> lines(List<StepCommand> commands, boolean shell) {
    return shell
        ? PowerShellScript.commands(commands)
        : commands.stream().map(StepCommand::line).toList();
  }

  private static FixFiles ofRegistry(
      Case failing, Advice advice, ServerRegistryChange change, FixHeading heading) {
    boolean shell = hasPowerShell(failing.server());
    RegistryFixText text = new RegistryFixText(failing.server().release(), advice, change, heading);
    List<FixFile> files = new ArrayList<>(List.of(text.apply(), text.undo()));
    LimitReload reload = change.reload(failing.server().release());
    String backup = "session33-" + advice.id();
    List<String> apply = script(change, backup + "-backup.reg", reload, shell);
    List<String> undo = script(change.undone(), backup + "-undo-backup.reg", reload, shell);
    ScriptFixText script = script(failing, advice, heading, windows(shell));
    if (!apply.isEmpty()) {
      files.add(script.apply(says(change, reload, false), apply, !undo.isEmpty(), List.of()));
    }
    if (!undo.isEmpty()) {
      files.add(script.undo(says(change.undone(), reload, true), undo));
    }
    return new FixFiles(
        files,
        apply.isEmpty() || undo.isEmpty()
            ? "a name or value of it cannot stand in a script, so the registry file alone does it"
            : "");
  }

  private static List<String> script(
      ServerRegistryChange change, String backup, LimitReload reload, boolean shell) {
    return shell
        ? PowerShellScript.registry(change, backup, reload)
        : CommandPromptScript.registry(change, backup, reload == LimitReload.RESTART);
  }

  private static List<String> says(ServerRegistryChange change, LimitReload reload, boolean undo) {
    List<String> says = new ArrayList<>();
    change.values().forEach(value -> says.add(undo ? value.saysOfUndo() : value.says()));
    says.add(reload == LimitReload.RESTART ? RESTARTS : RESTARTS_IF_WANTED);
    return says;
  }

  private static ScriptFixText script(
      Case failing, Advice advice, FixHeading heading, ScriptFixText.Kind kind) {
    return new ScriptFixText(failing.server().release(), advice, heading, kind);
  }

  private static ScriptFixText.Kind windows(boolean shell) {
    return shell ? ScriptFixText.Kind.WINDOWS_POWER_SHELL : ScriptFixText.Kind.COMMAND_PROMPT;
  }

  private static boolean hasPowerShell(ExchangeServer server) {
    return server.release().has(Capability.POWER_SHELL);
  }
}
