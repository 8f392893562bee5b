package org.session33.profiles.outlook;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The facts about Outlook against the tables of domain.md 6.1 and 6.2. */
class OutlookReleasesTest {
  private static final OutlookReleases RELEASES = OutlookReleases.load();

  /** The way of KB 3115602, as it prints it. */
  private static final String SINCE_2010 =
      "File > Account Settings > Account Settings > E-mail > More Settings > Advanced"
          + " > Download shared folders > OK > OK > Next > Finish > Close";

  static List<OutlookRelease> releases() {
    return RELEASES.all();
  }

  private static OutlookRelease release(String id) {
    return RELEASES.find(id).orElseThrow();
  }

  @Test
  void everyReleaseOfTheRequirementsIsThereOldestFirst() {
    assertThat(RELEASES.ids())
        .containsExactly("2003", "2007", "2010", "2013", "2016", "2019", "Microsoft 365");
  }

  @ParameterizedTest
  @CsvSource({
    "2003,          Outlook 2003,              11.0, 11",
    "2007,          Outlook 2007,              12.0, 12",
    "2010,          Outlook 2010,              14.0, 14",
    "2013,          Outlook 2013,              15.0, 15",
    "2016,          Outlook 2016,              16.0, 16",
    "2019,          Outlook 2019,              16.0, 16",
    "Microsoft 365, Outlook for Microsoft 365, 16.0, 16",
  })
  void hasNameAndVersion(String id, String name, String version, int major) {
    assertThat(release(id).name()).isEqualTo(name);
    assertThat(release(id)).hasToString(name);
    assertThat(release(id).version()).isEqualTo(version);
    assertThat(release(id).majorVersion()).isEqualTo(major);
  }

  @ParameterizedTest
  @CsvSource({
    "2003,          NONE,     DOCUMENTED",
    "2007,          NON_MAIL, DOCUMENTED",
    "2010,          ALL,      DOCUMENTED",
    "2013,          ALL,      DOCUMENTED",
    "2016,          ALL,      DOCUMENTED",
    "2019,          ALL,      DOCUMENTED",
    "Microsoft 365, ALL,      DOCUMENTED",
  })
  void cachesTheseSharedFoldersByDefault(String id, SharedCaching caching, Confidence confidence) {
    assertThat(release(id).defaultCaching().value()).isEqualTo(caching);
    assertThat(release(id).defaultCaching().confidence()).isEqualTo(confidence);
    assertThat(OutlookProfile.defaults(release(id)).sharedCaching()).isEqualTo(caching);
  }

  @ParameterizedTest
  @CsvSource({
    "2003,          NONE,     DOCUMENTED",
    "2007,          SESSIONS, ASSUMED",
    "2010,          OBJECTS,  ASSUMED",
    "2013,          OBJECTS,  ASSUMED",
    "2016,          OBJECTS,  ASSUMED",
    "2019,          OBJECTS,  ASSUMED",
    "Microsoft 365, NONE,     ASSUMED",
  })
  void thatCachingCostsTheStore(String id, SharedFolderSync sync, Confidence confidence) {
    assertThat(release(id).sharedFolderSync().value()).isEqualTo(sync);
    assertThat(release(id).sharedFolderSync().confidence()).isEqualTo(confidence);
  }

  @ParameterizedTest
  @CsvSource({
    "2003,          ",
    "2007,          Download shared folders (excludes mail folders)",
    "2010,          Download shared folders",
    "2013,          Download shared folders",
    "2016,          Download shared folders",
    "2019,          Download shared folders",
    "Microsoft 365, Download shared folders",
  })
  void theCheckBoxIsLabelled(String id, String label) {
    Fact<String> box = release(id).cachingCheckBox();

    assertThat(box == null ? null : box.value()).isEqualTo(label);
  }

