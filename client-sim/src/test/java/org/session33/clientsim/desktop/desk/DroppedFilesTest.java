package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.desktop.form.FormTable;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.files.SourceFile;

/** Files of every kind that are dropped onto the desk. */
class DroppedFilesTest {
  private static final String TICKET =
      "Unable to open your default e-mail folders. The Microsoft Exchange Server computer is not"
          + " available.\n";

  private final DeskBench bench = new DeskBench();
  private final Desk desk = bench.desk();

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path bytes(String name, int... content) throws IOException {
    byte[] bytes = new byte[content.length];
    for (int index = 0; index < content.length; index++) {
      bytes[index] = (byte) content[index];
    }
    return Files.write(folder.resolve(name), bytes);
  }

  /** The files of a sample on disk, by name. */
  private Path sampleFile(String sample, String name) throws IOException {
    SampleGallery gallery = bench.parts().gallery();
    Path target = folder.resolve(sample);
    if (Files.notExists(target)) {
      gallery.copy(gallery.find(sample).orElseThrow(), folder);
    }
    return target.resolve(name);
  }

  private void drop(Path... paths) {
    desk.openFiles(List.of(paths), () -> true);
  }

  @Test
  void listenersHearOfEveryDropOnce() throws IOException {
    bench.open("team-mailbox");
    AtomicInteger heard = new AtomicInteger();
    List<Integer> evidence = new ArrayList<>();
    desk.listen(
        () -> {
          heard.incrementAndGet();
          evidence.add(bench.theCase().evidence().size());
        });

    drop(file("ticket.txt", TICKET));

    assertThat(heard.get()).isPositive();
    assertThat(evidence.get(evidence.size() - 1)).isEqualTo(1);
  }

