package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.output.ReportKind;

/**
 * Events of a rehearsal: those that explain what the user sees are kept however many there are,
 * none is dated as its release could not be, and every face says that nobody read them in a log.
 */
class RehearsedEventsTest {
  private static final String SAYS = "rehearsed by Session33, not read from a log";
  private static final ReportBench BENCH = new ReportBench();

  @TempDir Path folder;

  /** Programs come first and are refused often; what Outlook is refused comes long after. */
  static Stream<Arguments> loudPrograms() {
    return Stream.of(
        Arguments.of("2003 SP1", "2007", "service, workers: 400", "session"),
        Arguments.of("2007", "2007", "service, workers: 300", "session"),
        Arguments.of("2010 SP1", "2010", "imap, sessions: 250", "session"),
        Arguments.of("2013", "2013", "ews, sessions: 500", "Session"),
        Arguments.of("2019", "2016", "unknown, sessions: 200", "Session"));
  }

  private static String loud(String exchange, String outlook, String program, String language) {
    return """
    format: 1
    title: Postfach von Jürgen Groß
    user: {name: Jürgen Groß, legacyDN: "/o=Firma/ou=Erste/cn=Recipients/cn=jgross"}
    outlook:
      release: %s
      language: %s
      cachedExchangeMode: true
      downloadSharedFolders: true
      additionalMailboxes:
        - {name: Vertrieb, folders: 3000}
        - {name: Einkauf, folders: 3000}
    programs:
      - {name: Lauter Dienst, kind: %s}
    server: {release: %s%s, registry: {Maximum Allowed Sessions Per User: 5}}
    """
        .formatted(
            outlook,
            language,
            program,
            exchange,
            exchange.startsWith("200") ? "" : ", throttling: unlimited");
  }

  @ParameterizedTest
  @MethodSource("loudPrograms")
  void theRefusalThatTheMessageIsAboutIsKept(
      String exchange, String outlook, String program, String type) {
    Outcome outcome = BENCH.program().examine(loud(exchange, outlook, program, "de")).outcome();
    ActedSession refused =
        outcome.sessions().stream()
            .filter(s -> !s.granted() && s.planned().isOutlooks())
            .findFirst()
            .orElseThrow();
    Instant at = outcome.log().begun().plus(refused.opened());

    assertThat(outcome.dialog()).isNotNull();
    assertThat(outcome.log().written()).isGreaterThan(outcome.events().size());
    assertThat(outcome.events())
        .filteredOn(e -> at.equals(e.time()))
        .singleElement()
        .satisfies(
            e -> assertThat(StoreLimitSentence.parse(e).orElseThrow().rawType()).isEqualTo(type));
    assertThat(outcome.events()).extracting(EventRecord::recordId).isSorted();
  }

  @Test
  void foldersThatAreRefusedAreNotDrownedEither() {
    Outcome outcome =
        BENCH
            .program()
            .examine(
                """
                format: 1
                title: T
                user: {name: Ann Lee, legacyDN: /o=Org/cn=alee}
                outlook:
                  release: 2010
                  cacheOthersMail: true
                  additionalMailboxes: [{name: Team, folders: 700}]
                programs: [{name: Loud, kind: imap, sessions: 300}]
                server: {release: 2010 SP1}
                """)
            .outcome();

    assertThat(outcome.objectsRefused()).isPositive();
    assertThat(outcome.events()).anyMatch(e -> e.text().contains("\"objtFolder\""));
    assertThat(outcome.events().size()).isLessThan(110);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportKind.class,
      names = {"WORKBOOK", "DOCUMENT", "PAGE", "DATA"})
  void everyReportHoldsItAndSaysHowManyThereWere(ReportKind kind) {
    CaseResult result = BENCH.program().examine(loud("2013", "2013", "ews, sessions: 500", "de"));
    String text = BENCH.text(kind, result, ReportBench.WHOLE);

    assertThat(text).contains(SAYS).contains("Keywords").contains("Classic").contains("N/A");
    assertThat(text.replace("\\\"", "\"").replace("&quot;", "\""))
        .contains("with client type \"MoMT\" exceeded the maximum of 5");
    long written = result.outcome().log().written();
    assertThat(text)
        .containsAnyOf(
            String.format(java.util.Locale.ROOT, "%,d events", written),
            "\"eventsWritten\": " + written);
  }

