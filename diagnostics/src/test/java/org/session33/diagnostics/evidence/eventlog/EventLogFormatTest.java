package org.session33.diagnostics.evidence.eventlog;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.Samples;
import org.session33.profiles.files.SourceFile;

/**
 * Both binary logs, made by hand.
 *
 * <p>It is long because every token, damage and cap of two formats has its case.
 */
class EventLogFormatTest {
  private static final String DN =
      "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes";

  @TempDir Path folder;

  static SyntheticEvtx refusals(int others) {
    SyntheticEvtx log = new SyntheticEvtx();
    for (int i = 0; i < others; i++) {
      log.event("Microsoft-Windows-Synthetic", 100 + i % 3, "nothing of interest " + i);
    }
    return log.event("MSExchangeIS", 9646, DN, "32", "session");
  }

  @Test
  void keepsTheEventsThatMatterAndCountsTheOthers() {
    Reading<Evidence> reading = read(refusals(600).bytes());

    assertThat(reading.problems()).isEmpty();
    Evidence found = reading.optional().orElseThrow();
    assertThat(found.events())
        .containsExactly(
            EventRecord.builder("MSExchangeIS", 9646, Place.ofRecord("a.evtx", 1601))
                .time(Instant.parse("2010-03-17T09:03:12.775Z"))
                .qualifiers(49158)
                .level("Error")
                .category("6")
                .channel("Application")
                .computer("MBX01.contoso.example")
                .recordId(1601L)
                .strings(DN, "32", "session")
                .build());
    assertThat(found.events().get(0).where()).hasToString("a.evtx:record 1601");
    assertThat(StoreLimitSentence.parse(found.events().get(0)).orElseThrow().user())
        .isEqualTo("areyes");
    assertThat(found.files().get(0).records()).isEqualTo(601);
    assertThat(found.files().get(0).says())
        .containsExactly(
            "601 records, of which 1 matters: event 9646 of MSExchangeIS.",
            "Only counted: event 100 of Microsoft-Windows-Synthetic (200 times), event 101 of"
                + " Microsoft-Windows-Synthetic (200 times), event 102 of"
                + " Microsoft-Windows-Synthetic (200 times).");
  }

  @Test
  void keepsWhatShowsAKnownErrorTextAndNothingElseOfItsSource() {
    Evidence found =
        clean(
            new SyntheticEvtx()
                .event("MSExchange Common", 1, "Outlook is retrieving data from nobody")
                .event("MSExchange Common", 2, "MapiExceptionSessionLimit: Unable to open")
                .event("MSExchange Common", 3, 4, "MapiExceptionSessionLimit: Unable to open")
                .event(
                    "Microsoft Office 14 Alerts",
                    300,
                    4,
                    "Microsoft Outlook",
                    "Cannot open your default e-mail folders.")
                .event("Other", 300, 2, "MapiExceptionSessionLimit: Unable to open")
                .event("Service Control Manager", 7036, 4, "Windows Update", "running")
                .event(
                    "Service Control Manager",
                    7036,
                    4,
                    "Microsoft Exchange Information Store",
                    "stopped")
                .bytes());

    assertThat(found.events())
        .extracting(e -> e.source() + " " + e.id())
        .containsExactly(
            "MSExchange Common 2",
            "Microsoft Office 14 Alerts 300",
            "Service Control Manager 7036");
    assertThat(found.texts())
        .extracting(ObservedText::id)
        .containsExactly("mapi-session-limit", "cannot-open-default-folders");
    assertThat(found.files().get(0).records()).isEqualTo(7);
  }

  @Test
  void takesTheEventsByTheirTime() {
    Evidence found =
        clean(
            new SyntheticEvtx()
                .record(f -> event(f, "2010-03-17T09:00:02Z"))
                .record(f -> event(f, "2010-03-17T09:00:01Z"))
                .record(f -> event(f, "SystemTime"))
                .bytes());

    assertThat(found.events()).extracting(EventRecord::recordId).containsExactly(3L, 2L, 1L);
  }

  private static int next = 1;

