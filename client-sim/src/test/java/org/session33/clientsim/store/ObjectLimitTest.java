package org.session33.clientsim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.session33.clientsim.store.TestStores.ALICE;
import static org.session33.clientsim.store.TestStores.granted;
import static org.session33.clientsim.store.TestStores.objects;
import static org.session33.clientsim.store.TestStores.release;
import static org.session33.clientsim.store.TestStores.request;
import static org.session33.clientsim.store.TestStores.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/** Open objects: every type, every release, session by session. */
class ObjectLimitTest {
  static List<ExchangeRelease> releases() {
    return TestStores.releases();
  }

  static Stream<Arguments> everyTypeOfEveryRelease() {
    return releases().stream()
        .flatMap(r -> Stream.of(ObjectType.values()).map(t -> Arguments.of(r, t)));
  }

  private static StoreSession session(InformationStore store) {
    return granted(store.logOn(request(ALICE, ClientType.MAPI)));
  }

  /** How many of so many objects are opened before the first refusal. */
  private static int opened(StoreSession session, ObjectType type, int most) {
    int opened = 0;
    while (opened < most && session.open(type).isEmpty()) {
      opened++;
    }
    return opened;
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aSessionOpensFiveHundredFoldersAndNoMore(ExchangeRelease release) {
    StoreSession session = session(store(release));

    assertThat(opened(session, ObjectType.FOLDER, 1_000)).isEqualTo(500);
    Optional<ObjectRefusal> refusal = session.open(ObjectType.FOLDER);

    assertThat(refusal).contains(new ObjectRefusal(session.request(), ObjectType.FOLDER, 500));
    assertThat(session.openObjects(ObjectType.FOLDER)).isEqualTo(500);
    assertThat(session.isOpen()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyTypeOfEveryRelease")
  void everyTypeHasTheLimitOfItsRelease(ExchangeRelease release, ObjectType type) {
    StoreSession session = session(store(release));
    int limit = release.objectLimit(type).map(f -> f.value()).orElse(Integer.MAX_VALUE);

    assertThat(opened(session, type, 1_200)).isEqualTo(Math.min(limit, 1_200));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void twoSessionsOfOneUserOpenAThousand(ExchangeRelease release) {
    InformationStore store = store(release);
    StoreSession one = session(store);
    StoreSession other = session(store);

    assertThat(opened(one, ObjectType.FOLDER, 1_000) + opened(other, ObjectType.FOLDER, 1_000))
        .isEqualTo(1_000);
  }

  @Test
  void typesAreCountedApart() {
    StoreSession session = session(store(release("2003 SP1")));

    assertThat(opened(session, ObjectType.FOLDER, 1_000)).isEqualTo(500);
    assertThat(opened(session, ObjectType.MESSAGE, 1_000)).isEqualTo(250);
  }

  @Test
  void closingAnObjectLetsOneMoreIn() {
    StoreSession session = session(store(release("2010 SP1")));
    opened(session, ObjectType.FOLDER, 1_000);

    session.close(ObjectType.FOLDER);
    assertThat(session.openObjects(ObjectType.FOLDER)).isEqualTo(499);

    assertThat(opened(session, ObjectType.FOLDER, 5)).isEqualTo(1);
  }

  @Test
  void closingWhatIsNotOpenEarnsNoCredit() {
    StoreSession session = session(store(release("2010 SP1"), objects("objtMessage", 2)));

    session.close(ObjectType.MESSAGE);
    session.open(ObjectType.MESSAGE);
    session.close(ObjectType.MESSAGE);
    session.close(ObjectType.MESSAGE);

    assertThat(session.openObjects(ObjectType.MESSAGE)).isZero();
    assertThat(opened(session, ObjectType.MESSAGE, 9)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theRegistryRaisesOneTypeAfterARestart(ExchangeRelease release) {
    InformationStore store = store(release);
    store.write(objects("OBJTFOLDER", 700));
    assertThat(opened(session(store), ObjectType.FOLDER, 1_000)).isEqualTo(500);

    store.restart();

    assertThat(opened(session(store), ObjectType.FOLDER, 1_000)).isEqualTo(700);
    assertThat(opened(session(store), ObjectType.MESSAGE, 1_000)).isEqualTo(250);
  }

  @ParameterizedTest
  @ValueSource(strings = {"objtAttachView", "objtAttachmentView", "OBJTATTACHMENTVIEW"})
  void bothSpellingsOfTheAttachmentViewAreRead(String name) {
    for (ExchangeRelease release : releases()) {
      StoreSession session = session(store(release, objects(name, 7)));

      assertThat(opened(session, ObjectType.ATTACHMENT_VIEW, 1_000)).as(release.id()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @CsvSource({"objMessage, MESSAGE", "Folder, FOLDER"})
  void aNameThatOnlyEventsUseIsNoRegistryName(String name, ObjectType type) {
    StoreSession session = session(store(release("2010 SP1"), objects(name, 7)));

    assertThat(opened(session, type, 1_000)).isGreaterThan(7);
  }

  @Test
  void aTypeThatTheReleaseDoesNotLimitStaysUnlimitedWhateverTheRegistrySays() {
    StoreSession session = session(store(release("2013"), objects("objtRulesView", 7)));

    assertThat(opened(session, ObjectType.RULES_VIEW, 1_000)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aLimitOfZeroLeavesTheDefaultInForce(ExchangeRelease release) {
    StoreSession session = session(store(release, objects("objtFolder", 0)));

    assertThat(opened(session, ObjectType.FOLDER, 1_000)).isEqualTo(500);
  }

  @Test
  void aClosedOrDroppedSessionOpensNothing() {
    InformationStore store = store(release("2007"), ServerRegistry.empty());
    StoreSession closed = session(store);
    StoreSession dropped = session(store);
    closed.close();
    store.restart();

    for (StoreSession session : List.of(closed, dropped)) {
      assertThatIllegalStateException().isThrownBy(() -> session.open(ObjectType.FOLDER));
      session.close(ObjectType.FOLDER);
      assertThat(session.openObjects(ObjectType.FOLDER)).isZero();
    }
  }
}
