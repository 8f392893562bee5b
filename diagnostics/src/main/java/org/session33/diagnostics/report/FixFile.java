package org.session33.diagnostics.report;

import java.nio.charset.StandardCharsets;
import org.session33.profiles.windows.RegistryFileWriter;

/**
 * A file to hand over with a remedy: a registry file, or a script of commands.
 *
 * @param name the file name to suggest, without folder
 * @param text what stands in it, each line with CRLF
 */
public record FixFile(String name, String text) {
  /**
   * The file as it is to be saved, in the encoding that its program expects: Registry Editor,
   * Windows PowerShell, or the command prompt.
   */
  public byte[] bytes() {
    if (name.endsWith(".reg")) {
      return RegistryFileWriter.bytes(text);
    }
    // Without the mark Windows PowerShell would read it in the code page of the machine.
    String mark = name.endsWith(".ps1") ? "\uFEFF" : "";
    return (mark + text).getBytes(StandardCharsets.UTF_8);
  }
}
