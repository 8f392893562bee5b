package org.session33.profiles.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.FuzzedFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class ZipSourceTest {
  private static Reading<List<SourceFile>> read(byte[] zip) {
    return ZipSource.read(SourceFile.of("bundle.zip", zip));
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> names(Reading<List<SourceFile>> reading) {
    return reading.optional().orElseThrow().stream().map(SourceFile::name).toList();
  }

  @Test
  void readsFilesSortedByName() throws InputException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("b/İ.txt", bytes("two"));
    files.put("b/", new byte[0]);
    files.put("a.txt", bytes("one"));
    Reading<List<SourceFile>> reading = read(zip(files));
    assertThat(reading.problems()).isEmpty();
    assertThat(names(reading)).containsExactly("bundle.zip!a.txt", "bundle.zip!b/İ.txt");
    assertThat(reading.optional().orElseThrow().get(0).bytes(10)).isEqualTo(bytes("one"));
  }

  @Test
  void namesAreOnlyLabels() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("..\\..\\x.txt", bytes("1"));
    files.put("C:\\y\u001b[31m\u202e.txt", bytes("2"));
    assertThat(names(read(zip(files))))
        .containsExactly("bundle.zip!../../x.txt", "bundle.zip!C:/y?[31m?.txt");
  }

  @Test
  void opensTwoZipsInOneAnotherAndLeavesWorkbooksAlone() {
    byte[] workbook = zip(Map.of("[Content_Types].xml", bytes("<a/>")));
    Map<String, byte[]> bundle = new LinkedHashMap<>();
    bundle.put("deep.txt", bytes("x"));
    bundle.put("deepest.zip", zip(Map.of("deepest.txt", bytes("x"))));
    byte[] deep = zip(bundle);
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("inner.txt", bytes("x"));
    inner.put("deep.zip", deep);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("inner.zip", zip(inner));
    files.put("book.xlsx", workbook);
    Reading<List<SourceFile>> reading = read(zip(files));
    assertThat(names(reading))
        .containsExactly(
            "bundle.zip!book.xlsx",
            "bundle.zip!inner.zip!deep.zip!deep.txt",
            "bundle.zip!inner.zip!inner.txt");
    assertThat(reading.problems())
        .singleElement()
        .matches(p -> p.what().contains("too deep") && p.place().file().endsWith("deepest.zip"));
  }

  @Test
  void refusesABombByWhatReallyComesOut() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb", new byte[4 << 20]);
    files.put("good.txt", bytes("x"));
    Reading<List<SourceFile>> reading = read(zip(files));
    assertThat(names(reading)).containsExactly("bundle.zip!good.txt");
    assertThat(reading.problems()).singleElement().matches(p -> p.what().contains("200 times"));
  }

  @Test
  void refusesFilesThatShareBytes() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("aaaa", bytes("one"));
    files.put("bbbb", bytes("two"));
    byte[] zip = zip(files);
    int second = central(zip, central(zip) + 1);
    // Both entries of the list now name the first file's bytes.
    java.util.Arrays.fill(zip, second + 42, second + 46, (byte) 0);
    Reading<List<SourceFile>> reading = read(zip);
    assertThat(names(reading)).containsExactly("bundle.zip!aaaa");
    assertThat(reading.problems())
        .singleElement()
        .matches(p -> p.place().file().equals("bundle.zip!bbbb"))
        .matches(p -> p.what().equals("the file's bytes are those of another file in the zip"));
  }

  @Test
  void readsGzipsByThemselvesAndInZips() throws IOException, InputException {
    byte[] gzip = gzip(bytes("text"));
    Reading<List<SourceFile>> alone = ZipSource.read(SourceFile.of("a.log.gz", gzip));
    assertThat(names(alone)).containsExactly("a.log.gz!a.log");
    assertThat(alone.optional().orElseThrow().get(0).bytes(9)).isEqualTo(bytes("text"));
    assertThat(names(read(zip(Map.of("logs/b.gz", gzip)))))
        .containsExactly("bundle.zip!logs/b.gz!b");
    assertThat(read(zip(Map.of("bomb.gz", gzip(new byte[4 << 20])))).problems())
        .singleElement()
        .matches(p -> p.what().contains("200 times"));
    assertThat(read(java.util.Arrays.copyOf(gzip, gzip.length - 4)).problems())
        .singleElement()
        .matches(p -> p.what().equals("this gzip is cut off or damaged"));
    assertThat(read(zip(Map.of("a.gz", gzip(gzip(gzip))))).problems())
        .singleElement()
        .matches(p -> p.what().contains("too deep"));
  }

  @Test
  void whatFindsNoRoomInTheMemoryIsNamedAndTheRestIsRead() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] large = new byte[3 << 20];
    new java.util.Random(33).nextBytes(large);
    files.put("large.log", large);
    files.put("small.txt", bytes("text"));

    Reading<List<SourceFile>> reading =
        ZipSource.read(SourceFile.of("bundle.zip", zip(files)), 16L << 20);

    assertThat(names(reading)).containsExactly("bundle.zip!small.txt");
    assertThat(reading.problems())
        .singleElement()
        .matches(p -> p.place().file().equals("bundle.zip!large.log") && p.isError())
        .matches(p -> p.what().contains("than the memory here has room for"));
    assertThat(names(ZipSource.read(SourceFile.of("bundle.zip", zip(files)), 64L << 20)))
        .containsExactly("bundle.zip!large.log", "bundle.zip!small.txt");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void oneBadEntryDoesNotHideTheOthers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("aaaa", bytes("some text that is long enough to be damaged"));
    files.put("good.txt", bytes("x"));
    byte[] zip = zip(files);
    // The first local entry's data begins behind 30 bytes and its name.
    java.util.Arrays.fill(zip, 35, 45, (byte) 0xFF);
    Reading<List<SourceFile>> reading = read(zip);
    assertThat(names(reading)).containsExactly("bundle.zip!good.txt");
    assertThat(reading.hasErrors()).isTrue();
  }

  @Test
  void tellsEncryptedAndUnknownEntries() {
    byte[] zip = zip(Map.of("secret", bytes("x")));
    int central = central(zip);
    byte[] encrypted = zip.clone();
    encrypted[central + 8] |= 1;
    assertThat(read(encrypted).problems())
        .singleElement()
        .matches(p -> p.what().contains("encrypted"));
    byte[] unknown = zip.clone();
    unknown[central + 10] = 99;
    assertThat(read(unknown).problems()).singleElement().matches(p -> p.what().contains("(99)"));
    byte[] checksum = zip.clone();
    checksum[central + 16] ^= 1;
    Reading<List<SourceFile>> reading = read(checksum);
    assertThat(reading.problems()).singleElement().matches(p -> !p.isError());
    assertThat(reading.optional().orElseThrow()).hasSize(1);
  }

  @Test
  void readsStoredEntriesAndThingsInFrontOfTheZip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("stored.txt");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(1);
      CRC32 crc = new CRC32();
      crc.update('x');
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write('x');
    }
    assertThat(names(read(out.toByteArray()))).containsExactly("bundle.zip!stored.txt");
  }

  @Test
  void refusesWhatIsNoZipAndTooManyFiles() {
    assertThat(read(bytes("no zip at all, not even a bit")).optional()).isEmpty();
    byte[] cut = java.util.Arrays.copyOf(zip(Map.of("a", bytes("x"))), 60);
    assertThat(read(cut).problems())
        .singleElement()
        .matches(p -> p.what().contains("missing or damaged"));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 5001; i++) {
      many.put("f" + i, new byte[0]);
    }
    assertThat(read(zip(many)).problems())
        .singleElement()
        .matches(p -> p.what().contains("more than 5000 files"))
        .matches(Problem::isError);
  }

  @Test
  void standsDamagedZips() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.reg", bytes("REGEDIT4\n\n[HKEY_CURRENT_USER\\Software]\n".repeat(5)));
    files.put("b.txt", bytes("text"));
    Map<String, byte[]> nested = new LinkedHashMap<>();
    nested.put("inner.zip", zip(files));
    List<byte[]> seeds = new ArrayList<>(List.of(zip(files), zip(nested)));
    Mutations.survive("mutant.zip", seeds, ZipSource::read);
  }

  /** The files of a zip, each of them read. */
  static Reading<List<SourceFile>> readWhole(SourceFile zip) {
    Reading<List<SourceFile>> reading = ZipSource.read(zip);
    for (SourceFile file : reading.optional().orElse(List.of())) {
      try {
        file.bytes(InputLimits.TEXT_BYTES);
      } catch (InputException e) {
        FuzzedFile.check(e.problem());
      }
    }
    return reading;
  }

  private static int central(byte[] zip) {
    return central(zip, 0);
  }

  private static int central(byte[] zip, int from) {
    for (int i = from; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        return i;
      }
    }
    throw new IllegalStateException();
  }
}
