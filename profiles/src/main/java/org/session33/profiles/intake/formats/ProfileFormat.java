package org.session33.profiles.intake.formats;

import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;

/** A format that tells of a profile or a server, and can be put into a case. */
public abstract class ProfileFormat extends FileFormat {
  private static final String LACK = " and holds no event";
  private static final String INSTEAD =
      "it tells of a profile or a server: give the whole folder to 'session33 rehearse', or name it"
          + " in a case file";

  /**
   * A format.
   *
   * @param role one that {@linkplain FileFormat.Role#isOfProfile() is of a profile}
   * @param name what such a file is, with its article
   */
  protected ProfileFormat(String id, Role role, String name) {
    super(id, role, name, LACK, INSTEAD);
  }

  /** What a file puts into a case; no value where it cannot be read. */
  public abstract Reading<ProfilePart> read(SourceFile file);
}
