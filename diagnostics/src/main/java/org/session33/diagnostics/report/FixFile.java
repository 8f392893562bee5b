package org.session33.diagnostics.report;

import org.session33.profiles.windows.RegistryFileWriter;

/**
 * A registry file to hand over.
 *
 * @param name the file name to suggest, without folder
 * @param text what stands in it, each line with CRLF
 */
public record FixFile(String name, String text) {
  /** The file as it is to be saved, in the encoding that Registry Editor expects. */
  public byte[] bytes() {
    return RegistryFileWriter.bytes(text);
  }
}
