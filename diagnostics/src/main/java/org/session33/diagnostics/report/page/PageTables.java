package org.session33.diagnostics.report.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Column;
import org.session33.diagnostics.report.content.Section;
import org.session33.diagnostics.report.content.SectionId;
import org.session33.diagnostics.report.content.SummaryTable;
import org.session33.diagnostics.report.content.Tone;

/**
 * Writes sections: as tables, or row by row below each other where a row is too wide for a page.
 */
final class PageTables {
  /** Parts of which a row has so much to say that it becomes a paragraph. */
  private static final Set<SectionId> WIDE =
      EnumSet.of(SectionId.EVENTS, SectionId.FINDINGS, SectionId.REMEDIES, SectionId.SETS);

  private static final int TELL_EVERY = 1_000;

  private final Markup page;
  private final Progress progress;

  PageTables(Markup page, Progress progress) {
    this.page = page;
    this.progress = progress;
  }

  void write(Section section) {
    String anchor = PageWriter.anchor(section.id());
    progress.at("part " + section.title(), 0, section.table().rows().size());
    page.raw("<section class=\"part\" aria-labelledby=\"" + anchor + "\">\n")
        .element("h2", "id=\"" + anchor + "\" tabindex=\"-1\"", section.title())
        .raw("\n");
    if (section.table().rows().isEmpty()) {
      page.element("p", "class=\"note\"", section.nothing());
    } else {
      if (!section.note().isEmpty()) {
        page.element("p", "class=\"note\"", section.note());
      }
      if (section.id() == SectionId.SUMMARY) {
        groups(section);
      } else if (WIDE.contains(section.id())) {
        records(section);
      } else {
        table(section);
      }
    }
    page.raw("</section>\n");
  }

  private void table(Section section) {
    List<Column> columns = section.table().columns();
    boolean searchable = section.id() == SectionId.EVERY_SESSION;
    String anchor = PageWriter.anchor(section.id());
    page.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
        .raw(Markup.attribute("aria-label", "Table: " + section.title()))
        .raw("><table class=\"data " + anchor + "\"" + (searchable ? " data-search" : ""))
        .raw(">")
        .element("caption", "", section.title())
        .raw("<thead><tr>");
    List<List<Cell>> rows = section.table().rows();
    for (int i = 0; i < columns.size(); i++) {
      page.element("th", "scope=\"col\"" + kind(rows.get(0).get(i)), columns.get(i).title());
    }
    page.raw("</tr></thead>\n<tbody>\n");
    long done = 0;
    for (List<Cell> row : rows) {
      page.raw("<tr>");
      for (Cell cell : row) {
        page.raw("<td" + kind(cell) + sortedBy(cell) + ">");
        cell(cell);
        page.raw("</td>");
      }
      page.raw("</tr>\n");
      if (++done % TELL_EVERY == 0) {
        progress.at("part " + section.title(), done, rows.size());
      }
    }
    page.raw("</tbody></table></div>\n");
  }

  /** Rows about the same stand together; what stands at the head of the page is left out. */
  private void groups(Section section) {
    String group = "";
    for (List<Cell> row : section.table().rows()) {
      if (SummaryTable.isSaidBefore(row)) {
        continue;
      }
      String about = row.get(0).words();
      if (!about.equals(group)) {
        page.raw(group.isEmpty() ? "" : "</dl>\n").element("h3", "", about).raw("<dl>\n");
        group = about;
      }
      page.raw("<div>").element("dt", "", row.get(1).words()).raw("<dd>");
      cell(row.get(2));
      if (!row.get(3).words().isEmpty()) {
        page.raw(" ").element("span", "class=\"from\"", row.get(3).words());
      }
      page.raw("</dd></div>\n");
    }
    page.raw(group.isEmpty() ? "" : "</dl>\n");
  }

  /** The first two cells say which row it is; the others follow with the heads of their columns. */
  private void records(Section section) {
    List<Column> columns = section.table().columns();
    boolean first = true;
    for (List<Cell> row : section.table().rows()) {
      page.raw("<details class=\"record\"" + (isOpen(row, first) ? " open" : "") + "><summary>");
      first = false;
      cell(row.get(0));
      page.raw(" <span class=\"what\">");
      cell(row.get(1));
      page.raw("</span></summary><dl>\n");
      for (int i = 2; i < columns.size(); i++) {
        if (!row.get(i).words().isEmpty()) {
          page.raw("<div>").element("dt", "", columns.get(i).title()).raw("<dd>");
          cell(row.get(i));
          page.raw("</dd></div>\n");
        }
      }
      page.raw("</dl></details>\n");
    }
  }

  /** What matters is open; of what is all alike, the first. */
  private static boolean isOpen(List<Cell> row, boolean first) {
    return row.get(0) instanceof Cell.Mark mark ? mark.tone() != Tone.QUIET : first;
  }

  void cell(Cell cell) {
    if (cell instanceof Cell.Mark mark) {
      page.raw(open(mark)).text(mark.words()).raw("</span>");
    } else if (cell instanceof Cell.Code code) {
      page.element("code", "", code.words());
    } else if (cell instanceof Cell.Links links) {
      for (int i = 0; i < links.links().size(); i++) {
        Cell.Link link = links.links().get(i);
        page.raw(i == 0 ? "" : ", ")
            .raw("<a rel=\"noreferrer\"" + Markup.attribute("href", link.address()) + ">")
            .text(link.words())
            .raw("</a>");
      }
    } else if (cell instanceof Cell.Lines lines) {
      page.raw("<ul>");
      lines.lines().forEach(l -> page.element("li", "", l));
      page.raw("</ul>");
    } else if (cell instanceof Cell.Steps steps) {
      steps.variants().forEach(this::steps);
    } else {
      page.text(cell.words());
    }
  }

  /** Steps, numbered; a note or a warning stands between them and has no number. */
  private void steps(ReleaseSteps variant) {
    if (!variant.releases().isEmpty()) {
      page.element("p", "", variant.releases() + ":");
    }
    int number = 0;
    boolean open = false;
    for (AdviceStep line : variant.lines()) {
      if (line.isToDo()) {
        number++;
        page.raw(open ? "" : number == 1 ? "<ol>" : "<ol start=\"" + number + "\">")
            .element("li", "", line.words());
      } else {
        page.raw(open ? "</ol>" : "").element("p", "", line.words());
      }
      open = line.isToDo();
    }
    page.raw(open ? "</ol>" : "");
  }

  static String open(Cell.Mark mark) {
    return mark(mark.tone());
  }

  static String mark(Tone tone) {
    return "<span class=\"mark " + tone.name().toLowerCase(Locale.ROOT) + "\">";
  }

  private static String kind(Cell cell) {
    boolean number = cell instanceof Cell.Count || cell instanceof Cell.Elapsed;
    return number ? " class=\"number\"" : "";
  }

  private static String sortedBy(Cell cell) {
    if (cell instanceof Cell.Count count) {
      return " data-by=\"" + count.number() + "\"";
    }
    return cell instanceof Cell.Elapsed elapsed
        ? " data-by=\"" + elapsed.since().toMillis() + "\""
        : "";
  }
}
