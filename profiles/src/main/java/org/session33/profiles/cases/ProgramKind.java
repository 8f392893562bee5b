package org.session33.profiles.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.session33.profiles.exchange.ClientType;

/** What kind of program logs on beside Outlook, and through which door. */
public enum ProgramKind {
  /** An add-in inside Outlook. */
  ADD_IN("add-in", ClientType.MAPI),
  /** A desktop search program. */
  SEARCH("search", ClientType.MAPI),
  /** Outlook started a second time with the same profile. */
  SECOND_OUTLOOK("second-outlook", ClientType.MAPI),
  /** A service that indexes, synchronises, restores or migrates, with worker threads. */
  SERVICE("service", ClientType.MAPI),
  /** Any other MAPI program that somebody knows and wants. */
  PROGRAM("program", ClientType.MAPI),
  /** A program or machine behind the user's name that nobody can explain. */
  UNKNOWN("unknown", ClientType.MAPI),
  /** Outlook Web App. */
  OWA("owa", ClientType.OWA),
  /** An IMAP4 client. */
  IMAP("imap", ClientType.POP_IMAP),
  /** A POP3 client. */
  POP("pop", ClientType.POP_IMAP),
  /** An Exchange ActiveSync device. */
  EAS("eas", ClientType.EAS),
  /** An Exchange Web Services client. */
  EWS("ews", ClientType.EWS),
  /** Unified messaging. */
  UNIFIED_MESSAGING("unified-messaging", ClientType.UNIFIED_MESSAGING),
  /** The availability service. */
  AVAILABILITY("availability", ClientType.AVAILABILITY);

  private final String word;
  private final ClientType clientType;

  ProgramKind(String word, ClientType clientType) {
    this.word = word;
    this.clientType = clientType;
  }

  /** The word that cases use. */
  public String word() {
    return word;
  }

  /** The door it uses, and with it the pool that its sessions count in. */
  public ClientType clientType() {
    return clientType;
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
