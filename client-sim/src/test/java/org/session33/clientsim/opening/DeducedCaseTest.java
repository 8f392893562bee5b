package org.session33.clientsim.opening;

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
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/** What evidence shows of the server is acted out where nobody states it (S-13, S-18). */
final class DeducedCaseTest {
  private static final String DN = "/o=Contoso/cn=Recipients/cn=dlind";
  private static final ClientAccessLimit RCA = ClientAccessLimit.RCA_MAX_CONCURRENCY;

  @TempDir Path folder;

  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(strings = {"2010 RTM", "2010 SP1", "2013", "2019"})
  void anEventOfThisUserTakesClientAccessAsPassed(String release) throws IOException {
    CaseResult result = rehearse(release, "", event(DN, "session"));

    assertThat(result.theCase().server().throttling()).isEqualTo(ThrottlingPolicy.UNLIMITED);
    Origin origin = result.theCase().provenance().of("server.throttling").orElseThrow();
    assertThat(origin.kind()).isEqualTo(Origin.Kind.DEDUCED);
    assertThat(origin.place().file()).endsWith("log.txt");
    assertThat(result.outcome().at(Gate.CLIENT_ACCESS).get(0).passed())
        .isEqualTo(origin.detail())
        .startsWith("Client Access is taken as passed")
        .endsWith(".");
    assertThat(result.outcome().gate()).contains(Gate.STORE);
    assertThat(ReadAs.of(result).inShort()).contains("Client Access taken as passed (");
  }

  @ParameterizedTest
  @CsvSource({
    "/o=Contoso/cn=Recipients/cn=other, session",
    "/o=Fabrikam/cn=Recipients/cn=dlind, session",
    "/o=Contoso/cn=Recipients/cn=dlind, objtFolder"
  })
  void anotherUsersEventAndOneOfObjectsTellNothingOfIt(String dn, String type) throws IOException {
    CaseResult result = rehearse("2010 SP1", "", event(dn, type));

    assertThat(result.theCase().server().throttling()).isEqualTo(ThrottlingPolicy.DEFAULT);
    assertThat(result.outcome().gate()).contains(Gate.CLIENT_ACCESS);
  }

  @Test
  void anEventOfAServicesLimitTellsNothingOfOutlook() throws IOException {
    String service =
        "Event Type: Error\nEvent Source: MSExchangeIS\nEvent ID: 9646\nDescription:\n"
            + "Mapi session \""
            + DN
            + "\" exceeded the maximum of 16 objects of type \"session\".\n";

    assertThat(rehearse("2010 SP1", "", service).theCase().server().throttling())
        .isEqualTo(ThrottlingPolicy.DEFAULT);
  }

  @Test
  void aPolicyThatTheCaseStatesStaysAsItIs() throws IOException {
    CaseResult result =
        rehearse("2010 SP1", "  throttling: {RCAMaxConcurrency: 21}\n", event(DN, "session"));

    assertThat(result.theCase().server().throttling().words()).isEqualTo("RCAMaxConcurrency 21");
  }

  @Test
  void aReleaseWithoutPoliciesIsNotGivenOne() throws IOException {
    Case acted = rehearse("2007", "", event(DN, "session")).theCase();

    assertThat(acted.server().throttling()).isEqualTo(ThrottlingPolicy.DEFAULT);
    assertThat(acted.provenance().of("server.throttling")).isEmpty();
  }

  @Test
  void whatWasConcludedStaysTheSameWhenItIsAskedAgain() throws IOException {
    Case once = rehearse("2010 SP1", "", event(DN, "session")).theCase();
    CaseExaminer examiner = ProgramUnderTest.piped().part(CaseExaminer.class);

    assertThat(examiner.acted(examiner.acted(once))).isEqualTo(once);
  }

