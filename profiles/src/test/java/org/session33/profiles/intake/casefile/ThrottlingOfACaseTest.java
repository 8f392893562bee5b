package org.session33.profiles.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.ChangedValues;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.intake.Catalogues;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.windows.RegistryExport;

/** The throttling policy and the POP3 and IMAP4 settings of a case: read, written, concluded. */
class ThrottlingOfACaseTest {
  private static final ClientAccessLimit RCA = ClientAccessLimit.RCA_MAX_CONCURRENCY;
  private static final ClientAccessLimit EWS = ClientAccessLimit.EWS_MAX_CONCURRENCY;
  private static final Place LOG = new Place("log.txt", 3, 1);

  @Test
  void nothingStatedIsTheReleasesPolicyWithItsSource() {
    Case read = whole("release: 2010 SP1");

    assertThat(read.server().throttling()).isEqualTo(ThrottlingPolicy.DEFAULT);
    assertThat(read.provenance().of("server.throttling").orElseThrow().kind())
        .isEqualTo(Origin.Kind.DEFAULT);
    assertThat(whole("release: 2007").provenance().of("server.throttling")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "default, default",
    "Default, default",
    "unlimited, unlimited",
    "UNLIMITED, unlimited"
  })
  void aWordIsAPolicy(String written, String policy) {
    Case read = whole("release: 2016\n  throttling: " + written);

    assertThat(read.server().throttling().words()).isEqualTo(policy);
    assertThat(read.provenance().of("server.throttling").orElseThrow().place().line()).isEqualTo(7);
  }

  @Test
  void namesOfSettingsAreTakenWithoutRegardToCaseInAnyLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      Case read =
          whole(
              "release: 2010 SP1\n"
                  + "  throttling: {rcamaxconcurrency: 0, EWSMAXCONCURRENCY: unlimited}\n"
                  + "  popImap: {MAXIMUMCONNECTIONSPERUSER: 17}");

