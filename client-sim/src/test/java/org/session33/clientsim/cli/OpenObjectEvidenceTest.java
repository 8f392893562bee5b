package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event says the registry value of its own type, and only fixes against that type are given. */
class OpenObjectEvidenceTest {
  private static final String SESSIONS = "Maximum Allowed Sessions Per User";
  private static final String SERVICE_SESSIONS = "Maximum Allowed Service Sessions Per User";
  private static final String RAISE = "raise-object-limit";
  private static final List<String> AGAINST_FOLDERS =
      List.of(
          "clear-download-shared-folders",
          "cache-no-shared-mail",
          "fewer-folders",
          "update-outlook",
          "remove-additional-mailbox",
          "switch-off-automapping",
          "add-as-second-account");
  private static final List<String> AGAINST_ITEMS =
      List.of(
          "shorten-synchronised-range",
          "release-open-items",
          "use-cached-mode",
          "obtain-vendor-fix",
          RAISE);
  private static final String DN = "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=";

  @TempDir Path folder;

  private static String event(String user, int limit, String type) {
    return "Mapi session \"0f1c2d90-77aa-4e1d-9b32-0c5a7d11e0aa: "
        + DN
        + user
        + "\" exceeded the maximum of "
        + limit
        + " objects of type \""
        + type
        + "\".\n\n";
  }

  private static String german(String user, int limit, String type) {
    return "Ereignis-ID: 9646\nQuelle: MSExchangeIS\nBeschreibung:\nDie MAPI-Sitzung \""
        + DN
        + user
        + "\" hat die maximal zul\u00E4ssige Anzahl von "
        + limit
        + " Objekten vom Typ \""
        + type
        + "\" \u00FCberschritten.\n";
  }

  private static void assertRaises(Diagnosed diagnosed, String... values) {
    assertThat(diagnosed.steps(RAISE))
        .anyMatch(s -> s.contains("ParametersSystem\\MaxObjsPerMapiSession"))
        .noneMatch(s -> s.contains("Per User"));
    for (String value : values) {
      assertThat(diagnosed.steps(RAISE))
          .anyMatch(s -> s.endsWith("Right-click \"" + value + "\", then click \"Modify\"."));
    }
    assertThat(diagnosed.out()).doesNotContain(SESSIONS).doesNotContain(SERVICE_SESSIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "P01.txt, objtFolder",
    "P02.txt, objtFolder",
    "P17.txt, objtMessage",
    "events.json, objtMessage"
  })
  void raisesTheValueThatAReportedEventNames(String name, String value) {
    assertRaises(Diagnosed.reported(folder, name), value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"objtStream", "objtAttachment", "objtFXSrcStrm", "objtNotify", "objtMessageView"})
  void raisesTheValueOfAnyOtherType(String type) {
    assertRaises(Diagnosed.text(folder, event("anna", 250, type)), type);
    assertRaises(Diagnosed.text(folder, german("uwe", 250, type)), type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"objtAttachView", "objtAttachmentView", "AttachmentView"})
  void raisesBothSpellingsWhereNobodySaysWhichOneIsRead(String type) {
    Diagnosed diagnosed = Diagnosed.text(folder, event("anna", 500, type), "--exchange", "2010");

    assertRaises(diagnosed, "objtAttachView", "objtAttachmentView");
    assertThat(diagnosed.steps(RAISE).stream().filter(s -> s.contains("\"Value data\"")))
        .hasSize(2);
  }

  @Test
  void raisesEachOfSeveralTypesByItsOwnValue() {
    Diagnosed diagnosed =
        Diagnosed.text(
            folder,
            event("anna", 500, "objtFolder")
                + german("anna", 250, "objtMessage")
                + event("anna", 32, "session"),
            "--exchange",
            "2010");

    assertThat(diagnosed.steps(RAISE))
        .containsSubsequence(
            "Right-click \"objtFolder\", then click \"Modify\".",
            "Right-click \"objtMessage\", then click \"Modify\".",
            "Exit Registry Editor.")
        .noneMatch(s -> s.contains(SESSIONS));
    assertThat(diagnosed.steps("raise-session-limit"))
        .contains("Right-click \"" + SESSIONS + "\", then click \"Modify\".")
        .noneMatch(s -> s.contains("objt"));
  }

