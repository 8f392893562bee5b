package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/** Mails and bundles of support at the doors of the command line. */
class MailsAndBundlesTest {
  private static final String DIALOG = "Unable to open your default e-mail folders.";

  @TempDir private Path folder;
  @TempDir private Path temp;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static Run run(String... words) {
    return ProgramUnderTest.piped().run(words);
  }

  /** A mail with one file attached. */
  private static String mail(String head, String text, String name, byte[] attached) {
    return String.join(
        "\r\n",
        "MIME-Version: 1.0",
        "Message-ID: <1@example.test>",
        head,
        "Content-Type: multipart/mixed; boundary=x",
        "",
        "--x",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        text,
        "--x",
        "Content-Type: application/octet-stream; name=\"" + name + "\"",
        "Content-Disposition: attachment; filename=\"" + name + "\"",
        "Content-Transfer-Encoding: base64",
        "",
        Base64.getMimeEncoder().encodeToString(attached),
        "--x--",
        "");
  }

  private static void zip(Path zip, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }

  private static byte[] bundle() throws IOException {
    String name = "/org/session33/clientsim/opening/EX01-1129.derived.zip";
    try (InputStream in =
        Objects.requireNonNull(MailsAndBundlesTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private String ticketText(Path mail) throws IOException {
    Path text = folder.resolve("ticket.txt");
    run("report", mail.toString(), "--names", "--exchange", "2010 SP1", "-o", text.toString());
    String written = Files.readString(text);
    Files.delete(text);
    return written;
  }

  @Test
  void theTicketStandsInTheTicketText() throws IOException {
    Path mail =
        write(
            "mail.eml", mail("X-RT-Ticket: example.test #4711", DIALOG, "a.txt", new byte[] {'x'}));
    assertThat(ticketText(mail).lines().toList())
        .contains("Ticket:   example.test #4711")
        .hasSizeLessThanOrEqualTo(22);
    assertThat(run("diagnose", mail.toString()).out())
        .contains("mail.eml!text:1:1")
        .contains("It is a mail of ticket example.test #4711 (Request Tracker).");
  }

  @Test
  void aCaseThatIsAttachedIsActedOut() throws IOException {
    run("samples", "team-mailbox-files", "-o", folder.toString());
    Path files = folder.resolve("team-mailbox-files");
    byte[] profile = Files.readAllBytes(files.resolve("profile.reg"));
    Path mail = write("mail.eml", mail("RT-Ticket: desk #12", DIALOG, "profile.reg", profile));
    for (String command : new String[] {"diagnose", "rehearse"}) {
      assertThat(run(command, mail.toString(), "--exchange", "2010 SP1").out())
          .as(command)
          .contains("Team Sales");
    }
    assertThat(ticketText(mail)).contains(" (ticket desk #12)").contains("User:");
  }

  @Test
  void aFolderOfMailsAndZipsIsReadWhole() throws IOException {
    write("mail.eml", mail("RT-Ticket: desk #12", DIALOG, "x.bin", new byte[] {0, 1, 2, 3}));
    Files.write(folder.resolve("EX01-1129.zip"), bundle());
    zip(
        folder.resolve("other.zip"),
        new LinkedHashMap<>(Map.of("deep\\note.txt", DIALOG.getBytes(StandardCharsets.UTF_8))));
    String out = run("diagnose", folder.toString()).out().replaceAll("\\s+", "");
    assertThat(out)
        .contains("mail.eml!text:text,1record")
        .contains("mail.eml!x.bin")
        .contains("EX01-1129.zip!RCA_Logs.zip!RCA_20261129-1.LOG:5:")
        .contains("EX01-1129.zip!Windows_Event_Logs/note.txt")
        .contains("other.zip!deep/note.txt:text,1record");
  }

  @Test
  void whatCannotBeUnpackedIsListedAndTheRestIsRead() throws IOException {
    Path zip = folder.resolve("a.zip");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("secret.txt", DIALOG.getBytes(StandardCharsets.UTF_8));
    files.put("text.txt", DIALOG.getBytes(StandardCharsets.UTF_8));
    zip(zip, files);
    byte[] bytes = Files.readAllBytes(zip);
    int central = 0;
    while (bytes[central] != 'P' || bytes[central + 1] != 'K' || bytes[central + 2] != 1) {
      central++;
    }
    bytes[central + 8] |= 1;
    Files.write(zip, bytes);
    Run run = run("diagnose", zip.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.out()).contains("a.zip!secret.txt").contains("this file is encrypted");
    assertThat(run.out()).contains("a.zip!text.txt:1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--json"})
  void noNameIsLeftOfAMail(String format) throws IOException {
    Path mail =
        write(
            "qxmail.eml",
            mail(
                "From: \"Qxada Qxlove via RT\" <qxada@qxfirm.example>\r\n"
                    + "To: qxdesk@qxfirm.example\r\n"
                    + "Cc: =?utf-8?Q?Qxj=C3=BCrgen?= <qxj@q.example>\r\n"
                    + "Subject: [qxhost.example #4711] qxsubject fails\r\n"
                    + "X-RT-Ticket: qxhost.example #4711",
                "Hello Qxada Qxlove,\r\n" + DIALOG + "\r\n> Qxjürgen qxsubject " + DIALOG,
                "qxattached file.bin",
                new byte[] {0, 1, 2, 3}));
    Path inner =
        write(
            "qxouter.eml",
            "Message-ID: <a@b>\r\n"
                + "From: a@b\r\n"
                + "Content-Type: message/rfc822; name=\"Qxinner.eml\"\r\n"
                + "Content-Transfer-Encoding: x-qxunknown\r\n\r\n"
                + Files.readString(mail));
    Path zip = folder.resolve("qxbundle.zip");
    zip(
        zip,
        Map.of(
            "qxfolder\\qxm.eml", Files.readAllBytes(mail), "qxb.zip", new byte[] {'P', 'K', 3, 4}));
    for (Path path : new Path[] {mail, inner, zip, folder}) {
      Run run =
          format.isEmpty()
              ? run("diagnose", path.toString(), "--redact")
              : run("diagnose", path.toString(), "--redact", format);
      assertThat((run.out() + run.err()).toLowerCase(Locale.ROOT))
          .as(path + " " + format)
          .doesNotContain("qx");
      assertThat(run.out()).isNotEmpty();
      Path text = temp.resolve("report.txt");
      Run report = run("report", path.toString(), "--redact", "-o", text.toString());
      String written = Files.exists(text) ? Files.readString(text) : "";
      assertThat((written + report.err()).toLowerCase(Locale.ROOT))
          .as(path.toString())
          .doesNotContain("qx");
    }
  }
}
