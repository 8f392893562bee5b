package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.frontdoor.sessions.DoorEvent.Kind;

/** Clients that break the rules: each is told off or cut off, and nobody else notices. */
class BadClientTest {
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private OpenDoors doors;
  private RawClient witness;

  @BeforeEach
  void open() throws Exception {
    doors = OpenDoors.of("2010 SP1");
    witness = new RawClient(doors.port("imap"));
    assertThat(witness.line()).startsWith("* OK ");
    witness.send("w1 LOGIN gfield \"open sesame\"\r\n");
    assertThat(witness.line()).isEqualTo("w1 OK LOGIN completed.");
    doors.happened();
  }

  /** Whatever a test did, the others go on and no session is lost from the count. */
  @AfterEach
  void nobodyElseNoticed() throws Exception {
    assertThat(doors.sessions().openSessions()).isEqualTo(1);
    witness.send("w2 NOOP\r\n");
    assertThat(witness.line()).isEqualTo("w2 OK NOOP completed.");
    witness.send("w3 LOGOUT\r\n");
    assertThat(witness.line()).startsWith("* BYE");
    assertThat(doors.sessions().openSessions()).isZero();
    witness.close();
    doors.close();
  }

  @Test
  void everyDoorIsOnLoopbackAndNowhereElse() throws Exception {
    List<InetAddress> elsewhere = new ArrayList<>();
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      network.inetAddresses().filter(a -> !a.isLoopbackAddress()).forEach(elsewhere::add);
    }
    assertThat(doors.addresses()).extracting(a -> a.host()).containsOnly("127.0.0.1");
    Assumptions.assumeThat(elsewhere).as("addresses besides loopback").isNotEmpty();
    for (InetAddress address : elsewhere) {
      for (var door : doors.addresses()) {
        try (Socket socket = new Socket()) {
          socket.connect(new InetSocketAddress(address, door.port()), 5_000);
          throw new AssertionError(door.name() + " can be reached at " + address);
        } catch (ConnectException expected) {
          assertThat(expected).hasMessageContaining("refused");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "imap, * BYE a line is longer than 8192 bytes",
    "pop3, -ERR a line is longer than 8192 bytes"
  })
  void tenMegabytesWithoutALineEndAreCutOff(String protocol, String said) throws Exception {
    try (RawClient client = new RawClient(doors.port(protocol))) {
      client.line();

      assertThat(client.flood(TEN_MEGABYTES).rest()).isEqualTo(said + "\n");
    }
  }

  @Test
  void anAnnouncementOfTwoGigabytesIsCutOff() throws Exception {
    try (RawClient client = new RawClient(doors.port("imap"))) {
      client.line();
      client.send("a LOGIN {2147483647}\r\n");

      assertThat(client.rest()).contains("* BYE 2147483647 bytes are announced");
    }
  }

  @Test
  void aLoggedOnClientMayAnnounceAMessageAndNoMore() throws Exception {
    try (RawClient client = loggedOn("imap")) {
      client.send("b APPEND INBOX {12}\r\n");
      assertThat(client.line()).startsWith("+");
      client.send("Subject: a\r\n\r\n");
      assertThat(client.line()).startsWith("b OK");
      client.send("c APPEND INBOX {99999999999999999999}\r\n");

      assertThat(client.rest()).contains("bytes are announced and at most 1048576 are taken");
      doors.await(e -> e.kind() == Kind.LOGGED_OFF);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void halfALineAndThenNothingTakesNoSession(String protocol) throws Exception {
    try (RawClient client = new RawClient(doors.port(protocol))) {
      client.line();
      client.send("a LOGIN gfie");
      client.reset();
    }
    RawClient next = loggedOn(protocol);
    assertThat(doors.sessions().openSessions()).isEqualTo(2);
    next.reset();
    doors.await(e -> e.kind() == Kind.LOGGED_OFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void anAbruptResetGivesTheSessionBack(String protocol) throws Exception {
    for (int i = 0; i < 40; i++) {
      RawClient client = loggedOn(protocol);
      client.reset();
      doors.await(e -> e.kind() == Kind.LOGGED_OFF);
    }

    assertThat(doors.sessions().events()).isEmpty();
  }

  @Test
  void aClientThatNeverReadsBlocksNobodyAndCanBeTurnedOut() throws Exception {
    try (RawClient deaf = loggedOn("imap")) {
      StringBuilder commands = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        commands.append("d").append(i).append(" LIST \"\" \"*\"\r\n");
      }
      // Far more answers than the system keeps for a client that does not read them.
      Thread sender =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 1_000; i++) {
                    deaf.send(commands.toString());
                  }
                } catch (IOException e) {
                  // It was turned out meanwhile.
                }
              });
      sender.start();
      try (RawClient other = loggedOn("imap")) {
        other.send("o LOGOUT\r\n");
        assertThat(other.rest()).contains("o OK LOGOUT completed.");
      }
      doors.sessions().doorSessions().stream()
          .filter(v -> v.client().endsWith(":" + deaf.port()))
          .forEach(v -> v.close());
      deaf.reset();
      sender.join();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "a b c d",
        "\u0000\u0001",
        "a LOGIN",
        "a LOGIN gfield",
        "a UID",
        "a FETCH 1 (BODY[",
        "a AUTHENTICATE XOAUTH2 !!!",
        "a login gfield wrong",
        "a SELECT #mail.mailbox1.INBOX"
      })
  void whatIsNoImapCommandIsAnsweredAndTheNextIsHeard(String line) throws Exception {
    try (RawClient client = new RawClient(doors.port("imap"))) {
      client.line();
      client.send(line + "\r\nz NOOP\r\n");
      String first = client.line();

      assertThat(first).matches("(\\* (BAD|BYE)|a (BAD|NO)) .*");
      if (!first.startsWith("* BYE")) {
        assertThat(client.line()).isEqualTo("z OK NOOP completed.");
      }
    }
    doors.happened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "USER",
        "PASS",
        "PASS x",
        "AUTH PLAIN",
        "APOP a b",
        "RETR 1",
        "\u0000",
        "LIST 99"
      })
  void whatIsNoPopCommandIsAnsweredAndTheNextIsHeard(String line) throws Exception {
    try (RawClient client = new RawClient(doors.port("pop3"))) {
      client.line();
      client.send(line + "\r\nNOOPX\r\n");

      assertThat(client.line()).startsWith("-ERR");
      assertThat(client.line()).isEqualTo("-ERR unknown command");
    }
  }

  @Test
  void nobodyReadsAnotherMailboxByItsAbsoluteName() throws Exception {
    try (RawClient client = loggedOn("imap")) {
      client.send("b SELECT #mail.mailbox1.INBOX\r\n");
      assertThat(client.line()).startsWith("b NO");
      client.send("c LIST \"\" #mail.*\r\n");
      assertThat(client.line()).startsWith("c OK");
      client.send("d CREATE #mail.other\r\n");
      assertThat(client.line()).startsWith("d NO");
      client.send("e LOGOUT\r\n");
      client.rest();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Two lengths, a length and chunks, a length that is none, a line that continues a header.
        "POST /owa/sign-in HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + "Content-Length: 5\r\n"
            + "Content-Length: 60\r\n\r\n"
            + "abcde",
        "POST /owa/sign-in HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + "Content-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        "POST /owa/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: +5\r\n\r\nabcde",
        "POST /owa/sign-in HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + "Transfer-Encoding: chunked, identity\r\n\r\n"
            + "0\r\n\r\n",
        "POST /owa/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length : 5\r\n\r\nabcde",
        "GET /owa/ HTTP/1.1\r\n\r\n",
        "GET /owa/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /owa/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "NONSENSE\r\n\r\n",
      })
  void smugglersAreRefusedAndTheirConnectionIsClosed(String request) throws Exception {
    try (RawClient client = new RawClient(doors.port("owa"))) {
      client.send(request + "GET /owa/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
      String answer = client.rest();

      assertThat(answer).startsWith("HTTP/1.1 4");
      assertThat(answer).as("the second request is not answered").doesNotContain("Sign in");
    }
  }

  @Test
  void aPageFromElsewhereIsNotLetIn() throws Exception {
    try (RawClient client = new RawClient(doors.port("owa"))) {
      client.send("GET /owa/ HTTP/1.1\r\nHost: rebound.example.com\r\nConnection: close\r\n\r\n");

      assertThat(client.rest()).startsWith("HTTP/1.1 421").doesNotContain("Sign in");
    }
  }

  @Test
  void aFormFromAnotherPageDoesNotSignIn() throws Exception {
    String form = "user=gfield&password=open+sesame";
    try (RawClient client = new RawClient(doors.port("owa"))) {
      client.send(
          "POST /owa/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://elsewhere.example\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
              + "Content-Length: "
              + form.length()
              + "\r\n\r\n"
              + form);

      assertThat(client.rest()).doesNotContain("Set-Cookie").doesNotContain("Gil Field");
    }
  }

  @Test
  void tenMegabytesOfRequestAreRefused() throws Exception {
    try (RawClient client = new RawClient(doors.port("owa"))) {
      client.send("GET /");
      assertThat(client.flood(TEN_MEGABYTES).rest()).matches("(?s)(HTTP/1.1 4.*|\\(reset\\))");
    }
    try (RawClient client = new RawClient(doors.port("owa"))) {
      client.send(
          "POST /owa/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
              + TEN_MEGABYTES
              + "\r\n\r\n");
      assertThat(client.flood(TEN_MEGABYTES).rest()).matches("(?s)(HTTP/1.1 4.*|\\(reset\\))");
    }
  }

  private RawClient loggedOn(String protocol) throws Exception {
    RawClient client = new RawClient(doors.port(protocol));
    client.line();
    if (protocol.equals("imap")) {
      client.send("a LOGIN gfield \"open sesame\"\r\n");
      assertThat(client.line()).isEqualTo("a OK LOGIN completed.");
    } else {
      client.send("USER gfield\r\nPASS open sesame\r\n");
      assertThat(client.line()).isEqualTo("+OK");
      assertThat(client.line()).isEqualTo("+OK");
    }
    doors.await(e -> e.kind() == Kind.LOGGED_ON);
    return client;
  }
}
