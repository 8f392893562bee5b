package org.session33.diagnostics.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of logons (Get-LogonStatistics) shows of the case's user beside what the plan has: a
 * measured count beside a modelled one. It judges nothing; a gap is shown and not explained away.
 *
 * @param file the list
 * @param listed the user's sessions in it; empty where it names no such account
 * @param modelled what the plan has, before anything is refused
 * @param compared both by client; empty where they cannot be compared
 * @param decided the value of the session model that the list decides, or null
 * @param sentences all of this in full sentences, with what may explain a gap
 */
public record Calibration(
    String file,
    List<Listed> listed,
    List<Modelled> modelled,
    List<Compared> compared,
    @Nullable Decided decided,
    List<String> sentences) {

  /**
   * Rows of the list.
   *
   * @param client the client as the list names it, else its machine; may be empty
   * @param on the mailbox that they are on where that is not the user's own, else empty
   * @param rows how many, from 1; each is an open session
   */
  public record Listed(String client, String on, int rows) {}

  /**
   * Planned sessions.
   *
   * @param kind {@code Outlook}, or the kind of a program as cases write it
   * @param sessions how many, from 1
   */
  public record Modelled(String kind, int sessions) {}

  /**
   * What one client is listed and planned with.
   *
   * @param client the client in words
   * @param listed rows of the list
   * @param planned sessions of the plan, before anything is refused
   * @param listable of these the ones that the limits in force let be open at once: a list can show
   *     no more
   */
  public record Compared(String client, int listed, int planned, int listable) {
    /** How many more are listed than the model explains; negative where they are fewer. */
    public int gap() {
      return listed - listable;
    }
  }

  /**
   * A value that nobody knew and that one number of rows fits alone.
   *
   * @param parameter the parameter of the session model
   * @param value the value that is acted out
   */
  public record Decided(String parameter, int value) {}

  public Calibration {
    listed = List.copyOf(listed);
    modelled = List.copyOf(modelled);
    compared = List.copyOf(compared);
    sentences = List.copyOf(sentences);
  }
}
