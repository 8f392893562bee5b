package org.session33.clientsim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;

/** Clients of the service doors, acted out: boundaries, pools, scopes and what their users see. */
class ServiceClientsTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private Outcome rehearse(String release, String... clients) {
    return rehearse("server: {release: " + release + "}", List.of(clients));
  }

  private Outcome rehearse(String server, List<String> clients) {
    String programs = clients.stream().map(c -> "  - {" + c + "}\n").collect(Collectors.joining());
    Case theCase =
        program.read(
            "format: 1\ntitle: t\nuser: {name: Gil Field}\nprograms:\n" + programs + server + "\n");
    return program.part(Rehearsal.class).rehearse(theCase);
  }

  private static List<String> refused(Outcome outcome) {
    return outcome.refusedClients().stream().map(c -> c.client() + " " + c.refused()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2010 SP1, owa, 1",
    "2010 SP1, imap, 1",
    "2010 SP1, pop, 1",
    "2010 SP1, eas, 1",
    "2010 SP1, ews, 1",
    "2010 SP1, unified-messaging, 1",
    "2010 SP1, availability, 1",
    "2010 RTM, owa, 1",
    "2013, owa, 1",
    "2013, imap, 1",
    "2013, pop, 1",
    "2013, eas, 1",
    "2013, ews, 1",
    "2013, unified-messaging, 1",
    "2013, availability, 1",
    "2016, imap, 1",
    "2016, unified-messaging, 1",
    "2019, owa, 1",
    "2019, ews, 1",
    // no limit of this kind
    "2007, owa, 0",
    "2003 SP2, pop, 0",
    "2019, unified-messaging, 0",
  })
  void the17thSessionIsRefusedWhereThereIsALimit(String release, String kind, int refused) {
    assertThat(refused(rehearse(release, "name: C, kind: " + kind + ", sessions: 16"))).isEmpty();
    assertThat(refused(rehearse(release, "name: C, kind: " + kind + ", sessions: 17")))
        .isEqualTo(refused == 0 ? List.of() : List.of("C 1"));
  }

  @Test
  void aFullPoolLeavesTheOthersOpen() {
    Outcome outcome =
        rehearse(
            "2010 SP1",
            "name: Web, kind: owa, sessions: 20",
            "name: Mail, kind: imap, sessions: 16",
            "name: Phones, kind: eas, sessions: 16");

    assertThat(refused(outcome)).containsExactly("Web 4");
  }

  @Test
  void pop3AndImap4InOnePoolAreEachToldInTheirOwnWords() {
    Outcome outcome =
        rehearse(
            "server: {release: 2010 SP1}\nsessionModel: {popAndImapCountedTogether: 1}",
            List.of("name: Pop, kind: pop, sessions: 17", "name: Imap, kind: imap, sessions: 2"));

    assertThat(refused(outcome)).containsExactly("Pop 1", "Imap 2");
    assertThat(outcome.refusedClients())
        .extracting(c -> c.shown().orElseThrow().text().value())
        .containsExactly("-ERR Server Unavailable. 21", "NO Server Unavailable. 15");
  }

  /** 2010 counts over the server, 2013 and later over each mailbox database. */
  @ParameterizedTest
  @CsvSource({"2010 SP1, 4", "2013, 0", "2016, 0", "2019, 0"})
  void databasesAreCountedApartSinceExchange2013(String release, int refused) {
    Outcome outcome =
        rehearse(
            release,
            "name: Here, kind: ews, sessions: 10",
            "name: There, kind: ews, sessions: 10, database: DB2");

    assertThat(outcome.sessionsRefused()).isEqualTo(refused);
    assertThat(refused(rehearse(release, "name: C, kind: ews, sessions: 17, database: DB2")))
        .containsExactly("C 1");
  }

  @Test
  void anAdministratorsClientOfAServiceIsLimitedLikeAnybodys() {
    String server =
        "server: {release: 2010 SP1, administrators: [Gil Field], throttling: unlimited}";

    assertThat(refused(rehearse(server, List.of("name: Web, kind: owa, sessions: 17"))))
        .containsExactly("Web 1");
    assertThat(
            rehearse(server, List.of("name: Console, kind: program, sessions: 33"))
                .sessionsRefused())
        .isZero();
  }

  @Test
  void neitherPermissionNorMapiLimitNorSwitchMovesIt() {
    for (String server :
        List.of(
            "server: {release: 2010 SP1, viewInformationStoreStatus: [Gil Field]}",
            "server: {release: 2013, administerInformationStore: [Gil Field]}",
            "server: {release: 2010 SP1, registry: {Maximum Allowed Sessions Per User: 64}}",
            "server: {release: 2010 SP1, registry: {Disable Session Limit: 1}}")) {
      assertThat(refused(rehearse(server, List.of("name: Web, kind: owa, sessions: 17"))))
          .as(server)
          .containsExactly("Web 1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eas, 2010 SP1, no text is known that a device shows",
    "unified-messaging, 2016, no text is known that a caller hears",
    "availability, 2019, no text is known; a client only misses",
  })
  void aDoorWithoutAKnownTextSaysSo(String kind, String release, String words) {
    RefusedClient client =
        rehearse(release, "name: C, kind: " + kind + ", sessions: 17").refusedClients().get(0);

    assertThat(client.messages()).isEmpty();
    assertThat(client.words()).startsWith("C is refused; " + words).contains("assumed");
  }

  @ParameterizedTest
  @CsvSource({"2010 SP1, 3", "2013, 4", "2019, 4"})
  void theEventCarriesTheReleasesStrings(String release, int strings) {
    EventRecord event = rehearse(release, "name: C, kind: owa, sessions: 17").events().get(0);

    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.strings()).hasSize(strings).contains("16");
    assertThat(event.strings().contains("OWA")).isEqualTo(strings == 4);
  }

  @Test
  void aMapiProgramThatIsRefusedIsNoClientOfAService() {
    Outcome outcome =
        rehearse(
            "server: {release: 2010 SP1, throttling: unlimited}",
            List.of("name: Search, kind: search, sessions: 33"));

    assertThat(outcome.sessionsRefused()).isEqualTo(1);
    assertThat(outcome.refusedClients()).isEmpty();
  }
}
