package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * A change of the server's registry as lines of a script: a backup, the values, the restart of the
 * Information Store. It stops at the first of them that fails, so nothing is done by half.
 *
 * <p>Names and texts come from files that somebody exported. Only those that mean nothing to a
 * shell are written into a script; others have the registry file alone.
 */
final class RegistryScript {
  /** The service key as {@code reg} takes it. */
  private static final String SERVICE_KEY =
      ServerRegistry.SERVICE_KEY.replace("HKEY_LOCAL_MACHINE", "HKLM");

  private static final String PLAIN = "[A-Za-z0-9 ._\\\\-]+";

  private static final String SERVICE = ServerRegistry.SERVICE;

  private final boolean powerShell;

  RegistryScript(boolean powerShell) {
    this.powerShell = powerShell;
  }

  /** A backup of the whole key to a file, as a line that any shell of Windows takes. */
  static String backup(String file) {
    return "reg export \"" + SERVICE_KEY + "\" " + file;
  }

  /** The lines that restart the Information Store. */
  List<String> restart() {
    return List.of(
        powerShell
            ? "Restart-Service -Name " + SERVICE
            : "net stop " + SERVICE + " && net start " + SERVICE);
  }

  /**
   * The lines of the whole change.
   *
   * @param backup the name of the backup's file, without folder
   * @param forward whether it is made, or taken back
   * @return empty where a name or text does not fit into a script
   */
  List<String> lines(ServerRegistryChange change, String backup, boolean forward) {
    List<String> lines = new ArrayList<>();
    if (forward) {
      for (ServerRegistryChange.Value value : change.values()) {
        if (value.before() == null) {
          lines.add(unlessThere(value.key(), value.name()));
        }
      }
    }
    lines.addAll(saved(backup));
    for (ServerRegistryChange.Value value : change.values()) {
      RegistryValue wanted = forward ? value.after() : value.before();
      Optional<String> line = written(value.key(), value.name(), wanted);
      if (line.isEmpty()) {
        return List.of();
      }
      lines.add(line.get());
      lines.addAll(orStop("The registry could not be changed."));
    }
    lines.addAll(restart());
    return lines;
  }

  /** Where the case knows of no value, the server may have one all the same, even a larger one. */
  private String unlessThere(String key, String name) {
    String query = "reg query \"" + where(key) + "\" /v \"" + name + "\"";
    String message =
        "The value stands there already, and the case did not know of it. Nothing was changed.";
    return powerShell
        ? query + " 2>$null; if ($LASTEXITCODE -eq 0) { throw '" + message + "' }"
        : query + " >nul 2>&1 && (echo " + message + "& exit /b 1)";
  }

  private static String where(String key) {
    return key.isEmpty() ? SERVICE_KEY : SERVICE_KEY + "\\" + key;
  }

  /** An older backup stays: it may be the only one of what stood there at first. */
  private List<String> saved(String backup) {
    String there = "There is a backup of that name already. Put it away first.";
    List<String> lines = new ArrayList<>();
    if (powerShell) {
      lines.add("$backup = Join-Path $env:USERPROFILE '" + backup + "'");
      lines.add("if (Test-Path $backup) { throw '" + there + "' }");
      lines.add(backup("$backup"));
    } else {
      String file = "\"%USERPROFILE%\\" + backup + "\"";
      lines.add("if exist " + file + " (echo " + there + "& exit /b 1)");
      lines.add(backup(file));
    }
    lines.addAll(orStop("No backup could be made, and nothing was changed."));
    return lines;
  }

  private List<String> orStop(String message) {
    return List.of(
        powerShell
            ? "if ($LASTEXITCODE -ne 0) { throw '" + message + "' }"
            : "if errorlevel 1 (echo " + message + "& exit /b 1)");
  }

  private static Optional<String> written(String key, String name, @Nullable RegistryValue wanted) {
    String where = where(key);
    if (!where.matches(PLAIN) || !name.matches(PLAIN)) {
      return Optional.empty();
    }
    String place = " \"" + where + "\" /v \"" + name + "\"";
    if (wanted == null) {
      return Optional.of("reg delete" + place + " /f");
    }
    Optional<String> number = wanted.dword().map(n -> " /t REG_DWORD /d " + n + " /f");
    return number
        .or(
            () ->
                wanted.type() == RegistryType.REG_SZ
                    ? wanted
                        .text()
                        .filter(t -> t.matches(PLAIN))
                        .map(t -> " /t REG_SZ /d \"" + t + "\" /f")
                    : Optional.empty())
        .map(data -> "reg add" + place + data);
  }

  /** What a change makes of a value, in both notations, one sentence. */
  static String says(ServerRegistryChange.Value value, boolean forward) {
    RegistryValue to = forward ? value.after() : value.before();
    RegistryValue from = forward ? value.before() : value.after();
    return "\""
        + value.name()
        + "\" in "
        + (value.key().isEmpty() ? SERVICE : value.key())
        + (to == null ? " is deleted; " : " becomes " + words(to) + "; ")
        + (from == null ? "nothing" : words(from))
        + " stood there before.";
  }

  private static String words(RegistryValue value) {
    return value
        .dword()
        .map(LimitValue::bothNotations)
        .or(() -> value.text().map(t -> '"' + t + '"'))
        .orElse("a value of another type");
  }
}
