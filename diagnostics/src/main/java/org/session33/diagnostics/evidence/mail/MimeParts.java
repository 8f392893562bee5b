package org.session33.diagnostics.evidence.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Takes the parts out of a mail. Of several forms of one text the plain one is taken; HTML is
 * stripped; signatures are left alone, because nothing happened in them.
 */
final class MimeParts {
  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature");

  /** The fields that name people. */
  private static final List<String> PEOPLE =
      List.of("From", "To", "Cc", "Reply-To", "Sender", "RT-Originator", "X-RT-Originator");

  private static final String SAVE_AGAIN = "save the mail again, or the attachment as a file";

  private final MailDraft draft;
  private final Consumer<Problem> problems;

  MimeParts(MailDraft draft, Consumer<Problem> problems) {
    this.draft = draft;
    this.problems = problems;
  }

  /**
   * Takes a mail apart.
   *
   * @param mail its name, for those of its parts
   * @param depth in how many mails it lies, from 0
   * @throws InputException where it lies too deep, is too large, or nothing can be made of it
   */
  void message(SourceFile mail, byte[] bytes, int depth) throws InputException {
    if (depth > InputLimits.MAIL_DEPTH) {
      throw new InputException(
          mail.place(), "this mail lies too deep inside other mails", "save it as a file");
    }
    if (headerLength(bytes) > InputLimits.MAIL_HEADER) {
      throw new InputException(
          mail.place(),
          "the header of this mail is larger than " + (InputLimits.MAIL_HEADER >> 20) + " MiB",
          "save its text and its attachments as files");
    }
    try {
      MimeMessage message = new MimeMessage((Session) null, new SharedByteArrayInputStream(bytes));
      draft.tell(TicketHeader.find(name -> field(message, name), mail.place()), sent(message));
      PEOPLE.forEach(name -> draft.names(field(message, name)));
      part(message, mail, new Walk(depth, 0, false));
    } catch (MessagingException | UncheckedIOException e) {
      throw new InputException(mail.place(), "this mail is damaged", SAVE_AGAIN);
    }
  }

  /**
   * Where a part lies.
   *
   * @param mails in how many mails
   * @param parts in how many parts of its own mail
   * @param textTaken whether the same text was taken in another form
   */
  private record Walk(int mails, int parts, boolean textTaken) {}

  private void part(MimePart part, SourceFile mail, Walk walk)
      throws MessagingException, InputException {
    ContentType type = type(part);
    if (type.match("multipart/*") && part.getSize() != 0) {
      multipart(part, type, mail, walk);
      return;
    }
    draft.count(mail);
    String fileName = fileName(part, type);
    if (type.match("message/rfc822")) {
      enclosed(part, fileName, mail, walk);
    } else if (!SIGNATURES.contains(type.getBaseType().toLowerCase(Locale.ROOT))) {
      leaf(part, type, fileName, mail, walk);
    }
  }

  private void multipart(MimePart part, ContentType type, SourceFile mail, Walk walk)
      throws MessagingException, InputException {
    if (walk.parts() >= InputLimits.MAIL_DEPTH) {
      throw new InputException(
          mail.place(), "parts of this mail lie too deep inside one another", SAVE_AGAIN);
    }
    List<MimePart> children = new ArrayList<>();
    try {
      MimeMultipart multipart = new MimeMultipart(new MimePartDataSource(part));
      int count = multipart.getCount();
      if (!multipart.isComplete()) {
        problems.accept(
            Problem.error(
                mail.place(), "the end of this mail is missing", "save or download it again"));
      }
      for (int i = 0; i < count; i++) {
        BodyPart child = multipart.getBodyPart(i);
        if (child instanceof MimePart mime) {
          children.add(mime);
        }
      }
    } catch (MessagingException e) {
      throw new InputException(
          mail.place(), "the parts of this mail cannot be told from one another", SAVE_AGAIN);
    }
    boolean alternative = type.match("multipart/alternative");
    boolean plain = false;
    for (MimePart child : children) {
      plain |= alternative && type(child).match("text/plain") && child.getSize() > 0;
    }
    for (MimePart child : children) {
      boolean taken = walk.textTaken() || (plain && !type(child).match("text/plain"));
      try {
        part(child, mail, new Walk(walk.mails(), walk.parts() + 1, taken));
      } catch (InputException e) {
        // One bad part does not hide the others.
        if (draft.isFull()) {
          throw e;
        }
        problems.accept(e.problem());
      }
    }
  }

