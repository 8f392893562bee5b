package org.session33.diagnostics.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.causes.CausePage;
import org.session33.diagnostics.report.content.Colours;

/** Writes what is known of causes as one HTML page, which asks for nothing from anywhere. */
public final class CausePageWriter {
  private final Markup page;

  private CausePageWriter(Writer out) {
    this.page = new Markup(out);
  }

  /**
   * Writes the page as UTF-8.
   *
   * @param causes one cause, or several with a list of them in front
   * @param out is flushed and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(List<CausePage> causes, ToolVersion tool, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      new CausePageWriter(writer).write(causes, tool);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private void write(List<CausePage> causes, ToolVersion tool) throws IOException {
    boolean one = causes.size() == 1;
    String title = one ? causes.get(0).title() : "Causes";
    String style = Colours.fill(PageWriter.resource("page.css"));
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
        .raw(PageWriter.hash(style))
        .raw("; base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", "", title + " - Session33")
        .raw("\n<style>" + style + "</style>\n</head>\n<body>\n")
        .raw("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header>\n")
        .element("p", "class=\"kind\"", one ? "Session33, a cause" : "Session33")
        .element("h1", "", title)
        .element("p", "class=\"made\"", tool.words());
    if (!one) {
      page.raw("<nav aria-label=\"Causes\"><ul>\n");
      for (CausePage cause : causes) {
        page.raw("<li><a href=\"#" + cause.id() + "\">").text(cause.title()).raw("</a></li>\n");
      }
      page.raw("</ul></nav>\n");
    }
    page.raw("</header>\n<main id=\"content\" tabindex=\"-1\">\n");
    causes.forEach(c -> cause(c, one));
    page.raw("</main>\n</body>\n</html>\n");
  }

  private void cause(CausePage cause, boolean alone) {
    if (!alone) {
      page.raw("<article aria-labelledby=\"" + cause.id() + "\">\n")
          .element("h2", "id=\"" + cause.id() + "\" tabindex=\"-1\"", cause.title())
          .raw("\n");
    }
    page.element("p", "class=\"note\"", "Its id: " + cause.id()).raw("\n");
    String heading = alone ? "h2" : "h3";
    int number = 0;
    for (CausePage.Part part : cause.parts()) {
      String anchor = cause.id() + "-" + ++number;
      page.raw("<section class=\"part\" aria-labelledby=\"" + anchor + "\">\n")
          .element(heading, "id=\"" + anchor + "\"", part.title())
          .raw("\n");
      if (part.entries().isEmpty()) {
        page.element("p", "class=\"note\"", part.nothing());
      } else {
        if (!part.note().isEmpty()) {
          page.element("p", "class=\"note\"", part.note());
        }
        page.raw("<dl>\n");
        part.entries().forEach(this::entry);
        page.raw("</dl>\n");
      }
      page.raw("</section>\n");
    }
    if (!alone) {
      page.raw("</article>\n");
    }
  }

  private void entry(CausePage.Entry entry) {
    page.raw("<div>").element("dt", "", entry.label()).raw("<dd>");
    for (String line : entry.lines()) {
      page.raw("<p>");
      if (line.startsWith("https://")) {
        page.raw("<a" + Markup.attribute("href", line) + ">").text(line).raw("</a>");
      } else {
        page.text(line);
      }
      page.raw("</p>");
    }
    if (!entry.source().isEmpty()) {
      page.element("p", "class=\"note\"", entry.source());
    }
    page.raw("</dd></div>\n");
  }
}
