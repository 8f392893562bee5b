package org.session33.profiles.formats;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.SourceFile;

class FileFormatTest {
  private static final String NS = " xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"";

  /** A small file of every text format. */
  private static Map<String, FileFormat> texts() {
    Map<String, FileFormat> texts = new LinkedHashMap<>();
    texts.put("<Events><Event/></Events>", FileFormat.EVENT_XML);
    texts.put("<?xml version=\"1.0\"?>\r\n<!-- a --><e:Event xmlns:e='x'>", FileFormat.EVENT_XML);
    texts.put("<Objs" + NS + "><Obj/></Objs>", FileFormat.CLIXML);
    texts.put("#< CLIXML\r\n<Objs" + NS + "></Objs>", FileFormat.CLIXML);
    texts.put(
        "<Objs" + NS + "><Obj><TN><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T>",
        FileFormat.EVENT_CLIXML);
    texts.put(
        "<Objs" + NS + "><Obj><TN><T>Deserialized.Microsoft.Exchange.Data.Mapi.LogonStatistics</T>",
        FileFormat.LOGON_STATISTICS);
    texts.put(
        "<Objs" + NS + "><S N=\"FolderPath\">/</S><I32 N=\"ItemsInFolder\">1</I32>",
        FileFormat.FOLDER_STATISTICS);
    texts.put("\n<Autodiscover><Response/></Autodiscover>", FileFormat.AUTODISCOVER_XML);
    texts.put("<Account><AlternativeMailbox/></Account>", FileFormat.AUTODISCOVER_XML);
    texts.put("<Profiles><Profile/></Profiles>", FileFormat.PROFILE_TOOLKIT_XML);
    texts.put("<Configuration/>", FileFormat.OFFICE_CONFIGURATION_XML);
    texts.put("<html><body/></html>", FileFormat.UNKNOWN);
    texts.put("Windows Registry Editor Version 5.00\r\n", FileFormat.REGISTRY_EXPORT);
    texts.put("\r\nREGEDIT4\r\n", FileFormat.REGISTRY_EXPORT);
    texts.put(
        "C:\\>reg query\n\nHKEY_CURRENT_USER\\A\n    B    REG_SZ    c\n",
        FileFormat.REGISTRY_QUERY);
    texts.put("[General]\nCustom=1\n[Service List]\n", FileFormat.PRF);
    texts.put(
        ";Automatically generated PRF file from the Microsoft Office Customization and"
            + " Installation Wizard\n",
        FileFormat.PRF);
    texts.put("Event[0]:\r\n  Log Name: Application\r\n", FileFormat.EVENT_TEXT);
    texts.put("Hello,\nEvent Type:\tError\nEvent ID: 9646\n", FileFormat.EVENT_TEXT);
    texts.put("10:12:13 Synchronizer Version 12.0.6529\n", FileFormat.SYNC_ISSUES);
    texts.put(
        "#Software: Microsoft\n#Fields: date-time,session-id,client-name,client-software\n",
        FileFormat.RPC_CLIENT_ACCESS_LOG);
    texts.put(
        "Level,Date and Time,Source,Event ID,Task Category\nError,x,MSExchangeIS,9646,6,\"a\nb\"\n",
        FileFormat.EVENT_CSV);
    texts.put(
        "Ebene\tDatum und Uhrzeit\tQuelle\tEreignis-ID\tAufgabenkategorie\n", FileFormat.EVENT_CSV);
    texts.put(
        "Niveau,Jour,Origine,Nr,Sorte\nErreur,x,MSExchangeIS,9646,6,text\n", FileFormat.EVENT_CSV);
    texts.put(
        "1/2/2004,10:11:12,MSExchangeIS,Error,General,9646,N/A,EX1,text\n", FileFormat.EVENT_CSV);
    texts.put("\"Index\",\"EntryType\",\"InstanceId\",\"Message\"\n", FileFormat.EVENT_CSV);
    texts.put(
        "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n\"Id\"\n", FileFormat.EVENT_CSV);
    texts.put("\"UserName\";\"ClientName\";\"SessionId\"\n", FileFormat.LOGON_STATISTICS);
    texts.put("Name,FolderPath\n", FileFormat.FOLDER_STATISTICS);
    texts.put("FolderId\n", FileFormat.FOLDER_STATISTICS);
    texts.put("Identity,User,AccessRights\n", FileFormat.POWERSHELL_CSV);
    texts.put("#TYPE Microsoft.Exchange.Whatever\n\"A\"\n", FileFormat.POWERSHELL_CSV);
    texts.put("Name       : Inbox\nFolderPath : /Inbox\n", FileFormat.POWERSHELL_LIST);
    texts.put("format: 1\r\ntitle: Alice\r\noutlook:\r\n", FileFormat.CASE_YAML);
    texts.put("# a case\nformat: 1\nserver: {release: 2003 SP1}\n", FileFormat.CASE_YAML);
    texts.put("format: 1\narticle: 842022\nscenarios:\n  - name: x\n", FileFormat.SCENARIO_YAML);
    texts.put(
        "Mapi session \"/o=a\" exceeded\nthe maximum  of 32 objects of type \"session\".",
        FileFormat.FREE_TEXT);
    texts.put("hr=0x80040112", FileFormat.FREE_TEXT);
    texts.put("Dear helpdesk, nothing works. Name: me", FileFormat.UNKNOWN);
    return texts;
  }

