package org.session33.diagnostics.evidence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PrintedPolicy;

/** What stands in the sample of each layout, found through the door of all formats. */
class LayoutsTest {
  private static final String DN =
      "/o=Example/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=ada";
  private static final String SENTENCE =
      "Mapi session \"" + DN + "\" exceeded the maximum of 32 objects of type \"session\".";

  static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            LayoutsTest.class.getResourceAsStream(
                "/org/session33/diagnostics/evidence/layouts/" + name),
            name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading<Evidence> read(String name) {
    return Readers.evidence().read(SourceFile.of(name, bytes(name)));
  }

  private static Reading<Evidence> readText(String text) {
    return Readers.evidence().read(SourceFile.of("events.txt", text.getBytes(UTF_8)));
  }

  private static Evidence evidence(String name) {
    Reading<Evidence> reading = read(name);
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  private static StoreLimitEvent limit(EventRecord event) {
    return StoreLimitSentence.parse(event).orElseThrow();
  }

  private static List<String> says(Evidence evidence) {
    return evidence.files().stream().map(EvidenceFile::says).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventviewer_de.derived.csv",
        "eventviewer_en.derived.txt",
        "eventviewer2003.derived.csv",
        "geteventlog.derived.csv",
        "getwinevent_ps51.derived.json",
        "getwinevent_ps7.derived.json",
        "wevtutil_text_old.derived.txt",
        "wevtutil_text_new.derived.txt",
        "wevtutil_renderedxml.derived.xml"
      })
  void event9646IsALimitEventWithItsPlaceInEveryDress(String name) {
    EventRecord first = evidence(name).events().get(0);

    assertThat(first.source()).isEqualTo("MSExchangeIS");
    assertThat(first.level()).isEqualTo("Error");
    assertThat(limit(first).dn()).isEqualTo(DN);
    assertThat(limit(first).limit()).isEqualTo(32L);
    assertThat(limit(first).type()).isEqualTo("session");
    assertThat(first.where().file()).isEqualTo(name);
    assertThat(first.where().line()).isPositive();
  }

  @Test
  void eventViewerInEnglishAndGerman() {
    Evidence german = evidence("eventviewer_de.derived.csv");
    Evidence english = evidence("eventviewer_en.derived.txt");

    assertThat(german.events())
        .extracting(EventRecord::localTime)
        .containsExactly(
            LocalDateTime.of(2021, 10, 27, 12, 28, 26), LocalDateTime.of(2021, 10, 27, 12, 29));
    assertThat(german.events().get(1).text().lines())
        .containsExactly("Erste Zeile", "zweite Zeile");
    assertThat(german.events().get(1).level()).isEqualTo("Information");
    assertThat(english.events())
        .extracting(EventRecord::localTime)
        .containsExactly(
            LocalDateTime.of(2020, 4, 16, 15, 47, 36), LocalDateTime.of(2020, 4, 16, 15, 48));
    assertThat(english.events().get(1).text().lines()).containsExactly("First line", "second line");
    assertThat(says(english))
        .containsExactly(
            "It holds 2 events, 1 of them 9646.",
            "What is not in it: the event's single strings, the computer, the number in the log,"
                + " the zone of the times.");
  }

