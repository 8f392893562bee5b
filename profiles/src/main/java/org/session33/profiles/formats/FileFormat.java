package org.session33.profiles.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * One format of files that people bring (formats.md 1): how it is recognised, what it is good for,
 * and what to tell a person whose file cannot be used. What a reader makes of it is added by the
 * subclass.
 */
public abstract class FileFormat {
  /**
   * What a format is good for. Files of one folder are opened in this order: registry exports come
   * before other forms of a profile.
   */
  public enum Role {
    /** A registry export: a profile, policies, the server's values, or several of these. */
    REGISTRY,
    /** How many folders a mailbox has. */
    FOLDER_COUNTS,
    /** Mailboxes that Outlook opens by itself. */
    AUTOMAPPED,
    /** Throttling policies of the server, and which mailbox has which. */
    POLICY,
    /** A profile in a form that is no registry export; it serves where there is no export. */
    PROFILE,
    /** Settings that are rolled out; they tell of no account. */
    DEPLOYMENT,
    /** A case of ours. */
    CASE,
    /** A workbook of users; each is a case. */
    USERS,
    /** It shows what happened. */
    EVIDENCE,
    /** Scripted profile tests. */
    SCENARIO,
    /** A zip, whose files are taken as if they had been given. */
    ZIP,
    /** Good for nothing here; {@link FileFormat#instead()} says what to do. */
    NONE;

    /** Whether it tells what a user or a server has. */
    public boolean isOfProfile() {
      return compareTo(DEPLOYMENT) <= 0;
    }
  }

  private final String id;
  private final Role role;
  private final String name;
  private final String lack;
  private final String instead;

  /**
   * A format.
   *
   * @param id a short name in small letters: {@code event-xml}
   * @param name what such a file is, for people, with its article: {@code a registry export (.reg)}
   * @param lack what is said behind the name where nothing could be read as evidence, with the
   *     blank or comma before it; often empty
   * @param instead what to do then, a clause without a full stop
   */
  protected FileFormat(String id, Role role, String name, String lack, String instead) {
    this.id = id;
    this.role = role;
    this.name = name;
    this.lack = lack;
    this.instead = instead;
  }

  /**
   * A format that is only recognised, by what its files begin with.
   *
   * @param starts the first bytes, each as the character of its number; one of them is enough
   */
  static FileFormat binary(String id, Role role, String name, String instead, String... starts) {
    List<String> all = List.of(starts);
    return new Recognised(
        id, role, name, "", instead, false, head -> all.stream().anyMatch(head::startsWith));
  }

  /**
   * A format that is only recognised.
   *
   * @param text whether it is text, in which events and messages may stand
   */
  public static FileFormat recognised(
      String id,
      Role role,
      String name,
      String lack,
      String instead,
      boolean text,
      Predicate<FormatHead> sign) {
    return new Recognised(id, role, name, lack, instead, text, sign);
  }

  private static final class Recognised extends FileFormat {
    private final boolean text;
    private final Predicate<FormatHead> sign;

    Recognised(
        String id,
        Role role,
        String name,
        String lack,
        String instead,
        boolean text,
        Predicate<FormatHead> sign) {
      super(id, role, name, lack, instead);
      this.text = text;
      this.sign = sign;
    }

    @Override
    public boolean recognises(FormatHead head) {
      return sign.test(head);
    }

    @Override
    public boolean isText() {
      return text;
    }
  }

  /** A short name in small letters: {@code event-xml}. */
  public final String id() {
    return id;
  }

  /** What it is good for. */
  public final Role role() {
    return role;
  }

  /**
   * Whether a file is of this format; formats are asked in the order of {@link FileFormats}, and
   * the ones before this have said no.
   */
  public abstract boolean recognises(FormatHead head);

  /** Whether it is text, in which events and known messages may stand beside all else. */
  public boolean isText() {
    return true;
  }

  /** Whether a file is long enough to be what it begins like. */
  public boolean isWhole(FormatHead head) {
    return true;
  }

  /**
   * What a file of this format says by itself, where it shows nothing that happened; empty where
   * nobody reads it for that.
   */
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.empty();
  }

  /** Its name in plain words, for people, without an article. */
  public final String title() {
    return name.replaceFirst("^an? ", "");
  }

  /** What a file is of which nothing could be read as evidence, one clause. */
  public final String what() {
    boolean many = name.startsWith("events ") || name.contains(" scenarios ");
    return (many ? "these are " : "this is ") + name + lack;
  }

  /** What to do with a file that cannot be used, one clause without a full stop. */
  public final String instead() {
    return instead;
  }

  /** What it is and what to do, for lists of files that were not read. */
  public final String reason() {
    return what() + "; " + instead;
  }

  /** The same as a problem. */
  public final Problem problem(Place place) {
    return Problem.error(place, what(), instead);
  }

  @Override
  public final String toString() {
    return id;
  }
}
