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
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormats;

class KnownFormatsTest {
  private static final FileFormats FORMATS = Readers.formats();
  private static final String NS = " xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"";

  /** A small file of every text format. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("<Events><Event/></Events>", "event-xml");
    texts.put("<?xml version=\"1.0\"?>\r\n<!-- a --><e:Event xmlns:e='x'>", "event-xml");
    texts.put("<Objs" + NS + "><Obj/></Objs>", "clixml");
    texts.put("#< CLIXML\r\n<Objs" + NS + "></Objs>", "clixml");
    texts.put(
        "<Objs" + NS + "><Obj><TN><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T>",
        "event-clixml");
    texts.put(
        "<Objs" + NS + "><Obj><TN><T>Deserialized.Microsoft.Exchange.Data.Mapi.LogonStatistics</T>",
        "logon-statistics");
    texts.put(
        "<Objs" + NS + "><S N=\"FolderPath\">/</S><I32 N=\"ItemsInFolder\">1</I32>",
        "folder-statistics");
    texts.put("\n<Autodiscover><Response/></Autodiscover>", "autodiscover-xml");
    texts.put("<Account><AlternativeMailbox/></Account>", "autodiscover-xml");
    texts.put("<Profiles><Profile/></Profiles>", "profile-toolkit-xml");
    texts.put("<Configuration/>", "office-configuration-xml");
    texts.put("<html><body/></html>", "unknown");
    texts.put("Windows Registry Editor Version 5.00\r\n", "registry-export");
    texts.put("\r\nREGEDIT4\r\n", "registry-export");
    texts.put("C:\\>reg query\n\nHKEY_CURRENT_USER\\A\n    B    REG_SZ    c\n", "registry-query");
    texts.put("[General]\nCustom=1\n[Service List]\n", "prf");
    texts.put(
        ";Automatically generated PRF file from the Microsoft Office Customization and"
            + " Installation Wizard\n",
        "prf");
    texts.put("Event[0]:\r\n  Log Name: Application\r\n", "event-text");
    texts.put("Hello,\nEvent Type:\tError\nEvent ID: 9646\n", "event-text");
    texts.put("10:12:13 Synchronizer Version 12.0.6529\n", "sync-issues");
    texts.put(
        "#Software: Microsoft\n#Fields: date-time,session-id,client-name,client-software\n",
        "rpc-client-access-log");
    texts.put(
        "Level,Date and Time,Source,Event ID,Task Category\nError,x,MSExchangeIS,9646,6,\"a\nb\"\n",
        "event-csv");
    texts.put("Ebene\tDatum und Uhrzeit\tQuelle\tEreignis-ID\tAufgabenkategorie\n", "event-csv");
    texts.put("Niveau,Jour,Origine,Nr,Sorte\nErreur,x,MSExchangeIS,9646,6,text\n", "event-csv");
    texts.put("1/2/2004,10:11:12,MSExchangeIS,Error,General,9646,N/A,EX1,text\n", "event-csv");
    texts.put("\"Index\",\"EntryType\",\"InstanceId\",\"Message\"\n", "event-csv");
    texts.put("#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n\"Id\"\n", "event-csv");
    texts.put("\"UserName\";\"ClientName\";\"SessionId\"\n", "logon-statistics");
    texts.put("Name,FolderPath\n", "folder-statistics");
    texts.put("FolderId\n", "folder-statistics");
    texts.put("Identity,User,AccessRights\n", "powershell-csv");
    texts.put("#TYPE Microsoft.Exchange.Whatever\n\"A\"\n", "powershell-csv");
    texts.put("Name       : Inbox\nFolderPath : /Inbox\n", "folder-statistics");
    texts.put("User         : b\nAccessRights : {FullAccess}\n", "powershell-list");
    texts.put(
        "UserName CurrentOpenFolders\n-------- ------------------\na 3\n", "logon-statistics");
    texts.put("[{\"ApplicationId\": \"Client=OWA\", \"UserName\": \"a\"}]", "logon-statistics");
    texts.put("DisplayName : a\nItemCount   : 3\n", "mailbox-statistics");
    texts.put("Name        : a\nImapEnabled : False\n", "client-access-settings");
    texts.put("Name,ImapEnabled,PopEnabled\na,True,False\n", "client-access-settings");
    texts.put("Name,RcaMaxConcurrency\nKiosk,5\n", "throttling-policy");
    texts.put("{\"Name\": \"Kiosk\", \"RcaMaxConcurrency\": \"5\"}", "throttling-policy");
    texts.put(
        "Name  ThrottlingPolicyScope\n----  ---------------------\nKiosk Regular\n",
        "throttling-policy");
    texts.put("format: 1\r\ntitle: Alice\r\noutlook:\r\n", "case-yaml");
    texts.put("# a case\nformat: 1\nserver: {release: 2003 SP1}\n", "case-yaml");
    texts.put("format: 1\narticle: 842022\nscenarios:\n  - name: x\n", "scenario-yaml");
    texts.put(
        "Mapi session \"/o=a\" exceeded\nthe maximum  of 32 objects of type \"session\".",
        "free-text");
    texts.put("hr=0x80040112", "free-text");
    texts.put("He could not open your default\ne-mail folders", "free-text");
    texts.put("x".repeat(70_000) + "\nEvent ID:\n9646", "free-text");
    texts.put("the log says ec=1246 at noon", "free-text");
    texts.put("Dear helpdesk, nothing works. Name: me", "unknown");
    return texts;
  }

  private static Stream<Arguments> textFiles() {
    return texts().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
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
    texts().keySet().forEach(t -> seeds.add(t.getBytes(UTF_8)));
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
