package org.session33.profiles.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.profiles.intake.SyntheticRegistry.ACCOUNTS;
import static org.session33.profiles.intake.SyntheticRegistry.DELEGATE;
import static org.session33.profiles.intake.SyntheticRegistry.GLOBAL;
import static org.session33.profiles.intake.SyntheticRegistry.NT;
import static org.session33.profiles.intake.SyntheticRegistry.OFFICE;
import static org.session33.profiles.intake.SyntheticRegistry.PRIMARY;
import static org.session33.profiles.intake.SyntheticRegistry.PROVIDERS;
import static org.session33.profiles.intake.SyntheticRegistry.PUBLIC;
import static org.session33.profiles.intake.SyntheticRegistry.uid;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.intake.SyntheticRegistry;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.windows.RegistryExport;

/**
 * Profiles as Outlook of every generation keeps them in the registry.
 *
 * <p>It is long because it holds one kind of export after the other; all vary the two at the top,
 * and show only what makes them different.
 */
class OutlookRegistryReaderTest {
  private static final String P15 = OFFICE + "15.0\\Outlook\\Profiles\\Alice";
  private static final String P07 = NT + "\\Alice";

  private static Reading<ProfileFragment> read(RegistryExport export) {
    return new OutlookRegistryReader().read(export);
  }

  private static SyntheticRegistry modern(String profile) {
    return new SyntheticRegistry()
        .modernAccount(profile, 2, uid(0xaa), 0x980)
        .wide("001f663c", "Alice Reyes")
        .bytes("101f6637", SyntheticRegistry.texts(8, "SMTP:a@contoso.com", "EX:/o=C/cn=areyes"))
        .wide("001f6602", "EXCH1")
        .key(profile + "\\" + PROVIDERS)
        .uids("01023d00", uid(1), uid(2), uid(3), uid(4), uid(5))
        .store(profile, uid(1), "alice@contoso.com", PRIMARY, 0x1002)
        .uids("01023d15", uid(0xaa))
        .store(profile, uid(2), "Team Sales", DELEGATE, 0x2000)
        .uids("01023d15", uid(0xaa))
        .store(profile, uid(3), "Online Archive - Alice", DELEGATE, 0)
        .wide("001f65d0", "Archive")
        .store(profile, uid(4), "Public Folders", PUBLIC, 0)
        .key(profile + "\\" + uid(5))
        .wide("001f3001", "old.pst")
        .wide("001f6700", "C:\\old.pst");
  }

  private static SyntheticRegistry legacy(int flags) {
    return new SyntheticRegistry()
        .key(NT)
        .text("DefaultProfile", "Alice")
        .key(P07 + "\\" + GLOBAL)
        .number("6601", flags)
        .text("001e6603", "/o=Contoso/ou=First/cn=Recipients/cn=areyes")
        .text("001e6602", "EXCH1")
        .legacyStore(P07, uid(1), "Mailbox - Alice Reyes", 1)
        .legacyStore(P07, uid(2), "Mailbox - Team Sales", 2)
        .legacyStore(P07, uid(3), "Postfach - Projekte", 2)
        .legacyStore(P07, uid(4), "Public Folders", 3);
  }

  @Test
  void readsAModernProfile() {
    Reading<ProfileFragment> reading = read(modern(P15).export());

    assertThat(reading.problems()).isEmpty();
    ProfileFragment profile = reading.optional().orElseThrow();
    assertThat(profile.profileName()).isEqualTo("Alice");
    assertThat(profile.release().least()).isEqualTo(15);
    assertThat(profile.release().isOneVersion()).isTrue();
    assertThat(profile.userName()).isEqualTo("Alice Reyes");
    assertThat(profile.legacyDn()).isEqualTo("/o=C/cn=areyes");
    assertThat(profile.homeServer()).isEqualTo("EXCH1");
    assertThat(profile.cachedExchangeMode()).isTrue();
    assertThat(profile.downloadSharedFolders()).isTrue();
    assertThat(profile.cacheOthersMail()).isNull();
    assertThat(profile.additionalMailboxes())
        .containsExactly(new AddedMailbox("Team Sales", false));
    assertThat(profile.provenance().of("outlook.cachedExchangeMode").orElseThrow().detail())
        .isEqualTo("00036601 = 0x980");
    assertThat(profile.provenance().of("outlook.additionalMailboxes[Team Sales]")).isPresent();
    assertThat(
            profile
                .provenance()
                .of("outlook.stores[Online Archive - Alice]")
                .orElseThrow()
                .detail())
        .contains("archive");
    assertThat(profile.provenance().of("outlook.stores[Public Folders]").orElseThrow().detail())
        .contains("public");
    assertThat(profile.provenance().of("outlook.stores[old.pst]").orElseThrow().detail())
        .contains("no mailbox");
  }

