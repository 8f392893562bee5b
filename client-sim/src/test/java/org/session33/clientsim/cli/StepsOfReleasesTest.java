package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;

/** Steps are those of the release that is stated or told, and all by name where none is. */
class StepsOfReleasesTest {
  private static final Pattern OLD =
      Pattern.compile(
          "System Manager|Windows Server 2003|chimney|TCPView|\"Tools\" menu|Exchange Server 2003");
  private static final String STALE = "close-stale-sessions";
  private static final String EVENT =
      "Mapi session \"/o=Contoso/ou=A/cn=Recipients/cn=anna\" exceeded the maximum of 32 objects of"
          + " type \"session\".\n";

  @TempDir Path folder;

  /** The stands on steps of P22, an Exchange 2010 with Outlook 2010, hold in all that is said. */
  @Test
  void statedReleasesDecideWithoutACase() {
    Diagnosed diagnosed =
        Diagnosed.reported(folder, "P22.txt", "--exchange", "2010", "--outlook", "2010");

    assertThat(diagnosed.steps()).noneMatch(s -> OLD.matcher(s).find());
    // The titles of articles name the releases that these are about.
    assertThat(OLD.matcher(diagnosed.out().split("\nARTICLES")[0]).find()).isFalse();
    assertThat(diagnosed.steps(STALE))
        .anyMatch(s -> s.contains("Get-LogonStatistics"))
        .anyMatch(s -> s.contains("RPC Client Access"));
    assertThat(diagnosed.verdict("large-additional-mailbox")).isEqualTo("ruled out");
    assertThat(diagnosed.verdict("tcp-offload")).isEqualTo("ruled out");
  }

  /** A profile made of two releases would open, whatever the event says. */
  @ParameterizedTest
  @CsvSource({"2003, 2003 SP1", "2010, 2010", "2016, 2019"})
  void releasesAloneMakeNoProfileOfEvidence(String outlook, String exchange) throws IOException {
    Path event = Files.writeString(folder.resolve("Ereignis.txt"), EVENT);
    for (String command : List.of("rehearse", "report", "diagnose")) {
      List<String> words =
          new ArrayList<>(
              List.of(command, event.toString(), "--outlook", outlook, "--exchange", exchange));
      Path ticket = folder.resolve(outlook + ".txt");
      if (command.equals("report")) {
        words.addAll(List.of("-o", ticket.toString()));
      }
      ProgramUnderTest.Run run = ProgramUnderTest.piped().run(words.toArray(String[]::new));
      String said = run.out() + (Files.exists(ticket) ? Files.readString(ticket) : "");

      assertThat(said).contains("cannot tell").doesNotContain("Outlook opens", "5 asked");
    }
  }

  @Test
  void theReleaseThatTheTextTellsDecidesAndIsSaid() {
    Diagnosed diagnosed = Diagnosed.reported(folder, "P22.txt");

    assertThat(diagnosed.steps(STALE)).anyMatch(s -> s.contains("RPC Client Access"));
    assertThat(diagnosed.steps(STALE)).noneMatch(s -> OLD.matcher(s).find());
    assertThat(diagnosed.line()).contains("the steps are those of Exchange 2010 (named in the");
    // Nothing tells the release of Outlook, so both ways stand there, each under its name.
    assertThat(diagnosed.line())
        .contains("Outlook 2007: 1. On the \"Tools\" menu")
        .contains("Outlook 2010 and later: 1. Click \"File\"");
  }

  @Test
  void theUserIsTheOneOfTheDnWhateverStandsInFrontOfIt() {
    Diagnosed diagnosed = Diagnosed.reported(folder, "P22.txt");

    assertThat(diagnosed.document().get("events").get(0).get("user").asString())
        .isEqualTo("MYUSER");
    assertThat(diagnosed.steps(STALE)).anyMatch(s -> s.startsWith("Have MYUSER close Outlook"));
  }

