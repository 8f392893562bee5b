package org.session33.clientsim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.scenario.TestScenarios.PLAIN;
import static org.session33.clientsim.scenario.TestScenarios.TEAM;
import static org.session33.clientsim.scenario.TestScenarios.file;
import static org.session33.clientsim.scenario.TestScenarios.one;
import static org.session33.clientsim.scenario.TestScenarios.problems;
import static org.session33.clientsim.scenario.TestScenarios.read;
import static org.session33.clientsim.scenario.TestScenarios.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** What a scenario file may say, and where it is told that it says it wrong. */
final class ScenarioReaderTest {
  private static final String CASE =
      """
      format: 1
      title: The team mailbox
      user: {name: Alice Reyes, legacyDN: "/o=Contoso/ou=First/cn=Recipients/cn=areyes"}
      outlook:
        release: 2007
        additionalMailboxes: [{name: Team Sales, folders: 1204}]
      programs: [{name: Desktop search, kind: search, sessions: 6}]
      server: {release: 2003 SP1}
      """;

  private static final String CONTRACT =
      """
      format: 1
      article: 842022
      scenarios:
        - name: large additional mailbox is refused
          tags: [outlook2007]
          case: ../cases/team-mailbox.case.yaml
          change: {outlook.downloadSharedFolders: true}
          steps: [start outlook]
          expect:
            outlook: refused
            dialog: unable-to-open-default-folders
            sessions: {requested: ">32", granted: 32}
            events: [{id: 9646, objectType: session, limit: 32}]
            findings: [large-additional-mailbox]
            notFindings: [stale-sessions]
            remedies: {clear-download-shared-folders: resolves}
            smallestLimit: ">=33"
        - name: the same profile opens without shared folders
          like: large additional mailbox is refused  # one level
          change: {outlook.downloadSharedFolders: false}
          expect: {outlook: opened}
      """;

  private static final SourceFile TEAM_CASE = file("cases/team-mailbox.case.yaml", CASE);

  @Test
  void theContractsExampleIsReadAndPasses() {
    Reading<ScenarioFile> reading = read(CONTRACT, TEAM_CASE);
    assertThat(reading.problems()).isEmpty();
    ScenarioFile file = reading.optional().orElseThrow();
    assertThat(file.article()).isEqualTo("842022");
    assertThat(file.scenarios())
        .allSatisfy(s -> assertThat(MismatchText.of(run(s))).isEmpty())
        .hasSize(2);
    Scenario first = file.scenarios().get(0);
    assertThat(first.tags()).containsExactly("outlook2007");
    assertThat(first.place()).hasToString("a/test.scenario.yaml:4:5");
    assertThat(first.lastLine()).isEqualTo(17);
    assertThat(first.covers(17)).isTrue();
    assertThat(first.covers(18)).isFalse();
    assertThat(file.scenarios().get(1).tags()).containsExactly("outlook2007");
  }

  @Test
  void everyKeyOfACaseCanBeChanged() {
    String text =
        """
        format: 1
        scenarios:
          - name: changed
            case: ../cases/team-mailbox.case.yaml
            change:
              server.registry.Maximum Allowed Sessions Per User: 64
              outlook.additionalMailboxes[Team Sales].folders: 900
              programs[desktop search].sessions: 1
              outlook.sharedCalendars: 2
              sessionModel.ownMailboxCached: 3
              title: Another
            expect: {sessions: {limit: 64}}
        """;
    Case acted = read(text, TEAM_CASE).optional().orElseThrow().scenarios().get(0).acted();
    assertThat(acted.title()).isEqualTo("Another");
    assertThat(acted.outlook().additionalMailboxes().get(0).folders()).isEqualTo(900);
    assertThat(acted.outlook().sharedCalendars()).isEqualTo(2);
    assertThat(acted.programs().get(0).sessions()).isEqualTo(1);
    assertThat(acted.sessionModel()).containsEntry("ownMailboxCached", 3);
    assertThat(acted.server().registry().entries()).hasSize(1);
  }

