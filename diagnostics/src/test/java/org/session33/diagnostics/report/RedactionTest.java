package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.TestCases;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.outlook.AdditionalMailbox;

class RedactionTest {
  private static final String LOG =
      """
      Log Name:      Application
      Source:        MSExchangeIS
      Event ID:      9646
      Computer:      MBX7.fabrikam.example
      Description:
      Mapi session "/O=Fabrikam/OU=Sites/cn=Recipients/cn=Jürgen.O'Brien (2)" exceeded the maximum \
      of 32 objects of type "session".

      Log Name:      Application
      Source:        MSExchangeIS
      Event ID:      9646
      Computer:      MBX8
      Description:
      Mapi session "/o=Fabrikam/ou=Sites/cn=Recipients/cn=%s" exceeded the maximum of 32 objects of \
      type "session".

      Log Name:      Application
      Source:        MSExchangeIS
      Event ID:      9548
      Computer:      mbx7.fabrikam.example
      Description:
      Disabled user /o=Fabrikam/ou=Sites/cn=Recipients/cn=Ola Nordmann does not have a master \
      account SID.
      Told lise.müller+x@mail.fabrikam.example and ola@fabrikam.example.
      """;

  private static Case theCase(String name, String alias, String... mailboxes) {
    return new Case(
        name + " cannot open Outlook",
        new User(name, "/o=Fabrikam/ou=Sites/cn=Recipients/cn=" + alias),
        TestCases.outlook("2007")
            .withAdditionalMailboxes(
                List.of(mailboxes).stream().map(m -> AdditionalMailbox.of(m, 1_204)).toList()),
        List.of(Program.counted(name + "'s phone", ProgramKind.PROGRAM, 2)),
        exchange("2003 SP1"),
        List.of(
            SourceFile.of(
                "tickets/" + alias + ".txt",
                LOG.formatted(alias).getBytes(StandardCharsets.UTF_8))),
        Map.of(),
        Provenance.none()
            .plus(
                "outlook.additionalMailboxes[" + (mailboxes.length > 0 ? mailboxes[0] : "") + "]",
                Origin.read(new Place(alias + ".reg", 12, 1), "001f6607 = " + name)));
  }

  private static CaseResult result(Case theCase) {
    return ResultDocumentTest.examiner().examine(theCase, problem -> {});
  }

  private static Map<String, Object> document(CaseResult result) {
    return ResultDocument.of(new ToolVersion("1", "2", Instant.EPOCH), result);
  }

  private static String redacted(Case theCase) {
    CaseResult result = result(theCase);
    return Json.write(Redaction.of(result).apply(document(result)));
  }

  @Test
  void leavesNothingOfTheOriginalInTheWholeDocument() {
    String json = redacted(theCase("Zoë Achterberg", "zachter", "Team Grünwald", "R&D <Zürich>"));

    assertThat(json.toLowerCase(Locale.ROOT))
        .doesNotContain(
            "zoë",
            "achter",
            "grünwald",
            "zürich",
            "zachter",
            "fabrikam",
            "recipients",
            "jürgen",
            "o'brien",
            "nordmann",
            "lise.",
            "müller",
            "ola@",
            "mbx7",
            "mbx8");
    assertThat(json)
        .contains("User 1", "user-1", "/o=Org/cn=user-1", "Mailbox 1", "Mailbox 2")
        .contains("outlook.additionalMailboxes[Mailbox 1]")
        .contains("\"title\" : \"Case of User 1\"")
        .contains("@example.com")
        .contains("Unable to open your default e-mail folders.");
  }

