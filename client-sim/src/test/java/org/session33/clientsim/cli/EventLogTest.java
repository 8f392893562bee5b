package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;

/** Event logs on the command line, by the synthetic ones that are shipped. */
class EventLogTest {
  @TempDir Path folder;

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private static byte[] log(String ending) throws IOException {
    String name = "/session33/logs/refused.synthetic." + ending;
    try (InputStream in = EventLogTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evtx", "evt"})
  void theRefusalInALogIsShown(String ending) throws IOException {
    Path file = Files.write(folder.resolve("Application." + ending), log(ending));

    Run run = program.run("diagnose", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(flat(run))
        .contains(
            "cn=areyes exceeded the maximum of 32 (0x20) objects of type \"session\"",
            ending.equals("evtx")
                ? "5 records, of which 3 matter: event 9646 of MSExchangeIS (2 times), event 2915"
                    + " of MSExchange ADAccess."
                : "4 records, of which 3 matter:",
            "Application." + ending + ":record ");
  }

  @Test
  void whatIsOnlyKnownByItsStringsIsToldInTheWordsOfItsPrint() throws IOException {
    Path file = Files.write(folder.resolve("a.evtx"), log("evtx"));

    assertThat(flat(program.run("diagnose", file.toString())))
        .contains("(from its data) Process Microsoft.Exchange.RpcClientAccess.Service.exe (PID=");
    assertThat(program.run("diagnose", "--json", file.toString()).out())
        .contains(
            "\"messageFrom\" : \"TechNet, event 2915\"",
            "\"format\" : \"evtx\"",
            "\"records\" : 5",
            "a.evtx:record 1003");
  }

  @Test
  void aLogInAZipIsReadToo() throws IOException {
    Path zip = folder.resolve("logs.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String ending : new String[] {"evtx", "evt"}) {
        out.putNextEntry(new ZipEntry("Windows-Logs/Application." + ending));
        out.write(log(ending));
        out.closeEntry();
      }
    }

    assertThat(flat(program.run("diagnose", zip.toString())))
        .contains("Application.evtx: evtx, 5 records", "Application.evt: evt, 4 records");
  }

  @Test
  void noNameIsLeftWhereItIsRedacted() throws IOException {
    Path file = Files.write(folder.resolve("a.evtx"), log("evtx"));

    Run run = program.run("diagnose", "--redact", file.toString());

    assertThat(run.out() + run.err()).doesNotContain("areyes", "MBX01", "contoso.example");
  }
}
