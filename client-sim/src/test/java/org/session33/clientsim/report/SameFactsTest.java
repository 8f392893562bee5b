package org.session33.clientsim.report;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.DesktopWords;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.Actor;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.files.Samples;

/**
 * Walks the JSON document and finds each of its facts in every other kind of report.
 *
 * <p>It is long because whatever a face leaves out stands here, one line each with its reason.
 */
class SameFactsTest {
  private static final ReportBench BENCH = new ReportBench();

  /** Verdicts of what does not matter for a case. */
  private static final Set<String> NO_MATTER =
      Set.of(Verdict.NOT_EVALUATED.word(), Verdict.RULED_OUT.word());

  /** Characters of a text that a short face has room for, blanks not counted. */
  private static final int ROOM = 40;

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
    assertThat(missing(BENCH.sample(sample), kind)).isEmpty();
  }

  /** The facts of a result that a kind of report has not. */
  private static List<String> missing(CaseResult result, ReportKind kind) {
    List<Fact> facts = new ArrayList<>();
    walk("", foldedInFull(result), facts);
    assertThat(facts).hasSizeGreaterThan(30);
    String text = BENCH.text(kind, result, ReportBench.WHOLE).replaceAll("\\s", "");
    return facts.stream()
        // The name of a model value in a case file; what it is about is said in words.
        .filter(f -> f.spellings().stream().noneMatch(s -> s.startsWith("sessionModel.")))
        // The word for programs; a sentence says how it ends.
        .filter(f -> !f.path().matches("/tips/\\d+/then"))
        .filter(f -> f.spellings().stream().noneMatch(s -> text.contains(s.replaceAll("\\s", ""))))
        .map(f -> f.path() + " = " + f.spellings())
        .toList();
  }

  /** The whole document, but of remedies that are of no use: these have one line in a report. */
  private static Map<String, Object> foldedInFull(CaseResult result) {
    Map<String, Object> document =
        new LinkedHashMap<>(ResultDocument.withEverySession(ReportBench.TOOL, result));
    document.put("remedies", helpingAnd(result, document, "id", "title", "proof", "reason"));
    return document;
  }

  /** Remedies that help in full, and of the others only so much. */
  private static List<Object> helpingAnd(
      CaseResult result, Map<String, Object> document, String... keys) {
    Set<String> helping =
        result.remedies().helping().stream().map(Advice::id).collect(Collectors.toSet());
    List<Object> shown = new ArrayList<>();
    for (Object entry : (List<?>) document.get("remedies")) {
      Map<?, ?> map = (Map<?, ?>) entry;
      Map<String, Object> few = new LinkedHashMap<>();
      Stream.of(keys).forEach(key -> few.put(key, map.get(key)));
      shown.add(helping.contains(map.get("id").toString()) ? map : few);
    }
    return shown;
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
    Map<String, Object> document = foldedInFull(result);
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
    assertThat(missing(result, kind)).isEmpty();
    if (result.theCase().outlook() != null) {
      String calendars = "Sharedcalendars" + (kind == ReportKind.WORKBOOK ? "|" : "");
      assertThat(text).contains(calendars + result.theCase().outlook().sharedCalendars());
    }
  }

  static Stream<Arguments> reportedCasesAndKinds() {
    return Stream.of("both-gates", "two-troubles", "calendars-2016", "P01b")
        .flatMap(
            name ->
                Stream.of(ReportKind.WORKBOOK, ReportKind.DOCUMENT, ReportKind.PAGE)
                    .map(kind -> Arguments.of(name, kind)));
  }

  /** Gates, sets and ranges of the cases that once went wrong. */
  @ParameterizedTest
  @MethodSource("reportedCasesAndKinds")
  void everyFactOfAReportedCaseIsOnEveryFace(String name, ReportKind kind) throws Exception {
    byte[] yaml = Samples.sample("reported/" + name + ".case.yaml").bytes(1 << 20);

    assertThat(missing(BENCH.program().examine(new String(yaml, StandardCharsets.UTF_8)), kind))
        .isEmpty();
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
    result
        .remedies()
        .helping()
        .forEach(
            a ->
                assertThat(text).contains(a.title(), a.proof().word(), ResultWords.who(a.actor())));
    result.remedies().noHelp().forEach(a -> assertThat(text).contains(a.title()));
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

  /** Faces that a person reads at once, each with what it leaves out and why. */
  private enum ShortFace {
    TERMINAL(
        Map.ofEntries(
            entry("/case/(?!title).*", "what was given is not read back; INCOMPLETE says the rest"),
            entry("/events/\\*/(time|where|xml)", "one event of each kind stands for its like"),
            entry("/findings/\\*/(id|summary|articles/.*)", "the summary of the best is the cause"),
            entry("/(fix|toTry)|/fixSet/.*|/(remedies|tried)/\\*/id", "ids are for programs"),
            entry("/incomplete/\\*/(remedy|where)", "messages on the side have them"),
            entry(
                "/gates/\\*/(id|limitConfidence)|/outcome/gate",
                "ids and degrees are for programs"),
            entry("/remedySets/\\*/(remedies/.*|parts/\\*/(id|alone))", "ids are for programs"),
            entry("/sessions/opened/\\*/refusedBy", "each holder has one line"),
            entry("/smallestLimits/.*", "the fix that raises the limit says it"),
            entry("/gates/\\*/limitReason", "the reason is with the cause"),
            entry("/limits/.*", "the limit that counts stands beside its sessions"),
            entry("/model/\\*/(name|unit)", "names of a case file"),
            entry("/outcome/clientMessages/.*/(id|part)", "ids are for programs"),
            entry("/outcome/dialog/(confidence|id|source)", "told where the wording is assumed"),
            entry("/outcome/(outlook|timeline/.*)", "sentences of their own say how it ended"),
            entry("/sessions/.*(limitConfidence|limitReason)", "the reason stands with the cause"),
            entry("/sessions/opened/.*", "each holder has one line"),
            entry("/smallestLimit/.*", "the fix that raises the limit says it"),
            entry("/tips/\\*/value", "its words are said, the path is for a case file"),
            entry("/tried/\\*/proof", "a sentence says it"),
            entry("/tool/.*", "--version and the JSON have it"))),
    DESKTOP(
        Map.ofEntries(
            entry("/case/(origins.*|programs/\\*/kind)", "a tip on each field"),
            entry(
                "/events/\\*/(category|data/.*|level|localTime|message|time|where|writtenTime|xml)",
                "the log shows one event of the rehearsal at a time"),
            entry("/evidence/\\*/(file|format)", "the form has the file's name alone"),
            entry("/findings/\\*/(id|summary|articles/.*)", "the summary of the best is the cause"),
            entry(
                "/(fix|toTry)|/fixSet/.*|/(remedies|tried)/\\*/(id|proof)",
                "buttons and pills of its own"),
            entry(
                "/gates/\\*/(id|limitConfidence)|/outcome/gate",
                "ids and degrees are for programs"),
            entry("/remedySets/\\*/(remedies/.*|parts/\\*/(id|alone))", "ids are for programs"),
            entry("/sessions/opened/\\*/refusedBy", "the table has a column for each gate"),
            entry("/remedySets/\\*/proof", "a pill on its card"),
            entry("/gates/\\*/limitReason", "a tip on its name"),
            entry("/smallestLimits/.*", "the fix that raises the limit says it"),
            entry("/incomplete/\\*/(remedy|what|where)", "notices have them"),
            entry("/limits/.*", "the form has the values that can be set"),
            entry("/model/\\*/(name|unit)", "names of a case file"),
            entry("/outcome/clientMessages/.*/(id|part)", "ids are for programs"),
            entry("/outcome/(outlook|dialog/id)", "the picture of Outlook shows it"),
            entry("/readAs/.*", "a line in short; the form has each value with its origin"),
            entry("/outcome/timeline/.*", "the strip shows it, and a tip says it"),
            entry("/sessions/(clientType|.*limitConfidence|.*limitReason)", "a tip on the counts"),
            entry(
                "/sessions/.*/(clientType|purpose|milliseconds)", "the table has mailbox and why"),
            entry("/smallestLimit/.*", "the fix that raises the limit says it"),
            entry("/timeline/\\*/where", "a tip on the line"),
            entry("/tips/\\*/value", "its words are said, the path is for a case file"),
            entry("/tool/.*", "Help > About has it")));

    private final Map<String, String> leftOut;

    ShortFace(Map<String, String> leftOut) {
      this.leftOut = leftOut;
    }

    /** The text of a sample, without blanks and without the lines of boxes. */
    String text(String sample) {
      return compact(
          this == TERMINAL
              ? terminal(sample)
              : String.join("\n", DesktopWords.withPictures(sample)));
    }
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(ROOM, text.length()));
  }

  private static String compact(String text) {
    return text.replaceAll("[\\s|]", "");
  }

  private static String terminal(String sample) {
    String command = sample.equals("event-only") ? "diagnose" : "rehearse";
    ProgramUnderTest program = ProgramUnderTest.piped();
    return sample.equals("users-workbook")
        ? program.run(command, sample, "--user", "Alice Reyes").out()
        : program.run(command, sample).out();
  }

  /** What is not left out on purpose is there; and what is said to be left out is missed. */
  @ParameterizedTest
  @EnumSource(ShortFace.class)
  void everyFactIsOnTheFacesThatAreReadAtOnce(ShortFace face) {
    List<String> missing = new ArrayList<>();
    Set<String> needless = new TreeSet<>(face.leftOut.keySet());
    for (String sample : BENCH.samples()) {
      String text = face.text(sample);
      for (Fact fact : factsInShort(BENCH.sample(sample))) {
        String path = fact.path().replaceAll("/\\d+", "/*");
        if (fact.spellings().stream().noneMatch(s -> text.contains(compact(s)))
            && !needless.removeIf(path::matches)
            && face.leftOut.keySet().stream().noneMatch(path::matches)) {
          missing.add(sample + " " + fact.path() + " = " + fact.spellings());
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(needless).isEmpty();
  }

  /** Of what does not stand or does not apply only the name and the reason are of interest. */
  private static List<Fact> factsInShort(CaseResult result) {
    Map<String, Object> document =
        new LinkedHashMap<>(ResultDocument.withEverySession(ReportBench.TOOL, result));
    document.put("findings", reduced(document.get("findings"), "verdict", NO_MATTER, "title"));
    document.put("remedies", helpingAnd(result, document, "id", "reason"));
    document.computeIfPresent("gates", (key, gates) -> refusing((List<?>) gates));
    document.computeIfPresent(
        "remedySets",
        (key, sets) -> ((List<?>) sets).subList(0, Math.min(1, ((List<?>) sets).size())));
    List<Fact> facts = new ArrayList<>();
    walk("", document, facts);
    return facts;
  }

  /**
   * Of a gate that refuses nothing only its numbers are of interest; what the store writes is
   * shown, and need not be told beside it.
   */
  private static List<Object> refusing(List<?> gates) {
    List<Object> shown = new ArrayList<>();
    for (Object gate : gates) {
      Map<?, ?> map = (Map<?, ?>) gate;
      Map<Object, Object> numbers = new LinkedHashMap<>(map);
      numbers.keySet().retainAll(Set.of("limit", "requested", "granted", "refused"));
      Map<Object, Object> told = new LinkedHashMap<>(map);
      if ("store".equals(map.get("id"))) {
        told.remove("writes");
      }
      shown.add(Integer.valueOf(0).equals(map.get("refused")) ? numbers : told);
    }
    return shown;
  }

  private static List<Object> reduced(
      Object entries, String judged, Set<String> words, String named) {
    List<Object> reduced = new ArrayList<>();
    for (Object entry : (List<?>) entries) {
      Map<?, ?> map = (Map<?, ?>) entry;
      reduced.add(
          map.containsKey("bring")
              ? Map.of("bring", map.get("bring"))
              : words.contains(map.get(judged).toString())
                  ? Map.of(named, map.get(named), "reason", map.get("reason"))
                  : map);
    }
    return reduced;
  }

  /** A ticket holds what somebody has to know who does nothing but carry the fix out. */
  @ParameterizedTest
  @MethodSource("samples")
  void theTicketHoldsWhatIsToBeDone(String sample) {
    CaseResult result = BENCH.sample(sample);
    Map<String, Object> document = ResultDocument.of(ReportBench.TOOL, result);
    Advice chosen = result.proposal(null).advice();
    List<Fact> facts = new ArrayList<>();
    walk("", document, facts);
    List<String> wanted =
        new ArrayList<>(
            facts.stream()
                .filter(
                    f ->
                        f.path()
                            .matches(
                                "/cause|/noFix|/case/(title|user)|/outcome/dialog/text"
                                    + "|/sessions/(requested|granted|limitNotations|clientType)"
                                    + "|/smallestLimit/says|/tool/.*"))
                .map(f -> f.spellings().get(0))
                .toList());
    wanted.add(ResultWords.caution(result.outcome() != null));
    if (chosen != null) {
      wanted.addAll(List.of(chosen.title(), chosen.proof().word(), chosen.reason()));
      wanted.addAll(List.of(chosen.price(), ResultWords.articles(chosen.articles())));
    }
    String ticket = compact(BENCH.lines(ReportKind.TICKET, result, ReportBench.WHOLE));

    assertThat(wanted).hasSizeGreaterThan(5);
    assertThat(wanted.stream().map(SameFactsTest::compact))
        .allMatch(words -> ticket.contains(beginning(words)));
  }

  /** The cause, and what Outlook shows; of programs alone it says what each client shows. */
  private static int inATicket(@Nullable Outcome outcome) {
    return outcome == null || (outcome.outlook() == null && !outcome.refusedClients().isEmpty())
        ? 1
        : 2;
  }

  static Stream<String> samples() {
    return BENCH.samples().stream();
  }

  /** Three faces read the result itself and three the report: all of them say it in one way. */
  @ParameterizedTest
  @MethodSource("samples")
  void allFacesSayTheSameInTheSameWords(String sample) {
    CaseResult result = BENCH.sample(sample);
    Outcome outcome = result.outcome();
    List<String> said = new ArrayList<>(List.of(result.cause()));
    List<String> counts = new ArrayList<>();
    if (outcome != null) {
      boolean message = outcome.dialog() != null;
      said.add(message ? outcome.dialog().text() : ResultWords.state(outcome));
      counts.addAll(ResultWords.counts(outcome.count()).subList(0, 3));
      result.parameters().forEach(p -> said.add(p.says()));
    }
    Map<String, String> faces = new LinkedHashMap<>();
    for (ShortFace face : ShortFace.values()) {
      faces.put(face.name(), face.text(sample));
    }
    for (ReportKind kind :
        List.of(ReportKind.WORKBOOK, ReportKind.DOCUMENT, ReportKind.PAGE, ReportKind.TICKET)) {
      faces.put(kind.name(), compact(BENCH.lines(kind, result, ReportBench.WHOLE)));
    }

    faces.forEach(
        (face, text) -> {
          // A ticket has no room for the values that the model was made with.
          int most = face.equals("TICKET") ? inATicket(outcome) : said.size();
          List<String> wanted = new ArrayList<>(said.subList(0, most));
          // In a workbook they are numbers in cells.
          wanted.addAll(face.equals("WORKBOOK") ? List.of() : counts);
          assertThat(wanted).as(face).allMatch(words -> text.contains(beginning(compact(words))));
        });
  }

  private record Fact(String path, List<String> spellings) {}

  private static void walk(String path, Object value, List<Fact> facts) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            // Where steps differ by release they stand under the releases of their variant.
            boolean flat = key.equals("steps") || key.equals("notes");
            // What a clue says stands under "for" and "against", with where it comes from.
            boolean repeated = key.equals("clues") || key.equals("basis");
            // Causes that wait for something to be brought are folded into one line.
            boolean folded =
                map.containsKey("bring") && !List.of("bring", "title", "id").contains(key);
            if (!repeated && !folded && (!flat || !map.containsKey("variants"))) {
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
    if (path.endsWith("/actor")) {
      return Stream.of(Actor.values())
          .filter(a -> a.word().equals(text))
          .map(ResultWords::who)
          .toList();
    }
    return path.endsWith("/localTime") ? List.of(text, text.replace('T', ' ')) : List.of(text);
  }
}