  @Test
  void givesTheSameNameTheSameWordAndOthersOthers() {
    Case theCase = theCase("Zoë Achterberg", "zachter", "Team Grünwald");
    Redaction redaction = Redaction.of(result(theCase));

    String own = redaction.apply("/O=FABRIKAM/OU=SITES/CN=RECIPIENTS/CN=ZACHTER");
    String other = redaction.apply("/o=Fabrikam/ou=Sites/cn=Recipients/cn=jürgen.o'brien (2)");

    assertThat(own).isEqualTo("/o=Org/cn=user-1");
    assertThat(other).startsWith("/o=Org/cn=user-").isNotEqualTo(own);
    assertThat(redaction.apply("user Jürgen.O'Brien (2), twice"))
        .isEqualTo("user " + other.substring("/o=Org/cn=".length()) + ", twice");
    assertThat(redaction.apply("MBX7 and mbx7.fabrikam.example, but not mbx8"))
        .matches("computer-(\\d) and computer-\\1, but not computer-(?!\\1)\\d");
    assertThat(redaction.apply("ola@fabrikam.example"))
        .isEqualTo(redaction.apply("ola@other.example"));
    assertThat(redaction.apply("TEAM GRÜNWALD's calendar")).isEqualTo("Mailbox 1's calendar");
    assertThat(redaction.apply("zachter@fabrikam.example")).isEqualTo("user-1@example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "from 10.1.22.7:443 and 10.1.22.7, not 10.1.22.8; from address-1:443 and address-1, not"
            + " address-2",
        "S-1-5-21-397955417-626881126-188441444-1104 is S-1-5-18; sid-1 is S-1-5-18",
        "\\\\FILES03\\team$\\a.pst; \\\\computer-1\\a.pst",
        "FABRIKAM\\zoe is refused; ORG\\account-1 is refused",
        "fe80::1c2b:aa01 asks; address-1 asks",
        "localhost 127.0.0.1 and ::1; localhost 127.0.0.1 and ::1",
        "Outlook 14.0.6117.5001, Version 15.1.225.42; Outlook 14.0.6117.5001, Version 15.1.225.42",
        "at 10:12:13 and 2026-03-01T10:12:13.5Z; at 10:12:13 and 2026-03-01T10:12:13.5Z",
        "HKLM\\SYSTEM\\CurrentControlSet; HKLM\\SYSTEM\\CurrentControlSet",
        "C:\\Windows\\regedit; C:\\Windows\\regedit",
      })
  void whatNamesSomebodyByItsShapeIsLeftOut(String text, String left) {
    Redaction redaction = Redaction.of(List.of(theCase("Zoë Achterberg", "zachter")));

    assertThat(redaction.apply(text)).isEqualTo(left);
  }

  @Test
  void aNameIsFoundWhateverAProgramMadeOfItsLetters() {
    Redaction redaction =
        Redaction.of(List.of(theCase("Iris Weiß", "iris.weiss", "Straßendienst", "Isı Ofisi")));

    assertThat(redaction.apply("STRASSENDIENST, straßendienst, Strassendienst, STRA\u1E9EENDIENST"))
        .isEqualTo("Mailbox 1, Mailbox 1, Mailbox 1, Mailbox 1");
    assertThat(redaction.apply("ISI OFİSİ, ısı ofisi")).isEqualTo("Mailbox 2, Mailbox 2");
    assertThat(redaction.apply("İRİS WEISS, ıris weiß")).isEqualTo("User 1, User 1");
  }

  @Test
  void redactsTwiceWithoutHarm() {
    Case theCase = theCase("User", "user", "Mailbox", "user-1", "1");
    Redaction redaction = Redaction.of(result(theCase));
    String once = redaction.apply(Json.write(document(result(theCase))));

    assertThat(once).doesNotContain("Fabrikam").contains("/o=Org/cn=user-1");
    assertThat(redaction.apply("user-1 holds it")).doesNotContain("user-1-1", "user-Mailbox");
  }

  @Test
  void shortNamesDestroyNoOtherWords() {
    Redaction redaction = Redaction.of(result(theCase("Al", "al", "It", "In", "X")));

    String text =
        "It is also in the Alps: all sessions of Al and al in it fall in total; X is in. The limit"
            + " 32 (0x20)";
    assertThat(redaction.apply(text))
        .isEqualTo(
            "It is also in the Alps: all sessions of User 1 and User 1 in it fall in total; X is"
                + " in. The limit 32 (0x20)");
  }

