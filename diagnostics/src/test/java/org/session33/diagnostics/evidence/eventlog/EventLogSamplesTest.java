package org.session33.diagnostics.evidence.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.Samples;
import org.session33.profiles.files.SourceFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Holds the readers against real logs and what other readers make of them (formats.md 10.8). */
class EventLogSamplesTest {
  private static final Pattern RECORD =
      Pattern.compile(
          "Event number\\t+: (?<number>\\d+).*?Event type\\t+: (?<type>\\w+) event"
              + ".*?Computer name\\t+: (?<computer>.*?)\\nSource name\\t+: (?<source>.*?)\\n"
              + "Event category\\t+: (?<category>\\d+)\\nEvent identifier\\t+: 0x(?<id>\\w{8}).*?"
              + "Number of strings\\t+: (?<count>\\d+)(?<strings>.*?)(?=\\n\\nEvent number|$)",
          Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({
    "Application_no_crc32, 17, 35",
    "Security_short_selected, 7, 74",
    "new-user-security, 4, 56",
    "system_first_chunk.derived, 108, 336"
  })
  void givesTheXmlThatAnotherReaderGives(String name, int records, int data) throws Exception {
    List<String> expected = new ArrayList<>();
    Element root = parsed(text("evtx/" + name + ".expected.xml"));
    for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element event) {
        expected.add(canonical(event));
      }
    }

    List<String> read = new ArrayList<>();
    List<String> written = events("evtx/" + name + ".evtx");
    for (String event : written) {
      read.add(canonical(parsed(event)));
    }

