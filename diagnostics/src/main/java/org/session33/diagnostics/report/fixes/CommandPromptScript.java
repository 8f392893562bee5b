package org.session33.diagnostics.report.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * A fix as lines for the command prompt, for servers that came before PowerShell: a backup, the
 * values, the restart of the Information Store. It stops at the first of them that fails, so
 * nothing is done by half.
 *
 * <p>Names and texts come from files that somebody exported. Only those that mean nothing to a
 * shell are written into a script; others have the registry file alone.
 */
final class CommandPromptScript {
  /** The service key as {@code reg} takes it. */
  static final String SERVICE_KEY =
      ServerRegistry.SERVICE_KEY.replace("HKEY_LOCAL_MACHINE", "HKLM");

  private static final String PLAIN = "[A-Za-z0-9 ._\\\\-]+";

  private static final String SERVICE = ServerRegistry.SERVICE;

  private CommandPromptScript() {}

  /** A backup of the whole key to a file, as a line that any shell of Windows takes. */
  static String backup(String file) {
    return "reg export \"" + SERVICE_KEY + "\" " + file;
  }

  /** The line that restarts the Information Store. */
  static List<String> restart() {
    return List.of("net stop " + SERVICE + " && net start " + SERVICE);
  }

  /**
   * The lines of a change of the registry.
   *
   * @param backup the name of the backup's file, without folder
   * @param restart whether it ends with a restart
   * @return empty where a name or text does not fit into a script
   */
  static List<String> registry(ServerRegistryChange change, String backup, boolean restart) {
    List<String> lines = new ArrayList<>();
    for (ServerRegistryChange.Value value : change.values()) {
      if (value.before() == null) {
        lines.add(unlessThere(value));
      }
    }
    lines.addAll(saved(backup));
    for (ServerRegistryChange.Value value : change.values()) {
      Optional<String> line = written(value, value.after());
      if (line.isEmpty()) {
        return List.of();
      }
      lines.add(line.get());
      lines.add(orStop("The registry could not be changed."));
    }
    if (restart) {
      lines.addAll(restart());
    }
    return lines;
  }

  /** Where the case knows of no value, the server may have one all the same, even a larger one. */
  private static String unlessThere(ServerRegistryChange.Value value) {
    return "reg query \""
        + where(value)
        + "\" /v \""
        + value.name()
        + "\" >nul 2>&1 && (echo The value stands there already, and the case did not know of it."
        + " Nothing was changed.& exit /b 1)";
  }

  private static String where(ServerRegistryChange.Value value) {
    return value.key().isEmpty() ? SERVICE_KEY : SERVICE_KEY + "\\" + value.key();
  }

  /** An older backup stays: it may be the only one of what stood there at first. */
  private static List<String> saved(String backup) {
    String file = "\"%USERPROFILE%\\" + backup + "\"";
    return List.of(
        "if exist "
            + file
            + " (echo There is a backup of that name already. Put it away first.& exit /b 1)",
        backup(file),
        orStop("No backup could be made, and nothing was changed."));
  }

  private static String orStop(String message) {
    return "if errorlevel 1 (echo " + message + "& exit /b 1)";
  }

  private static Optional<String> written(
      ServerRegistryChange.Value value, @Nullable RegistryValue wanted) {
    String where = where(value);
    if (!where.matches(PLAIN) || !value.name().matches(PLAIN)) {
      return Optional.empty();
    }
    String place = " \"" + where + "\" /v \"" + value.name() + "\"";
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
}