  @Test
  void aPartOfANameIsOnlyTheNameWhereItIsWrittenLikeIt() {
    Redaction redaction = Redaction.of(result(theCase("Will Mark", "wmark")));

    assertThat(redaction.apply("Will said it will work; mark the check box for Mark."))
        .isEqualTo("User 1 said it will work; mark the check box for User 1.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.*",
        "(Sales",
        "Sales)+",
        "[x]",
        "$1 & ${2}",
        "\\Q\\E",
        "a|b",
        "^Top$",
        "C:\\1\\2",
        "{user}"
      })
  void takesNamesLiterally(String name) {
    Redaction redaction = Redaction.of(result(theCase("Zoë Achterberg", "zachter", name)));

    assertThat(redaction.apply("before " + name + " behind Sales, a, b, x and Top"))
        .isEqualTo("before Mailbox 1 behind Sales, a, b, x and Top");
  }

  @Test
  void leavesTheWordsOfTheContractAlone() {
    Case theCase = theCase("confirmed", "resolves", "large-additional-mailbox", "assumed");
    CaseResult result = result(theCase);
    Map<String, Object> plain = document(result);
    Map<String, Object> clean = Redaction.of(result).apply(plain);

    assertThat(clean.keySet()).containsExactlyElementsOf(plain.keySet());
    assertThat(values(clean, "findings", "verdict"))
        .isEqualTo(values(plain, "findings", "verdict"));
    assertThat(values(clean, "findings", "id")).isEqualTo(values(plain, "findings", "id"));
    assertThat(values(clean, "remedies", "proof")).isEqualTo(values(plain, "remedies", "proof"));
    assertThat(clean.get("tool")).isEqualTo(plain.get("tool"));
  }

  private static List<Object> values(Map<String, Object> document, String list, String key) {
    return ((List<?>) document.get(list))
        .stream().<Object>map(m -> ((Map<?, ?>) m).get(key)).toList();
  }

  @Test
  void keepsKeysThatAreCalledLikeSomebody() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", "events of Title");
    document.put("nothing", null);
    Redaction redaction = Redaction.of(result(theCase("title", "findings", "nothing")));

    assertThat(redaction.apply(document)).containsOnlyKeys("title", "nothing");
    assertThat(redaction.apply(document)).containsEntry("nothing", null);
  }

  @Test
  void namesFilesByNumberAndKeepsTheirEndings() {
    Redaction redaction = Redaction.of(result(theCase("Zoë Achterberg", "zachter", "Team")));

    assertThat(redaction.apply("tickets/zachter.txt:3:1 and zachter.reg:12:1"))
        .matches("file-\\d\\.txt:3:1 and file-\\d\\.reg:12:1");
  }

  @Test
  void redactsEvidenceAloneToo() {
    CaseResult result =
        ResultDocumentTest.examiner()
            .examineEvidence(
                List.of(
                    SourceFile.of(
                        "log.txt", LOG.formatted("zachter").getBytes(StandardCharsets.UTF_8))),
                problem -> {});

    String json = Json.write(Redaction.of(result).apply(document(result)));

    assertThat(json).doesNotContain("zachter", "Jürgen", "MBX7", "Nordmann", "Fabrikam");
    assertThat(json).contains("user-2", "user-3");
  }

  @Test
  void inSeveralCasesEveryNameHasItsOwnWord() {
    Redaction redaction =
        Redaction.of(
            List.of(
                theCase("Lise Berg", "lberg", "Sales", "Archive"),
                theCase("Ola Dahl", "odahl", "Invoices", "Sales")));

    assertThat(redaction.apply("Lise Berg and odahl read Sales, Archive and Invoices"))
        .isEqualTo("User 1 and user-2 read Mailbox 1, Mailbox 2 and Mailbox 3");
    assertThat(redaction.apply("Ola Dahl cannot open Outlook"))
        .isEqualTo(redaction.apply("Lise Berg cannot open Outlook"));
  }
}
