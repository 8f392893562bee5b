package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.DesktopParts;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.profiles.exchange.ClientType;

/** What the window of the front doors shows while clients come and go. */
class FrontDoorBoardTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();
  private final AtomicInteger changes = new AtomicInteger();
  private final List<Socket> clients = new ArrayList<>();
  private FrontDoorBoard board;

  @BeforeEach
  void open() throws Exception {
    board =
        program
            .part(DesktopParts.class)
            .frontDoors()
            .open(
                program.read(
                    """
                    format: 1
                    title: Refused
                    user: {name: Gil Field, legacyDN: /o=Org/cn=Recipients/cn=gfield}
                    outlook: {release: 2010}
                    server: {release: 2010 SP1}
                    """),
                changes::incrementAndGet);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    board.close();
  }

  @Test
  void itSaysWhereToKnockAndWithWhat() {
    assertThat(board.doors())
        .extracting(FrontDoorBoard.DoorRow::words)
        .containsExactly("IMAP4", "POP3", "Outlook Web App", "Exchange Web Services");
    assertThat(board.doors().get(0).where()).matches("127\\.0\\.0\\.1:\\d+");
    assertThat(board.doors().get(2).where()).matches("http://127\\.0\\.0\\.1:\\d+/owa/");
    assertThat(board.login()).isEqualTo("gfield");
    assertThat(board.password()).isNotBlank();
    assertThat(board.pools())
        .containsExactlyInAnyOrder(ClientType.OWA, ClientType.POP_IMAP, ClientType.EWS);
  }

  @Test
  void theMeterCountsClientsAndThoseWhoWereRefused() throws Exception {
    logOn(18);

    SessionMeter meter = board.meter(ClientType.POP_IMAP).meter();

    assertThat(meter.limit()).isEqualTo(16);
    assertThat(meter.granted()).isEqualTo(16);
    assertThat(meter.refused()).isEqualTo(2);
    assertThat(meter.bars().get(0)).isEqualTo(new SessionMeter.Bar("IMAP4", 16, 2));
    assertThat(meter.bars().get(0).held()).isEqualTo("16 of 18");
    assertThat(board.meter(ClientType.OWA).tips()).isEmpty();
    assertThat(board.lines()).filteredOn(FrontDoorBoard.Line::failure).hasSize(2);
    assertThat(changes.get()).isGreaterThanOrEqualTo(18);
  }

  @Test
  void aWrittenValueIsInForceAfterARestart() throws Exception {
    logOn(17);
    board.write(17);
    assertThat(board.limit()).isEqualTo(16);

    board.restartStore();

    assertThat(board.limit()).isEqualTo(17);
    assertThat(board.meter(ClientType.POP_IMAP).tips()).isEmpty();
    logOn(17);
    assertThat(board.meter(ClientType.POP_IMAP).meter().granted()).isEqualTo(17);
    assertThat(board.lines().toString())
        .contains("written: Maximum Allowed Service Sessions Per User = 17")
        .contains("the Information Store was restarted");
  }

  @Test
  void whatWasSeenCanBeRehearsedOnTheDesk() throws Exception {
    logOn(17);

    assertThat(program.examine(board.seen()).findings().get(0).id())
        .isEqualTo("service-session-limit");
  }

  @Test
  void onlyTheNewestLinesAreKept() throws Exception {
    for (int i = 0; i < FrontDoorBoard.MOST_LINES; i++) {
      board.write(i + 1);
    }
    board.restartStore();

    assertThat(board.lines()).hasSize(FrontDoorBoard.MOST_LINES);
    assertThat(board.lines().get(0).text()).endsWith("= 2");
  }

  private void logOn(int count) throws IOException {
    String[] door = board.doors().get(0).where().split(":");
    for (int i = 0; i < count; i++) {
      Socket client = new Socket(door[0], Integer.parseInt(door[1]));
      clients.add(client);
      client.setSoTimeout(60_000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      in.readLine();
      String line = "a LOGIN " + board.login() + " " + board.password() + "\r\n";
      client.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
      in.readLine();
    }
  }
}
