package org.session33.profiles.cases;

import org.session33.profiles.records.RecordComponents;

/**
 * Another program that logs on under the user's account.
 *
 * @param name what people call it
 * @param kind what it is
 * @param sessions sessions that it holds, when they were counted; 0 where workers say it, and for a
 *     second Outlook, which opens what the profile opens
 * @param workers worker threads on each machine, each with a session of its own; 0 for none
 * @param machines machines it runs on, at least 1
 * @param database mailbox database of the mailboxes that it opens, empty for the user's own; it
 *     matters where each database is counted by itself (2013 and later)
 */
public record Program(
    String name, ProgramKind kind, int sessions, int workers, int machines, String database) {
  /** The most sessions, workers or machines that a case may state. */
  public static final int MOST = 1_000_000;

  /** Checks the ranges. */
  public Program {
    if (name.isBlank() || sessions < 0 || workers < 0 || machines < 1) {
      throw new IllegalArgumentException("not a program: " + name);
    }
  }

  /** A program that opens the user's own mailbox. */
  public Program(String name, ProgramKind kind, int sessions, int workers, int machines) {
    this(name, kind, sessions, workers, machines, "");
  }

  /** A program whose sessions were counted. */
  public static Program counted(String name, ProgramKind kind, int sessions) {
    return new Program(name, kind, sessions, 0, 1);
  }

  /** The same program with another number of sessions. */
  public Program withSessions(int count) {
    return RecordComponents.with(this, "sessions", count);
  }

  /** The same program with another number of worker threads on each machine. */
  public Program withWorkers(int count) {
    return RecordComponents.with(this, "workers", count);
  }

  /** The same program under another name. */
  public Program withName(String value) {
    return RecordComponents.with(this, "name", value);
  }

  /** The same program as one of another kind. */
  public Program withKind(ProgramKind value) {
    return RecordComponents.with(this, "kind", value);
  }

  /** The same program over mailboxes of another database, empty for the user's own. */
  public Program withDatabase(String value) {
    return RecordComponents.with(this, "database", value);
  }
}
