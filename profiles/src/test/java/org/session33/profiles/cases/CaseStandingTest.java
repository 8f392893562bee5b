package org.session33.profiles.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.Standing;

/** Who is exempt on which release: the table of domain.md 4.4. */
class CaseStandingTest {
  private static final String DN =
      "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=svc-indiıx";
  private static final User SERVICE = new User("Indexing Service", DN);
  private static final ExchangeReleases RELEASES = ExchangeReleases.load();

  private static Case caseOf(
      String release, List<String> view, List<String> administer, List<String> administrators) {
    ExchangeServer server =
        ExchangeServer.defaults(RELEASES.find(release).orElseThrow())
            .withViewInformationStoreStatus(view)
            .withAdministerInformationStore(administer)
            .withAdministrators(administrators);
    return new Case(
        "Indexing stops", SERVICE, null, List.of(), server, List.of(), Map.of(), Provenance.none());
  }

  @ParameterizedTest(name = "{0}: nobody {1}, View {2}, Administer {3}, administrator {4}")
  @CsvSource({
    "2003 RTM, LIMITED, LIMITED, LIMITED, LIMITED",
    "2003 SP1, LIMITED, EXEMPT,  LIMITED, LIMITED",
    "2003 SP2, LIMITED, EXEMPT,  LIMITED, LIMITED",
    "2007,     LIMITED, EXEMPT,  LIMITED, LIMITED",
    "2010 RTM, LIMITED, EXEMPT,  LIMITED, ADMINISTRATOR",
    "2010 SP1, LIMITED, EXEMPT,  LIMITED, ADMINISTRATOR",
    "2013,     LIMITED, LIMITED, EXEMPT,  ADMINISTRATOR",
    "2016,     LIMITED, LIMITED, EXEMPT,  ADMINISTRATOR",
    "2019,     LIMITED, LIMITED, EXEMPT,  ADMINISTRATOR",
  })
  void theReleaseDecidesWhichPermissionFreesFromTheMapiLimit(
      String release, Standing nobody, Standing view, Standing administer, Standing administrator) {
    List<String> listed = List.of("somebody", DN);
    List<String> none = List.of("somebody");

    assertThat(caseOf(release, none, none, none).standing(ClientType.MAPI)).isEqualTo(nobody);
    assertThat(caseOf(release, listed, none, none).standing(ClientType.MAPI)).isEqualTo(view);
    assertThat(caseOf(release, none, listed, none).standing(ClientType.MAPI)).isEqualTo(administer);
    assertThat(caseOf(release, none, none, listed).standing(ClientType.MAPI))
        .isEqualTo(administrator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2003 RTM",
        "2003 SP1",
        "2003 SP2",
        "2007",
        "2010 RTM",
        "2010 SP1",
        "2013",
        "2016",
        "2019"
      })
  void noPermissionFreesFromTheLimitOfServiceSessions(String release) {
    List<String> listed = List.of(DN);
    Case everyPermission = caseOf(release, listed, listed, listed);

    for (ClientType type : ClientType.values()) {
      if (type.isService()) {
        assertThat(everyPermission.standing(type)).as(type.words()).isEqualTo(Standing.LIMITED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "svc-indiıx",
        "SVC-INDIıX",
        " svc-indiıx ",
        "Indexing Service",
        "indexing service",
        DN,
        "/O=CONTOSO/OU=FIRST ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=SVC-INDIıX",
      })
  void anAccountIsMeantByAliasNameOrDnInAnyCase(String written) {
    assertThat(caseOf("2003 SP1", List.of(written), List.of(), List.of()).standing(ClientType.MAPI))
        .isEqualTo(Standing.EXEMPT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "svc", "svc-indiıx2", "cn=svc-indiıx", "Recipients", "Indexing"})
  void anotherAccountIsNotMeant(String written) {
    assertThat(caseOf("2003 SP1", List.of(written), List.of(), List.of()).standing(ClientType.MAPI))
        .isEqualTo(Standing.LIMITED);
  }
}
