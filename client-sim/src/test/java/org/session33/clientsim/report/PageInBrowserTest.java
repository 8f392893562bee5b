package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.session33.clientsim.Chromium;
import org.session33.diagnostics.report.output.ReportKind;

/**
 * Chromium shows the page: it asks for nothing, sorts, searches, and everybody can use it. One
 * browser shows all pages, each loaded as it was written, with its own policy in force.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PageInBrowserTest {
  private final ReportBench bench = new ReportBench();

  @TempDir private Path folder;
  private ChromeDriver browser;

  @BeforeAll
  void startTheBrowser() {
    OtherProgram chromium = OtherProgram.any("chromium", "chromium-browser", "google-chrome");
    browser = Chromium.start(chromium.path(), OtherProgram.any("chromedriver").path());
  }

  @AfterAll
  void stopTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "team-mailbox, dark",
    "team-mailbox, light",
    "shared-calendars, dark",
    "event-only, light",
    "team-mailbox-files, light"
  })
  void everybodyCanUseIt(String sample, String scheme) throws Exception {
    show(page(sample), scheme);
    browser.executeScript(axe());

    Object seen =
        browser.executeAsyncScript(
            "const tell = arguments[arguments.length - 1];"
                + "document.querySelectorAll('details').forEach(d => d.open = true);"
                + "const dark = matchMedia('(prefers-color-scheme: dark)').matches;"
                + "axe.run(document).then(r => tell('dark ' + dark + ', rules '"
                + " + (r.passes.length > 20) + ', violations ' + JSON.stringify(r.violations.map("
                + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')))));");

    assertThat(seen).isEqualTo("dark " + scheme.equals("dark") + ", rules true, violations []");
  }

  @Test
  void sessionsCanBeSearchedAndSorted() throws Exception {
    show(page("team-mailbox"), "light");

    Object seen =
        browser.executeScript(
            "const table = document.querySelector('table[data-search]');"
                + "const shown = () => Array.from(table.tBodies[0].rows).filter(r => !r.hidden);"
                + "const input = document.querySelector('input[type=search]');"
                + "input.value = 'REFUSED folders'; input.dispatchEvent(new Event('input'));"
                + "const found = shown().length + ' '"
                + " + document.querySelector('output').textContent;"
                + "input.value = ''; input.dispatchEvent(new Event('input'));"
                + "const head = table.tHead.rows[0].cells[0];"
                + "head.querySelector('button').click(); head.querySelector('button').click();"
                + "return found + ', ' + shown().length + ', ' + head.getAttribute('aria-sort')"
                + " + ' ' + table.tBodies[0].rows[0].cells[0].textContent;");

    assertThat(seen).isEqualTo("6 6 of 38 shown, 38, descending 38");
  }

  /** Whatever the page's own policy forbids would be told on the console. */
  @Test
  void itsOwnPolicyForbidsNothingOfItAndItAsksForNothing() throws Exception {
    show(page("team-mailbox"), "light");

    // The script ran: without it there would be nothing to search with.
    assertThat(browser.getPageSource())
        .contains("type=\"search\"", "<button type=\"button\">Holder</button>");
    assertThat(console()).isEmpty();
    Object asked = browser.executeScript("return performance.getEntriesByType('resource').length");
    assertThat(asked).as("what it asked for").isEqualTo(0L);
    assertThat(page("team-mailbox"))
        .doesNotContainPattern("(?:src|srcset|action|data|poster)=\"")
        .doesNotContainPattern("url\\((?!#)")
        .doesNotContain("@import", "<link", "<iframe", "<object");
  }

  /** So the emptiness above means something: the same console tells of what is forbidden. */
  @Test
  void theConsoleTellsOfWhatThePolicyForbids() throws Exception {
    show(page("team-mailbox").replace("</body>", "<script>let more = 1;</script></body>"), "light");

    assertThat(console()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  private String page(String sample) {
    return new String(
        bench.write(ReportKind.PAGE, bench.sample(sample), ReportBench.WHOLE),
        StandardCharsets.UTF_8);
  }

  private void show(String page, String scheme) throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), page);
    console();
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.get(file.toUri().toString());
  }

  /** What the console told since it was asked last. */
  private List<String> console() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  private static String axe() throws IOException {
    try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