  private void enclosed(MimePart part, String fileName, SourceFile mail, Walk walk)
      throws InputException {
    byte[] bytes = content(part, mail.inside(fileName.isEmpty() ? "mail" : fileName, new byte[0]));
    SourceFile inner = draft.enclosed(mail, fileName.isEmpty() ? "mail" : fileName, bytes);
    message(inner, bytes, walk.mails() + 1);
  }

  private void leaf(MimePart part, ContentType type, String fileName, SourceFile mail, Walk walk)
      throws InputException, MessagingException {
    boolean html = type.match("text/html");
    boolean written = fileName.isEmpty() && !isAttached(part) && (html || type.match("text/plain"));
    if (written && html && walk.textTaken()) {
      return;
    }
    String label = fileName.isEmpty() ? written ? "text" : "attachment" : fileName;
    byte[] bytes = content(part, mail.inside(label, new byte[0]));
    if (written) {
      String text = decoded(bytes, type);
      draft.text(mail, label, html ? HtmlText.of(text) : text);
    } else if (html && bytes.length > 0) {
      String text = HtmlText.of(decoded(bytes, type));
      draft.attachment(mail, label, text.getBytes(StandardCharsets.UTF_8));
    } else {
      draft.attachment(mail, label, bytes);
    }
  }

  private static String decoded(byte[] bytes, ContentType type) {
    String name = type.getParameter("charset");
    Charset charset = null;
    if (name != null) {
      charset =
          CodePages.named(name)
              .or(() -> CodePages.named(MimeUtility.javaCharset(name)))
              .orElse(null);
    }
    // What calls itself ASCII and is not tells nothing; the bytes tell more.
    return charset == null || charset.equals(StandardCharsets.US_ASCII)
        ? DecodedText.of(bytes).text()
        : new String(bytes, charset);
  }

  /** The bytes of a part as they were before they were made fit for travel. */
  private byte[] content(MimePart part, SourceFile name) throws InputException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = decoding(part)) {
      byte[] some = new byte[8192];
      int length = in.read(some);
      while (length >= 0) {
        out.write(some, 0, length);
        length = in.read(some);
      }
    } catch (IOException | MessagingException e) {
      problems.accept(
          Problem.error(
              name.place(),
              "this part of the mail is cut off or damaged, and only its beginning is read",
              SAVE_AGAIN));
    }
    return out.toByteArray();
  }

  private static InputStream decoding(MimePart part) throws MessagingException {
    InputStream raw =
        part instanceof MimeMessage message
            ? message.getRawInputStream()
            : ((MimeBodyPart) part).getRawInputStream();
    String encoding = part.getEncoding();
    return encoding == null ? raw : MimeUtility.decode(raw, encoding);
  }

  private static boolean isAttached(MimePart part) {
    String written = field(part, "Content-Disposition");
    return written.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  private static String fileName(MimePart part, ContentType type) {
    String written = field(part, "Content-Disposition");
    String name = null;
    try {
      name = written.isEmpty() ? null : new ContentDisposition(written).getParameter("filename");
    } catch (ParseException e) {
      // The name in the content type may be whole.
    }
    return decodedWords(name == null ? type.getParameter("name") : name);
  }

  private static ContentType type(MimePart part) {
    try {
      String written = field(part, "Content-Type");
      return new ContentType(written.isEmpty() ? "text/plain" : written);
    } catch (ParseException e) {
      return new ContentType("application", "octet-stream", null);
    }
  }

  private static @Nullable Instant sent(MimeMessage message) throws MessagingException {
    Date date = message.getSentDate();
    return date == null ? null : date.toInstant();
  }

  /** A field of a header, unfolded and decoded; empty where it is missing or far too long. */
  private static String field(MimePart part, String name) {
    try {
      String[] values = part.getHeader(name);
      return values == null || values[0].length() > InputLimits.MAIL_FIELD
          ? ""
          : decodedWords(MimeUtility.unfold(values[0]));
    } catch (MessagingException e) {
      return "";
    }
  }

  private static String decodedWords(@Nullable String written) {
    if (written == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(written);
    } catch (IOException e) {
      return written;
    }
  }

  /** How long the header is: up to the first empty line, or to the end. */
  private static int headerLength(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      boolean end =
          bytes[i] == '\n'
              && (bytes[i + 1] == '\n'
                  || (bytes[i + 1] == '\r' && i + 2 < bytes.length && bytes[i + 2] == '\n'));
      if (end) {
        return i;
      }
    }
    return bytes.length;
  }
}
