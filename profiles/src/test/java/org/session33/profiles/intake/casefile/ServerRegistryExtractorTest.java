package org.session33.profiles.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Reading;
import org.session33.profiles.intake.SyntheticRegistry;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

class ServerRegistryExtractorTest {
  private static final String SESSIONS = "Maximum Allowed Sessions Per User";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS",
        "hklm\\system\\controlset001\\services\\msexchangeis",
        "HKLM\\SYSTEM\\ControlSet002\\Services\\MSExchangeIS"
      })
  void takesValuesWhateverTheSpelling(String service) {
    Reading<ServerRegistry> reading =
        ServerRegistryExtractor.read(
            new SyntheticRegistry()
                .key(service + "\\parameterssystem")
                .dword("maximum allowed sessions per user", 64)
                .dword("szMaxAllowedSessionsPerUser", 64)
                .key(service + "\\ParametersSystem\\MaxObjsPerMapiSession")
                .dword("objtFolder", 1000)
                .key(service + "\\ParametersPrivate")
                .dword(SESSIONS, 48)
                .key(service + "Other\\ParametersSystem")
                .dword(SESSIONS, 99)
                .export());

    assertThat(reading.problems()).isEmpty();
    ServerRegistry registry = reading.optional().orElseThrow();
    assertThat(registry.entries())
        .extracting(RegistryEntry::key)
        .containsExactly(
            ServerRegistry.PARAMETERS,
            ServerRegistry.PARAMETERS,
            ServerRegistry.OBJECTS,
            "ParametersPrivate");
    assertThat(registry.value(ServerRegistry.PARAMETERS, SESSIONS).flatMap(RegistryValue::dword))
        .contains(64L);
  }

  @Test
  void reportsLimitsThatAreNoDwordAndKeepsThem() {
    Reading<ServerRegistry> reading =
        ServerRegistryExtractor.read(
            new SyntheticRegistry()
                .key(ServerRegistry.SERVICE_KEY + "\\ParametersSystem")
                .text(SESSIONS, "64")
                .text("Something else", "64")
                .key(ServerRegistry.SERVICE_KEY + "\\ParametersSystem\\MaxObjsPerMapiSession")
                .bytes("objtAttachmentView", new byte[] {1, 2})
                .export());

    assertThat(reading.problems()).hasSize(2);
    assertThat(reading.problems().get(0).toString())
        .startsWith("synthetic.reg:2:1: 'Maximum Allowed Sessions Per User' is text (REG_SZ);")
        .contains("the store reads only a DWORD")
        .contains("dword:00000040");
    assertThat(reading.optional().orElseThrow().entries()).hasSize(3);
    assertThat(
            reading
                .optional()
                .orElseThrow()
                .value(ServerRegistry.PARAMETERS, SESSIONS)
                .orElseThrow()
                .type())
        .isEqualTo(RegistryType.REG_SZ);
  }

  @Test
  void anotherExportIsEmptyAndNoProblem() {
    Reading<ServerRegistry> reading =
        ServerRegistryExtractor.read(
            new SyntheticRegistry().key("HKEY_CURRENT_USER\\Software").dword("a", 1).export());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.optional().orElseThrow().entries()).isEmpty();
  }
}