  @Test
  void whereNoReleaseIsKnownEachVariantIsUnderItsReleases() {
    Diagnosed diagnosed = Diagnosed.text(folder, EVENT);

    assertThat(diagnosed.steps(STALE))
        .anyMatch(s -> s.startsWith("Exchange Server 2003: In Exchange System Manager"))
        .anyMatch(s -> s.startsWith("Exchange Server 2010: Warning: Close nothing at the store"))
        .anyMatch(s -> s.startsWith("Exchange Server 2013 and later: No command"))
        .allMatch(s -> s.startsWith("Exchange Server "));
    assertThat(diagnosed.line())
        .contains("Exchange Server 2003: 1. In Exchange System Manager")
        .contains("Exchange Server 2007: 1. On the server list the logons");
    assertThat(diagnosed.document().get("remedies").toString())
        .contains("\"releases\":\"Exchange Server 2013 and later\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We run Exchange 2010 SP1 here. | Exchange 2010 SP1",
        "Server: Microsoft Exchange Server 2013, CU 23 | Exchange 2013",
        "Der Server ist ein Exchange Server 2016. | Exchange 2016",
        "Wir haben Exchange-Server 2007 mit SP3 | Exchange 2007",
        "The mailbox server (MS Exchange 2019) logs it hourly. | Exchange 2019",
        "Exchange 2010 and again Exchange 2010 SP3 | Exchange 2010 SP3",
        "Mit Outlook 2016 tritt es auf. | Outlook 2016",
        "Client: Outlook for Microsoft 365 | Outlook for Microsoft 365"
      })
  void aReleaseIsUnderstoodInFreeText(String words, String release) {
    assertThat(Diagnosed.text(folder, EVENT + words).line())
        .contains("the steps are those of " + release + " (named in the evidence)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We moved from Exchange 2003 to 2010 in March.",
        "Exchange 2003, 2007 and 2010 in coexistence",
        "Since the migration from Exchange 2007 it happens.",
        "This is not Exchange 2003.",
        "There is no Exchange 2003 left.",
        "Would an upgrade to Exchange 2016 help?",
        "Before, on Exchange 2007, it worked.",
        "Exchange 2003 was replaced last year.",
        "Exchange 2010 and Exchange 2013",
        "Wir haben von Exchange 2003 auf 2010 umgestellt.",
        "Umgezogen von Exchange 2007 auf Exchange 2013.",
        "Das ist kein Exchange 2003.",
        "Fr\u00FCher mit Exchange 2003 ging es.",
        "Exchange 2003 ist nicht mehr im Einsatz.",
        "Auf dem alten Exchange 2007 lief es.",
        "Other users, on Exchange 2013, are fine.",
        "See the article about Exchange 5.5 and Exchange 2000."
      })
  void inDoubtNoReleaseIsChosen(String words) {
    Diagnosed diagnosed = Diagnosed.text(folder, EVENT + words);

    assertThat(diagnosed.line()).doesNotContain("the steps are those of");
    assertThat(diagnosed.steps(STALE)).anyMatch(s -> s.startsWith("Exchange Server 2003: "));
  }

  @Test
  void whatIsStatedBeatsWhatTheTextTells() {
    assertThat(
            Diagnosed.text(folder, EVENT + "Exchange 2010, Outlook 2016", "--exchange", "2003 SP1")
                .steps(STALE))
        .anyMatch(s -> s.startsWith("In Exchange System Manager"))
        .noneMatch(s -> s.contains("Get-LogonStatistics"));
  }

  @Test
  void anEventThatNamesAClientTypeIsOneOfExchange2013OrLater() {
    Diagnosed diagnosed =
        Diagnosed.text(
            folder,
            "Mapi session \"/o=C/ou=A/cn=Recipients/cn=anna\" with client type \"MoMT\" exceeded"
                + " the maximum of 32 objects of type \"Session\".");

    assertThat(diagnosed.steps(STALE)).first().asString().startsWith("No command lists");
    assertThat(String.join("\n", diagnosed.steps()))
        .doesNotContain("System Manager", "Get-LogonStatistics", "TCPView", "Windows Server 2003");
    assertThat(diagnosed.line()).contains("Exchange Server 2013 and later (only their events name");
  }

