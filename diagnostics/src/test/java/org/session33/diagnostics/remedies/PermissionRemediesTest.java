package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/** Permissions that free an account from the limit. */
class PermissionRemediesTest extends RemedyBench {
  private static final String VIEW = "grant-view-information-store-status";
  private static final String ADMINISTER = "grant-administer-information-store";

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2003 SP2", "2007", "2010 RTM", "2010 SP1"})
  void grantsThePermissionThatTheReleaseKnowsAndToAPersonLastOfAll(String release) {
    Case person = of(withTeam("2007", 1_204), exchange(release));
    List<Advice> all = advise(person);
    Advice right = only(VIEW, all);

    assertThat(right.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(right.reason()).endsWith("meant for the account of a program, not for a person");
    assertThat(right.steps()).isNotEmpty();
    assertNotApplicable(only(ADMINISTER, all), "the permission that exempts is");
    assertThat(changed(VIEW, person).server().viewInformationStoreStatus())
        .containsExactly(person.user().legacyDn());
    assertThat(all)
        .filteredOn(a -> a.proof() == Proof.RESOLVES)
        .last()
        .extracting(Advice::id)
        .isEqualTo(VIEW);
    assertThat(only(VIEW, advise(service(release))).lastResort()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2013, documented", "2016, assumed", "2019, assumed"})
  void administeringTheStoreIsPossibleAtBestAndNothingForAPerson(
      String release, String confidence) {
    List<Advice> person = advise(of(withTeam("2007", 1_204), exchange(release)));
    List<Advice> program = advise(service(release));

    assertNotApplicable(only(ADMINISTER, person), "Outlook is no program that makes use of it");
    assertNotApplicable(only(VIEW, person), "the permission that exempts is");
    assertThat(only(ADMINISTER, program).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(only(ADMINISTER, program).reason())
        .startsWith("possible at best: KB 2742012")
        .contains("(" + confidence + ")")
        .contains("may still not be enough");
    assertThat(only(ADMINISTER, program).steps()).isNotEmpty();
  }

  @Test
  void anAddInOfAPersonMakesNoAccountOfAProgram() {
    Case person =
        of(outlook("2016"), exchange("2019"), Program.counted("Suche", ProgramKind.SEARCH, 40));

    assertNotApplicable(advice(ADMINISTER, person), "it is for the account of a program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2007", "2010 SP1"})
  void besideAProgramThePermissionStandsBeforeTheLimitAndNeverFirst(String release) {
    Program search = Program.counted("Suche", ProgramKind.SEARCH, 30);
    Case program = of(outlook("2007"), exchange(release), search);
    // Neither without the program nor without the calls of the network would all be well.
    Case both = of(outlook("2007").withBrokenReconnects(20), exchange(release), search);

    assertThat(opening(program)).containsExactly("disable-program", VIEW, "raise-session-limit");
    // The limit holds until the connections have broken once more, the permission for good.
    assertThat(opening(both)).containsExactly("raise-session-limit", VIEW);
    assertThat(advice(VIEW, both).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice("raise-session-limit", both).proof()).isEqualTo(Proof.DELAYS);
  }

  private List<String> opening(Case failing) {
    return advise(failing).stream().filter(Advice::opens).map(Advice::id).toList();
  }

  @Test
  void onEvidenceAloneAPermissionIsNotFirst() {
    assertThat(unproved(null, f -> true).get(0).id()).isNotIn(VIEW, ADMINISTER);
  }

  private static Case service(String release) {
    return of(null, exchange(release), Program.counted("Index", ProgramKind.SERVICE, 40));
  }

  @Test
  void noPermissionHelpsAgainstServiceAndObjectLimits() {
    Case service = of(null, exchange("2010"), Program.counted("Mail", ProgramKind.IMAP, 17));
    Case objects = of(withTeam("2010", 501), exchange("2010"));

    Advice permission = advice("grant-view-information-store-status", service);
    assertThat(permission.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(permission.reason()).endsWith("from the limit of service sessions (KB 980049)");
    assertThat(permission.steps()).isEmpty();
    assertNotApplicable(
        advice("grant-administer-information-store", service),
        "from the limit of service sessions");
    assertNotApplicable(
        advice("grant-view-information-store-status", objects),
        "no permission lifts object limits");
  }
}
