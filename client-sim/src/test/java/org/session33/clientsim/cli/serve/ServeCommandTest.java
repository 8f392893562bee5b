package org.session33.clientsim.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** {@code session33 serve}, with a mail program between its orders. */
class ServeCommandTest {
  private static final String CASE =
      """
      format: 1
      title: Refused
      user: {name: Gil Field, legacyDN: /o=Org/cn=Recipients/cn=gfield}
      outlook: {release: 2010}
      programs:
        - {name: Mail on the phone, kind: imap, sessions: 14}
      server: {release: 2010 SP1}
      """;

  @TempDir Path folder;
  private final Deque<Callable<String>> script = new ArrayDeque<>();
  private final List<Socket> clients = new ArrayList<>();
  private final int port = freePort();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void theFirstLineSaysWhereTheDoorsAreAndAnotherFollowsForEachEvent() throws Exception {
    then("ledger");
    whenLoggedOn("ledger");

    List<Map<String, Object>> lines = json(serve("--json"));

    Map<String, Object> first = lines.get(0);
    assertThat(first.get("user")).isEqualTo("gfield");
    assertThat(first.get("password")).isEqualTo("pw");
    Map<?, ?> doors = (Map<?, ?>) first.get("doors");
    assertThat(doors.keySet()).map(Object::toString).containsExactly("imap", "pop3", "owa", "ews");
    assertThat(doors.values())
        .allSatisfy(
            door -> {
              assertThat(((Map<?, ?>) door).get("host")).isEqualTo("127.0.0.1");
              assertThat((Integer) ((Map<?, ?>) door).get("port")).isBetween(1, 65_535);
              assertThat(((Map<?, ?>) door).get("limit")).isEqualTo(16);
            });
    assertThat(((Map<?, ?>) doors.get("imap")).get("port")).isEqualTo(port);
    assertThat(lines.stream().map(l -> l.get("event")))
        .containsExactly(null, "ledger", "logged-on", "ledger", "logged-off");
    assertThat((List<?>) lines.get(1).get("ledger")).isEmpty();
    assertThat(lines.get(2)).containsEntry("held", 1).containsEntry("limit", 16);
    assertThat(lines.get(3).get("ledger").toString()).contains("IMAP4 client");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | pop-imap, store | limit 10, MaxConnectionsPerUser limit 16, Information Store",
        "20 | store, pop-imap | limit 16, Information Store limit 20, MaxConnectionsPerUser"
      })
  void theGateThatRefusesFirstStandsFirst(int permitted, String gates, String words)
      throws Exception {
    String mail =
        CASE.replace("2010 SP1}", "2010 SP1, popImap: {MaxConnectionsPerUser: " + permitted + "}}");
    then("quit");
    Map<?, ?> doors =
        (Map<?, ?>)
            json(program().run("serve", file(mail), "--json", "--imap", "" + port))
                .get(0)
                .get("doors");
    then("quit");
    String table = program().run("serve", file(mail), "--imap", "" + port).out();

    for (String door : List.of("imap", "pop3")) {
      Map<?, ?> where = (Map<?, ?>) doors.get(door);
      assertThat(where.get("limit")).isEqualTo(Math.min(16, permitted));
      assertThat((List<?>) where.get("gates"))
          .extracting(g -> ((Map<?, ?>) g).get("id"))
          .map(Object::toString)
          .containsExactly(gates.split(", "));
    }
    assertThat(((Map<?, ?>) doors.get("owa")).containsKey("gates")).isFalse();
    assertThat(table.replaceAll("\\s+", " ")).contains(words);
    assertThat(table.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void withItsProgramsOnlyTheirRestIsLeftUntilTheFixIsInForce() throws Exception {
    whenLoggedOn("");
    whenLoggedOn("");
    whenRefused("apply raise-service-session-limit");
    whenRefused("restart");
    whenLoggedOn("");
    whenLoggedOn("");
    whenLoggedOn("ledger");

    String out = serve("--programs").out();

    assertThat(out)
        .contains("event 9646 MSExchangeIS: Mapi session \"/o=Org/cn=Recipients/cn=gfield\"")
        .contains("exceeded the\n          maximum of 16 objects of type \"session\".")
        .contains("It is written; it is in force once the Information Store is restarted")
        .contains("dropped by the restart")
        .contains("17 of 17 held")
        .contains("14  Mail on the phone");
  }

  @Test
  void adviceIsGivenForWhatTheClientsShowed() throws Exception {
    for (int i = 0; i < 16; i++) {
      whenLoggedOn("");
    }
    whenRefused("advise");

    String out = serve().out();

    assertThat(out).contains("[resolves]").contains("Maximum Allowed Service Sessions Per User");
    assertThat(out).contains("IMAP4 clients at the door");
  }

  @Test
  void aValueIsWrittenByItsNameOrByTheOneThatIsMeantMostOften() throws Exception {
    then("set 2");
    then("set Maximum Allowed Sessions Per User = 64");
    then("set nonsense");
    then("restart");
    whenLoggedOn("");
    whenLoggedOn("");
    whenRefused("what");
    then("help");

    String out = serve().out();

    assertThat(out)
        .contains("written: Maximum Allowed Service Sessions Per User = 2")
        .contains("written: Maximum Allowed Sessions Per User = 64")
        .contains("Type 'set NAME = NUMBER'")
        .contains("2 of 2 held")
        .contains("There is no order 'what'")
        .contains("restarts the Information Store; every client is cut off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change-throttling-policy",
        "raise-popimap-connection-limit",
        "no-such-remedy",
        "fewer-folders"
      })
  void whatChangesNothingSaysSo(String remedy) throws Exception {
    for (int i = 0; i < 16; i++) {
      whenLoggedOn("");
    }
    whenRefused("apply " + remedy);

    assertThat(serve().out())
        .containsAnyOf(
            "Nothing that the store reads has changed",
            "There is no remedy 'no-such-remedy'",
            "It does not apply here");
  }

  @Test
  void redactedLinesHoldNoName() throws Exception {
    for (int i = 0; i < 16; i++) {
      whenLoggedOn("");
    }
    whenRefused("ledger");

    Run run = serve("--json", "--redact");

    List<String> events = run.out().lines().skip(1).toList();
    assertThat(events).isNotEmpty().noneMatch(l -> l.contains("gfield") || l.contains("Gil"));
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = program().run("serve", file(CASE), "--pop3", String.valueOf(taken.getLocalPort()));

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err())
          .contains("port " + taken.getLocalPort() + " cannot be opened")
          .contains("name another port, or none for a free one");
    }
  }

  @Test
  void aPortThatIsNoneIsAMistakeInTheCommand() throws IOException {
    assertThat(program().run("serve", file(CASE), "--imap", "70000").exitCode()).isEqualTo(2);
  }

  @Test
  void aCaseThatIsBrokenOpensNoDoor() throws IOException {
    Run run = program().run("serve", file(CASE.replace("2010 SP1", "2011")));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("broken.case.yaml:7:");
    assertThat(run.out()).isEmpty();
  }

  private Run serve(String... options) throws IOException {
    List<String> line = new ArrayList<>(List.of("serve", file(CASE), "--password", "pw"));
    line.addAll(List.of("--imap", String.valueOf(port)));
    line.addAll(List.of(options));
    Run run = program().run(line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private ProgramUnderTest program() {
    Orders orders =
        () -> {
          try {
            return script.isEmpty() ? "quit" : script.remove().call();
          } catch (InterruptedException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        };
    return ProgramUnderTest.piped(binder -> binder.bind(Orders.class).toInstance(orders));
  }

  private String file(String text) throws IOException {
    Path file = folder.resolve("broken.case.yaml");
    Files.writeString(file, text);
    return file.toString();
  }

  /** An order without more ado. */
  private void then(String order) {
    script.add(() -> order);
  }

  /** An order after one more mail program has logged on. */
  private void whenLoggedOn(String order) {
    script.add(
        () -> {
          assertThat(logOn()).isEqualTo("a OK LOGIN completed.");
          return order;
        });
  }

  /** An order after one more mail program was refused. */
  private void whenRefused(String order) {
    script.add(
        () -> {
          assertThat(logOn()).isEqualTo("a NO Server Unavailable. 15");
          return order;
        });
  }

  private String logOn() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
    clients.add(client);
    client.setSoTimeout(60_000);
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    in.readLine();
    client.getOutputStream().write("a LOGIN gfield pw\r\n".getBytes(StandardCharsets.US_ASCII));
    return in.readLine();
  }

  /**
   * A port that nobody has, below those that the system gives to connections: other tests that run
   * at the same time open thousands of them.
   */
  private static int freePort() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException e) {
        // Somebody has it: another one.
      }
    }
    throw new AssertionError("no port is free");
  }

  private static List<Map<String, Object>> json(Run run) {
    ObjectMapper mapper = new ObjectMapper();
    return run.out()
        .lines()
        .map(line -> mapper.readValue(line, new TypeReference<Map<String, Object>>() {}))
        .toList();
  }
}
