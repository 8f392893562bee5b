package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.profiles.files.Samples.sample;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class RegistryFileReaderTest {
  private static final String KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Synthetic";
  private static final String HEADER = "Windows Registry Editor Version 5.00\r\n\r\n";
  static final String ALL_KINDS =
      HEADER
          + "; synthetic\r\n"
          + "["
          + KEY
          + "]\r\n"
          + "@=\"Größe\"\r\n"
          + "\"Maximum Allowed Sessions Per User\"=dword:00000020\r\n"
          + "\"Text\"=\"C:\\\\Mail \\\"x\\\"\"\r\n"
          + "\"Wrapped\"=hex:01,02,\\\r\n  03,04,\\\r\n  05\r\n"
          + "\"None\"=hex(0):\r\n"
          + "\"Sz\"=hex(1):41,00,00,00\r\n"
          + "\"Expand\"=hex(2):25,00,41,00,25,00,00,00\r\n"
          + "\"Binary\"=hex(3):ff\r\n"
          + "\"Dword\"=hex(4):20,00,00,00\r\n"
          + "\"Multi\"=hex(7):41,00,00,00,42,00,00,00,00,00\r\n"
          + "\"Qword\"=hex(b):01,00,00,00,00,00,00,00\r\n"
          + "\"Other\"=hex(9):01\r\n";

  private final RegistryFileReader reader = new RegistryFileReader();

  private Reading<RegistryExport> read(String text) {
    return reader.read(SourceFile.of("a.reg", text.getBytes(UTF_8)));
  }

  private static RegistryKey key(Reading<RegistryExport> reading) {
    return reading.optional().orElseThrow().key(KEY).orElseThrow();
  }

  private Problem onlyProblem(String body) {
    Reading<RegistryExport> reading = read(HEADER + body);
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, true",
    "UTF-16LE, false",
    "UTF-8, false",
    "UTF-8, true",
    "windows-1252, false",
    "UTF-16BE, true",
    "UTF-16BE, false"
  })
  void readsEveryKindOfValueInEveryEncoding(String encoding, boolean marked) {
    String mark = marked ? "\uFEFF" : "";
    byte[] bytes = (mark + ALL_KINDS).getBytes(Charset.forName(encoding));

    Reading<RegistryExport> reading = reader.read(SourceFile.of("a.reg", bytes));

    assertThat(reading.problems()).isEmpty();
    RegistryKey key = key(reading);
    assertThat(key.values()).hasSize(12);
    assertThat(key.value("").orElseThrow().text()).contains("Größe");
    assertThat(key.value("maximum allowed sessions per user").orElseThrow().dword()).contains(32L);
    assertThat(key.value("Text").orElseThrow().text()).contains("C:\\Mail \"x\"");
    assertThat(key.value("Text").orElseThrow().bytes()).endsWith(0, 0);
    assertThat(key.value("Wrapped").orElseThrow().bytes()).containsExactly(1, 2, 3, 4, 5);
    assertThat(key.values().stream().map(RegistryValue::type))
        .containsExactly(
            RegistryType.REG_SZ,
            RegistryType.REG_DWORD,
            RegistryType.REG_SZ,
            RegistryType.REG_BINARY,
            RegistryType.REG_NONE,
            RegistryType.REG_SZ,
            RegistryType.REG_EXPAND_SZ,
            RegistryType.REG_BINARY,
            RegistryType.REG_DWORD,
            RegistryType.REG_MULTI_SZ,
            RegistryType.REG_QWORD,
            RegistryType.REG_OTHER);
    assertThat(key.value("Dword").orElseThrow().dword()).contains(32L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void countsLinesWhateverEndsThem(String end) {
    Reading<RegistryExport> reading = read(ALL_KINDS.replace("\r\n", end));

    assertThat(key(reading).place()).hasToString("a.reg:4:1");
    assertThat(key(reading).value("Wrapped").orElseThrow().place()).hasToString("a.reg:8:1");
    assertThat(key(reading).value("None").orElseThrow().place()).hasToString("a.reg:11:1");
  }

  @Test
  void decidesByTheBytesWhatTextsInVersion4Are() {
    String body = "REGEDIT4\n[" + KEY + "]\n";
    Reading<RegistryExport> reading =
        read(
            body
                + "\"Eight\"=hex(2):25,dc,25,00\n"
                + "\"Sixteen\"=hex(2):25,00,dc,00,00,00\n"
                + "\"Many\"=hex(7):41,42,00,43,44,00,00\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(key(reading).value("Eight").orElseThrow().bytes())
        .isEqualTo("%Ü%\0".getBytes(UTF_16LE));
    assertThat(key(reading).value("Sixteen").orElseThrow().text()).contains("%Ü");
    assertThat(key(reading).value("Many").orElseThrow().bytes())
        .isEqualTo("AB\0CD\0\0".getBytes(UTF_16LE));
    assertThat(
            key(new RegistryFileReader(Charset.forName("windows-1251"))
                    .read(SourceFile.of("a", (body + "\"E\"=hex(1):dc,dc,00").getBytes(UTF_8))))
                .value("E")
                .orElseThrow()
                .text())
        .contains("ЬЬ");
  }

  @Test
  void deletesKeysAndValuesAndLetsLaterValuesWin() {
    Reading<RegistryExport> reading =
        read(
            HEADER
                + "[HKLM\\SOFTWARE\\Synthetic]\n\"A\"=dword:1\n\"B\"=dword:2\n\"a\"=dword:3\n"
                + "\"B\"=-\n"
                + "[HKCU\\Gone]\n\"X\"=\"1\"\n[HKCU\\Gone\\Below]\n[HKCU\\Gone2]\n"
                + "[-HKEY_CURRENT_USER\\gone]\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(key(reading).value("A").orElseThrow().dword()).contains(3L);
    assertThat(key(reading).value("B")).isEmpty();
    assertThat(key(reading).path()).isEqualTo(KEY);
    assertThat(reading.optional().orElseThrow().keys().stream().map(RegistryKey::path))
        .containsExactly(KEY, "HKEY_CURRENT_USER\\Gone2");
  }

  @Test
  void keepsRawLineBreaksInQuotedTexts() {
    Reading<RegistryExport> reading =
        read(HEADER + "[" + KEY + "]\r\n\"A\"=\"one\r\ntwo\" ; comment\r\n\"B\"=dword:1\r\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(key(reading).value("A").orElseThrow().text()).contains("one\r\ntwo");
    assertThat(key(reading).value("B").orElseThrow().place()).hasToString("a.reg:6:1");
  }

  @Test
  void acceptsCurlyQuotesAndNoBreakSpacesOfPastes() {
    Reading<RegistryExport> reading =
        read(HEADER + "[" + KEY + "]\n\u00A0“A” = “it's”\n\"B\"=\"keeps “these”\"\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(key(reading).value("A").orElseThrow().text()).contains("it's");
    assertThat(key(reading).value("B").orElseThrow().text()).contains("keeps “these”");
  }

  @Test
  void keepsTheWrongTypeForOthersToJudge() {
    Reading<RegistryExport> reading =
        read(HEADER + "[" + KEY + "]\n\"Maximum Allowed Sessions Per User\"=\"64\"\n");

    RegistryValue value = key(reading).value("Maximum Allowed Sessions Per User").orElseThrow();
    assertThat(value.type()).isEqualTo(RegistryType.REG_SZ);
    assertThat(value.dword()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "A"=dword:xyz                   | 11 | dword: needs 8 hex digits, and here are 0
          "A"=dword:123456789             | 11 | dword: needs 8 hex digits, and here are 9
          "A"=dword:12 34                 | 14 | something stands behind the value's data
          "A"=hex:01,2                    | 12 | a byte has only one hex digit
          "A"=hex:01,zz                   | 12 | this is not a byte of two hex digits
          "A"=hex:0102                    | 11 | a comma is missing between two bytes
          "A"=hex:01,                     | 12 | the data end with a comma, so bytes are missing
          "A"=hex:01,\\ 02                | 12 | a backslash stands within a line
          "A"=hex(zz):01                  | 5  | the data are of no known kind
          "A"=word:01                     | 5  | the data are of no known kind
          "A"="open                       | 5  | the text has no closing quote
          "A"="x" y                       | 9  | something stands behind the value's data
          "A=dword:1                      | 1  | the value's name has no closing quote
          "A" dword:1                     | 5  | '=' is missing behind the value's name
          A=1                             | 1  | this line is neither a key, a value nor a comment
            nonsense                      | 3  | this line is neither a key, a value nor a comment
          """)
  void reportsABadLineAndGoesOn(String line, int column, String what) {
    String before = HEADER + "[" + KEY + "]\r\n";
    // The table cannot keep leading blanks, and one case needs them.
    String bad = (what.contains("neither") && column == 3 ? "  " : "") + line.replace("\\\\", "\\");
    Reading<RegistryExport> reading = read(before + bad + "\r\n\"Next\"=dword:00000007\r\n");

    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().get(0);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.place()).hasToString("a.reg:4:" + column);
    assertThat(problem.what()).isEqualTo(what);
    assertThat(key(reading).value("A")).isEmpty();
    assertThat(key(reading).value("Next").orElseThrow().dword()).contains(7L);
  }

  @Test
  void reportsBytesThatGoWrongInAContinuedLineOnce() {
    Problem problem = onlyProblem("[" + KEY + "]\r\n\"A\"=hex:01,\\\r\n  0g,02,\\\r\n  03\r\n");

    assertThat(problem.place()).hasToString("a.reg:5:3");
  }

  @Test
  void reportsKeysThatCannotBeUsedAndWhatHangsBelowNobody() {
    assertThat(onlyProblem("\"A\"=dword:1\r\n").place()).hasToString("a.reg:3:1");
    assertThat(onlyProblem("[HKCU\\A\r\n\"A\"=dword:1\r\n").what())
        .isEqualTo("the key's closing bracket is missing");
    assertThat(onlyProblem("[]\r\n").what()).isEqualTo("the key has no path");
    assertThat(onlyProblem("[HKCU\\A] x\r\n").what())
        .isEqualTo("something stands behind the key's closing bracket");
    Problem root = onlyProblem("[\\Software\\A]\r\n");
    assertThat(root.isError()).isFalse();
    assertThat(root.hint()).contains("HKEY_CURRENT_USER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[HKCU\\Broken",
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Synthetic",
        "[]",
        "[-]",
        "[HKCU\\A] behind",
        "[-HKCU\\Gone] behind",
        "  [HKLM\\SOFTWARE\\Synthetic",
        "[-HKCU\\Gone]"
      })
  void valuesUnderAKeyThatCannotBeUsedDoNotFallToTheKeyBefore(String broken) {
    for (String first : List.of(HEADER, "REGEDIT4\r\n\r\n", "\uFEFF" + HEADER)) {
      for (Charset encoding : List.of(UTF_8, UTF_16LE)) {
        String text =
            first
                + ("[" + KEY + "]\r\n\"Limit\"=dword:00000020\r\n")
                + (broken + "\r\n\"Limit\"=dword:00000400\r\n\"Andere\"=\"Größe\"\r\n")
                + "[HKEY_CURRENT_USER\\After]\r\n\"Next\"=dword:00000007\r\n";
        RegistryExport export =
            reader.read(SourceFile.of("a.reg", text.getBytes(encoding))).optional().orElseThrow();

        assertThat(export.keys().stream().map(RegistryKey::path))
            .containsExactly(KEY, "HKEY_CURRENT_USER\\After");
        RegistryKey before = export.key(KEY).orElseThrow();
        assertThat(before.values()).hasSize(1);
        assertThat(before.value("Limit").orElseThrow().dword()).contains(32L);
        assertThat(export.key("HKEY_CURRENT_USER\\After").orElseThrow().values()).hasSize(1);
      }
    }
  }

  @Test
  void warnsOfSingleBackslashesAndOfNumbersOfTheWrongSize() {
    Problem single = onlyProblem("[" + KEY + "]\r\n\"A\"=\"C:\\Mail\"\r\n");
    assertThat(single.place()).hasToString("a.reg:4:8");
    assertThat(single.isError()).isFalse();

    assertThat(onlyProblem("[" + KEY + "]\r\n\"A\"=hex(4):01\r\n").what())
        .isEqualTo("a number of 4 bytes is written with 1");
  }

  @Test
  void acceptsAPartWithoutTheFirstLine() {
    Reading<RegistryExport> reading = read("\n[" + KEY + "]\n\"A\"=dword:1\n");

    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.problems().get(0).place()).hasToString("a.reg:2:1");
    assertThat(key(reading).value("A")).isPresent();
  }

  @Test
  void saysWhatIsNoRegistryExport() {
    Reading<RegistryExport> reading = read("\nDear helpdesk\n");

    assertThat(reading.value()).isNull();
    assertThat(reading.problems().get(0).toString())
        .startsWith("a.reg:2:1: this is not a registry export; the first line must be");
  }

  @Test
  void stopsAtTheCapOfKeysAndValues() {
    String text = HEADER + "[HKCU\\A]\n" + "@=-\n".repeat(InputLimits.REGISTRY_ENTRIES);

    assertThat(read(text).problems())
        .extracting(Problem::what)
        .containsExactly("more than " + InputLimits.REGISTRY_ENTRIES + " keys and values");
  }

  @Test
  void readsTheSamplesInBothDressesAlike() {
    RegistryExport wrapped = clean("reg/Outlook2010_pop3_profile.regedit-style.derived.reg");
    RegistryExport unwrapped = clean("reg/Outlook2010_pop3_profile.hivex-style.derived.reg");

    assertThat(wrapped.keys()).hasSize(28);
    assertThat(wrapped.valueCount()).isEqualTo(149);
    assertThat(countOf(wrapped, RegistryType.REG_BINARY)).isEqualTo(130);
    assertThat(countOf(wrapped, RegistryType.REG_DWORD)).isEqualTo(11);
    assertThat(countOf(wrapped, RegistryType.REG_SZ)).isEqualTo(8);
    assertThat(unwrapped.keys().stream().map(RegistryKey::path).toList())
        .isEqualTo(wrapped.keys().stream().map(RegistryKey::path).toList());
    for (RegistryKey key : wrapped.keys()) {
      assertThat(unwrapped.key(key.path()).orElseThrow().values())
          .containsExactlyElementsOf(key.values());
    }
  }

  private static long countOf(RegistryExport export, RegistryType type) {
    return export.keys().stream()
        .flatMap(k -> k.values().stream())
        .filter(v -> v.type() == type)
        .count();
  }

  private RegistryExport clean(String path) {
    Reading<RegistryExport> reading = reader.read(sample(path));
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"regedit", "hivex"})
  void survivesTheSamplesCutOffAnywhere(String dress) throws InputException {
    byte[] whole =
        sample("reg/Outlook2010_pop3_profile." + dress + "-style.derived.reg")
            .bytes(InputLimits.TEXT_BYTES);
    for (int length = 512; length < whole.length; length += 512) {
      Reading<RegistryExport> reading =
          reader.read(SourceFile.of("cut.reg", Arrays.copyOf(whole, length)));
      assertThat(reading.value()).isNotNull();
      assertThat(reading.problems()).as("cut at %d", length).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant.reg",
        List.of(
            ("\uFEFF" + ALL_KINDS).getBytes(UTF_16LE),
            ALL_KINDS.getBytes(UTF_8),
            ALL_KINDS
                .replace("Windows Registry Editor Version 5.00", "REGEDIT4")
                .getBytes(DecodedText.WINDOWS_1252)),
        reader::read);
  }
}
