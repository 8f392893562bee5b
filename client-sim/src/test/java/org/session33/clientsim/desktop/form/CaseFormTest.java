package org.session33.clientsim.desktop.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.profiles.gates.ClientAccessLimit.RCA_MAX_CONCURRENCY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.desktop.desk.DeskBench;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * The form of a case: values in the user's words, where they came from, and what edits do.
 *
 * <p>It is long because it goes through every card of the form, with a few lines for each field.
 */
class CaseFormTest {
  private static final String SESSIONS =
      "server.registry[ParametersSystem\\Maximum Allowed Sessions Per User]";
  private static final String SERVICE_SESSIONS =
      "server.registry[ParametersSystem\\Maximum Allowed Service Sessions Per User]";

  private final DeskBench bench = new DeskBench();

  private OutlookProfile outlook() {
    return Objects.requireNonNull(bench.theCase().outlook());
  }

  private AdditionalMailbox mailbox() {
    return outlook().additionalMailboxes().get(0);
  }

  @Test
  void valuesSayWhichLinesTheyCameFromOnceForNeighbours() {
    bench.open("team-mailbox");

    assertThat(bench.field("user.name").note().text()).isEmpty();
    assertThat(bench.field("user.name").note().full()).contains("team-mailbox.case.yaml:17:");
    assertThat(bench.field("outlook.downloadSharedFolders").note().text())
        .isEqualTo("team-mailbox.case.yaml, lines 17, 18, 20–22");
    assertThat(bench.field("outlook.brokenReconnects").note().text())
        .isEqualTo("both assumed: not stated; none");
  }

  @Test
  void valuesOfAnExportSayWhatStandsThere() {
    bench.open("team-mailbox-files");

    assertThat(bench.field("outlook.downloadSharedFolders").note().text())
        .isEqualTo("both from profile.reg, line 25 (00036601 = 0x980)");
    assertThat(bench.field(SESSIONS).note().text()).isEqualTo("server.reg, line 5");
  }

  @Test
  void whatWasChangedSaysWhatItWasUntilItIsSetBack() {
    bench.open("team-mailbox");
    bench.type("outlook.release", "Outlook 2010");
    assertThat(bench.field("outlook.release").note().text())
        .isEqualTo("changed here, was Outlook 2007");

    bench.type("outlook.release", "Outlook 2007");

    assertThat(bench.field("outlook.release").note().full()).contains(":20:");
  }

  @Test
  void aProgramThatWasChangedSaysWhatItWasUntilItIsSetBack() {
    bench.open("desktop-search");
    bench.type("programs[1].sessions", "9");
    assertThat(bench.table("programs").rows().get(1).note().text())
        .isEqualTo("changed here, was add-in, 8 sessions");

    bench.type("programs[1].sessions", "8");

    assertThat(bench.table("programs").rows().get(1).note().text()).contains("line 22");
  }

  @ParameterizedTest
  @CsvSource({
    "Outlook 2007, Download shared folders (excludes mail folders)",
    "Outlook 2010, Download shared folders",
    "Outlook 2016, Download shared folders"
  })
  void theCheckBoxHasTheLabelOfTheRelease(String release, String label) {
    bench.open("team-mailbox");
    bench.type("outlook.release", release);

    assertThat(bench.field("outlook.downloadSharedFolders").label()).isEqualTo(label);
  }

  @Test
  void aReleaseWithoutTheCheckBoxHasNoSuchField() {
    bench.open("team-mailbox");
    bench.type("outlook.release", "Outlook 2003");

    assertThat(bench.form().field("outlook.downloadSharedFolders")).isEmpty();
    assertThat(bench.form().field("outlook.cacheOthersMail")).isEmpty();
  }

  @Test
  void cachingOthersMailIsOfferedOnlyWhereTheReleaseKnowsIt() {
    bench.open("team-mailbox");
    assertThat(bench.form().field("outlook.cacheOthersMail")).isEmpty();

    bench.type("outlook.release", "Outlook 2010");
    bench.type("outlook.cacheOthersMail", "true");

    assertThat(outlook().cacheOthersMail()).isTrue();
  }

  @Test
  void aCheckBoxThatDoesNothingSaysSo() {
    bench.open("team-mailbox");
    bench.type("outlook.cachedExchangeMode", "false");

    assertThat(bench.field("outlook.downloadSharedFolders").warning())
        .isEqualTo("Changes nothing without Cached Exchange Mode");
  }

