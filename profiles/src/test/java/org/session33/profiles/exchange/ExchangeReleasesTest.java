package org.session33.profiles.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.outlook.OutlookMessage;
import org.session33.profiles.outlook.OutlookMessages;

/** The facts about Exchange against the tables of domain.md 4. */
class ExchangeReleasesTest {
  private static final ExchangeReleases RELEASES = ExchangeReleases.load();

  static List<ExchangeRelease> releases() {
    return RELEASES.all();
  }

  private static ExchangeRelease release(String id) {
    return RELEASES.find(id).orElseThrow();
  }

  private static <T> T valueOf(Fact<T> fact) {
    return fact == null ? null : fact.value();
  }

  @Test
  void everyReleaseOfTheRequirementsIsThereOldestFirst() {
    assertThat(RELEASES.ids())
        .containsExactly(
            "2003 RTM",
            "2003 SP1",
            "2003 SP2",
            "2007",
            "2010 RTM",
            "2010 SP1",
            "2013",
            "2016",
            "2019");
  }

  /** S-23: Exchange Online can be named, and is none of the releases that somebody runs. */
  @ParameterizedTest
  @ValueSource(
      strings = {"online", "Online", "Exchange Online", "EXO", "Office 365", "Microsoft 365"})
  void exchangeOnlineCanBeNamed(String name) {
    ExchangeRelease online = RELEASES.find(name).orElseThrow();

    assertThat(online.id()).isEqualTo("online");
    assertThat(online.isOnline()).isTrue();
    assertThat(online.sessionLimits()).isEmpty();
    assertThat(online.clientAccessLimits()).isEmpty();
    assertThat(online.sessionValuesRead()).isNull();
    assertThat(RELEASES.all()).doesNotContain(online).noneMatch(ExchangeRelease::isOnline);
    assertThat(RELEASES.names()).endsWith("2019", "online");
  }

  @ParameterizedTest
  @CsvSource({
    "2003 RTM, 2003, Exchange Server 2003 RTM",
    "2003 SP1, 2003, Exchange Server 2003 SP1",
    "2003 SP2, 2003, Exchange Server 2003 SP2",
    "2007,     2007, Exchange Server 2007",
    "2010 RTM, 2010, Exchange Server 2010 RTM",
    "2010 SP1, 2010, Exchange Server 2010 SP1 or later",
    "2013,     2013, Exchange Server 2013",
    "2016,     2016, Exchange Server 2016",
    "2019,     2019, Exchange Server 2019",
  })
  void hasNameAndFamily(String id, int family, String name) {
    assertThat(release(id).family()).isEqualTo(family);
    assertThat(release(id).name()).isEqualTo(name);
    assertThat(release(id)).hasToString(name);
  }

