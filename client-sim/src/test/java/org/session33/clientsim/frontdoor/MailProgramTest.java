package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.frontdoor.sessions.DoorEvent;
import org.session33.clientsim.frontdoor.sessions.DoorEvent.Kind;
import org.session33.clientsim.requirements.Requirement;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServiceDoor;

/** KB 980049 seen by a real mail program: Angus Mail, over IMAP4 and over POP3. */
class MailProgramTest {
  private final List<Store> open = new ArrayList<>();

  @AfterEach
  void closeAll() {
    for (Store store : open) {
      try {
        store.close();
      } catch (MessagingException e) {
        // The doors were closed before; nothing is left to be closed.
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"imap, Server Unavailable. 15", "pop3, Server Unavailable. 21"})
  @Requirement({"R-980049-1", "R-980049-4", "R-980049-14"})
  void theSeventeenthIsRefusedAndComesInWhenOneHasLeft(String protocol, String said)
      throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      connect(doors, protocol, 16);

      assertThatThrownBy(() -> connect(doors, protocol))
          .isInstanceOf(AuthenticationFailedException.class)
          .hasMessageContaining(said);
      open.get(0).close();
      Store next = connect(doors, protocol);

      assertThat(next.getFolder("INBOX").exists()).isTrue();
      assertThatThrownBy(() -> connect(doors, protocol)).hasMessageContaining(said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void theServiceItselfRefusesBeforeTheStoreIsAskedAndNoEventIsWritten(String protocol)
      throws Exception {
    try (OpenDoors doors = OpenDoors.withServiceLimit("2010 SP1", 3)) {
      connect(doors, protocol, 3);

      assertThatThrownBy(() -> connect(doors, protocol))
          .isInstanceOf(AuthenticationFailedException.class);
      DoorEvent refused = doors.await(e -> e.kind() == Kind.REFUSED);
      assertThat(refused.words()).contains("MaxConnectionsPerUser", "before the store was asked");
      assertThat(refused.counted()).isEqualTo("3 of 3");
      assertThat(doors.sessions().events()).isEmpty();
      open.get(0).close();
      doors.await(e -> e.kind() == Kind.LOGGED_OFF);

      assertThat(connect(doors, protocol).getFolder("INBOX").exists()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  @Requirement({"R-980049-6", "R-980049-7", "R-980049-5"})
  void theServerWritesTheEventOfTheArticle(String protocol) throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      connect(doors, protocol, 16);
      assertThatThrownBy(() -> connect(doors, protocol)).isInstanceOf(MessagingException.class);

      assertThat(doors.sessions().events())
          .extracting(e -> e.id(), e -> e.source(), e -> e.text())
          .containsOnly(
              tuple(
                  9646,
                  "MSExchangeIS",
                  "Mapi session \"/o=First Organization/ou=Exchange Administrative Group"
                      + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=gfield\" exceeded the maximum of 16"
                      + " objects of type \"session\"."));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  @Requirement({"R-980049-16", "R-980049-22", "R-980049-28"})
  void afterTheFixAndARestartSeventeenGetIn(String protocol) throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      connect(doors, protocol, 16);
      assertThatThrownBy(() -> connect(doors, protocol)).isInstanceOf(MessagingException.class);
      doors.served().apply("raise-service-session-limit");

      assertThatThrownBy(() -> connect(doors, protocol))
          .as("a registry value waits for the restart")
          .isInstanceOf(MessagingException.class);
      doors.sessions().restartStore();
      connect(doors, protocol, 17);

      assertThatThrownBy(() -> connect(doors, protocol)).isInstanceOf(MessagingException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "imap, change-throttling-policy",
    "imap, raise-popimap-connection-limit",
    "imap, grant-view-information-store-status",
    "pop3, change-throttling-policy",
    "pop3, raise-popimap-connection-limit",
    "pop3, grant-view-information-store-status",
  })
  @Requirement({"R-980049-9", "R-980049-10", "R-980049-11"})
  void afterEachChangeThatDoesNotHelpThereAreStillSixteen(String protocol, String remedy)
      throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      connect(doors, protocol, 16);
      assertThatThrownBy(() -> connect(doors, protocol)).isInstanceOf(MessagingException.class);

      doors.served().apply(remedy);
      doors.sessions().restartStore();
      connect(doors, protocol, 16);

      assertThatThrownBy(() -> connect(doors, protocol))
          .isInstanceOf(AuthenticationFailedException.class);
    }
  }

  @Test
  @Requirement("R-980049-12")
  void popAndImapShareOneCounterWhereTheCaseSaysSo() throws Exception {
    try (OpenDoors doors = OpenDoors.withOneCounter("2010 SP1")) {
      connect(doors, "imap", 9);
      connect(doors, "pop3", 7);

      assertThatThrownBy(() -> connect(doors, "pop3")).hasMessageContaining("Unavailable");
      assertThatThrownBy(() -> connect(doors, "imap")).hasMessageContaining("Unavailable");
    }
  }

  @Test
  void popAndImapHaveACounterEachWhereTheCaseSaysNothing() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      connect(doors, "imap", 16);
      connect(doors, "pop3", 16);

      assertThatThrownBy(() -> connect(doors, "pop3")).hasMessageContaining("Unavailable");
      assertThatThrownBy(() -> connect(doors, "imap")).hasMessageContaining("Unavailable");
    }
  }

