package org.session33.diagnostics.evidence.files;

import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ToldReleaseReader;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;
import org.session33.profiles.intake.workbook.WorkbookReader;
import org.session33.profiles.outlook.OutlookReleases;

/** The formats and the reader of evidence that are shipped. */
public final class Readers {
  private static final ErrorTextReader TEXTS = new ErrorTextReader();
  private static final ToldReleaseReader RELEASES = ToldReleaseReader.load();
  private static final TextSearch SEARCH = new TextSearch(() -> TEXTS, () -> RELEASES);

  private static final FileFormats FORMATS =
      KnownFormats.all(
          LimitValues.load(),
          new WorkbookCaseReader(
              new WorkbookReader()::read, OutlookReleases.load(), ExchangeReleases.load()),
          () -> TEXTS,
          SEARCH);
  private static final EvidenceReader EVIDENCE = new EvidenceReader(FORMATS, SEARCH);

  private Readers() {}

  /** All formats. */
  public static FileFormats formats() {
    return FORMATS;
  }

  /** What searches text. */
  static TextSearch search() {
    return SEARCH;
  }

  /** A reader of all formats. */
  public static EvidenceReader evidence() {
    return EVIDENCE;
  }
}
