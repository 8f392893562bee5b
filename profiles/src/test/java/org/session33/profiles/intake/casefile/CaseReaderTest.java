package org.session33.profiles.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlFile;
import org.session33.profiles.intake.Catalogues;
import org.session33.profiles.intake.SyntheticRegistry;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * Cases as people write them, read into values, origins and complaints.
 *
 * <p>It is long because each test shows the whole text of a case beside all that is read from it:
 * what a reader says of one key depends on the rest of the file.
 */
class CaseReaderTest {
  private static final String CONTRACT =
      """
      format: 1
      title: Alice cannot open Outlook since the team mailbox was added
      user: {name: Alice Reyes, legacyDN: "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes"}
      outlook:
        release: 2007
        cachedExchangeMode: true
        downloadSharedFolders: true
        additionalMailboxes:
          - {name: Team Sales, folders: 1204}
        sharedCalendars: 0
      programs:
        - {name: Desktop search, kind: add-in, sessions: 6}
      server:
        release: 2003 SP1
        registry: {Maximum Allowed Sessions Per User: 32}
        viewInformationStoreStatus: []
      evidence: [Application.evtx]
      sessionModel: {}
      """;

  private final Map<String, RegistryExport> exports = new LinkedHashMap<>();
  private final List<String> companions = new ArrayList<>(List.of("Application.evtx"));

  private final List<FolderStatistics> counts = new ArrayList<>();

  private CaseReader reader() {
    return new CaseReader(
        Catalogues.outlook(),
        Catalogues.exchange(),
        Catalogues.sessionModel(),
        f -> Reading.clean(exports.getOrDefault(f.name(), new RegistryExport())),
        f ->
            Reading.clean(
                counts.isEmpty()
                    ? List.of(new FolderStatistics(f.name(), "Team Sales", 611, 5))
                    : counts),
        Catalogues::remedyIds);
  }

  private Reading<Case> read(String yaml) {
    return read(yaml, StatedReleases.none());
  }

