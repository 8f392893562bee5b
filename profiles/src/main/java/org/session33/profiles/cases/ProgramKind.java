package org.session33.profiles.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ServiceDoor;

/** What kind of program logs on beside Outlook, and through which door. */
public enum ProgramKind {
  /** An add-in inside Outlook. */
  ADD_IN("add-in"),
  /** A desktop search program. */
  SEARCH("search"),
  /** Outlook started a second time with the same profile. */
  SECOND_OUTLOOK("second-outlook"),
  /** A service that indexes, synchronises, restores or migrates, with worker threads. */
  SERVICE("service"),
  /** Any other MAPI program that somebody knows and wants. */
  PROGRAM("program"),
  /** A program or machine behind the user's name that nobody can explain. */
  UNKNOWN("unknown"),
  /** Outlook Web App. */
  OWA("owa", ServiceDoor.OWA),
  /** An IMAP4 client. */
  IMAP("imap", ServiceDoor.IMAP4),
  /** A POP3 client. */
  POP("pop", ServiceDoor.POP3),
  /** An Exchange ActiveSync device. */
  EAS("eas", ServiceDoor.EAS),
  /** An Exchange Web Services client. */
  EWS("ews", ServiceDoor.EWS),
  /** Unified messaging. */
  UNIFIED_MESSAGING("unified-messaging", ServiceDoor.UNIFIED_MESSAGING),
  /** The availability service. */
  AVAILABILITY("availability", ServiceDoor.AVAILABILITY);

  private final String word;
  private final @Nullable ServiceDoor door;

  ProgramKind(String word) {
    this.word = word;
    this.door = null;
  }

  ProgramKind(String word, ServiceDoor door) {
    this.word = word;
    this.door = door;
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
