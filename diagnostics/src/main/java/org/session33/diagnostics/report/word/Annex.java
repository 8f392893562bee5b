package org.session33.diagnostics.report.word;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Column;
import org.session33.diagnostics.report.content.Report;
import org.session33.diagnostics.report.content.Section;
import org.session33.diagnostics.report.content.SectionId;

/** Everything that was weighed, part by part, on pages of their own. */
final class Annex {
  /** A document holds all of itself in memory; the workbook and the page have the rest. */
  private static final int MOST_ROWS = 500;

  private static final Set<SectionId> WIDE =
      EnumSet.of(
          SectionId.EVENTS,
          SectionId.FINDINGS,
          SectionId.REMEDIES,
          SectionId.SETS,
          SectionId.LIMITS);

  private final DocumentText text;
  private final Report report;

  Annex(XWPFDocument document, Report report) {
    this.text = new DocumentText(document);
    this.report = report;
  }

  void write(Progress progress) {
    var title = text.paragraph(DocumentStyles.TITLE, Report.annexTitle());
    title.setPageBreak(true);
    int done = 0;
    for (Section section : report.sections()) {
      progress.at("annex", done++, report.sections().size());
      text.paragraph(DocumentStyles.HEADING, section.title());
      List<List<Cell>> rows = section.table().rows();
      String note = rows.isEmpty() ? section.nothing() : section.note();
      if (!note.isEmpty()) {
        text.paragraph(DocumentStyles.NOTE, note);
      }
      List<List<Cell>> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
      if (WIDE.contains(section.id())) {
        records(section, shown);
      } else if (!shown.isEmpty()) {
        table(section, shown);
      }
      if (rows.size() > MOST_ROWS) {
        text.paragraph(DocumentStyles.NOTE, Report.moreRows((long) rows.size() - MOST_ROWS));
      }
    }
  }

  private void table(Section section, List<List<Cell>> rows) {
    List<Column> columns = section.table().columns();
    text.table(
        columns.stream().map(Column::title).toList(),
        rows,
        columns.stream().mapToInt(c -> Math.min(60, Math.max(12, c.width()))).toArray());
  }

  private void records(Section section, List<List<Cell>> rows) {
    List<Column> columns = section.table().columns();
    for (List<Cell> row : rows) {
      text.labelled(DocumentStyles.BODY, row.get(0).words() + ":", row.get(1).words())
          .setKeepNext(true);
      for (int i = 2; i < columns.size(); i++) {
        if (!row.get(i).words().isEmpty()) {
          text.labelled(DocumentStyles.CELL, columns.get(i).title() + ":", row.get(i).words())
              .setIndentationLeft(280);
        }
      }
    }
  }
}