  private Reading<Case> read(String yaml, StatedReleases stated) {
    List<String> all = new ArrayList<>(companions);
    all.addAll(exports.keySet());
    return reader()
        .read(
            SourceFile.of("a.case.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
            name ->
                all.contains(name)
                    ? Optional.of(SourceFile.of(name, new byte[] {1}))
                    : Optional.empty(),
            stated);
  }

  private static String small(String outlook, String server) {
    return "format: 1\ntitle: t\nuser: {name: Alice Reyes}\noutlook: "
        + outlook
        + "\nserver: "
        + server
        + "\n";
  }

  private Case good(String yaml) {
    Reading<Case> reading = read(yaml);
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  private static List<String> messages(Reading<?> reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsTheCaseOfTheContract() {
    Case found = good(CONTRACT);

    assertThat(found.title()).startsWith("Alice cannot open Outlook");
    assertThat(found.user().alias()).isEqualTo("areyes");
    OutlookProfile outlook = found.outlook();
    assertThat(outlook).isNotNull();
    assertThat(outlook.release().id()).isEqualTo("2007");
    assertThat(outlook.cachedExchangeMode()).isTrue();
    assertThat(outlook.downloadSharedFolders()).isTrue();
    assertThat(outlook.cacheOthersMail()).isFalse();
    assertThat(outlook.additionalMailboxes())
        .containsExactly(AdditionalMailbox.of("Team Sales", 1204));
    assertThat(found.programs())
        .containsExactly(Program.counted("Desktop search", ProgramKind.ADD_IN, 6));
    assertThat(found.server().release().id()).isEqualTo("2003 SP1");
    assertThat(
            found
                .server()
                .registry()
                .value(ServerRegistry.PARAMETERS, "Maximum Allowed Sessions Per User")
                .flatMap(RegistryValue::dword))
        .contains(32L);
    assertThat(found.evidence()).extracting(SourceFile::name).containsExactly("Application.evtx");
    assertThat(found.sessionModel()).isEmpty();
  }

  @Test
  void saysWhereEachValueCameFrom() {
    Case found = good(CONTRACT);
    assertThat(found.provenance().of("outlook.downloadSharedFolders"))
        .hasValueSatisfying(
            o -> {
              assertThat(o.kind()).isEqualTo(Origin.Kind.READ);
              assertThat(o.toString()).isEqualTo("a.case.yaml:7:3 (downloadSharedFolders: true)");
            });
    assertThat(found.provenance().of("outlook.cacheOthersMail"))
        .hasValueSatisfying(o -> assertThat(o.kind()).isEqualTo(Origin.Kind.DEFAULT));
    assertThat(found.provenance().of("outlook.language"))
        .hasValueSatisfying(o -> assertThat(o.kind()).isEqualTo(Origin.Kind.ASSUMED));
    assertThat(
            found
                .provenance()
                .of("server.registry[ParametersSystem\\Maximum Allowed Sessions Per User]"))
        .hasValueSatisfying(o -> assertThat(o.place().line()).isEqualTo(15));
    assertThat(found.provenance().of("outlook.additionalMailboxes[Team Sales].folders"))
        .hasValueSatisfying(o -> assertThat(o.detail()).isEqualTo("folders: 1204"));
  }

  @Test
  void readsTheAdditions() {
    Case found =
        good(
            """
            format: 1
            title: t
            user: {name: Łukasz Nowak-Šimek}
            outlook:
              release: Outlook 2010
              language: DE
              cacheOthersMail: false
              brokenReconnects: 9
              sharedCalendars: 0x10
              additionalMailboxes:
                - {name: A, folders: 10, nonMailFolders: 3, database: DB2, automapped: true}
            programs:
              - {name: restore, kind: service, workers: 32, machines: 2}
              - {name: other desk, kind: second-outlook}
            server:
              release: 2016
              registryNotLoaded: {'MaxObjsPerMapiSession\\objtFolder': 1000}
              administerInformationStore: [svc-index]
              administrators: [admin]
              scalableNetworking: false
            sessionModel: {ownMailboxCached: 5}
            """);
    assertThat(found.user().legacyDn())
        .isEqualTo("/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=łnowaksimek");
    assertThat(found.provenance().of("user.legacyDN").orElseThrow().kind())
        .isEqualTo(Origin.Kind.ASSUMED);
    OutlookProfile outlook = found.outlook();
    assertThat(outlook.language()).isEqualTo("de");
    assertThat(outlook.cacheOthersMail()).isFalse();
    assertThat(outlook.brokenReconnects()).isEqualTo(9);
    assertThat(outlook.sharedCalendars()).isEqualTo(16);
    assertThat(outlook.additionalMailboxes())
        .containsExactly(
            AdditionalMailbox.uncounted("A")
                .withFolders(10, 3)
                .withDatabase("DB2")
                .withAutomapped(true));
    assertThat(found.programs())
        .containsExactly(
            new Program("restore", ProgramKind.SERVICE, 0, 32, 2),
            new Program("other desk", ProgramKind.SECOND_OUTLOOK, 0, 0, 1));
    assertThat(found.server().registryNotLoaded().value(ServerRegistry.OBJECTS, "objtFolder"))
        .isPresent();
    assertThat(found.server().administerInformationStore()).containsExactly("svc-index");
    assertThat(found.server().administrators()).containsExactly("admin");
    assertThat(found.server().scalableNetworking()).isFalse();
    assertThat(found.sessionModel()).containsExactly(Map.entry("ownMailboxCached", 5));
  }

  /** S-28: Exchange 2010 and later cannot stand on the Windows that has the fault. */
  @ParameterizedTest
  @CsvSource({"2003 SP1, ''", "2010 RTM, refused", "2016, refused"})
  void theOffloadOfWindows2003IsRefusedOnLaterReleases(String release, String refused) {
    Reading<Case> reading =
        read(
            "format: 1\ntitle: t\nuser: {name: A}\noutlook: {release: 2007}\nserver:\n"
                + "  release: "
                + release
                + "\n  scalableNetworking: true\n");

    if (refused.isEmpty()) {
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.optional().orElseThrow().server().scalableNetworking()).isTrue();
    } else {
      assertThat(reading.problems())
          .singleElement()
          .satisfies(
              p -> {
                assertThat(p.isError()).isTrue();
                assertThat(p.place().line()).isEqualTo(7);
                assertThat(p.what()).contains("does not run on the Windows");
                assertThat(p.hint()).contains("leave 'scalableNetworking' out");
              });
    }
  }

  /** S-6: two spellings are in print; one alone may be the one that is not read. */
  @ParameterizedTest
  @CsvSource({
    "'{MaxObjsPerMapiSession\\objtAttachView: 600}', objtAttachmentView",
    "'{MaxObjsPerMapiSession\\objtAttachmentView: 600}', objtAttachView",
    "'{MaxObjsPerMapiSession\\objtAttachView: 600, MaxObjsPerMapiSession\\objtAttachmentView:"
        + " 600}', ",
    "'{MaxObjsPerMapiSession\\objtFolder: 600}', ",
  })
  void aSpellingThatStandsAloneIsWarnedOf(String registry, @Nullable String other) {
    Reading<Case> reading =
        read(
            "format: 1\ntitle: t\nuser: {name: A}\noutlook: {release: 2010}\n"
                + "server: {release: 2010 RTM, registry: "
                + registry
                + "}\n");

    if (other == null) {
      assertThat(reading.problems()).isEmpty();
    } else {
      assertThat(reading.problems())
          .singleElement()
          .satisfies(
              p -> {
                assertThat(p.isError()).isFalse();
                assertThat(p.what()).contains("printed as '" + other + "' too");
                assertThat(p.hint()).startsWith("create both");
              });
    }
  }

  @Test
  void readsWhatAProgramOpensElsewhereAndWhatWasTried() {
    Reading<Case> reading =
        read(
            """
            format: 1
            title: t
            user: {name: Lobby}
            programs:
              - {name: Rooms, kind: ews, sessions: 17, database: DB2}
            server: {release: 2016}
            tried: [Change-Throttling-Policy, raise-popimap-connection-limit]
            """);

    assertThat(reading.problems()).isEmpty();
    Case found = reading.optional().orElseThrow();
    assertThat(found.programs())
        .containsExactly(Program.counted("Rooms", ProgramKind.EWS, 17).withDatabase("DB2"));
    assertThat(found.tried())
        .containsExactly("change-throttling-policy", "raise-popimap-connection-limit");
    assertThat(found.provenance().of("tried[change-throttling-policy]")).isPresent();
  }

  @Test
  void refusesWhatCannotBeTriedOrStated() {
    Reading<Case> reading =
        read(
            """
            format: 1
            title: t
            user: {name: Lobby}
            outlook: {release: 2007}
            programs:
              - {name: Desk, kind: second-outlook, database: DB2}
            server: {release: 2016}
            tried: [change-throtling-policy]
            """);

    assertThat(reading.problems())
        .extracting(p -> p.place().line() + ": " + p.what())
        .anySatisfy(p -> assertThat(p).startsWith("6: a second Outlook opens what the profile"))
        .anySatisfy(p -> assertThat(p).startsWith("8: ").contains("change-throtling-policy"))
        .hasSize(2);
    assertThat(reading.problems().get(1).hint()).contains("change-throttling-policy");
    assertThat(reading.optional().orElseThrow().tried()).isEmpty();
  }

  @Test
  @DisplayName("one mistake does not hide the others, and all stand in the order of the file")
  void reportsAllMistakesAtOnce() {
    Reading<Case> reading =
        read(
            """
            format: 2
            titlle: t
            user: {name: Alice, legacyDN: areyes}
            outlook:
              release: 2006
              cachedExchangeMode: "yes"
              additionalMailboxes:
                - {name: Team, folders: -1}
                - {name: Sales}
                - {name: Both, folders: 1, folderStatistics: x.csv}
                - {name: Many, folders: 10000001}
                - {name: Less, folders: 2, nonMailFolders: 3}
                - {name: LESS, folders: 2}
              sharedCalendars: few
              language: fr
              colour: blue
            programs:
              - {name: none, kind: add-in}
              - {name: both, kind: add-in, sessions: 1, workers: 1}
              - {name: odd, kind: ad-in, sessions: 1}
              - {name: second, kind: second-outlook, sessions: 3}
              - {name: twice, kind: imap, sessions: 1}
              - {name: Twice, kind: imap, sessions: 1}
            server:
              release: 2003
              registry:
                Maximum Allowed Sessions Per User: "64"
                maximum allowed sessions per user: 4294967296
                'broken\\': 1
            evidence: [missing.evtx]
            sessionModel: {ownMailboxCashed: 5, foldersPerSyncSession: 0}
            """);
    assertThat(reading.optional()).isEmpty();
    List<String> messages = messages(reading);
    assertThat(messages).allMatch(m -> m.startsWith("a.case.yaml:"));
    assertThat(messages)
        .isSortedAccordingTo(java.util.Comparator.comparingInt(CaseReaderTest::line));
    assertThat(messages)
        .anyMatch(m -> m.contains("format 2"))
        .anyMatch(m -> m.contains("'title' is missing"))
        .anyMatch(m -> m.contains("unknown key 'titlle'") && m.contains("did you mean 'title'?"))
        .anyMatch(m -> m.contains("'legacyDN' must begin with '/'"))
        .anyMatch(m -> m.startsWith("a.case.yaml:5:12") && m.contains("did you mean '200"))
        .anyMatch(m -> m.contains("'cachedExchangeMode' must be true or false"))
        .anyMatch(m -> m.startsWith("a.case.yaml:8:") && m.contains("out of range"))
        .anyMatch(m -> m.startsWith("a.case.yaml:9:") && m.contains("how many folders"))
        .anyMatch(m -> m.startsWith("a.case.yaml:10:") && m.contains("both say"))
        .anyMatch(m -> m.startsWith("a.case.yaml:11:") && m.contains("out of range"))
        .anyMatch(m -> m.startsWith("a.case.yaml:12:") && m.contains("nonMailFolders"))
        .anyMatch(m -> m.startsWith("a.case.yaml:13:") && m.contains("another additional mailbox"))
        .anyMatch(m -> m.contains("'sharedCalendars' is not a whole number"))
        .anyMatch(m -> m.contains("'language' does not know 'fr'"))
        .anyMatch(m -> m.contains("unknown key 'colour'"))
        .anyMatch(m -> m.contains("how many sessions 'none' opens"))
        .anyMatch(m -> m.contains("'sessions' and 'workers' of 'both'"))
        .anyMatch(m -> m.contains("did you mean 'add-in'?"))
        .anyMatch(m -> m.contains("a second Outlook opens what the profile opens"))
        .anyMatch(m -> m.contains("another program called 'Twice'"))
        .anyMatch(m -> m.contains("use one of: 2003 RTM, 2003 SP1, 2003 SP2"))
        .anyMatch(m -> m.contains("is text (REG_SZ)"))
        .anyMatch(m -> m.contains("out of range: 4294967296"))
        .anyMatch(m -> m.contains("ends without a name"))
        .anyMatch(m -> m.contains("not there: missing.evtx"))
        .anyMatch(m -> m.contains("did you mean 'ownMailboxCached'?"))
        .anyMatch(m -> m.contains("'foldersPerSyncSession' cannot be 0"));
  }

  private static int line(String message) {
    return Integer.parseInt(message.split(":", -1)[1]);
  }

  @Test
  void keepsATextAsAFinding() {
    Reading<Case> reading =
        read(
            small(
                "{release: 2007}",
                "{release: 2016, registry: {Maximum Allowed Sessions Per User: \"64\"}}"));
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.optional().orElseThrow().server().registry().entries())
        .singleElement()
        .matches(e -> e.value().type() == RegistryType.REG_SZ);
  }

  @Test
  void aLeadingBackslashCountsFromTheServiceKey() {
    Case found =
        good(
            small(
                "{release: 2007}",
                "{release: 2016, registry: {'\\ParametersPrivate\\Maximum Allowed Sessions Per"
                    + " User': 64, '\\Top': 4294967295}}"));
    assertThat(found.server().registry().entries())
        .extracting(e -> e.key() + "|" + e.value().name() + "|" + e.value().dword().orElseThrow())
        .containsExactly(
            "ParametersPrivate|Maximum Allowed Sessions Per User|64", "|Top|4294967295");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1:1: the file is empty",
        "just text|1:1: this is not a list",
        "format: one|1:9: 'format' is not a whole number",
        "title: x|1:1: 'format' is missing",
        "format: 1|1:1: 'user' is missing",
        "format: 1|1:1: 'server' is missing",
        "format: 1|1:1: nothing here opens sessions",
        "'format: [1'|not readable as YAML"
      })
  void saysWhatIsMissing(String yaml, String message) {
    Reading<Case> reading = read(yaml);
    assertThat(reading.optional()).isEmpty();
    assertThat(messages(reading)).anyMatch(m -> m.contains(message));
  }

