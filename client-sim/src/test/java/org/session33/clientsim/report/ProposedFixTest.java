package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.report.output.ReportKind;

/** What every face calls the fix, what it asks before, and which files are handed over. */
class ProposedFixTest {
  private static final ReportBench BENCH = new ReportBench();
  private static final String QUESTION = "know every program and machine under this account";

  @TempDir private Path folder;

  /** Two troubles at once: no single remedy opens any of these. */
  static Stream<String> twoTroubles() throws IOException {
    String reported;
    try (InputStream in =
        Objects.requireNonNull(
            ProgramUnderTest.class.getResourceAsStream("reported/two-troubles.case.yaml"))) {
      reported = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return Stream.of(
        reported,
        """
        format: 1
        title: Zwei St\u00f6rungen zugleich
        user: {name: J\u00f6rg Maier, legacyDN: /o=Contoso/cn=Recipients/cn=jmaier}
        outlook: {release: 2010, additionalMailboxes: [{name: Einkauf, folders: 900}]}
        programs: [{name: Suche, kind: search, sessions: 40}]
        server: {release: 2010 SP1}
        """,
        """
        format: 1
        title: Mail program and add-in
        user: {name: Dana Lind, legacyDN: /o=Contoso/cn=Recipients/cn=dlind}
        outlook: {release: 2019, additionalMailboxes: [{name: Info, folders: 3000}]}
        programs:
          - {name: Phone, kind: eas, sessions: 30}
          - {name: CRM, kind: add-in, sessions: 40}
        server: {release: 2019}
        """,
        """
        format: 1
        title: Zwei T\u00fcren
        user: {name: Ute Karg, legacyDN: /o=Contoso/cn=Recipients/cn=ukarg}
        outlook: {release: 2016, additionalMailboxes: [{name: Vertrieb, folders: 700}]}
        programs: [{name: Post, kind: imap, sessions: 17}]
        server: {release: 2013}
        """);
  }

  @ParameterizedTest
  @MethodSource("twoTroubles")
  void whereNoSingleFixOpensTheCaseASetIs(String yaml) {
    CaseResult result = BENCH.program().examine(yaml);
    AdviceSet set = result.sets().best().orElseThrow();

    assertThat(result.advice()).extracting(Advice::proof).doesNotContain(Proof.RESOLVES);
    assertThat(text(ReportKind.DATA, result))
        .contains("\"fixSet\" : ")
        .doesNotContain("\"fix\" : ");
    for (ReportKind kind :
        List.of(ReportKind.TICKET, ReportKind.DOCUMENT, ReportKind.PAGE, ReportKind.WORKBOOK)) {
      assertThat(text(kind, result))
          .as(kind.title())
          .contains(set.parts().stream().map(Advice::title).map(ReportBench::flat).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("twoTroubles")
  void filesAreMadeOfTheSetAndOfTheOthersIfAllAreWanted(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("two.case.yaml"), yaml);
    Path fixes = folder.resolve("fixes");

    Run proved = BENCH.program().run("report", file.toString(), "--fixes", fixes.toString());
    assertThat(proved.exitCode()).as(proved.err()).isIn(0, 6);
    assertThat(proved.out()).contains("set-");
    assertThat(fixes).isNotEmptyDirectory();

    Run all = BENCH.program().run("report", file.toString(), "--fixes", fixes.toString(), "--all");
    assertThat(all.exitCode()).as(all.err()).isIn(0, 6);
    assertThat(all.out()).contains("raise-");
  }

  @Test
  void allBelongsToTheFixFiles() {
    Run run = BENCH.program().run("report", "team-mailbox", "-o", "x.txt", "--all");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("add --fixes DIR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "team-mailbox",
        "broken-vpn",
        "desktop-search",
        "german",
        "restore-service",
        "event-only"
      })
  void theQuestionOfTheArticleStandsOnceBeforeTheFixesOfARefusal(String sample) {
    CaseResult result = BENCH.sample(sample);
    List<String> faces = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      if (kind != ReportKind.PAGE) {
        faces.add(text(kind, result));
      }
    }
    String command = result.theCase() == null ? "diagnose" : "rehearse";
    faces.add(ReportBench.flat(BENCH.program().run(command, sample).out()));

    for (String face : faces) {
      assertThat(face.split(QUESTION, -1)).as(face).hasSize(2);
      assertThat(face).doesNotContain("is abused");
    }
    // The page has its summary as a table once more.
    assertThat(text(ReportKind.PAGE, result)).contains(QUESTION);
    String text = faces.get(faces.size() - 1);
    assertThat(text.indexOf(QUESTION))
        .isBetween(text.indexOf("FIXES, LEAST"), text.indexOf("1. ["));
  }

  @ParameterizedTest
  @ValueSource(strings = {"owa-refused", "cached-folders", "exempt-account", "pop-log"})
  void whereTheArticleDoesNotAskNothingIsAsked(String sample) {
    for (ReportKind kind : ReportKind.values()) {
      assertThat(text(kind, BENCH.sample(sample))).doesNotContain(QUESTION);
    }
  }

  @Test
  void whatWaitsIsToldBesideTheSmallestLimit() {
    CaseResult result = BENCH.sample("limit-not-loaded");

    assertThat(text(ReportKind.TICKET, result))
        .contains(
            "smallest that works 34 (0x22); 64 (0x40) stands in the registry already and waits");
    assertThat(text(ReportKind.DATA, result)).contains("\"waitsForRestart\" : 64");
    for (ReportKind kind : ReportKind.values()) {
      assertThat(text(kind, result)).doesNotContain("Raise the session limit to 34");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportKind.class,
      names = {"TICKET", "DOCUMENT", "PAGE"})
  void onEvidenceAloneThereIsSomethingToTryAndNoFix(ReportKind kind) {
    CaseResult result = BENCH.sample("event-only");

    assertThat(text(kind, result))
        .contains("No fix is proved, because nothing was rehearsed.")
        .contains("To try")
        .contains("not-rehearsed");
  }

  @Test
  void whatSomebodyChoseIsNoFixUnlessItWasProved() {
    CaseResult result = BENCH.sample("team-mailbox");
    String chosen =
        org.session33.diagnostics.report.TicketText.of(result, ReportBench.TOOL)
            .withRemedy("change-throttling-policy")
            .text();

    assertThat(ReportBench.flat(chosen))
        .contains("Chosen: Change the throttling policy")
        .contains("it was not proved that it opens the case");
  }

  private static String text(ReportKind kind, CaseResult result) {
    return BENCH.text(
        kind, result, new org.session33.diagnostics.report.output.ReportOptions(true, null, false));
  }
}