    assertThat(read).hasSize(records).hasSameSizeAs(expected);
    for (int i = 0; i < records; i++) {
      assertThat(read.get(i)).as("record " + i).isEqualTo(expected.get(i));
    }
    assertThat(written.stream().mapToInt(e -> e.split("<Data[ >]", -1).length - 1).sum())
        .isEqualTo(data);
  }

  @Test
  void readsARecordWithoutTemplate() throws Exception {
    String snap = text("evtx/MSExchange_Management_wec.expected.snap.txt");
    String expected = canonical(parsed(snap.substring(snap.indexOf("<?xml"))));

    List<String> read = events("evtx/MSExchange_Management_wec.evtx");

    assertThat(read).hasSize(1);
    assertThat(canonical(parsed(read.get(0)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "evtx/Application_no_crc32.evtx, evtx, 17",
    "evtx/MSExchange_Management_wec.evtx, evtx, 1",
    "evtx/Security_short_selected.evtx, evtx, 7",
    "evtx/new-user-security.evtx, evtx, 4",
    "evtx/system_first_chunk.derived.evtx, evtx, 108",
    "evt/SysEvent_40records.derived.Evt, evt, 40",
    "evt/SysEvent.Evt.gz, evt, 6063"
  })
  void countsAllRecordsWithoutAProblem(String path, String format, int records) {
    Reading<Evidence> reading = Readers.evidence().read(Samples.sample(path));

    assertThat(reading.problems()).isEmpty();
    Evidence found = reading.optional().orElseThrow();
    assertThat(found.unread()).isEmpty();
    assertThat(found.files()).hasSize(1);
    assertThat(found.files().get(0).format()).isEqualTo(format);
    assertThat(found.files().get(0).records()).isEqualTo(records);
  }

  @Test
  void readsEachRecordOfAnEvtAsAnotherReaderDoes() throws Exception {
    String expected = text("evt/SysEvent_40records.derived.expected.txt").replace("\r\n", "\n");
    List<String> wanted = new ArrayList<>();
    Matcher m = RECORD.matcher(expected);
    while (m.find()) {
      long id = Long.parseLong(m.group("id"), 16);
      String type = m.group("type");
      wanted.add(
          m.group("number")
              + "|"
              + type
              + "|"
              + m.group("computer")
              + "|"
              + m.group("source")
              + "|"
              + m.group("category")
              + "|"
              + (id & 0xFFFF)
              + "|"
              + (id >> 16)
              + "|"
              + m.group("count")
              + "|"
              + m.group("strings").strip().replaceAll("(?:^|\\n)String: \\d+\\t+: ", "¦"));
    }

    List<EventRecord> read = evt("evt/SysEvent_40records.derived.Evt");

    List<String> found = new ArrayList<>();
    for (EventRecord e : read) {
      StringBuilder strings = new StringBuilder();
      e.strings().forEach(s -> strings.append('¦').append(s.replace("\r\n", "\n")));
      found.add(
          e.recordId()
              + "|"
              + e.level()
              + "|"
              + e.computer()
              + "|"
              + e.source()
              + "|"
              + e.category()
              + "|"
              + e.id()
              + "|"
              + e.qualifiers()
              + "|"
              + e.strings().size()
              + "|"
              + strings.toString().strip());
    }
    assertThat(found).hasSize(40).hasSameSizeAs(wanted);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(wanted.get(i));
    }
    assertThat(read.get(0).time()).isEqualTo(Instant.parse("2011-07-30T16:59:46Z"));
    assertThat(read.stream().mapToInt(e -> e.strings().size()).sum()).isEqualTo(96);
  }

  @Test
  void isNotFooledByAStaleHeadAndStaleRecords() throws Exception {
    List<EventRecord> read = evt("evt/SysEvent.Evt.gz");

    assertThat(read).hasSize(6063);
    assertThat(read.get(0).recordId()).isEqualTo(1392);
    assertThat(read.get(6062).recordId()).isEqualTo(7454);
    assertThat(read.stream().mapToInt(e -> e.strings().size()).sum()).isEqualTo(12_714);
    assertThat(read).filteredOn(e -> e.strings().isEmpty()).hasSize(43);
    assertThat(read).filteredOn(e -> "Information".equals(e.level())).hasSize(4706);
    assertThat(read).filteredOn(e -> "Warning".equals(e.level())).hasSize(937);
    assertThat(read).filteredOn(e -> "Error".equals(e.level())).hasSize(420);
    assertThat(read).filteredOn(e -> e.id() == 7036).hasSize(2487);
  }

  private static List<EventRecord> evt(String path) throws Exception {
    List<EventRecord> events = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    SourceFile file = Samples.sample(path);
    new EvtReader(file, path.endsWith(".gz"), ReadingProgress.SILENT, problems::add)
        .read(bytes -> events.add(EvtRecord.of(file.name(), bytes).event()));
    assertThat(problems).isEmpty();
    return events;
  }

  private static List<String> events(String path) throws Exception {
    XmlSink sink = new XmlSink();
    List<Problem> problems = new ArrayList<>();
    new EvtxReader(Samples.sample(path), problems::add).read(false, sink, ReadingProgress.SILENT);
    assertThat(problems).isEmpty();
    return sink.events();
  }

  private static String text(String path) throws Exception {
    return new String(Samples.sample(path).bytes(1 << 20), StandardCharsets.UTF_8);
  }

  private static Element parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  /** One spelling of what may be spelled in two ways (formats.md 10.6). */
  private static String canonical(Element element) {
    StringBuilder out = new StringBuilder("<" + element.getTagName());
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node a = element.getAttributes().item(i);
      attributes.put(a.getNodeName(), canonical(a.getNodeValue()));
    }
    out.append(attributes).append('>');
    boolean elements = element.getElementsByTagName("*").getLength() > 0;
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        out.append(canonical(child));
      } else {
        text.append(n.getNodeValue());
      }
    }
    return out.append(elements ? "" : canonical(text.toString())).append("</>").toString();
  }

  private static String canonical(String value) {
    String text = value.replace("\r\n", "\n").replace('\r', '\n');
    text = text.isBlank() ? "" : text.replaceFirst("\n+$", "");
    if (text.matches("0x[0-9a-fA-F]+")) {
      return "0x" + text.substring(2).replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT);
    }
    if (text.matches("\\{[0-9a-fA-F-]{36}\\}")) {
      return text.toUpperCase(Locale.ROOT);
    }
    return text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z") ? Instant.parse(text).toString() : text;
  }
}
