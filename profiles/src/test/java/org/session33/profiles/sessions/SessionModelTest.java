package org.session33.profiles.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.facts.Confidence;

/** The session model against the table of domain.md 7.3. */
class SessionModelTest {
  private static final SessionModel MODEL = SessionModel.load();

  static List<ModelParameter> parameters() {
    return List.copyOf(MODEL.parameters());
  }

  @ParameterizedTest
  @CsvSource({
    "ownMailboxCached,                 4,    REPORTED",
    "publicFoldersCached,              1,    ASSUMED",
    "ownMailboxOnline,                 2,    ASSUMED",
    "additionalMailbox,                2,    REPORTED",
    "secondAccount,                    4,    ASSUMED",
    "foldersPerSyncSession,            40,   ASSUMED",
    "sharedCalendarOutlook2003On2010Rtm, 5,  REPORTED",
    "sharedCalendarOutlook2003On2010Sp1, 2,  REPORTED",
    "calendarConnectionsOutlook2003On2010Rtm, 3, REPORTED",
    "connectionsBesideWorkers,         1,    ASSUMED",
    "sharedCalendar,                   0,    ASSUMED",
    "sharedFoldersCountedTogether,     0,    ASSUMED",
    "popAndImapCountedTogether,        0,    ASSUMED",
    "staleSessionsPerReconnect,        3,    REPORTED",
    "staleSessionMinutes,              120,  DOCUMENTED",
    "staleSessionMinutesBehindNat,     1440, DOCUMENTED",
    "sessionsBesideWorkers,            1,    REPORTED",
    "sessionOpenMilliseconds,          50,   ASSUMED",
    "changedValueWaitsForRestart,      1,    ASSUMED",
  })
  void theDefaultsAre(String name, int value, Confidence confidence) {
    assertThat(MODEL.value(name)).isEqualTo(value);
    assertThat(MODEL.parameter(name).orElseThrow().fact().confidence()).isEqualTo(confidence);
  }

  @Test
  void thereAreNoOtherParameters() {
    assertThat(parameters()).hasSize(19);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void everyParameterSaysWhatItIsAndWhereItIsFrom(ModelParameter parameter) {
    assertThat(parameter.says()).isNotBlank();
    assertThat(parameter.unit()).isNotBlank();
    assertThat(parameter.fact().source()).isNotBlank();
    assertThat(parameter.fact().value()).isBetween(parameter.least(), parameter.most());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sharedCalendar               | 0 | 2 | 0, up to 2",
        "sharedFoldersCountedTogether | 0 | 1 | 0 or 1",
        "popAndImapCountedTogether    | 0 | 1 | 0 or 1",
      })
  void whatNobodyKnowsIsARangeOfWhichTheLowerEndIsCounted(
      String name, int from, int to, String words) {
    ModelParameter parameter = MODEL.parameter(name).orElseThrow();
    ModelRange range = Objects.requireNonNull(parameter.range());

    assertThat(range.from()).isEqualTo(from).isEqualTo(parameter.fact().value());
    assertThat(range.to()).isEqualTo(to).isLessThanOrEqualTo(parameter.most());
    assertThat(range.unknown()).isNotBlank().doesNotEndWith(".");
    assertThat(range.onlyIf()).isNotBlank().doesNotEndWith(".");
    assertThat(parameter.valueWords()).isEqualTo(words);
  }

  /** The others have numbers that somebody reported, documented, or calibrated. */
  @Test
  void nothingElseIsARange() {
    assertThat(parameters()).filteredOn(p -> p.range() != null).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void anOverrideMakesItANumber(ModelParameter parameter) {
    SessionModel changed = MODEL.with(Map.of(parameter.name(), parameter.fact().value()));

    assertThat(changed.parameter(parameter.name()).orElseThrow().range()).isNull();
  }

  @Test
  void aRangeSaysWhatHoldsFromAValueOn() {
    ModelRange range =
        Objects.requireNonNull(MODEL.parameter("sharedCalendar").orElseThrow().range());

    assertThat(range.holdsFrom(1, "sessions"))
        .isEqualTo("a shared calendar costs 1 session or more");
    assertThat(range.holdsFrom(2, "sessions")).isEqualTo("a shared calendar costs 2 sessions");
    assertThatIllegalArgumentException().isThrownBy(() -> new ModelRange(2, 2, "u", "o", ""));
  }

  @Test
  void everyAssumptionHasASource() {
    assertThat(MODEL.assumptions())
        .extracting(ModelAssumption::id)
        .containsExactly(
            "folders-counted",
            "order-of-opening",
            "which-refusal-shows-the-dialog",
            "second-outlook",
            "directory-not-counted",
            // S-14, S-11, S-18, S-15 and S-17
            "own-mailbox-keeps-no-folders-open",
            "connections-at-client-access",
            "lost-connections",
            "connection-of-a-refused-session",
            "pop-and-imap-service",
            "stale-sessions-since-exchange-2010",
            "mapi-over-http");
    assertThat(MODEL.assumptions())
        .allSatisfy(
            a -> {
              assertThat(a.says()).isNotBlank().endsWith(".");
              assertThat(a.source()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void anOverrideIsTakenUpToTheEndsOfTheRangeAndNotBeyond(ModelParameter parameter) {
    String name = parameter.name();

    assertThat(MODEL.with(Map.of(name, parameter.least())).value(name))
        .isEqualTo(parameter.least());
    assertThat(MODEL.with(Map.of(name, parameter.most())).value(name)).isEqualTo(parameter.most());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.with(Map.of(name, parameter.least() - 1)))
        .withMessageContaining(name);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.with(Map.of(name, parameter.most() + 1)))
        .withMessageContaining(name);
  }

  @Test
  void anOverrideSaysThatItIsOneAndChangesNothingElse() {
    SessionModel changed = MODEL.with(Map.of("additionalMailbox", 4));

    assertThat(changed.parameter("additionalMailbox").orElseThrow().fact())
        .isEqualTo(
            new org.session33.profiles.facts.Fact<>(
                4, "overridden in the case", Confidence.ASSUMED));
    assertThat(MODEL.value("additionalMailbox")).isEqualTo(2);
    assertThat(changed.value("ownMailboxCached")).isEqualTo(4);
    assertThat(changed.parameters())
        .extracting(ModelParameter::name)
        .containsExactlyElementsOf(parameters().stream().map(ModelParameter::name).toList());
    assertThat(changed.assumptions()).isEqualTo(MODEL.assumptions());
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThat(MODEL.parameter("additionalmailbox")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.value("mailboxes"))
        .withMessageContaining("mailboxes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.with(Map.of("mailboxes", 4)))
        .withMessageContaining("mailboxes");
  }

  /** The words stand beside the number, and give way with it. */
  @Test
  void theLifeOfAStaleSessionIsTwoHoursUnlessACaseSaysOtherwise() {
    SessionModel model = SessionModel.load();

    assertThat(model.staleSessionLife()).isEqualTo(Duration.ofHours(2));
    assertThat(model.staleSessionWords()).isEqualTo("two hours");
    assertThat(model.with(Map.of("staleSessionMinutes", 15)).staleSessionWords())
        .isEqualTo("15 minutes");
  }
}