  /** Notepad before Windows 10 saves "ANSI" unless told otherwise. */
  @Test
  void saysThatAFileIsNotUtf8() {
    byte[] ansi = "format: 1\ntitle: für Jürgen\n".getBytes(StandardCharsets.ISO_8859_1);
    Reading<Case> reading =
        reader()
            .read(
                SourceFile.of("a.case.yaml", ansi),
                name -> Optional.empty(),
                StatedReleases.none());
    assertThat(messages(reading))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("a.case.yaml:1:1: not readable as YAML: its characters are not UTF-8; save it as")
        .doesNotContain("Exception");
  }

  @Test
  void needsNoOutlookWherePrograms() {
    Case found =
        good(
            "format: 1\ntitle: t\nuser: {name: svc}\nserver: {release: 2010 RTM}\n"
                + "programs: [{name: index, kind: service, workers: 33}]\n");
    assertThat(found.outlook()).isNull();
    assertThat(found.user().alias()).isEqualTo("svc");
  }

  @Test
  void aSecondOutlookNeedsAProfile() {
    Reading<Case> reading =
        read(
            "format: 1\ntitle: t\nuser: {name: svc}\nserver: {release: 2016}\n"
                + "programs: [{name: two, kind: second-outlook}]\n");
    assertThat(reading.optional()).isEmpty();
    assertThat(messages(reading)).singleElement().asString().contains("there is no profile");
  }

