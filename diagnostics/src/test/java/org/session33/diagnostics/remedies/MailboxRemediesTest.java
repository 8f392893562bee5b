package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.AdditionalMailbox;

/** Remedies that take mailboxes out of the profile, or open them in another way. */
class MailboxRemediesTest extends RemedyBench {
  private static final String REMOVE = "remove-additional-mailbox";
  private static final String AUTOMAPPING = "switch-off-automapping";
  private static final String SECOND_ACCOUNT = "add-as-second-account";

  private static Case opening(String outlook, String exchange, AdditionalMailbox... mailboxes) {
    return of(
        outlook(outlook).withAdditionalMailboxes(Arrays.asList(mailboxes)), exchange(exchange));
  }

  private static List<String> names(Case theCase) {
    return theCase.outlook().additionalMailboxes().stream().map(AdditionalMailbox::name).toList();
  }

  @Test
  void takesOutAsFewMailboxesAsNeededTheLargestFirst() {
    Case one =
        opening(
            "2007",
            "2007",
            AdditionalMailbox.of("Small", 80),
            AdditionalMailbox.of("Large", 900),
            AdditionalMailbox.of("Middle", 200));
    Case two =
        opening(
            "2010",
            "2010",
            AdditionalMailbox.of("Small", 80),
            AdditionalMailbox.of("Large", 900),
            AdditionalMailbox.of("Middle", 501));

    assertThat(advice(REMOVE, one).title()).isEqualTo("Take \"Large\" out of the profile");
    assertThat(advice(REMOVE, one).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice(REMOVE, one).reason())
        .endsWith("; the profile opens 3 additional mailboxes now");
    assertThat(names(changed(REMOVE, one))).containsExactly("Small", "Middle");
    assertThat(advice(REMOVE, two).title())
        .isEqualTo("Take \"Large\" and \"Middle\" out of the profile");
    assertThat(names(changed(REMOVE, two))).containsExactly("Small");
    assertThat(advice(REMOVE, two).steps())
        .anyMatch(s -> s.contains("\"Open these additional mailboxes\""))
        .anyMatch(s -> s.contains("\"Other User's Folder\""));
  }

  @Test
  void manyMailboxesMakeNoEndlessTitle() {
    AdditionalMailbox[] many =
        IntStream.range(0, 30)
            .mapToObj(n -> AdditionalMailbox.of("M" + n, 0))
            .toArray(AdditionalMailbox[]::new);

    Advice advice = advice(REMOVE, opening("2016", "2019", many));

    // 4 and 1 for the own mailbox, 2 for each of 13 others.
    assertThat(advice.sessionsAfter()).isEqualTo(31);
    assertThat(advice.title())
        .isEqualTo("Take \"M0\", \"M1\", \"M2\", \"M3\" and 13 more out of the profile");
  }

  /** Nobody waits for a rehearsal of each mailbox, and what is named works all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"remove-additional-mailbox", "switch-off-automapping"})
  void aThousandMailboxesTakeFewRehearsals(String id) {
    AdditionalMailbox[] many =
        IntStream.range(0, 1_000)
            .mapToObj(n -> AdditionalMailbox.of("M" + n, 0))
            .map(m -> m.withAutomapped(id.equals(AUTOMAPPING)))
            .toArray(AdditionalMailbox[]::new);
    Case failing = opening("2016", "2019", many);

    assertThat(rehearsals(id, failing)).isLessThanOrEqualTo(40);
    assertThat(advice(id, failing).proof()).isEqualTo(Proof.RESOLVES);
    // As many as stay in manyMailboxesMakeNoEndlessTitle.
    assertThat(changed(id, failing).outlook().additionalMailboxes()).hasSize(13);
  }

  /** The one in the way is found among a thousand larger ones that could stay. */
  @Test
  void whatCanStayIsFoundInLeaps() {
    Rehearsal onlyTheSmallest =
        c ->
            names(c).contains("M999")
                ? new CountingRehearsal().rehearse(teamMailbox())
                : new CountingRehearsal().rehearse(of(outlook("2016"), exchange("2019")));
    AdditionalMailbox[] many =
        IntStream.range(0, 1_000)
            .mapToObj(n -> AdditionalMailbox.of("M" + n, 2_000 - n))
            .toArray(AdditionalMailbox[]::new);
    Case failing = opening("2016", "2019", many);
    RemedyAdvisor advisor = advisor(onlyTheSmallest);

    RemedyContext context = advisor.context(failing, onlyTheSmallest.rehearse(failing));

    assertThat(advisor.changed(context, REMOVE))
        .hasValueSatisfying(
            c -> assertThat(names(c)).hasSize(999).doesNotContain("M999").contains("M0"));
  }

