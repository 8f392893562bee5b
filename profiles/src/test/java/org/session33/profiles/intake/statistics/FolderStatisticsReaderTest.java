package org.session33.profiles.intake.statistics;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class FolderStatisticsReaderTest {
  static final String CSV =
      "#TYPE Microsoft.Exchange.Management.Tasks.MailboxFolderConfiguration\r\n"
          + "\"Name\",\"FolderPath\",\"FolderType\",\"ItemsInFolder\",\"Identity\"\r\n"
          + "\"Top\",\"/Top of Information Store\",\"Root\",\"0\",\"team\\Top\"\r\n"
          + "\"Inbox\",\"/Inbox\",\"Inbox\",\"12\",\"team\\Inbox\"\r\n"
          + "\"Kalender\",\"/Kalender\",\"Calendar\",\"3\",\"team\\Kalender\"\r\n"
          + "\"Kontakte\",\"/Kontakte\",\"Contacts\",\"3\",\"Team\\Kontakte\"\r\n";
  static final String CLIXML =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
          + "<Obj RefId=\"0\"><TN RefId=\"0\"><T>Deserialized.Microsoft.Exchange.Management.Tasks."
          + "MailboxFolderConfiguration</T></TN><Props><S N=\"Identity\">team\\Inbox</S>"
          + "<S N=\"ContainerClass\">IPF.Note</S></Props></Obj>"
          + "<Obj RefId=\"1\"><TNRef RefId=\"0\"/><Props><S N=\"Identity\">team\\Calendar</S>"
          + "<S N=\"ContainerClass\">IPF.Appointment</S></Props></Obj></Objs>";

  private static Reading<FolderStatistics> read(String text) {
    return read(SourceFile.of("team.csv", text.getBytes(UTF_8)));
  }

  private static Reading<FolderStatistics> read(SourceFile file) {
    return new FolderStatisticsReader().all(file).map(all -> all.get(0));
  }

  @Test
  void countsRowsOfCsv() {
    Reading<FolderStatistics> reading = read(CSV);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).isEqualTo(new FolderStatistics("team.csv", "team", 4, 2));
    assertThat(read(SourceFile.of("u.txt", ("\uFEFF" + CSV).getBytes(UTF_16LE))).value())
        .isEqualTo(new FolderStatistics("u.txt", "team", 4, 2));
  }

  @Test
  void countsObjectsOfClixml() {
    assertThat(read(CLIXML).problems()).isEmpty();
    assertThat(read(CLIXML).value()).isEqualTo(new FolderStatistics("team.csv", "team", 2, 1));

    String list = "<Obj RefId=\"9\"><LST>";
    String wrapped =
        CLIXML.replace("<Obj RefId=\"0\">", list + "<Obj RefId=\"0\">").replace("</Objs>", "")
            + "</LST></Obj></Objs>";
    assertThat(read(wrapped).value()).isEqualTo(new FolderStatistics("team.csv", "team", 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Name", "FolderPath", "folderid", "FolderType", "ItemsInFolder", "Identity"})
  void worksWithAnySingleColumn(String column) {
    Reading<FolderStatistics> reading = read("\"" + column + "\"\r\n\"a\"\r\n\"b\"\r\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value().folders()).isEqualTo(2);
    assertThat(reading.value().mailbox()).isNull();
  }

  @Test
  void tellsFoldersWithoutMailOnlyWhereEveryRowTells() {
    assertThat(read("Name,FolderType\na,Calendar\nb,User Created\n").value().nonMailFolders())
        .isNull();
    assertThat(
            read("Name,FolderType,ContainerClass\na,User Created,IPF.Contact.MOC.QuickContacts\n"
                    + "b,Inbox,\nc,Tasks,IPF.Task\nd,User Created,IPF.ContactSomething\n")
                .value()
                .nonMailFolders())
        .isEqualTo(2);
    assertThat(read("Name\na\n").value().nonMailFolders()).isNull();
  }

  private static List<FolderStatistics> all(String text) {
    return new FolderStatisticsReader()
        .all(SourceFile.of("team.txt", text.getBytes(UTF_8)))
        .optional()
        .orElseThrow();
  }

  @Test
  void countsMailboxesOfOneListApart() {
    String mixed = "Identity,FolderType\na\\Inbox,Inbox\nb\\Inbox,Inbox\nA\\x,Calendar\n";

    assertThat(all(mixed))
        .containsExactly(
            new FolderStatistics("team.txt", "a", 2, 1),
            new FolderStatistics("team.txt", "b", 1, 0));
    assertThat(all(mixed)).extracting(c -> c.isOf("A.")).containsExactly(true, false);
  }

  @Test
  void countsWhatAConsolePrints() {
    String paste =
        """
        [PS] C:\\>Get-MailboxFolderStatistics ada | ft Name,FolderPath

        Name                                     FolderPath
        ----                                     ----------
        Top of Information Store                 /Top of Information Store
        A folder with a name that is too long... /Inbox/A folder with a name tha...
        Inbox                                    /Inbox


        [PS] C:\\>Get-MailboxFolderStatistics -Identity "Team Sales" | fl Name,FolderType

        Name       : Inbox
        FolderType : Inbox

        Name       : Kalender
        FolderType : Calendar

        """;

    assertThat(all(paste))
        .containsExactly(
            new FolderStatistics("team.txt", "ada", 3, null),
            new FolderStatistics("team.txt", "Team Sales", 2, 1));
    assertThat(
            all(
                "[{\"Name\":\"a\",\"FolderType\":\"Inbox\"},{\"Name\":\"b\",\"FolderType\":\"Tasks\"}]"))
        .containsExactly(new FolderStatistics("team.txt", null, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get-MailboxFolderStatistics ada -FolderScope Inbox | fl Name,FolderPath",
        "Get-MailboxFolderStatistics ada | ? {$_.ItemsInFolder -gt 5} | fl Name,FolderPath",
        "get-mailboxfolderstatistics ada | select Name,FolderPath -first 1 | fl",
        "Get-MailboxFolderStatistics ada | where ItemsInFolder -gt 5 | fl Name,FolderPath"
      })
  void aPartIsNeverTheCount(String command) {
    Reading<FolderStatistics> part =
        read("PS C:\\> " + command + "\n\nName       : Inbox\nFolderPath : /Inbox\n");
    Reading<FolderStatistics> whole =
        read(
            "PS C:\\> Get-MailboxFolderStatistics ada -FolderScope All | fl\n\nName       : Inbox\n"
                + "FolderPath : /Inbox\n");

    assertThat(part.value().isCount()).isFalse();
    assertThat(part.value().folders()).isEqualTo(1);
    assertThat(part.problems()).extracting(Problem::what).anyMatch(w -> w.contains("not taken"));
    assertThat(whole.value().isCount()).isTrue();
    assertThat(whole.value().mailbox()).isEqualTo("ada");
  }

  @Test
  void twoRootsWithoutANameAreTwoMailboxes() {
    FolderStatistics mixed = read("Name,FolderType\na,Root\nb,Inbox\nc,Root\n").value();

    assertThat(mixed.isCount()).isFalse();
    assertThat(mixed.part()).contains("2 mailboxes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Identity,User,AccessRights\na,b,{FullAccess}\n",
        "#TYPE Microsoft.Exchange.Management.RecipientTasks.MailboxAcePresentationObject\n"
            + "Identity\na\n"
      })
  void refusesOtherCmdletsAndSaysWhatTheyAre(String text) {
    assertThat(read(text).value()).isNull();
    assertThat(read(text).problems().get(0).what())
        .isEqualTo("this is the output of Get-MailboxPermission");
  }

  @Test
  void refusesWhatIsNoTableOfFolders() {
    assertThat(read("Fruit,Colour\napple,red\n").problems().get(0).what())
        .isEqualTo("none of the columns is one of Get-MailboxFolderStatistics");
    assertThat(read("<a/>").value()).isNull();
    assertThat(read("Name\n").problems().get(0).what()).isEqualTo("no folder is listed here");
  }

  @Test
  void reportsRowsThatAreLeftOut() {
    Reading<FolderStatistics> reading = read("Name,FolderPath\na,/a\nb\nc,/c\n");

    assertThat(reading.value().folders()).isEqualTo(2);
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.problems().get(0).place()).hasToString("team.csv:3:1");
  }

  @Test
  void saysThatAFileIsMissing(@TempDir Path folder) {
    Reading<FolderStatistics> reading = read(SourceFile.of(folder.resolve("no.csv"), "no.csv"));

    assertThat(reading.problems().get(0).what()).isEqualTo("there is no such file");
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant-folders",
        List.of(CSV.getBytes(UTF_8), CLIXML.getBytes(UTF_8), ("\uFEFF" + CSV).getBytes(UTF_16LE)),
        new FolderStatisticsReader()::all);
  }
}