  @Test
  void aPrintedPolicyIsReadAndNamed() throws IOException {
    CaseResult result =
        rehearse(
            "2010 SP1",
            "",
            "Name              : Own\nIsDefault         : False\nRCAMaxConcurrency : 60\n");

    assertThat(result.theCase().server().throttling().words()).isEqualTo("RCAMaxConcurrency 60");
    assertThat(result.outcome().gate()).contains(Gate.STORE);
    assertThat(ReadAs.of(result).inShort())
        .contains("RCAMaxConcurrency 60 of the policy 'Own', the only one that is printed");
  }

  @Test
  void aPolicyThatIsSeenAsUnlimitedLetsAllPass() throws IOException {
    CaseResult result =
        rehearse("2016", "", "Name              : Own\nRcaMaxConcurrency : Unlimited\n");

    assertThat(result.theCase().server().throttling().isUnlimited(RCA)).isTrue();
    assertThat(result.outcome().gate()).contains(Gate.STORE);
  }

  @Test
  void aPrintThatContradictsTheCaseIsAWarning() throws IOException {
    CaseResult result =
        rehearse(
            "2010 SP1",
            "  throttling: {RCAMaxConcurrency: 40}\n",
            "Name              : Own\nRCAMaxConcurrency : 60\n");

    assertThat(result.theCase().server().throttling().words()).isEqualTo("RCAMaxConcurrency 40");
    assertThat(result.completeness().warnings())
        .singleElement()
        .asString()
        .contains("RCAMaxConcurrency is 60 here, and the case states 40");
  }

  @Test
  void aLogOfTheServiceHasItsDocumentedLimitActedOut() throws IOException {
    CaseResult result = examine(pop("2013", ""), "pass,*****,\"Msg=UserConnectionLimitReached\"\n");

    assertThat(result.theCase().server().popImap()).isEqualTo(new PopImapSettings(16));
    assertThat(result.outcome().gate()).contains(Gate.POP_IMAP);
    assertThat(result.theCase().provenance().of("server.popImap").orElseThrow().detail())
        .contains("refused by its own limit", "16 is acted out");
  }

  @Test
  void aStatedLimitOfTheServiceStands() throws IOException {
    CaseResult result =
        examine(
            pop("2013", "  popImap: {MaxConnectionsPerUser: 5}\n"),
            "pass,*****,\"Msg=UserConnectionLimitReached\"\n");

    assertThat(result.theCase().server().popImap()).isEqualTo(new PopImapSettings(5));
  }

  @Test
  void withoutALogNothingStandsBeforeTheService() throws IOException {
    assertThat(examine(pop("2013", ""), "Nothing to see.\n").theCase().server().popImap())
        .isEqualTo(PopImapSettings.NONE);
  }

  private static String event(String dn, String type) {
    return "Event Type: Error\nEvent Source: MSExchangeIS\nEvent ID: 9646\nDescription:\n"
        + "Mapi session \"11111111-2222-3333-4444-555555555555: "
        + dn
        + "\" exceeded the maximum of 32 objects of type \""
        + type
        + "\".\n";
  }

  private CaseResult rehearse(String release, String server, String evidence) throws IOException {
    return examine(
        String.join(
            "\n",
            List.of(
                "format: 1",
                "title: Calendars",
                "user: {name: Dana Lind, legacyDN: " + DN + "}",
                "outlook: {release: 2003, sharedCalendars: 16}",
                "sessionModel: {sharedCalendar: 2}",
                "server:",
                "  release: " + release,
                server)),
        evidence);
  }

  private static String pop(String release, String server) {
    return "format: 1\ntitle: Order desk\nuser: {name: Orders, legacyDN: /o=N/cn=orders}\n"
        + "programs: [{name: Mail program, kind: pop, sessions: 17}]\nserver:\n  release: "
        + release
        + "\n"
        + server;
  }

  private CaseResult examine(String yaml, String evidence) throws IOException {
    Files.writeString(folder.resolve("log.txt"), evidence);
    Path file = folder.resolve("a.case.yaml");
    Files.writeString(file, yaml + "evidence: [log.txt]\n");
    return bench.examine(file.toString()).result();
  }
}