  @Test
  void aTypeWithoutAPublishedValueGetsNone() {
    Diagnosed diagnosed = Diagnosed.reported(folder, "unknown-object-type.xml");

    assertThat(diagnosed.verdict("open-object-limit")).isEqualTo("confirmed");
    assertThat(diagnosed.steps(RAISE))
        .singleElement()
        .asString()
        .contains("No published list of limits has the type \"AclTable\"");
    assertThat(diagnosed.out()).doesNotContain("Per User");
    assertThat(diagnosed.verdict("client-program")).isEqualTo("not evaluated");
  }

  @Test
  void anEventWhoseTypeIsLostGetsNoValueForSessions() {
    Diagnosed diagnosed =
        Diagnosed.text(
            folder, "Event ID: 9646\nSource: MSExchangeIS\nDescription:\n\"" + DN + "x\" 500 ?\n");

    assertThat(diagnosed.remedies())
        .doesNotContain("raise-session-limit", "raise-service-session-limit");
    assertThat(diagnosed.out()).doesNotContain("Per User");
  }

  @Test
  void sessionsOfServicesAndOfOutlookAreNeverRaisedByEachOthersValue() {
    Diagnosed service = Diagnosed.reported(folder, "R10a.xml");
    Diagnosed article =
        Diagnosed.text(
            folder,
            "Mapi session \""
                + DN
                + "eve\" exceeded the maximum of 16 objects of type \"session\".");
    Diagnosed outlook = Diagnosed.text(folder, event("anna", 32, "session"));

    assertThat(List.of(service, article))
        .allSatisfy(
            d -> {
              assertThat(d.steps()).anyMatch(s -> s.contains(SERVICE_SESSIONS));
              assertThat(d.out()).doesNotContain(SESSIONS);
            });
    assertThat(outlook.steps()).anyMatch(s -> s.contains(SESSIONS));
    assertThat(outlook.out()).doesNotContain(SERVICE_SESSIONS);
  }

  @Test
  void aCaseWhoseRehearsalIsFineLeavesTheEventItsOwnValue(@TempDir Path other) throws IOException {
    Path caseFile =
        Files.writeString(
            other.resolve("fine.case.yaml"),
            "format: 1\ntitle: Anna\nuser: {name: Anna, legacyDN: \""
                + DN
                + "anna\"}\noutlook: {release: 2016}\nserver: {release: 2016}\n");

    Diagnosed diagnosed =
        Diagnosed.text(folder, event("anna", 250, "objtMessage"), caseFile.toString());

    assertRaises(diagnosed, "objtMessage");
    assertThat(diagnosed.helping()).doesNotContainAnyElementsOf(AGAINST_FOLDERS);
    assertThat(diagnosed.proof("use-cached-mode"))
        .startsWith("not-applicable: ")
        .contains("on already");
  }

