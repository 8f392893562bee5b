package org.session33.clientsim.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {
  private final Playback playback = new Playback();

  @ParameterizedTest
  @ValueSource(strings = {"PT1.9S", "PT2H"})
  void aSceneTakesTheSameTimeOnTheScreenHoweverLongItLasts(Duration length) {
    playback.play(Duration.ZERO, length);

    assertThat(playback.tick(Playback.STEP.dividedBy(2))).isTrue();
    assertThat(playback.at())
        .isBetween(length.dividedBy(2).minusMillis(1), length.dividedBy(2).plusMillis(1));
    assertThat(playback.isPlaying()).isTrue();
    playback.tick(Playback.STEP.dividedBy(2));
    playback.tick(Duration.ofMillis(1));
    assertThat(playback.at()).isEqualTo(length);
    assertThat(playback.isPlaying()).isFalse();
    assertThat(playback.tick(Playback.STEP)).isFalse();
  }

  @Test
  void pausesAndGoesOn() {
    playback.play(Duration.ZERO, Duration.ofSeconds(2));
    playback.tick(Duration.ofMillis(600));
    Duration paused = playback.at();
    playback.pause(true);
    assertThat(playback.tick(Duration.ofMillis(600))).isFalse();
    assertThat(playback.at()).isEqualTo(paused);
    playback.pause(false);
    playback.tick(Duration.ofMillis(600));
    assertThat(playback.at()).isGreaterThan(paused);
  }

  @Test
  void jumpsWithinTheRehearsalOnly() {
    Duration end = Duration.ofSeconds(2);
    playback.jump(Duration.ofHours(1), end);
    assertThat(playback.at()).isEqualTo(end);
    playback.jump(Duration.ofSeconds(-1), end);
    assertThat(playback.at()).isEqualTo(Duration.ZERO);
    assertThat(playback.isPlaying()).isFalse();
  }

  @Test
  void aSceneWithoutLengthIsOverAtOnce() {
    playback.play(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(playback.isPlaying()).isFalse();
    assertThat(playback.at()).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0:00.0, 0 s",
    "PT1.69S, 0:01.6, 1 s",
    "PT59M59.9S, 59:59.9, 59 min 59 s",
    "PT2H5S, 2:00:05, 2 h 5 s",
    "PT26H30M, 26:30:00, 1 d 2 h 30 min"
  })
  void timeIsWordedForPeople(Duration time, String clock, String words) {
    assertThat(VirtualTime.clock(time)).isEqualTo(clock);
    assertThat(VirtualTime.words(time)).isEqualTo(words);
  }
}