  @Test
  void withoutOutlookSomethingElseHasToLogOn() {
    bench.open("team-mailbox");
    assertThat(bench.type("outlook.release", "No Outlook").complaint())
        .isEqualTo("Without Outlook nothing logs on; add a program first");

    bench.add("programs", "desktop search");
    bench.type("outlook.release", "No Outlook");

    assertThat(bench.theCase().outlook()).isNull();
    assertThat(bench.form().table("outlook.additionalMailboxes")).isEmpty();
    bench.remove("programs", 0);
    assertThat(bench.theCase().programs()).hasSize(1);
    assertThat(bench.notice().what()).contains("nothing would log on");
  }

  @Test
  void anAbsentLimitShowsTheDefaultInBothNotations() {
    bench.open("team-mailbox");

    assertThat(bench.field(SESSIONS).value()).isEqualTo("32 (0x20)");
    assertThat(bench.field(SESSIONS).suffix()).isEqualTo("default");
    assertThat(bench.field(SESSIONS).warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"64", "0x40", "0X40", " 64 (0x40) "})
  void aLimitIsTakenInEitherNotation(String written) {
    bench.open("team-mailbox");
    bench.type(SESSIONS, written);

    FormField field = bench.field(SESSIONS);
    assertThat(field.value()).isEqualTo("64 (0x40)");
    assertThat(field.suffix()).isEmpty();
    assertThat(field.note().text()).isEqualTo("changed here, was the default");
    assertThat(field.warning()).isEqualTo("Above the default of 32 (0x20)");

    bench.type(SESSIONS, "");
    assertThat(bench.field(SESSIONS).suffix()).isEqualTo("default");
    assertThat(bench.theCase().server().registry().entries()).isEmpty();
  }

  @Test
  void theDefaultTypedAgainSetsNoValue() {
    bench.open("team-mailbox");
    bench.type(SESSIONS, "32");

    assertThat(bench.theCase().server().registry().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "0", "1.5", "64 (0x20)", "4294967296", "0x"})
  void aLimitThatIsNoneIsRefusedWithWhatWouldBeRight(String written) {
    bench.open("team-mailbox");

    assertThat(bench.type(SESSIONS, written).complaint())
        .startsWith("'" + written + "' is no number of the limit")
        .endsWith("type a whole number from 1 to 2,147,483,647");
    assertThat(bench.desk().isChanged()).isFalse();
  }

  @Test
  void aMisnamedValueIsNamedWithTheRightOne() {
    bench.open("misnamed-value");

    FormTable.Row row = bench.table("server.registry").rows().get(0);
    assertThat(row.name()).isEqualTo("szMaxAllowedSessionsPerUser = 64 (0x40)");
    assertThat(row.warning())
        .isEqualTo(
            "Has no effect: wrong name; the store reads 'Maximum Allowed Sessions Per User'");
    assertThat(row.note().text()).isEqualTo("misnamed-value.case.yaml, line 28");
    assertThat(row.note().full()).contains("first print of TechNet");

    bench.remove("server.registry", 0);
    assertThat(bench.table("server.registry").rows()).isEmpty();
  }

  @Test
  void aValueThatIsNotLoadedStandsBesideTheOneInForce() {
    bench.open("limit-not-loaded");
    String waiting = SESSIONS.replace("registry[", "registryNotLoaded[");
    assertThat(bench.field(SESSIONS).value()).isEqualTo("32 (0x20)");
    assertThat(bench.field(waiting).value()).isEqualTo("64 (0x40)");
    assertThat(bench.field(waiting).warning()).startsWith("Restart needed");

    bench.type(waiting, "48");
    bench.add("server.registry", "the values that wait for a restart");

    assertThat(bench.field(SESSIONS).value()).isEqualTo("48 (0x30)");
    assertThat(bench.form().field(waiting)).isEmpty();
  }

  @Test
  void fieldsOfTheServerFollowItsRelease() {
    bench.open("team-mailbox");
    assertThat(bench.form().field(SERVICE_SESSIONS)).isEmpty();
    assertThat(bench.form().field("server.scalableNetworking")).isPresent();

    bench.type("server.release", "2010 SP1");

    assertThat(bench.field(SERVICE_SESSIONS).value()).isEqualTo("16 (0x10)");
    assertThat(bench.form().field("server.scalableNetworking")).isEmpty();
    assertThat(bench.field("server.viewInformationStoreStatus").warning()).isEmpty();
  }

  @Test
  void aPermissionThatDoesNotExemptOnTheReleaseSaysSo() {
    bench.open("exempt-account");
    assertThat(bench.field("server.viewInformationStoreStatus").value()).isEqualTo("cwhitfield");
    assertThat(bench.field("server.viewInformationStoreStatus").suffix()).isEmpty();

    bench.type("server.release", "2013");
    bench.type("server.administerInformationStore", " svc-one;;svc-two ; svc-one");

    assertThat(bench.field("server.viewInformationStoreStatus").warning())
        .isEqualTo("'View Information Store Status' exempts nobody on Exchange Server 2013");
    assertThat(bench.theCase().server().administerInformationStore())
        .containsExactly("svc-one", "svc-two");
  }

