package org.session33.diagnostics.report.fixes;

import java.nio.charset.StandardCharsets;
import org.session33.profiles.windows.RegistryFileWriter;

/**
 * A file to hand over with a fix: a registry file, a script, or the README beside them.
 *
 * @param name the file name to suggest, without folder
 * @param text what stands in it, each line with CRLF
 * @param does what it does, a sentence
 * @param by who runs it and where, no full stop; empty for what is only read
 */
public record FixFile(String name, String text, String does, String by) {
  /**
   * The file as it is to be saved, in the encoding that its program expects: UTF-16LE with its mark
   * for Registry Editor, UTF-8 with its mark for Windows PowerShell and for Notepad, which both
   * would take the code page of the machine without it, and ASCII for the command prompt.
   */
  public byte[] bytes() {
    if (name.endsWith(".reg")) {
      return RegistryFileWriter.bytes(text);
    }
    String mark = name.endsWith(".cmd") ? "" : "\uFEFF";
    return (mark + text).getBytes(StandardCharsets.UTF_8);
  }
}
