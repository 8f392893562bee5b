package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/**
 * A secret stands in every place of cases, scenarios and folders: files that can be read and files
 * that cannot, their names and folders, accounts with permissions, values that are wrong. With
 * {@code --redact} no command writes any of them, on either stream, in any format.
 */
class NoNameLeftTest {
  /** Every secret begins so, and nothing else does. */
  private static final String SECRET = "qx";

  private static final Pattern LEAK = Pattern.compile("(?i).{0,60}qx.{0,40}");

  private static final String CASE =
      """
      format: 1
      title: Qxtitle öffnet nicht
      user: {name: Qxjürgen Qxgroß, legacyDN: "/o=Qxfirma/ou=Qxou/cn=Recipients/cn=qxo'brien (2)"}
      outlook:
        release: %s
        sharedCalendars: 40
        additionalMailboxes: [{name: Qxvertrieb Süd, folders: 3000}]
      server:
        release: %s
        viewInformationStoreStatus: ["/o=Qxfirma/ou=Qxou/cn=Recipients/cn=qxstatus", 'QXDOM\\qxdienst']
        administerInformationStore: ["qxagent@qxmail.example", "Qxlisa Qxadmin"]
        administrators: [qxroot]
      evidence: [qxlog.txt]
      """;

  private static final String EVENT =
      """
      Log Name:      Application
      Source:        MSExchangeIS
      Date:          03.05.2011 08:00:01
      Event ID:      9646
      Task Category: General
      Level:         Error
      User:          N/A
      Computer:      QXSRV01.qxfirma.example
      Description:
      Mapi session "/o=Qxfirma/ou=Qxou/cn=Recipients/cn=qxo'brien (2)" exceeded the maximum of 32 objects of type "session".
      """;

  /** Each line but the first few is wrong, and quotes a secret. */
  private static final String WRONG_CASE =
      """
      format: 1
      title: Qxtitle
      user: {name: Qxbob, legacyDN: "/o=Qxorg/cn=qxbob"}
      outlook:
        release: Qxrelease
        additionalMailboxes:
          - {name: Qxbox, folders: Qxmany and Qxmore}
          - {name: Qxbox, folders: 3}
        language: qxlang
        cachedExchangeMode: qxyes
        qxkey: 1
      programs:
        - {name: Qxprog, kind: qxkind, sessions: -3}
      server:
        release: 2010 SP1
        registry: {Qxvalue: qxdata}
        administrators: qxnolist
      evidence: [qxmissing.evtx, ../qxelse/qxgone.csv]
      tried: [qxremedy]
      """;

  private static final String SCENARIOS =
      """
      format: 1
      scenarios:
        - name: Qxjürgen Qxgroß is refused
          case: qxcase.case.yaml
          expect:
            outlook: opened
            dialog: /qxstatus/
            why: "qxdienst or Qxlisa Qxadmin or qxroot or qxagent may"
            events: [{id: 9646, user: qxo'brien (2)}]
        - name: a case that is not there
          case: qxnowhere.case.yaml
          expect: {outlook: opened}
        - name: a case that cannot be read
          case: qxbroken.case.yaml
          expect: {outlook: opened}
        - name: steps that cannot be
          case: qxcase.case.yaml
          steps: [start outlook, start Qxprog, apply qxremedy, wait qxlong]
          expect: {outlook: opened, qxkey: 1, remedies: {qxremedy: resolves}}
        - name: a change that cannot be
          case: qxcase.case.yaml
          change: {"outlook.additionalMailboxes[Qxother].folders": 3, outlook.release: Qxnone}
          expect: {outlook: opened}
      """;

  private static final String LAST_SCENARIOS =
      """
      format: 1
      scenarios:
        - name: it fails
          case: qxcase.case.yaml
          expect: {outlook: opened, why: Qxvertrieb Süd}
        - name: it works
          case: {title: T, user: {name: Qxann, legacyDN: /o=Qxorg/cn=qxann}, outlook: {release: 2019}, server: {release: 2019}}
          expect: {outlook: opened}
      """;