  @Test
  @DisplayName("the structure of 2010 in the tree of older releases is Outlook 2010")
  void tells2010ByItsStructure() {
    ReleaseEvidence release = read(modern(P07).export()).optional().orElseThrow().release();
    assertThat(release.least()).isEqualTo(14);
    assertThat(release.most()).isEqualTo(14);
  }

  @Test
  void readsALegacyProfile() {
    Reading<ProfileFragment> reading = read(legacy(0x980).export());

    assertThat(reading.problems()).isEmpty();
    ProfileFragment profile = reading.optional().orElseThrow();
    assertThat(profile.userName()).isEqualTo("Alice Reyes");
    assertThat(profile.legacyDn()).endsWith("cn=areyes");
    assertThat(profile.homeServer()).isEqualTo("EXCH1");
    assertThat(profile.additionalMailboxes())
        .extracting(AddedMailbox::name)
        .containsExactly("Team Sales", "Projekte");
    assertThat(profile.release().most()).isEqualTo(12);
    assertThat(profile.release().isOneVersion()).isTrue();
    assertThat(profile.release().why()).contains("0x800");
  }

  @ParameterizedTest
  @CsvSource({"0x180,11,12", "0x20,8,12"})
  void narrowsALegacyReleaseByItsFlags(String flags, int least, int most) {
    ReleaseEvidence release =
        read(legacy(Integer.decode(flags)).export()).optional().orElseThrow().release();
    assertThat(release.least()).isEqualTo(least);
    assertThat(release.most()).isEqualTo(most);
  }

  @Test
  void narrowsALegacyReleaseByOtherKeysOfTheExport() {
    RegistryExport export =
        legacy(0x180)
            .key(OFFICE + "11.0\\Outlook\\Security")
            .key(OFFICE + "14.0\\Outlook")
            .key(OFFICE + "12.0\\Word")
            .export();
    ReleaseEvidence release = read(export).optional().orElseThrow().release();
    assertThat(release.least()).isEqualTo(11);
    assertThat(release.most()).isEqualTo(11);
    assertThat(release.why()).contains("11.0");
  }

  @Test
  @DisplayName("a service section names its settings, too, and is no mailbox")
  void takesNoServiceForAMailbox() {
    RegistryExport export =
        legacy(0x980)
            .key(P07 + "\\" + uid(50))
            .uids("01023d15", uid(51))
            .wide("001f3001", "Microsoft Exchange")
            .export();
    assertThat(read(export).optional().orElseThrow().additionalMailboxes()).hasSize(2);
  }

