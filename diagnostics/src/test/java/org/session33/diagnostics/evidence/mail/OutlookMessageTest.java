package org.session33.diagnostics.evidence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.evidence.mail.Mails.DIALOG;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.diagnostics.evidence.mail.Mails.Message;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** Messages that Outlook saved. No public sample is known; these are written by [MS-OXMSG]. */
class OutlookMessageTest {
  private static final EvidenceReader READER = Readers.evidence();

  private static Reading<Evidence> reading(byte[] message) {
    return READER.read(SourceFile.of("ticket.msg", message));
  }

  private static Evidence read(byte[] message) {
    return reading(message).optional().orElseThrow();
  }

  private static List<String> places(Evidence evidence) {
    return evidence.texts().stream().map(t -> t.where().toString()).toList();
  }

  /** The texts of a message, as they come out of it. */
  private static List<String> texts(byte[] message) throws InputException {
    Mail mail =
        new OutlookMessageFormat()
            .open(SourceFile.of("a.msg", message), 0)
            .optional()
            .orElseThrow();
    List<String> texts = new java.util.ArrayList<>();
    for (Mail.Part part : mail.parts()) {
      texts.add(new String(part.file().bytes(1 << 20), StandardCharsets.UTF_8).strip());
    }
    return texts;
  }

  @Test
  void readsTextAttachmentsAndEnclosedMessages() {
    Reading<Evidence> reading = reading(Mails.full());
    Evidence evidence = reading.optional().orElseThrow();
    assertThat(reading.problems()).isEmpty();
    assertThat(evidence.files())
        .extracting(EvidenceFile::file)
        .containsExactly(
            "ticket.msg", "ticket.msg!text", "ticket.msg!logons.csv", "ticket.msg!inner.msg!text");
    assertThat(evidence.files().get(0).says())
        .containsExactly("It is a mail of ticket desk #12, sent 2021-03-18T08:03:12Z.");
    assertThat(places(evidence)).containsExactly("ticket.msg!text:2:1");
  }

  @Test
  void takesTheTicketFromTheHeaderItCameWith() {
    byte[] message =
        new Message()
            .text(0x007D, "Received: from a\r\nX-RT-Ticket: example.test\r\n #4711\r\n\r\n")
            .text(0x1000, "text")
            .bytes();
    assertThat(read(message).tickets())
        .singleElement()
        .matches(t -> t.words().equals("example.test #4711"));
  }

  @Test
  void takesHtmlWhereThereIsNoPlainText() throws InputException {
    byte[] html = "<p>Gr\u00FC\u00DFe<br>&lt;Ada&gt;".getBytes(Charset.forName("windows-1252"));
    assertThat(texts(new Message().binary(0x1013, html).number(0x3FDE, 1252).bytes()))
        .containsExactly("Grüße\n<Ada>");
    assertThat(texts(new Message().text(0x1013, "<div>a</div><div>b</div>").bytes()))
        .containsExactly("a\nb");
  }

  @Test
  void readsTextOfACodePage() throws InputException {
    byte[] turkish = "\u0130stanbul \u015Fifre".getBytes(Charset.forName("windows-1254"));
    assertThat(texts(new Message().eightBit(0x1000, turkish).number(0x3FFD, 1254).bytes()))
        .containsExactly("İstanbul şifre");
  }

  /** The two examples of [MS-OXRTFCP] 4. */
  @Test
  void unpacksCompressedRtf() throws InputException {
    HexFormat hex = HexFormat.of();
    byte[] hello =
        hex.parseHex(
            "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
                + "0af32068656c090020627705b06c647d0a800fa0");
    byte[] runs = hex.parseHex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0");
    assertThat(texts(new Message().binary(0x1009, hello).bytes())).containsExactly("hello world");
    assertThat(texts(new Message().binary(0x1009, runs).bytes()))
        .containsExactly("WXYZWXYZWXYZWXYZWXYZ");
    runs[20] ^= 1;
    Reading<Evidence> damaged = reading(new Message().binary(0x1009, runs).bytes());
    assertThat(damaged.problems())
        .extracting(Problem::what)
        .contains("the formatted text is cut off or damaged, and only its beginning is read");
  }

  @Test
  void readsRtfAndTheHtmlInIt() throws InputException {
    assertThat(
            texts(
                Mails.rtf(
                    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}"
                        + "Gr\\'fc\\'dfe\\par\\u8364? 5\\tab x\\{\\}{\\pict 00ff}\\line z}")))
        .containsExactly("Grüße\n€ 5\tx{}\nz");
    assertThat(
            texts(
                Mails.rtf(
                    "{\\rtf1\\ansi\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}"
                        + "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello {\\*\\htmltag84 <b>}"
                        + "\\htmlrtf {\\b\\htmlrtf0 bold{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0"
                        + "\\htmlrtf\\par}\\htmlrtf0 {\\*\\mhtmltag64 <a href=x>}"
                        + "{\\*\\htmltag72 </p>}{\\*\\htmltag64 <p>}last}")))
        .containsExactly("Hello bold\nlast");
  }

  @Test
  void keepsToTheCaps() {
    Message message = new Message().text(0x1000, DIALOG);
    Message deepest = message;
    for (int i = 1; i <= 9; i++) {
      deepest = deepest.enclose("m").text(0x1000, "text " + i);
      deepest.end();
    }
    Reading<Evidence> reading = reading(message.bytes());
    assertThat(reading.optional().orElseThrow().files()).hasSize(10);
    assertThat(reading.problems())
        .singleElement()
        .matches(p -> p.what().equals("this message lies too deep inside other messages"));

    byte[] large =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(12)
            .putInt(Integer.MAX_VALUE)
            .putInt(0x75465A4C)
            .putInt(0)
            .array();
    assertThat(read(new Message().binary(0x1009, large).bytes()).unread())
        .extracting(UnreadFile::reason)
        .containsExactly("the formatted text (RTF) is damaged; save the message again");
  }

  @Test
  void standsDamageAndTruncation() {
    byte[] message = Mails.full();
    for (int length = 1; length < message.length; length += 97) {
      Evidence evidence = read(Arrays.copyOf(message, length));
      assertThat(evidence.files().size() + evidence.unread().size()).isPositive();
    }
    byte[] wrapped =
        Mails.rtf("{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 a\\'fc}");
    Mutations.survive("mutant.msg", List.of(message, wrapped), f -> READER.read(f));
  }
}
