package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send a body slowly: nobody else has to wait for them. */
@Timeout(120)
class SlowBodiesTest {
  /** Far less than after which the door itself gives a silent client up. */
  private static final int SOON = 15_000;

  private static final String FORM = "user=gfield&password=open+sesame";
  private static final String AUTHORIZATION =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString("gfield:open sesame".getBytes(StandardCharsets.UTF_8))
          + "\r\n";
  private static final String FIND =
      "<m:FindItem xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\""
          + " xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\">"
          + "<t:DistinguishedFolderId Id=\"inbox\"/></m:FindItem>";

  private static String signIn(int length) {
    return "POST /owa/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String find(String framing) {
    return "POST /EWS/Exchange.asmx HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        + AUTHORIZATION
        + framing
        + "\r\n\r\n";
  }

  @ParameterizedTest
  @CsvSource({"2010 SP1, sign-in", "2013, ews", "2019, chunked", "2016, unknown"})
  void theOthersAreAnswered(String release, String kind) throws Exception {
    List<RawClient> slow = new ArrayList<>();
    try (OpenDoors doors = OpenDoors.of(release)) {
      int port = doors.port("owa");
      for (int i = 0; i < 300; i++) {
        String head =
            switch (kind) {
              case "sign-in" -> signIn(FORM.length()) + "user=";
              case "ews" -> find("Content-Length: " + FIND.length()) + "<m:Find";
              case "chunked" -> find("Transfer-Encoding: chunked") + "5\r\n<m:Fi\r\n";
              default -> "POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1";
            };
        slow.add(new RawClient(port).send(head));
      }
      for (int i = 0; i < 5; i++) {
        try (RawClient page = new RawClient(port).patience(SOON)) {
          page.send("GET /owa/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
          assertThat(page.rest()).startsWith("HTTP/1.1 200").contains("Sign in to your mailbox");
        }
        try (RawClient form = new RawClient(port).patience(SOON)) {
          form.send(signIn(FORM.length()) + FORM);
          assertThat(form.line()).isEqualTo("HTTP/1.1 303 See Other");
        }
        try (RawClient ews = new RawClient(port).patience(SOON)) {
          ews.send(find("Content-Length: " + FIND.length()) + FIND);
          assertThat(ews.line()).isEqualTo("HTTP/1.1 200 OK");
        }
      }
    } finally {
      for (RawClient client : slow) {
        client.close();
      }
    }
  }

  @Test
  void whoeverIsSlowIsAnsweredInTheEnd() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1");
        RawClient client = new RawClient(doors.port("owa"))) {
      client.send(find("Content-Length: " + FIND.length()));
      for (char c : FIND.toCharArray()) {
        client.send(String.valueOf(c));
      }

      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void whatIsTooLargeIsRefusedThoughItComesInPieces() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2016");
        RawClient client = new RawClient(doors.port("owa"))) {
      client.send(find("Transfer-Encoding: chunked"));
      client.send("10000\r\n" + "x".repeat(0x10000) + "\r\n");
      String rest = client.flood(17 * 0x10000).rest();

      assertThat(rest).matches("(?s)(HTTP/1.1 4.*|\\(reset\\))");
    }
  }
}
