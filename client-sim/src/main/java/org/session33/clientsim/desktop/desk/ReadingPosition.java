package org.session33.clientsim.desktop.desk;

import java.util.Locale;
import org.session33.clientsim.desktop.form.FormOrigins;

/**
 * How far the reading of files is.
 *
 * @param file the file that is read, as its owner knows it
 * @param done how many of its bytes were read; 0 also where nobody knows
 * @param total how many it has; 0 where nobody knows
 * @param number which of the files that are read together it is, or lies in, from 1; 0 where that
 *     does not matter
 * @param count how many are read together
 */
public record ReadingPosition(String file, long done, long total, int number, int count) {
  /** The file's own name. */
  public String name() {
    return FormOrigins.fileName(file);
  }

  /** How much of it was read, from 0 to 1; negative where nobody knows. */
  public double share() {
    return done <= 0 || total <= 0 ? -1 : Math.min(1, (double) done / total);
  }

  /** Whether all of it was read. */
  boolean isWhole() {
    return total > 0 && done >= total;
  }

  /** How much of how much, as "312 of 1,024 MB"; only its size where nobody knows how much. */
  public String amount() {
    if (total <= 0) {
      return "";
    }
    boolean large = total >= 1 << 20;
    int shift = large ? 20 : 10;
    String unit = large ? " MB" : " KB";
    String whole = String.format(Locale.ROOT, "%,d", Math.max(1, total >> shift)) + unit;
    return done <= 0 ? whole : String.format(Locale.ROOT, "%,d of ", done >> shift) + whole;
  }

  /** How much of it was read in percent, as "30 %"; empty where nobody knows. */
  public String percent() {
    return share() < 0 ? "" : Math.round(Math.floor(share() * 100)) + " %";
  }

  /** Which of how many files it is; empty for one alone. */
  public String place() {
    return number > 0 && count > 1 ? "file " + number + " of " + count : "";
  }
}
