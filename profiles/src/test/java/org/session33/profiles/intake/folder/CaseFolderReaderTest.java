package org.session33.profiles.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.formats.OtherFormats;
import org.session33.profiles.intake.Catalogues;
import org.session33.profiles.intake.SyntheticRegistry;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.formats.AutodiscoverFormat;
import org.session33.profiles.intake.formats.DeploymentFormat;
import org.session33.profiles.intake.formats.FolderStatisticsFormat;
import org.session33.profiles.intake.formats.PrfFormat;
import org.session33.profiles.intake.formats.RegistryFormat;
import org.session33.profiles.intake.statistics.FolderStatisticsReader;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.windows.RegistryFileReader;
import org.session33.profiles.windows.RegistryFileWriter;
import org.session33.profiles.windows.RegistryKey;

class CaseFolderReaderTest {
  private static final String P07 = SyntheticRegistry.NT + "\\Alice";

  /** The formats of a profile, and two that are none, told by names. */
  private static final FileFormats FORMATS =
      new FileFormats(
          List.of(
              RegistryFormat.export(LimitValues.load()),
              new FolderStatisticsFormat(),
              new AutodiscoverFormat(),
              new DeploymentFormat(),
              new PrfFormat(),
              OtherFormats.PDF,
              OtherFormats.CASE,
              FileFormat.recognised(
                  "seen",
                  FileFormat.Role.EVIDENCE,
                  "what was seen",
                  "",
                  "",
                  true,
                  head -> head.text().equals("seen"))));

  private final Map<String, byte[]> files = new LinkedHashMap<>();

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
    RegistryFileWriter writer = new RegistryFileWriter();
    for (RegistryKey key : registry.export().keys()) {
      writer.key(key.path());
      key.values().forEach(writer::value);
    }
    files.put(name, writer.bytes());
  }

  private void count(String file, String mailbox, int folders) {
    String row = mailbox == null ? "/x,x\n" : "/x," + mailbox + "\\x\n";
    put(file, "FolderPath,Identity\n" + row.repeat(folders));
  }

  private void put(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Reading<CaseFolder> read(StatedReleases stated) {
    CaseReader caseReader =
        new CaseReader(
            Catalogues.outlook(),
            Catalogues.exchange(),
            Catalogues.sessionModel(),
            new RegistryFileReader()::read,
            new FolderStatisticsReader()::all,
            Catalogues::remedyIds);
    List<SourceFile> given = new ArrayList<>();
    files.forEach((name, content) -> given.add(SourceFile.of(name, content)));
    return new CaseFolderReader(caseReader, Catalogues.outlook(), Catalogues.exchange(), FORMATS)
        .read("ticket", given, stated);
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
    put("Application.evtx", "seen");
    put("notes.docx", "%PDF-1.7");
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

  private static String automapped(String name) {
    return "<AlternativeMailbox><Type>Delegate</Type><DisplayName>"
        + name
        + "</DisplayName></AlternativeMailbox>";
  }

  @Test
  void automappedMailboxesComeFromAutodiscover() {
    put(
        "autodiscover.xml",
        "<Autodiscover><Response><Account>"
            + automapped("TEAM SALES")
            + automapped("Info")
            + automapped(" ")
            + "</Account></Response></Autodiscover>");
    assertThat(found().outlook().additionalMailboxes())
        .containsExactly(
            AdditionalMailbox.uncounted("Team Sales").withAutomapped(true),
            AdditionalMailbox.uncounted("Info").withAutomapped(true));
  }

  @Test
  void aProfileFileServesWhereThereIsNoExport() {
    put(
        "outlook.prf",
        """
        [General]
        Custom=1
        [Service List]
        Service1=Microsoft Exchange Server
        ServiceEGS=Exchange Global Section
        [ServiceEGS]
        ConfigFlags=0
        [Exchange Global Section]
        ConfigFlags=PT_LONG,0x6601
        [Microsoft Exchange Server]
        ServiceName=MSEMS
        """);
    assertThat(found().outlook().cachedExchangeMode()).isTrue();

    files.remove("alice.reg");
    Case found = found();
    assertThat(found.outlook().cachedExchangeMode()).isFalse();
    assertThat(found.user().name()).isEqualTo("Unknown user");
    assertThat(found.outlook().release().id()).isEqualTo("2016");
  }

  @Test
  void readsADeploymentConfiguration() {
    put(
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
    files.clear();
    put("Application.evtx", "seen");
    put("broken.reg", "REGEDIT4\n");
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
    put(
        "a.case.yaml",
        """
        format: 1
        title: ours
        outlook: {profile: alice.reg, additionalMailboxes: [{name: Team Sales, folders: 5}]}
        server: {release: 2016}
        evidence: [one.txt]
        """);
    put("one.txt", "seen");
    put("two.txt", "seen");
    Case found = found();
    assertThat(found.title()).isEqualTo("ours");
    assertThat(found.outlook().additionalMailboxes().get(0).folders()).isEqualTo(5);
    assertThat(found.evidence()).extracting(SourceFile::name).containsExactly("one.txt", "two.txt");

    files.put("b.case.yaml", files.get("a.case.yaml"));
    assertThat(found()).isNull();
    assertThat(messages()).singleElement().asString().contains("several cases");
  }

  @Test
  void aPrintedListOfSeveralMailboxesCountsEach() {
    export("alice.reg", legacy(0x180, "Team Sales", "Projects"));
    String folder = "Name       : x\nFolderPath : /x\n\n";
    put(
        "console.txt",
        "PS C:\\> Get-MailboxFolderStatistics 'Team Sales' | fl Name,FolderPath\n\n"
            + folder.repeat(7)
            + "PS C:\\> Get-MailboxFolderStatistics Projects -FolderScope Inbox | fl Name\n\n"
            + folder.repeat(3)
            + "PS C:\\> Get-MailboxFolderStatistics Projects | fl Name,FolderPath\n\n"
            + folder.repeat(5));

    assertThat(found().outlook().additionalMailboxes())
        .extracting(AdditionalMailbox::name, AdditionalMailbox::folders)
        .contains(Tuple.tuple("Team Sales", 7));
    assertThat(messages()).anyMatch(m -> m.startsWith("console.txt:") && m.contains("FolderScope"));
    // A part does not stand in the way of the whole, and is not added to it.
    assertThat(found().outlook().additionalMailboxes())
        .extracting(AdditionalMailbox::name, AdditionalMailbox::folders)
        .contains(Tuple.tuple("Projects", 5));
  }
}
