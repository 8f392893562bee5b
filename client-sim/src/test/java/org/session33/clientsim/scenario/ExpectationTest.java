package org.session33.clientsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.scenario.TestScenarios.PLAIN;
import static org.session33.clientsim.scenario.TestScenarios.TEAM;
import static org.session33.clientsim.scenario.TestScenarios.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;

/** Every way to expect something of a profile that is refused at its thirty-third session. */
final class ExpectationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{outlook: refused}",
        "{outlook: /refused|degraded/}",
        "{dialog: unable-to-open-default-folders}",
        "{dialog: '/^Unable to open your default e-mail folders/'}",
        "{sessions: {requested: 33}}",
        "{sessions: {requested: '>32', granted: '>=32', refused: '<2', limit: '<=32'}}",
        "{sessions: {requested: 31±2}}",
        "{sessions: {requested: '34 +- 1'}}",
        "{events: [{id: 9646}]}",
        "{events: [{source: MSExchangeIS, user: areyes, message: exceeded the maximum of 32}]}",
        "{events: [{user: '/o=Contoso/ou=First/cn=Recipients/cn=areyes'}]}",
        "{events: [{message: '/maximum of \\d+ objects/', limit: 30±2}, {objectType: session}]}",
        "{findings: [large-additional-mailbox]}",
        "{findings: {large-additional-mailbox: likely, stale-sessions: not evaluated}, basis:"
            + " {large-additional-mailbox: rehearsed}}",
        "{notFindings: [stale-sessions, service-account]}",
        "{remedies: {clear-download-shared-folders: resolves, disable-program: not-applicable}}",
        "{smallestLimit: 33}",
        "{why: 33 sessions are asked for}",
        "{why: [/32 are permitted/]}",
        "{symptoms: /Disconnected/}",
      })
  void fits(String expect) {
    assertThat(MismatchText.of(run(TEAM, "start outlook", expect))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{outlook: opened} | outlook | refused",
        "{outlook: /^open/} | outlook | refused",
        "{dialog: none} | dialog | unable-to-open-default-folders",
        "{sessions: {requested: '>33'}} | sessions.requested | 33",
        "{sessions: {granted: '<32'}} | sessions.granted | 32",
        "{sessions: {limit: none}} | sessions.limit | 32",
        "{sessions: {requested: 30±2}} | sessions.requested | 33",
        "{events: []} | events | 9646 MSExchangeIS, session 32, areyes",
        "{events: [{id: 9646, limit: 33}]} | events | 9646 MSExchangeIS, session 32, areyes",
        "{events: [{clientType: MoMT}]} | events | 9646 MSExchangeIS, session 32, areyes",
        "{findings: [stale-sessions]} | findings | not evaluated",
        "{findings: {large-additional-mailbox: confirmed}} | findings.large-additional-mailbox |"
            + " likely",
        "{basis: {large-additional-mailbox: both}} | basis.large-additional-mailbox | rehearsed",
        "{basis: {stale-sessions: seen}} | basis.stale-sessions | not evaluated",
        "{findings: []} | findings | large-additional-mailbox",
        "{notFindings: [large-additional-mailbox]} | notFindings | likely",
        "{remedies: {disable-program: resolves}} | remedies.disable-program | not-applicable",
        "{smallestLimit: 34} | smallestLimit | 33",
        "{smallestLimit: none} | smallestLimit | 33",
        "{why: /64/} | why | 33 sessions are asked for",
        "{symptoms: []} | symptoms | Disconnected",
      })
  void differs(String expect, String key, String actual) {
    ScenarioResult result = run(TEAM, "start outlook", expect);
    assertThat(result.status()).isEqualTo(ScenarioResult.Status.FAILED);
    assertThat(result.mismatches())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.key()).isEqualTo(key);
              assertThat(m.actual()).contains(actual);
              assertThat(m.after()).isEqualTo("start outlook");
              assertThat(m.place().line()).isPositive();
              assertThat(m.outcome().sessionsRefused()).isEqualTo(1);
            });
  }

  private static final String CLIENTS =
      """
          user: {name: Gil Field}
          programs:
            - {name: Web, kind: owa, sessions: 17}
            - {name: Phones, kind: eas, sessions: 17}
            - {name: Rooms, kind: ews, sessions: 16}
            - {name: Search, kind: search, sessions: 33}
          server: {release: 2010 SP1}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{clients: {Web: refused, Rooms: works, Phones: refused, Search: refused}}",
        "{clients: {web: /problem occurred/}}",
        "{clients: {Web: /TooManyObjectsOpenedException$/}}",
        "{clients: {Web: /works|refused/}}",
      })
  void clientsFit(String expect) {
    assertThat(MismatchText.of(run(CLIENTS, "wait 1m", expect))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{clients: {Web: works}} | clients.Web | A problem occurred",
        "{clients: {Phones: /problem/}} | clients.Phones | refused",
        "{clients: {Rooms: refused}} | clients.Rooms | works",
        "{clients: {Room: works}} | clients.Room | no program of this name",
      })
  void clientsDiffer(String expect, String key, String actual) {
    assertThat(run(CLIENTS, "wait 1m", expect).mismatches())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.key()).isEqualTo(key);
              assertThat(m.actual()).contains(actual);
            });
  }

  @Test
  void aClientThatIsStoppedAsksForNothing() {
    assertThat(
            MismatchText.of(
                run(CLIENTS, "stop Web, start Web, stop Phones", "{clients: {Phones: works}}")))
        .contains("no program of this name asks for sessions");
  }

  @Test
  void nothingToExpectWhereNothingFails() {
    String expect = "{dialog: none, events: [], findings: [], symptoms: [], smallestLimit: none}";
    assertThat(MismatchText.of(run(PLAIN, "start outlook", expect))).isEmpty();
    assertThat(
            MismatchText.of(run(PLAIN, "start outlook", "{remedies: {disable-program: resolves}}")))
        .contains("because nothing fails");
  }

  @Test
  void runawayExpressionFitsNothingAndEnds() {
    String expect = "{why: '/((a|[^z])*)*z!/'}";
    ScenarioResult result = run(TEAM, "start outlook", expect);
    assertThat(result.status()).isEqualTo(ScenarioResult.Status.FAILED);
  }

  @Test
  void mismatchIsToldWithPlaceBothSidesAndLedger() {
    assertThat(
            MismatchText.of(
                run(TEAM, "start outlook", "{outlook: refused, sessions: {requested: 34}}")))
        .isEqualTo(
            """
            a/test.scenario.yaml:11:54: sessions.requested differs after "start outlook" (0h 00m 01s)
                expected | actual
              > 34       | 33
              ledger at that moment:
                    4  Outlook 2007, own mailbox
                    1  Outlook 2007, public folders
                    2  Outlook 2007, Team Sales
                   25  Outlook 2007, Team Sales, folder synchronisation (1 more refused)\
            """);
  }

  @Test
  void onlyTheLinesThatDifferAreMarked() {
    assertThat(
            MismatchText.of(
                run(TEAM, "start outlook", "{symptoms: [In Cached, nobody says this]}")))
        .contains("  > In Cached")
        .contains("  > nobody says this |");
  }
}