  @Test
  void nothingIsSetOnAServerOfExchangeOnline() {
    Diagnosed diagnosed =
        Diagnosed.text(
            folder, EVENT + "The mailbox is in Exchange Online (outlook.office365.com).");

    assertThat(diagnosed.steps()).noneMatch(s -> s.contains("HKEY_LOCAL_MACHINE"));
    assertThat(diagnosed.line()).contains("in Exchange Online nobody can set anything on a server");
    assertThat(diagnosed.steps("raise-session-limit")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our application reads mail from customers' mailboxes in Office 365.",
        "Postfach in Exchange Online",
        "server=outlook.office365.com",
        "Es verbindet sich mit Microsoft 365.",
        "Das Postfach liegt in einem Office-365-Tenant: contoso.onmicrosoft.com"
      })
  void ofTheServiceFindingsAndFixesSayTheSame(String where) {
    Diagnosed diagnosed =
        Diagnosed.text(folder, "Too many concurrent connections opened. " + where);

    assertThat(diagnosed.line()).contains("On Exchange Online nothing can be set on a server");
    assertThat(diagnosed.steps()).noneMatch(s -> s.contains("regedit"));
    assertThat(diagnosed.steps("raise-service-session-limit")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are not on Exchange Online.",
        "Wir sind nicht in Exchange Online.",
        "with Outlook for Microsoft 365 on our own Exchange 2019",
        "Before we move to Office 365 it has to work.",
        "on premises"
      })
  void whatIsOnlyDeniedOrPlannedIsNotTheService(String where) {
    Diagnosed diagnosed =
        Diagnosed.text(folder, "Too many concurrent connections opened. " + where);

    assertThat(diagnosed.line()).doesNotContain("On Exchange Online nothing can be set");
    assertThat(diagnosed.steps("raise-service-session-limit"))
        .anyMatch(s -> s.contains("Maximum Allowed Service Sessions Per User"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P01.txt", "P02.txt", "P13.txt", "P17.txt", "P22.txt", "events.json"})
  void noWordStandsInForANameInACommandOrAPath(String name) {
    assertThat(Diagnosed.reported(folder, name).steps())
        .noneMatch(
            s ->
                Pattern.compile("\\b(?:VALUE|KEY|VERSION|ALIAS|MAILBOX|NUMBER)\\b|wanted number")
                    .matcher(s)
                    .find());
  }

  @ParameterizedTest
  @CsvSource({
    "2007, Get-LogonStatistics '/o=Contoso/ou=A/cn=Recipients/cn=anna'",
    "2010, Get-LogonStatistics '/o=Contoso/ou=A/cn=Recipients/cn=anna'"
  })
  void theCommandNamesWhomTheEventNames(String release, String command) {
    assertThat(Diagnosed.text(folder, EVENT, "--exchange", release).steps(STALE))
        .anyMatch(s -> s.contains(command));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010 | MapiExceptionSessionLimit: Unable to open message store. (hr=0x80040112, ec=1246)",
        "2013 | MapiExceptionSessionLimit: Unable to open message store. (hr=0x80040112, ec=1246)",
        "2010 SP1 | Mit IMAP: A0031 NO Server Unavailable. 15",
        "2016 | MapiExceptionSessionLimit: Unable to open message store. (hr=0x80040112, ec=1246)"
      })
  void theValueIsWrittenWholeWhereOnlyItsNumberIsNotKnown(String release, String text) {
    assertThat(
            Diagnosed.text(folder, text, "--exchange", release)
                .steps("raise-service-session-limit"))
        .anyMatch(s -> s.startsWith("Back up the registry"))
        .anyMatch(s -> s.endsWith("Services\\MSExchangeIS\\ParametersSystem"))
        .anyMatch(s -> s.contains("point to \"New\""))
        .anyMatch(s -> s.contains("\"Maximum Allowed Service Sessions Per User\" the smallest"))
        .anyMatch(s -> s.contains("then click \"Restart Service\""));
  }

  /** A report of evidence alone, with the fix for stale sessions. */
  private String report(String kind, String... options) throws IOException {
    Files.createDirectories(folder.resolve("evidence"));
    Path evidence = Files.writeString(folder.resolve("evidence/event.txt"), EVENT);
    Path report = folder.resolve("report." + kind);
    List<String> arguments =
        new ArrayList<>(
            List.of("report", evidence.getParent().toString(), "-o", report.toString()));
    arguments.addAll(List.of("--remedy", STALE));
    arguments.addAll(List.of(options));
    ProgramUnderTest.piped().run(arguments.toArray(String[]::new));
    return Files.readString(report);
  }

  @Test
  void thePageHasEachVariantUnderItsReleases() throws IOException {
    assertThat(report("html"))
        .contains("<p>Exchange Server 2003:</p><ol><li>In Exchange System Manager")
        .contains("<p>Exchange Server 2013 and later:</p><ol><li>No command lists");
    assertThat(report("html", "--exchange", "2016"))
        .doesNotContain("System Manager", "Get-LogonStatistics", "TCPView");
  }

  @Test
  void theTicketSaysForWhichReleasesThereAreSteps() throws IOException {
    assertThat(report("txt").replaceAll("\\s+", " "))
        .contains("for each release (Exchange Server 2003; Exchange Server 2007;");
    assertThat(report("txt", "--exchange", "2013"))
        .containsPattern("Steps: +1\\. ")
        .doesNotContain("System Manager", "for each release");
    assertThat(report("txt", "--exchange", "2003 SP1"))
        .contains("1. In Exchange System Manager", "2. On the server find the same connections");
  }
}
