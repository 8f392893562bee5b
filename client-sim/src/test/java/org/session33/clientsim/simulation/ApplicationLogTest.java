package org.session33.clientsim.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.store.TestStores.ALICE;
import static org.session33.clientsim.store.TestStores.fill;
import static org.session33.clientsim.store.TestStores.granted;
import static org.session33.clientsim.store.TestStores.objects;
import static org.session33.clientsim.store.TestStores.parameters;
import static org.session33.clientsim.store.TestStores.refused;
import static org.session33.clientsim.store.TestStores.release;
import static org.session33.clientsim.store.TestStores.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.store.InformationStore;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.StoreSession;
import org.session33.clientsim.store.TestStores;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * The events that a refusal leaves behind, against the published wordings of each release.
 *
 * <p>It is long because the published texts stand in it word for word, a release at a time.
 */
class ApplicationLogTest {
  private static final Instant NOW = Instant.parse("2011-03-07T08:15:30Z");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  static List<ExchangeRelease> releases() {
    return TestStores.releases();
  }

  static List<ExchangeRelease> limiting() {
    return TestStores.limiting(ClientType.MAPI);
  }

  static Stream<Arguments> everyLimitedDoor() {
    return releases().stream()
        .flatMap(r -> r.sessionLimits().keySet().stream().sorted().map(t -> Arguments.of(r, t)));
  }

  static Stream<Arguments> everyLimitedObject() {
    return releases().stream()
        .flatMap(r -> r.objectLimits().keySet().stream().sorted().map(t -> Arguments.of(r, t)));
  }

  private static ApplicationLog log(ExchangeRelease release) {
    return new ApplicationLog(release, () -> NOW);
  }

  /** The event that a refused session leaves in an otherwise empty log. */
  private static EventRecord ofSession(ExchangeRelease release, String dn, ClientType type) {
    ApplicationLog log = log(release);
    InformationStore store = new InformationStore(release, ServerRegistry.empty(), log);
    LogonRequest request = request(dn, type);
    fill(store, request, release.sessionLimit(type).orElseThrow().value());
    assertThat(log.events()).isEmpty();
    refused(store.logOn(request));
    assertThat(log.events()).hasSize(1);
    return log.events().get(0);
  }

  /** The event that a refused object leaves in an otherwise empty log. */
  private static EventRecord ofObject(ExchangeRelease release, String dn, ObjectType type) {
    ApplicationLog log = log(release);
    // One object of any kind, so that the half million notifications need not be opened.
    InformationStore store = new InformationStore(release, objects(type.registryName(), 1), log);
    StoreSession session = granted(store.logOn(request(dn, ClientType.MAPI)));
    assertThat(session.open(type)).isEmpty();
    assertThat(session.open(type)).isPresent();
    assertThat(log.events()).hasSize(1);
    return log.events().get(0);
  }

  private static String withoutGuid(String text) {
    return GUID.matcher(text).replaceAll("GUID");
  }