  @Test
  void countsFoldersFromAnExport() {
    companions.add("team.csv");
    Case found =
        good(
            small(
                "{release: 2007, additionalMailboxes: [{name: T, folderStatistics: team.csv}]}",
                "{release: 2016}"));
    assertThat(found.outlook().additionalMailboxes())
        .containsExactly(AdditionalMailbox.uncounted("T").withFolders(611, 5));
    assertThat(
            found.provenance().of("outlook.additionalMailboxes[T].folders").orElseThrow().detail())
        .isEqualTo("611 rows in team.csv");
  }

  @Test
  void oneListCountsEachOfItsMailboxes() {
    companions.add("all.csv");
    counts.add(new FolderStatistics("all.csv", "contoso.com/Users/team.sales", 611, 5));
    counts.add(
        new FolderStatistics("all.csv", "info", 3, null, "the command takes a part of them"));
    counts.add(new FolderStatistics("all.csv", "Info", 40, null));
    String yaml =
        small(
            "{release: 2007, additionalMailboxes: [{name: Team Sales, folderStatistics: all.csv},"
                + " {name: Info, folderStatistics: all.csv},"
                + " {name: Other, folderStatistics: all.csv}]}",
            "{release: 2016}");

    Reading<Case> reading = read(yaml);

    assertThat(reading.value().outlook().additionalMailboxes())
        .extracting(AdditionalMailbox::folders)
        .containsExactly(611, 40, null);
    assertThat(messages(reading))
        .singleElement()
        .asString()
        .contains("folders of 3 mailboxes, and none of them is called 'Other'", "team.sales, info");
  }

