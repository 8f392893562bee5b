package org.session33.profiles.gates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A limit that a connection passes on its way to a mailbox, in the order in which they are passed.
 * Each has counts, texts and traces of its own (domain.md 5). Its words stand in {@code
 * gates.yaml}.
 */
public enum Gate {
  /** Connections of a user to the POP3 or the IMAP4 service. */
  POP_IMAP("pop-imap"),
  /** Connections of a user to RPC Client Access, by the throttling policy; since Exchange 2010. */
  CLIENT_ACCESS("client-access"),
  /** Sessions of a user at the Information Store. */
  STORE("store"),
  /** Objects that are open in one session of the store. */
  OBJECTS("objects");

  private final String word;

  Gate(String word) {
    this.word = word;
  }

  /** The word that results and scenarios use. */
  public String word() {
    return word;
  }

  /** All words, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Gate::word).toList();
  }

  /** The gate of a word. */
  public static Optional<Gate> of(String word) {
    return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst();
  }
}