  @Test
  void aHeaderOfAnUnknownLanguageIsReadByPosition() {
    EventRecord event =
        readText(
                "Niveau,Jour,Origine,Nr,Sorte\nErreur,13/04/2011 10:02:03,MSExchangeIS,9646,6,\""
                    + SENTENCE.replace("\"", "\"\"")
                    + "\"\n")
            .optional()
            .orElseThrow()
            .events()
            .get(0);

    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.localTime()).isEqualTo(LocalDateTime.of(2011, 4, 13, 10, 2, 3));
    assertThat(event.level()).isEqualTo("Erreur");
    assertThat(limit(event).limit()).isEqualTo(32L);
  }

  @Test
  void windows2003WroteNoNames() {
    Evidence evidence = evidence("eventviewer2003.derived.csv");

    assertThat(evidence.events()).hasSize(2);
    EventRecord first = evidence.events().get(0);
    assertThat(first.computer()).isEqualTo("EX2003");
    assertThat(first.localTime()).isEqualTo(LocalDateTime.of(2009, 10, 26, 13, 2, 3));
    assertThat(first.where()).hasToString("eventviewer2003.derived.csv:1:1");
    assertThat(evidence.events().get(1).text()).isEqualTo("Start");
  }

  @Test
  void getEventLogMasksTheInstance() {
    EventRecord event = evidence("geteventlog.derived.csv").events().get(0);

    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.qualifiers()).isEqualTo(0xC006);
    assertThat(event.recordId()).isEqualTo(3365);
    assertThat(event.channel()).isEqualTo("Application");
    assertThat(event.localTime()).isEqualTo(LocalDateTime.of(2017, 11, 18, 15, 35, 24));
    assertThat(event.strings()).isEmpty();
    EventRecord other =
        readText(
                "\"EventID\",\"InstanceId\",\"EntryType\",\"Source\"\n"
                    + "1,3221628334,Error,MSExchangeIS\n")
            .optional()
            .orElseThrow()
            .events()
            .get(0);
    assertThat(other.id()).isEqualTo(9646);
  }

  @Test
  void getWinEventAsJsonOfBothPowerShells() {
    EventRecord old = evidence("getwinevent_ps51.derived.json").events().get(0);
    EventRecord later = evidence("getwinevent_ps7.derived.json").events().get(0);

    assertThat(old.time()).isEqualTo(Instant.parse("2020-07-21T23:34:18.918Z"));
    assertThat(old.qualifiers()).isEqualTo(49158);
    assertThat(old.recordId()).isEqualTo(126268);
    assertThat(old.strings()).isEmpty();
    assertThat(says(evidence("getwinevent_ps51.derived.json")))
        .contains("What is not in it: the event's single strings.");
    assertThat(later.time()).isEqualTo(Instant.parse("2022-05-20T07:01:30.283436800Z"));
    assertThat(later.strings()).containsExactly(DN, "32", "session");
    assertThat(later.text()).isNull();
    assertThat(later.computer()).isEqualTo("EX01.example.test");
  }

  @Test
  void jsonOfAnyToolHasTheEventOfItsOwnNames() {
    Evidence evidence = evidence("events.json");

    assertThat(evidence.events()).hasSize(2);
    EventRecord event = evidence.events().get(1);
    assertThat(event.where()).hasToString("events.json:3:3");
    assertThat(limit(event).type()).isEqualTo("objtMessage");
    assertThat(limit(event).limit()).isEqualTo(500L);
    assertThat(event.computer()).isEqualTo("MBX1");
  }

  @Test
  void wevtutilInOldAndNewDress() {
    List<EventRecord> old = evidence("wevtutil_text_old.derived.txt").events();
    EventRecord later = evidence("wevtutil_text_new.derived.txt").events().get(0);

    assertThat(old).hasSize(2);
    assertThat(old.get(0).localTime())
        .isEqualTo(LocalDateTime.of(2020, 12, 14, 17, 9, 8, 940_000_000));
    assertThat(old.get(1).localTime()).isNull();
    assertThat(old.get(1).text()).isNull();
    assertThat(later.time()).isEqualTo(Instant.parse("2026-03-17T09:03:12.775Z"));
    assertThat(later.category()).isEqualTo("General");
  }

  @Test
  void renderedXmlNeedsNoRoot() {
    List<EventRecord> events = evidence("wevtutil_renderedxml.derived.xml").events();

    assertThat(events).extracting(EventRecord::recordId).containsExactly(5L, 6L);
    assertThat(events).extracting(e -> limit(e).user()).containsExactly("ada", "boris");
  }

  @Test
  void eventqueryTellsOfCountAndTimeAlone() {
    Evidence evidence = evidence("eventquery_table.derived.txt");

    assertThat(evidence.events()).extracting(EventRecord::id).containsExactly(9646, 1000);
    EventRecord first = evidence.events().get(0);
    assertThat(first.localTime()).isEqualTo(LocalDateTime.of(2009, 10, 26, 13, 2, 3));
    assertThat(first.computer()).isEqualTo("EX2003");
    assertThat(limit(first).isUnderstood()).isFalse();
    assertThat(says(evidence).get(1)).contains("the description");
  }

  @Test
  void logParserJoinsTheStrings() {
    EventRecord event =
        readText(
                "EventLog,RecordNumber,TimeGenerated,TimeWritten,EventID,EventType,EventTypeName,EventCategory,EventCategoryName,SourceName,Strings,ComputerName,SID,Message,Data\n"
                    + "Application,77,2009-10-26 13:02:03,2009-10-26 13:02:03,9646,1,Error"
                    + " event,6,General,MSExchangeIS,"
                    + DN
                    + "|32|session,EX2003,,,\n")
            .optional()
            .orElseThrow()
            .events()
            .get(0);

    assertThat(event.strings()).containsExactly(DN, "32", "session");
    assertThat(event.level()).isEqualTo("Error");
    assertThat(event.task()).isEqualTo(6);
    assertThat(event.category()).isEqualTo("General");
    assertThat(event.recordId()).isEqualTo(77);
  }

  @Test
  void eventsForEyesAreReadToo() {
    String list =
        "PS C:\\> Get-EventLog Application -InstanceId 3221628334 | fl *\n\n"
            + "EventID            : 9646\nMachineName        : EX01\nIndex              : 3365\n"
            + "EntryType          : Error\nMessage            : "
            + SENTENCE
            + "\nSource             : MSExchangeIS\nReplacementStrings : {"
            + DN
            + ", 32, session}\nInstanceId         : 3221628334\n"
            + "TimeGenerated      : 03/04/2011 10:02:03\n\n";
    Reading<Evidence> reading = readText(list);
    EventRecord event = reading.optional().orElseThrow().events().get(0);

    assertThat(reading.problems()).isEmpty();
    assertThat(event.strings()).containsExactly(DN, "32", "session");
    assertThat(event.writtenTime()).isEqualTo("03/04/2011 10:02:03");
    assertThat(says(reading.optional().orElseThrow()))
        .anyMatch(s -> s.contains("more than one way") && s.contains("03/04/2011"));
  }

  @Test
  void rowsWithoutANumberAreToldOnce() {
    Reading<Evidence> reading =
        readText(
            "Level,Date and Time,Source,Event ID,Task Category\nError,x,A,,1,t\nError,x,A,,1,t\n"
                + "Error,x,MSExchangeIS,9646,1,t\n");

    assertThat(reading.optional().orElseThrow().events()).hasSize(1);
    assertThat(reading.problems())
        .extracting(Problem::what)
        .containsExactly("this row and 1 more have no event number and are left out");
  }

  @Test
  void anAnsiFileIsReadInWindows1252() {
    byte[] ansi =
        new String(bytes("eventviewer_de.derived.csv"), UTF_8)
            .replace("\uFEFF", "")
            .getBytes(Charset.forName("windows-1252"));
    Evidence evidence =
        Readers.evidence().read(SourceFile.of("a.csv", ansi)).optional().orElseThrow();

    assertThat(evidence.events().get(0).text()).contains("zulässige", "überschritten");
  }

  @Test
  void policiesAndTheirAssignments() {
    PrintedPolicy later = evidence("throttling2013_fl.derived.txt").throttling().policies().get(0);
    Evidence two = evidence("throttling2010_selected_fl.derived.txt");
    Evidence assigned = evidence("throttlingassoc_fl.derived.txt");

    assertThat(evidence("throttling2013_fl.derived.txt").throttling().policies()).hasSize(1);
    assertThat(later.name())
        .isEqualTo("GlobalThrottlingPolicy_00000000-1b03-4a89-a87f-160b7b45945c");
    assertThat(later.setting(ClientAccessLimit.RCA_MAX_CONCURRENCY).orElseThrow().number())
        .hasValue(40);
    assertThat(later.others()).containsEntry("ImapMaxConcurrency", "unlimited");
    assertThat(two.throttling().policies())
        .extracting(p -> p.setting(ClientAccessLimit.RCA_MAX_CONCURRENCY).orElseThrow().isEmpty())
        .containsExactly(false, true);
    assertThat(assigned.throttling().assignments().get(0).policy()).isEmpty();
    assertThat(assigned.throttling().assignments().get(0).mailboxes()).contains("ada");
  }

  @Test
  void blockedOnlineModeIsALikelyCauseOfItself() {
    Evidence evidence = evidence("casmailbox_mapi_fl.derived.txt");

    assertThat(evidence.texts())
        .extracting(ObservedText::id)
        .containsExactly("cached-mode-required");
    assertThat(says(evidence))
        .contains("ada: online mode is blocked, Cached Exchange Mode is not.")
        .anyMatch(s -> s.contains("cut off"));
    assertThat(evidence.files().get(0).records()).isGreaterThanOrEqualTo(3);
    assertThat(evidence.files().get(0).names()).containsExactly("ada");
  }

  static Stream<String> names() {
    return Stream.of(
        "casmailbox_mapi_fl.derived.txt",
        "eventquery_table.derived.txt",
        "eventviewer2003.derived.csv",
        "eventviewer_de.derived.csv",
        "eventviewer_en.derived.txt",
        "geteventlog.derived.csv",
        "getwinevent_ps51.derived.json",
        "getwinevent_ps7.derived.json",
        "events.json",
        "R09_logons.csv");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyBeginningIsSurvived(String name) {
    byte[] whole = bytes(name);
    int step = whole.length > 1_500 ? 7 : 1;
    for (int i = 1; i < whole.length; i += step) {
      Reading<Evidence> reading =
          Readers.evidence().read(SourceFile.of(name, Arrays.copyOf(whole, i)));
      assertThat(reading.value()).isNotNull();
    }
  }

  @Test
  void mutantsAreSurvivedInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Mutations.survive(
          "mutant-layout",
          names().map(LayoutsTest::bytes).toList(),
          file -> Readers.evidence().read(file));
      assertThat(evidence("eventviewer_de.derived.csv").events()).hasSize(2);
      assertThat(evidence("getwinevent_ps51.derived.json").events()).hasSize(1);
      assertThat(evidence("geteventlog.derived.csv").events().get(0).id()).isEqualTo(9646);
    } finally {
      Locale.setDefault(before);
    }
  }
}
