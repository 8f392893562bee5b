package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a server's registry beside an event decides what may be written there. */
class RegistryBesideEventTest {
  private static final String RAISE = "raise-session-limit";
  private static final String RAISE_OBJECTS = "raise-object-limit";
  private static final String RESTART = "restart-information-store";
  private static final String CORRECT = "correct-registry-value";
  private static final String KEY =
      "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem";
  private static final String OBJECTS = "\\MaxObjsPerMapiSession";

  @TempDir Path folder;

  private static String event(int limit, String type) {
    return "MSExchangeIS 9646\n"
        + "Mapi session \"/o=C/ou=A/cn=Recipients/cn=anna\" exceeded the maximum of "
        + limit
        + " objects of type \""
        + type
        + "\".\n";
  }

  private static String german(int limit) {
    return "Ereignis-ID: 9646\nQuelle: MSExchangeIS\nBeschreibung:\nDie MAPI-Sitzung"
        + " \"/o=C/ou=A/cn=Recipients/cn=anna\" hat die maximal zul\u00E4ssige Anzahl von "
        + limit
        + " Objekten vom Typ \"session\" \u00FCberschritten.\n";
  }

  private Diagnosed diagnosed(String event, String registry, String... options) throws IOException {
    Files.writeString(folder.resolve("event.txt"), event);
    Files.writeString(
        folder.resolve("server.reg"), "Windows Registry Editor Version 5.00\n\n" + registry);
    return Diagnosed.path(folder, options);
  }

  private static String sessions(String number) {
    return KEY + "]\n\"Maximum Allowed Sessions Per User\"=dword:" + number + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2007", "2016"})
  void noLimitIsRaisedBelowWhatStandsInTheRegistry(String release) throws IOException {
    Diagnosed diagnosed =
        diagnosed(event(32, "session"), sessions("00000040"), "--exchange", release);

    assertThat(diagnosed.proof(RAISE))
        .startsWith("not-applicable: 64 (0x40) stands in the registry")
        .contains("more than the 32 (0x20) of the event");
    assertThat(diagnosed.steps(RAISE)).isEmpty();
    assertThat(diagnosed.steps(RESTART)).isNotEmpty();
  }

  @Test
  void theSameHoldsForAGermanEventAndForOpenObjects() throws IOException {
    assertThat(diagnosed(german(32), sessions("00000080")).proof(RAISE))
        .startsWith("not-applicable: 128 (0x80)");
    assertThat(
            diagnosed(
                    event(500, "objtFolder"),
                    KEY + OBJECTS + "]\n\"objtFolder\"=dword:000003e8\n",
                    "--exchange",
                    "2010")
                .proof(RAISE_OBJECTS))
        .startsWith("not-applicable: 1000 (0x3e8)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2010", "2019"})
  void noRestartIsAFixWhereItWouldLowerTheLimit(String release) throws IOException {
    Diagnosed diagnosed = diagnosed(german(100), sessions("00000040"), "--exchange", release);

    assertThat(diagnosed.proof(RESTART))
        .startsWith("not-applicable: the registry has 64 (0x40)")
        .contains("100 (0x64) was in force", "a restart would lower the limit");
    assertThat(diagnosed.steps(RESTART)).isEmpty();
    assertThat(diagnosed.steps(RAISE))
        .anyMatch(s -> s.contains("more than the 100 that the event"));
  }

  @ParameterizedTest
  @CsvSource({
    "raise-object-limit, 100, objtMessage, 250 (0xfa)",
    "raise-object-limit, 50, objtFolder, 500 (0x1f4)",
    "raise-session-limit, 20, session, 32 (0x20)"
  })
  void whoLoweredALimitIsAskedBeforeItIsRaised(
      String remedy, int limit, String type, String standard) {
    List<String> steps =
        Diagnosed.text(folder, event(limit, type), "--exchange", "2007").steps(remedy);

    assertThat(steps)
        .first()
        .asString()
        .contains("less than the default of " + standard, "Find out first who", "delete the value");
    assertThat(steps)
        .anyMatch(s -> s.contains("no less than the default of "))
        .noneMatch(s -> s.contains("more than the " + limit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2010", "2016"})
  void aValueThatIsNotReadIsCorrectedFirstAndByName(String release) throws IOException {
    Diagnosed diagnosed =
        diagnosed(
            german(32),
            KEY + "]\n\"szMaxAllowedSessionsPerUser\"=dword:00000064\n",
            "--exchange",
            release);

    assertThat(diagnosed.remedies()).startsWith(CORRECT);
    assertThat(diagnosed.line())
        .contains("as the store reads it: \"Maximum Allowed Sessions Per User\"");
    assertThat(diagnosed.steps(CORRECT))
        .anyMatch(s -> s.startsWith("Delete the value \"szMaxAllowedSessionsPerUser\" in HKEY_"))
        .anyMatch(s -> s.endsWith("MSExchangeIS\\ParametersSystem"))
        .anyMatch(s -> s.contains("type 100 in the \"Value data\" box (0x64 in hexadecimal)"));
  }

  @Test
  void eachOfSeveralValuesIsCorrectedByItself() throws IOException {
    Diagnosed diagnosed =
        diagnosed(
            event(500, "objtFolder"),
            KEY
                + "]\n\"objtFolder\"=dword:000007d0\n\"MaxAllowedSessionsPerUser\"=dword:00000064\n"
                + "\"Maximum Allowed Sessions Per User\"=\"100\"\n",
            "--exchange",
            "2010");

    assertThat(diagnosed.steps(CORRECT))
        .anyMatch(s -> s.startsWith("Delete the value \"objtFolder\" in"))
        .anyMatch(s -> s.contains("MSExchangeIS\\ParametersSystem\\MaxObjsPerMapiSession"))
        .anyMatch(s -> s.contains("type 2000 in the"))
        .anyMatch(s -> s.startsWith("Delete the value \"MaxAllowedSessionsPerUser\" in"))
        .anyMatch(s -> s.startsWith("Delete the value \"Maximum Allowed Sessions Per User\" in"))
        .anyMatch(s -> s.contains("type 100 in the"));
  }

  @Test
  void aMisnamedNumberBelowTheLimitInForceIsNotWritten() throws IOException {
    assertThat(
            diagnosed(
                    event(100, "session"),
                    KEY + "]\n\"szMaxAllowedSessionsPerUser\"=dword:00000040\n",
                    "--exchange",
                    "2010")
                .steps(CORRECT))
        .noneMatch(s -> s.contains("type 64 in"))
        .anyMatch(s -> s.contains("more than the 100 that the event names"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A0031 NO Server Unavailable. 15",
        "-ERR Server Unavailable. 15",
        "Exchange 2013: a1 NO Server Unavailable. 15",
        "Wir haben Exchange 2016. Beim Abruf kommt: A7 NO Server Unavailable. 15"
      })
  void whatMayHelpAgainstAnotherPossibleCauseIsNotSaidToHelpNothing(String text) {
    Diagnosed diagnosed = Diagnosed.text(folder, text);

    assertThat(diagnosed.proof("change-throttling-policy")).startsWith("not-rehearsed");
    assertThat(diagnosed.proof("raise-popimap-connection-limit")).startsWith("not-rehearsed");
    assertThat(diagnosed.steps("raise-popimap-connection-limit"))
        .anyMatch(s -> s.contains("Get-PopSettings"));
    assertThat(diagnosed.out()).doesNotContain("helps nothing here");
  }
}