      assertThat(read.server().throttling().stated())
          .containsEntry(RCA, OptionalInt.of(0))
          .containsEntry(EWS, OptionalInt.empty());
      assertThat(read.server().popImap()).isEqualTo(new PopImapSettings(17));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "$null", "'$null'", "null"})
  void anEmptyValueIsNoLimitOn2010Alone(String written) {
    String keys = "\n  throttling: {RCAMaxConcurrency: " + written + "}";

    assertThat(whole("release: 2010 RTM" + keys).server().throttling().isUnlimited(RCA)).isTrue();
    assertThat(said("release: 2013" + keys))
        .singleElement()
        .asString()
        .contains("is empty", "write 'RCAMaxConcurrency: unlimited'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016 | throttling: deflaut | did you mean 'default'?",
        "2016 | throttling: 66 | write '{RCAMaxConcurrency: 66}' to permit so many connections",
        "2016 | throttling: none | write 'default', 'unlimited', or '{RCAMaxConcurrency: 40}'",
        "2016 | throttling: [a] | must be a word, or settings",
        "2016 | throttling: {RCAMaxConcurency: 40} | did you mean 'RCAMaxConcurrency'?",
        "2016 | throttling: {RCAMaxConcurrency: -1} | is out of range: -1",
        "2016 | throttling: {RCAMaxConcurrency: 2147483648} | is out of range: 2147483648",
        "2016 | throttling: {RCAMaxConcurrency: '40'} | must be a number without quotes",
        "2016 | throttling: {RCAMaxConcurrency: 4, rcaMaxConcurrency: 5} | stands here twice",
        "2016 | popImap: {MaxConnectionsPerUser: 0} | is out of range: 0",
        "2016 | popImap: {MaxConnectionsPerUser: 25001} | is out of range: 25001",
        "2016 | popImap: {MaxConnectionsPerUsr: 5} | did you mean 'MaxConnectionsPerUser'?",
        "2016 | popImap: {MaxConnectionsPerUser: 5, MaximumConnectionsPerUser: 6} | keep one of",
        "2016 | popImap: 16 | must hold 'key: value' lines",
        "2007 | throttling: unlimited | 2007 has no throttling policy",
        "2003 SP2 | throttling: {RCAMaxConcurrency: 4} | has no throttling policy",
        "Exchange Online | throttling: default | nobody can set or read the throttling policy",
        "Exchange Online | popImap: {MaxConnectionsPerUser: 5} | nobody can set the POP3",
        "2007 | popImap: {MaxConnectionsPerUser: 5} | no page at hand tells of"
      })
  void whatIsWrongSaysWhatWouldBeRight(String release, String keys, String words) {
    assertThat(said("release: " + release + "\n  " + keys))
        .singleElement()
        .asString()
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "release: 2010 SP1\n  throttling: unlimited",
        "release: 2013\n  throttling: {RCAMaxConcurrency: 0, EwsMaxConcurrency: unlimited}",
        "release: 2019\n  throttling: {PopMaxConcurrency: 3}\n  popImap: {MaxConnectionsPerUser: 5}"
      })
  void whatIsWrittenIsReadAsTheSame(String server) {
    Case read = whole(server);

    Reading<Case> again = read(CaseWriter.write(read));
    assertThat(again.problems()).isEmpty();
    assertThat(again.optional().orElseThrow().server()).isEqualTo(read.server());
  }

  @Test
  void theDefaultPolicyAndThatOfAReleaseWithoutOneAreNotWritten() {
    Case read = whole("release: 2010 SP1\n  throttling: unlimited");
    Case older =
        read.withServer(
            read.server().withRelease(ExchangeReleases.load().find("2007").orElseThrow()));

    assertThat(CaseWriter.write(whole("release: 2016"))).doesNotContain("throttling", "popImap");
    assertThat(CaseWriter.write(older)).doesNotContain("throttling");
  }

  @Test
  void whatWasConcludedIsNotWritten() {
    Case acted = concluded();

    assertThat(acted.server().throttling()).isEqualTo(ThrottlingPolicy.UNLIMITED);
    assertThat(CaseWriter.write(acted)).isEqualTo(CaseWriter.write(whole("release: 2010 SP1")));
  }

  @Test
  void whatWasChangedAfterItWasConcludedStaysAndIsStated() {
    Case opened = whole("release: 2010 SP1");
    Case acted = concluded();
    Case changed =
        DeducedValues.without(
            acted.withServer(
                acted
                    .server()
                    .withThrottling(ThrottlingPolicy.DEFAULT.with(RCA, OptionalInt.of(60)))),
            acted);

    assertThat(changed.server().registry().entries()).isEmpty();
    assertThat(changed.provenance().of("server.throttling")).isEmpty();
    Case stated = ChangedValues.stated(opened, changed);
    assertThat(stated.provenance().of("server.throttling").orElseThrow().kind())
        .isEqualTo(Origin.Kind.READ);
    assertThat(CaseWriter.write(stated)).contains("RCAMaxConcurrency: 60");
  }

  private static Case concluded() {
    Case read = whole("release: 2010 SP1");
    String name = "Maximum Allowed Sessions Per User";
    ExchangeServer server =
        read.server()
            .withThrottling(ThrottlingPolicy.UNLIMITED)
            .withRegistry(
                read.server().registry().withDword(ServerRegistry.PARAMETERS, name, 28, LOG));
    return read.withServer(server)
        .withProvenance(
            read.provenance()
                .plus("server.throttling", Origin.deduced(LOG, "Passed."))
                .plus(
                    DeducedValues.pathOf(ServerRegistry.PARAMETERS, name),
                    Origin.deduced(LOG, "Named.")));
  }

  private static List<String> said(String server) {
    return read(yaml(server)).problems().stream().map(Problem::toString).toList();
  }

  private static Case whole(String server) {
    Reading<Case> reading = read(yaml(server));
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  private static String yaml(String server) {
    return "format: 1\ntitle: t\nuser: {name: Ann Field}\noutlook: {release: 2007}\nserver:\n  "
        + server
        + "\n";
  }

  private static Reading<Case> read(String yaml) {
    return new CaseReader(
            Catalogues.outlook(),
            ExchangeReleases.load(),
            Catalogues.sessionModel(),
            f -> Reading.clean(new RegistryExport()),
            f -> Reading.clean(List.of(new FolderStatistics(f.name(), "Team", 611, 5))),
            Catalogues::remedyIds)
        .read(
            SourceFile.of("a.case.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
            CompanionFiles.none());
  }
}