  private void exportProfile() {
    String profile = SyntheticRegistry.OFFICE + "15.0\\Outlook\\Profiles\\Alice";
    exports.put(
        "alice.reg",
        new SyntheticRegistry()
            .modernAccount(profile, 1, SyntheticRegistry.uid(1), 0x980)
            .wide("001f663c", "Alice Reyes")
            .wide("001f6603", "/o=Contoso/cn=Recipients/cn=areyes")
            .key(profile + "\\" + SyntheticRegistry.PROVIDERS)
            .uids("01023d00", SyntheticRegistry.uid(2))
            .store(
                profile, SyntheticRegistry.uid(2), "Team Sales", SyntheticRegistry.DELEGATE, 0x2000)
            .key("HKCU\\Software\\Policies\\Microsoft\\Office\\15.0\\Outlook\\Cached Mode")
            .dword("CacheOthersMail", 0)
            .export());
  }

  @Test
  void readsTheProfileThatACaseNames() {
    exportProfile();
    Reading<Case> reading =
        read("format: 1\ntitle: t\nprofile: alice.reg\nserver: {release: 2016}\n");
    assertThat(reading.problems()).singleElement().matches(p -> p.what().contains("Team Sales"));
    assertThat(reading.hasErrors()).isFalse();
    Case found = reading.optional().orElseThrow();
    assertThat(found.user().name()).isEqualTo("Alice Reyes");
    assertThat(found.user().alias()).isEqualTo("areyes");
    assertThat(found.outlook().release().id()).isEqualTo("2013");
    assertThat(found.outlook().cacheOthersMail()).isFalse();
    assertThat(found.outlook().additionalMailboxes())
        .containsExactly(AdditionalMailbox.uncounted("Team Sales"));
    assertThat(found.provenance().of("outlook.cacheOthersMail").orElseThrow().toString())
        .startsWith("synthetic.reg:")
        .contains("policy CacheOthersMail = 0");
  }

