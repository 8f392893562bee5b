package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class RegQueryReaderTest {
  private static final String KEY =
      "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem";
  static final String LISTING =
      "C:\\>reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS /s\r\n\r\n"
          + KEY
          + "\r\n"
          + "    (Default)    REG_SZ    (value not set)\r\n"
          + "    Maximum Allowed Sessions Per User    REG_DWORD    0x20\r\n"
          + "    Bytes    REG_BINARY    0A1FFF\r\n"
          + "    Texts    REG_MULTI_SZ    one\\0two\r\n"
          + "    Path    REG_EXPAND_SZ    %windir%\\x y\r\n"
          + "    Long    REG_QWORD    0x100000000\r\n"
          + "    Empty    REG_SZ    \r\n"
          + "\r\n"
          + KEY
          + "\\Below\r\n"
          + "\tTabbed\tREG_SZ\tok\r\n"
          + "\r\nEnd of search: 7 match(es) found.\r\n";

  private static Reading<RegistryExport> read(String text) {
    return new RegQueryReader().read(SourceFile.of("q.txt", text.getBytes(UTF_8)));
  }

  private static RegistryValue value(Reading<RegistryExport> reading, String name) {
    return reading.optional().orElseThrow().key(KEY).orElseThrow().value(name).orElseThrow();
  }

  @Test
  void readsAListing() {
    Reading<RegistryExport> reading = read(LISTING);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.optional().orElseThrow().keys()).hasSize(2);
    assertThat(reading.optional().orElseThrow().valueCount()).isEqualTo(7);
    RegistryValue limit = value(reading, "maximum allowed sessions per user");
    assertThat(limit.dword()).contains(32L);
    assertThat(limit.place()).hasToString("q.txt:5:5");
    assertThat(value(reading, "Bytes").bytes()).containsExactly(0x0A, 0x1F, 0xFF);
    assertThat(value(reading, "Texts").bytes()).isEqualTo("one\0two\0\0".getBytes(UTF_16LE));
    assertThat(value(reading, "Path").text()).contains("%windir%\\x y");
    assertThat(value(reading, "Long").bytes()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0);
    assertThat(value(reading, "Empty").text()).contains("");
  }

  @Test
  void isFoundByTheReaderOfRegistryFiles() {
    Reading<RegistryExport> reading =
        new RegistryFileReader().read(SourceFile.of("q.txt", LISTING.getBytes(UTF_8)));

    assertThat(reading.problems()).isEmpty();
    assertThat(value(reading, "Bytes").type()).isEqualTo(RegistryType.REG_BINARY);
  }

  @Test
  void reportsBadLinesWithTheirPlaceAndGoesOn() {
    Reading<RegistryExport> reading =
        read(
            KEY
                + "\n    A    REG_DWORD    32\n    B no type\n    C    REG_BINARY    0A1\n"
                + "    D\u00A0 \u00A0REG_DWORD\u00A00x1\n");

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "q.txt:2:23: the data do not fit the type REG_DWORD;"
                + " a number is printed like 0x20, which is 32",
            "q.txt:3:5: this line has no type such as REG_SZ or REG_DWORD;"
                + " copy the line whole: name, type and data",
            "q.txt:4:24: the data do not fit the type REG_BINARY;"
                + " bytes are printed as pairs of hex digits without commas");
    assertThat(reading.hasErrors()).isTrue();
    assertThat(value(reading, "D").dword()).contains(1L);
  }

  @Test
  void saysWhatIsNoListing() {
    Reading<RegistryExport> reading = read("nothing\n");

    assertThat(reading.value()).isNull();
    assertThat(reading.problems().get(0).what()).isEqualTo("no registry key is listed here");
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant-query.txt", List.of(LISTING.getBytes(UTF_8)), new RegQueryReader()::read);
  }
}
