package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;

/** Walks the JSON document and finds each of its facts in every other kind of report. */
class SameFactsTest {
  private static final ReportBench BENCH = new ReportBench();

  static Stream<Arguments> samplesAndKinds() {
    return BENCH.samples().stream()
        .flatMap(
            sample ->
                Stream.of(ReportKind.WORKBOOK, ReportKind.DOCUMENT, ReportKind.PAGE)
                    .map(kind -> Arguments.of(sample, kind)));
  }

  @ParameterizedTest
  @MethodSource("samplesAndKinds")
  void everyFactIsOnEveryFace(String sample, ReportKind kind) {
    CaseResult result = BENCH.sample(sample);
    List<Fact> facts = new ArrayList<>();
    walk("", ResultDocument.withEverySession(ReportBench.TOOL, result), facts);
    String text = BENCH.text(kind, result, ReportBench.WHOLE).replaceAll("\\s", "");

    List<String> missing =
        facts.stream()
            .filter(
                f -> f.spellings().stream().noneMatch(s -> text.contains(s.replaceAll("\\s", ""))))
            .map(f -> f.path() + " = " + f.spellings())
            .toList();
    assertThat(facts).hasSizeGreaterThan(30);
    assertThat(missing).isEmpty();
  }

  static Stream<Arguments> casesAndKinds() {
    return Stream.of(
            """
            format: 1
            title: Kalender und Programme
            user: {name: Jürgen Groß, legacyDN: "/o=Firma/ou=Erste/cn=Recipients/cn=jgross"}
            outlook:
              release: 2016
              language: de
              cacheOthersMail: false
              sharedCalendars: 37
              brokenReconnects: 6
              additionalMailboxes:
                - {name: Vertrieb, folders: 1204, nonMailFolders: 411, database: DB-Nord, automapped: true}
            programs:
              - {name: Telefonie, kind: unified-messaging, sessions: 9, machines: 2}
              - {name: Sicherung, kind: service, workers: 23, database: DB-Sued}
              - {name: Notebook, kind: second-outlook}
            server:
              release: 2016
              administerInformationStore: [svc-sicherung]
              administrators: [/o=Firma/cn=adm-lisa]
            sessionModel: {ownMailboxCached: 5}
            tried: [change-throttling-policy]
            """,
            """
            format: 1
            title: Calendars of a front desk
            user: {name: Ann Lee, legacyDN: /o=Org/cn=alee}
            outlook: {release: 2003, cachedExchangeMode: false, sharedCalendars: 13}
            server:
              release: 2003 SP1
              scalableNetworking: true
              viewInformationStoreStatus: [backup-agent, ORG\\monitor]
            """,
            """
            format: 1
            title: A service alone
            user: {name: Service, legacyDN: /o=Org/cn=svc}
            programs: [{name: Room display, kind: ews, sessions: 17}]
            server: {release: 2010 RTM, administrators: [root-admin]}
            """)
        .flatMap(
            text ->
                Stream.of(ReportKind.WORKBOOK, ReportKind.DOCUMENT, ReportKind.PAGE)
                    .map(kind -> Arguments.of(text, kind)));
  }

  /** What a case says is what a reader of the result sees that it was about. */
  @ParameterizedTest
  @MethodSource("casesAndKinds")
  void everythingThatACaseHoldsIsOnEveryFace(String yaml, ReportKind kind) {
    CaseResult result = BENCH.program().examine(yaml);
    Map<String, Object> document = ResultDocument.of(ReportBench.TOOL, result);
    List<Fact> facts = new ArrayList<>();
    walk("", document, facts);
    String text = BENCH.text(kind, result, ReportBench.WHOLE).replaceAll("\\s", "");
    Map<?, ?> shown = (Map<?, ?>) document.get("case");

    for (String key :
        List.of(
            "sharedCalendars",
            "brokenReconnects",
            "cacheOthersMail",
            "language",
            "programs",
            "viewInformationStoreStatus",
            "administerInformationStore",
            "administrators",
            "scalableNetworking",
            "sessionModel",
            "nonMailFolders",
            "database",
            "automapped",
            "workers",
            "machines")) {
      if (yaml.contains(key + ":")) {
        assertThat(shown.toString()).contains(key + "=");
      }
    }
    assertThat(
            facts.stream()
                .filter(
                    f ->
                        f.spellings().stream()
                            .noneMatch(s -> text.contains(s.replaceAll("\\s", ""))))
                .map(Fact::path))
        .isEmpty();
    if (result.examined().outlook() != null) {
      String calendars = "Sharedcalendars" + (kind == ReportKind.WORKBOOK ? "|" : "");
      assertThat(text).contains(calendars + result.examined().outlook().sharedCalendars());
    }
  }

