package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/** Remedies in the profile. */
class OutlookRemediesTest extends RemedyBench {
  @Test
  void clearsTheCheckBoxAndNothingElse() {
    Case failing = teamMailbox();
    Advice advice = advice("clear-download-shared-folders", failing);

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.sessionsBefore()).isEqualTo(38);
    assertThat(advice.sessionsAfter()).isEqualTo(7);
    assertThat(advice.reason()).isEqualTo("7 sessions asked for, none refused");
    assertThat(changed("clear-download-shared-folders", failing))
        .isEqualTo(with(failing, p -> p.withDownloadSharedFolders(false)));
  }

  @Test
  void doesNotOfferACheckBoxThatIsNotThere() {
    Case online = with(teamMailbox(), p -> p.withCachedExchangeMode(false));
    Case cleared = with(teamMailbox(), p -> p.withDownloadSharedFolders(false));
    String id = "clear-download-shared-folders";

    assertNotApplicable(advice(id, online), "in online mode nothing is cached");
    assertNotApplicable(advice(id, cleared), "cleared already");
    assertNotApplicable(
        advice(id, of(withTeam("2003", 1_204), exchange("2003 SP1"))),
        "Outlook 2003 has no such check box");
    assertNotApplicable(
        advice(id, of(outlook("2007"), exchange("2003 SP1"))), "no additional mailbox");
    assertNotApplicable(advice(id, of(null, exchange("2003 SP1"))), "no Outlook profile");
  }

  @Test
  void findsHowManyFoldersAreFewEnough() {
    Advice advice = advice("fewer-folders", teamMailbox());

    assertThat(advice.title()).isEqualTo("Tidy up \"Team Sales\" to at most 1,000 folders");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.sessionsAfter()).isEqualTo(32);
    assertThat(advice.reason()).endsWith("; it has 1,204 folders now");
    assertThat(counting.rehearsed())
        .flatExtracting(c -> c.outlook().additionalMailboxes())
        .extracting(AdditionalMailbox::folders)
        .contains(1_000, 1_001);
    assertNotApplicable(
        advice("fewer-folders", with(teamMailbox(), p -> p.withDownloadSharedFolders(false))),
        "no shared folders are cached");
  }

  @Test
  void admitsWhereFewerFoldersWouldNotDo() {
    Case failing =
        of(
            withTeam("2007", 400),
            exchange("2003 SP1"),
            Program.counted("Xobni", ProgramKind.ADD_IN, 40));

    Advice advice = advice("fewer-folders", failing);

    assertThat(advice.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice.reason()).endsWith("even a single folder in it would be too many");
    assertThat(advice.title()).isEqualTo("Tidy up \"Team Sales\"");
    assertThat(advice.steps()).isEmpty();
  }

  @Test
  void cachesNoSharedMailOnlyWhereThatIsCachedAndTheFoldersAreKnown() {
    OutlookProfile known =
        outlook("2010")
            .withAdditionalMailboxes(
                List.of(AdditionalMailbox.uncounted("Team Sales").withFolders(600, 20)));
    Case failing = of(known, exchange("2010"));

    assertThat(advice("cache-no-shared-mail", failing).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice("cache-no-shared-mail", failing).notes())
        .singleElement()
        .asString()
        .endsWith("\\Office\\14.0\\Outlook\\Cached Mode.");
    assertThat(changed("cache-no-shared-mail", failing).outlook().cacheOthersMail()).isFalse();
    Advice unknown = advice("cache-no-shared-mail", of(withTeam("2010", 600), exchange("2010")));
    assertThat(unknown.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(unknown.reason()).contains("Team Sales", "nonMailFolders");
    assertNotApplicable(advice("cache-no-shared-mail", teamMailbox()), "Outlook 2007");
    assertNotApplicable(
        advice("cache-no-shared-mail", with(failing, p -> p.withCacheOthersMail(false))),
        "no shared mail folders are cached");
    assertNotApplicable(
        advice("cache-no-shared-mail", of(outlook("2010"), exchange("2010"))),
        "no additional mailbox");
  }
}