  /** S-29: the ways are those of KB 842022 and KB 3115602, each as it is printed. */
  @ParameterizedTest
  @CsvSource({
    "2003,          ''",
    "2007,          'Tools > Account Settings > Change > More Settings > Advanced > Download shared"
        + " folders (excludes mail folders) > OK > Next > Finish'",
    "2010,          '" + SINCE_2010 + "'",
    "2013,          '" + SINCE_2010 + "'",
    "2016,          '" + SINCE_2010 + "'",
    "2019,          '" + SINCE_2010 + "'",
    "Microsoft 365, '" + SINCE_2010 + "'",
  })
  void theClickPathIs(String id, String path) {
    OutlookRelease release = release(id);
    Fact<ClickPath> clicks = release.clickPath();
    Fact<String> box = release.cachingCheckBox();

    assertThat(
            clicks == null || box == null
                ? ""
                : String.join(" > ", clicks.value().labels(box.value())))
        .isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "2003,          true",
    "2007,          false",
    "2010,          false",
    "2013,          false",
    "2016,          false",
    "2019,          false",
    "Microsoft 365, false",
  })
  void opensConnectionsForEachCalendar(String id, boolean opens) {
    assertThat(release(id).calendarConnections())
        .isEqualTo(new Fact<>(opens, "KB 2299468", Confidence.DOCUMENTED));
  }

  @ParameterizedTest
  @CsvSource({
    "2007, Exchange Server account, Change",
    "2010, Exchange account,        ",
    "2019, Exchange account,        ",
  })
  void theAccountIsOpenedByAButtonOrADoubleClick(String id, String account, String button) {
    Fact<ClickPath> clicks = release(id).clickPath();

    assertThat(clicks).isNotNull();
    assertThat(clicks.value().account()).isEqualTo(account);
    assertThat(clicks.value().change()).isEqualTo(button);
  }

  /** What names the release that it is like is for this one too, and the other way round not. */
  @Test
  void textsForTheReleaseThatOneIsLikeAreForItToo() {
    OutlookRelease old = release("2019");
    OutlookRelease next =
        new OutlookRelease(
            "2024",
            "Outlook 2024",
            old.version(),
            List.of(),
            old.id(),
            old.defaultCaching(),
            old.sharedFolderSync(),
            old.mailFolderSync(),
            old.calendarConnections(),
            old.cachingCheckBox(),
            old.clickPath(),
            null);
    OutlookMessages messages = OutlookMessages.load();

    assertThat(next.isNamedBy("2019")).isTrue();
    assertThat(next.isNamedBy("2024")).isTrue();
    assertThat(next.isNamedBy("2016")).isFalse();
    assertThat(old.isNamedBy("2024")).isFalse();
    assertThat(messages.message(OutlookMessage.UNABLE_TO_OPEN, next))
        .isEqualTo(messages.message(OutlookMessage.UNABLE_TO_OPEN, old))
        .isNotEqualTo(messages.message(OutlookMessage.UNABLE_TO_OPEN, release("2003")));
  }

  @ParameterizedTest
  @CsvSource({"2003,", "2007,", "2010,", "2013,", "2016,", "2019,", "Microsoft 365,5000"})
  void copesWithSoManySharedFolders(String id, Integer ceiling) {
    Fact<Integer> fact = release(id).sharedFolderCeiling();

    assertThat(fact == null ? null : fact.value()).isEqualTo(ceiling);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyFactHasASourceAndAConfidence(OutlookRelease release) {
    assertThat(
            Stream.of(
                release.defaultCaching(),
                release.sharedFolderSync(),
                release.mailFolderSync(),
                release.calendarConnections(),
                release.clickPath(),
                release.cachingCheckBox(),
                release.sharedFolderCeiling()))
        .filteredOn(fact -> fact != null)
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            fact -> {
              assertThat(fact.source()).isNotBlank();
              assertThat(fact.confidence()).isNotNull();
            });
  }

  @ParameterizedTest
  @MethodSource("releases")
  void isFoundByIdNameAndEveryAliasAndByNothingOfAnother(OutlookRelease release) {
    assertThat(RELEASES.find(release.id())).contains(release);
    assertThat(RELEASES.find(release.name())).contains(release);
    assertThat(release.aliases()).allSatisfy(a -> assertThat(RELEASES.find(a)).contains(release));
  }

  @ParameterizedTest
  @CsvSource({
    "Outlook 2007,             2007",
    "Microsoft Outlook 2007,   2007",
    "Microsoft Office Outlook 2003, 2003",
    "outlook2010,              2010",
    "OFFICE 2013,              2013",
    "14.0,                     2010",
    "16,                       2016",
    "365,                      Microsoft 365",
    "Office 365,               Microsoft 365",
    "o365,                     Microsoft 365",
    "Microsoft 365,            Microsoft 365",
    "OUTLOOK FOR MICROSOFT 365, Microsoft 365",
  })
  void findToleratesWhatPeopleWrite(String written, String id) {
    assertThat(RELEASES.find(written)).contains(release(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Outlook", "Microsoft Outlook", "2002", "20", "2007 2010", "15.1"})
  void findsNothingForWhatIsNoRelease(String written) {
    assertThat(RELEASES.find(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"11,2003", "12,2007", "14,2010", "15,2013", "16,2016"})
  void theMajorVersionNamesTheOldestReleaseThatHasIt(int major, String id) {
    assertThat(RELEASES.ofMajorVersion(major)).contains(release(id));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 13, 17})
  void someMajorVersionsNeverWere(int major) {
    assertThat(RELEASES.ofMajorVersion(major)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, cached {1}, box {2}, CacheOthersMail {3}: {4}")
  @CsvSource({
    "2003, true,  true,  true,  NONE",
    "2007, true,  true,  false, NON_MAIL",
    "2007, true,  true,  true,  ALL",
    "2007, true,  false, true,  NONE",
    "2007, false, true,  true,  NONE",
    "2010, true,  true,  true,  ALL",
    "2010, true,  true,  false, NON_MAIL",
    "2013, true,  false, true,  NONE",
    "2016, false, true,  true,  NONE",
  })
  void modeBoxAndPolicyDecideWhatIsCached(
      String id, boolean cached, boolean box, boolean mail, SharedCaching expected) {
    OutlookProfile profile =
        OutlookProfile.defaults(release(id))
            .withCachedExchangeMode(cached)
            .withDownloadSharedFolders(box)
            .withCacheOthersMail(mail);

    assertThat(profile.sharedCaching()).isEqualTo(expected);
  }

  @Test
  void theMessagesHaveASourceAndEnglishWords() {
    OutlookMessages messages = OutlookMessages.load();

    assertThat(messages.all())
        .isNotEmpty()
        .allSatisfy(
            m -> {
              assertThat(m.source()).isNotBlank();
              assertThat(m.confidence()).isNotNull();
              assertThat(m.texts()).containsKey("en");
              assertThat(RELEASES.ids()).containsAll(m.releases());
            });
    for (OutlookRelease release : releases()) {
      for (String id :
          Arrays.asList(OutlookMessage.UNABLE_TO_OPEN, OutlookMessage.ACTION_NOT_COMPLETED)) {
        assertThat(messages.message(id, release).id()).isEqualTo(id);
      }
    }
  }

  @Test
  void theDialogIsWordedAsInTheArticle() {
    OutlookMessage message =
        OutlookMessages.load().message(OutlookMessage.UNABLE_TO_OPEN, release("2003"));

    assertThat(message.text("en"))
        .isEqualTo(
            "Unable to open your default e-mail folders. The Microsoft Exchange Server computer is"
                + " not available. Either there are network problems or the Microsoft Exchange"
                + " Server is down for maintenance.");
    assertThat(message.text("de"))
        .isEqualTo(
            "Öffnen der E-Mail-Standardordner nicht möglich. Der Microsoft Exchange"
                + " Server-Computer ist nicht verfügbar. Entweder gibt es Netzwerkprobleme, oder"
                + " der Microsoft Exchange Server wurde für Wartungsarbeiten heruntergefahren.");
    assertThat(message.text("fr")).isEqualTo(message.text("en"));
  }
}
