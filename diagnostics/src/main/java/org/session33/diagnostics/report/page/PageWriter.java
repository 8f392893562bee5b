package org.session33.diagnostics.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.content.CauseTables;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.Headline;
import org.session33.diagnostics.report.content.Report;
import org.session33.diagnostics.report.content.Section;
import org.session33.diagnostics.report.content.SectionId;
import org.session33.diagnostics.report.content.Tone;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;

/**
 * Writes a report as one HTML page. Style and script stand in it and are the only ones that a
 * browser may use there: the page asks for nothing from anywhere, and no name in it can be a
 * script.
 */
public final class PageWriter {
  private final Report report;
  private final Markup page;
  private final PageTables tables;

  private PageWriter(Report report, Writer out, Progress progress) {
    this.report = report;
    this.page = new Markup(out);
    this.tables = new PageTables(page, progress);
  }

  /**
   * Writes the page as UTF-8.
   *
   * @param out is flushed and stays open
   * @param progress hears of the sections and rows
   * @throws IOException if it cannot be written
   */
  public static void write(Report report, OutputStream out, Progress progress) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      new PageWriter(report, writer, progress).write();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private void write() throws IOException {
    String style = Colours.fill(resource("page.css"));
    String script = resource("page.js");
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
        .raw(hash(style) + "; script-src " + hash(script))
        .raw("; base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element(
            "title",
            "",
            (report.isWhole() ? "" : Completeness.WORD + ": ")
                + report.headline().title()
                + " - Session33")
        .raw("\n<style>" + style + "</style>\n</head>\n<body>\n")
        .raw("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    incomplete();
    head();
    page.raw("<main id=\"content\" tabindex=\"-1\">\n");
    headline();
    fix();
    report.setBeside().ifPresent(this::setBeside);
    if (report.meters() != null) {
      new PageMeter(page, report.meters()).write();
    }
    for (Section section : report.sections()) {
      tables.write(section);
    }
    page.raw("</main>\n<footer>\n")
        .element("p", "", report.caution() + " " + report.privacy())
        .element("p", "", report.madeHere())
        .raw("</footer>\n<script>" + script + "</script>\n</body>\n</html>\n");
  }

  /** Before everything else, so that nobody takes the rest for the whole. */
  private void incomplete() {
    if (report.isWhole()) {
      return;
    }
    page.raw("<section class=\"incomplete\" aria-labelledby=\"incomplete\">\n")
        .element("h2", "id=\"incomplete\"", Completeness.WORD)
        .raw("\n<ul>\n");
    report
        .completeness()
        .byEffect()
        .forEach(
            (effect, parts) -> {
              page.raw("<li>");
              parts.forEach(
                  p ->
                      page.element(
                          "p", "", p.words() + (p.hint().isEmpty() ? "." : "; " + p.hint() + ".")));
              page.element("p", "", ResultWords.mayChange() + effect + ".").raw("</li>\n");
            });
    page.raw("</ul>\n</section>\n");
  }

  private void head() {
    Headline headline = report.headline();
    page.raw("<header>\n")
        .element("p", "class=\"kind\"", "Session33 report")
        .element("h1", "", headline.title());
    if (!headline.who().isEmpty()) {
      page.element("p", "class=\"who\"", headline.who());
    }
    page.element("p", "class=\"made\"", report.madeBy());
    page.raw("<nav aria-label=\"Parts of this report\"><ul>\n");
    for (Section section : report.sections()) {
      page.raw("<li><a href=\"#" + anchor(section.id()) + "\">")
          .text(section.title())
          .raw("</a></li>\n");
    }
    page.raw("</ul></nav>\n</header>\n");
  }

  private void headline() {
    Headline headline = report.headline();
    page.raw("<div class=\"cards\">\n<section class=\"card\" aria-labelledby=\"sees\">\n")
        .raw("<h2 id=\"sees\">")
        .text(ResultWords.seesTitle(report.meters() != null))
        .raw("</h2>\n");
    if (!headline.saw().isEmpty()) {
      page.raw("<p>")
          .element("b", "", ResultWords.userSawTitle() + ":")
          .text(" " + headline.saw())
          .raw("</p>\n");
    }
    page.raw("<p>")
        .raw(PageTables.mark(headline.tone()))
        .text(headline.state())
        .raw("</span></p>\n");
    if (!headline.message().isEmpty()) {
      page.raw("<figure class=\"dialog\"><blockquote>")
          .element("p", "", headline.message())
          .raw("</blockquote>")
          .element("figcaption", "", "Wording: " + headline.messageSource())
          .raw("</figure>\n");
    }
    headline.range().forEach(r -> page.element("p", "class=\"range\"", r).raw("\n"));
    headline.symptoms().forEach(s -> page.element("p", "", s).raw("\n"));
    page.raw("</section>\n<section class=\"card\" aria-labelledby=\"cause\">\n")
        .raw("<h2 id=\"cause\">Cause</h2>\n")
        .element("p", "class=\"lead\"", headline.cause())
        .raw("\n");
    headline.why().forEach(w -> page.element("p", "", w).raw("\n"));
    headline.counts().forEach(c -> page.element("p", "class=\"counts\"", c).raw("\n"));
    page.raw("</section>\n</div>\n");
  }

  private void fix() {
    Proposal proposal = report.proposal();
    Advice chosen = proposal.advice();
    page.raw("<section class=\"card fix\" aria-labelledby=\"fix\">\n<h2 id=\"fix\">")
        .text(proposal.label())
        .raw("</h2>\n");
    if (!proposal.first().isEmpty()) {
      page.element("p", "", proposal.first().words()).raw("\n");
    }
    if (!proposal.says().isEmpty()) {
      page.element("p", "class=\"lead\"", proposal.says()).raw("\n");
    }
    AdviceSet set = proposal.set();
    if (set != null) {
      set(set, false);
      page.raw("</section>\n");
      return;
    }
    if (chosen == null) {
      if (proposal.says().isEmpty()) {
        page.element("p", "", ResultWords.noRemedy());
      }
      page.raw("</section>\n");
      return;
    }
    page.raw("<p class=\"lead\">")
        .raw(PageTables.open(CauseTables.mark(chosen.proof(), report.isWhole())))
        .text(chosen.proof().word())
        .raw("</span> ")
        .text(chosen.title())
        .raw("</p>\n<dl>\n");
    line("Who acts", ResultWords.who(chosen.actor()));
    line("Proof", SetWords.reason(chosen));
    line("Price", chosen.price());
    if (!chosen.steps().isEmpty()) {
      cell("Steps", new Cell.Steps(chosen.variants()));
    }
    line("Undo", chosen.undo().words());
    if (!chosen.articles().isEmpty()) {
      cell("Articles", CauseTables.links(chosen.articles()));
    }
    page.raw("</dl>\n</section>\n");
  }

  /** What opens the case only together, beside what is proposed. */
  private void setBeside(AdviceSet set) {
    page.raw("<section class=\"card fix\" aria-labelledby=\"set\">\n<h2 id=\"set\">")
        .text(SetWords.together(set))
        .raw("</h2>\n");
    if (report.proposal().isFix()) {
      page.element("p", "class=\"note\"", SetWords.besideOne()).raw("\n");
    }
    set(set, true);
    page.raw("</section>\n");
  }

  /** A set as one; beside another fix its steps are folded away. */
  private void set(AdviceSet set, boolean folded) {
    Cell.Mark proof = CauseTables.mark(set.proof(), report.isWhole());
    page.raw("<p class=\"lead\">")
        .raw(PageTables.open(proof))
        .text(proof.words())
        .raw("</span> ")
        .text(SetWords.title(set))
        .raw("</p>\n<ol class=\"parts\" type=\"a\">");
    for (Advice part : set.parts()) {
      page.raw("<li><b>")
          .text(part.title())
          .raw("</b> ")
          .raw(PageTables.mark(Tone.WARNING))
          .text(SetWords.alone(part))
          .raw("</span>")
          .element("p", "", SetWords.reason(part) + ".")
          .raw("</li>\n");
    }
    page.raw("</ol>\n<dl>\n");
    line("Who acts", SetWords.who(set));
    line("Proof", set.reason());
    line("Price", SetWords.price(set));
    page.raw("<div><dt>Steps</dt><dd>")
        .raw(folded ? "<details><summary>Show the steps</summary>" : "");
    tables.cell(new Cell.Steps(SetWords.steps(set)));
    page.raw(folded ? "</details></dd></div>\n" : "</dd></div>\n");
    cell("Undo", Cell.of(SetWords.undo(set)));
    if (!SetWords.articles(set).isEmpty()) {
      cell("Articles", CauseTables.links(SetWords.articles(set)));
    }
    page.raw("</dl>\n");
  }

  private void cell(String label, Cell cell) {
    page.raw("<div>").element("dt", "", label).raw("<dd>");
    tables.cell(cell);
    page.raw("</dd></div>\n");
  }

  private void line(String label, String text) {
    page.raw("<div>").element("dt", "", label).element("dd", "", text).raw("</div>\n");
  }

  static String anchor(SectionId id) {
    return id.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What the policy of a page names a style or script by. */
  static String hash(String inlined) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(inlined.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Style or script of our pages. */
  static String resource(String name) throws IOException {
    try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
      // A browser hashes what it read, and it reads every line end as one character.
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    }
  }
}
