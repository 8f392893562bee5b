package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.bareEvent;
import static org.session33.diagnostics.TestCases.clue;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.rules.AmbiguousRegistryNumber;
import org.session33.diagnostics.findings.rules.LimitChangeNotLoaded;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.findings.rules.SessionLimitDisabled;
import org.session33.diagnostics.findings.rules.ZeroObjectLimit;
import org.session33.diagnostics.findings.rules.ZeroSessionLimit;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;

/** What people write into the registry of a server, right and wrong (domain.md 4.3). */
class RegistryRulesTest {
  private static final String PARAMETERS = ServerRegistry.PARAMETERS;
  private static final String OBJECTS = ServerRegistry.OBJECTS;
  private static final String SESSIONS = LimitValue.SESSIONS_PER_USER;
  private static final String SERVICE = LimitValue.SERVICE_SESSIONS_PER_USER;

  private static Finding judge(Rule rule, Evidence evidence, ExchangeServer server) {
    return new Diagnosis(java.util.List.of(rule))
        .diagnose(observe(evidence, of(outlook("2007"), server))).stream()
            .filter(f -> f.id().equals(rule.id()))
            .findFirst()
            .orElseThrow();
  }

  private static Finding judge(Rule rule, RegistryEntry... entries) {
    return judge(rule, Evidence.NONE, exchange("2010").withRegistry(registry(entries)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "szMaxAllowedSessionsPerUser|Maximum Allowed Sessions Per User",
        "szMaxAllowedServiceSessionsPerUser|Maximum Allowed Service Sessions Per User",
        "SZMAXALLOWEDSESSIONSPERUSER|Maximum Allowed Sessions Per User",
        "Maximum Sessions Per User|Maximum Allowed Sessions Per User",
        "Maximum Allowed Session Per User|Maximum Allowed Sessions Per User",
        "Maximum Allowed Service Session Per User|Maximum Allowed Service Sessions Per User",
        "Maximum  Allowed Sessions Per User|Maximum Allowed Sessions Per User",
        "Maximum Allowed Sessions Per User |Maximum Allowed Sessions Per User",
        "MaximumAllowedSessionsPerUser|Maximum Allowed Sessions Per User",
        "Disable Session Limits|Disable Session Limit",
      })
  void pointsOutTheNearestRightName(String wrong, String right) {
    Finding finding = judge(new MisnamedRegistryValue(), dword(PARAMETERS, wrong, 64));

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.summary())
        .isEqualTo(
            "The registry value '"
                + wrong
                + "' has no effect: the store reads '"
                + right
                + "' in the key ParametersSystem.");
  }

