package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.cli.output.ReadingLine;
import org.session33.clientsim.cli.output.Terminal;

class ReadingLineTest {
  private static final long MIB = 1 << 20;

  private final StringWriter side = new StringWriter();
  private Instant now = Instant.EPOCH;

  private ReadingLine line(boolean screen) {
    return new ReadingLine(
        new Terminal(new StringWriter(), side, screen, StandardCharsets.UTF_8), () -> now);
  }

  @Test
  void isShownAfterASecondAndTakenAwayAtTheEnd() {
    ReadingLine line = line(true);
    assertThat(line.reading("a.evtx", MIB, 1000 * MIB)).isTrue();
    now = now.plusMillis(900);
    line.reading("a.evtx", 2 * MIB, 1000 * MIB);
    assertThat(side.toString()).isEmpty();

    now = now.plusMillis(200);
    line.reading("a\u001B.evtx", 3 * MIB, 1000 * MIB);
    assertThat(side.toString()).isEqualTo("\rreading a\\u001B.evtx, 3 of 1,000 MiB");

    line.reading("a.evtx", 1000 * MIB, 1000 * MIB);
    assertThat(side.toString()).endsWith(" \r");

    int length = side.toString().length();
    line.reading("b.evtx", MIB, 1000 * MIB);
    assertThat(side.toString()).as("each file has its own second").hasSize(length);
  }

  @Test
  void aLongNameDoesNotBreakTheLine() {
    ReadingLine line = line(true);
    line.reading("x", 0, 10 * MIB);
    now = now.plusSeconds(2);
    line.reading("C:/" + "x".repeat(300), MIB, 10 * MIB);

    assertThat(side.toString()).isEqualTo("\rreading the file, 1 of 10 MiB");
  }

  @Test
  void nothingIsShownInAPipe() {
    ReadingLine line = line(false);
    line.reading("a.evtx", 0, 10);
    now = now.plusSeconds(5);
    line.reading("a.evtx", 5, 10);
    line.reading("a.evtx", 10, 10);

    assertThat(side.toString()).isEmpty();
  }
}