  @Test
  void aProgramWithAConnectionForEachFolderMeetsTheLimitAsInC21() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2013")) {
      Folder[] folders = connect(doors, "imap").getDefaultFolder().list("%");
      assertThat(folders).hasSizeGreaterThan(16);
      for (int i = 1; i < 16; i++) {
        Folder folder = connect(doors, "imap").getFolder(folders[i].getFullName());
        folder.open(Folder.READ_ONLY);
        assertThat(folder.isOpen()).isTrue();
      }

      assertThatThrownBy(() -> connect(doors, "imap"))
          .isInstanceOf(AuthenticationFailedException.class)
          .hasMessageContaining("LOGIN FAILED");
    }
  }

  @Test
  void exchange2007HasNoLimitOfServiceSessions() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2007 SP3")) {
      connect(doors, "imap", 20);

      assertThat(doors.sessions().doorSessions()).hasSize(20);
    }
  }

  @Test
  void aWrongPasswordTakesNoSession() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      assertThatThrownBy(() -> store(doors, "imap", "wrong"))
          .isInstanceOf(AuthenticationFailedException.class);
      assertThatThrownBy(() -> store(doors, "pop3", "wrong"))
          .isInstanceOf(AuthenticationFailedException.class);

      assertThat(doors.happened())
          .extracting(e -> e.kind())
          .containsExactly(Kind.WRONG_PASSWORD, Kind.WRONG_PASSWORD);
      assertThat(doors.sessions().openSessions()).isZero();
    }
  }

  @Test
  void theUserNameMayHaveADomain() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      Session session = Session.getInstance(new Properties());
      for (String login : List.of("CONTOSO\\gfield", "GField@contoso.com", "gfield")) {
        Store store = session.getStore("imap");
        open.add(store);
        store.connect("127.0.0.1", doors.port("imap"), login, OpenDoors.PASSWORD);
        assertThat(store.isConnected()).isTrue();
      }
    }
  }

  @Test
  void aRestartCutsClientsOffAndFreesTheirSessions() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      Store store = connect(doors, "imap");
      doors.sessions().restartStore();

      assertThat(doors.sessions().openSessions()).isZero();
      assertThat(store.isConnected()).isFalse();
      assertThat(doors.happened())
          .extracting(e -> e.kind())
          .containsExactly(Kind.LOGGED_ON, Kind.DROPPED, Kind.STORE_RESTARTED);
    }
  }

  @Test
  void aLoweredLimitEndsNobodyAndLetsNobodyIn() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      doors.sessions().write(LimitValue.SERVICE_SESSIONS_PER_USER, 2);
      connect(doors, "imap", 3);
      doors.sessions().restartStore();
      connect(doors, "imap", 2);

      assertThatThrownBy(() -> connect(doors, "imap")).isInstanceOf(MessagingException.class);
    }
  }

  @Test
  void theCaseThatWasSeenIsExaminedLikeAnyOther() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      connect(doors, "imap", 16);
      assertThatThrownBy(() -> connect(doors, "imap")).isInstanceOf(MessagingException.class);

      var result = doors.served().examine();

      assertThat(result.findings().get(0).id()).isEqualTo("service-session-limit");
      assertThat(result.smallestLimit()).isEqualTo(17);
      assertThat(doors.sessions().mostAsked())
          .containsExactly(java.util.Map.entry(ServiceDoor.IMAP4, 17));
    }
  }

  private void connect(OpenDoors doors, String protocol, int count) throws MessagingException {
    for (int i = 0; i < count; i++) {
      connect(doors, protocol);
    }
  }

  private Store connect(OpenDoors doors, String protocol) throws MessagingException {
    return store(doors, protocol, OpenDoors.PASSWORD);
  }

  private Store store(OpenDoors doors, String protocol, String password) throws MessagingException {
    Store store = Session.getInstance(new Properties()).getStore(protocol);
    store.connect("127.0.0.1", doors.port(protocol), OpenDoors.USER, password);
    open.add(store);
    return store;
  }
}