  private static StoreLimitEvent parsed(EventRecord event) {
    return StoreLimitSentence.parse(event).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "2003 SP1 | /o=Organization/ou=Administrative Group/cn=Recipients/cn=Recipient |"
            + " Closing Mapi session \"/o=Organization/ou=Administrative"
            + " Group/cn=Recipients/cn=Recipient\" because it exceeded the maximum of 32 objects"
            + " of type \"session\".",
        "2003 SP2 | /o=Organization/ou=Administrative Group/cn=Recipients/cn=Recipient |"
            + " Closing Mapi session \"/o=Organization/ou=Administrative"
            + " Group/cn=Recipients/cn=Recipient\" because it exceeded the maximum of 32 objects"
            + " of type \"session\".",
        "2007 | /O=BLATHER/OU=PACIFICA/cn=Recipients/cn=CooperH |"
            + " Mapi session \"/O=BLATHER/OU=PACIFICA/cn=Recipients/cn=CooperH\" exceeded the"
            + " maximum of 32 objects of type \"session\".",
        "2010 RTM | /O=xxxx/OU=xxxx/cn=Recipients/cn=John |"
            + " Mapi session \"GUID: /O=xxxx/OU=xxxx/cn=Recipients/cn=John\" exceeded the"
            + " maximum of 32 objects of type \"session\".",
        "2010 SP1 | /O=xxxx/OU=xxxx/cn=Recipients/cn=John |"
            + " Mapi session \"GUID: /O=xxxx/OU=xxxx/cn=Recipients/cn=John\" exceeded the"
            + " maximum of 32 objects of type \"session\".",
        "2013 | /o=Contoso/cn=Recipients/cn=user | Mapi session"
            + " \"/o=Contoso/cn=Recipients/cn=user\" with client type \"MoMT\" exceeded the"
            + " maximum of 32 objects of type \"Session\".",
        "2016 | /o=Contoso/cn=Recipients/cn=user | Mapi session"
            + " \"/o=Contoso/cn=Recipients/cn=user\" with client type \"MoMT\" exceeded the"
            + " maximum of 32 objects of type \"Session\".",
        "2019 | /o=Contoso/cn=Recipients/cn=user | Mapi session"
            + " \"/o=Contoso/cn=Recipients/cn=user\" with client type \"MoMT\" exceeded the"
            + " maximum of 32 objects of type \"Session\".",
      })
  void aRefusedSessionIsWordedAsTheReleaseWordsIt(String id, String dn, String sentence) {
    EventRecord event = ofSession(release(id), dn, ClientType.MAPI);

    assertThat(withoutGuid(event.text())).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010 RTM", "2010 SP1"})
  void aRefusedServiceSessionOf2010IsWordedAsInTheArticle(String id) {
    String dn =
        "/o=First Organization/ou=Exchange Administrative Group"
            + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser";

    EventRecord event = ofSession(release(id), dn, ClientType.POP_IMAP);

    assertThat(event.text())
        .isEqualTo(
            "Mapi session \"/o=First Organization/ou=Exchange Administrative Group"
                + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser\" exceeded the maximum of 16"
                + " objects of type \"session\".");
    assertThat(event.strings()).containsExactly(dn, "16", "session");
    assertThat(event.qualifiers()).isEqualTo(49158);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003 RTM | 'Closing Mapi session \"/cn=u\" because it exceeded the maximum of 1 objects of"
            + " type \"objtFolder\".'",
        "2003 SP1 | 'Closing Mapi session \"/cn=u\" because it exceeded the maximum of 1 objects of"
            + " type \"objtFolder\".'",
        "2003 SP2 | 'Closing Mapi session \"/cn=u\" because it exceeded the maximum of 1 objects of"
            + " type \"objtFolder\".'",
        "2007 | 'Closing Mapi session \"/cn=u\" exceeded the maximum of 1 objects of type"
            + " \"objtFolder\".'",
        "2010 RTM | 'Mapi session \"GUID: /cn=u\" exceeded the maximum of 1 objects of type"
            + " \"objtFolder\".'",
        "2010 SP1 | 'Mapi session \"GUID: /cn=u\" exceeded the maximum of 1 objects of type"
            + " \"objtFolder\".'",
        "2013 | 'Mapi session \"/cn=u\" with client type \"MoMT\" exceeded the maximum of 1 objects"
            + " of type \"Folder\".'",
        "2016 | 'Mapi session \"/cn=u\" with client type \"MoMT\" exceeded the maximum of 1 objects"
            + " of type \"Folder\".'",
        "2019 | 'Mapi session \"/cn=u\" with client type \"MoMT\" exceeded the maximum of 1 objects"
            + " of type \"Folder\".'",
      })
  void aRefusedObjectIsWordedAsTheReleaseWordsIt(String id, String sentence) {
    EventRecord event = ofObject(release(id), "/cn=u", ObjectType.FOLDER);

    assertThat(withoutGuid(event.text())).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "2003 SP1, '/cn=u|32|session'",
    "2003 SP2, '/cn=u|32|session'",
    "2007,     '/cn=u|32|session'",
    "2010 RTM, 'GUID: /cn=u|32|session'",
    "2010 SP1, 'GUID: /cn=u|32|session'",
    "2013,     '/cn=u|MoMT|32|Session'",
    "2016,     '/cn=u|MoMT|32|Session'",
    "2019,     '/cn=u|MoMT|32|Session'",
  })
  void theInsertionStringsStandInTheReleasesOrder(String id, String strings) {
    EventRecord event = ofSession(release(id), "/cn=u", ClientType.MAPI);

    assertThat(withoutGuid(String.join("|", event.strings()))).isEqualTo(strings);
  }

  @ParameterizedTest
  @CsvSource({
    "2003 SP1, ",
    "2003 SP2, ",
    "2007,     ",
    "2010 RTM, 49158",
    "2010 SP1, 49158",
    "2013,     ",
    "2016,     ",
    "2019,     ",
  })
  void qualifiersAreWrittenOnlyWhereTheyAreKnown(String id, Integer qualifiers) {
    EventRecord event = ofSession(release(id), ALICE, ClientType.MAPI);

    assertThat(event.qualifiers()).isEqualTo(qualifiers);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void theHeaderIsTheArticles(ExchangeRelease release) {
    EventRecord event = ofSession(release, ALICE, ClientType.MAPI);

    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.level()).isEqualTo("Error");
    assertThat(event.category()).isEqualTo("General");
    assertThat(event.channel()).isEqualTo("Application");
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(event.recordId()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("everyLimitedDoor")
  void theEventOfASessionIsReadBackToWhatWasRefused(ExchangeRelease release, ClientType type) {
    EventRecord event = ofSession(release, ALICE, type);
    StoreLimitEvent read = parsed(event);
    StoreLimitEvent said = StoreLimitSentence.parseSentence(event.text()).orElseThrow();

    assertThat(read.dn()).isEqualTo(ALICE);
    assertThat(read.user()).isEqualTo("areyes");
    assertThat(read.limit()).isEqualTo(type == ClientType.MAPI ? 32L : 16L);
    assertThat(read.type()).isEqualTo("session");
    assertThat(read.kind()).isEqualTo(StoreLimitEvent.Kind.SESSION);
    assertThat(read.closing()).isEqualTo(release.family() == 2003);
    assertThat(read.clientType())
        .isEqualTo(release.family() >= 2013 ? release.clientTypeName(type) : null);
    assertThat(said).as("from the sentence alone").isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("everyLimitedObject")
  void theEventOfAnObjectIsReadBackToWhatWasRefused(ExchangeRelease release, ObjectType type) {
    EventRecord event = ofObject(release, ALICE, type);
    StoreLimitEvent read = parsed(event);
    StoreLimitEvent said = StoreLimitSentence.parseSentence(event.text()).orElseThrow();

    assertThat(read.dn()).isEqualTo(ALICE);
    assertThat(read.limit()).isEqualTo(1L);
    assertThat(read.type()).isEqualTo(type.registryName());
    assertThat(read.kind()).isEqualTo(StoreLimitEvent.Kind.OBJECT);
    assertThat(said).as("from the sentence alone").isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void theLimitInTheEventIsTheOneInForce(ExchangeRelease release) {
    ApplicationLog log = log(release);
    InformationStore store = new InformationStore(release, ServerRegistry.empty(), log);
    store.write(parameters("Maximum Allowed Sessions Per User", 50));
    store.restart();
    fill(store, request(ALICE, ClientType.MAPI), 50);
    refused(store.logOn(request(ALICE, ClientType.MAPI)));

    assertThat(parsed(log.events().get(0)).limit()).isEqualTo(50L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{limit}",
        "{dn}",
        "{guid}: {type}",
        "{clientType} {limit} {type} {dn}",
        "Zoe \"Z\" Quinn",
        "\" exceeded the maximum of 5 objects of type \"objtFolder\".",
        "O'Neil $1 \\ %1 %s",
        "{",
        "}{",
        "Sales / Marketing",
        "Jörg Müßig",
        "Iıİi",
      })
  void whatAMailboxIsCalledIsNeverTakenForAPlace(String name) {
    String dn = "/o=Contoso/ou={type}/cn=Recipients/cn=" + name;
    for (ExchangeRelease release : limiting()) {
      EventRecord event = ofSession(release, dn, ClientType.MAPI);

      assertThat(event.text()).as(release.id()).contains(dn + "\"");
      assertThat(event.strings().get(0)).as(release.id()).endsWith(dn);
      assertThat(event.strings()).as(release.id()).contains("32");
      assertThat(parsed(event).dn()).as(release.id()).isEqualTo(dn);
      assertThat(parsed(event).limit()).as(release.id()).isEqualTo(32L);
      assertThat(parsed(event).type()).as(release.id()).isEqualTo("session");
    }
  }

  @Test
  void theSameCaseGivesTheSameSessionIdAndAnotherAccountAnother() {
    ExchangeRelease release = release("2010 SP1");

    assertThat(guid(ofSession(release, ALICE, ClientType.MAPI)))
        .isPresent()
        .isEqualTo(guid(ofSession(release, ALICE, ClientType.MAPI)))
        .isNotEqualTo(guid(ofSession(release, TestStores.BOB, ClientType.MAPI)));
  }

  private static Optional<String> guid(EventRecord event) {
    Matcher guid = GUID.matcher(event.text());
    return guid.find() ? Optional.of(guid.group()) : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void eventsBeyondTheMostAreCountedAndNotKept(ExchangeRelease release) {
    ApplicationLog log = log(release);
    InformationStore store = new InformationStore(release, ServerRegistry.empty(), log);
    LogonRequest outlook = request(ALICE, ClientType.MAPI);
    fill(store, outlook, 32);
    int refusals = ApplicationLog.MOST_EVENTS + 50;
    for (int i = 0; i < refusals; i++) {
      refused(store.logOn(outlook));
    }

    assertThat(log.written()).isEqualTo(refusals);
    assertThat(log.events())
        .extracting(EventRecord::recordId)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, ApplicationLog.MOST_EVENTS).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("everyLimitedObject")
  void anObjectLimitOfZeroIsWrittenDownWithTheDefault(ExchangeRelease release, ObjectType type) {
    ApplicationLog log = log(release);
    new InformationStore(release, objects(type.registryName(), 0), log);
    long standard = release.objectLimit(type).orElseThrow().value();

    assertThat(log.events()).hasSize(1);
    EventRecord event = log.events().get(0);
    assertThat(event.id()).isEqualTo(9645);
    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.text())
        .isEqualTo(
            "Invalid registry value 0 setting for key \""
                + type.registryName()
                + "\". Revert limit to default value of "
                + standard
                + ".");
    assertThat(ZeroLimitEvent.parse(event))
        .contains(new ZeroLimitEvent("0", type.registryName(), standard));
    EventRecord sentenceOnly = event.toBuilder().strings(List.of()).build();
    assertThat(ZeroLimitEvent.parse(sentenceOnly))
        .contains(new ZeroLimitEvent("0", type.registryName(), standard));
  }

  @Test
  void theOtherSpellingOfTheAttachmentViewIsNamedAsItWasWritten() {
    ExchangeRelease release = release("2010 SP1");
    ApplicationLog log = log(release);
    new InformationStore(release, objects("objtAttachmentView", 0), log);

    assertThat(log.events())
        .extracting(EventRecord::text)
        .containsExactly(
            "Invalid registry value 0 setting for key \"objtAttachmentView\". Revert limit to"
                + " default value of 500.");
  }

  @Test
  void aZeroThatTheReleaseDoesNotReadIsNotWrittenDown() {
    ApplicationLog log = log(release("2013"));
    InformationStore store =
        new InformationStore(release("2013"), objects("objtRulesView", 0), log);
    store.write(objects("Folder", 0));
    store.write(objects("objMessage", 0));
    store.write(parameters("Maximum Allowed Sessions Per User", 0));
    store.restart();

    assertThat(log.events()).isEmpty();
  }

  @Test
  void aZeroIsWrittenDownAtEveryStartAndNotBefore() {
    ApplicationLog log = log(release("2007"));
    InformationStore store = new InformationStore(release("2007"), ServerRegistry.empty(), log);
    store.write(objects("objtFolder", 0));
    assertThat(log.events()).isEmpty();

    store.restart();
    assertThat(log.events()).hasSize(1);
    store.restart();
    assertThat(log.events()).hasSize(2);
    store.write(objects("objtFolder", 600));
    store.restart();
    assertThat(log.events()).hasSize(2);
  }
}