  private static int rehearsals(String id, Case failing) {
    CountingRehearsal port = new CountingRehearsal();
    Remedy remedy =
        RemedyAdvisor.builtIn().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    RemedyAdvisor alone =
        new RemedyAdvisor(RemedyTexts.load(), List.of(remedy), port, LIMIT_VALUES);
    alone.advise(alone.context(failing, new CountingRehearsal().rehearse(failing)));
    return port.rehearsed().size();
  }

  @Test
  void admitsWhereAllMailboxesAreTooFew() {
    Case failing =
        of(
            withTeam("2007", 400),
            exchange("2003 SP1"),
            Program.counted("Xobni", ProgramKind.ADD_IN, 40));
    // What is taken out is refused no more, and the program still is.
    Advice inPart = advice(REMOVE, failing);
    assertThat(inPart.proof()).isEqualTo(Proof.RESOLVES_IN_PART);
    assertThat(inPart.cures())
        .containsExactly(
            "additional mailbox refused by Information Store",
            "folder synchronisation refused by Information Store");
    assertThat(inPart.reason()).contains("what stays: Xobni refused by Information Store");
    assertThat(inPart.steps()).isNotEmpty();

    Advice advice =
        advice(
            REMOVE,
            of(
                    outlook("2007")
                        .withAdditionalMailboxes(List.of(AdditionalMailbox.of("Team Sales", 0)))
                        .withSharedCalendars(40),
                    exchange("2003 SP1"))
                .withSessionModel(Map.of("sharedCalendar", 2)));

    assertThat(advice.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice.reason()).endsWith("taking all of them out is not enough");
    assertThat(advice.steps()).isEmpty();
    assertNotApplicable(
        advice(REMOVE, of(outlook("2007").withBrokenReconnects(10), exchange("2007"))),
        "no additional mailbox");
  }

  @Test
  void whatTheServerAddedIsInNoListAndLeavesWithItsMapping() {
    Case failing =
        opening("2016", "2016", AdditionalMailbox.of("Team Sales", 612).withAutomapped(true));

    assertNotApplicable(advice(REMOVE, failing), "the server added the additional mailboxes");
    Advice off = advice(AUTOMAPPING, failing);
    assertThat(off.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(names(changed(AUTOMAPPING, failing))).isEmpty();
    assertThat(off.steps())
        .anySatisfy(
            s ->
                assertThat(s)
                    .contains(
                        "Remove-MailboxPermission -Identity 'Team Sales' -User (Get-Mailbox '/o=",
                        "Add-MailboxPermission -Identity 'Team Sales'",
                        "-AccessRights FullAccess -AutoMapping $false"));
    assertThat(off.undo().words()).contains("-AutoMapping $true");
  }

  /** A profile that does not tell who added a mailbox proves nothing about automapping. */
  @ParameterizedTest
  @ValueSource(strings = {"2010 SP1", "2013", "2016", "2019"})
  void saysWhereTheCaseDoesNotTellWhoAddedTheMailbox(String release) {
    Advice advice = advice(AUTOMAPPING, of(withTeam("2016", 612), exchange(release)));

    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice.reason()).startsWith("the case does not tell whether the server added");
    assertThat(advice.steps()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2007", "2010 RTM"})
  void noServerBeforeTheServicePackAddsAMailbox(String release) {
    assertNotApplicable(
        advice(AUTOMAPPING, of(withTeam("2007", 1_204), exchange(release))), "no steps for it");
  }

  /** S-14: the folders of a second account do not count among the shared ones. */
  @Test
  void aSecondAccountIsCountedByItself() {
    Case failing = of(withTeam("2010", 600), exchange("2010"));

    Advice advice = advice(SECOND_ACCOUNT, failing);

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.title()).isEqualTo("Open \"Team Sales\" as a second Exchange account");
    assertThat(advice.steps().get(0)).startsWith("Remove \"Team Sales\" from");
    assertThat(advice.sessionsBefore()).isEqualTo(7);
    assertThat(advice.sessionsAfter()).isEqualTo(9);
    assertThat(changed(SECOND_ACCOUNT, failing).outlook().additionalMailboxes())
        .singleElement()
        .matches(AdditionalMailbox::ownAccount);
    assertNotApplicable(advice(SECOND_ACCOUNT, teamMailbox()), "since Outlook 2010");
    assertNotApplicable(
        advice(
            SECOND_ACCOUNT,
            of(
                outlook("2010"),
                exchange("2010"),
                Program.counted("Xobni", ProgramKind.ADD_IN, 40))),
        "no additional mailbox");
  }

  /** It opens more sessions than an additional mailbox, so it cures no lack of sessions. */
  @Test
  void aSecondAccountMakesNoRoomForSessions() {
    Case failing =
        of(
            withTeam("2010", 600),
            exchange("2010"),
            Program.counted("Xobni", ProgramKind.ADD_IN, 26));

    assertThat(advice(SECOND_ACCOUNT, failing).proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
  }
}