  @Test
  void pointsOutAWrongKey() {
    Finding finding = judge(new MisnamedRegistryValue(), dword("ParametersPrivate", SESSIONS, 64));

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.pro().get(0)).endsWith("stands in the key ParametersPrivate");
    assertThat(judge(new MisnamedRegistryValue(), dword(OBJECTS, SESSIONS, 64)).pro().get(0))
        .endsWith("stands in the key ParametersSystem\\MaxObjsPerMapiSession");
    assertThat(judge(new MisnamedRegistryValue(), dword(PARAMETERS, "objtFolder", 900)).summary())
        .endsWith("'objtFolder' in the key ParametersSystem\\MaxObjsPerMapiSession.");
  }

  @Test
  void pointsOutAKeyThatWasMadeAValue() {
    Finding finding =
        judge(new MisnamedRegistryValue(), dword(PARAMETERS, "MaxObjsPerMapiSession", 900));

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.summary())
        .contains("the store looks for a key of that name")
        .contains("with one value for each kind of object");
  }

  @Test
  void pointsOutAWrongType() {
    Finding finding = judge(new MisnamedRegistryValue(), text(PARAMETERS, SESSIONS, "64"));

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.summary()).endsWith("its type is REG_SZ, and the store reads a REG_DWORD.");
    assertThat(judge(new MisnamedRegistryValue(), text(OBJECTS, "objtFolder", "64")).verdict())
        .isEqualTo(Verdict.CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource({"objFolder, objtFolder", "Folder, objtFolder", "objMessage, objtMessage"})
  void pointsOutNearMissesOfObjectTypes(String wrong, String right) {
    assertThat(judge(new MisnamedRegistryValue(), dword(OBJECTS, wrong, 900)).summary())
        .contains("the store reads '" + right + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"objtAttachmentView", "objtAttachView", "objtFolder", "OBJTFOLDER"})
  void callsNoObjectTypeThatIsInPrintWrong(String name) {
    assertThat(judge(new MisnamedRegistryValue(), dword(OBJECTS, name, 900)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maximum Allowed Sessions Per User",
        "maximum allowed sessions per user",
        "Maximum Allowed Service Sessions Per User",
        "Maximum Allowed Exchange Sessions Per Service",
        "Maximum Allowed Concurrent Exchange Sessions Per Service",
        "Disable Session Limit",
        "Working Directory",
        "SystemMaxLogons"
      })
  void callsNoGoodOrForeignNameWrong(String name) {
    Finding finding = judge(new MisnamedRegistryValue(), dword(PARAMETERS, name, 64));

    assertThat(finding.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(finding.reason()).isNotBlank();
  }

  @Test
  void findsAWrongNameThatWasJustWritten() {
    ExchangeServer server =
        exchange("2010")
            .withRegistryNotLoaded(registry(dword(PARAMETERS, "szMaxAllowedSessionsPerUser", 64)));

    assertThat(judge(new MisnamedRegistryValue(), Evidence.NONE, server).verdict())
        .isEqualTo(Verdict.CONFIRMED);
    Finding change = judge(new LimitChangeNotLoaded(), Evidence.NONE, server);
    assertThat(change.verdict()).as("a restart would not help").isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(change.reason()).startsWith("no event 9646 was given");
    // The registry was given already.
    assertThat(change.bring())
        .containsExactly(
            "the Application log of the mailbox server around the time of the failure (event"
                + " 9646)");
  }

  @ParameterizedTest
  @CsvSource({"50, 32", "100, 64", "256, 100", "64, 40", "80, 50"})
  void asksWhereANumberLooksTypedInHexadecimal(int number, String typed) {
    Finding finding = judge(new AmbiguousRegistryNumber(), dword(PARAMETERS, SESSIONS, number));

    assertThat(finding.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding.summary()).contains("ask which");
    assertThat(finding.pro().get(0))
        .contains("is " + number + ", which is what typing " + typed + " gives");
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 33, 38, 40, 60, 0, 10, 16, -1})
  void doesNotAskWhereHexadecimalReadsOddly(int number) {
    assertThat(judge(new AmbiguousRegistryNumber(), dword(PARAMETERS, SESSIONS, number)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
  }

  @Test
  void asksForObjectsAndServicesToo() {
    assertThat(judge(new AmbiguousRegistryNumber(), dword(OBJECTS, "objtFolder", 4096)).verdict())
        .isEqualTo(Verdict.POSSIBLE);
    assertThat(judge(new AmbiguousRegistryNumber(), dword(PARAMETERS, SERVICE, 50)).verdict())
        .isEqualTo(Verdict.POSSIBLE);
    assertThat(judge(new AmbiguousRegistryNumber(), dword(PARAMETERS, SERVICE, 32)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
    assertThat(judge(new AmbiguousRegistryNumber(), dword(OBJECTS, "objtACLView", 50)).verdict())
        .as("50 is the default")
        .isEqualTo(Verdict.RULED_OUT);
    assertThat(judge(new AmbiguousRegistryNumber(), dword(PARAMETERS, "Other", 256)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
  }

  @Test
  void zeroIsNotUnlimited() {
    Finding objects = judge(new ZeroObjectLimit(), dword(OBJECTS, "objtFolder", 0));
    Finding sessions = judge(new ZeroSessionLimit(), dword(PARAMETERS, SESSIONS, 0));

    assertThat(objects.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(objects.summary()).contains("does not mean unlimited");
    assertThat(sessions.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(sessions.summary()).contains("no source says", "(assumed)");
    assertThat(judge(new ZeroObjectLimit(), dword(OBJECTS, "objtFolder", 1)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
    assertThat(judge(new ZeroSessionLimit(), dword(PARAMETERS, SESSIONS, 1)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
  }

  @Test
  void event9645AloneIsEnough() {
    EventRecord event =
        EventRecord.builder("MSExchangeIS", 9645, Place.of("log.txt"))
            .text(
                "Invalid registry value \"0\" setting for key \"objtFolder\". Revert limit to"
                    + " default value of 500.")
            .build();

    Finding finding =
        new Diagnosis(java.util.List.of(new ZeroObjectLimit()))
            .diagnose(observe(seen(event), null))
            .get(0);

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.SEEN);
    assertThat(clue(finding, "event 9645 for objtFolder"))
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns(Weight.DECISIVE, Clue::weight);
    assertThat(finding.pro()).containsExactly("log.txt:1:1: event 9645 for objtFolder");
  }

  @Test
  void saysThatTheLimitIsSwitchedOff() {
    Rule rule = new SessionLimitDisabled();

    assertThat(judge(rule, dword(PARAMETERS, "Disable Session Limit", 1)).verdict())
        .isEqualTo(Verdict.CONFIRMED);
    assertThat(judge(rule, dword(PARAMETERS, "Disable Session Limit", 0)).verdict())
        .isEqualTo(Verdict.RULED_OUT);
    assertThat(
            judge(
                    rule,
                    Evidence.NONE,
                    exchange("2013")
                        .withRegistry(registry(dword(PARAMETERS, "Disable Session Limit", 1))))
                .verdict())
        .isEqualTo(Verdict.POSSIBLE);
  }

  /**
   * S-7, S-16: that a changed value waits for a restart is documented of Exchange 2003 and, where
   * the store adds up over the server, of open items; a person tells that it was written late.
   */
  @ParameterizedTest
  @CsvSource({
    "2003 SP1, LIKELY, LIKELY",
    "2003 SP2, LIKELY, LIKELY",
    "2007, POSSIBLE, POSSIBLE",
    "2010, POSSIBLE, POSSIBLE",
    "2013, POSSIBLE, POSSIBLE",
    "2019, POSSIBLE, POSSIBLE"
  })
  void aChangeThatWaitsForARestartIsLikelyOnlyWhereAPageSaysThatItWaits(
      String release, Verdict sessions, Verdict objects) {
    Finding session = waiting(release, dword(PARAMETERS, SESSIONS, 64));

    assertThat(session.verdict()).isEqualTo(sessions);
    assertThat(session.basis()).isEqualTo(Basis.SEEN);
    assertThat(session.summary())
        .startsWith(sessions == Verdict.LIKELY ? "Likely: " : "Possible: ");
    assertThat(session.clues())
        .singleElement()
        .returns(EvidenceOrigin.TOLD, Clue::origin)
        .returns(Weight.DECISIVE, Clue::weight);
    assertThat(session.pro().get(0)).contains("written after the last start");
    assertThat(waiting(release, dword(OBJECTS, "objtFolder", 900)).verdict()).isEqualTo(objects);
  }

  private static Finding waiting(String release, RegistryEntry entry) {
    return judge(
        new LimitChangeNotLoaded(),
        Evidence.NONE,
        exchange(release).withRegistryNotLoaded(registry(entry)));
  }

  @Test
  void seesAnEventUnderAnotherLimitThanTheRegistryHolds() {
    ExchangeServer raised =
        exchange("2003 SP1").withRegistry(registry(dword(PARAMETERS, SESSIONS, 64)));

    Finding older = judge(new LimitChangeNotLoaded(), seen(sessionEvent(32)), raised);

    assertThat(older.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(older.basis()).isEqualTo(Basis.SEEN);
    assertThat(older.summary()).startsWith("Likely: The event was written under another limit");
    assertThat(older.clues()).singleElement().returns(EvidenceOrigin.SEEN, Clue::origin);
    assertThat(older.pro())
        .containsExactly(
            "Application.txt:1:1: an event says limit 32 (0x20), the registry value 'Maximum"
                + " Allowed Sessions Per User' is 64 (0x40)");
    assertThat(judge(new LimitChangeNotLoaded(), seen(sessionEvent(64)), raised).verdict())
        .isEqualTo(Verdict.RULED_OUT);
    Finding unknown =
        judge(new LimitChangeNotLoaded(), seen(sessionEvent(64)), exchange("2003 SP1"));
    assertThat(unknown.verdict()).as("no registry was given").isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(unknown.bring()).contains("the server's registry key MSExchangeIS");
  }

  @Test
  void doesNotHoldAServiceEventAgainstAChangedMapiLimit() {
    ExchangeServer raised =
        exchange("2010").withRegistry(registry(dword(PARAMETERS, SESSIONS, 64)));

    Finding service = judge(new LimitChangeNotLoaded(), seen(bareEvent(16)), raised);
    assertThat(service.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(service.reason())
        .isEqualTo("no event 9646 was given that the registry could be held to");
  }
}
