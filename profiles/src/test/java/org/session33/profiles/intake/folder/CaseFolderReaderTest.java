package org.session33.profiles.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileRole;
import org.session33.profiles.intake.Catalogues;
import org.session33.profiles.intake.SyntheticRegistry;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.windows.RegistryExport;

class CaseFolderReaderTest {
  private static final String P07 = SyntheticRegistry.NT + "\\Alice";

  private final Map<String, FileRole> roles = new LinkedHashMap<>();
  private final Map<String, RegistryExport> exports = new LinkedHashMap<>();
  private final Map<String, FolderStatistics> counts = new LinkedHashMap<>();
  private final Map<String, List<String>> autodiscover = new LinkedHashMap<>();
  private final Map<String, ProfileFragment> profiles = new LinkedHashMap<>();
  private final Map<String, String> contents = new LinkedHashMap<>();

  @BeforeEach
  void aProfileWithoutAnythingElse() {
    export("alice.reg", legacy(0x180, "Team Sales"));
  }

  private static SyntheticRegistry legacy(int flags, String... mailboxes) {
    SyntheticRegistry registry =
        new SyntheticRegistry()
            .key(P07 + "\\" + SyntheticRegistry.GLOBAL)
            .number("6601", flags)
            .text("001e6603", "/o=Contoso/cn=Recipients/cn=areyes")
            .legacyStore(P07, SyntheticRegistry.uid(1), "Mailbox - Alice Reyes", 1);
    for (int i = 0; i < mailboxes.length; i++) {
      registry.legacyStore(P07, SyntheticRegistry.uid(2 + i), "Mailbox - " + mailboxes[i], 2);
    }
    return registry;
  }

  private void export(String name, SyntheticRegistry registry) {
    roles.put(name, FileRole.of(FileRole.Kind.REGISTRY_EXPORT));
    exports.put(name, registry.export());
  }

  private void count(String file, String mailbox, int folders) {
    roles.put(file, FileRole.of(FileRole.Kind.FOLDER_STATISTICS));
    counts.put(file, new FolderStatistics(file, mailbox, folders, null));
  }

  private Reading<CaseFolder> read(StatedReleases stated) {
    CaseReader caseReader =
        new CaseReader(
            Catalogues.outlook(),
            Catalogues.exchange(),
            Catalogues.sessionModel(),
            f -> Reading.clean(exports.getOrDefault(f.name(), new RegistryExport())),
            f -> Reading.clean(counts.get(f.name())),
            Catalogues::remedyIds);
    IntakePorts ports =
        new IntakePorts(
            f -> roles.get(f.name()),
            f -> reading(exports.get(f.name()), f),
            f -> reading(counts.get(f.name()), f),
            f -> reading(autodiscover.get(f.name()), f),
            f -> reading(profiles.get(f.name()), f));
    List<SourceFile> files = new ArrayList<>();
    for (String name : roles.keySet()) {
      files.add(
          SourceFile.of(name, contents.getOrDefault(name, "x").getBytes(StandardCharsets.UTF_8)));
    }
    return new CaseFolderReader(caseReader, Catalogues.outlook(), Catalogues.exchange(), ports)
        .read("ticket", files, stated);
  }

  private static <T> Reading<T> reading(T value, SourceFile file) {
    return value == null
        ? new Reading<>(null, List.of(Problem.error(file.place(), "broken", "mend it")))
        : Reading.clean(value);
  }

  private Case found() {
    return read(StatedReleases.none()).optional().orElseThrow().found();
  }