  private static void event(SyntheticEvtx.Fragment f, String time) {
    int id = next++;
    f.element(
        "Event",
        List.of(),
        e ->
            e.element("Provider", List.of("Name", "MSExchangeIS"), p -> {})
                .element("EventID", "9646")
                .element("EventRecordID", Integer.toString(id))
                .element("TimeCreated", List.of("SystemTime", time), t -> {}));
  }

  @Test
  void readsAStringArrayOfATemplateAndLeavesOutWhatIsNull() {
    byte[] array = (DN + "\0" + "250\0objtMessage\0").getBytes(UTF_16LE);
    byte[] empties = "A\0\0B\0".getBytes(UTF_16LE);
    int[] definition = {0};
    SyntheticEvtx log =
        new SyntheticEvtx()
            .record(
                f -> {
                  definition[0] = f.position() + 10;
                  f.instance(
                      EventLogFormatTest::template,
                      List.of(
                          SyntheticEvtx.Value.text("MSExchangeIS\0"),
                          new SyntheticEvtx.Value(0x81, array),
                          SyntheticEvtx.Value.nothing()));
                })
            .record(
                f ->
                    f.instanceOf(
                        definition[0],
                        List.of(
                            SyntheticEvtx.Value.text("MSExchangeIS"),
                            new SyntheticEvtx.Value(0x81, empties),
                            SyntheticEvtx.Value.nothing())))
            .record(
                f ->
                    f.instanceOf(
                        definition[0],
                        List.of(
                            SyntheticEvtx.Value.text("MSExchangeIS"),
                            new SyntheticEvtx.Value(0x81, new byte[0]),
                            SyntheticEvtx.Value.text("7"))));

    Evidence found = clean(log.bytes());

    assertThat(found.events())
        .extracting(EventRecord::strings)
        .containsExactly(List.of(DN, "250", "objtMessage"), List.of("A", "", "B"), List.of(""));
    // Where the event has no number of its own, the record's stands for it.
    assertThat(found.events())
        .extracting(e -> e.where().toString())
        .containsExactly("a.evtx:record 1", "a.evtx:record 2", "a.evtx:record 7");
  }

  private static void template(SyntheticEvtx.Fragment f) {
    f.element(
        "Event",
        List.of(),
        e ->
            e.element("Provider", List.of(), p -> p.raw(0x0D, 0, 0, 1))
                .element("EventID", "9646")
                .element("EventRecordID", List.of(), r -> r.raw(0x0E, 2, 0, 0x0A))
                .element(
                    "EventData",
                    List.of(),
                    d -> d.element("Data", List.of(), x -> x.raw(0x0D, 1, 0, 0x81))));
  }

  @Test
  void readsCharacterDataEntitiesAndInstructions() {
    Evidence found =
        clean(
            new SyntheticEvtx()
                .record(
                    f ->
                        f.element(
                            "Event",
                            List.of(),
                            e -> {
                              e.raw(0x0A).name("look").raw(0x0B).characters("here");
                              e.element("Provider", List.of("Name", "MSExchangeIS"), p -> {});
                              e.element("EventID", "9646");
                              e.element(
                                  "Data",
                                  List.of(),
                                  d -> {
                                    d.raw(0x07).characters("<a&b>");
                                    d.raw(0x48, 0x41, 0x00);
                                    for (String entity :
                                        List.of("lt", "gt", "amp", "quot", "apos")) {
                                      d.raw(0x49).name(entity);
                                    }
                                    d.text("end");
                                  });
                            }))
                .bytes());

    assertThat(found.events().get(0).strings()).containsExactly("<a&b>A<>&\"'end");
  }

