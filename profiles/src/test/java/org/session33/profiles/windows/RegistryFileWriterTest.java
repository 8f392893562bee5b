package org.session33.profiles.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class RegistryFileWriterTest {
  private static final Place HERE = Place.of("here");
  private static final String KEY =
      "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem";

  @Test
  void looksLikeRegistryEditorsOwn() {
    byte[] thirty = new byte[30];
    thirty[29] = (byte) 0xab;
    String text =
        new RegistryFileWriter()
            .comment("Raise the limit\nand restart")
            .key(KEY)
            .value(RegistryValue.dword("Maximum Allowed Sessions Per User", 38, HERE))
            .value(RegistryValue.text("C:\\a \"b\"", "x\\y \"z\"", HERE))
            .value(RegistryValue.text("", "default", HERE))
            .value(new RegistryValue("Bytes", RegistryType.REG_BINARY, thirty, HERE))
            .value(new RegistryValue("Q", RegistryType.REG_QWORD, new byte[8], HERE))
            .delete("gone")
            .key(KEY + "\\Sub")
            .delete("")
            .text();

    assertThat(text)
        .isEqualTo(
            """
            Windows Registry Editor Version 5.00

            ; Raise the limit
            ; and restart
            [%s]
            "Maximum Allowed Sessions Per User"=dword:00000026
            "C:\\\\a \\"b\\""="x\\\\y \\"z\\""
            @="default"
            "Bytes"=hex:00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,\\
              00,00,00,00,00,00,00,ab
            "Q"=hex(b):00,00,00,00,00,00,00,00
            "gone"=-

            [%s\\Sub]
            @=-
            """
                .formatted(KEY, KEY)
                .replace("\n", "\r\n"));
  }

  @Test
  void isUtf16WithAByteOrderMark() {
    byte[] bytes = new RegistryFileWriter().key(KEY).bytes();

    assertThat(bytes).startsWith(0xff, 0xfe, 'W', 0, 'i', 0);
    assertThat(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE)).endsWith("]\r\n");
  }

  @Test
  void noLineOfBytesIsLongerThanRegistryEditorMakesThem() {
    for (int name = 0; name < 8; name++) {
      String text =
          new RegistryFileWriter()
              .key(KEY)
              .value(
                  new RegistryValue(
                      "n".repeat(name + 1), RegistryType.REG_BINARY, new byte[100], HERE))
              .text();

      assertThat(text.lines().filter(l -> l.endsWith("\\"))).hasSizeBetween(3, 4);
      assertThat(text.lines().filter(l -> l.endsWith("\\")))
          .allMatch(l -> l.length() >= 78 && l.length() <= 80);
      assertThat(text.lines().filter(l -> l.startsWith("  ") && l.endsWith("\\")))
          .allMatch(l -> l.length() == 78);
    }
  }

  @Test
  void randomValuesOfAllTypesAreReadBackAsTheyWere() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<RegistryValue> values = new ArrayList<>();
      RegistryFileWriter writer = new RegistryFileWriter().comment("seed \u0007 " + seed).key(KEY);
      for (int i = 0; i < 12; i++) {
        RegistryValue value = value(random, i);
        values.add(value);
        writer.value(value);
      }

      RegistryExport read = read(writer.bytes());

      RegistryKey key = read.key(KEY).orElseThrow();
      assertThat(key.values()).as("seed " + seed).containsExactlyElementsOf(values);
      assertThat(key.values().stream().map(RegistryValue::name))
          .containsExactlyElementsOf(values.stream().map(RegistryValue::name).toList());
    }
  }

  @Test
  void whatIsDeletedIsGoneWhenItIsReadBack() {
    byte[] bytes =
        new RegistryFileWriter()
            .key(KEY)
            .value(RegistryValue.dword("a\\b", 1, HERE))
            .value(RegistryValue.dword("stays", 2, HERE))
            .value(RegistryValue.text("", "x", HERE))
            .delete("a\\b")
            .delete("")
            .bytes();

    assertThat(read(bytes).key(KEY).orElseThrow().values())
        .containsExactly(RegistryValue.dword("stays", 2, HERE));
  }

  @Test
  void whatNoFileCanHoldIsRefused() {
    RegistryFileWriter writer = new RegistryFileWriter();

    assertThatThrownBy(() -> writer.delete("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> writer.key("a\r\nb")).isInstanceOf(IllegalArgumentException.class);
    writer.key(KEY);
    assertThatThrownBy(() -> writer.delete("a\nb")).isInstanceOf(IllegalArgumentException.class);
    RegistryValue other = new RegistryValue("o", RegistryType.REG_OTHER, new byte[1], HERE);
    assertThat(RegistryFileWriter.canWrite(RegistryType.REG_OTHER)).isFalse();
    assertThatThrownBy(() -> writer.value(other)).isInstanceOf(IllegalArgumentException.class);
  }

  private static RegistryExport read(byte[] bytes) {
    Reading<RegistryExport> reading = new RegistryFileReader().read(SourceFile.of("a.reg", bytes));
    // Random numbers of odd lengths are warned about, and rightly so.
    assertThat(reading.problems()).noneMatch(Problem::isError);
    return reading.optional().orElseThrow();
  }

  private static RegistryValue value(Random random, int number) {
    String name = number == 0 ? "" : number + text(random, "\t");
    List<RegistryType> types =
        Stream.of(RegistryType.values()).filter(RegistryFileWriter::canWrite).toList();
    return switch (random.nextInt(4)) {
      case 0 -> RegistryValue.dword(name, random.nextInt(), HERE);
      case 1 -> RegistryValue.text(name, text(random, "\r\n"), HERE);
      default -> {
        byte[] data = new byte[random.nextInt(90)];
        random.nextBytes(data);
        yield new RegistryValue(name, types.get(random.nextInt(types.size())), data, HERE);
      }
    };
  }

  private static String text(Random random, String alsoThis) {
    List<String> pieces =
        List.of("a", "Z", " ", "\\", "\"", "=", "[", "]", ";", "@", "ü", "😀", "“", "-", alsoThis);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(10); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
