package org.session33.diagnostics.evidence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.evidence.mail.Mails.DIALOG;
import static org.session33.diagnostics.evidence.mail.Mails.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketReference;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** Tickets as mail, through the reader of all evidence. */
class MailEvidenceTest {
  private static final EvidenceReader READER = Readers.evidence();

  private static Reading<Evidence> reading(byte[] mail) {
    return READER.read(SourceFile.of("mail.eml", mail));
  }

  private static Evidence read(byte[] mail) {
    return reading(mail).optional().orElseThrow();
  }

  private static List<String> places(Evidence evidence) {
    return evidence.texts().stream().map(t -> t.where().toString()).toList();
  }

  private static List<String> files(Evidence evidence) {
    return evidence.files().stream().map(EvidenceFile::file).toList();
  }

  @Test
  void readsTheTicketOfRequestTracker() {
    Reading<Evidence> reading = reading(Mails.resource("ticket_rt.derived.eml"));
    Evidence evidence = reading.optional().orElseThrow();

    assertThat(reading.problems()).isEmpty();
    assertThat(evidence.tickets())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.system()).isEqualTo("Request Tracker 4.4.4");
              assertThat(t.words()).isEqualTo("example.test #4711");
            });
    assertThat(files(evidence)).containsExactly("mail.eml", "mail.eml!text", "mail.eml!logons.csv");
    assertThat(evidence.files().get(0).says().get(0))
        .isEqualTo(
            "It is a mail of ticket example.test #4711 (Request Tracker 4.4.4), sent"
                + " 2021-03-18T08:03:12Z.");
    assertThat(evidence.texts())
        .singleElement()
        .matches(t -> t.id().equals("unable-to-open-default-folders"))
        .matches(t -> t.where().toString().equals("mail.eml!text:1:1"));
    EvidenceFile list = evidence.files().get(2);
    assertThat(list.format()).isEqualTo("logon-statistics");
    assertThat(list.records()).isEqualTo(1);
    assertThat(String.join(" ", list.says())).contains("ada").contains("14.0.6117.5001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RT-Ticket: example.test #12                          | example.test #12 |
          x-rt-ticket: example.test #12~Managed-BY: RT 3.8     | example.test #12 | Request Tracker 3.8
          X-RT-Ticket: a.very.long.name.of.a.host~ #12         | a.very.long.name.of.a.host #12 |
          References: <a@b> <RT-Ticket-77@example.test>        | example.test #77 |
          X-RT-Loop-Prevention: x~Subject: Re: [desk #5] help  | desk #5 | Request Tracker
          X-Mailer: OTRS Mail Service (5.0.1)~Subject: [Ticket#2021031808003] Outlook | #2021031808003 | OTRS 5.0.1
          Subject: =?utf-8?Q?[desk_#9]_Gr=C3=BC=C3=9Fe?=       | desk #9 |
          """)
  void findsTheTicket(String header, String words, String system) {
    String lines = "Message-ID: <a@b>~From: a@b~" + header + "~~text";
    Evidence evidence = read(mail(lines.split("~", -1)));

    assertThat(evidence.tickets()).extracting(TicketReference::words).containsExactly(words);
    if (system != null) {
      assertThat(evidence.tickets().get(0).system()).isEqualTo(system);
    }
  }

  @Test
  void aMailNeedsNoTicketAndACopiedHeadIsNoMail() {
    assertThat(read(mail("Message-ID: <a@b>", "Subject: [list] 5", "", DIALOG)).tickets())
        .isEmpty();
    Evidence pasted =
        read(mail("From: Ada", "Sent: Monday", "To: helpdesk", "Subject: Outlook", "", DIALOG));
    assertThat(files(pasted)).containsExactly("mail.eml");
    assertThat(places(pasted)).containsExactly("mail.eml:6:1");
  }

  @Test
  void takesThePlainFormAndStripsHtmlOtherwise() {
    Evidence both =
        read(
            mail(
                "MIME-Version: 1.0",
                "From: a@b",
                "Content-Type: multipart/alternative; boundary=x",
                "",
                "--x",
                "Content-Type: text/html",
                "",
                "<p>" + DIALOG,
                "--x",
                "Content-Type: text/plain",
                "",
                DIALOG,
                "--x--"));
    assertThat(places(both)).containsExactly("mail.eml!text:1:1");

    Evidence html =
        read(
            mail(
                "MIME-Version: 1.0",
                "From: a@b",
                "Content-Type: text/html; charset=windows-1252",
                "",
                "<html><head><style>p {}</style></head><body>Gr\u00FC\u00DFe<!-- <p> -->",
                "<script>document.write('Event 9646')</script>",
                "<p>Unable to&nbsp;open your <b>default</b> e&#45;mail folders.</p></body>"));
    assertThat(places(html)).containsExactly("mail.eml!text:2:1");
    assertThat(html.events()).isEmpty();
  }

  @Test
  void countsAQuotedCopyOnce() {
    Evidence reply =
        read(
            mail(
                "Message-ID: <a@b>",
                "Subject: Re: Outlook",
                "",
                "It still says: " + DIALOG,
                "",
                "> " + DIALOG,
                "> > " + DIALOG));
    assertThat(places(reply)).hasSize(1).allMatch(p -> p.startsWith("mail.eml!text:1:"));

    Evidence onlyQuoted =
        read(
            mail(
                "Message-ID: <a@b>",
                "Subject: Re:",
                "",
                "See below.",
                "> " + DIALOG,
                "> > " + DIALOG));
    assertThat(places(onlyQuoted)).hasSize(1).allMatch(p -> p.startsWith("mail.eml!text:2:"));
  }

  @Test
  void readsMailsInMailsAsDeepAsAllowed() {
    assertThat(places(read(Mails.nested(9, DIALOG))))
        .singleElement()
        .matches(p -> p.startsWith("mail.eml!mail!mail!"));
    Reading<Evidence> tooDeep = reading(Mails.nested(10, DIALOG));
    assertThat(tooDeep.problems()).singleElement().matches(p -> p.what().contains("too deep"));
    assertThat(tooDeep.optional().orElseThrow().texts()).isEmpty();
  }

  @Test
  void anEndlessChainOfMailsAndZipsEnds() {
    byte[] inner = mail("Message-ID: <a@b>", "From: a@b", "", DIALOG);
    for (int i = 0; i < 12; i++) {
      inner =
          mail(
              "Message-ID: <a@b>",
              "From: a@b",
              "Content-Type: application/octet-stream; name=a.zip",
              "Content-Transfer-Encoding: base64",
              "",
              Base64.getMimeEncoder().encodeToString(zip("a.eml", inner)));
    }
    Reading<Evidence> reading = reading(inner);
    assertThat(reading.optional().orElseThrow().unread())
        .extracting(UnreadFile::reason)
        .containsExactly(
            "this file lies too deep inside mails and zips; save it as a file of its own");
  }

  @Test
  void opensZipsAndGzipsThatAreAttached() {
    byte[] packed = zip("logs\\a.txt", DIALOG.getBytes(StandardCharsets.UTF_8));
    byte[] gzip = gzip(DIALOG.getBytes(StandardCharsets.UTF_8));
    Evidence evidence =
        read(
            mail(
                "MIME-Version: 1.0",
                "From: a@b",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "Content-Disposition: attachment; filename*=utf-8''B%C3%BCro.zip",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(packed),
                "--x",
                "Content-Disposition: attachment; filename=a.log.gz",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(gzip),
                "--x--"));
    assertThat(places(evidence))
        .containsExactly("mail.eml!Büro.zip!logs/a.txt:1:1", "mail.eml!a.log.gz!a.log:1:1");
  }

  @Test
  void namesAreLabelsAndNoneIsThereTwice() {
    Evidence evidence =
        read(
            mail(
                "MIME-Version: 1.0",
                "From: a@b",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "Content-Disposition: attachment; filename=\"..\\\\..\\\\a.txt\"",
                "",
                DIALOG,
                "--x",
                "Content-Disposition: attachment; filename=\"../../A.TXT\"",
                "",
                DIALOG,
                "--x",
                "Content-Disposition: attachment; filename=\"=?utf-8?Q?b=E2=80=AE.txt?=\"",
                "",
                DIALOG,
                "--x--"));
    assertThat(places(evidence))
        .containsExactly(
            "mail.eml!../../a.txt:1:1", "mail.eml!2 ../../A.TXT:1:1", "mail.eml!b?.txt:1:1");
  }

  @Test
  void onePartThatIsDamagedDoesNotHideTheOthers() {
    Reading<Evidence> reading =
        reading(
            mail(
                "MIME-Version: 1.0",
                "From: a@b",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "Content-Disposition: attachment; filename=a.bin",
                "Content-Transfer-Encoding: x-unknown",
                "",
                "abc",
                "--x",
                "Content-Type: text/plain; charset=no-such-one",
                "",
                DIALOG));
    assertThat(places(reading.optional().orElseThrow())).containsExactly("mail.eml!text:1:1");
    assertThat(reading.problems())
        .extracting(Problem::what)
        .contains(
            "the end of this mail is missing",
            "this part of the mail is cut off or damaged, and only its beginning is read");
  }

  @Test
  void refusesTooManyPartsAndTooLargeAHeader() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "MIME-Version: 1.0",
                "From: a@b",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "",
                DIALOG));
    for (int i = 0; i < 1_500; i++) {
      lines.addAll(List.of("--x", "", "text"));
    }
    lines.add("--x--");
    Reading<Evidence> many = reading(mail(lines.toArray(String[]::new)));
    assertThat(places(many.optional().orElseThrow())).containsExactly("mail.eml!text:1:1");
    assertThat(many.problems())
        .extracting(Problem::what)
        .contains("the mail has more than 1000 parts");

    byte[] bomb =
        mail("Message-ID: <a@b>", "From: a@b", "X-A: " + "a\r\n ".repeat(1 << 19), "", "x");
    assertThat(reading(bomb).problems())
        .singleElement()
        .matches(p -> p.what().equals("the header of this mail is larger than 1 MiB"));
  }

  @Test
  void whatNobodyReadsIsNamed() {
    byte[] recording = zip("Recording_20210318_0903.mht", mail("MIME-Version: 1.0", "", "x"));
    assertThat(Readers.formats().find(SourceFile.of("psr.zip", recording)).orElseThrow().title())
        .isEqualTo("recording of Steps Recorder (psr)");
    Evidence page =
        READER
            .read(
                SourceFile.of(
                    "a.mht",
                    mail("MIME-Version: 1.0", "From: x", "", "<Report><UserActionData></Report>")))
            .optional()
            .orElseThrow();
    assertThat(page.unread())
        .singleElement()
        .matches(UnreadFile::recognised)
        .matches(u -> u.reason().startsWith("this is a recording of Steps Recorder (psr)"));
    for (String tool : List.of("CalCheck 2.0", "Robust Office Inventory Scan", "OffCAT")) {
      SourceFile log = SourceFile.of("a.log", mail(tool, "all is well"));
      assertThat(Readers.formats().find(log).orElseThrow().id()).isEqualTo("support-tool-output");
    }
    SourceFile ticket = SourceFile.of("a.txt", mail("I ran CalCheck.", DIALOG));
    assertThat(Readers.formats().find(ticket).orElseThrow().id()).isEqualTo("free-text");
  }

  @Test
  void isReadWhateverTheEncodingIs() {
    String text =
        "Gr\u00FC\u00DFe, Ihre Standard-E-Mail-Ordner k\u00F6nnen nicht ge\u00F6ffnet werden.";
    byte[] western =
        mail("Message-ID: <a@b>", "From: a@b", "Content-Transfer-Encoding: 8bit", "", text);
    byte[] wide =
        new String(western, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE);
    byte[] marked = new byte[wide.length + 2];
    marked[0] = (byte) 0xFF;
    marked[1] = (byte) 0xFE;
    System.arraycopy(wide, 0, marked, 2, wide.length);
    assertThat(files(read(western))).containsExactly("mail.eml", "mail.eml!text");
    assertThat(read(marked).texts()).isEqualTo(read(western).texts());
    assertThat(files(read(marked))).containsExactly("mail.eml", "mail.eml!text");
  }

  @Test
  void standsDamageAndEveryTruncation() {
    byte[] ticket = Mails.resource("ticket_rt.derived.eml");
    for (int length = 1; length < ticket.length; length++) {
      assertThat(
              read(Arrays.copyOf(ticket, length)).files().size()
                  + read(Arrays.copyOf(ticket, length)).unread().size())
          .isPositive();
    }
    Mutations.survive("mutant.eml", List.of(ticket, Mails.nested(5, DIALOG)), f -> READER.read(f));
  }

  @Test
  void aTruncatedAttachmentIsSaid() {
    byte[] ticket = Mails.resource("ticket_rt.derived.eml");
    Reading<Evidence> reading = reading(Arrays.copyOf(ticket, ticket.length - 45));
    assertThat(reading.problems()).anyMatch(Problem::isError);
    assertThat(reading.optional().orElseThrow().texts())
        .extracting(ObservedText::id)
        .containsExactly("unable-to-open-default-folders");
  }

  static byte[] zip(String name, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