  private static Stream<Arguments> textFiles() {
    return texts().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static FileFormat of(byte[] bytes) throws InputException {
    return FileFormat.of(SourceFile.of("any.bin", bytes));
  }

  private static byte[] zip(String... names) {
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
  void tellsTextsInEveryEncoding(String text, FileFormat format) throws InputException {
    assertThat(of(text.getBytes(UTF_8))).isEqualTo(format);
    assertThat(of(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(format);
    assertThat(of(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(format);
    assertThat(of(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(format);
    assertThat(of(text.getBytes(UTF_16LE))).isEqualTo(format);
    assertThat(of(text.getBytes(UTF_16BE))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "'ElfFile\\0',EVTX",
    "'0\\0\\0\\0LfLe',EVT",
    "'\u001F\u008B\b',GZIP",
    "'regf\\0\\0',REGISTRY_HIVE",
    "'MSCF\\0',CABINET",
    "'!BDN',OUTLOOK_DATA_FILE",
    "'\u00D0\u00CF\u0011\u00E0\u00A1',COMPOUND_FILE",
    "'%PDF-1.7',PDF",
    "'\u0089PNG',PICTURE",
    "'\u00FF\u00D8\u00FF\u00E0',PICTURE",
    "'\\0\\0\\0\\0',UNKNOWN"
  })
  void tellsBinaryFiles(String start, FileFormat format) throws InputException {
    assertThat(of(start.replace("\\0", "\0").getBytes(ISO_8859_1))).isEqualTo(format);
  }

  @Test
  void tellsZipsFromWorkbooks() throws InputException {
    assertThat(of(zip("Application.evtx", "a.reg"))).isEqualTo(FileFormat.ZIP);
    assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileFormat.WORKBOOK);
    assertThat(of(zip("xl/workbook.xml"))).isEqualTo(FileFormat.WORKBOOK);
    assertThat(of(zip("[Content_Types].xml", "word/document.xml")))
        .isEqualTo(FileFormat.OFFICE_DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "evtx/Application_no_crc32.evtx,EVTX",
    "evt/SysEvent.Evt.gz,GZIP",
    "evt/SysEvent_40records.derived.Evt,EVT",
    "reg/Outlook2010_pop3_profile.regedit-style.derived.reg,REGISTRY_EXPORT",
    "reg/Outlook2010_pop3_profile.hivex-style.derived.reg,REGISTRY_EXPORT",
    "eventxml/kb980049_event9646_exchange2010.derived.xml,EVENT_XML",
    "clixml/GetWinEvent_E16_OldestApplication.clixml.xml,EVENT_CLIXML",
    "clixml/E19CU11AdminDisplayVersion.clixml.xml,CLIXML",
    "clixml/GetExchangeServerADInformation_E16.clixml.xml,CLIXML"
  })
  void tellsTheSamples(String path, FileFormat format) throws InputException {
    assertThat(FileFormat.of(sample(path))).isEqualTo(format);
  }

  @Test
  void refusesMissingAndEmptyFilesAndFolders(@TempDir Path folder) {
    assertThatThrownBy(() -> of(new byte[0]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> FileFormat.of(SourceFile.of(folder.resolve("a"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> FileFormat.of(SourceFile.of(folder)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("this is a folder");
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void hasPlainWordsAndAdviceWhereItIsNeeded(FileFormat format) {
    assertThat(format.title()).isNotBlank().doesNotEndWith(".");
    assertThat(format.advice().isPresent())
        .isEqualTo(format.group() == FileFormat.Group.UNREADABLE);
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds = new ArrayList<>();
    texts().keySet().forEach(t -> seeds.add(t.getBytes(UTF_8)));
    seeds.add(zip("a.reg", "b.evtx"));
    seeds.add("Name,FolderPath\r\na,b\r\n".getBytes(UTF_16LE));
    Mutations.survive(
        "mutant.bin",
        seeds,
        file -> {
          try {
            return FileFormat.of(file);
          } catch (InputException e) {
            return e.problem();
          }
        });
  }
}
