package org.session33.diagnostics.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.formats.FormatHead;

class EvidenceReaderTest {
  private final EvidenceReader reader = Readers.evidence();

  @Test
  void readsEachFileByItsContentAndNotByItsName() {
    Reading<Evidence> reading =
        reader.read(
            List.of(
                file("screenshot.txt", Pasted.XML),
                file(
                    "log.xml",
                    "Unable to open your default e-mail folders.\n\n" + Pasted.OLD_LAYOUT)));

    Evidence evidence = reading.optional().orElseThrow();
    assertThat(reading.problems()).isEmpty();
    assertThat(evidence.events()).extracting(EventRecord::id).containsExactly(9646, 9646);
    assertThat(evidence.texts())
        .extracting(ObservedText::id)
        .containsExactly("unable-to-open-default-folders");
    assertThat(evidence.files())
        .containsExactly(
            new EvidenceFile("screenshot.txt", "event-xml", 1),
            new EvidenceFile("log.xml", "text", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "504B030414000000 | the list of files at the end of the zip is missing or damaged",
        "1F8B0800 | this gzip is cut off or damaged",
        "7265676601000000 | this is a raw registry hive; load it in Registry Editor",
        "4D53434600000000 | this is a cabinet (.cab); expand it",
        "89504E470D0A1A0A | this is a picture; type or paste the text",
        "255044462D312E37 | this is a PDF document; copy its text",
        "0001020304050607 | this is nothing that Session33 reads; give an event log",
      })
  void namesWhatItCannotReadAndGoesOn(String hex, String words) {
    SourceFile binary = SourceFile.of("thing.bin", java.util.HexFormat.of().parseHex(hex));

    Reading<Evidence> reading = reader.read(List.of(binary, file("event.txt", Pasted.NEW_LAYOUT)));

    Evidence evidence = reading.optional().orElseThrow();
    assertThat(evidence.events()).hasSize(1);
    assertThat(evidence.unread()).hasSize(1);
    assertThat(evidence.unread().get(0).reason()).startsWith(words);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).isError()).isTrue();
    assertThat(reading.problems().get(0).toString())
        .isEqualTo("thing.bin:1:1: " + evidence.unread().get(0).reason());
  }

  @Test
  void anEventOfTwoCopiesOfALogCountsOnceAndThatIsSaid() {
    String row =
        "Error,13/4/2011 10:02:03,MSExchangeIS,9646,General,\"Mapi session"
            + " \"\"/o=A/cn=Recipients/cn=b\"\" exceeded the maximum of 32 objects of type"
            + " \"\"session\"\".\"\n";
    String head = "Level,Date and Time,Source,Event ID,Task Category\n";

    Reading<Evidence> copies =
        reader.read(List.of(file("a.csv", head + row), file("b.csv", head + row)));
    Reading<Evidence> others =
        reader.read(
            List.of(file("a.csv", head + row), file("b.csv", head + row.replace("cn=b", "cn=c"))));

    assertThat(copies.optional().orElseThrow().events()).hasSize(1);
    assertThat(copies.problems())
        .extracting(p -> p.what())
        .containsExactly("1 event here stands in a file before it too");
    assertThat(others.optional().orElseThrow().events()).hasSize(2);
  }

  @Test
  void saysWhatATextIsThatHoldsNoEvidence() {
    Reading<Evidence> reading =
        reader.read(
            List.of(
                file("a.txt", "REGEDIT4\n\n[HKEY_CURRENT_USER\\X]\n"),
                file("b.txt", "Hello."),
                file("c.txt", "\"FolderPath\",\"ItemsInFolder\"\n\"/Inbox\",\"3\"\n"),
                file("d.txt", "format: 1\ntitle: x\nuser: {name: A}\nserver: {release: 2007}\n"),
                file("e.txt", "Level,Date and Time,Source,Event ID,Task Category\n")));

    assertThat(reading.optional().orElseThrow().unread())
        .extracting(UnreadFile::reason)
        .satisfiesExactly(d -> assertThat(d).endsWith("open it with 'session33 rehearse'"));
    // What tells of a profile, and a text in which nothing is known, was read all the same.
    assertThat(reading.optional().orElseThrow().files())
        .satisfiesExactly(
            a -> assertThat(a.says().get(0)).contains("neither an Outlook profile, nor"),
            b -> assertThat(b.says().get(0)).contains("no event and no known error text"),
            c -> assertThat(c.says().get(0)).contains("has 1 folders"),
            e -> assertThat(e.says().get(0)).startsWith("These are events as a table"));
    assertThat(reading.problems()).filteredOn(Problem::isError).hasSize(2);
  }

  @Test
  void takesTheSentencesOutOfABrokenTableAndSaysThatItReadNoMore() {
    String row =
        "Error,4/13/2011 10:02:03 AM,MSExchangeIS,9646,General,\"Mapi session"
            + " “/o=A/cn=Recipients/cn=b” exceeded the maximum of 32 objects of type “session”.\"";
    String head = "Level,Date and Time,Source,Event ID,Task Category\n";
    Reading<Evidence> whole = reader.read(file("log.csv", head + row + "\n"));
    Reading<Evidence> broken =
        reader.read(file("log.csv", head + row + "\n" + row.replaceFirst("\"$", "") + "\n"));

    assertThat(whole.problems()).isEmpty();
    assertThat(whole.optional().orElseThrow().events().get(0).level()).isEqualTo("Error");
    assertThat(broken.optional().orElseThrow().events()).hasSize(2);
    assertThat(broken.problems())
        .extracting(Problem::what)
        .anyMatch(w -> w.contains("events as a table") && w.contains("only reads"));
  }

  @Test
  void namesMissingAndEmptyFiles(@TempDir Path folder) {
    Reading<Evidence> reading =
        reader.read(
            List.of(
                SourceFile.of(folder.resolve("none.xml"), "none.xml"),
                SourceFile.of(folder, "folder"),
                file("empty.txt", "")));

    assertThat(reading.optional().orElseThrow().unread())
        .extracting(UnreadFile::reason)
        .containsExactly("there is no such file", "this is a folder", "the file is empty");
    assertThat(reading.problems()).hasSize(3);
  }

  /** A format of one's own: one class, and its place in the list. */
  private static final class Held extends EvidenceFormat {
    private final String id;

    Held(String id) {
      super(id, "a list of sessions", true);
      this.id = id;
    }

    @Override
    public boolean recognises(FormatHead head) {
      return head.firstLine().startsWith("held");
    }

    @Override
    public Reading<Evidence> read(SourceFile file) {
      return Reading.clean(
          Evidence.of(
              List.of(), List.of(), List.of(new ObservedHolding(id, "Outlook", "", 3, false))));
    }
  }

  @Test
  void theFirstFormatThatRecognisesAFileReadsIt() {
    FileFormats formats = new FileFormats(List.of(new Held("first"), new Held("second")));
    EvidenceReader own = new EvidenceReader(formats, Readers.search());

    Evidence evidence = own.read(file("x", "Held")).optional().orElseThrow();

    assertThat(evidence.holdings()).extracting(ObservedHolding::account).containsExactly("first");
    assertThat(evidence.files()).containsExactly(new EvidenceFile("x", "first", 1));
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds =
        List.of(Pasted.OLD_LAYOUT, Pasted.XML, Pasted.WEVTUTIL, "NO LOGIN FAILED").stream()
            .map(s -> s.getBytes(StandardCharsets.UTF_8))
            .toList();

    Mutations.survive("any", seeds, reader::read);
  }

  private static SourceFile file(String name, String text) {
    return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
