package org.session33.clientsim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.store.TestStores.ALICE;
import static org.session33.clientsim.store.TestStores.fill;
import static org.session33.clientsim.store.TestStores.granted;
import static org.session33.clientsim.store.TestStores.grantedOf;
import static org.session33.clientsim.store.TestStores.parameters;
import static org.session33.clientsim.store.TestStores.parametersText;
import static org.session33.clientsim.store.TestStores.refused;
import static org.session33.clientsim.store.TestStores.release;
import static org.session33.clientsim.store.TestStores.request;
import static org.session33.clientsim.store.TestStores.store;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.files.Place;

/** What registry values and restarts do to the limits in force. */
class StoreRegistryTest {
  private static final String SESSIONS = "Maximum Allowed Sessions Per User";
  private static final String SERVICES = "Maximum Allowed Service Sessions Per User";
  private static final String DISABLE = "Disable Session Limit";

  private static final LogonRequest OUTLOOK = request(ALICE, ClientType.MAPI);
  private static final LogonRequest OWA = request(ALICE, ClientType.OWA);

  static List<ExchangeRelease> limiting() {
    return TestStores.limiting(ClientType.MAPI);
  }

  static List<ExchangeRelease> limitingServices() {
    return TestStores.limiting(ClientType.OWA);
  }

