package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.text;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.windows.RegistryValue;

/** Remedies in the server's registry. */
class LimitRemediesTest extends RemedyBench {
  @Test
  void raisesTheSessionLimitToTheSmallestValueThatWorks() {
    Case failing = teamMailbox();
    Advice advice = advice("raise-session-limit", failing);

    assertThat(advice.title())
        .isEqualTo("Raise the session limit to 38 (0x26), the smallest value that works");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.lastResort()).isTrue();
    assertThat(advice.reason()).endsWith("one less is refused again");
    assertThat(advice.notes())
        .contains(
            "Note: Use the smallest value with which the program works without problems: in the"
                + " rehearsal that is 38 (0x26), and it was 32 (0x20).");
    assertThat(advice.steps())
        .contains(
            "Click \"Decimal\", type 38 in the \"Value data\" box (0x26 in hexadecimal), then click"
                + " \"OK\".");
    assertThat(counting.rehearsed()).extracting(RemedyBench::sessionLimit).contains(37L, 38L);
    Case changed = changed("raise-session-limit", failing);
    assertThat(sessionLimit(changed)).isEqualTo(38L);
    assertThat(changed.server().registryNotLoaded().entries()).isEmpty();
    assertThat(
            advisor.smallestSessionLimit(
                advisor.context(failing, new CountingRehearsal().rehearse(failing))))
        .hasValue(38);
  }

  @Test
  void raisesNoLimitWhereThereIsNone() {
    Case unlimited = of(withTeam("2007", 1_204), exchange("2003 RTM"));

    assertNotApplicable(advice("raise-session-limit", unlimited), "no MAPI session was refused");
    assertNotApplicable(
        advice("raise-service-session-limit", unlimited), "no service session was refused");
    assertNotApplicable(advice("raise-object-limit", unlimited), "no open object was refused");
    assertNotApplicable(
        advice("grant-view-information-store-status", unlimited), "no session was refused");
  }

  @Test
  void raisesTheServiceLimit() {
    Case failing = of(null, exchange("2010"), Program.counted("Mail", ProgramKind.IMAP, 20));
    Advice advice = advice("raise-service-session-limit", failing);

    assertThat(advice.title()).contains("20 (0x14)");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.steps())
        .anySatisfy(s -> assertThat(s).contains("\"Maximum Allowed Service Sessions Per User\""))
        .anySatisfy(s -> assertThat(s).contains("Mailbox role"));
    assertNotApplicable(advice("raise-session-limit", failing), "no MAPI session was refused");
  }

  @Test
  void letsEachClientOfAPoolHoldAsManySessionsAsFitTogether() {
    Program pop = Program.counted("Old mail", ProgramKind.POP, 9);
    Program imap = Program.counted("New mail", ProgramKind.IMAP, 8);
    Program web = Program.counted("Web", ProgramKind.OWA, 16);
    Advice advice = advice("fewer-client-sessions", of(null, exchange("2010"), web, pop, imap));

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.title())
        .isEqualTo("Let Old mail, New mail hold at most 8 sessions each at the same time");
    assertThat(advice.sessionsBefore()).isEqualTo(17);
    assertThat(advice.sessionsAfter()).isEqualTo(16);
    Case alone = of(null, exchange("2010"), imap.withSessions(40));
    assertThat(advice("fewer-client-sessions", alone).title())
        .isEqualTo("Let New mail hold at most 16 sessions at the same time");
    assertNotApplicable(advice("fewer-client-sessions", teamMailbox()), "no client of a service");
  }

  @Test
  void countsTheSameDoorBeforeAndAfter() {
    Case both = of(outlook("2010"), exchange("2010"), Program.counted("Web", ProgramKind.OWA, 17));
    Advice advice = advice("raise-service-session-limit", both);

    assertThat(advice.sessionsBefore()).isEqualTo(17);
    assertThat(advice.sessionsAfter()).isEqualTo(17);
  }

  @Test
  void raisesTheObjectLimit() {
    Case failing = of(withTeam("2010", 612), exchange("2010"));
    Advice advice = advice("raise-object-limit", failing);

    assertThat(advice.title())
        .isEqualTo("Raise the limit of open folders to 612 (0x264), the smallest value that works");
    assertThat(advice.steps())
        .anySatisfy(s -> assertThat(s).contains("MaxObjsPerMapiSession; if there is no such key"));
    assertThat(
            changed("raise-object-limit", failing)
                .server()
                .registry()
                .value(OBJECTS, "objtFolder")
                .flatMap(RegistryValue::dword))
        .contains(612L);
  }

  @Test
  void restartsTheStoreOnlyWhereSomethingWaits() {
    Case waiting =
        teamMailbox()
            .withServer(
                exchange("2003 SP1")
                    .withRegistryNotLoaded(registry(dword(PARAMETERS, SESSIONS, 64))));

    assertThat(advice("restart-information-store", waiting).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("restart-information-store", waiting).server())
        .isEqualTo(waiting.server().restarted());
    assertNotApplicable(
        advice("restart-information-store", teamMailbox()), "no changed value waits");
  }

  @Test
  void writesAMisnamedValueUnderItsRightName() {
    Case failing = with(teamMailbox(), dword(PARAMETERS, "szMaxAllowedSessionsPerUser", 40));
    Advice advice = advice("correct-registry-value", failing);

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.title())
        .isEqualTo(
            "Write the registry value as the store reads it: \"Maximum Allowed Sessions Per"
                + " User\"");
    assertThat(advice.reason()).endsWith("with the number that stands there, 40 (0x28)");
    assertThat(advice.steps())
        .anySatisfy(
            s -> assertThat(s).startsWith("Delete the value \"szMaxAllowedSessionsPerUser\" in"));
    assertThat(sessionLimit(changed("correct-registry-value", failing))).isEqualTo(40L);
    assertNotApplicable(
        advice("correct-registry-value", teamMailbox()), "no registry value is misnamed");
  }

  @Test
  void readsTheNumberOutOfATextOfDigits() {
    Case digits = with(teamMailbox(), text(PARAMETERS, SESSIONS, "40"));
    Case words = with(teamMailbox(), text(PARAMETERS, SESSIONS, "forty"));

    assertThat(advice("correct-registry-value", digits).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(sessionLimit(changed("correct-registry-value", digits))).isEqualTo(40L);
    assertThat(advice("correct-registry-value", words).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice("correct-registry-value", words).reason()).contains("which number was meant");
  }

  @Test
  void doesNotGuessWhichObjectWasMeant() {
    Case failing = with(teamMailbox(), dword(PARAMETERS, "MaxObjsPerMapiSession", 900));
    Advice advice = advice("correct-registry-value", failing);

    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice.reason()).contains("which kind of object was meant");
  }

  @ParameterizedTest
  @CsvSource({
    "2007, 2003 SP1, 64",
    "2007, 2007, 40",
    "2007, 2010 SP1, 100",
    "2007, 2016, 38",
    "2007, 2019, 64000"
  })
  void neverWritesLessThanWhatWaits(String outlook, String exchange, int waits) {
    Case failing = waiting(of(withTeam(outlook, 1_204), exchange(exchange)), SESSIONS, waits);
    List<Advice> all = advise(failing);

    assertNotApplicable(
        only("raise-session-limit", all),
        LimitValue.bothNotations((long) waits) + " stands in the registry already");
    assertThat(only("restart-information-store", all).proof()).isEqualTo(Proof.RESOLVES);
  }

  @Test
  void writesMoreThanWhatWaitsWhereThatIsNotEnough() {
    Case failing = waiting(teamMailbox(), SESSIONS, 35);

    assertThat(advice("raise-session-limit", failing).title()).contains("38 (0x26)");
    assertThat(advice("raise-session-limit", failing).undo().words())
        .startsWith("Set \"Maximum Allowed Sessions Per User\" back to 35 (0x23), or");
  }

  @Test
  void neverWritesLessThanWhatWaitsForServicesAndFolders() {
    String services = LimitValue.SERVICE_SESSIONS_PER_USER;
    Case mail = of(null, exchange("2013"), Program.counted("Post", ProgramKind.IMAP, 20));
    Case folders = of(withTeam("2016", 900), exchange("2016"));
    ExchangeServer server = folders.server();

    assertNotApplicable(
        advice("raise-service-session-limit", waiting(mail, services, 32)), "32 (0x20) stands");
    assertNotApplicable(
        advice(
            "raise-object-limit",
            folders.withServer(
                server.withRegistryNotLoaded(registry(dword(OBJECTS, "objtFolder", 2_000))))),
        "2000 (0x7d0) stands in the registry already");
  }

  @Test
  void raisesNothingWhereTheLimitIsSwitchedOffByTheNextRestart() {
    Case failing = waiting(teamMailbox(), "Disable Session Limit", 1);
    RemedyContext context = advisor.context(failing, new CountingRehearsal().rehearse(failing));

    assertNotApplicable(
        only("raise-session-limit", advisor.advise(context)),
        "what waits in the registry is enough");
    assertThat(advisor.smallestSessionLimit(context)).isEmpty();
  }

  @Test
  void neverWritesLessThanATextThatNobodyReads() {
    Case failing = with(teamMailbox(), text(PARAMETERS, SESSIONS, "64"));

    assertNotApplicable(advice("raise-session-limit", failing), "64 (0x40) stands under");
    assertThat(advice("correct-registry-value", failing).proof()).isEqualTo(Proof.RESOLVES);
  }

  @ParameterizedTest
  @CsvSource({"20, 2003 SP1", "31, 2010 SP1", "8, 2019"})
  void doesNotLowerTheLimitByWritingAMisnamedValueRight(int misnamed, String release) {
    Case failing =
        with(
            teamMailbox().withServer(exchange(release)),
            dword(PARAMETERS, "szMaxAllowedSessionsPerUser", misnamed));

    assertNotApplicable(advice("correct-registry-value", failing), "the limit would be lowered");
  }

  @Test
  void aMisnamedValueIsNotWrittenOverALargerOneThatWaits() {
    Case failing =
        waiting(
            with(teamMailbox(), dword(PARAMETERS, "szMaxAllowedSessionsPerUser", 40)),
            SESSIONS,
            64);

    assertNotApplicable(advice("correct-registry-value", failing), "64 (0x40)");
  }
}
