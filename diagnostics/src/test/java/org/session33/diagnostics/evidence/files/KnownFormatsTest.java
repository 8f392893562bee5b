package org.session33.diagnostics.evidence.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.session33.profiles.files.Samples.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormats;

class KnownFormatsTest {
  private static final FileFormats FORMATS = Readers.formats();

  private static Stream<Arguments> textFiles() {
    return FormatTexts.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static String of(byte[] bytes) throws InputException {
    return FORMATS.of(SourceFile.of("any.bin", bytes)).id();
  }

  static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[100]);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("textFiles")
  void tellsTextsInEveryEncoding(String text, String format) throws InputException {
    assertThat(of(text.getBytes(UTF_8))).isEqualTo(format);
    assertThat(of(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(format);
    assertThat(of(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(format);
    assertThat(of(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(format);
    assertThat(of(text.getBytes(UTF_16LE))).isEqualTo(format);
    assertThat(of(text.getBytes(UTF_16BE))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "'ElfFile\\0',evtx",
    "'0\\0\\0\\0LfLe',evt",
    "'\u001F\u008B\b',gzip",
    "'regf\\0\\0',registry-hive",
    "'MSCF\\0',cabinet",
    "'!BDN',outlook-data-file",
    "'\u00D0\u00CF\u0011\u00E0\u00A1',compound-file",
    "'%PDF-1.7',pdf",
    "'\u0089PNG',picture",
    "'\u00FF\u00D8\u00FF\u00E0',picture",
    "'\\0\\0\\0\\0',unknown"
  })
  void tellsBinaryFiles(String start, String format) throws InputException {
    assertThat(of(start.replace("\\0", "\0").getBytes(ISO_8859_1))).isEqualTo(format);
  }

  @Test
  void tellsZipsFromWorkbooks() throws InputException {
    assertThat(of(zip("Application.evtx", "a.reg"))).isEqualTo("zip");
    assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo("workbook");
    assertThat(of(zip("xl/workbook.xml"))).isEqualTo("workbook");
    assertThat(of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo("office-document");
  }

  @ParameterizedTest
  @CsvSource({
    "evtx/Application_no_crc32.evtx,evtx",
    "evt/SysEvent.Evt.gz,evt-gzip",
    "evt/SysEvent_40records.derived.Evt,evt",
    "reg/Outlook2010_pop3_profile.regedit-style.derived.reg,registry-export",
    "reg/Outlook2010_pop3_profile.hivex-style.derived.reg,registry-export",
    "eventxml/kb980049_event9646_exchange2010.derived.xml,event-xml",
    "clixml/GetWinEvent_E16_OldestApplication.clixml.xml,event-clixml",
    "clixml/E19CU11AdminDisplayVersion.clixml.xml,clixml",
    "clixml/GetExchangeServerADInformation_E16.clixml.xml,clixml"
  })
  void tellsTheSamples(String path, String format) throws InputException {
    assertThat(FORMATS.of(sample(path)).id()).isEqualTo(format);
  }

  @Test
  void refusesMissingAndEmptyFilesAndFolders(@TempDir Path folder) {
    assertThatThrownBy(() -> of(new byte[0]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> FORMATS.of(SourceFile.of(folder.resolve("a"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> FORMATS.of(SourceFile.of(folder)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("this is a folder");
  }

  private static List<FileFormat> formats() {
    return FORMATS.all();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void hasPlainWordsAndSaysWhatToDoWithAFileThatCannotBeUsed(FileFormat format) {
    assertThat(format.title()).isNotBlank().doesNotStartWith("a ").doesNotEndWith(".");
    assertThat(format.instead()).isNotBlank().doesNotEndWith(".");
    assertThat(format.reason()).matches("(this is|these are) .*").contains(format.title());
  }

  @Test
  void noIdStandsTwice() {
    assertThat(FORMATS.all()).extracting(FileFormat::id).doesNotHaveDuplicates();
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds = new ArrayList<>();
    FormatTexts.all().keySet().forEach(t -> seeds.add(t.getBytes(UTF_8)));
    seeds.add(zip("a.reg", "b.evtx"));
    seeds.add("Name,FolderPath\r\na,b\r\n".getBytes(UTF_16LE));
    Mutations.survive(
        "mutant.bin",
        seeds,
        file -> {
          try {
            return FORMATS.of(file);
          } catch (InputException e) {
            return e.problem();
          }
        });
  }
}
