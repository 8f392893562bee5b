package org.session33.diagnostics.evidence.mail;

import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;

/** A format of mails. Whoever reads evidence gives each part to the format that it has. */
public abstract class MailFormat extends FileFormat {
  /**
   * A format.
   *
   * @param id a short name in small letters
   * @param name what such a file is, for people, with its article
   */
  MailFormat(String id, String name) {
    super(
        id,
        Role.EVIDENCE,
        name,
        ", but there is nothing in it that can be read",
        "save its text, or what is attached to it, as a file of its own");
  }

  /**
   * Takes a mail apart, and the mails in it.
   *
   * @param file a file of this format
   * @param depth in how many mails and zips it lies itself, from 0
   * @return what is in it; parts that cannot be taken out are problems, each at its own name
   */
  public final Reading<Mail> open(SourceFile file, int depth) {
    return Reading.of(
        problems -> {
          MailDraft draft = new MailDraft(problems);
          try {
            collect(file, depth, draft, problems);
          } catch (InputException e) {
            // What was taken out before is read.
            problems.accept(e.problem());
          }
          return draft.mail();
        });
  }

  /** Takes out what is in a mail. */
  abstract void collect(SourceFile file, int depth, MailDraft draft, Consumer<Problem> problems)
      throws InputException;
}