  @ParameterizedTest(name = "{0}: MAPI {1}, services {2} over {3}, administrators {4}")
  @CsvSource({
    "2003 RTM,   ,   ,         ,      ",
    "2003 SP1, 32,   ,   SERVER,      ",
    "2003 SP2, 32,   ,   SERVER,      ",
    "2007,     32,   ,   SERVER,      ",
    "2010 RTM, 32, 16,   SERVER, 10000",
    "2010 SP1, 32, 16,   SERVER, 64000",
    "2013,     32, 16, DATABASE, 64000",
    "2016,     32, 16, DATABASE, 64000",
    "2019,     32, 16, DATABASE, 64000",
  })
  void limitsSessions(
      String id, Integer mapi, Integer services, LimitScope scope, Integer administrators) {
    ExchangeRelease release = release(id);

    assertThat(release.sessionLimit(ClientType.MAPI).map(Fact::value).orElse(null)).isEqualTo(mapi);
    for (ClientType type : ClientType.values()) {
      // Unified Messaging ended with Exchange 2016.
      boolean gone = type == ClientType.UNIFIED_MESSAGING && id.equals("2019");
      if (type.isService()) {
        assertThat(release.sessionLimit(type).map(Fact::value).orElse(null))
            .as(type.words())
            .isEqualTo(gone ? null : services);
      }
    }
    assertThat(valueOf(release.scope())).isEqualTo(scope);
    assertThat(valueOf(release.administratorLimit())).isEqualTo(administrators);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everySessionLimitIsDocumentedAndEveryObjectLimitOfAPageThatWasRead(ExchangeRelease release) {
    assertThat(release.sessionLimits().values())
        .extracting(Fact::confidence)
        .allMatch(c -> c == Confidence.DOCUMENTED);
    // The page of Exchange 2010 is known from quotations only (domain.md 4.2).
    Confidence ofObjects =
        release.id().startsWith("2010") ? Confidence.REPORTED : Confidence.DOCUMENTED;
    assertThat(release.objectLimits().values())
        .extracting(Fact::confidence)
        .allMatch(c -> c == ofObjects);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "MESSAGE,               250,    250,    250,    250,    250",
    "FOLDER,                500,    500,    500,    500,    500",
    "ATTACHMENT,            100,    500,    500,    500,    500",
    "FOLDER_VIEW,           500,    500,    500,    500,    500",
    "MESSAGE_VIEW,          500,    500,    500,    500,    500",
    "ATTACHMENT_VIEW,       250,    500,    500,    500,    500",
    "STREAM,                 50,    250,    250,    250,    250",
    "ACL_VIEW,               50,     50,     50,     50,    500",
    "RULES_VIEW,             50,     50,     50,     50,       ",
    "C_STREAM,               50,     50,     50,     50,       ",
    "FX_SOURCE_STREAM,       50,     50,     50,     50,    500",
    "FX_DESTINATION_STREAM,  50,     50,     50,     50,    500",
    "NOTIFY,             500000, 500000, 500000, 500000, 500000",
  })
  void limitsOpenObjects(
      ObjectType type,
      Integer in2003Rtm,
      Integer in2003,
      Integer in2007,
      Integer in2010,
      Integer since2013) {
    assertThat(objectLimit("2003 RTM", type)).isEqualTo(in2003Rtm);
    for (String id : List.of("2003 SP1", "2003 SP2")) {
      assertThat(objectLimit(id, type)).as(id).isEqualTo(in2003);
    }
    assertThat(objectLimit("2007", type)).isEqualTo(in2007);
    for (String id : List.of("2010 RTM", "2010 SP1")) {
      assertThat(objectLimit(id, type)).as(id).isEqualTo(in2010);
    }
    for (String id : List.of("2013", "2016", "2019")) {
      assertThat(objectLimit(id, type)).as(id).isEqualTo(since2013);
    }
  }

