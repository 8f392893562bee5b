package org.session33.diagnostics.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class EvidenceReaderTest {
  private final EvidenceReader reader = EvidenceReader.ofTextFormats();

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
  @CsvSource({
    "456C6646696C6500AABB, an event log of Windows Vista",
    "300000004C664C650100, an event log of Windows 2000",
    "504B030414000000, a zip",
    "1F8B0800, a gzip",
    "7265676601000000, a raw registry hive",
    "4D53434600000000, a cabinet",
    "89504E470D0A1A0A, a picture",
    "0001020304050607, no file that evidence",
  })
  void namesWhatItCannotReadAndGoesOn(String hex, String words) {
    SourceFile binary = SourceFile.of("thing.bin", java.util.HexFormat.of().parseHex(hex));

    Reading<Evidence> reading = reader.read(List.of(binary, file("event.txt", Pasted.NEW_LAYOUT)));

    Evidence evidence = reading.optional().orElseThrow();
    assertThat(evidence.events()).hasSize(1);
    assertThat(evidence.unread()).hasSize(1);
    assertThat(evidence.unread().get(0).reason()).contains(words);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).isError()).isTrue();
  }

  @Test
  void saysWhatATextIsThatHoldsNoEvidence() {
    Reading<Evidence> reading =
        reader.read(
            List.of(
                file("a.txt", "REGEDIT4\n\n[HKEY_CURRENT_USER\\X]\n"), file("b.txt", "Hello.")));

    assertThat(reading.optional().orElseThrow().unread())
        .containsExactly(
            new UnreadFile("a.txt", "this is a registry export without any event in it"),
            new UnreadFile("b.txt", "no event and no known error text is in this text"));
    assertThat(reading.problems()).allMatch(Problem::isError).hasSize(2);
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

  @Test
  void asksFormatsInTheirOrder() {
    EvidenceFormat everything =
        new EvidenceFormat() {
          @Override
          public String id() {
            return "everything";
          }

          @Override
          public boolean accepts(byte[] head, String headText) {
            return true;
          }

          @Override
          public Reading<Evidence> read(SourceFile file) {
            return Reading.clean(
                Evidence.of(
                    List.of(),
                    List.of(),
                    List.of(new ObservedHolding("areyes", "Outlook", "own mailbox", 3, false))));
          }
        };

    Evidence evidence =
        new EvidenceReader(List.of(everything)).read(file("x", "x")).optional().orElseThrow();

    assertThat(evidence.holdings()).hasSize(1);
    assertThat(evidence.files()).containsExactly(new EvidenceFile("x", "everything", 1));
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
