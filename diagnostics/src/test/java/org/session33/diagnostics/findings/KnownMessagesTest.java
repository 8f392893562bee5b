package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.messages.ErrorText;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ErrorTexts;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.files.Place;

/** A text that is in the catalogue is named, with the causes that it fits and what decides. */
class KnownMessagesTest {
  private final Diagnosis diagnosis = new Diagnosis(ShippedRules.all());
  private final ErrorTextReader reader = new ErrorTextReader();

  private List<Finding> diagnose(String text) {
    return diagnosis.diagnose(observe(evidence(text), null));
  }

  private Evidence evidence(String text) {
    return Evidence.of(List.of(), reader.find(text, Place.of("paste.txt")), List.of());
  }

  private static Verdict verdict(List<Finding> findings, String id) {
    return findings.stream()
        .filter(f -> f.id().equals(id))
        .map(Finding::verdict)
        .findFirst()
        .orElse(Verdict.RULED_OUT);
  }

  @Test
  void everyKnownTextHasAMeaningAndEveryMeaningATextAndCauses() {
    TextMeanings meanings = TextMeanings.load();
    Set<String> texts =
        ErrorTexts.load().all().stream()
            .map(ErrorText::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> causes = new TreeSet<>(diagnosis.causes().stream().map(Cause::id).toList());

    assertThat(meanings.all()).extracting(TextMeaning::id).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(meanings.all().stream().map(TextMeaning::id).toList()))
        .isEqualTo(texts);
    for (TextMeaning meaning : meanings.all()) {
      assertThat(causes)
          .as(meaning.id())
          .containsAll(meaning.fits().stream().map(TextMeaning.Fit::cause).toList());
      assertThat(texts).as(meaning.id()).containsAll(meaning.refines());
      assertThat(meaning.says().value()).doesNotEndWith(".");
      assertThat(meaning.decides()).doesNotEndWith(".");
    }
  }

  @Test
  void ofNoKnownTextItIsSaidThatNothingExplainsIt() {
    for (ErrorText text : ErrorTexts.load().all()) {
      List<Finding> findings = diagnose(text.wording().value());
      assertThat(findings).as(text.id()).extracting(Finding::id).doesNotContain("unrecognised");
      assertThat(findings.get(0).verdict()).as(text.id()).isIn(Verdict.LIKELY, Verdict.POSSIBLE);
      assertThat(findings.get(0).summary()).as(text.id()).matches("(?s).*\\.");
      assertThat(findings.get(0).reason() + findings.get(0).summary()).as(text.id()).isNotBlank();
    }
  }

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "POSSIBLE | service-session-limit | No Server\\nUnavailable 15",
        "POSSIBLE | popimap-connection-limit | 10EA NO Server Unavailable. 15",
        "POSSIBLE | client-throttling | -ERR Server Unavailable. 21",
        "POSSIBLE | popimap-connection-limit | a1 NO AUTHENTICATE FAILED",
        "LIKELY | rpc-encryption-mismatch | Store logon returned ecNotEncrypted 2416.",
        "LIKELY | mailbox-full | MapiExceptionShutoffQuotaExceeded: (hr=0x80004005, ec=1245)",
        "POSSIBLE | offline-file-fault | The file D:\\post\\a.ost is not an Outlook data file"
            + " (ost).",
        "LIKELY | service-session-limit | TooManyObjectsOpenedException, inner"
            + " MapiExceptionSessionLimit",
        "LIKELY | client-throttling | <ResponseCode>ErrorExceededConnectionCount</ResponseCode>",
        "POSSIBLE | store-session-limit | hr=0x80040112",
        "POSSIBLE | mailbox-being-moved | Cannot open your default e-mail folders.",
        "POSSIBLE | rpc-encryption-mismatch | Öffnen der E-Mail-Standardordner nicht möglich.",
        "POSSIBLE | store-session-limit | Die E-Mail-Standardordner können nicht geöffnet werden."
            + " Microsoft Exchange ist nicht verfügbar.",
        "LIKELY | open-object-limit | Die Anzahl der Elemente, die gleichzeitig ge÷ffnet werden"
            + " k÷nnen, wurde vom Serveradministrator begrenzt.",
        "POSSIBLE | network-fault | Es werden Daten vom Microsoft Exchange Server MAIL01"
            + " abgerufen.",
        "POSSIBLE | mailbox-being-moved | Kan het Outlook-venster niet openen. Kan de set mappen"
            + " niet openen",
      })
  void whatATextFitsIsNamedAsFarAsItsWeightGoes(String verdict, String cause, String text) {
    List<Finding> findings = diagnose(text.replace("\\n", "\n"));

    assertThat(verdict(findings, cause)).isEqualTo(Verdict.valueOf(verdict));
    assertThat(findings).noneMatch(f -> f.verdict() == Verdict.CONFIRMED);
  }

  @Test
  void theCauseThatFitsMostOfTheMessagesStandsBeforeAll() {
    List<Finding> findings =
        diagnose(
            "Your Exchange Server administrator has blocked the version of Outlook that you are"
                + " using.\n\nUnable to open your default e-mail folders. The Microsoft Exchange"
                + " Server computer is not available.");

    assertThat(findings.get(0).id()).isEqualTo("rpc-encryption-mismatch");
    assertThat(findings.get(1).id()).isEqualTo("blocked-client-version");
  }

  @Test
  void theSecondHalfOfAMessageSaysMoreThanItsFirst() {
    List<Finding> findings =
        diagnose(
            "Cannot open your default e-mail folders. The file C:\\a.ost is not an Outlook data"
                + " file (ost).");

    assertThat(findings.get(0).id()).isEqualTo("offline-file-fault");
    assertThat(findings).extracting(Finding::id).doesNotContain("store-session-limit");
  }

  @Test
  void aFullMailboxIsNoSessionLimitWhateverTheExceptionIsCalled() {
    List<Finding> findings =
        diagnose("MapiExceptionSessionLimit: Unable to save. (hr=0x80004005, ec=1245)");

    assertThat(findings.get(0).id()).isEqualTo("mailbox-full");
    assertThat(verdict(findings, "service-session-limit")).isEqualTo(Verdict.NOT_EVALUATED);
  }

  @Test
  void theStoresOwnEventTellsMoreThanAMessage() {
    Evidence both =
        seen(sessionEvent(32)).plus(evidence("Unable to open your default e-mail folders."));

    assertThat(diagnosis.diagnose(observe(both, null)))
        .extracting(Finding::id)
        .doesNotContain("known-message", "rpc-encryption-mismatch", "unrecognised");
  }
}
