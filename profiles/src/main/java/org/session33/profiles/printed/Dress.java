package org.session33.profiles.printed;

/** The dresses in which PowerShell gives objects out (formats.md 11 and 16.5). */
public enum Dress {
  /** {@code Export-Csv} and {@code ConvertTo-Csv}. */
  CSV("Export-Csv"),
  /** {@code Format-List}: a property a line. */
  LIST("Format-List"),
  /** {@code Format-Table}: for eyes, and cut off where the window ends. */
  TABLE("Format-Table"),
  /** {@code Export-Clixml}. */
  CLIXML("Export-Clixml"),
  /** {@code ConvertTo-Json}. */
  JSON("ConvertTo-Json");

  private final String cmdlet;

  Dress(String cmdlet) {
    this.cmdlet = cmdlet;
  }

  /** The cmdlet that makes it. */
  public String cmdlet() {
    return cmdlet;
  }

  /** Whether it is made for eyes, so that somebody may have copied only a part of it. */
  public boolean isForEyes() {
    return this == LIST || this == TABLE;
  }
}