  @Test
  void valuesOfTheCaseOverrideItsProfile() {
    exportProfile();
    Case found =
        good(
            """
            format: 1
            title: t
            profile: alice.reg
            user: {name: Bob}
            outlook:
              release: 2016
              downloadSharedFolders: false
              cacheOthersMail: true
              additionalMailboxes: [{name: team sales, folders: 700}]
            server: {release: 2016}
            """);
    assertThat(found.user().name()).isEqualTo("Bob");
    assertThat(found.user().alias()).isEqualTo("areyes");
    assertThat(found.outlook().release().id()).isEqualTo("2016");
    assertThat(found.outlook().cachedExchangeMode()).isTrue();
    assertThat(found.outlook().downloadSharedFolders()).isFalse();
    assertThat(found.outlook().cacheOthersMail()).isTrue();
    assertThat(found.outlook().additionalMailboxes())
        .containsExactly(AdditionalMailbox.of("team sales", 700));
    assertThat(found.provenance().of("outlook.additionalMailboxes[Team Sales]")).isEmpty();
  }

  @Test
  void warnsWhenTheListLeavesAMailboxOfTheProfileOut() {
    exportProfile();
    Reading<Case> reading =
        read(small("{profile: alice.reg, additionalMailboxes: []}", "{release: 2016}"));
    assertThat(reading.hasErrors()).isFalse();
    assertThat(messages(reading)).singleElement().asString().contains("leaves out");
  }

  @Test
  void reportsAProfileThatIsNotThereOnce() {
    Reading<Case> reading =
        read("format: 1\ntitle: t\nuser: {name: A}\nprofile: gone.reg\nserver: {release: 2016}\n");
    assertThat(reading.optional()).isEmpty();
    assertThat(messages(reading))
        .singleElement()
        .asString()
        .startsWith("a.case.yaml:4:10: 'profile' names a file that is not there: gone.reg");
  }