  private static Integer objectLimit(String id, ObjectType type) {
    return release(id).objectLimit(type).map(Fact::value).orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "MESSAGE,               objtMessage",
    "FOLDER,                objtFolder",
    "ATTACHMENT,            objtAttachment",
    "FOLDER_VIEW,           objtFolderView",
    "MESSAGE_VIEW,          objtMessageView",
    "ATTACHMENT_VIEW,       objtAttachView",
    "STREAM,                objtStream",
    "ACL_VIEW,              objtACLView",
    "RULES_VIEW,            objtRulesView",
    "C_STREAM,              objtCStream",
    "FX_SOURCE_STREAM,      objtFXSrcStrm",
    "FX_DESTINATION_STREAM, objtFXDstStrm",
    "NOTIFY,                objtNotify",
  })
  void objectTypesHaveTheirRegistryNames(ObjectType type, String name) {
    assertThat(type.registryName()).isEqualTo(name);
    assertThat(ObjectType.of(name)).contains(type);
    assertThat(ObjectType.of(name.toUpperCase(java.util.Locale.ROOT))).contains(type);
    assertThat(ObjectType.of(name.substring(4))).contains(type);
  }

  @Test
  void misprintsAndOtherSpellingsOfObjectTypesAreKnown() {
    assertThat(ObjectType.values()).hasSize(13);
    assertThat(ObjectType.of("objMessage")).contains(ObjectType.MESSAGE);
    assertThat(ObjectType.of(" objtAttachmentView ")).contains(ObjectType.ATTACHMENT_VIEW);
    assertThat(ObjectType.of("session")).isEmpty();
    assertThat(ObjectType.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2003 RTM, NONE,                          DOCUMENTED",
    "2003 SP1, VIEW_INFORMATION_STORE_STATUS, DOCUMENTED",
    "2003 SP2, VIEW_INFORMATION_STORE_STATUS, DOCUMENTED",
    "2007,     VIEW_INFORMATION_STORE_STATUS, ASSUMED",
    "2010 RTM, VIEW_INFORMATION_STORE_STATUS, DOCUMENTED",
    "2010 SP1, VIEW_INFORMATION_STORE_STATUS, DOCUMENTED",
    "2013,     ADMINISTER_INFORMATION_STORE,  DOCUMENTED",
    "2016,     ADMINISTER_INFORMATION_STORE,  ASSUMED",
    "2019,     ADMINISTER_INFORMATION_STORE,  ASSUMED",
  })
  void aPermissionExempts(String id, Exemption exemption, Confidence confidence) {
    assertThat(release(id).exemption().value()).isEqualTo(exemption);
    assertThat(release(id).exemption().confidence()).isEqualTo(confidence);
  }

  @ParameterizedTest
  @CsvSource({
    "2003 RTM, false",
    "2003 SP1, true",
    "2003 SP2, true",
    "2007,     true",
    "2010 RTM, true",
    "2010 SP1, true",
    "2013,     false",
    "2016,     false",
    "2019,     false",
  })
  void readsTheValueThatDisablesTheLimit(String id, boolean reads) {
    assertThat(release(id).has(Capability.DISABLE_SESSION_LIMIT)).isEqualTo(reads);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // throttling, PowerShell, Exchange System Manager, the Windows of KB 936594
    "2003 RTM, false, false, true,  true",
    "2003 SP1, false, false, true,  true",
    "2003 SP2, false, false, true,  true",
    "2007,     false, true,  false, true",
    "2010 RTM, true,  true,  false, false",
    "2010 SP1, true,  true,  false, false",
    "2013,     true,  true,  false, false",
    "2016,     true,  true,  false, false",
    "2019,     true,  true,  false, false",
  })
  void isAbleTo(String id, boolean throttling, boolean shell, boolean manager, boolean networking) {
    ExchangeRelease release = release(id);

    assertThat(release.has(Capability.THROTTLING)).isEqualTo(throttling);
    assertThat(release.has(Capability.POWER_SHELL)).isEqualTo(shell);
    assertThat(release.has(Capability.SYSTEM_MANAGER)).isEqualTo(manager);
    assertThat(release.has(Capability.SCALABLE_NETWORKING)).isEqualTo(networking);
    assertThat(release.fact(Capability.THROTTLING).confidence())
        .isEqualTo(throttling ? Confidence.DOCUMENTED : Confidence.ASSUMED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2003 RTM, sharedCalendar,                    unable-to-open-default-folders, ASSUMED",
    "2003 SP1, sharedCalendar,                    unable-to-open-default-folders, ASSUMED",
    "2003 SP2, sharedCalendar,                    unable-to-open-default-folders, ASSUMED",
    "2007,     sharedCalendar,                    unable-to-open-default-folders, ASSUMED",
    "2010 RTM, sharedCalendarOutlook2003On2010Rtm, action-could-not-be-completed, REPORTED",
    "2010 SP1, sharedCalendarOutlook2003On2010Sp1, action-could-not-be-completed, REPORTED",
    "2013,     sharedCalendar,                    action-could-not-be-completed,  ASSUMED",
    "2016,     sharedCalendar,                    action-could-not-be-completed,  ASSUMED",
    "2019,     sharedCalendar,                    action-could-not-be-completed,  ASSUMED",
  })
  void aSharedCalendarCostsAndWhenRefusedShows(
      String id, String parameter, String message, Confidence confidence) {
    assertThat(release(id).calendarParameter()).isEqualTo(parameter);
    assertThat(release(id).refusedCalendarShows().value()).isEqualTo(message);
    assertThat(release(id).refusedCalendarShows().confidence()).isEqualTo(confidence);
    assertThat(OutlookMessages.load().all()).extracting(OutlookMessage::id).contains(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2003 RTM,               ,           , RESTART,   DOCUMENTED",
    "2003 SP1, RESTART,        DOCUMENTED, RESTART,   DOCUMENTED",
    "2003 SP2, RESTART,        DOCUMENTED, RESTART,   DOCUMENTED",
    "2007,     CUSTOMARY,      ASSUMED,    CUSTOMARY, ASSUMED",
    "2010 RTM, CUSTOMARY,      REPORTED,   CUSTOMARY, REPORTED",
    "2010 SP1, CUSTOMARY,      REPORTED,   CUSTOMARY, REPORTED",
    "2013,     NOT_DOCUMENTED, REPORTED,   RESTART,   DOCUMENTED",
    "2016,     NOT_DOCUMENTED, REPORTED,   RESTART,   DOCUMENTED",
    "2019,     NOT_DOCUMENTED, REPORTED,   RESTART,   DOCUMENTED",
  })
  void aChangedLimitCounts(
      String id, LimitReload sessions, Confidence sure, LimitReload objects, Confidence ofObjects) {
    ExchangeRelease release = release(id);
    Fact<LimitReload> read = release.sessionValuesRead();

    assertThat(valueOf(read)).isEqualTo(sessions);
    assertThat(read == null ? null : read.confidence()).isEqualTo(sure);
    assertThat(release.objectValuesRead().value()).isEqualTo(objects);
    assertThat(release.objectValuesRead().confidence()).isEqualTo(ofObjects);
  }

  @ParameterizedTest
  @CsvSource({
    "Maximum Allowed Sessions Per User,             32,    2003 SP1 to 2019",
    "Maximum Allowed Service Sessions Per User,     16,    2010 to 2019",
    "Maximum Allowed Exchange Sessions Per Service, 10000, 2013 to 2019",
    "Disable Session Limit,                         0,     '2003 SP1, 2007, 2010'",
  })
  void theRegistryValuesAre(String name, int standard, String applies) {
    LimitValue value = LimitValues.load().find(name).orElseThrow();

    assertThat(value.name()).isEqualTo(name);
    assertThat(value.defaultNumber()).isEqualTo(standard);
    assertThat(value.applies()).isEqualTo(applies);
    assertThat(value.confidence()).isEqualTo(Confidence.DOCUMENTED);
    assertThat(value.source()).isNotBlank();
  }

  @Test
  void theMisnamedValuesAreTheOnesThatWereInPrint() {
    LimitValues values = LimitValues.load();

    assertThat(values.all()).hasSize(4);
    assertThat(values.misnamed())
        .extracting(LimitValue.Misnamed::name, LimitValue.Misnamed::meant)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "szMaxAllowedSessionsPerUser", "Maximum Allowed Sessions Per User"),
            org.assertj.core.groups.Tuple.tuple(
                "szMaxAllowedServiceSessionsPerUser", "Maximum Allowed Service Sessions Per User"),
            org.assertj.core.groups.Tuple.tuple(
                "Maximum Allowed Sessions Per SCT",
                "Maximum Allowed Exchange Sessions Per Service"));
    assertThat(values.misnamed())
        .allSatisfy(
            m -> {
              assertThat(m.source()).isNotBlank();
              assertThat(m.confidence()).isEqualTo(Confidence.REPORTED);
              assertThat(values.names()).contains(m.meant()).doesNotContain(m.name());
            });
  }

  @ParameterizedTest
  @CsvSource({"32, 32 (0x20)", "16, 16 (0x10)", "256, 256 (0x100)", "0, 0 (0x0)"})
  void aNumberIsShownInBothNotations(int number, String shown) {
    assertThat(LimitValue.bothNotations((long) number)).isEqualTo(shown);
    assertThat(LimitValue.bothNotations(Integer.valueOf(number))).isEqualTo(shown);
  }

  @Test
  void noLimitHasNoNotation() {
    assertThat(LimitValue.bothNotations((Integer) null)).isEqualTo("no limit");
    assertThat(LimitValue.bothNotations(4_294_967_295L)).isEqualTo("4294967295 (0xffffffff)");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyFactHasASourceAndAConfidence(ExchangeRelease release) {
    List<Fact<?>> facts = new ArrayList<>();
    facts.addAll(release.sessionLimits().values());
    facts.addAll(release.objectLimits().values());
    facts.addAll(release.capabilities().values());
    facts.addAll(release.alsoKnown().values());
    facts.addAll(release.clientAccessLimits().values());
    facts.addAll(
        Arrays.asList(
            release.scope(),
            release.administratorLimit(),
            release.exemption(),
            release.sessionValuesRead(),
            release.objectValuesRead(),
            release.refusedCalendarShows(),
            release.sessionEvent().template(),
            release.objectEvent().template()));
    EventWording ofServices = release.serviceSessionEvent();
    facts.add(ofServices == null ? null : ofServices.template());

    assertThat(facts)
        .filteredOn(fact -> fact != null)
        .hasSizeGreaterThan(13)
        .allSatisfy(
            fact -> {
              assertThat(fact.source()).isNotBlank();
              assertThat(fact.confidence()).isNotNull();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2003 SP1, DOCUMENTED, DOCUMENTED",
    "2007,     REPORTED,   DOCUMENTED",
    "2010 SP1, REPORTED,   REPORTED",
    "2013,     ASSUMED,    ASSUMED",
  })
  void aWordingSaysHowSureItIs(String id, Confidence session, Confidence object) {
    assertThat(release(id).sessionEvent().template().confidence()).isEqualTo(session);
    assertThat(release(id).objectEvent().template().confidence()).isEqualTo(object);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void isFoundByIdNameAndEveryAliasAndByNothingOfAnother(ExchangeRelease release) {
    assertThat(RELEASES.find(release.id())).contains(release);
    assertThat(RELEASES.find(release.name())).contains(release);
    assertThat(release.aliases()).allSatisfy(a -> assertThat(RELEASES.find(a)).contains(release));
  }

  @ParameterizedTest
  @CsvSource({
    // RCA, EWS, OWA, EAS, POP of the throttling policy; the services' own; 0 for unknown
    "2003 SP2, 0,  0,  0, 0,  0,  0,  0",
    "2007,     0,  0,  0, 0,  0,  0,  0",
    "2010 RTM, 20, 10, 5, 10, 20, 16, 16",
    "2010 SP1, 20, 10, 5, 10, 20, 16, 16",
    "2013,     40, 27, 5, 10, 20, 16, 16",
    "2016,     40, 27, 5, 10, 20, 16, 16",
    "2019,     40, 27, 5, 10, 20, 16, 16",
  })
  void limitsBeforeTheStore(
      String id, int rca, int ews, int owa, int eas, int pop, int popService, int imapService) {
    List<Integer> known =
        Stream.of(
                ClientAccessLimit.RCA_MAX_CONCURRENCY,
                ClientAccessLimit.EWS_MAX_CONCURRENCY,
                ClientAccessLimit.OWA_MAX_CONCURRENCY,
                ClientAccessLimit.EAS_MAX_CONCURRENCY,
                ClientAccessLimit.POP_MAX_CONCURRENCY,
                ClientAccessLimit.POP_CONNECTIONS_PER_USER,
                ClientAccessLimit.IMAP_CONNECTIONS_PER_USER)
            .map(l -> release(id).clientAccessLimit(l).map(Fact::value).orElse(0))
            .toList();

    assertThat(known).containsExactly(rca, ews, owa, eas, pop, popService, imapService);
  }

  @ParameterizedTest
  @CsvSource({
    "Exchange Server 2003 sp1,           2003 SP1",
    "Microsoft Exchange Server 2003 SP2, 2003 SP2",
    "exchange2003sp1,                    2003 SP1",
    "2003 rtm,                           2003 RTM",
    "Exchange 2007,                      2007",
    "2007 SP3,                           2007",
    "Exchange 2010,                      2010 SP1",
    "2010 SP3,                           2010 SP1",
    "Exchange Server 2010 RTM,           2010 RTM",
    "2013 CU23,                          2013",
    "2013 SP1,                           2013",
    "2016 CU23,                          2016",
    "Exchange Server 2016 cu1,           2016",
    "2016CU23,                           2016",
    "2019 CU14,                          2019",
  })
  void findToleratesWhatPeopleWrite(String written, String id) {
    assertThat(RELEASES.find(written)).contains(release(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Exchange Server", "2003", "5.5", "2000", "2003 SP3", "CU23", "20"})
  void findsNothingForWhatIsNoRelease(String written) {
    assertThat(RELEASES.find(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "15.0,        2013",
    "15.0.1497.2, 2013",
    "15.1.2507.6, 2016",
    "15.2.986.5,  2019",
  })
  void aVersionNumberNamesItsRelease(String version, String id) {
    assertThat(RELEASES.ofVersion(version)).contains(release(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "15.20", "15.20.1", "14.3.123.4", "", "115.0"})
  void aVersionNumberThatIsNotKnownNamesNone(String version) {
    assertThat(RELEASES.ofVersion(version)).isEmpty();
  }
}