  @Test
  void aZeroIsToldOfAndTheDefaultIsShownAsInForce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("zero.case.yaml");
    Files.writeString(
        file,
        """
        format: 1
        title: Zero
        user: {name: Alice Reyes}
        outlook: {release: 2007}
        server:
          release: 2003 SP1
          registry: {Maximum Allowed Sessions Per User: 0}
        """);
    bench.open(file.toString());

    assertThat(bench.field(SESSIONS).value()).isEqualTo("32 (0x20)");
    assertThat(bench.field(SESSIONS).warning())
        .isEqualTo("0 is written, which the store does not take: its default stays in force");
    assertThat(bench.field("server.viewInformationStoreStatus").suffix()).isEqualTo("nobody");
  }

  @Test
  void aSwitchOfTheServerAndAnotherLimitCanBeSet() {
    bench.open("team-mailbox");
    bench.type("server.scalableNetworking", "true");
    bench.add("server.registry", "Disable Session Limit");
    bench.type("server.registry[ParametersSystem\\Disable Session Limit].value", "1");

    assertThat(bench.theCase().server().scalableNetworking()).isTrue();
    assertThat(
            bench
                .theCase()
                .server()
                .registry()
                .value("ParametersSystem", "Disable Session Limit")
                .orElseThrow()
                .dword())
        .contains(1L);
  }

  @Test
  void mailboxesAreChangedInPlace() {
    bench.open("team-mailbox");
    String row = "outlook.additionalMailboxes[0]";
    bench.type(row + ".name", "Team Legal");
    bench.type(row + ".folders", "1,000");
    bench.type(row + ".nonMailFolders", "60");
    assertThat(mailbox())
        .isEqualTo(AdditionalMailbox.uncounted("Team Legal").withFolders(1000, 60));

    // A part cannot be more than the whole: then it is no longer known.
    bench.type(row + ".folders", "50");
    assertThat(mailbox().nonMailFolders()).isNull();
    assertThat(bench.type(row + ".nonMailFolders", "51").complaint()).contains("from 0 to 50");

    bench.remove("outlook.additionalMailboxes", 0);
    assertThat(outlook().additionalMailboxes()).isEmpty();
  }

  @Test
  void anAddedMailboxAsksForItsFoldersAndItsNameIsItsOwn() {
    bench.open("team-mailbox");
    bench.add("outlook.additionalMailboxes", "mailbox");
    bench.add("outlook.additionalMailboxes", "mailbox");

    FormTable table = bench.table("outlook.additionalMailboxes");
    assertThat(table.rows())
        .extracting(FormTable.Row::name)
        .containsExactly("Team Sales", "New mailbox", "New mailbox 2");
    assertThat(table.rows().get(1).warning()).startsWith("Nobody counted its folders");
    assertThat(bench.type("outlook.additionalMailboxes[1].name", "team sales").complaint())
        .isEqualTo("There is another mailbox called 'team sales'; a profile opens a mailbox once");
    assertThat(bench.type("outlook.additionalMailboxes[1].name", " ").isTaken()).isFalse();
  }

  @Test
  void programsHaveTheNumbersOfTheirKind() {
    bench.open("restore-service");
    assertThat(bench.field("programs[0].workers").value()).isEqualTo("32");
    assertThat(bench.field("programs[0].machines").value()).isEqualTo("2");
    assertThat(bench.form().field("programs[0].sessions")).isEmpty();

    bench.type("programs[0].machines", "1");
    bench.type("programs[0].kind", "add-in");

    assertThat(bench.theCase().programs().get(0).kind()).isEqualTo(ProgramKind.ADD_IN);
    assertThat(bench.theCase().programs().get(0).machines()).isEqualTo(1);
    assertThat(bench.type("programs[0].workers", "none").isTaken()).isFalse();
  }

  @Test
  void aSecondOutlookStatesNoNumberAndWhateverItBecomesNeedsOne() {
    bench.open("second-outlook");
    assertThat(bench.table("programs").rows().get(0).cells())
        .extracting(FormField::id)
        .containsExactly("programs[0].name", "programs[0].kind");

    bench.type("programs[0].kind", "service");
    assertThat(bench.theCase().programs().get(0).workers()).isEqualTo(1);

    bench.type("programs[0].kind", "second Outlook");
    bench.type("programs[0].kind", "phone (ActiveSync)");
    assertThat(bench.field("programs[0].sessions").value()).isEqualTo("1");
  }

  @Test
  void everyKindOfProgramCanBeAdded() {
    bench.open("team-mailbox");
    for (FormTable.Addition addition : bench.table("programs").additions()) {
      bench.make(addition.edit());
    }

    assertThat(bench.theCase().programs())
        .extracting(p -> p.kind())
        .containsExactly(ProgramKind.values());
  }

  @Test
  void countsAreSteppedAndKeptInRange() {
    bench.open("shared-calendars");
    FormField calendars = bench.field("outlook.sharedCalendars");
    assertThat(calendars.stepped("6", 1)).isEqualTo("7");
    assertThat(calendars.stepped("0", -1)).isEqualTo("0");
    assertThat(calendars.stepped("six", 1)).isEqualTo("six");

    assertThat(bench.type("outlook.sharedCalendars", "100001").complaint())
        .isEqualTo(
            "'100001' is no number of shared calendars; type a whole number from 0 to 100,000");
  }

  @Test
  void theUserAndTheTitleCanBeChanged() {
    bench.open("team-mailbox");
    bench.type("title", "  Alice,\nagain ");
    bench.type("user.name", "Alice R.");
    bench.type("outlook.language", "German");
    assertThat(bench.type("user.legacyDN", "areyes").complaint()).startsWith("A legacy DN begins");
    assertThat(bench.type("title", " ").isTaken()).isFalse();
    assertThat(bench.type("user.name", "").isTaken()).isFalse();

    assertThat(bench.theCase().title()).isEqualTo("Alice, again");
    assertThat(bench.theCase().user().name()).isEqualTo("Alice R.");
    assertThat(outlook().language()).isEqualTo("de");
  }

  @Test
  void overriddenParametersOfTheModelCanBeChangedAndGivenUp(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("a.case.yaml");
    Files.writeString(
        file,
        """
        format: 1
        title: Overridden
        user: {name: Alice Reyes}
        outlook: {release: 2007}
        server: {release: 2003 SP1}
        sessionModel: {foldersPerSyncSession: 20}
        """);
    bench.open(file.toString());
    FormTable.Row row = bench.table("sessionModel").rows().get(0);
    assertThat(row.note().text()).endsWith("otherwise 40 · a.case.yaml, line 6");

    bench.type("sessionModel[foldersPerSyncSession].value", "25");
    assertThat(bench.theCase().sessionModel()).containsEntry("foldersPerSyncSession", 25);

    bench.remove("sessionModel", 0);
    assertThat(bench.theCase().sessionModel()).isEmpty();
    assertThat(bench.table("sessionModel").rows()).isEmpty();
  }

  @Test
  void theThrottlingPolicyIsChosenAndTakenBack() {
    bench.open("shared-calendars");
    bench.type("server.throttling", "default (20)");
    assertThat(bench.form().field("server.throttling.RCAMaxConcurrency")).isEmpty();

    bench.type("server.throttling", "a number");
    bench.type("server.throttling.RCAMaxConcurrency", "40");

    assertThat(bench.theCase().server().throttling().words()).isEqualTo("RCAMaxConcurrency 40");
    assertThat(bench.field("server.throttling").note().text()).startsWith("changed here, was ");
    assertThat(bench.desk().undoable()).contains("RCAMaxConcurrency: 40");
    bench.type("server.throttling", "unlimited");
    assertThat(bench.theCase().server().throttling().isUnlimited(RCA_MAX_CONCURRENCY)).isTrue();
    bench.desk().undo();
    assertThat(bench.field("server.throttling.RCAMaxConcurrency").value()).isEqualTo("40");
    assertThat(bench.type("server.throttling.RCAMaxConcurrency", "many").complaint())
        .contains("'many' is no number of connections held");
  }

  @Test
  void aReleaseWithoutThrottlingHasNoSuchField() {
    bench.open("team-mailbox");

    assertThat(bench.form().field("server.throttling")).isEmpty();
    assertThat(bench.form().field("server.popImap")).isEmpty();
  }

  @Test
  void theLimitOfThePopAndImapServicesIsOfferedBesideSuchAProgram() {
    bench.open("pop-and-imap");
    bench.type("server.popImap", "16");
    assertThat(bench.theCase().server().popImap().maxConnectionsPerUser()).isEqualTo(16);

    bench.type("server.popImap", "");

    assertThat(bench.theCase().server().popImap().maxConnectionsPerUser()).isNull();
    assertThat(bench.field("server.popImap").suffix()).isEqualTo("not stated");
    assertThat(bench.type("server.popImap", "0").isTaken()).isFalse();
  }

  @Test
  void foldersMayBeUnknown() {
    bench.open("team-mailbox");
    bench.type("outlook.additionalMailboxes[0].folders", "unknown");

    assertThat(mailbox().folders()).isNull();
    assertThat(bench.field("outlook.additionalMailboxes[0].folders").suffix()).isEqualTo("?");
  }
}