  @Test
  void theValueNamesAreTheOnesInThePublishedSteps() {
    assertThat(LimitValue.SESSIONS_PER_USER).isEqualTo(SESSIONS);
    assertThat(LimitValue.SERVICE_SESSIONS_PER_USER).isEqualTo(SERVICES);
    assertThat(LimitValue.DISABLE_SESSION_LIMIT).isEqualTo(DISABLE);
    assertThat(limitingServices()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void aDwordRaisesOrLowersTheMapiLimitAlone(ExchangeRelease release) {
    for (int number : List.of(1, 5, 64)) {
      InformationStore store = store(release, parameters(SESSIONS, number));

      assertThat(grantedOf(store, OUTLOOK, number + 3)).isEqualTo(number);
      assertThat(refused(store.logOn(OUTLOOK)).limit()).isEqualTo(number);
      assertThat(grantedOf(store, OWA, 16)).isEqualTo(16);
    }
  }

  @ParameterizedTest
  @MethodSource("limitingServices")
  void theServiceValueMovesEveryServiceDoorAndNotMapi(ExchangeRelease release) {
    InformationStore store = store(release, parameters(SERVICES, 20));

    for (ClientType type : ClientType.values()) {
      if (release.sessionLimit(type).isPresent()) {
        assertThat(grantedOf(store, request(ALICE, type), 40))
            .as(type.words())
            .isEqualTo(type.isService() ? 20 : 32);
      }
    }
  }

  @Test
  void noValueLimitsARelease2003WithoutServicePack() {
    InformationStore store = store(release("2003 RTM"), parameters(SESSIONS, 3));

    assertThat(grantedOf(store, OUTLOOK, 100)).isEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void keyAndNameAreFoundInAnyCase(ExchangeRelease release) {
    ServerRegistry registry =
        ServerRegistry.empty()
            .withDword(
                "PARAMETERSSYSTEM", "MAXIMUM ALLOWED SESSIONS PER USER", 3, Place.of("test"));

    assertThat(grantedOf(store(release, registry), OUTLOOK, 9)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "szMaxAllowedSessionsPerUser",
        "Maximum Sessions Per User",
        "Maximum Allowed Session Per User",
        " Maximum Allowed Sessions Per User"
      })
  void aMisnamedValueDoesNothing(String name) {
    InformationStore store = store(release("2010 SP1"), parameters(name, 3));

    assertThat(grantedOf(store, OUTLOOK, 40)).isEqualTo(32);
  }

  @Test
  void aValueInTheWrongKeyDoesNothing() {
    ServerRegistry registry =
        ServerRegistry.empty().withDword("ParametersPrivate", SESSIONS, 3, Place.of("test"));

    assertThat(grantedOf(store(release("2003 SP1"), registry), OUTLOOK, 40)).isEqualTo(32);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void zeroAndTextLeaveTheDefaultInForce(ExchangeRelease release) {
    assertThat(grantedOf(store(release, parameters(SESSIONS, 0)), OUTLOOK, 40)).isEqualTo(32);
    assertThat(grantedOf(store(release, parametersText(SESSIONS, "64")), OUTLOOK, 70))
        .isEqualTo(32);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aHugeNumberIsUnsignedAndNoNegativeLimit(int bits) {
    InformationStore store = store(release("2003 SP1"), parameters(SESSIONS, bits));

    assertThat(grantedOf(store, OUTLOOK, 500)).isEqualTo(500);
    assertThat(store.limits().sessions(ClientType.MAPI).number()).hasValue(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "2003 SP1, true",
    "2003 SP2, true",
    "2007,     true",
    "2010 RTM, true",
    "2010 SP1, true",
    "2013,     false",
    "2016,     false",
    "2019,     false",
  })
  void disableSessionLimitWorksUpTo2010(String id, boolean works) {
    for (int number : List.of(1, 2, -1)) {
      InformationStore store = store(release(id), parameters(DISABLE, number));
      assertThat(grantedOf(store, OUTLOOK, 200)).isEqualTo(works ? 200 : 32);
    }
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void disableSessionLimitOfZeroOrAsTextKeepsTheLimit(ExchangeRelease release) {
    assertThat(grantedOf(store(release, parameters(DISABLE, 0)), OUTLOOK, 40)).isEqualTo(32);
    assertThat(grantedOf(store(release, parametersText(DISABLE, "1")), OUTLOOK, 40)).isEqualTo(32);
  }

  @ParameterizedTest
  @MethodSource("limitingServices")
  void disableSessionLimitSpeaksOfMapiOnly(ExchangeRelease release) {
    assertThat(grantedOf(store(release, parameters(DISABLE, 1)), OWA, 40)).isEqualTo(16);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void aWrittenValueWaitsForTheRestart(ExchangeRelease release) {
    InformationStore store = store(release);
    fill(store, OUTLOOK, 32);

    store.write(parameters(SESSIONS, 40));
    refused(store.logOn(OUTLOOK));
    assertThat(store.limits().sessions(ClientType.MAPI).number()).hasValue(32);

    store.restart();
    assertThat(grantedOf(store, OUTLOOK, 50)).isEqualTo(40);
  }

  /** S-16: no source says that no store reads its registry again. */
  @ParameterizedTest
  @MethodSource("limiting")
  void aStoreThatReadsItsRegistryAgainCountsAtOnceAndEndsNoSession(ExchangeRelease release) {
    InformationStore store =
        new InformationStore(release, ServerRegistry.empty(), true, new StoreListener() {});
    List<StoreSession> held = fill(store, OUTLOOK, 32);
    refused(store.logOn(OUTLOOK));

    store.write(parameters(SESSIONS, 40));

    assertThat(grantedOf(store, OUTLOOK, 50)).isEqualTo(8);
    assertThat(held).allMatch(StoreSession::isOpen);
    store.write(parameters(SESSIONS, 5));
    refused(store.logOn(OUTLOOK));
    assertThat(store.openSessions()).isEqualTo(40);
  }

  @Test
  void theLastOfSeveralWrittenValuesIsInForceAndOthersStay() {
    InformationStore store = store(release("2010 SP1"), parameters(SERVICES, 4));

    store.write(parameters(SESSIONS, 40));
    store.write(parameters(SESSIONS, 8));
    store.restart();

    assertThat(grantedOf(store, OUTLOOK, 50)).isEqualTo(8);
    assertThat(grantedOf(store, OWA, 50)).isEqualTo(4);
    store.restart();
    assertThat(grantedOf(store, OUTLOOK, 50)).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void aLimitLoweredBelowWhatIsHeldEndsNoSession(ExchangeRelease release) {
    InformationStore store = store(release);
    List<StoreSession> sessions = fill(store, OUTLOOK, 20);

    store.write(parameters(SESSIONS, 10));

    assertThat(sessions).allMatch(StoreSession::isOpen);
    assertThat(store.openSessions()).isEqualTo(20);
    assertThat(store.limits().sessions(ClientType.MAPI).number()).hasValue(32);
    fill(store, OUTLOOK, 12);
    refused(store.logOn(OUTLOOK));
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void aRestartDropsEverySession(ExchangeRelease release) {
    InformationStore store = store(release);
    List<StoreSession> before = fill(store, OUTLOOK, 32);
    before.addAll(fill(store, OWA, 16));

    store.restart();

    assertThat(before).noneMatch(StoreSession::isOpen);
    assertThat(store.openSessions()).isZero();
    assertThat(store.pools()).isZero();
    assertThat(store.holdings(ALICE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void closingASessionFromBeforeTheRestartDoesNotTouchTheNewCount(ExchangeRelease release) {
    InformationStore store = store(release);
    List<StoreSession> before = fill(store, OUTLOOK, 32);
    store.restart();
    List<StoreSession> after = fill(store, OUTLOOK, 32);

    before.forEach(StoreSession::close);

    assertThat(store.openSessions()).isEqualTo(32);
    assertThat(after).allMatch(StoreSession::isOpen);
    refused(store.logOn(OUTLOOK));
  }

  @Test
  void aRestartTellsTheListenerTheNewLimitsAndTheRegistry() {
    List<Integer> limits = new ArrayList<>();
    InformationStore store =
        new InformationStore(
            release("2003 SP2"),
            ServerRegistry.empty(),
            new StoreListener() {
              @Override
              public void started(StoreLimits inForce, ServerRegistry registry) {
                limits.add(inForce.sessions(ClientType.MAPI).number().orElseThrow());
              }
            });

    store.write(parameters(SESSIONS, 50));
    assertThat(limits).containsExactly(32);
    store.restart();

    assertThat(limits).containsExactly(32, 50);
    granted(store.logOn(OUTLOOK));
  }
}
