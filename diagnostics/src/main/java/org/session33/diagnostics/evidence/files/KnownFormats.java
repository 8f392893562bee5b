package org.session33.diagnostics.evidence.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.session33.diagnostics.evidence.eventlog.EventLogFormat;
import org.session33.diagnostics.evidence.eventtables.EventTableFormat;
import org.session33.diagnostics.evidence.eventxml.EventXmlFormat;
import org.session33.diagnostics.evidence.lists.ListFormat;
import org.session33.diagnostics.evidence.logs.LogFormat;
import org.session33.diagnostics.evidence.logs.OwaErrorFormat;
import org.session33.diagnostics.evidence.logs.SyncIssuesFormat;
import org.session33.diagnostics.evidence.mail.MimeMailFormat;
import org.session33.diagnostics.evidence.mail.OutlookMessageFormat;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.formats.OtherFormats;
import org.session33.profiles.intake.formats.AutodiscoverFormat;
import org.session33.profiles.intake.formats.DeploymentFormat;
import org.session33.profiles.intake.formats.FolderStatisticsFormat;
import org.session33.profiles.intake.formats.PrfFormat;
import org.session33.profiles.intake.formats.RegistryFormat;
import org.session33.profiles.intake.formats.ThrottlingFormat;
import org.session33.profiles.intake.formats.WorkbookFormat;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;

/** The one list of all formats. */
public final class KnownFormats {
  private KnownFormats() {}

  /**
   * All formats, in the order in which they are asked: by first bytes, by the root of XML, by lines
   * that only one format has, by the columns of a table, and last by what a text says.
   *
   * @param limits the registry values that are known
   * @param workbooks reads workbooks of users
   * @param texts known error texts; asked for when the first event is read
   * @param search searches what is text
   */
  public static FileFormats all(
      LimitValues limits,
      WorkbookCaseReader workbooks,
      Supplier<ErrorTextReader> texts,
      TextSearch search) {
    List<FileFormat> formats = new ArrayList<>(EventLogFormat.all(texts));
    Collections.addAll(
        formats,
        OtherFormats.OFFICE_DOCUMENT,
        new WorkbookFormat(workbooks),
        OtherFormats.ZIPPED_STEPS_RECORDING,
        OtherFormats.ZIP,
        OtherFormats.GZIP,
        OtherFormats.REGISTRY_HIVE,
        OtherFormats.CABINET,
        OtherFormats.OUTLOOK_DATA_FILE,
        new OutlookMessageFormat(),
        OtherFormats.COMPOUND_FILE,
        OtherFormats.PDF,
        OtherFormats.PICTURE,
        OtherFormats.OUTLOOK_RICH_ATTACHMENT,
        OtherFormats.STEPS_RECORDING,
        new MimeMailFormat(),
        new AutodiscoverFormat(),
        OtherFormats.PROFILE_TOOLKIT,
        new DeploymentFormat(),
        new EventXmlFormat(texts),
        RegistryFormat.export(limits),
        RegistryFormat.query(limits),
        new ThrottlingFormat(),
        EventTableFormat.json(search, texts),
        new SyncIssuesFormat(search),
        new PrfFormat(),
        OtherFormats.SCENARIO,
        OtherFormats.CASE,
        TextFormat.of(
            "event-text",
            "events as text",
            search,
            head -> head.lines().stream().anyMatch(KnownFormats::beginsEvent)));
    formats.addAll(LogFormat.all(texts));
    Collections.addAll(
        formats,
        new OwaErrorFormat(search),
        EventTableFormat.csv(search, texts),
        EventTableFormat.objects(search, texts),
        new FolderStatisticsFormat(),
        ListFormat.logons(search),
        ListFormat.mailboxes(search),
        ListFormat.clientAccess(search),
        ListFormat.objects(search),
        ListFormat.csv(search),
        new FreeTextFormat(search),
        ListFormat.printed(search),
        OtherFormats.SUPPORT_TOOL_OUTPUT);
    return new FileFormats(formats);
  }

  private static boolean beginsEvent(String line) {
    return line.startsWith("event[")
        || line.startsWith("event type:")
        || line.startsWith("log name:");
  }
}