  /** The two pages that are signed hold the facts that a decision needs. */
  @Test
  void theTwoPagesHoldWhatIsDecided() {
    CaseResult result = BENCH.sample("team-mailbox");
    ReportOptions twoPages = new ReportOptions(true, null, false);
    String text = BENCH.text(ReportKind.DOCUMENT, result, twoPages);

    assertThat(text)
        .contains(ReportBench.flat(result.cause()))
        .contains(result.outcome().dialog().text())
        .contains("38 asked for, 32 granted, 6 refused, limit 32 (0x20)");
    var chosen = result.proposal(null).advice();
    assertThat(text)
        .contains(chosen.title(), chosen.price(), chosen.undo().words(), chosen.reason());
    chosen.steps().forEach(step -> assertThat(text).contains(step));
    result.advice().stream()
        .filter(a -> !a.proof().word().equals("not-applicable"))
        .forEach(a -> assertThat(text).contains(a.title(), a.proof().word()));
    result.parameters().forEach(p -> assertThat(text).contains(p.says(), p.fact().source()));
    assertThat(text).contains("Requested by", "Approved by", "Signature", "session33 1.0");
  }

  @Test
  void anotherRemedyCanBeChosen() {
    CaseResult result = BENCH.sample("team-mailbox");
    ReportOptions options = new ReportOptions(true, "raise-session-limit", false);

    assertThat(BENCH.text(ReportKind.DOCUMENT, result, options))
        .contains("Proposed change Raise the session limit to 38 (0x26)");
    assertThat(BENCH.text(ReportKind.TICKET, result, options))
        .contains("Fix: Raise the session limit to 38 (0x26)");
  }

  @ParameterizedTest
  @MethodSource("samplesAndKinds")
  void noNameIsLeftWhereNobodyAskedForNames(String sample, ReportKind kind) {
    String text = BENCH.text(kind, BENCH.sample(sample), ReportOptions.DEFAULT);

    assertThat(text).doesNotContainIgnoringCase("Alice", "Reyes", "Contoso", "Team Sales");
    assertThat(text).contains("session33 1.0, facts 2026-11, 2026-11-22 10:15:30 UTC");
  }

  private record Fact(String path, List<String> spellings) {}

  private static void walk(String path, Object value, List<Fact> facts) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            // Where steps differ by release they stand under the releases of their variant.
            boolean flat = key.equals("steps") || key.equals("notes");
            if (!flat || !map.containsKey("variants")) {
              walk(path + "/" + key, inner, facts);
            }
          });
      if (path.endsWith("/origins")) {
        map.keySet().forEach(key -> facts.add(new Fact(path, List.of(key.toString()))));
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(path + "/" + i, list.get(i), facts);
      }
    } else if (value instanceof Number number) {
      facts.add(new Fact(path, spellings(path, number.longValue())));
    } else if (value instanceof String text && !text.isEmpty()) {
      facts.add(new Fact(path, spellings(path, text)));
    }
  }

  private static List<String> spellings(String path, long number) {
    if (path.endsWith("/milliseconds")) {
      return List.of(number + " ms", new Cell.Elapsed(Duration.ofMillis(number)).words());
    }
    return List.of(String.format(Locale.ROOT, "%,d", number), Long.toString(number));
  }

  private static List<String> spellings(String path, String text) {
    if (path.endsWith("/time") || path.endsWith("/generated")) {
      Instant instant = Instant.parse(text);
      return List.of(
          new Cell.At(instant).words(),
          instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
    }
    return path.endsWith("/localTime") ? List.of(text, text.replace('T', ' ')) : List.of(text);
  }
}
