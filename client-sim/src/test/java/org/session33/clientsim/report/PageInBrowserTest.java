package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.report.handover.ReportKind;

/** Chromium shows the page: it asks for nothing, sorts, searches, and everybody can use it. */
class PageInBrowserTest {
  private static final Pattern SEEN =
      Pattern.compile("<pre id=\"seen\">(.*?)</pre>", Pattern.DOTALL);
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  private final ReportBench bench = new ReportBench();

  @TempDir private Path folder;
  private OtherProgram browser;

  @BeforeEach
  void findTheBrowser() {
    browser = OtherProgram.any("chromium", "chromium-browser", "google-chrome");
  }

  /** preferredColorScheme: 0 is dark, 1 is light. */
  @ParameterizedTest
  @CsvSource({
    "team-mailbox, 0",
    "team-mailbox, 1",
    "shared-calendars, 0",
    "event-only, 1",
    "team-mailbox-files, 1"
  })
  void everybodyCanUseIt(String sample, int scheme) throws Exception {
    String probe =
        "document.querySelectorAll('details').forEach(d => d.open = true);const dark ="
            + " matchMedia('(prefers-color-scheme: dark)').matches;axe.run(document).then(r =>"
            + " tell('dark ' + dark + ', rules ' + (r.passes.length > 20) + ', violations ' +"
            + " JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n =>"
            + " n.html).join(' ')))));";
    String seen = show(page(sample), scheme, axe(), probe);

    assertThat(seen).isEqualTo("dark " + (scheme == 0) + ", rules true, violations []");
  }

  @Test
  void sessionsCanBeSearchedAndSorted() throws Exception {
    String probe =
        "const table = document.querySelector('table[data-search]');"
            + "const shown = () => Array.from(table.tBodies[0].rows).filter(r => !r.hidden);"
            + "const input = document.querySelector('input[type=search]');"
            + "input.value = 'REFUSED folders'; input.dispatchEvent(new Event('input'));"
            + "const found = shown().length + ' ' + document.querySelector('output').textContent;"
            + "input.value = ''; input.dispatchEvent(new Event('input'));"
            + "const head = table.tHead.rows[0].cells[0];"
            + "head.querySelector('button').click(); head.querySelector('button').click();"
            + "tell(found + ', ' + shown().length + ', ' + head.getAttribute('aria-sort') + ' '"
            + " + table.tBodies[0].rows[0].cells[0].textContent);";

    assertThat(show(page("team-mailbox"), 1, "", probe))
        .isEqualTo("6 6 of 38 shown, 38, descending 38");
  }

  /** The page as it is: whatever its own policy forbids would be told on the console. */
  @Test
  void itsOwnPolicyForbidsNothingOfItAndItAsksForNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("report.html"), page("team-mailbox"));
    Path log = folder.resolve("console.log");

    String shown =
        browser.run(
            folder,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("user"),
            "--enable-logging",
            "--log-file=" + log,
            "--virtual-time-budget=10000",
            "--dump-dom",
            file.toUri().toString());

    // The script ran: without it there would be nothing to search with.
    assertThat(shown).contains("type=\"search\"", "<button type=\"button\">Holder</button>");
    String console = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    assertThat(console).doesNotContain("Content Security Policy", "Uncaught");
    assertThat(page("team-mailbox"))
        .doesNotContainPattern("(?:src|srcset|action|data|poster)=\"")
        .doesNotContainPattern("url\\((?!#)")
        .doesNotContain("@import", "<link", "<iframe", "<object");
  }

  private String page(String sample) {
    return new String(
        bench.write(ReportKind.PAGE, bench.sample(sample), ReportBench.WHOLE),
        StandardCharsets.UTF_8);
  }

  /** Adds a script that looks at the page and tells what it sees; the page's policy would not. */
  private String show(String page, int scheme, String library, String probe)
      throws IOException, InterruptedException {
    String script =
        "<script>"
            + library
            + "</script><script>function tell(words) { const pre = document.createElement('pre');"
            + "pre.id = 'seen'; pre.textContent = words; document.body.append(pre); }\n"
            + probe
            + "</script></body>";
    String changed = POLICY.matcher(page).replaceFirst("");
    assertThat(changed).isNotEqualTo(page);
    Path file =
        Files.writeString(folder.resolve("probed.html"), changed.replace("</body>", script));
    String dom =
        browser.run(
            folder,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("user"),
            "--window-size=1280,2000",
            "--blink-settings=preferredColorScheme=" + scheme,
            "--virtual-time-budget=60000",
            "--dump-dom",
            file.toUri().toString());
    Matcher seen = SEEN.matcher(dom);
    assertThat(seen.find()).as("the probe told what it saw").isTrue();
    return ReportBench.page(seen.group(1)).strip();
  }

  private static String axe() throws IOException {
    try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("</script>", "<\\/script>");
    }
  }
}
