package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceRequestException;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import microsoft.exchange.webservices.data.property.complex.FolderId;
import microsoft.exchange.webservices.data.property.complex.Mailbox;
import microsoft.exchange.webservices.data.search.ItemView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.frontdoor.sessions.DoorEvent.Kind;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * Microsoft's own Java library at the door of Exchange Web Services: it is strict about answers.
 */
class EwsLibraryTest {
  @ParameterizedTest
  @CsvSource({
    "2007, 8, 0, 685, 25, ",
    "2010 RTM, 14, 0, 639, 21, Exchange2010",
    "2010 SP1, 14, 1, 218, 15, Exchange2010_SP1",
    "2013, 15, 0, 516, 32, Exchange2013",
    "2016, 15, 1, 225, 42, ",
    "2019, 15, 2, 221, 12, "
  })
  void learnsFromEachAnswerWhichServerItIs(
      String release, int major, int minor, int build, int revision, String version)
      throws Exception {
    try (OpenDoors doors = OpenDoors.of(release);
        ExchangeService service = service(doors)) {
      assertThat(service.findItems(WellKnownFolderName.Inbox, new ItemView(1)).getTotalCount())
          .isZero();

      var server = service.getServerInfo();
      assertThat(server.getMajorVersion()).isEqualTo(major);
      assertThat(server.getMinorVersion()).isEqualTo(minor);
      assertThat(server.getMajorBuildNumber()).isEqualTo(build);
      assertThat(server.getMinorBuildNumber()).isEqualTo(revision);
      assertThat(server.getVersionString()).isEqualTo(version);
    }
  }

  @Test
  void meetsTheLimitAndIsToldWithTheCodeOfExchange() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1");
        ExchangeService service = service(doors)) {
      FolderId calendar =
          new FolderId(WellKnownFolderName.Calendar, new Mailbox("room@example.com"));
      for (int i = 0; i < 16; i++) {
        doors
            .sessions()
            .logOn(doors.account(), ServiceDoor.EWS, "another " + i, () -> {})
            .orElseThrow();
      }

      assertThatThrownBy(() -> service.findItems(calendar, new ItemView(1)))
          .isInstanceOf(ServiceResponseException.class)
          .hasMessageContaining("Too many concurrent connections opened");
      assertThat(doors.await(e -> e.kind() == Kind.REFUSED).client()).contains("room@example.com");
    }
  }

  @Test
  void aFaultHasItsHeaderTooAndIsReadAsOne() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2013");
        ExchangeService service = service(doors)) {
      assertThatThrownBy(() -> service.resolveName("Gil Field"))
          .isInstanceOf(ServiceRequestException.class)
          .hasMessageContaining("the stand-in answers FindItem and nothing else");
    }
  }

  /** Exchange 2003 had no such service and tells no version; the header is there all the same. */
  @ParameterizedTest
  @CsvSource({"2003 SP1, <s:Header></s:Header>", "2013, MinorVersion=\"0\""})
  void everyAnswerHasAHeader(String release, String header) throws Exception {
    try (OpenDoors doors = OpenDoors.of(release)) {
      for (String body : List.of("<nonsense/>", "<broken", findItem())) {
        HttpResponse<String> answer = post(doors, body);

        assertThat(answer.body()).containsSubsequence("<s:Envelope", "<s:Header>", "<s:Body>");
        assertThat(answer.body()).contains(header);
      }
    }
  }

  private static String findItem() {
    return "<FindItem xmlns=\"http://schemas.microsoft.com/exchange/services/2006/messages\""
        + " xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\">"
        + "<ParentFolderIds><t:DistinguishedFolderId Id=\"inbox\"/></ParentFolderIds></FindItem>";
  }

  private static HttpResponse<String> post(OpenDoors doors, String body) throws Exception {
    String pair = OpenDoors.USER + ":" + OpenDoors.PASSWORD;
    String word = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(doors.url("ews"))
            .header("Authorization", "Basic " + word)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static ExchangeService service(OpenDoors doors) throws Exception {
    ExchangeService service = new ExchangeService(ExchangeVersion.Exchange2010_SP1);
    service.setCredentials(new WebCredentials(OpenDoors.USER, OpenDoors.PASSWORD));
    service.setUrl(doors.url("ews"));
    return service;
  }
}