  @Test
  void mistakesInAChangeStandWhereTheChangeStands() {
    String text =
        """
        format: 1
        scenarios:
          - name: changed
            case: ../cases/team-mailbox.case.yaml
            change:
              outlook.downloadSharedFolder: false
              outlook.sharedCalendars: many
              outlook.additionalMailboxes[Team Sale].folders: 3
              server.release.id: 3
              "outlook..x": 3
            expect: {outlook: opened}
        """;
    assertThat(problems(text, TEAM_CASE))
        .satisfiesExactly(
            p ->
                assertThat(p)
                    .startsWith("a/test.scenario.yaml:6:7: unknown key 'downloadSharedFolder'")
                    .contains("did you mean 'downloadSharedFolders'?"),
            p -> assertThat(p).startsWith("a/test.scenario.yaml:7:32:"),
            p ->
                assertThat(p)
                    .startsWith("a/test.scenario.yaml:8:7:")
                    .contains("did you mean 'Team Sales'?"),
            p -> assertThat(p).startsWith("a/test.scenario.yaml:9:7:"),
            p -> assertThat(p).startsWith("a/test.scenario.yaml:10:7:"));
  }

  @Test
  void mistakesInACaseFileStandInThatFileAndOnce() {
    SourceFile broken =
        file("cases/team-mailbox.case.yaml", CASE.replace("release: 2007", "release: 2008"));
    assertThat(problems(CONTRACT, broken))
        .satisfiesExactly(p -> assertThat(p).startsWith("cases/team-mailbox.case.yaml:5:12:"));
  }

