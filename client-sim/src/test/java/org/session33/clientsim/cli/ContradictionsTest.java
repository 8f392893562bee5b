package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;

/** What two files say of one thing and cannot both be right is told by itself. */
class ContradictionsTest {
  private static final ProgramUnderTest PROGRAM = ProgramUnderTest.piped();
  private static final String SYNC =
      "10:12:13 Synchronizer Version %s\n10:12:13 Synchronizing Mailbox 'Zoe'\n"
          + "10:12:15 [80040305-54A-4DE-1900]\n";

  private static List<String> warnings(String... files) {
    return PROGRAM.diagnose(files).completeness().warnings().stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Outlook 2007, 16.0.5197, true",
    "Outlook 2016, 15.0.4420, true",
    "Outlook 2016, 16.0.5197, false",
    "Outlook 2019, 16.0.5197, false",
    "Outlook 2007, 12.0.6529, false",
  })
  void theUserNamesAnotherReleaseThanTheLog(String told, String version, boolean contradicts) {
    List<String> warnings =
        warnings(
            "It is " + told + ": Unable to open your default e-mail folders.\n",
            SYNC.formatted(version));

    assertThat(warnings.stream().anyMatch(w -> w.contains("this names Outlook")))
        .isEqualTo(contradicts);
  }

  @Test
  void anEventTellsOfALargerLimitThanTheRegistry() {
    String event =
        "Mapi session \"/o=A/cn=Recipients/cn=zoe\" exceeded the maximum of 64 objects of type"
            + " \"session\".\n";
    String registry =
        "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\"
            + "Services\\MSExchangeIS\\ParametersSystem]\n"
            + "\"Maximum Allowed Sessions Per User\"=dword:000000%s\n";

    assertThat(warnings(event, registry.formatted("20")))
        .anyMatch(w -> w.contains("is 32 (0x20) here") && w.contains("a limit of 64 (0x40)"));
    assertThat(warnings(event, registry.formatted("40"))).noneMatch(w -> w.contains("a limit of"));
  }
}