  @Test
  void readsWindows9xProfiles() {
    String profile =
        "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows Messaging Subsystem\\Profiles\\Old";
    RegistryExport export =
        new SyntheticRegistry()
            .key(profile + "\\" + GLOBAL)
            .text("001e6607", "areyes")
            .legacyStore(profile, uid(1), "Mailbox - Alice", 1)
            .export();
    assertThat(read(export).optional().orElseThrow().release().most()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HKEY_USERS\\S-1-5-21-1-2-3-1001", "HKCU", "hku\\S-1-5-21-9"})
  void findsProfilesUnderOtherRoots(String root) {
    String profile = root + P15.substring("HKEY_CURRENT_USER".length());
    assertThat(read(modern(profile).export()).optional()).isPresent();
  }

  @Test
  void refusesTheProfilesOfSeveralUsers() {
    RegistryExport export =
        new SyntheticRegistry()
            .key("HKEY_USERS\\S-1-1" + P15.substring(17))
            .key("HKEY_USERS\\S-1-2" + P15.substring(17))
            .export();
    assertThat(onlyProblem(read(export)).what()).contains("S-1-1, S-1-2");
  }

  @Test
  void takesTheDefaultProfile() {
    RegistryExport export =
        modern(P15)
            .modernAccount(OFFICE + "15.0\\Outlook\\Profiles\\Bob", 1, uid(0xbb), 0)
            .key(OFFICE + "15.0\\Outlook")
            .text("DefaultProfile", "BOB")
            .export();
    ProfileFragment profile = read(export).optional().orElseThrow();
    assertThat(profile.profileName()).isEqualTo("Bob");
    assertThat(profile.cachedExchangeMode()).isFalse();
  }

  @Test
  void listsTheProfilesWhenNoneIsTheDefault() {
    RegistryExport export = modern(P15).key(OFFICE + "15.0\\Outlook\\Profiles\\Bob").export();
    Reading<ProfileFragment> reading = read(export);
    assertThat(reading.optional()).isEmpty();
    assertThat(onlyProblem(reading).what()).contains("Alice, Bob");
  }

  @Test
  void takesTheOnlyProfileWhenTheDefaultIsNotInTheExport() {
    RegistryExport export =
        modern(P15).key(OFFICE + "15.0\\Outlook").text("DefaultProfile", "Gone").export();
    Reading<ProfileFragment> reading = read(export);
    assertThat(reading.optional()).isPresent();
    assertThat(onlyProblem(reading).isError()).isFalse();
    assertThat(onlyProblem(reading).what()).contains("Gone");
  }

  @Test
  void takesTheNewestTree() {
    Reading<ProfileFragment> reading =
        read(
            modern(P15)
                .modernAccount(OFFICE + "16.0\\Outlook\\Profiles\\New", 1, uid(0xcc), 0x180)
                .export());
    assertThat(reading.optional().orElseThrow().release().most()).isEqualTo(16);
    assertThat(onlyProblem(reading).what()).contains("16.0");
  }

  @Test
  @DisplayName("an empty Exchange section stands in a POP3-only profile, too, and proves nothing")
  void refusesAProfileWithoutExchange() {
    RegistryExport export =
        new SyntheticRegistry()
            .key(P07 + "\\" + GLOBAL)
            .key(P07 + "\\" + ACCOUNTS + "\\00000001")
            .text("clsid", "{ED475411-B0D6-11D2-8C3B-00104B2A6676}")
            .key(P07 + "\\" + ACCOUNTS + "\\00000002")
            .text("clsid", "{ED475414-B0D6-11D2-8C3B-00104B2A6676}")
            .wide("Service Name", "CONTAB")
            .export();
    Reading<ProfileFragment> reading = read(export);
    assertThat(reading.optional()).isEmpty();
    assertThat(onlyProblem(reading).what())
        .contains("this profile has no Exchange account")
        .contains("POP3");
  }

  @Test
  void refusesAnExportWithoutProfile() {
    RegistryExport export = new SyntheticRegistry().key("HKEY_LOCAL_MACHINE\\SOFTWARE").export();
    assertThat(OutlookRegistryReader.holdsProfile(export)).isFalse();
    assertThat(onlyProblem(read(export)).place().file()).isEqualTo("synthetic.reg");
    assertThat(onlyProblem(read(new RegistryExport())).isError()).isTrue();
  }

  @Test
  void saysWhenTheAccountsSettingsAreMissing() {
    RegistryExport export =
        new SyntheticRegistry()
            .key(P15 + "\\" + ACCOUNTS + "\\00000001")
            .text("Service Name", "MSEMS")
            .uids("Service UID", uid(77))
            .export();
    Reading<ProfileFragment> reading = read(export);
    assertThat(reading.optional()).isEmpty();
    assertThat(reading.problems()).hasSize(2);
    assertThat(reading.problems().get(1).what()).contains("are missing");
  }

  @Test
  void findsSettingsByTheExtraSections() {
    RegistryExport export =
        new SyntheticRegistry()
            .key(P15 + "\\" + ACCOUNTS + "\\00000001")
            .text("Service Name", "MSEMS")
            .uids("Service UID", uid(7))
            .key(P15 + "\\" + uid(7))
            .uids("01023d0d", uid(8), uid(9))
            .key(P15 + "\\" + uid(8))
            .key(P15 + "\\" + uid(9))
            .number("6601", 0x180)
            .export();
    ProfileFragment profile = read(export).optional().orElseThrow();
    assertThat(profile.cachedExchangeMode()).isTrue();
    assertThat(profile.downloadSharedFolders()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0x100})
  void countsOneBitOfCachedModeAsOnWithAWarning(int flags) {
    Reading<ProfileFragment> reading =
        read(new SyntheticRegistry().modernAccount(P15, 1, uid(1), flags).export());
    assertThat(reading.optional().orElseThrow().cachedExchangeMode()).isTrue();
    assertThat(onlyProblem(reading).isError()).isFalse();
    assertThat(onlyProblem(reading).what()).contains("0x180");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6649", "665a"})
  void aWindowOfOnlineModeBeatsTheFlags(String id) {
    RegistryExport export =
        new SyntheticRegistry()
            .modernAccount(P15, 1, uid(1), 0x180)
            .number(id, Integer.MAX_VALUE)
            .export();
    assertThat(read(export).optional().orElseThrow().cachedExchangeMode()).isFalse();
  }

  @Test
  void leavesSecondAccountsOutAloud() {
    RegistryExport export =
        modern(P15)
            .modernAccount(P15, 3, uid(0xbb), 0x180)
            .store(P15, uid(2), "Team Sales", DELEGATE, 0x2000)
            .uids("01023d15", uid(0xbb))
            .key(P15 + "\\" + ACCOUNTS)
            .row("{ED475418-B0D6-11D2-8C3B-00104B2A6676}", 2, 3)
            .export();
    Reading<ProfileFragment> reading = read(export);
    assertThat(reading.optional().orElseThrow().additionalMailboxes()).isEmpty();
    assertThat(onlyProblem(reading).what()).contains("account 3");
  }

  @Test
  void theRowOfAccountsDecidesWhichIsFirst() {
    RegistryExport export =
        new SyntheticRegistry()
            .modernAccount(P15, 2, uid(0xaa), 0)
            .modernAccount(P15, 3, uid(0xbb), 0x180)
            .key(P15 + "\\" + ACCOUNTS)
            .row("{ED475418-B0D6-11D2-8C3B-00104B2A6676}", 3, 2)
            .export();
    assertThat(read(export).optional().orElseThrow().cachedExchangeMode()).isTrue();
  }

  @Test
  void marksAutomappedMailboxes() {
    RegistryExport export =
        modern(P15).key(P15 + "\\" + uid(2)).wide("001f65d0", "Delegate").export();
    assertThat(read(export).optional().orElseThrow().additionalMailboxes())
        .containsExactly(new AddedMailbox("Team Sales", true));
  }

  @Test
  void survivesRingsAndMissingSections() {
    RegistryExport export =
        modern(P15)
            .key(P15 + "\\" + uid(2))
            .uids("01023d00", uid(3), uid(2))
            .key(P15 + "\\" + uid(3))
            .uids("01023d00", uid(2), uid(999), uid(998))
            .export();
    Reading<ProfileFragment> reading = read(export);
    assertThat(reading.optional().orElseThrow().additionalMailboxes()).hasSize(1);
    assertThat(reading.problems()).noneMatch(Problem::isError);
    assertThat(reading.problems())
        .extracting(Problem::what)
        .anyMatch(w -> w.contains("leads back"))
        .anyMatch(w -> w.contains("names 2 section"));
  }

  @Test
  void endsAnEndlessChain() {
    SyntheticRegistry registry = modern(P15);
    for (int i = 100; i < 1100; i++) {
      registry.store(P15, uid(i), "Mailbox " + i, DELEGATE, 0x2000).uids("01023d00", uid(i + 1));
    }
    registry.key(P15 + "\\" + PROVIDERS).uids("01023d00", uid(100));
    assertThat(read(registry.export()).optional().orElseThrow().additionalMailboxes())
        .hasSizeBetween(30, 33);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void readsListsOfBothWidths(int width) {
    RegistryExport export =
        new SyntheticRegistry()
            .modernAccount(P15, 1, uid(1), 0)
            .bytes("101f6637", SyntheticRegistry.texts(width, "x", "/o=Contoso/cn=a", ""))
            .export();
    assertThat(read(export).optional().orElseThrow().legacyDn()).isEqualTo("/o=Contoso/cn=a");
  }

  @Test
  void warnsOfListsThatContradictThemselves() {
    byte[] good = SyntheticRegistry.texts(4, "/o=Contoso/cn=a");
    byte[] far = good.clone();
    far[4] = 120;
    byte[] many = good.clone();
    many[1] = 1;
    byte[] cut = java.util.Arrays.copyOf(good, 6);
    for (byte[] broken : List.of(far, many, cut, new byte[3])) {
      Reading<ProfileFragment> reading =
          read(
              new SyntheticRegistry()
                  .modernAccount(P15, 1, uid(1), 0)
                  .bytes("101f6637", broken)
                  .export());
      assertThat(reading.optional().orElseThrow().legacyDn()).isNull();
      assertThat(onlyProblem(reading).what()).contains("contradicts");
    }
  }

  @Test
  void warnsOfRowsThatAreCutOff() {
    RegistryExport export =
        modern(P15).key(P15 + "\\" + PROVIDERS).bytes("01023d00", new byte[20]).export();
    assertThat(read(export).problems())
        .extracting(Problem::what)
        .anyMatch(w -> w.contains("20 bytes"));
  }

  private static Problem onlyProblem(Reading<?> reading) {
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }
}
