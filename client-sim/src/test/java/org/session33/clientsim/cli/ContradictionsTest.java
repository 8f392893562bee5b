package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.CaseWarning;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;

/** What two files say of one thing and cannot both be right is told by itself. */
class ContradictionsTest {
  private static final ProgramUnderTest PROGRAM = ProgramUnderTest.piped();
  private static final String SYNC =
      "10:12:13 Synchronizer Version %s\n10:12:13 Synchronizing Mailbox 'Zoe'\n"
          + "10:12:15 [80040305-54A-4DE-1900]\n";

  private static List<String> warnings(String... files) {
    return PROGRAM.diagnose(files).completeness().warnings().stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Outlook 2007, 16.0.5197, true",
    "Outlook 2016, 15.0.4420, true",
    "Outlook 2016, 16.0.5197, false",
    "Outlook 2019, 16.0.5197, false",
    "Outlook 2007, 12.0.6529, false",
  })
  void theUserNamesAnotherReleaseThanTheLog(String told, String version, boolean contradicts) {
    List<String> warnings =
        warnings(
            "It is " + told + ": Unable to open your default e-mail folders.\n",
            SYNC.formatted(version));

    assertThat(warnings.stream().anyMatch(w -> w.contains("this names Outlook")))
        .isEqualTo(contradicts);
  }

  @Test
  void anEventTellsOfALargerLimitThanTheRegistry() {
    String event =
        "Mapi session \"/o=A/cn=Recipients/cn=zoe\" exceeded the maximum of 64 objects of type"
            + " \"session\".\n";
    String registry =
        "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\"
            + "Services\\MSExchangeIS\\ParametersSystem]\n"
            + "\"Maximum Allowed Sessions Per User\"=dword:000000%s\n";

    assertThat(warnings(event, registry.formatted("20")))
        .anyMatch(w -> w.contains("is 32 (0x20) here") && w.contains("a limit of 64 (0x40)"));
    assertThat(warnings(event, registry.formatted("40"))).noneMatch(w -> w.contains("a limit of"));
  }

  private static final String USER =
      "format: 1\ntitle: t\nuser: {name: Zoe Ray, legacyDN: \"/o=A/cn=Recipients/cn=zoe\"}\n";
  private static final String CASE =
      USER
          + "outlook: {release: 2007, cachedExchangeMode: true, additionalMailboxes:"
          + " [{name: Team Sales, folders: 4}]}\n"
          + "server: {release: 2007, registry: {Maximum Allowed Sessions Per User: 32}}\n";

  /** A case beside one file. */
  private static CaseResult beside(Path folder, String yaml, String text) throws IOException {
    Files.writeString(folder.resolve("seen.txt"), text);
    Path file = folder.resolve("a.case.yaml");
    Files.writeString(
        file,
        yaml
            + "evidence: ["
            + (Files.exists(folder.resolve("event.txt")) ? "event.txt, " : "")
            + "seen.txt]\n");
    Case theCase =
        PROGRAM
            .part(CaseReader.class)
            .read(
                SourceFile.of(file, "a.case.yaml"),
                name -> Optional.of(SourceFile.of(folder.resolve(name), name)))
            .optional()
            .orElseThrow();
    return PROGRAM.examine(theCase);
  }

  private static List<String> contradictions(CaseResult result) {
    return result.completeness().contradictions().stream().map(CaseWarning::sentence).toList();
  }

  private static String logons(String... rows) {
    return "\"UserName\",\"ClientIPAddress\",\"ClientVersion\",\"ClientMode\",\"LogonTime\","
        + "\"ApplicationId\",\"FullUserDirectoryName\",\"FullMailboxDirectoryName\"\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static String logon(String address, String version, String mode, String mailbox) {
    return "\"A\\zoe\",\"%s\",\"%s\",\"%s\",\"2011-04-13 08:00:00\",\"Client=MSExchangeRPC\",\"/cn=zoe\",\"/cn=%s\""
        .formatted(address, version, mode, mailbox);
  }

  @ParameterizedTest
  @CsvSource({
    "It is Exchange 2010 SP1., 'names Exchange 2010 SP1, and the case is of Exchange Server 2007"
        + " (a.case.yaml:5:10)'",
    "It is Outlook 2010., 'names Outlook 2010, and the case is of Outlook 2007 (a.case.yaml:4:11)'",
    "It is Exchange 2007 SP3 with Outlook 2007 SP2., ''",
    "We moved from Exchange 2003., ''",
  })
  void aFileNamesAnotherReleaseThanTheCase(String text, String told, @TempDir Path folder)
      throws IOException {
    List<String> found =
        contradictions(
            beside(folder, CASE, text + " Unable to open your default e-mail folders.\n"));

    assertThat(found).hasSize(told.isEmpty() ? 0 : 1);
    assertThat(String.join("", found)).contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "14.0.6117, Cached, 12.0.6529, Cached, ''",
    "14.0.6117, Cached, 14.0.6117, Cached, 'version 14.0.6117 alone, and the case has Outlook"
        + " 2007'",
    "12.0.6529, Classic, 12.0.6529, Cached, ''",
    "12.0.6529, Classic, 12.0.6529, Classic, 'online mode alone, and the case has Cached'",
    "3585.0.32903, Unknown, 3585.0.32903, '', ''",
  })
  void aClientIsOtherOnlyWhereNoneIsAsTheCaseHasIt(
      String version, String mode, String second, String secondMode, String told, @TempDir Path in)
      throws IOException {
    List<String> found =
        contradictions(
            beside(
                in,
                CASE,
                logons(
                    logon("10.0.0.1", version, mode, "zoe"),
                    logon("10.0.0.1", second, secondMode, "sales"))));

    assertThat(found).hasSize(told.isEmpty() ? 0 : 1);
    assertThat(String.join("", found)).contains(told);
  }

  @Test
  void moreMailboxesAreOpenThanTheCaseNames(@TempDir Path folder) throws IOException {
    String one = logon("10.0.0.1", "12.0.6529", "Cached", "sales");
    String two = logon("10.0.0.1", "12.0.6529", "Cached", "info");

    // An alias is often written otherwise than the name: one for one may be the same.
    assertThat(contradictions(beside(folder, CASE, logons(one)))).isEmpty();
    assertThat(contradictions(beside(folder, CASE, logons(one, two))))
        .singleElement()
        .asString()
        .startsWith("seen.txt:2:1: the list shows sessions of the user on 2 mailboxes of others");
  }

  @Test
  void aLogOfOthersAloneIsNotTheUsers(@TempDir Path folder) throws IOException {
    String log =
        "#Fields: date-time,session-id,seq-number,client-name,organization-info,client-software,"
            + "client-software-version,client-mode,client-ip,server-ip,protocol,application-id,"
            + "operation,rpc-status,processing-time,operation-specific,failures\n"
            + "2012-06-26T17:32:23.301Z,19,0,/o=A/cn=Recipients/cn=%s,,OUTLOOK.EXE,12.0.6117,"
            + "Cached,10.1.1.22,10.1.1.5,ncacn_http,,Connect,0,00:00:00,,\n";

    assertThat(contradictions(beside(folder, CASE, log.formatted("zoe")))).isEmpty();
    assertThat(contradictions(beside(folder, CASE, log.formatted("ann"))))
        .singleElement()
        .asString()
        .startsWith("seen.txt:2:1: no client in this file is of the case's user (a.case.yaml:3:");
  }

  @Test
  void theRegistryOfACaseAndAnEvent(@TempDir Path folder) throws IOException {
    String event =
        "Mapi session \"/o=A/cn=Recipients/cn=zoe\" exceeded the maximum of %d objects of type"
            + " \"session\".\n";

    assertThat(contradictions(beside(folder, CASE, event.formatted(64))))
        .singleElement()
        .asString()
        .contains("is 32 (0x20) here", "the event of seen.txt:1:1", "a limit of 64 (0x40)");
    assertThat(contradictions(beside(folder, CASE, event.formatted(32)))).isEmpty();
  }

  @Test
  void everyFaceTellsItOnce(@TempDir Path folder) throws IOException {
    beside(folder, CASE, "It is Outlook 2010. Unable to open your default e-mail folders.\n");
    String file = folder.resolve("a.case.yaml").toString();
    String page = folder.resolve("r.html").toString();
    String told = "this names Outlook 2010, and the case is of Outlook 2007";

    ProgramUnderTest.piped().run("report", file, "-o", page);

    assertThat(ProgramUnderTest.piped().run("rehearse", file).out().replaceAll("\\s+", " "))
        .containsOnlyOnce(told)
        .contains("WHAT CANNOT ALL BE RIGHT");
    assertThat(ProgramUnderTest.piped().run("diagnose", file).out().replaceAll("\\s+", " "))
        .containsOnlyOnce(told);
    assertThat(ProgramUnderTest.piped().run("rehearse", "--json", file).out())
        .containsOnlyOnce(told);
    assertThat(Files.readString(Path.of(page))).containsOnlyOnce(told);
  }

  /** What lists and logs show of clients is weighed where it says what it means. */
  @Test
  void rowsWithoutAnAddressAndTwoAddresses(@TempDir Path folder) throws IOException {
    String event =
        "Closing Mapi session \"/o=A/cn=Recipients/cn=zoe\" because it exceeded the maximum of 32"
            + " objects of type \"session\".\n";
    List<String> rows = new ArrayList<>();
    rows.addAll(Collections.nCopies(20, logon("", "12.0.6529", "Cached", "zoe")));
    rows.addAll(Collections.nCopies(12, logon("10.0.0.1", "12.0.6529", "Cached", "zoe")));
    Files.writeString(folder.resolve("event.txt"), event);
    Finding stale = finding(folder, rows, "stale-sessions");

    assertThat(stale.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(stale.clues())
        .extracting(Clue::words)
        .anyMatch(
            w ->
                w.startsWith("20 of the user's 32 sessions in the list of logons have no client")
                    && w.endsWith("the oldest logged on 2011-04-13 08:00:00"))
        .contains(
            "by the list 12 of 32 sessions would be left without this cause, and 32 are"
                + " permitted");
    assertThat(finding(folder, rows, "duplicate-client").verdict())
        .isEqualTo(Verdict.NOT_EVALUATED);

    rows.replaceAll(r -> r.replace(",\"\",\"12", ",\"10.0.0.2\",\"12"));
    Finding twice = finding(folder, rows, "duplicate-client");
    assertThat(twice.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(twice.clues())
        .extracting(Clue::words)
        .contains(
            "the list of logons shows the user's sessions from 2 addresses or machines (10.0.0.2"
                + " 20, 10.0.0.1 12)");
    assertThat(finding(folder, rows, "stale-sessions").clues())
        .extracting(Clue::words)
        .contains("each of the user's 32 sessions in the list of logons has a client address");
  }

  /** What a log shows open at once is told beside the limit, and proves nothing. */
  @ParameterizedTest
  @CsvSource({
    "31, 'a log shows 31 connections of the user open at once, near the limit of 32'",
    "20, ''",
  })
  void aLogNearTheLimitIsAWeakClue(int open, String told, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("event.txt"),
        "Closing Mapi session \"/o=A/cn=Recipients/cn=zoe\" because it exceeded the maximum of 32"
            + " objects of type \"session\".\n");
    StringBuilder log =
        new StringBuilder(
            "#Fields: date-time,session-id,seq-number,client-name,organization-info,"
                + "client-software,client-software-version,client-mode,client-ip,server-ip,"
                + "protocol,application-id,operation,rpc-status,processing-time,"
                + "operation-specific,failures\n");
    for (int i = 10; i < 10 + open; i++) {
      log.append("2012-06-26T17:32:%d.301Z,%d,0,/o=A/cn=Recipients/cn=zoe,,".formatted(i, i))
          .append("OUTLOOK.EXE,12.0.6117,Cached,10.1.1.22,10.1.1.5,ncacn_http,,Connect,0,")
          .append("00:00:00,,\n");
    }
    Finding stale =
        beside(folder, CASE, log.toString()).findings().stream()
            .filter(f -> f.id().equals("stale-sessions"))
            .findFirst()
            .orElseThrow();

    assertThat(stale.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(stale.clues())
        .filteredOn(c -> c.words().startsWith("a log shows"))
        .extracting(c -> c.weight() + " " + c.words())
        .hasSize(told.isEmpty() ? 0 : 1)
        .allMatch(w -> w.startsWith("WEAK " + told));
  }

  private static Finding finding(Path folder, List<String> rows, String id) throws IOException {
    CaseResult result = beside(folder, CASE, logons(rows.toArray(new String[0])));
    return result.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}
