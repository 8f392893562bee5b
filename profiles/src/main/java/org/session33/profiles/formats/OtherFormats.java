package org.session33.profiles.formats;

import java.util.Set;
import org.session33.profiles.formats.FileFormat.Role;

/**
 * Formats that are only told from others here: our own, whose readers are asked by name,
 * containers, and what people bring that nobody reads.
 */
public final class OtherFormats {
  private static final String UNPACK = "unpack it and give the files that come out";
  private static final String COPY_TEXT = "copy its text into a .txt file";

  private static final Set<String> CASE_KEYS =
      Set.of(
          "title", "user", "outlook", "profile", "programs", "server", "evidence", "sessionModel");

  /** Scripted profile tests of ours. */
  public static final FileFormat SCENARIO =
      FileFormat.recognised(
          "scenario-yaml",
          Role.SCENARIO,
          "Session33 scenarios (.scenario.yaml)",
          "",
          "run them with 'session33 test', or open a case that they name",
          true,
          head -> !head.isObjects() && head.topLevelKeys().contains("scenarios"));

  /** A case of ours. */
  public static final FileFormat CASE =
      FileFormat.recognised(
          "case-yaml",
          Role.CASE,
          "a Session33 case (.case.yaml)",
          "",
          "open it with 'session33 rehearse'",
          true,
          OtherFormats::isCase);

  /** Profiles as MapiProfileToolkit writes them. */
  public static final FileFormat PROFILE_TOOLKIT =
      FileFormat.recognised(
          "profile-toolkit-xml",
          Role.PROFILE,
          "profiles as XML (MapiProfileToolkit)",
          " and holds no event",
          "export the profile from Registry Editor as a .reg file",
          true,
          head -> head.rootName().equals("Profiles"));

  /** A zip with other files in it. */
  public static final FileFormat ZIP =
      FileFormat.binary("zip", Role.ZIP, "a zip of other files", UNPACK, "PK\3\4");

  /** A gzip of another file. */
  public static final FileFormat GZIP =
      FileFormat.binary("gzip", Role.NONE, "a gzip of another file", UNPACK, "\u001F\u008B");

  /** A Word or PowerPoint document; it is a zip, and begins like a workbook. */
  public static final FileFormat OFFICE_DOCUMENT =
      FileFormat.recognised(
          "office-document",
          Role.NONE,
          "an Office document",
          "",
          COPY_TEXT,
          false,
          head ->
              head.zipNames().stream()
                  .anyMatch(n -> n.startsWith("word/") || n.startsWith("ppt/")));

  /** A compound file: an old Office document or an Outlook message. */
  public static final FileFormat COMPOUND_FILE =
      FileFormat.binary(
          "compound-file",
          Role.NONE,
          "an Outlook message or old Office document",
          "save its text, or what is attached to it, as a file of its own",
          "\u00D0\u00CF\u0011\u00E0");

  /** A raw registry hive. */
  public static final FileFormat REGISTRY_HIVE =
      FileFormat.binary(
          "registry-hive",
          Role.NONE,
          "a raw registry hive",
          "load it in Registry Editor and export the key as a .reg file",
          "regf");

  /** A cabinet. */
  public static final FileFormat CABINET =
      FileFormat.binary(
          "cabinet",
          Role.NONE,
          "a cabinet (.cab)",
          "expand it and give the files that come out",
          "MSCF");

  /** A data file of Outlook. */
  public static final FileFormat OUTLOOK_DATA_FILE =
      FileFormat.binary(
          "outlook-data-file",
          Role.NONE,
          "an Outlook data file (.pst, .ost)",
          "it is not needed; export the profile from Registry Editor as a .reg file",
          "!BDN");

  /** A picture. */
  public static final FileFormat PICTURE =
      FileFormat.binary(
          "picture",
          Role.NONE,
          "a picture",
          "type or paste the text that is seen in it into a .txt file",
          "\u0089PNG",
          "\u00FF\u00D8\u00FF",
          "GIF8");

  /** A PDF. */
  public static final FileFormat PDF =
      FileFormat.binary("pdf", Role.NONE, "a PDF document", COPY_TEXT, "%PDF-");

  private OtherFormats() {}

  private static boolean isCase(FormatHead head) {
    if (head.isObjects()) {
      return false;
    }
    Set<String> keys = head.topLevelKeys();
    long caseKeys = keys.stream().filter(CASE_KEYS::contains).count();
    return caseKeys >= 2 || (caseKeys == 1 && keys.contains("format"));
  }
}
