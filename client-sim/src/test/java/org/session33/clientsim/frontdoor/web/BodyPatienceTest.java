package org.session33.clientsim.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.frontdoor.OpenDoors;
import org.session33.clientsim.frontdoor.RawClient;
import org.session33.profiles.exchange.ClientMessages;

/** A body that is not all there when patience is over ends the request. */
@Timeout(120)
class BodyPatienceTest {
  @ParameterizedTest
  @ValueSource(strings = {"/owa/sign-in", "/owa/sign-out", "/EWS/Exchange.asmx", "/nowhere"})
  void theClientIsToldAndCutOff(String path) throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      WebDoor door =
          WebDoor.open(
              doors.sessions(), ClientMessages.load(), () -> "secret", 0, Duration.ofMillis(50));
      try (RawClient client = new RawClient(door.addresses().get(0).port())) {
        client.send(
            "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\nuser=");

        assertThat(client.rest()).startsWith("HTTP/1.1 408").contains("Request Timeout");
        assertThat(doors.sessions().openSessions()).isZero();
      } finally {
        door.close();
      }
    }
  }
}
