package org.session33.diagnostics.report.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.Json;
import org.session33.diagnostics.report.MessageRedaction;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.Redaction;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.TicketText;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.content.Report;
import org.session33.diagnostics.report.content.ReportContent;
import org.session33.diagnostics.report.page.PageWriter;
import org.session33.diagnostics.report.word.DocumentWriter;
import org.session33.diagnostics.report.workbook.WorkbookWriter;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;

/** Writes the report of a result as any of its kinds. */
public final class ReportWriter {
  private final Supplier<Articles> articles;

  /**
   * A writer.
   *
   * @param articles is asked for only when a report points to articles
   */
  public ReportWriter(Supplier<Articles> articles) {
    this.articles = articles;
  }

  /**
   * Saves a report beside its place and moves it there when it is whole: a full disk, an end of the
   * program or a cancellation leaves the old file.
   *
   * @param progress hears how far it is
   * @throws InputException if it cannot be saved
   * @throws java.util.concurrent.CancellationException if the progress ends it
   */
  public void save(
      Path target,
      ReportKind kind,
      CaseResult result,
      ToolVersion tool,
      ReportOptions options,
      Progress progress)
      throws InputException {
    AtomicFile.write(target, out -> write(kind, result, tool, options, out, progress));
  }

  /**
   * Writes a report.
   *
   * @param out stays open
   * @param progress hears how far it is
   * @throws IOException if it cannot be written
   */
  public void write(
      ReportKind kind,
      CaseResult result,
      ToolVersion tool,
      ReportOptions options,
      OutputStream out,
      Progress progress)
      throws IOException {
    switch (kind) {
      case WORKBOOK -> WorkbookWriter.write(report(result, tool, options), out, progress);
      case DOCUMENT ->
          DocumentWriter.write(report(result, tool, options), options.annex(), out, progress);
      case PAGE -> PageWriter.write(report(result, tool, options), out, progress);
      case DATA -> data(result, tool, options, out);
      case TICKET -> out.write(ticket(result, tool, options).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Report report(CaseResult result, ToolVersion tool, ReportOptions options) {
    return ReportContent.of(result, tool, articles.get(), !options.names(), options.remedyId());
  }

  private static void data(
      CaseResult result, ToolVersion tool, ReportOptions options, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (options.names()) {
      Json.write(ResultDocument.withEverySession(tool, result), writer);
    } else {
      Redaction redaction = Redaction.of(result);
      CaseResult shown = new MessageRedaction(redaction, Set.of()).apply(result);
      Json.write(redaction.apply(ResultDocument.withEverySession(tool, shown)), writer);
    }
    writer.write('\n');
    writer.flush();
  }

  private static String ticket(CaseResult result, ToolVersion tool, ReportOptions options) {
    TicketText text = TicketText.of(result, tool);
    if (options.remedyId() != null) {
      text = text.withRemedy(options.remedyId());
    }
    // Windows programs that show such a file want both characters at the end of a line.
    return (options.names() ? text : text.redacted()).text("\r\n");
  }
}