  @Test
  void anEntityThatXmlDoesNotKnowCostsTheRecordAndNoOther() {
    Reading<Evidence> reading =
        read(
            new SyntheticEvtx()
                .record(f -> f.element("Event", List.of(), e -> e.raw(0x09).name("lol")))
                .event("MSExchangeIS", 9646, DN, "32", "session")
                .bytes());

    assertThat(reading.optional().orElseThrow().events()).hasSize(1);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).toString())
        .isEqualTo(
            "a.evtx:record 1: the record at byte 4,608 cannot be read: it refers to an entity that"
                + " XML does not know; save the log again with Event Viewer, or copy it again");
  }

  @Test
  void aTemplateWithinItselfAndOneThatMultipliesItselfEnd() {
    Reading<Evidence> cyclic =
        read(
            new SyntheticEvtx()
                .record(
                    f -> {
                      int definition = f.position() + 10;
                      f.instance(
                          d ->
                              d.element(
                                  "Event", List.of(), e -> e.instanceOf(definition, List.of())),
                          List.of());
                    })
                .event("MSExchangeIS", 9646, DN, "32", "session")
                .bytes());
    assertThat(problem(cyclic)).contains("its template contains itself");
    assertThat(cyclic.optional().orElseThrow().events()).hasSize(1);

    Reading<Evidence> large =
        read(
            new SyntheticEvtx()
                .record(
                    f -> {
                      List<Integer> levels = new ArrayList<>();
                      f.element(
                          "Event",
                          List.of(),
                          e -> {
                            for (int level = 0; level < 20; level++) {
                              int below = level == 0 ? 0 : levels.get(level - 1);
                              levels.add(e.position() + 10);
                              e.instance(
                                  d -> {
                                    for (int i = 0; below > 0 && i < 10; i++) {
                                      d.instanceOf(below, List.of());
                                    }
                                    d.element("Data", "x");
                                  },
                                  List.of());
                            }
                          });
                    })
                .bytes());
    assertThat(problem(large))
        .contains("more than " + InputLimits.LOG_NODES + " elements and texts come out of it");
  }

  @Test
  void nestingHasAnEnd() {
    Consumer<SyntheticEvtx.Fragment> nested = f -> f.text("x");
    for (int i = 0; i < InputLimits.LOG_DEPTH + 3; i++) {
      Consumer<SyntheticEvtx.Fragment> inner = nested;
      nested = f -> f.element("Data", List.of(), inner);
    }

    assertThat(problem(read(new SyntheticEvtx().record(nested).bytes())))
        .contains("nested deeper than " + InputLimits.LOG_DEPTH + " levels");
  }

  @Test
  void aDirtyLogIsReadByItsLengthAndBehindWhatItCallsFree() {
    SyntheticEvtx log =
        new SyntheticEvtx().flags(1).statedChunks(1).event("Other", 1, "a").endChunk();
    byte[] bytes =
        log.event("MSExchangeIS", 9646, DN, "32", "session")
            .event("MSExchangeIS", 9646, DN, "32", "session")
            .bytes();
    // The head of the chunk still says that nothing is in it.
    int second = EvtxReader.HEADER + EvtxChunk.SIZE;
    bytes[second + 48] = 0;
    bytes[second + 49] = 2;
    // Behind free space only consecutive numbers are believed, so the first one is in front of it.
    int size = (bytes[second + 512 + 4] & 0xFF) | (bytes[second + 512 + 5] & 0xFF) << 8;
    bytes[second + 48] = (byte) (512 + size);
    bytes[second + 49] = (byte) (512 + size >> 8);

    Evidence found = clean(bytes);

    assertThat(found.events()).hasSize(2);
    assertThat(found.files().get(0).records()).isEqualTo(3);
    assertThat(found.files().get(0).says().toString()).contains("Windows had not closed it");
  }

  @Test
  void aWrongChecksumIsAWarningAndAnUnsetOneNothing() {
    byte[] changed = refusals(2).bytes();
    changed[EvtxReader.HEADER + 52]++;
    Reading<Evidence> reading = read(changed);
    assertThat(reading.hasErrors()).isFalse();
    assertThat(problem(reading)).contains("checksums", "byte 4,096");
    assertThat(reading.optional().orElseThrow().events()).hasSize(1);

    SyntheticEvtx unset = new SyntheticEvtx().flags(4);
    assertThat(clean(unset.event("MSExchangeIS", 9646, DN, "32", "session").bytes()).events())
        .hasSize(1);
  }

  @Test
  void aChunkThatIsLostInTheMiddleIsTold() {
    Reading<Evidence> reading =
        read(
            refusals(1)
                .emptySlot()
                .number(40)
                .event("MSExchangeIS", 9646, DN, "32", "session")
                .bytes());

    assertThat(reading.optional().orElseThrow().events()).hasSize(2);
    assertThat(problem(reading)).contains("records 3 to 39 are not in the log");

    byte[] rubbish = refusals(1).emptySlot().event("Other", 1, "a").bytes();
    Arrays.fill(rubbish, 70_000, 71_000, (byte) 'x');
    assertThat(problem(read(rubbish))).contains("bytes 69,632 to 135,167 are no part");
  }

  @Test
  void aRecordWithTwoSizesCostsThatRecord() {
    byte[] bytes = refusals(3).bytes();
    bytes[EvtxReader.HEADER + 512 + 4] ^= 8;

    Reading<Evidence> reading = read(bytes);

    assertThat(reading.problems()).anyMatch(p -> p.what().contains("hold no whole record"));
    Evidence found = reading.optional().orElseThrow();
    assertThat(found.files().get(0).records()).isEqualTo(3);
    assertThat(found.events()).hasSize(1);
  }

  @Test
  void aHeadAloneIsNoLog() {
    for (byte[] cut :
        List.of(Arrays.copyOf(refusals(1).bytes(), 100), Arrays.copyOf(evt().bytes(), 20))) {
      Reading<Evidence> reading = read(cut);

      assertThat(reading.hasErrors()).isTrue();
      assertThat(reading.optional().orElseThrow().unread().get(0).reason())
          .startsWith("this is the beginning of an event log");
    }
  }

  static SyntheticEvt evt() {
    return new SyntheticEvt(71)
        .event("EventLog", 6005)
        .event("MSExchangeIS", 9646, DN, "32", "session")
        .event("MSExchangeIS", 9645, "0", "objtFolder", "500");
  }

  @Test
  void readsALogOfWindows2003() {
    Evidence found = clean(evt().bytes());

    assertThat(found.events().get(0))
        .isEqualTo(
            EventRecord.builder("MSExchangeIS", 9646, Place.ofRecord("a.evtx", 72))
                .time(Instant.ofEpochSecond(1_110_000_000))
                .qualifiers(0xC006)
                .level("Error")
                .category("6")
                .computer("MBX01")
                .recordId(72L)
                .strings(DN, "32", "session")
                .build());
    assertThat(found.files().get(0).format()).isEqualTo("evt");
    assertThat(found.files().get(0).says())
        .contains(
            "3 records, of which 2 matter: event 9645 of MSExchangeIS, event 9646 of"
                + " MSExchangeIS.");
  }

  @ParameterizedTest
  @ValueSource(ints = {48, 400, 600, 640, 660, 700, 736, 780, 800})
  void goesAroundTheRing(int oldest) {
    for (int flags : new int[] {2, 3}) {
      Evidence found = clean(evt().flags(flags).bytes(840, oldest / 4 * 4));

      assertThat(found.files().get(0).records()).as("oldest at " + oldest).isEqualTo(3);
      assertThat(found.events()).hasSize(2);
      assertThat(found.events().get(0).strings()).containsExactly(DN, "32", "session");
    }
  }

  @Test
  void recoversALogWithoutItsEnd() {
    byte[] bytes = evt().flags(1).bytes();
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 0x28);

    Reading<Evidence> reading = read(cut);

    assertThat(reading.hasErrors()).isTrue();
    assertThat(problem(reading)).contains("no end that can be found", "3 records were recovered");
    assertThat(reading.optional().orElseThrow().events()).hasSize(2);
  }

  @Test
  void tellsOfOneRecoveredRecordAsOne() {
    byte[] bytes = evt().flags(1).bytes();
    byte[] cut = Arrays.copyOf(bytes, 48 + (bytes[48] & 0xFF));

    assertThat(problem(read(cut))).contains("; 1 record was recovered by");
  }

  @Test
  void recoversBehindABreakAndCountsNoRecordTwice() {
    byte[] bytes = evt().bytes();
    // The number of the second record.
    int second = 48 + (bytes[48] & 0xFF);
    bytes[second + 8] = 90;

    Reading<Evidence> reading = read(bytes);

    assertThat(problem(reading)).contains("breaks behind 1 of them", "2 records were recovered");
    assertThat(reading.optional().orElseThrow().files().get(0).records()).isEqualTo(3);
  }

  @Test
  void fewerStringsThanPromisedAreSaid() {
    Reading<Evidence> reading =
        read(new SyntheticEvt(1).event("MSExchangeIS", 9646, 300, DN, "250", "session").bytes());

    assertThat(problem(reading)).startsWith("a.evtx:record 1: event 9646 has 3 strings");
    assertThat(reading.optional().orElseThrow().events()).hasSize(1);
  }

  @Test
  void anEmptyLogIsNoProblem() {
    assertThat(clean(new SyntheticEvt(1).bytes()).files().get(0).records()).isZero();
    assertThat(clean(new SyntheticEvtx().bytes()).files().get(0).says())
        .containsExactly("No record is in the log.");
  }

  @Test
  void opensAGzipOfALog() throws IOException {
    for (byte[] log : List.of(refusals(2).bytes(), evt().bytes())) {
      Path file = Files.write(folder.resolve("log.gz"), gzip(log));

      Reading<Evidence> reading = Readers.evidence().read(SourceFile.of(file));

      assertThat(reading.problems()).isEmpty();
      assertThat(reading.optional().orElseThrow().files().get(0).records()).isEqualTo(3);
    }
  }

  @Test
  void aGzipThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] packed = gzip(refusals(2_000).bytes());

    Reading<Evidence> reading = read(Arrays.copyOf(packed, packed.length * 2 / 3));

    assertThat(reading.problems()).anyMatch(p -> p.what().contains("gzip"));
    assertThat(reading.optional().orElseThrow().files().get(0).records()).isBetween(1, 1_999);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    SyntheticEvtx log = refusals(1);
    for (int i = 0; i < 200; i++) {
      log.emptySlot();
    }

    Reading<Evidence> reading = read(gzip(log.bytes()));

    assertThat(problem(reading)).contains("more than 200 times larger");
    assertThat(reading.optional().orElseThrow().unread()).hasSize(1);
  }

  @Test
  void canBeStoppedAndSaysSo() {
    byte[] large = refusals(30_000).bytes();
    Reading<Evidence> stopped =
        Readers.evidence()
            .with((file, done, total) -> done < total / 2)
            .read(SourceFile.of("a.evtx", large));
    assertThat(problem(stopped)).contains("reading was stopped at byte");
    assertThat(stopped.hasErrors()).isTrue();
    assertThat(stopped.optional().orElseThrow().files().get(0).records()).isBetween(1, 30_000);

    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    Readers.evidence()
        .with((file, done, total) -> heard.add(done))
        .read(SourceFile.of("a.evtx", large));
    assertThat(heard).isSorted().hasSizeGreaterThan(2);
  }

  @Test
  void anInterruptionStopsIt() throws Exception {
    Path file = Files.write(folder.resolve("log.evtx"), refusals(3_000).bytes());
    SourceFile log = SourceFile.of(file);
    log.head();
    List<Throwable> ends = new ArrayList<>();
    boolean[] still = {false};
    Thread reader =
        new Thread(
            () -> {
              try {
                Readers.evidence()
                    .with(
                        (name, done, total) -> {
                          if (done > 0) {
                            Thread.currentThread().interrupt();
                          }
                          return true;
                        })
                    .read(log);
              } catch (CancellationException e) {
                ends.add(e);
              }
              still[0] = Thread.currentThread().isInterrupted();
            });
    reader.start();
    reader.join();

    assertThat(ends).as("nothing comes of it").hasSize(1);
    assertThat(still[0]).as("whoever interrupted it still sees that").isTrue();
  }

  @Test
  void aFloodOfOneKindLeavesTheOthersAndItsOwnLastOnes() {
    SyntheticEvtx log =
        new SyntheticEvtx()
            .event("Service Control Manager", 7031, "Microsoft Exchange Information Store", "1");
    int many = InputLimits.LOG_EVENTS + 5;
    for (int i = 0; i < many; i++) {
      log.event("MSExchangeIS", 9646, DN, "32", "session");
    }
    log.event("MSExchangeIS", 9645, "0", "objtFolder", "500");

    Reading<Evidence> reading = read(log.bytes());

    assertThat(problem(reading))
        .contains("20,007 events of the log matter, and only 20,000 were kept");
    Evidence found = reading.optional().orElseThrow();
    assertThat(found.files().get(0).records()).isEqualTo(many + 2);
    assertThat(found.files().get(0).says().get(0))
        .startsWith("20,007 records, of which 20,007 matter: event 9646 of MSExchangeIS (20,005");
    assertThat(found.events()).hasSize(InputLimits.LOG_EVENTS);
    assertThat(found.events().get(0).id()).isEqualTo(7031);
    assertThat(found.events().get(1).recordId()).as("the oldest ones are left out").isEqualTo(1009);
    assertThat(found.events().get(19_999).id()).isEqualTo(9645);
  }

  @Test
  void everyCutAtEvery512BytesIsAResultOrAProblem() {
    for (byte[] whole : seeds()) {
      for (int length = 16; length < whole.length; length = (length + 512) / 512 * 512) {
        Reading<Evidence> reading = read(Arrays.copyOf(whole, length));

        assertThat(reading.optional()).isPresent();
        assertThat(reading.hasErrors()).as("cut at " + length).isTrue();
      }
    }
  }

  @Test
  void everyFlippedBitIsAResultOrAProblem() {
    Random random = new Random(33);
    for (byte[] whole : seeds()) {
      for (int i = 0; i < 300; i++) {
        byte[] bytes = whole.clone();
        for (int flips = 0; flips < 1 + i % 20; flips++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        assertThat(read(bytes).optional()).isPresent();
      }
    }
  }

  @Test
  void damagedLogsAreSurvived() throws IOException {
    List<byte[]> seeds = new ArrayList<>(seeds());
    seeds.add(gzip(evt().bytes()));
    Mutations.survive("a.evtx", seeds, file -> Readers.evidence().read(file));
  }

  @Test
  void damagedSamplesAreSurvived() throws Exception {
    List<byte[]> seeds = new ArrayList<>();
    for (String path :
        List.of(
            "evtx/system_first_chunk.derived.evtx",
            "evtx/MSExchange_Management_wec.evtx",
            "evt/SysEvent_40records.derived.Evt")) {
      seeds.add(Samples.sample(path).bytes(1 << 20));
    }
    Mutations.survive("b.evtx", seeds, file -> Readers.evidence().read(file));
    for (byte[] whole : seeds) {
      for (int length = 512; length < whole.length; length += 512) {
        assertThat(read(Arrays.copyOf(whole, length)).optional()).isPresent();
      }
    }
  }

  /** A log of one event whose template has a place for an array of strings. */
  static byte[] withArray() {
    return new SyntheticEvtx()
        .record(
            f ->
                f.instance(
                    EventLogFormatTest::template,
                    List.of(
                        SyntheticEvtx.Value.text("MSExchangeIS"),
                        new SyntheticEvtx.Value(0x81, "A\0B\0".getBytes(UTF_16LE)),
                        SyntheticEvtx.Value.nothing())))
        .bytes();
  }

  private static List<byte[]> seeds() {
    byte[] chunks = refusals(100).bytes();
    byte[] wrapped = evt().flags(3).bytes(840, 700);
    return List.of(chunks, withArray(), evt().bytes(), wrapped);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Reading<Evidence> read(byte[] bytes) {
    return Readers.evidence().read(SourceFile.of("a.evtx", bytes));
  }

  private static Evidence clean(byte[] bytes) {
    Reading<Evidence> reading = read(bytes);
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  private static String problem(Reading<Evidence> reading) {
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0).toString();
  }
}
