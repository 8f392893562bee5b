package org.session33.profiles.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.SourceFile;

/** A release more is one block of the catalogue, and a block that is not whole is refused. */
class ExchangeReleaseFileTest {
  private static final String NEXT =
      """
        - id: Subscription Edition
          name: Exchange Server Subscription Edition
          aliases: [SE]
          versions: []
          family: 2025
          like: "2019"
          rehearsedOn: {value: "2026-03-02", source: our own choice, confidence: assumed}
          capabilities: "2016"
          calendarParameter: sharedCalendar
          refusedCalendarShows: {value: action-could-not-be-completed, source: x, confidence: assumed}
          sessionValuesRead: {value: not-documented, source: x, confidence: assumed}
          objectValuesRead: {value: restart, source: x, confidence: assumed}
          sessionLimits: "2019"
          scope: {value: DATABASE, source: x, confidence: assumed}
          exemption: {value: ADMINISTER_INFORMATION_STORE, source: x, confidence: assumed}
          objectLimits: "2013"
          sessionEvent: client-type-2013
          objectEvent: client-type-2013
          sessionType: Session
          objectPrefix: false
          clientAccessLimits: "2013"
      """;

  private static String shipped() throws IOException {
    try (InputStream in = ExchangeReleaseFile.class.getResourceAsStream("exchange-releases.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<ExchangeRelease> read(String text) {
    return ExchangeReleaseFile.read(
        FactFile.of(
            SourceFile.of("exchange-releases.yaml", text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void oneBlockIsAReleaseThatAnswersEverything() throws IOException {
    ExchangeReleases all = new ExchangeReleases(read(shipped() + NEXT));
    ExchangeRelease next = all.find("Exchange Server SE").orElseThrow();
    ExchangeRelease old = all.find("2019").orElseThrow();

    assertThat(next.has(Capability.THROTTLING)).isTrue();
    assertThat(next.isNamedBy("2019")).as("steps and messages for 2019").isTrue();
    assertThat(next.isNamedBy("2025")).isTrue();
    assertThat(next.isNamedBy("2016")).isFalse();
    assertThat(old.isNamedBy("2025")).isFalse();
    assertThat(ClientMessages.load().popRefusal(next))
        .isPresent()
        .isEqualTo(ClientMessages.load().popRefusal(old));
    assertThat(StoreLimits.of(next, ServerRegistry.empty()).sessions(ClientType.EWS).value())
        .isEqualTo(16);
  }

  @ParameterizedTest(name = "without {0}")
  @CsvSource({
    "'    throttling: ',           throttling",
    "'    power-shell: ',          power-shell",
    "'    calendarParameter: ',    calendarParameter",
    "'    refusedCalendarShows: ', refusedCalendarShows",
    "'    objectValuesRead: ',     objectValuesRead",
  })
  void aMissingKeyIsNamedWithItsPlace(String line, String key) throws IOException {
    String text = shipped();
    int at = text.lastIndexOf("\n" + line);
    String broken = text.substring(0, at) + text.substring(text.indexOf('\n', at + 1));

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("exchange-releases\\.yaml:\\d+:\\d+: '" + key + "' is missing");
  }

  @ParameterizedTest
  @CsvSource({"power-shell, power-shel", "calendarParameter, calendarCost"})
  void anUnknownKeyIsNamedWithItsPlace(String key, String typed) throws IOException {
    String text = shipped();
    int at = text.lastIndexOf("    " + key + ":");
    String broken = text.substring(0, at) + "    " + typed + ": 1\n" + text.substring(at);

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(typed)
        .hasMessageContaining("exchange-releases.yaml:");
  }
}
