package org.session33.diagnostics.report.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.tickets.CauseSigns;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.page.CausePageWriter;
import org.xml.sax.InputSource;

/** What is known of each cause, from the catalogues by which it is judged. */
class CausePageTest {
  private static final List<CausePage> PAGES = CausePage.all(Articles.load());

  private static CausePage page(String id) {
    return PAGES.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static String words(CausePage.Part part) {
    return part.entries().stream()
        .map(e -> e.label() + " " + String.join(" ", e.lines()) + " " + e.source())
        .collect(Collectors.joining("\n"));
  }

  private static CausePage.Part part(CausePage page, String title) {
    return page.parts().stream().filter(p -> p.title().startsWith(title)).findFirst().orElseThrow();
  }

  @Test
  void everyCauseHasAPageWithAllPartsOrSaysWhyOneIsEmpty() {
    assertThat(PAGES)
        .extracting(CausePage::id)
        .containsExactlyElementsOf(Causes.shipped().all().stream().map(c -> c.id()).toList());
    for (CausePage page : PAGES) {
      assertThat(page.parts()).as(page.id()).hasSize(8);
      for (CausePage.Part part : page.parts()) {
        assertThat(part.nothing()).as(page.id()).matches("(?s).*\\.");
        for (CausePage.Entry entry : part.entries()) {
          assertThat(entry.label()).as(page.id()).isNotBlank();
          assertThat(entry.lines()).as(page.id() + ": " + entry.label()).isNotEmpty();
          assertThat(words(part)).as(page.id()).doesNotContainPattern("\\{\\w+\\}");
        }
      }
    }
  }

  @Test
  void everySignByWhichATicketIsJudgedStandsOnItsPage() {
    for (CausePage page : PAGES) {
      String said = words(part(page, "What speaks for")) + words(part(page, "What speaks against"));
      CauseSigns.of(page.id())
          .ifPresent(
              signs ->
                  signs.signs().forEach(s -> assertThat(said).as(page.id()).contains(s.says())));
    }
  }

  @Test
  void neighboursNameOneAnotherWithTheSameQuestion() {
    for (CausePage page : PAGES) {
      for (CausePage.Entry entry : part(page, "Its neighbours").entries()) {
        String other = entry.label().substring(entry.label().lastIndexOf('(') + 1).replace(")", "");
        assertThat(part(page(other), "Its neighbours").entries())
            .as(page.id() + " and " + other)
            .anyMatch(
                e ->
                    e.label().endsWith("(" + page.id() + ")")
                        && e.lines().get(0).equals(entry.lines().get(0)));
        assertThat(entry.source()).isNotBlank();
      }
    }
  }

  @Test
  void itSaysWhatDecidesWhatHelpsAndWhatItCosts() {
    CausePage page = page("large-additional-mailbox");

    assertThat(words(part(page, "Its neighbours")))
        .contains("(stale-sessions)", "(for this cause)", "(for the other)", "Exchange 2003:");
    assertThat(words(part(page, "What helps"))).contains("Price: ", "Undo: ", "Who: ", "KB 842022");
    assertThat(words(part(page, "Where it exists"))).contains("2003, 2007, 2010");
    assertThat(words(part(page("mailbox-full"), "What is shown"))).contains("ec=1245", "Names it");
  }

  @Test
  void thePageIsWellFormedAndAsksForNothing() throws Exception {
    for (List<CausePage> pages : List.of(PAGES, List.of(page("client-throttling")))) {
      String html = html(pages);
      String body =
          html.replaceFirst("(?s)<!DOCTYPE html>\\s*", "")
              .replaceFirst("(?s)<head>.*</head>", "<head></head>");
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(body)))
                  .getElementsByTagName("section")
                  .getLength())
          .isEqualTo(pages.size() * 8);
      assertThat(html).contains("default-src 'none'").doesNotContain("src=\"", "<script", "url(");
      for (CausePage page : pages) {
        assertThat(html).contains(page.title().replace("'", "&#39;"));
      }
    }
  }

  private static String html(List<CausePage> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CausePageWriter.write(pages, ToolVersion.at(Instant.EPOCH), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theTreeHoldsTheSame() {
    Map<String, Object> tree = page("mailbox-full").document();

    assertThat(tree).containsEntry("id", "mailbox-full").containsKeys("title", "parts");
    assertThat(tree.toString()).contains("ec=1245");
  }
}