  /** S-21: what users of such programs found to help, their maker, and the limit at the end. */
  @ParameterizedTest
  @ValueSource(strings = {"P13.txt", "P17.txt", "events.json", "unknown-object-type.xml"})
  void forItemsTheFixesAreThoseOfPrograms(String name) {
    Diagnosed diagnosed = Diagnosed.reported(folder, name);

    assertThat(diagnosed.helping()).containsExactlyElementsOf(AGAINST_ITEMS);
    assertThat(diagnosed.document().get("toTry").asString())
        .isEqualTo("shorten-synchronised-range");
    // No permission lifts a limit of open objects.
    assertThat(diagnosed.steps("obtain-vendor-fix")).noneMatch(s -> s.contains("permission"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P01.txt", "P02.txt"})
  void forFoldersTheFixesAreThoseOfTheArticleInItsOrder(String name) {
    Diagnosed diagnosed = Diagnosed.reported(folder, name);

    assertThat(diagnosed.helping())
        .containsSubsequence(
            "fewer-folders",
            "clear-download-shared-folders",
            "remove-additional-mailbox",
            "add-as-second-account",
            "cache-no-shared-mail",
            "switch-off-automapping",
            RAISE)
        .doesNotContain("shorten-synchronised-range", "release-open-items", "use-cached-mode")
        .endsWith(RAISE);
  }

  /** All that does not apply for one reason is one line. */
  @Test
  void whatDoesNotApplyIsFolded() {
    assertThat(Diagnosed.reported(folder, "P17.txt").line())
        .contains(
            "update-outlook, fewer-folders, clear-download-shared-folders,"
                + " remove-additional-mailbox, add-as-second-account, cache-no-shared-mail: the"
                + " event names objtMessage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P13.txt", "P17.txt", "events.json", "unknown-object-type.xml"})
  void noFixAgainstFoldersAndNoWordOfThemWhereFoldersAreNotTheTrouble(String name) {
    Diagnosed diagnosed = Diagnosed.reported(folder, name);

    assertThat(diagnosed.helping()).doesNotContainAnyElementsOf(AGAINST_FOLDERS);
    assertThat(diagnosed.proof("fewer-folders"))
        .startsWith("not-applicable: ")
        .contains("against folders that Outlook keeps open");
    assertThat(diagnosed.document().get("cause").asString()).doesNotContain("folder");
    assertThat(diagnosed.out()).doesNotContain("Sync Issues");
    assertThat(diagnosed.finding("open-object-limit").get("reason").asString())
        .contains("shorter range", "Cached Exchange Mode", "releases each item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P01.txt", "P02.txt", "P13.txt", "P17.txt", "events.json"})
  void nothingIsRuledOutThatNobodyLookedAt(String name) {
    Diagnosed diagnosed = Diagnosed.reported(folder, name);
    // Items that stay open are a program's (S-21).
    boolean items = List.of("P17.txt", "events.json").contains(name);

    assertThat(
            List.of(
                "client-program",
                "service-account",
                "possible-abuse",
                "stale-sessions",
                "duplicate-client",
                "many-shared-resources",
                "popimap-connection-limit",
                "zero-object-limit"))
        .allSatisfy(
            id ->
                assertThat(diagnosed.verdict(id))
                    .as(id)
                    .isEqualTo(id.equals("client-program") && items ? "likely" : "not evaluated"));
  }

  @Test
  void anEventWithoutAUserSaysSoAndHowToFindHim() {
    assertThat(Diagnosed.reported(folder, "P02.txt").line())
        .contains("names no user")
        .contains("Get-Mailbox -ResultSize Unlimited")
        .contains("'4f1c2d90-77aa-4e1d-9b32-0c5a7d11e0aa'");
    assertThat(Diagnosed.text(folder, event("anna", 500, "objtFolder")).line())
        .doesNotContain("names no user");
  }

  @ParameterizedTest
  @CsvSource({
    "objtMessage, 500, 2007, raised before and reached again",
    "objtFolder, 2000, 2016, raised before and reached again",
    "objtStream, 100, 2010, lowered",
    "objtAttachment, 500, 2003 RTM, raised before and reached again"
  })
  void aNumberThatIsNoDefaultOfItsTypeIsRemarked(
      String type, int limit, String release, String remark) {
    assertThat(
            Diagnosed.text(folder, german("uwe", limit, type), "--exchange", release)
                .finding("open-object-limit")
                .get("for")
                .toString())
        .contains(remark);
  }

  @ParameterizedTest
  @CsvSource({"objtMessage, 250, 2007", "objtFolder, 500, 2016", "objtAttachment, 100, 2003 RTM"})
  void aDefaultIsNotRemarked(String type, int limit, String release) {
    assertThat(Diagnosed.text(folder, german("uwe", limit, type), "--exchange", release).out())
        .doesNotContain("not the default");
  }
}