  private List<String> messages() {
    return read(StatedReleases.none()).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void putsACaseTogether() {
    count("sales.csv", "contoso.com/Users/Team Sales", 1204);
    roles.put("Application.evtx", FileRole.of(FileRole.Kind.EVIDENCE));
    roles.put("notes.docx", FileRole.unreadable("a document"));
    export(
        "server.reg",
        new SyntheticRegistry()
            .key(ServerRegistry.SERVICE_KEY + "\\ParametersSystem")
            .dword("Maximum Allowed Sessions Per User", 64));
    export(
        "policies.reg",
        new SyntheticRegistry()
            .key("HKCU\\Software\\Policies\\Microsoft\\Office\\12.0\\Outlook\\Cached Mode")
            .dword("DownloadSharedFolders", 0));
    export("other.reg", new SyntheticRegistry().key("HKCU\\Software\\Other"));

    CaseFolder folder = read(StatedReleases.none()).optional().orElseThrow();
    Case found = folder.found();

    assertThat(found.title()).isEqualTo("Files in ticket");
    assertThat(found.user().name()).isEqualTo("Alice Reyes");
    assertThat(found.outlook().release().id()).isEqualTo("2007");
    assertThat(found.outlook().downloadSharedFolders()).isFalse();
    assertThat(found.outlook().additionalMailboxes())
        .containsExactly(AdditionalMailbox.of("Team Sales", 1204));
    assertThat(found.server().release().id()).isEqualTo("2003 SP1");
    assertThat(found.server().registry().entries()).hasSize(1);
    assertThat(found.evidence()).extracting(SourceFile::name).containsExactly("Application.evtx");
    assertThat(folder.unread())
        .extracting(CaseFolder.Unread::file)
        .containsExactly("notes.docx", "other.reg");
    assertThat(found.provenance().of("server.release").orElseThrow().kind())
        .isEqualTo(Origin.Kind.ASSUMED);
  }

  @Test
  void saysHowToStateWhatItAssumes() {
    count("team sales.csv", null, 10);
    assertThat(messages())
        .hasSize(2)
        .anyMatch(m -> m.contains("--outlook 2007"))
        .anyMatch(m -> m.contains("--exchange") && m.contains("32 sessions on every release"));
  }

  @Test
  void aProfileWithTheBitOf2007IsNoAssumption() {
    export("alice.reg", legacy(0x980));
    Case found = found();
    assertThat(found.outlook().release().id()).isEqualTo("2007");
    assertThat(found.provenance().of("outlook.release").orElseThrow().kind())
        .isEqualTo(Origin.Kind.READ);
  }

  @Test
  void statedReleasesBeatAll() {
    Reading<CaseFolder> reading =
        read(
            new StatedReleases(
                Catalogues.outlook().find("2003").orElseThrow(),
                Catalogues.exchange().find("2016").orElseThrow()));
    Case found = reading.optional().orElseThrow().found();
    assertThat(found.outlook().release().id()).isEqualTo("2003");
    assertThat(found.server().release().id()).isEqualTo("2016");
    assertThat(reading.problems()).singleElement().matches(p -> p.what().contains("counted"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv,TEAMSALES",
    "Team Sales.2024.csv,''",
    "x/team-sales.csv,other",
    "a.csv,tsales"
  })
  void joinsFoldersToTheirMailbox(String file, String mailbox) {
    count(file, mailbox.isEmpty() ? null : mailbox, 77);
    assertThat(found().outlook().additionalMailboxes())
        .containsExactly(AdditionalMailbox.of("Team Sales", 77));
  }

  @Test
  void addsMailboxesThatNoProfileNames() {
    count("a.csv", "Team Sales", 10);
    count("b.csv", "Projects", 20);
    count("own.csv", "areyes", 99);
    count("again.csv", "team sales", 11);
    assertThat(found().outlook().additionalMailboxes())
        .containsExactly(
            AdditionalMailbox.of("Team Sales", 10), AdditionalMailbox.of("Projects", 20));
    assertThat(messages())
        .anyMatch(m -> m.startsWith("b.csv") && m.contains("it is added"))
        .anyMatch(m -> m.startsWith("again.csv") && m.contains("already"));
  }

  @Test
  void foldersThatNobodyCountedAreUnknownLoudly() {
    assertThat(found().outlook().additionalMailboxes())
        .containsExactly(AdditionalMailbox.uncounted("Team Sales"));
    assertThat(messages()).anyMatch(m -> m.contains("nobody counted the folders"));
  }

  @Test
  void automappedMailboxesComeFromAutodiscover() {
    roles.put("autodiscover.xml", FileRole.of(FileRole.Kind.AUTODISCOVER));
    autodiscover.put("autodiscover.xml", List.of("TEAM SALES", "Info", " "));
    assertThat(found().outlook().additionalMailboxes())
        .containsExactly(
            new AdditionalMailbox("Team Sales", null, null, null, true),
            new AdditionalMailbox("Info", null, null, null, true));
  }

  @Test
  void aProfileFileServesWhereThereIsNoExport() {
    roles.put("outlook.prf", FileRole.of(FileRole.Kind.PROFILE));
    profiles.put(
        "outlook.prf",
        ProfileFragment.nothing().withCachedExchangeMode(false, Origin.assumed("synthetic")));
    assertThat(found().outlook().cachedExchangeMode()).isTrue();

    roles.remove("alice.reg");
    Case found = found();
    assertThat(found.outlook().cachedExchangeMode()).isFalse();
    assertThat(found.user().name()).isEqualTo("Unknown user");
    assertThat(found.outlook().release().id()).isEqualTo("2016");
  }

  @Test
  void readsADeploymentConfiguration() {
    roles.put("odt.xml", FileRole.of(FileRole.Kind.DEPLOYMENT));
    contents.put(
        "odt.xml",
        "<Configuration><AppSettings><User Key='software\\policies\\microsoft\\office\\12.0"
            + "\\outlook\\cached mode' Name='enable' Value='0' Type='REG_DWORD'/></AppSettings>"
            + "</Configuration>");
    assertThat(found().outlook().cachedExchangeMode()).isFalse();
  }

  @Test
  void tellsASecondProfile() {
    export("bob.reg", legacy(0));
    CaseFolder folder = read(StatedReleases.none()).optional().orElseThrow();
    assertThat(folder.unread()).singleElement().matches(u -> u.file().equals("bob.reg"));
    assertThat(folder.found().outlook().cachedExchangeMode()).isTrue();
  }

  @Test
  void hasNoCaseWithoutAProfileButKeepsTheEvidence() {
    roles.clear();
    roles.put("Application.evtx", FileRole.of(FileRole.Kind.EVIDENCE));
    roles.put("broken.reg", FileRole.of(FileRole.Kind.REGISTRY_EXPORT));
    CaseFolder folder = read(StatedReleases.none()).optional().orElseThrow();
    assertThat(folder.found()).isNull();
    assertThat(folder.evidence()).hasSize(1);
    assertThat(folder.unread()).singleElement().matches(u -> u.file().equals("broken.reg"));

    StatedReleases stated =
        new StatedReleases(Catalogues.outlook().find("2010").orElseThrow(), null);
    // A release alone is no profile: it names the steps and takes no mailbox for granted.
    assertThat(read(stated).optional().orElseThrow().found()).isNull();
  }

  @Test
  void takesACaseOfOursWithTheOtherFilesAsCompanions() {
    roles.put("a.case.yaml", FileRole.of(FileRole.Kind.CASE));
    contents.put(
        "a.case.yaml",
        """
        format: 1
        title: ours
        outlook: {profile: alice.reg, additionalMailboxes: [{name: Team Sales, folders: 5}]}
        server: {release: 2016}
        evidence: [one.txt]
        """);
    roles.put("one.txt", FileRole.of(FileRole.Kind.EVIDENCE));
    roles.put("two.txt", FileRole.of(FileRole.Kind.EVIDENCE));
    Case found = found();
    assertThat(found.title()).isEqualTo("ours");
    assertThat(found.outlook().additionalMailboxes().get(0).folders()).isEqualTo(5);
    assertThat(found.evidence()).extracting(SourceFile::name).containsExactly("one.txt", "two.txt");

    roles.put("b.case.yaml", FileRole.of(FileRole.Kind.CASE));
    assertThat(found()).isNull();
    assertThat(messages()).singleElement().asString().contains("several cases");
  }
}