  @Test
  void theTerminalShowsEachKindOnceAndCountsTheRest() throws Exception {
    Path file = folder.resolve("a.case.yaml");
    Files.writeString(file, loud("2013", "2013", "ews, sessions: 500", "de"));

    String out =
        ProgramUnderTest.piped().run("rehearse", file.toString()).out().replaceAll("\\s+", " ");

    assertThat(out)
        .contains("Task Category: General; Level: Error; Keywords: Classic; User: N/A; Computer:")
        .contains("Each event is " + SAYS)
        .contains("client type \"Exchange Web Services\" exceeded the maximum of 16")
        .contains("client type \"MoMT\" exceeded the maximum of 5")
        .containsPattern("\\.\\.\\. and \\d{3} more like these\\.");
  }

  @Test
  void whatExplainsASecondStartIsKeptThoughTheFirstWroteMoreThanEnough() throws Exception {
    Path file = folder.resolve("a.scenario.yaml");
    Files.writeString(
        file,
        """
        format: 1
        scenarios:
          - name: twice
            case:
              title: T
              user: {name: Ann Lee, legacyDN: /o=Org/cn=alee}
              outlook: {release: 2003, sharedCalendars: 60}
              server: {release: 2010 RTM, throttling: unlimited}
            steps: [start outlook, close outlook, wait 3h, start outlook]
            expect: {outlook: refused, events: [{id: 9646}]}
        """);
    var program = ProgramUnderTest.piped();
    var scenario =
        program
            .part(org.session33.clientsim.scenario.reading.ScenarioReader.class)
            .read(
                org.session33.profiles.files.SourceFile.of(file),
                org.session33.profiles.intake.casefile.CompanionFiles.none())
            .optional()
            .orElseThrow()
            .scenarios()
            .get(0);
    var simulation =
        program
            .part(org.session33.clientsim.simulation.SimulationFactory.class)
            .create(scenario.acted());
    simulation.begin(java.util.Set.of());
    simulation.startOutlook();
    long first = simulation.outcome().log().written();
    simulation.closeOutlook();
    simulation.pass(java.time.Duration.ofHours(3));
    simulation.startOutlook();

    assertThat(first).isGreaterThan(100);
    assertThat(simulation.outcome().events()).anyMatch(e -> e.recordId() == first + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2003 RTM, 2003-09-28, 2004-05-25",
    "2003 SP1, 2004-05-25, 2010-01-01",
    "2003 SP2, 2005-10-19, 2010-01-01",
    "2007, 2007-03-08, 2010-01-01",
    "2010 RTM, 2009-11-09, 2010-08-23",
    "2010 SP1, 2010-08-23, 2012-12-03",
    "2013, 2012-12-03, 2015-10-01",
    "2016, 2015-10-01, 2018-10-22",
    "2019, 2018-10-22, 2025-10-14"
  })
  void anEventIsDatedWithinTheDaysOfItsRelease(
      String exchange, LocalDate released, LocalDate next) {
    Outcome outcome =
        BENCH
            .program()
            .examine(
                """
                format: 1
                title: T
                user: {name: Ann Lee, legacyDN: /o=Org/cn=alee}
                outlook: {release: 2003, brokenReconnects: 20}
                programs: [{name: Backup, kind: service, workers: 60}]
                server: {release: %s, registry: {Maximum Allowed Sessions Per User: 3}}
                """
                    .formatted(exchange))
            .outcome();

    assertThat(outcome.log().begun().atZone(ZoneOffset.UTC).toLocalDate())
        .isAfter(released)
        .isBefore(next);
    assertThat(outcome.events())
        .allSatisfy(
            e ->
                assertThat(e.time().atZone(ZoneOffset.UTC).toLocalDate())
                    .isAfter(released)
                    .isBefore(next));
  }

  @Test
  void theJsonSaysOfEachEventWhetherItWasRehearsed() {
    CaseResult result = BENCH.sample("team-mailbox-files");
    List<?> events = (List<?>) ResultDocument.of(ReportBench.TOOL, result).get("events");

    assertThat(events)
        .isNotEmpty()
        .allSatisfy(
            entry -> {
              Map<?, ?> event = (Map<?, ?>) entry;
              boolean rehearsed = (Boolean) event.get("rehearsed");
              assertThat(event.containsKey("note")).isEqualTo(rehearsed);
              if (rehearsed) {
                assertThat(event.get("note")).isEqualTo(SAYS);
                assertThat(event.get("xml").toString()).contains("<!-- " + SAYS + " -->");
              }
            });
  }
}
