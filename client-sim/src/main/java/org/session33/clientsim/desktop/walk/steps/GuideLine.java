package org.session33.clientsim.desktop.walk.steps;

/**
 * A line of the guide.
 *
 * @param words the remedy's own step
 * @param state how far it is
 */
public record GuideLine(String words, State state) {
  /** How far a step is. */
  public enum State {
    /** Good to know; there is nothing to do on the stand-in. */
    NOTE,
    /** It comes later. */
    LATER,
    /** It is next. */
    NEXT,
    /** It is done. */
    DONE
  }
}
