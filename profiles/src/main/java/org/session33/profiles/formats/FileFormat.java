package org.session33.profiles.formats;

import java.util.Optional;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.SourceFile;

/** The formats of files that people bring, told by content and never by name (formats.md 1). */
public enum FileFormat {
  /** An event log of Vista and later. */
  EVTX(Group.EVIDENCE, "event log (.evtx)"),
  /** An event log of Windows 2000 to 2003. */
  EVT(Group.EVIDENCE, "event log of Windows 2003 (.evt)"),
  /** Events as XML, from Event Viewer, wevtutil or a paste. */
  EVENT_XML(Group.EVIDENCE, "events as XML"),
  /** Events as text, from wevtutil or the clipboard. */
  EVENT_TEXT(Group.EVIDENCE, "events as text"),
  /** Events as a table, from Event Viewer or PowerShell. */
  EVENT_CSV(Group.EVIDENCE, "events as a table (.csv, .txt)"),
  /** Events as JSON, from PowerShell's ConvertTo-Json. */
  EVENT_JSON(Group.EVIDENCE, "events as JSON"),
  /** Events as PowerShell objects. */
  EVENT_CLIXML(Group.EVIDENCE, "events as PowerShell objects (CLIXML)"),
  /** Output of Get-LogonStatistics as CSV or CLIXML: one row for each session. */
  LOGON_STATISTICS(Group.EVIDENCE, "logon statistics (Get-LogonStatistics)"),
  /** CSV of another cmdlet. */
  POWERSHELL_CSV(Group.EVIDENCE, "table from PowerShell (Export-Csv)"),
  /** CLIXML of another cmdlet. */
  CLIXML(Group.EVIDENCE, "objects from PowerShell (Export-Clixml)"),
  /** Outlook's Sync Issues log. */
  SYNC_ISSUES(Group.EVIDENCE, "Outlook's Sync Issues log"),
  /** The server's RPC Client Access log. */
  RPC_CLIENT_ACCESS_LOG(Group.EVIDENCE, "RPC Client Access log"),
  /** Any text with the sentence of an event or an error code in it. */
  FREE_TEXT(Group.EVIDENCE, "text with an error message in it"),

  /** A registry export, of a profile, of policies or of a server. */
  REGISTRY_EXPORT(Group.PROFILE, "registry export (.reg)"),
  /** A listing of {@code reg query}. */
  REGISTRY_QUERY(Group.PROFILE, "registry listing (reg query)"),
  /** An Outlook profile file. */
  PRF(Group.PROFILE, "Outlook profile file (.prf)"),
  /** Output of Get-MailboxFolderStatistics as CSV or CLIXML. */
  FOLDER_STATISTICS(Group.PROFILE, "folder statistics (Get-MailboxFolderStatistics)"),
  /** What Autodiscover answered. */
  AUTODISCOVER_XML(Group.PROFILE, "Autodiscover answer (XML)"),
  /** Profiles as MapiProfileToolkit writes them. */
  PROFILE_TOOLKIT_XML(Group.PROFILE, "profiles as XML (MapiProfileToolkit)"),
  /** Settings for the Office Deployment Tool. */
  OFFICE_CONFIGURATION_XML(Group.PROFILE, "Office configuration (XML)"),

  /** A case of ours. */
  CASE_YAML(Group.CASE, "Session33 case (.case.yaml)"),
  /** Scripted profile tests of ours. */
  SCENARIO_YAML(Group.CASE, "Session33 scenarios (.scenario.yaml)"),

  /** A workbook; one of users is read as cases. */
  WORKBOOK(Group.CASE, "Excel workbook (.xlsx)"),

  /** A zip with other files in it. */
  ZIP(Group.ARCHIVE, "zip of other files"),
  /** A gzip of another file. */
  GZIP(Group.ARCHIVE, "gzip of another file"),

  /** A Word or PowerPoint document. */
  OFFICE_DOCUMENT("Office document", "copy its text into a .txt file"),
  /** A compound file: an old Office document or an Outlook message. */
  COMPOUND_FILE(
      "Outlook message or old Office document",
      "save its text, or what is attached to it, as a file of its own"),
  /** A raw registry hive. */
  REGISTRY_HIVE(
      "raw registry hive", "load it in Registry Editor and export the key as a .reg file"),
  /** A cabinet. */
  CABINET("cabinet (.cab)", "expand it and give the files that come out"),
  /** A data file of Outlook. */
  OUTLOOK_DATA_FILE(
      "Outlook data file (.pst, .ost)",
      "it is not needed; export the profile from Registry Editor as a .reg file"),
  /** A picture. */
  PICTURE("picture", "type or paste the text that is seen in it into a .txt file"),
  /** A PDF. */
  PDF("PDF document", "copy its text into a .txt file"),
  /** A list as PowerShell prints it for eyes. */
  POWERSHELL_LIST(
      "printed list from PowerShell (Format-List)", "export it with '| Export-Csv FILE'"),
  /** Nothing that is known. */
  UNKNOWN(
      "nothing that Session33 reads",
      "give an event log, a registry export, a table from PowerShell, or the text of the error");

  /** What a format is good for. */
  public enum Group {
    /** It tells what a user or a server has. */
    PROFILE,
    /** It tells what was seen. */
    EVIDENCE,
    /** It holds other files. */
    ARCHIVE,
    /** It is a case or a scenario of ours. */
    CASE,
    /** It is not read; {@link FileFormat#advice()} says what to do instead. */
    UNREADABLE
  }

  private final Group group;
  private final String title;
  private final String advice;

  FileFormat(Group group, String title) {
    this.group = group;
    this.title = title;
    this.advice = "";
  }

  FileFormat(String title, String advice) {
    this.group = Group.UNREADABLE;
    this.title = title;
    this.advice = advice;
  }

  /** What it is good for. */
  public Group group() {
    return group;
  }

  /** Its name in plain words, for people. */
  public String title() {
    return title;
  }

  /** What to do instead, one clause without a full stop; empty for formats that are read. */
  public Optional<String> advice() {
    return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
  }

  /**
   * Tells the format of a file from its first bytes.
   *
   * @throws InputException if the file is missing, empty, a folder, too large, or cannot be read;
   *     nothing else is thrown, whatever the bytes are
   */
  public static FileFormat of(SourceFile file) throws InputException {
    FormatHead head = FormatHead.of(file);
    return BinaryFormats.of(head)
        .or(() -> XmlFormats.of(head))
        .or(() -> TextFormats.of(head))
        .or(() -> TableFormats.of(head))
        .or(() -> TextFormats.free(head))
        .orElse(UNKNOWN);
  }
}