  @Test
  void evidenceIsAddedToTheOpenCaseAndActedOutAgain() throws IOException {
    bench.open("team-mailbox");
    desk.take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK));
    Path ticket = file("ticket.txt", TICKET);

    drop(ticket);

    assertThat(desk.runs()).isEqualTo(2);
    FormTable.Row row = bench.table("evidence").rows().get(0);
    assertThat(row.name()).isEqualTo("ticket.txt");
    assertThat(row.note().text()).isEqualTo("text with an error message in it · 1 record");
    assertThat(desk.undoable()).contains("Add ticket.txt");

    drop(ticket);
    assertThat(bench.theCase().evidence()).hasSize(1);

    bench.remove("evidence", 0);
    assertThat(bench.theCase().evidence()).isEmpty();
  }

  @Test
  void evidenceWithoutACaseIsDiagnosedAloneAndToldWhatItWaitsFor() throws IOException {
    drop(sampleFile("event-only", "event-9646.xml"));

    assertThat(bench.notice().what())
        .isEqualTo("event-9646.xml is evidence (events as XML), and no case is open.");
    assertThat(bench.notice().hint()).contains("To rehearse it, open a case");
    assertThat(desk.theCase()).isNull();
    LooseEvidence alone = Objects.requireNonNull(desk.looseEvidence());
    assertThat(alone.words())
        .startsWith("Told from event-9646.xml alone. Nothing can be rehearsed without");
    assertThat(alone.result().cause()).startsWith("The evidence alone cannot tell which of");
    assertThat(alone.result().findings())
        .filteredOn(f -> f.verdict() == Verdict.POSSIBLE)
        .extracting(Finding::id)
        .contains("large-additional-mailbox");
    assertThat(alone.result().advice()).noneMatch(a -> a.proof() == Proof.RESOLVES);
    assertThat(desk.result()).isEqualTo(alone.result());
  }

  @Test
  void moreEvidenceWithoutACaseIsReadTogetherUntilACaseIsOpened() throws IOException {
    drop(sampleFile("event-only", "event-9646.xml"));
    Path ticket = file("ticket.txt", TICKET);
    drop(ticket);
    drop(ticket);

    LooseEvidence both = Objects.requireNonNull(desk.looseEvidence());
    assertThat(both.files()).hasSize(2);
    assertThat(both.words()).startsWith("Told from event-9646.xml, ticket.txt alone.");

    bench.open("team-mailbox");
    assertThat(desk.looseEvidence()).isNull();
    assertThat(bench.theCase().evidence()).isEmpty();
    assertThat(desk.result()).isNull();
  }

  @Test
  void aFolderOfEvidenceIsDiagnosedOnAnEmptyDeskAndLeavesAnOpenCaseAlone() throws IOException {
    Path evidence = Objects.requireNonNull(sampleFile("event-only", "event-9646.xml").getParent());
    drop(evidence);
    assertThat(Objects.requireNonNull(desk.looseEvidence()).files()).isNotEmpty();
    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.HINT);

    bench.open("team-mailbox");
    desk.open(evidence.toString());
    assertThat(desk.looseEvidence()).isNull();
    assertThat(bench.theCase().evidence()).isEmpty();
    assertThat(bench.notice().what()).contains("holds evidence only");
  }

  @Test
  void oneCaseFileIsOpened() throws IOException {
    drop(sampleFile("german", "german.case.yaml"));

    assertThat(bench.theCase().user().name()).isEqualTo("Jürgen Müller");
    assertThat(desk.notice()).isNull();
  }

  @Test
  void aFolderOfFilesIsOpenedWithItsEvidence() throws IOException {
    drop(Objects.requireNonNull(sampleFile("team-mailbox-files", "team.csv").getParent()));

    assertThat(bench.theCase().evidence()).extracting(SourceFile::name).hasSize(1);
    assertThat(bench.table("evidence").rows().get(0).note().text()).isEqualTo("events as text");
  }

  @Test
  void severalFilesMakeOneCaseAsTheirFolderWould() throws IOException {
    drop(
        sampleFile("team-mailbox-files", "profile.reg"),
        sampleFile("team-mailbox-files", "team.csv"),
        sampleFile("team-mailbox-files", "application-log.txt"));

    assertThat(bench.field("outlook.additionalMailboxes[0].folders").value()).isEqualTo("1,204");
    assertThat(bench.theCase().evidence()).hasSize(1);
    assertThat(desk.name()).isEqualTo("the dropped files");
  }

  @Test
  void whatBelongsToAnOpenProfileIsReadTogetherWithIt() throws IOException {
    drop(sampleFile("team-mailbox-files", "profile.reg"));
    assertThat(bench.field("outlook.additionalMailboxes[0].folders").value()).isEmpty();
    assertThat(bench.table("outlook.additionalMailboxes").rows().get(0).warning())
        .startsWith("Nobody counted its folders");

    drop(sampleFile("team-mailbox-files", "team.csv"));

    assertThat(bench.field("outlook.additionalMailboxes[0].folders").value()).isEqualTo("1,204");
  }

  @Test
  void aPartOfAProfileAloneIsToldWhatItWaitsFor() throws IOException {
    drop(sampleFile("team-mailbox-files", "team.csv"));

    assertThat(bench.notice().what())
        .isEqualTo(
            "team.csv is recognised as: folder statistics (Get-MailboxFolderStatistics). It holds"
                + " no Outlook profile by itself.");
    drop(sampleFile("team-mailbox-files", "server.reg"));
    assertThat(bench.notice().what()).startsWith("server.reg is recognised as: registry export");
  }

  @Test
  void unsavedChangesAreLeftOnlyWithLeave() throws IOException {
    bench.open("team-mailbox");
    bench.type("user.name", "Somebody");
    Path german = sampleFile("german", "german.case.yaml");

    desk.openFiles(List.of(german), () -> false);
    assertThat(bench.theCase().user().name()).isEqualTo("Somebody");

    desk.openFiles(List.of(german), () -> true);
    assertThat(bench.theCase().user().name()).isEqualTo("Jürgen Müller");
  }

  @Test
  void aMailIsEvidenceAndAProfileInItIsActedOut() throws IOException {
    String head = "Message-ID: <1@example.test>\r\nFrom: a@b\r\n";
    bench.open("team-mailbox");
    drop(file("ticket.eml", head + "\r\n" + TICKET));
    assertThat(bench.theCase().evidence())
        .extracting(f -> SourceFile.ownName(f.name()))
        .contains("ticket.eml");

    DeskBench empty = new DeskBench();
    String profile =
        Files.readString(
            sampleFile("team-mailbox-files", "profile.reg"), StandardCharsets.UTF_16LE);
    Path mail =
        Files.write(
            folder.resolve("profile.eml"),
            (head
                    + "Content-Disposition: attachment; filename=profile.reg\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder()
                        .encodeToString(profile.getBytes(StandardCharsets.UTF_16LE)))
                .getBytes(StandardCharsets.US_ASCII));
    empty.desk().openFiles(List.of(mail), () -> true);
    assertThat(Objects.requireNonNull(empty.desk().theCase()).outlook()).isNotNull();
  }

  @Test
  void anEmptyFileIsToldOf() throws IOException {
    bench.open("team-mailbox");
    drop(file("empty.txt", ""));

    assertThat(bench.notice().what()).isEqualTo("empty.txt was not used: the file is empty.");
    assertThat(bench.notice().hint()).isEqualTo("Export or save it again.");
    assertThat(desk.isChanged()).isFalse();
  }

  @Test
  void aZipOfNoBytesAndADamagedOneAreToldOf() throws IOException {
    drop(file("case.zip", ""));
    assertThat(bench.notice().what()).isEqualTo("case.zip was not used: the file is empty.");

    drop(bytes("damaged.zip", 'P', 'K', 3, 4, 20, 0, 0, 0));
    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(bench.notice().what()).contains("damaged.zip");
    assertThat(desk.theCase()).isNull();
  }

  @Test
  void aPictureIsToldWhatToDoInstead() throws IOException {
    bench.open("team-mailbox");
    drop(bytes("screen.png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13));

    assertThat(bench.notice())
        .extracting(Notice::what, Notice::hint)
        .containsExactly(
            "screen.png was not used: recognised as: picture.",
            "Type or paste the text that is seen in it into a .txt file.");
    assertThat(bench.theCase().evidence()).isEmpty();
  }

  @Test
  void aFolderWithoutAnythingIsToldOf() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("nothing"));
    drop(empty);

    assertThat(bench.notice().what()).isEqualTo(empty + " holds no Outlook profile to rehearse.");
    assertThat(desk.theCase()).isNull();
    assertThat(desk.isBusy()).isFalse();
  }

  @Test
  void rubbishScenariosAndFilesThatAreGoneAreToldOf() throws IOException {
    drop(bytes("rubbish.bin", 1, 2, 0, 3, 4, 255, 254, 0, 9, 9));
    assertThat(bench.notice().what()).contains("holds nothing that Session33 reads");

    drop(file("a.scenario.yaml", "format: 1\nscenarios:\n  - name: x\n    case: y\n"));
    assertThat(bench.notice().hint()).contains("session33 test");

    drop(folder.resolve("gone.txt"));
    assertThat(bench.notice().what()).contains("there is no such file");
    drop();
    assertThat(bench.notice().what()).contains("there is no such file");
  }

  @Test
  void amongSeveralFilesTheUselessOnesAreListed() throws IOException {
    bench.open("team-mailbox");
    drop(
        file("ticket.txt", TICKET),
        bytes("screen.png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13));

    assertThat(bench.theCase().evidence()).hasSize(1);
    assertThat(bench.notice().problems()).hasSize(1);
    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.HINT);

    // What is acted out next does not wipe away what nobody has read yet.
    desk.take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK));
    assertThat(bench.notice().what()).startsWith("screen.png was not used");
  }

  @Test
  void whatMakesNoCaseIsToldOfUnderDiagnosisOnAnEmptyDesk() throws IOException {
    drop(
        file(
            "server.reg",
            "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS"
                + "\\ParametersSystem]\n\"Maximum Allowed Sessions Per User\"=dword:00000100\n"));

    LooseEvidence alone = Objects.requireNonNull(desk.looseEvidence());
    EvidenceCard card = desk.evidenceCards().get(0);
    assertThat(card.name()).isEqualTo("server.reg");
    assertThat(String.join(" ", card.lines())).contains("It holds values", "256 (0x100)");
    assertThat(card.missing()).isNotEmpty();
    assertThat(alone.result().findings().get(0).id()).isEqualTo("ambiguous-registry-number");

    drop(sampleFile("event-only", "event-9646.xml"));
    assertThat(desk.looseEvidence().result().findings())
        .first()
        .extracting(Finding::id)
        .isEqualTo("limit-change-not-loaded");
  }

  @Test
  void filesThatAreNotReadAreNamedUnderDiagnosisOnAnEmptyDesk() throws IOException {
    drop(bytes("bild.png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13));

    EvidenceCard card = desk.evidenceCards().get(0);
    assertThat(card.isRead()).isFalse();
    assertThat(card.name()).isEqualTo("bild.png");
    assertThat(card.lines().get(0)).startsWith("This is a picture");
    assertThat(bench.notice().what()).startsWith("bild.png was not used");
  }

  @Test
  void aKnownMessageIsEvidenceWhateverElseStandsInTheText() throws IOException {
    Path mail = file("mail.txt", "Guten Tag,\n\nA0031 NO Server Unavailable. 15\n\nGruss, Jana");
    drop(mail);

    LooseEvidence alone = Objects.requireNonNull(desk.looseEvidence());
    assertThat(alone.result().cause()).contains("The message is known", "KB 980049");

    bench.open("team-mailbox");
    drop(mail);
    assertThat(bench.theCase().evidence()).hasSize(1);
  }
}
