package org.session33.clientsim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CompanionFiles;

/** The schema of scenarios, by what scenarios may name. */
class ScenarioSchemaTest {
  /** One of each form that a scenario may have. */
  private static final String EXAMPLE =
      """
      format: 1
      article: 842022
      scenarios:
        - name: large additional mailbox is refused
          tags: [outlook2007]
          case: ../cases/team-mailbox/team-mailbox.case.yaml
          change: {outlook.downloadSharedFolders: true}
          steps: [start outlook]
          expect:
            outlook: refused
            dialog: unable-to-open-default-folders
            sessions: {requested: ">32", granted: 32, limit: "30±2"}
            events: [{id: 9646, objectType: session, limit: 32}]
            findings: [large-additional-mailbox]
            notFindings: [rpc-encryption-mismatch]
            remedies: {clear-download-shared-folders: resolves}
            smallestLimit: ">=33"
        - name: the same profile opens without shared folders
          like: large additional mailbox is refused
          change: {outlook.downloadSharedFolders: false}
          expect: {outlook: opened}
      """;

  private final ShippedSchema schema = ShippedSchema.ofScenarios();
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  static List<Path> files() {
    return ShippedSchema.shipped("scenarios", ".scenario.yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedScenarioFits(Path file) throws IOException {
    assertThat(schema.problems(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedFileNamesTheSchemaInItsFirstLine(Path file) throws IOException {
    assertThat(ShippedSchema.namedIn(file))
        .isEqualTo(ShippedSchema.shipped("schema", "scenario.schema.json").get(0));
  }

  @Test
  void acceptsOneOfEachForm() {
    assertThat(schema.problems(EXAMPLE)).isEmpty();
  }

  static Stream<String> right() {
    return Stream.of(
        "steps: [close outlook, drop network, restore network, wait 2h, wait 90m]",
        "steps: [start Desktop search, stop Desktop search, restart information store]",
        "steps: [apply clear-download-shared-folders, start outlook]",
        "steps: [start second outlook, close second outlook, drop network behind nat, wait 1h30m]",
        "steps: [open calendar, open 3 calendars, add mailbox Team West with 900 folders]",
        "change: {server.release: 2010, server.registry.Maximum Allowed Sessions Per User: 33}",
        "change: {sessionModel.additionalMailbox: 4, programs: []}",
        "expect: {dialog: /default e-mail folders/}",
        "expect: {sessions: {requested: '<5', granted: '<=4', refused: 30+-2, limit: none}}",
        "expect: {events: [], findings: [], dialog: none, outlook: closed}",
        "expect: {events: [{source: MSExchangeIS, message: /exceeded/, clientType: MoMT, user:"
            + " a}]}",
        "expect: {findings: {stale-sessions: likely, tcp-offload: not evaluated}}",
        "expect: {symptoms: [/stale/], why: 33 sessions}",
        "expect: {clients: {Outlook Web App: refused, Phones: works, Room display: /Cannot open/}}",
        "expect: [{after: 1, outlook: refused}, {outlook: opened}]",
        "checks: [{after: start outlook, expect: {outlook: refused}}]",
        "skip: not yet",
        "article: 980049");
  }

  @ParameterizedTest
  @MethodSource("right")
  void accepts(String line) {
    assertThat(schema.problems(scenario(line))).isEmpty();
  }

  static Stream<String> wrong() {
    return Stream.of(
        "colour: red",
        "name: ''",
        "tags: slow",
        "case: {user: {name: A}, outlook: {release: 2007, colour: red}, server: {release: 2007}}",
        "case: {user: {name: A}, outlook: {release: 2007}}",
        "like: another one",
        "change: {}",
        "change: {outlook.colour: red}",
        "change: {outlook.sharedCalendars: -1}",
        "change: {server.release: 2020}",
        "change: {server.registry.Maximum Allowed Sessions Per User: -1}",
        "change: {sessionModel.foldersPerSyncSession: 0}",
        "steps: start outlook",
        "steps: []",
        "steps: [reboot]",
        "steps: [stop outlook]",
        "steps: [wait]",
        "steps: [wait a while]",
        "steps: [apply magic]",
        "steps: ['start ']",
        "expect: {}",
        "expect: {colour: red}",
        "expect: {outlook: broken}",
        "expect: {dialog: oops}",
        "expect: {sessions: {}}",
        "expect: {sessions: {asked: 33}}",
        "expect: {sessions: {requested: many}}",
        "expect: {sessions: {requested: -1}}",
        "expect: {sessions: {requested: '>>3'}}",
        "expect: {events: {id: 9646}}",
        "expect: {events: [{}]}",
        "expect: {events: [{number: 9646}]}",
        "expect: {events: [{id: 9646, objectType: sesion}]}",
        "expect: {findings: [large-mailbox]}",
        "expect: {notFindings: [large-mailbox]}",
        "expect: {findings: large-additional-mailbox}",
        "expect: {findings: {stale-sessions: perhaps}}",
        "expect: {findings: {large-mailbox: likely}}",
        "expect: {notFindings: []}",
        "expect: {after: 1}",
        "expect: []",
        "expect: [{}]",
        "checks: [{after: 1}]",
        "checks: [{expect: {}}]",
        "expect: {remedies: {magic: resolves}}",
        "expect: {remedies: {raise-session-limit: works}}",
        "expect: {clients: {}}",
        "expect: {clients: {Outlook Web App: broken}}",
        "expect: {clients: [Outlook Web App]}",
        "expect: {smallestLimit: some}");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refuses(String line) {
    assertThat(schema.problems(scenario(line))).as(scenario(line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: 1\nscenarios: []",
        "format: 2\nscenarios: [{name: n, case: c, expect: {outlook: opened}}]",
        "scenarios: [{name: n, case: c, expect: {outlook: opened}}]",
        "format: 1\nscenarios: [{name: n, case: c}]",
        "format: 1\nscenarios: [{name: n, expect: {outlook: opened}}]",
        "format: 1\nscenarios: [{case: c, expect: {outlook: opened}}]",
        "format: 1\nscenarios: [{name: n, case: c, like: m, expect: {outlook: opened}}]",
        "format: 1\nscenarios: [{name: n, case: c, expect: {outlook: opened}}]\ncolour: red"
      })
  void refusesAFile(String yaml) {
    assertThat(schema.problems(yaml)).isNotEmpty();
  }

  /** One right scenario, in which a line replaces the one with the same key or is added. */
  private static String scenario(String line) {
    String key = line.substring(0, line.indexOf(':'));
    List<String> lines = new ArrayList<>();
    for (String own :
        List.of(
            "name: n",
            "case: {user: {name: A}, outlook: {release: 2007}, server: {release: 2007}}",
            "expect: {outlook: opened}")) {
      if (!own.startsWith(key + ":")) {
        lines.add(own);
      }
    }
    lines.add(line);
    return "format: 1\nscenarios:\n  - " + String.join("\n    ", lines) + "\n";
  }

  /** Where each mapping stands in a scenario, and where in the schema. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/$defs/scenario                                     | KEY: ~",
        "/$defs/expect                                       | expect: {KEY: ~}",
        "/$defs/expect/properties/sessions                   | expect: {sessions: {KEY: ~}}",
        "/$defs/expect/properties/events/items               | expect: {events: [{KEY: ~}]}",
        "/$defs/scenario/properties/checks/items             | checks: [{KEY: ~}]",
      })
  void knowsTheKeysOfTheReaderAndNoOthers(String pointer, String line) {
    assertThat(schema.keys(pointer)).isEqualTo(keysOfTheReader(scenario(line)));
  }

  @Test
  void knowsTheKeysOfAFile() {
    assertThat(schema.keys("")).isEqualTo(keysOfTheReader(EXAMPLE + "KEY: ~\n"));
  }

  /** What the reader says that it knows, where a key stands that is near to none. */
  private TreeSet<String> keysOfTheReader(String yaml) {
    String nonsense = "q".repeat(44);
    String start = "use one of: ";
    byte[] bytes = yaml.replace("KEY", nonsense).getBytes(StandardCharsets.UTF_8);
    String said =
        program
            .part(ScenarioReader.class)
            .read(SourceFile.of("test.scenario.yaml", bytes), CompanionFiles.none())
            .problems()
            .stream()
            .filter(p -> p.what().contains(nonsense))
            .map(Problem::hint)
            .findFirst()
            .orElseThrow();
    assertThat(said).startsWith(start);
    return new TreeSet<>(List.of(said.substring(start.length()).split(", ")));
  }

  @Test
  void proofsAreThoseOfTheAdvisor() {
    assertThat(schema.words("/$defs/proof"))
        .isEqualTo(Stream.of(Proof.values()).map(Proof::word).toList());
  }

  @Test
  void outcomesAreThoseOfARehearsal() {
    List<String> states = new ArrayList<>(List.of("closed"));
    Stream.of(OutlookState.values()).map(OutlookState::word).forEach(states::add);
    assertThat(schema.words("/$defs/expect/properties/outlook/anyOf/0"))
        .containsExactlyInAnyOrderElementsOf(states);
    assertThat(schema.words("/$defs/expect/properties/findings/anyOf/1/additionalProperties"))
        .isEqualTo(Stream.of(Verdict.values()).map(Verdict::word).toList());
  }

  @Test
  void everyKeyOfACaseCanBeChanged() {
    ShippedSchema cases = ShippedSchema.ofCases();
    Set<String> paths = new TreeSet<>(cases.keys("/$defs/case"));
    paths.remove("format");
    for (String section : List.of("user", "outlook", "server", "sessionModel")) {
      cases.keys("/$defs/" + section).forEach(key -> paths.add(section + "." + key));
    }

    assertThat(schema.keys("/$defs/change")).isEqualTo(paths);
  }

  @Test
  void everyKeyIsExplained() {
    assertThat(CaseSchemaTest.unexplained(schema)).isEmpty();
  }
}
