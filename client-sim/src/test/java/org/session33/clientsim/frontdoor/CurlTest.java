package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.frontdoor.sessions.DoorSession;
import org.session33.clientsim.requirements.Requirement;
import org.session33.profiles.exchange.ServiceDoor;

/** KB 980049 seen by curl, over IMAP4, POP3 and Exchange Web Services. */
class CurlTest {
  private static final int LOGIN_DENIED = 67;
  private static final String LIMIT =
      "Too many concurrent connections opened., Cannot open mailbox..";

  @TempDir Path folder;
  private Path curl;
  private final List<DoorSession> others = new ArrayList<>();

  @BeforeEach
  void findCurl() {
    curl = Clients.require("curl", "curl.exe");
  }

  @AfterEach
  void leave() {
    others.forEach(DoorSession::close);
  }

  @ParameterizedTest
  @CsvSource({"imap, IMAP4, NO Server Unavailable. 15", "pop3, POP3, -ERR Server Unavailable. 21"})
  @Requirement({"R-980049-1", "R-980049-4"})
  void theSeventeenthReadsTheTextOfTheArticleOnTheWire(
      String protocol, ServiceDoor kind, String said) throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      others(doors, kind, 16);

      Clients.Ended refused = mail(doors, protocol);
      others.get(0).close();
      Clients.Ended next = mail(doors, protocol);

      assertThat(refused.exitCode()).isEqualTo(LOGIN_DENIED);
      assertThat(refused.out()).contains(said);
      assertThat(next.exitCode()).as(next.out()).isZero();
      assertThat(doors.sessions().openSessions()).isEqualTo(15);
    }
  }

  @ParameterizedTest
  @CsvSource({"imap, IMAP4", "pop3, POP3"})
  void afterTheFixAndARestartTheSeventeenthGetsIn(String protocol, ServiceDoor kind)
      throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      others(doors, kind, 16);
      assertThat(mail(doors, protocol).exitCode()).isEqualTo(LOGIN_DENIED);
      doors.served().apply("raise-service-session-limit");
      doors.sessions().restartStore();
      others(doors, kind, 16);

      assertThat(mail(doors, protocol).exitCode()).isZero();
    }
  }

  @Test
  @Requirement({"R-980049-12", "R-980049-14"})
  void oneRequestOverSeventeenMailboxesGetsSixteenAnswersAndTheError() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      String answer = findItem(doors, OpenDoors.PASSWORD, 17).out();

      assertThat(answer.split("ResponseClass=\"Success\"", -1)).hasSize(17);
      assertThat(answer.split("ResponseClass=\"Error\"", -1)).hasSize(2);
      assertThat(answer)
          .contains("<m:ResponseCode>ErrorTooManyObjectsOpened</m:ResponseCode>")
          .contains("<m:MessageText>" + LIMIT + "</m:MessageText>");
      assertThat(answer.indexOf("\"Error\"")).isGreaterThan(answer.lastIndexOf("\"Success\""));
    }
  }

  @Test
  void batchesOfSixteenWorkOneAfterTheOther() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      for (int batch = 1; batch <= 3; batch++) {
        String answer = findItem(doors, OpenDoors.PASSWORD, 16).out();
        assertThat(answer).contains("NoError").doesNotContain("ErrorTooManyObjectsOpened");
        doors.awaitEnds(16);
      }

      assertThat(doors.sessions().openSessions()).isZero();
      assertThat(doors.sessions().events()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change-throttling-policy",
        "raise-popimap-connection-limit",
        "grant-view-information-store-status"
      })
  @Requirement({"R-980049-9", "R-980049-10", "R-980049-11"})
  void whatDoesNotHelpDoesNotHelpWebServicesEither(String remedy) throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      findItem(doors, OpenDoors.PASSWORD, 17);
      doors.awaitEnds(16);
      doors.served().apply(remedy);
      doors.sessions().restartStore();

      assertThat(findItem(doors, OpenDoors.PASSWORD, 17).out()).contains(LIMIT);
    }
  }

  @Test
  void afterTheFixAndARestartSeventeenMailboxesAreAnswered() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      findItem(doors, OpenDoors.PASSWORD, 17);
      doors.awaitEnds(16);
      doors.served().apply("raise-service-session-limit");
      doors.sessions().restartStore();

      assertThat(findItem(doors, OpenDoors.PASSWORD, 17).out())
          .contains("NoError")
          .doesNotContain(LIMIT);
      doors.awaitEnds(17);
      assertThat(findItem(doors, OpenDoors.PASSWORD, 18).out()).contains(LIMIT);
    }
  }

  @Test
  void webServicesAskForAPassword() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      Clients.Ended wrong = findItem(doors, "wrong", 1);

      assertThat(wrong.out()).contains("HTTP/1.1 401").contains("WWW-Authenticate: Basic");
      assertThat(doors.sessions().openSessions()).isZero();
    }
  }

  @Test
  void xmlWithEntitiesIsRefusedAndReadsNoFile() throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "a secret of this machine");
    try (OpenDoors doors = OpenDoors.of("2010 SP3")) {
      String attack =
          "<!DOCTYPE a [<!ENTITY file SYSTEM \""
              + secret.toUri()
              + "\">]>"
              + soap(1).replace("room1@", "&file;@");
      Clients.Ended answer = post(doors, OpenDoors.PASSWORD, attack);

      assertThat(answer.out()).contains("HTTP/1.1 400").contains("no DOCTYPE");
      assertThat(answer.out()).doesNotContain("a secret of this machine");
      assertThat(doors.sessions().openSessions()).isZero();
    }
  }

  private void others(OpenDoors doors, ServiceDoor kind, int count) {
    for (int i = 1; i <= count; i++) {
      others.add(
          doors.sessions().logOn(doors.account(), kind, "client " + i, () -> {}).orElseThrow());
    }
  }

  private Clients.Ended mail(OpenDoors doors, String protocol) throws Exception {
    return Clients.curl(
        curl,
        List.of(
            "--verbose",
            "--user",
            OpenDoors.USER + ":" + OpenDoors.PASSWORD,
            protocol + "://127.0.0.1:" + doors.port(protocol) + "/"));
  }

  private Clients.Ended findItem(OpenDoors doors, String password, int mailboxes) throws Exception {
    return post(doors, password, soap(mailboxes));
  }

  private Clients.Ended post(OpenDoors doors, String password, String body)
      throws IOException, InterruptedException {
    Path file = folder.resolve("request.xml");
    Files.writeString(file, body);
    return Clients.curl(
        curl,
        List.of(
            "--include",
            "--basic",
            "--user",
            OpenDoors.USER + ":" + password,
            "--header",
            "Content-Type: text/xml; charset=utf-8",
            "--data-binary",
            "@" + file,
            doors.url("ews").toString()));
  }

  private static String soap(int mailboxes) {
    List<String> folders = new ArrayList<>(Collections.nCopies(mailboxes, ""));
    for (int i = 0; i < mailboxes; i++) {
      folders.set(
          i,
          "<t:DistinguishedFolderId Id=\"calendar\"><t:Mailbox><t:EmailAddress>room"
              + (i + 1)
              + "@contoso.com</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>");
    }
    return """
    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
      xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
      xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><s:Body>
    <m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>
    <m:ParentFolderIds>\
    """
        + String.join("", folders)
        + "</m:ParentFolderIds></m:FindItem></s:Body></s:Envelope>";
  }
}
