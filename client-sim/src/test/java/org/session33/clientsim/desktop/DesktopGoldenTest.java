package org.session33.clientsim.desktop;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.golden.Golden;

/** The words of the desktop of every sample. */
class DesktopGoldenTest {
  static Stream<String> samples() {
    return DesktopWords.samples().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void onTheDesktop(String sample) {
    Golden.compare(
        "samples/" + sample + "/desktop.txt", String.join("\n", DesktopWords.of(sample)));
  }
}
