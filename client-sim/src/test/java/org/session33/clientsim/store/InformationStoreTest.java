package org.session33.clientsim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.store.TestStores.ALICE;
import static org.session33.clientsim.store.TestStores.BOB;
import static org.session33.clientsim.store.TestStores.by;
import static org.session33.clientsim.store.TestStores.fill;
import static org.session33.clientsim.store.TestStores.granted;
import static org.session33.clientsim.store.TestStores.grantedOf;
import static org.session33.clientsim.store.TestStores.onDatabase;
import static org.session33.clientsim.store.TestStores.refused;
import static org.session33.clientsim.store.TestStores.release;
import static org.session33.clientsim.store.TestStores.request;
import static org.session33.clientsim.store.TestStores.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.Standing;

/** Who gets in: the same suite against every Exchange release of the catalogue. */
class InformationStoreTest {
  static List<ExchangeRelease> releases() {
    return TestStores.releases();
  }

  static List<ExchangeRelease> limiting() {
    return TestStores.limiting(ClientType.MAPI);
  }

  static Stream<Arguments> limitedServiceDoors() {
    return releases().stream()
        .flatMap(
            r ->
                Stream.of(ClientType.values())
                    .filter(t -> t.isService() && r.sessionLimit(t).isPresent())
                    .map(t -> Arguments.of(r, t)));
  }

  static List<ExchangeRelease> withAdministratorLimit() {
    return releases().stream().filter(r -> r.administratorLimit() != null).toList();
  }

