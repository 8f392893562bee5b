package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;

/** The same input gives the same output, byte for byte, wherever the machine stands. */
@Isolated("changes the locale and the time zone of the whole machine")
class SameBytesTest {
  private static final InstantSource STOPPED =
      InstantSource.fixed(Instant.parse("2026-03-29T00:59:59.123456789Z"));

  @TempDir Path path;
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private UserFolder folder = new UserFolder(Path.of("."));

  @BeforeEach
  void fill() {
    folder = UserFolder.fill(path);
    folder.write("tests/broken.scenario.yaml", UserFolder.TEAM.replace("granted: 33", "grant: 33"));
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati",
    "ar-EG-u-nu-arab, America/St_Johns",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu",
    "de-CH, Pacific/Pago_Pago",
  })
  void everyFormatOfATest(String language, String timeZone) {
    List<String> here = at("en-US", "UTC", this::everything);
    List<String> there = at(language, timeZone, this::everything);

    assertThat(there).isEqualTo(here);
  }

  @Test
  void aRehearsal() {
    List<String> here = at("en-US", "UTC", this::rehearsal);
    List<String> there = at("tr-TR", "Pacific/Kiritimati", this::rehearsal);

    assertThat(here.get(0)).contains("\"generated\" : \"2026-03-29T00:59:59.123456789Z\"");
    assertThat(there).isEqualTo(here);
  }

  private List<String> rehearsal() {
    Run run = stopped().run("rehearse", "team-mailbox", "--json");
    return List.of(run.out(), run.err());
  }

  private List<String> everything() {
    ProgramUnderTest program = stopped();
    List<Run> runs =
        List.of(
            program.run("test", folder.all()),
            program.run("test", folder.all(), "--format", "tap"),
            program.run("test", folder.all(), "--json"),
            program.run(
                "test", folder.all(), "--report-junit", path.resolve("results.xml").toString()));
    List<String> outputs = new java.util.ArrayList<>();
    for (Run run : runs) {
      outputs.add(run.exitCode() + "\n" + run.out() + "\n" + run.err());
    }
    outputs.add(folder.text("results.xml"));
    return outputs;
  }

  private static ProgramUnderTest stopped() {
    return ProgramUnderTest.piped(binder -> binder.bind(InstantSource.class).toInstance(STOPPED));
  }

  private static List<String> at(
      String language, String timeZone, java.util.function.Supplier<List<String>> work) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
    return work.get();
  }
}