  @Test
  void readsTheServersRegistryFromAnExport() {
    exports.put(
        "server.reg",
        new SyntheticRegistry()
            .key(ServerRegistry.SERVICE_KEY + "\\ParametersSystem")
            .dword("Maximum Allowed Sessions Per User", 64)
            .export());
    exports.put("other.reg", new SyntheticRegistry().key("HKCU\\Software").export());
    Reading<Case> reading =
        read(
            small(
                "{release: 2007}",
                "{release: 2016, registry: server.reg, registryNotLoaded: other.reg}"));
    assertThat(messages(reading))
        .singleElement()
        .asString()
        .contains("no value of the Information");
    assertThat(reading.optional().orElseThrow().server().registry().entries()).hasSize(1);
  }

  @Test
  void statedReleasesBeatTheCase() {
    StatedReleases stated =
        new StatedReleases(
            Catalogues.outlook().find("2003").orElseThrow(),
            Catalogues.exchange().find("2010 RTM").orElseThrow());
    Case found = read(CONTRACT, stated).optional().orElseThrow();
    assertThat(found.outlook().release().id()).isEqualTo("2003");
    assertThat(found.server().release().id()).isEqualTo("2010 RTM");
  }

  @Test
  void readsACaseInsideAnotherFile() throws InputException {
    List<Problem> problems = new ArrayList<>();
    String yaml = "user: {name: A}\noutlook: {release: 2007}\nserver: {release: 2016}\n";
    Optional<Case> found =
        reader()
            .readInline(
                YamlFile.open(
                    SourceFile.of("x", yaml.getBytes(StandardCharsets.UTF_8)), problems::add),
                CompanionFiles.none(),
                problems::add);
    assertThat(problems).isEmpty();
    assertThat(found).isPresent();
  }

  @Test
  void readsRegistryValuesOfAnyTypeFromAList() {
    Reading<Case> reading =
        read(
            small(
                "{release: 2007}",
                "{release: 2003 SP1, registry: [{name: a, type: reg_binary, bytes: '20,00'},"
                    + " {key: Other, name: '', text: ' x '}, {name: 'b\\c', dword: 0x20}]}"));

    assertThat(reading.problems()).isEmpty();
    ServerRegistry registry = reading.optional().orElseThrow().server().registry();
    assertThat(registry.value("ParametersSystem", "a").orElseThrow().bytes())
        .containsExactly(32, 0);
    assertThat(registry.value("Other", "").orElseThrow().text()).contains(" x ");
    assertThat(registry.value("ParametersSystem", "b\\c").orElseThrow().dword()).contains(32L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{dword: 1}|'name' is missing",
        "{name: a}|it is not said, or said twice, what the value holds",
        "{name: a, dword: 1, text: x}|it is not said, or said twice, what the value holds",
        "{name: a, type: REG_BINARY}|it is not said, or said twice, what the value holds",
        "{name: a, type: REG_BINARY, bytes: '2x'}|'bytes' are no bytes in hexadecimal",
        "{name: a, dword: 1, size: 4}|unknown key 'size'",
        "{name: a, dword: 1}, {name: A, dword: 2}|'A' stands here twice"
      })
  void saysWhatIsWrongWithARegistryValueInAList(String items, String what) {
    Reading<Case> reading =
        read(small("{release: 2007}", "{release: 2003 SP1, registry: [" + items + "]}"));

    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).what()).contains(what);
    assertThat(reading.problems().get(0).place().line()).isEqualTo(5);
  }

  @Test
  void keepsBlanksWithinQuotesAndOnlyThere() {
    Reading<Case> reading =
        read(
            "format: 1\ntitle:   t  \nuser: {name: A, legacyDN: '/o=x/cn=a '}\n"
                + "outlook: {release: ' 2007 ', language: ' de'}\nserver: {release: 2003 SP1}\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.optional().orElseThrow().title()).isEqualTo("t");
    assertThat(reading.optional().orElseThrow().user().legacyDn()).isEqualTo("/o=x/cn=a ");
  }
}
