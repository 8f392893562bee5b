package org.session33.diagnostics.evidence.eventlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

/**
 * An event log as Windows writes it, as it is or packed by gzip. It is read as a stream, and of its
 * events those are kept that can matter ({@code log-events.yaml}); all are counted.
 */
public final class EventLogFormat extends EvidenceFormat {
  private static final String GZIP = "\u001F\u008B";

  private final Kind kind;
  private final boolean gzip;
  private final Supplier<ErrorTextReader> texts;

  /** The two logs that Windows has had. */
  private enum Kind {
    EVTX("evtx", "an event log (.evtx)", "ElfFile\0", EvtxReader.HEADER),
    EVT("evt", "an event log of Windows 2003 (.evt)", "0\0\0\0LfLe", EvtReader.HEADER);

    private final String id;
    private final String name;
    private final byte[] start;
    private final int header;

    Kind(String id, String name, String start, int header) {
      this.id = id;
      this.name = name;
      this.start = start.getBytes(StandardCharsets.ISO_8859_1);
      this.header = header;
    }
  }

  private EventLogFormat(Kind kind, boolean gzip, Supplier<ErrorTextReader> texts) {
    super(gzip ? kind.id + "-gzip" : kind.id, gzip ? "a gzip of " + kind.name : kind.name, true);
    this.kind = kind;
    this.gzip = gzip;
    this.texts = texts;
  }

  /**
   * Logs of Vista and later, and of Windows 2000 to 2003, each as it is and packed.
   *
   * @param texts finds known error texts in events; asked for only then
   */
  public static List<EventLogFormat> all(Supplier<ErrorTextReader> texts) {
    return List.of(
        new EventLogFormat(Kind.EVTX, false, texts),
        new EventLogFormat(Kind.EVT, false, texts),
        new EventLogFormat(Kind.EVTX, true, texts),
        new EventLogFormat(Kind.EVT, true, texts));
  }

  @Override
  public boolean recognises(FormatHead head) {
    if (!gzip) {
      return head.startsWith(new String(kind.start, StandardCharsets.ISO_8859_1));
    }
    return head.startsWith(GZIP) && Arrays.equals(unpacked(head.file()), kind.start);
  }

  /** The first bytes of what is packed, as many as tell what it is. */
  private byte[] unpacked(SourceFile file) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file.head()))) {
      return in.readNBytes(kind.start.length);
    } catch (IOException | InputException e) {
      return new byte[0];
    }
  }

  @Override
  public String readAs() {
    return kind.id;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public boolean isWhole(FormatHead head) {
    return gzip || head.length() >= kind.header;
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    return read(file, ReadingProgress.SILENT);
  }

  @Override
  public Reading<Evidence> read(SourceFile file, ReadingProgress progress) {
    return Reading.of(problems -> evidence(file, progress, problems));
  }

  private Evidence evidence(SourceFile file, ReadingProgress progress, Consumer<Problem> problems)
      throws InputException {
    LogTally tally = new LogTally(texts.get());
    List<String> remarks =
        kind == Kind.EVTX
            ? new EvtxReader(file, problems)
                .read(gzip, new RecordSink(file.name(), tally), progress)
            : new EvtReader(file, gzip, progress, problems)
                .read(bytes -> record(file, bytes, tally, problems));
    tally.reportTo(file, problems);
    List<String> says = new ArrayList<>(tally.says());
    says.addAll(remarks);
    EvidenceFile read =
        new EvidenceFile(
            file.name(),
            readAs(),
            (int) Math.min(tally.records(), Integer.MAX_VALUE),
            says,
            "",
            List.of());
    List<EventRecord> events = tally.events();
    return new Evidence(events, tally.texts(events), List.of(), List.of(read), List.of());
  }

  private static void record(
      SourceFile file, LogBytes bytes, LogTally tally, Consumer<Problem> problems)
      throws DamagedLogException {
    String source = EvtRecord.source(bytes);
    int id = EvtRecord.id(bytes);
    if (!tally.mayMatter(source, id)) {
      tally.count(source, id);
      return;
    }
    EvtRecord record = EvtRecord.of(file.name(), bytes);
    EventRecord event = record.event();
    if (record.lacksStrings()) {
      problems.accept(
          Problem.warning(
              event.where(),
              "event "
                  + id
                  + " has "
                  + event.strings().size()
                  + " strings, and says that it has "
                  + record.promised(),
              "look at it in Event Viewer"));
    }
    tally.add(event);
  }
}
