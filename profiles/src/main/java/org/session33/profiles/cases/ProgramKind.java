package org.session33.profiles.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * What kind of program logs on beside Outlook, through which door, and whether it has settings of
 * its own for how many sessions it opens.
 */
public enum ProgramKind {
  /** An add-in inside Outlook. */
  ADD_IN("add-in", true),
  /** A desktop search program. */
  SEARCH("search", true),
  /** Outlook started a second time with the same profile. */
  SECOND_OUTLOOK("second-outlook", false),
  /** A service that indexes, synchronises, restores or migrates, with worker threads. */
  SERVICE("service", true),
  /** Any other MAPI program that somebody knows and wants. */
  PROGRAM("program", true),
  /** A program or machine behind the user's name that nobody can explain. */
  UNKNOWN("unknown", false),
  /** Outlook Web App. */
  OWA("owa", ServiceDoor.OWA, false),
  /** An IMAP4 client. */
  IMAP("imap", ServiceDoor.IMAP4, true),
  /** A POP3 client. */
  POP("pop", ServiceDoor.POP3, false),
  /** An Exchange ActiveSync device. */
  EAS("eas", ServiceDoor.EAS, false),
  /** An Exchange Web Services client. */
  EWS("ews", ServiceDoor.EWS, true),
  /** Unified messaging. */
  UNIFIED_MESSAGING("unified-messaging", ServiceDoor.UNIFIED_MESSAGING, false),
  /** The availability service. */
  AVAILABILITY("availability", ServiceDoor.AVAILABILITY, false);

  private final String word;
  private final @Nullable ServiceDoor door;
  private final boolean settings;

  ProgramKind(String word, boolean settings) {
    this.word = word;
    this.door = null;
    this.settings = settings;
  }

  ProgramKind(String word, ServiceDoor door, boolean settings) {
    this.word = word;
    this.door = door;
    this.settings = settings;
  }

  /** The word that cases use. */
  public String word() {
    return word;
  }

  /** The service that it goes through; empty for MAPI programs. */
  public Optional<ServiceDoor> door() {
    return Optional.ofNullable(door);
  }

  /** The pool that its sessions count in. */
  public ClientType clientType() {
    return door == null ? ClientType.MAPI : door.clientType();
  }

  /**
   * Whether settings of its own may say how many sessions it opens (assumed): a program and a mail
   * client can have them; a browser, a phone and the services of the server have none.
   */
  public boolean hasSettings() {
    return settings;
  }

  /** All words, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ProgramKind::word).toList();
  }

  /** The kind for a case's word. */
  public static Optional<ProgramKind> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(k -> k.word.equals(wanted)).findFirst();
  }
}