  /** Events of any program, whose texts may name anybody in any place. */
  private static final String EVENT_LIST =
      """
      Level,Date and Time,Source,Event ID,Task Category
      Error,10/27/2021 12:28:26 PM,MSExchangeIS,9646,General,"Mapi session ""/o=Qxorg/cn=Recipients/cn=qxann"" exceeded the maximum of 32 objects of type ""session""."
      Information,10/27/2021 12:29:00 PM,MSExchangeIS,1009,Logons,"Qxjohn Qxdoe logged on to database Qxdbone on server QXSRVA"
      Error,10/27/2021 12:30:00 PM,Application Error,1000,(100),"Faulting application name: qxapp.exe, database 'Qxdbtwo' of Qxmary Qxsmith"
      """;

  private static final String WEB_LOG =
      """
      #Software: Microsoft Internet Information Services 7.5
      #Version: 1.0
      #Date: 2013-03-21 23:00:00
      #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken
      2013-03-21 23:06:14 10.0.0.1 RPC_OUT_DATA /rpc/rpcproxy.dll qxcas01.qxfirma.test:6001 443 QXDOM\\qxhugo 10.1.1.90 MSRPC 503 3 0 15
      2013-03-21 23:06:15 10.0.0.1 RPC_IN_DATA /rpc/rpcproxy.dll qxcas02.qxfirma.test:6001&CorrelationID=<empty>; 443 QXDOM\\qxhugo 10.1.1.90 MSRPC 503 3 0 15
      """;

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void hide() throws Exception {
    folder = Files.createDirectories(temp.resolve("qxhome/qxfälle"));
    Files.createDirectories(folder.resolve("qxunter"));
    write("qxcase.case.yaml", CASE.formatted("2010", "2010 SP1"));
    write("qxalt.case.yaml", CASE.formatted("2003", "2003 SP1").replace("Qxvertrieb", "Qxalt"));
    write("qxunter/qxneu.case.yaml", CASE.formatted("2016", "2019"));
    write("qxunter/qxlog.txt", EVENT);
    write("qxlog.txt", EVENT);
    Files.createDirectories(folder.resolve("qxlogs"));
    write("qxlogs/qxevents.csv", EVENT_LIST);
    write("qxlogs/qxweb.log", WEB_LOG);
    write("qxwrong.case.yaml", WRONG_CASE);
    write("qxbroken.case.yaml", "format: 1\nuser: {name: Qxbroken Qxperson\ntitle: 'Qx\n");
    write("qxa.scenario.yaml", SCENARIOS);
    write("qxb.scenario.yaml", "format: 1\nscenarios: [{name: Qx [ qx\n");
    write("qxc.scenario.yaml", LAST_SCENARIOS);
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void assertNothingLeft(String what, String text) {
    List<String> leaks = new ArrayList<>();
    Matcher leak = LEAK.matcher(text);
    while (leak.find()) {
      leaks.add(leak.group());
    }
    assertThat(leaks).as(what).isEmpty();
  }

  private Run run(ProgramUnderTest program, String command) {
    Run run =
        program.run(
            Arrays.stream(command.split(" ", -1))
                .map(w -> w.replace("FOLDER", folder.toString()))
                .toArray(String[]::new));
    assertNothingLeft(command + ", out", run.out());
    assertNothingLeft(command + ", err", run.err());
    return run;
  }

  static Stream<Arguments> commands() {
    List<Arguments> all = new ArrayList<>();
    for (String json : List.of("", " --json")) {
      for (String command :
          List.of(
              "lint FOLDER",
              "lint FOLDER/qxwrong.case.yaml FOLDER/qxnowhere.case.yaml",
              "lint FOLDER/qxno/qxfolder",
              "test FOLDER",
              "test FOLDER/qxnowhere",
              "rehearse FOLDER/qxcase.case.yaml",
              "rehearse FOLDER/qxalt.case.yaml",
              "rehearse FOLDER/qxunter/qxneu.case.yaml",
              "rehearse FOLDER/qxwrong.case.yaml",
              "rehearse FOLDER/qxbroken.case.yaml",
              "rehearse FOLDER",
              "rehearse FOLDER/qxnowhere",
              "diagnose FOLDER/qxlog.txt",
              "diagnose FOLDER/qxlog.txt FOLDER/qxcase.case.yaml",
              "diagnose FOLDER",
              "diagnose FOLDER/qxunter",
              "diagnose FOLDER/qxlogs",
              "diagnose FOLDER/qxnowhere.txt",
              "report FOLDER/qxcase.case.yaml -o FOLDER/qxreport.txt",
              "report FOLDER/qxwrong.case.yaml -o FOLDER/qxreport.html",
              "report FOLDER/qxcase.case.yaml -o FOLDER/qxno/qxreport.html",
              "report FOLDER/qxnowhere -o FOLDER/qxreport.html",
              "serve FOLDER/qxcase.case.yaml --password pw",
              "serve FOLDER/qxwrong.case.yaml",
              "serve FOLDER/qxnowhere")) {
        all.add(Arguments.of(command + " --redact" + json));
      }
    }
    all.add(Arguments.of("test FOLDER --redact --format tap"));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noCommandWritesOne(String command) {
    run(ProgramUnderTest.piped(), command);
    run(ProgramUnderTest.onScreen(), command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --json", " --format tap"})
  void theJunitReportHoldsNone(String format) throws Exception {
    Path report = temp.resolve("report.xml");

    Run run =
        run(
            ProgramUnderTest.piped(),
            "test FOLDER --redact" + format + " --report-junit " + report);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    String xml = Files.readString(report);
    assertNothingLeft("the report", xml);
    assertThat(xml)
        .contains("every scenario of the file can be read")
        .contains("name=\"User 1 is refused\"")
        .contains("not readable as YAML")
        .containsPattern("file=\"file-\\d+\\.yaml\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "xlsx", "json", "txt"})
  void noReportHoldsOne(String ending) throws Exception {
    assertNoneInReport("qxcase.case.yaml", ending);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "xlsx", "json", "txt"})
  void noReportOfLogsHoldsOne(String ending) throws Exception {
    assertNoneInReport("qxlogs", ending);
  }

  private void assertNoneInReport(String of, String ending) throws Exception {
    Path report = temp.resolve("r." + ending);

    run(ProgramUnderTest.piped(), "report FOLDER/" + of + " --redact --annex -o " + report);

    if (ending.endsWith("x")) {
      try (var zip = new java.util.zip.ZipFile(report.toFile())) {
        for (var entry : java.util.Collections.list(zip.entries())) {
          if (entry.getName().endsWith(".png")) {
            // No text is in it, and packed bytes can look like any two letters.
            continue;
          }
          byte[] part = zip.getInputStream(entry).readAllBytes();
          assertNothingLeft(entry.getName(), new String(part, StandardCharsets.UTF_8));
        }
      }
    } else {
      assertNothingLeft(ending, Files.readString(report));
    }
  }

  /** What is left is worth reading: where it is, which key of ours, what would be right. */
  @Test
  void whatIsOurOwnStays() {
    String err = run(ProgramUnderTest.piped(), "lint FOLDER/qxwrong.case.yaml --redact").err();

    assertThat(err)
        .contains("file-1.yaml:11:3: unknown key '...'; use one of: ")
        .contains("additionalMailboxes")
        .contains("'folders' is not a whole number: ...; use a whole number from 0")
        .contains("'release' names no Outlook release")
        .contains("'kind' does not know '...'; use one of: add-in, search");
  }

  @Test
  void theSameNameIsTheSameWordInAllFilesOfARun() {
    String out = run(ProgramUnderTest.piped(), "test FOLDER --redact").out();

    assertThat(out).contains("User 1 is refused", "Mailbox 1").doesNotContain("Mailbox 2");
    assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
  }
}
