package org.session33.profiles.formats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.session33.profiles.formats.FileFormat.Role;

/**
 * Formats that are only told from others here: our own, whose readers are asked by name,
 * containers, and what people bring that nobody reads.
 */
public final class OtherFormats {
  private static final String UNPACK = "unpack it and give the files that come out";
  private static final String COPY_TEXT = "copy its text into a .txt file";

  private static final String STEPS = "a recording of Steps Recorder (psr)";
  private static final String TYPE_TEXT =
      "type or paste the text that is seen in it into a .txt file";

  /** In how many lines from the top a tool names itself. */
  private static final int TOOL_LINES = 20;

  /** What the tools call themselves (formats.md 8.3), in lower case. */
  private static final List<String> TOOLS =
      List.of(
          "calendar checking tool",
          "calcheck",
          "office configuration analyzer tool",
          "offcat",
          "robust office inventory scan",
          "roiscan",
          "support and recovery assistant");

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

  /** The zip of Steps Recorder (psr): one page with pictures of what somebody did. */
  public static final FileFormat ZIPPED_STEPS_RECORDING =
      FileFormat.recognised(
          "zipped-steps-recording",
          Role.NONE,
          STEPS,
          "",
          TYPE_TEXT,
          false,
          head ->
              head.zipNames().size() == 1
                  && head.zipNames().get(0).toLowerCase(Locale.ROOT).endsWith(".mht"));

  /** The page of Steps Recorder (psr) by itself. */
  public static final FileFormat STEPS_RECORDING =
      FileFormat.recognised(
          "steps-recording",
          Role.NONE,
          STEPS,
          "",
          TYPE_TEXT,
          true,
          head -> head.text().contains("<UserActionData>"));

  /**
   * What Microsoft's tools for support say of a computer. No sample of any is public, so that they
   * are known by their own names at the top and nothing of them is read.
   */
  public static final FileFormat SUPPORT_TOOL_OUTPUT =
      FileFormat.recognised(
          "support-tool-output",
          Role.NONE,
          "the output of a support tool (CalCheck, OffCAT, ROIScan or SaRA)",
          ", which is recognised, but Session33 does not read it",
          "give the event log and the registry exports of the same bundle",
          true,
          head ->
              head.lines().stream()
                  .limit(TOOL_LINES)
                  .anyMatch(l -> TOOLS.stream().anyMatch(l::contains)));

  /** What Outlook makes of a mail for others that are no Outlook. */
  public static final FileFormat OUTLOOK_RICH_ATTACHMENT =
      FileFormat.binary(
          "winmail-dat",
          Role.NONE,
          "an attachment in Outlook's own form (winmail.dat)",
          "have it sent again as plain text or HTML",
          "x\u009F>\"");

  /** A gzip of another file. */
  public static final FileFormat GZIP =
      FileFormat.binary("gzip", Role.ZIP, "a gzip of another file", UNPACK, "\u001F\u008B");

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
          "picture", Role.NONE, "a picture", TYPE_TEXT, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8");

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