  @Test
  void missingCaseFileIsToldAtItsPlaceAndTheOthersGoOn() {
    String text =
        CONTRACT
            + "  - name: plain\n    case:\n"
            + PLAIN.indent(2)
            + "    expect: {outlook: opened}\n";
    Reading<ScenarioFile> reading = read(text);
    assertThat(reading.problems())
        .extracting(p -> p.place().toString())
        .containsExactly("a/test.scenario.yaml:6:11");
    assertThat(reading.optional().orElseThrow().scenarios())
        .extracting(Scenario::name)
        .containsExactly("plain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{outlok: opened} | 9:14 | did you mean 'outlook'?",
        "{} | 9:13 | expects nothing",
        "[] | 9:13 | expects nothing",
        "{outlook: open} | 9:23 | did you mean 'opened'?",
        "{dialog: unable-to-open-default-folder} | 9:22 | unable-to-open-default-folders",
        "{sessions: {requestd: 3}} | 9:25 | did you mean 'requested'?",
        "{sessions: {requested: about 3}} | 9:36 | 30±2",
        "{sessions: {}} | 9:24 | expects nothing",
        "{findings: [large-additional-mailbx]} | 9:25 | did you mean 'large-additional-mailbox'?",
        "{findings: {large-additional-mailbox: sure}} | 9:25 | confirmed",
        "{notFindings: [stale-session]} | 9:28 | did you mean 'stale-sessions'?",
        "{remedies: {clear-download: resolves}} | 9:25 | there is no remedy",
        "{remedies: {disable-program: resolve}} | 9:42 | did you mean 'resolves'?",
        "{remedies: {}} | 9:24 | expects nothing",
        "{clients: {}} | 9:14 | expects nothing",
        "{clients: {Web: refusd}} | 9:29 | did you mean 'refused'?",
        "{clients: {Web: '/(/'}} | 9:29 | regular expression",
        "{findings: {}} | 9:24 | expects nothing",
        "{notFindings: []} | 9:27 | expects nothing",
        "{events: [{nr: 9646}]} | 9:24 | unknown key 'nr'",
        "{events: [{}]} | 9:23 | expects nothing",
        "{why: '/(/'} | 9:19 | regular expression",
        "{why: '/(a{9999}){9999}/'} | 9:19 | repeats",
        "{after: stop outlook, outlook: opened} | 9:21 | did you mean",
        "{after: 2, outlook: opened} | 9:21 | from 1 to 1",
      })
  void wrongExpectationIsAnErrorAtItsPlace(String expect, String place, String words) {
    assertThat(problems(one(PLAIN, "start outlook", expect)))
        .anySatisfy(
            p -> assertThat(p).startsWith("a/test.scenario.yaml:" + place + ":").contains(words));
    assertThat(read(one(PLAIN, "start outlook", expect)).optional().orElseThrow().scenarios())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start outlok | did you mean",
        "drop the network | did you mean 'drop network'?",
        "apply clear-shared | applies no remedy that is known",
        "wait two hours | 45s, 90m, 2h or 3d",
        "wait 99999d | 45s, 90m, 2h or 3d",
        "stop Desktop serch | names no program of the case",
        "open 0 calendars | from 1 to",
        "add mailbox X with 99999999 folders | too many folders",
        "dance | is no step that is known",
      })
  void wrongStepIsAnErrorAtItsPlace(String step, String words) {
    assertThat(problems(one(PLAIN, step, "{outlook: opened}")))
        .anySatisfy(p -> assertThat(p).startsWith("a/test.scenario.yaml:8:13:").contains(words));
  }

  @Test
  void scenariosAreNamedOnceAndLikeGoesOneLevel() {
    String text =
        """
        format: 1
        scenarios:
          - {name: a, like: a, expect: {outlook: opened}}
          - {name: b, like: c, expect: {outlook: opened}}
          - {name: c, like: b, expect: {outlook: opened}}
          - {name: d, like: c, expect: {outlook: opened}}
          - {name: e, like: bb, expect: {outlook: opened}}
          - {name: a, expect: {outlook: opened}}
          - {expect: {outlook: opened}}
        """;
    List<String> problems = problems(text);
    assertThat(problems).anyMatch(p -> p.contains(":3:21: 'like' goes round in a circle"));
    assertThat(problems).anyMatch(p -> p.contains(":4:21: 'like' goes round in a circle with 'c'"));
    assertThat(problems).anyMatch(p -> p.contains(":6:21: 'like' names 'c', which is itself like"));
    assertThat(problems).anyMatch(p -> p.contains(":7:21:") && p.contains("names no scenario"));
    assertThat(problems).anyMatch(p -> p.contains(":8:6: there is another scenario called 'a'"));
    assertThat(problems).anyMatch(p -> p.contains(":8:5: 'case' is missing"));
    assertThat(problems).anyMatch(p -> p.contains(":9:5: 'name' is missing"));
  }

  @Test
  void unknownKeysOfFileAndScenarioAreErrors() {
    assertThat(problems("format: 1\nscenario: []\n"))
        .anyMatch(p -> p.contains(":2:1: unknown key 'scenario'") && p.contains("'scenarios'"))
        .anyMatch(p -> p.contains("there is no scenario"));
    assertThat(problems(one(PLAIN, "start outlook", "{outlook: opened}") + "    step: []\n"))
        .anyMatch(p -> p.contains(":10:5: unknown key 'step'; did you mean 'steps'?"));
    assertThat(problems("scenarios: []\n")).anyMatch(p -> p.contains("begin the file with"));
    assertThat(problems("format: 2\nscenarios: []\n"))
        .anyMatch(p -> p.contains(":1:1: this is format 2"));
    assertThat(problems("[]")).hasSize(1);
  }

  @Test
  void namedStepThatStandsTwiceNeedsItsNumber() {
    String twice = "drop network, restore network, drop network";
    assertThat(problems(one(PLAIN, twice, "{after: drop network, outlook: closed}")))
        .anyMatch(p -> p.contains("stands here 2 times") && p.contains("[1, 3]"));
    assertThat(problems(one(PLAIN, twice, "{after: 3, outlook: closed}"))).isEmpty();
  }

  @Test
  void checksMayStandInAListOfTheirOwn() {
    String text =
        one(PLAIN, "start outlook, drop network", "{outlook: degraded}")
            + "    checks: [{after: Start  Outlook, expect: {outlook: opened}}]\n";
    assertThat(run(text).passed()).isTrue();
    assertThat(problems(text.replace("expect: {outlook: opened}", "expects: {}")))
        .anyMatch(p -> p.contains("'expect' is missing"))
        .anyMatch(p -> p.contains("unknown key 'expects'"));
  }

  @Test
  void skippedScenarioSaysWhy() {
    ScenarioResult result =
        run(one(PLAIN, "start outlook", "{outlook: refused}") + "    skip: not yet\n");
    assertThat(result.status()).isEqualTo(ScenarioResult.Status.SKIPPED);
    assertThat(MismatchText.of(result)).contains("not yet");
  }

  @Test
  void damagedFilesNeverBreakTheReader() {
    byte[] seed = CONTRACT.getBytes(StandardCharsets.UTF_8);
    byte[] steps =
        one(TEAM, "start outlook, drop network, restore network, wait 2h", "{why: /a(b|c)*/}")
            .getBytes(StandardCharsets.UTF_8);
    Mutations.survive(
        "a/test.scenario.yaml", List.of(seed, steps), source -> read(source, TEAM_CASE));
  }
}
