package org.session33.diagnostics.report.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.StepCommand;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * A fix as the lines of a script of Windows PowerShell. Every change stands within {@code
 * ShouldProcess}, so that {@code -WhatIf} and {@code -Confirm} work; it asks before each change
 * unless told not to, and stops at the first that fails or is declined.
 *
 * <p>Names and texts come from files that somebody exported. They stand in single quotes, in which
 * PowerShell reads nothing but a quote. Where a name would be taken for a pattern all the same
 * there is no script.
 */
final class PowerShellScript {
  /** The first version knows no parameters of a script that ask and tell. */
  static final String REQUIRES = "#requires -Version 2.0";

  /** The switch that restarts the store where no article asks for it. */
  static final String RESTART_SWITCH = "-RestartStore";

  private static final Pattern PATTERN = Pattern.compile("[*?\\[\\]`]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CMDLET = Pattern.compile("[A-Z][A-Za-z]+-[A-Z][A-Za-z]+ .*");
  private static final String STOPPED = "throw 'Stopped. What came before it is done already.'";

  private PowerShellScript() {}

  /** A restart of the Information Store and nothing else. */
  static List<String> restart() {
    return script(List.of("param()"), List.of(isServer(), restarted(STOPPED)));
  }

  /** Commands as they are, one after the other. */
  static List<String> commands(List<StepCommand> commands) {
    return script(List.of("param()"), commands.stream().map(PowerShellScript::command).toList());
  }

  /**
   * A change of the registry: a backup of the key, the values, the restart.
   *
   * @param backup the name of the backup's file, without folder
   * @param reload whether the store is restarted at once, or only where that is wanted
   * @return empty where a name or value does not fit into a script
   */
  static List<String> registry(ServerRegistryChange change, String backup, LimitReload reload) {
    List<ServerRegistryChange.Value> values = change.values();
    List<List<String>> parts = new ArrayList<>(List.of(isServer()));
    IntStream.range(0, values.size()).forEach(i -> parts.add(looked(values.get(i), i + 1)));
    parts.add(within(undone(values.size()), saved(backup)));
    for (int i = 0; i < values.size(); i++) {
      Optional<List<String>> write = written(values.get(i));
      if (write.isEmpty()) {
        return List.of();
      }
      parts.add(within("-not $done" + (i + 1), write.get()));
    }
    if (reload == LimitReload.RESTART) {
      parts.add(restarted("Write-Warning 'The change is not in force before a restart.'"));
      return script(List.of("param()"), parts);
    }
    parts.add(within("$RestartStore", restarted(STOPPED)));
    parts.add(
        within(
            "-not $RestartStore",
            List.of(
                "Write-Warning ('Look at the number in the next event 9646. Only if it still shows"
                    + " ' +",
                "    'the old one, run this again with " + RESTART_SWITCH + ".')")));
    return script(List.of("param(", "    [switch] $RestartStore", ")"), parts);
  }

  /** The parts below the head that all scripts have, an empty line before each. */
  private static List<String> script(List<String> parameters, List<List<String>> parts) {
    List<String> lines = new ArrayList<>();
    lines.add("[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]");
    lines.addAll(parameters);
    lines.add("");
    lines.add("$ErrorActionPreference = 'Stop'");
    for (List<String> part : parts) {
      lines.add("");
      lines.addAll(part);
    }
    return lines;
  }

  /** Whether a command is one of PowerShell or Exchange, and no program of Windows. */
  static boolean isCmdlet(StepCommand command) {
    return CMDLET.matcher(command.line()).matches();
  }

  private static List<String> command(StepCommand command) {
    if (command.looks()) {
      return List.of(command.line());
    }
    // The preference above does not reach the commands of Exchange, which live in a module.
    List<String> run =
        isCmdlet(command)
            ? List.of(command.line() + " -ErrorAction Stop")
            : List.of(command.line(), orThrow("The command failed."));
    return asked(quoted(command.line()), quoted("Run"), run, STOPPED);
  }

  /** Anywhere else there is no such service, and the script ends here. */
  private static List<String> isServer() {
    return List.of(
        "# It ends here where there is no Information Store.",
        "Get-Service -Name " + quoted(ServerRegistry.SERVICE) + " | Out-Null");
  }

  /** Where another value stands there than the case knows of, even a larger one, it ends. */
  private static List<String> looked(ServerRegistryChange.Value value, int number) {
    String there = "$there" + number;
    String done = "$done" + number;
    String known = equal(there, value.before());
    List<String> lines = new ArrayList<>();
    lines.add(
        there
            + " = [Microsoft.Win32.Registry]::GetValue("
            + quoted(value.path())
            + ", "
            + quoted(value.name())
            + ", $null)");
    lines.add(done + " = " + equal(there, value.after()));
    lines.addAll(
        within(
            "-not " + done + " -and -not (" + known + ")",
            List.of("throw 'Another value stands there than in the case. Nothing was changed.'")));
    return lines;
  }

  private static String equal(String variable, @Nullable RegistryValue value) {
    if (value == null) {
      return "$null -eq " + variable;
    }
    return value
        .dword()
        .map(n -> variable + " -is [int] -and " + variable + " -eq " + n.intValue())
        .or(
            () ->
                text(value)
                    .map(t -> variable + " -is [string] -and " + variable + " -ceq " + quoted(t)))
        .orElse("$null -ne " + variable);
  }

  private static String undone(int values) {
    return IntStream.rangeClosed(1, values)
        .mapToObj(i -> "-not $done" + i)
        .collect(Collectors.joining(" -or "));
  }

  /** An older backup stays: it may be the only one of what stood there at first. */
  private static List<String> saved(String backup) {
    String key = quoted(CommandPromptScript.SERVICE_KEY);
    List<String> lines = new ArrayList<>();
    lines.add("$backup = Join-Path -Path $env:USERPROFILE -ChildPath " + quoted(backup));
    lines.addAll(
        within(
            "Test-Path -Path $backup",
            List.of("throw 'There is a backup of that name already. Put it away first.'")));
    lines.addAll(
        asked(
            "$backup",
            quoted("Back up " + CommandPromptScript.SERVICE_KEY),
            List.of(
                "reg.exe export " + key + " $backup",
                orThrow("No backup could be made, and nothing was changed.")),
            "throw 'Stopped. Nothing was changed.'"));
    return lines;
  }

  private static Optional<List<String>> written(ServerRegistryChange.Value value) {
    String name = value.name();
    RegistryValue after = value.after();
    if (PATTERN.matcher(value.path()).find() || CONTROL.matcher(value.path() + name).find()) {
      return Optional.empty();
    }
    String drive = "HKLM:" + CommandPromptScript.SERVICE_KEY.substring("HKLM".length());
    String key = quoted(value.key().isEmpty() ? drive : drive + "\\" + value.key());
    String target = quoted(value.path() + "\\" + name);
    String place = " -Path " + key + " -Name " + quoted(name);
    if (after == null) {
      return PATTERN.matcher(name).find()
          ? Optional.empty()
          : Optional.of(
              asked(
                  target,
                  quoted("Delete the value"),
                  List.of("Remove-ItemProperty" + place + " -Confirm:$false"),
                  STOPPED));
    }
    Optional<String> data =
        after
            .dword()
            .map(n -> " -PropertyType DWord -Value " + literal(n.intValue()))
            .or(() -> text(after).map(t -> " -PropertyType String -Value " + quoted(t)));
    return data.map(
        d ->
            asked(
                target,
                quoted("Write " + ServerRegistryChange.Value.words(after)),
                Stream.concat(
                        within(
                            "-not (Test-Path -Path " + key + ")",
                            List.of("New-Item -Path " + key + " -Confirm:$false | Out-Null"))
                            .stream(),
                        Stream.of(
                            "New-ItemProperty" + place + d + " -Force -Confirm:$false | Out-Null"))
                    .toList(),
                STOPPED));
  }

  private static Optional<String> text(RegistryValue value) {
    return value.type() == RegistryType.REG_SZ
        ? value.text().filter(t -> !CONTROL.matcher(t).find())
        : Optional.empty();
  }

  private static List<String> restarted(String otherwise) {
    return asked(
        quoted(ServerRegistry.SERVICE),
        quoted("Restart the service, which dismounts all databases meanwhile"),
        List.of("Restart-Service -Name " + quoted(ServerRegistry.SERVICE) + " -Confirm:$false"),
        otherwise);
  }

  /** What is done only where nobody objects; with {@code -WhatIf} it is only told. */
  private static List<String> asked(
      String target, String action, List<String> run, String otherwise) {
    List<String> lines = new ArrayList<>();
    lines.add("if ($PSCmdlet.ShouldProcess(" + target + ", " + action + ")) {");
    run.forEach(line -> lines.add("    " + line));
    lines.add("} elseif (-not $WhatIfPreference) {");
    lines.add("    " + otherwise);
    lines.add("}");
    return lines;
  }

  private static List<String> within(String condition, List<String> lines) {
    List<String> all = new ArrayList<>();
    all.add("if (" + condition + ") {");
    lines.forEach(line -> all.add("    " + line));
    all.add("}");
    return all;
  }

  private static String orThrow(String message) {
    return "if ($LASTEXITCODE -ne 0) { throw " + quoted(message) + " }";
  }

  private static String literal(int number) {
    return number < 0 ? "(" + number + ")" : Integer.toString(number);
  }

  private static String quoted(String text) {
    return Placeholders.argument(text);
  }
}