  @Test
  void thePresetsAreTheReleasesThatLimitAndTheOneThatDoesNot() {
    assertThat(limiting())
        .extracting(ExchangeRelease::id)
        .containsExactly(
            "2003 SP1", "2003 SP2", "2007", "2010 RTM", "2010 SP1", "2013", "2016", "2019");
    assertThat(limitedServiceDoors()).hasSize(5 * 7 - 1); // 2019 has no Unified Messaging
    assertThat(withAdministratorLimit()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void grantsThirtyTwoSessionsAndRefusesTheNext(ExchangeRelease release) {
    InformationStore store = store(release);
    LogonRequest outlook = request(ALICE, ClientType.MAPI);

    fill(store, outlook, 32);
    Refusal refusal = refused(store.logOn(outlook));

    assertThat(refusal.limit()).isEqualTo(32);
    assertThat(refusal.held()).isEqualTo(32);
    assertThat(refusal.request()).isEqualTo(outlook);
    assertThat(store.openSessions()).isEqualTo(32);
  }

  @Test
  void exchange2003AsReleasedNeverRefuses() {
    InformationStore store = store(release("2003 RTM"));

    assertThat(grantedOf(store, request(ALICE, ClientType.MAPI), 2_000)).isEqualTo(2_000);
    assertThat(grantedOf(store, request(ALICE, ClientType.POP_IMAP), 2_000)).isEqualTo(2_000);
    assertThat(store.openSessions()).isEqualTo(4_000);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void aRefusalNamesWhoHoldsTheSessionsInOrderOfOpening(ExchangeRelease release) {
    InformationStore store = store(release);
    fill(store, by("Outlook", "own mailbox"), 4);
    fill(store, by("Desktop search", "index"), 20);
    fill(store, by("Outlook", "Team Sales"), 7);
    fill(store, by("Outlook", "own mailbox"), 1);

    Refusal refusal = refused(store.logOn(by("Outlook", "synchronisation")));

    assertThat(refusal.holdings())
        .containsExactly(
            new Holding("Outlook", "own mailbox", 5),
            new Holding("Desktop search", "index", 20),
            new Holding("Outlook", "Team Sales", 7));
    assertThat(store.holdings(ALICE)).isEqualTo(refusal.holdings());
    assertThat(store.holdings(BOB)).isEmpty();
  }

  /** A case of a hundred thousand sessions is refused as often; nobody could wait for it else. */
  @ParameterizedTest
  @MethodSource("limiting")
  void refusalsInARowSumUpTheHoldersOnceAndAfreshAfterAChange(ExchangeRelease release) {
    InformationStore store = store(release);
    List<StoreSession> held = fill(store, by("Outlook", "own mailbox"), 32);
    Refusal first = refused(store.logOn(by("Outlook", "synchronisation")));

    assertThat(refused(store.logOn(by("Outlook", "Team Sales"))).holdings())
        .isSameAs(first.holdings());
    held.get(0).close();
    fill(store, by("Desktop search", "index"), 1);
    assertThat(refused(store.logOn(by("Outlook", "Team Sales"))).holdings())
        .containsExactly(
            new Holding("Outlook", "own mailbox", 31), new Holding("Desktop search", "index", 1));
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void aRefusalHoldsNothingAndChangesNothing(ExchangeRelease release) {
    InformationStore store = store(release);
    LogonRequest outlook = request(ALICE, ClientType.MAPI);
    List<StoreSession> sessions = fill(store, outlook, 32);

    for (int i = 0; i < 50; i++) {
      refused(store.logOn(outlook));
    }

    assertThat(sessions).allMatch(StoreSession::isOpen);
    sessions.forEach(StoreSession::close);
    assertThat(store.openSessions()).isZero();
    assertThat(store.pools()).isZero();
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void closingLetsExactlyOneMoreIn(ExchangeRelease release) {
    InformationStore store = store(release);
    LogonRequest outlook = request(ALICE, ClientType.MAPI);
    List<StoreSession> sessions = fill(store, outlook, 32);

    sessions.get(17).close();

    assertThat(sessions.get(17).isOpen()).isFalse();
    granted(store.logOn(outlook));
    refused(store.logOn(outlook));
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void closingTwiceGivesBackOnce(ExchangeRelease release) {
    InformationStore store = store(release);
    LogonRequest outlook = request(ALICE, ClientType.MAPI);
    List<StoreSession> sessions = fill(store, outlook, 32);

    sessions.get(0).close();
    sessions.get(0).close();
    sessions.get(0).close();

    assertThat(store.openSessions()).isEqualTo(31);
    assertThat(grantedOf(store, outlook, 5)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void nothingStaysBehindWhenTheLastSessionIsClosed(ExchangeRelease release) {
    InformationStore store = store(release);
    for (int user = 0; user < 50; user++) {
      List<StoreSession> sessions = fill(store, request(ALICE + user, ClientType.MAPI), 3);
      assertThat(store.pools()).isEqualTo(1);
      sessions.forEach(StoreSession::close);
    }

    assertThat(store.pools()).isZero();
    assertThat(store.openSessions()).isZero();
    assertThat(store.holdings(ALICE + 7)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("limitedServiceDoors")
  void everyServiceDoorHasItsOwnSixteen(ExchangeRelease release, ClientType door) {
    InformationStore store = store(release);
    fill(store, request(ALICE, ClientType.MAPI), 32);
    for (ClientType other : ClientType.values()) {
      if (other.isService() && other != door && release.sessionLimit(other).isPresent()) {
        fill(store, request(ALICE, other), 16);
      }
    }

    fill(store, request(ALICE, door), 16);
    Refusal refusal = refused(store.logOn(request(ALICE, door)));

    assertThat(refusal.limit()).isEqualTo(16);
    assertThat(refusal.held()).isEqualTo(16);
  }

  @Test
  void popAndImapShareOnePool() {
    // One constant stands for both protocols; a request cannot tell them apart.
    InformationStore store = store(release("2010 SP1"));
    LogonRequest pop =
        new LogonRequest(ALICE, Standing.LIMITED, ClientType.POP_IMAP, "", "POP3", "fetch");
    LogonRequest imap =
        new LogonRequest(ALICE, Standing.LIMITED, ClientType.POP_IMAP, "", "IMAP4", "idle");
    fill(store, pop, 9);
    fill(store, imap, 7);

    assertThat(refused(store.logOn(imap)).holdings())
        .containsExactly(new Holding("POP3", "fetch", 9), new Holding("IMAP4", "idle", 7));
    refused(store.logOn(pop));
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void fullMapiDoesNotBlockOwaNorFullOwaMapi(ExchangeRelease release) {
    InformationStore store = store(release);
    fill(store, request(ALICE, ClientType.MAPI), 32);
    refused(store.logOn(request(ALICE, ClientType.MAPI)));

    assertThat(grantedOf(store, request(ALICE, ClientType.OWA), 16)).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({"2003 SP1", "2003 SP2", "2007"})
  void servicesWereNotLimitedBeforeExchange2010(String id) {
    InformationStore store = store(release(id));

    for (ClientType type : ClientType.values()) {
      if (type.isService()) {
        assertThat(grantedOf(store, request(ALICE, type), 100)).isEqualTo(100);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2003 SP1, false",
    "2003 SP2, false",
    "2007,     false",
    "2010 RTM, false",
    "2010 SP1, false",
    "2013,     true",
    "2016,     true",
    "2019,     true",
  })
  void sessionsAddUpPerServerAndSince2013PerDatabase(String id, boolean perDatabase) {
    InformationStore store = store(release(id));
    fill(store, onDatabase(ALICE, "DB01"), 32);

    assertThat(grantedOf(store, onDatabase(ALICE, "DB02"), 33)).isEqualTo(perDatabase ? 32 : 0);
    refused(store.logOn(onDatabase(ALICE, "DB01")));
  }

  @ParameterizedTest
  @CsvSource({"2013", "2016", "2019"})
  void aDatabaseIsTheSameInAnyCase(String id) {
    InformationStore store = store(release(id));
    fill(store, onDatabase(ALICE, "Mailbox Database I"), 32);

    refused(store.logOn(onDatabase(ALICE, "MAILBOX DATABASE i")));
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void anAccountIsTheSameInAnyCaseAndOthersAreOthers(ExchangeRelease release) {
    InformationStore store = store(release);
    String dn = "/o=Contoso/cn=Recipients/cn=Irina İnci";
    fill(store, request(dn, ClientType.MAPI), 16);
    fill(store, request(dn.toUpperCase(Locale.ROOT), ClientType.MAPI), 16);

    refused(store.logOn(request(dn, ClientType.MAPI)));
    refused(store.logOn(request(dn.toUpperCase(Locale.ROOT), ClientType.MAPI)));
    granted(store.logOn(request(dn + "2", ClientType.MAPI)));
    assertThat(store.holdings(dn)).extracting(Holding::count).containsExactly(32);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void anExemptAccountIsNeverRefusedYetItsSessionsAreSeen(ExchangeRelease release) {
    InformationStore store = store(release);

    assertThat(grantedOf(store, request(ALICE, Standing.EXEMPT), 1_000)).isEqualTo(1_000);
    assertThat(store.holdings(ALICE)).containsExactly(new Holding("Outlook", "own mailbox", 1_000));
    granted(store.logOn(request(BOB, Standing.LIMITED)));
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void losingTheExemptionRefusesNewSessionsAndEndsNone(ExchangeRelease release) {
    InformationStore store = store(release);
    List<StoreSession> sessions = fill(store, request(ALICE, Standing.EXEMPT), 40);

    Refusal refusal = refused(store.logOn(request(ALICE, Standing.LIMITED)));

    assertThat(refusal.held()).isEqualTo(40);
    assertThat(refusal.limit()).isEqualTo(32);
    assertThat(sessions).allMatch(StoreSession::isOpen);
  }

  @ParameterizedTest
  @MethodSource("withAdministratorLimit")
  void anAdministratorHasALimitAndAPoolApart(ExchangeRelease release) {
    InformationStore store = store(release);
    fill(store, request(ALICE, Standing.LIMITED), 32);

    // Before Exchange 2010 SP2 RU4 it is 10,000 (S-4).
    int limit = Objects.requireNonNull(release.administratorLimit()).value();

    assertThat(limit).isEqualTo(release.id().equals("2010 RTM") ? 10_000 : 64_000);
    assertThat(grantedOf(store, request(ALICE, Standing.ADMINISTRATOR), limit)).isEqualTo(limit);
    Refusal refusal = refused(store.logOn(request(ALICE, Standing.ADMINISTRATOR)));

    assertThat(refusal.limit()).isEqualTo(limit);
    assertThat(refusal.held()).isEqualTo(limit);
  }

  @ParameterizedTest
  @EnumSource(ClientType.class)
  void aListenerHearsEveryRefusalOnceAndNoGrant(ClientType type) {
    List<Refusal> heard = new ArrayList<>();
    InformationStore store =
        new InformationStore(
            release("2010 SP1"),
            ServerRegistry.empty(),
            new StoreListener() {
              @Override
              public void refused(Refusal refusal) {
                heard.add(refusal);
              }
            });
    int limit = type.isService() ? 16 : 32;
    fill(store, request(ALICE, type), limit);
    assertThat(heard).isEmpty();

    Refusal refusal = refused(store.logOn(request(ALICE, type)));

    assertThat(heard).containsExactly(refusal);
  }
}
