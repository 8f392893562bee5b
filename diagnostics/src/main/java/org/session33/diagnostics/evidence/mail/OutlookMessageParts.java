package org.session33.diagnostics.evidence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Takes the parts out of a message of Outlook, by the numbers of their properties ([MS-OXPROPS]).
 * Of several forms of its text the plain one is taken, then HTML, then RTF.
 */
final class OutlookMessageParts {
  private static final int SUBJECT = 0x0037;
  private static final int CLIENT_SUBMIT_TIME = 0x0039;
  private static final int TRANSPORT_HEADERS = 0x007D;
  private static final int DELIVERY_TIME = 0x0E06;
  private static final int BODY = 0x1000;
  private static final int RTF = 0x1009;
  private static final int HTML = 0x1013;
  private static final int ATTACHED = 0x3701;
  private static final int SHORT_FILE_NAME = 0x3704;
  private static final int FILE_NAME = 0x3707;
  private static final int INTERNET_CODE_PAGE = 0x3FDE;
  private static final int CODE_PAGE = 0x3FFD;

  /** Sender, sender's address, represented sender, receivers, and the sender's SMTP address. */
  private static final List<Integer> PEOPLE =
      List.of(0x0C1A, 0x0C1F, 0x0042, 0x0065, 0x0E04, 0x0E03, 0x5D01);

  private static final int TEXT = 0x001F;
  private static final int TEXT_OF_CODE_PAGE = 0x001E;
  private static final int BINARY = 0x0102;
  private static final int STORAGE = 0x000D;

  /** From 1601, where Windows begins to count, to 1970, in tenths of microseconds. */
  private static final long TO_1970 = 116_444_736_000_000_000L;

  private static final long TENTHS = 10_000_000;

  private final MailDraft draft;
  private final Consumer<Problem> problems;
  private long bytesRead;

  OutlookMessageParts(MailDraft draft, Consumer<Problem> problems) {
    this.draft = draft;
    this.problems = problems;
  }

  /**
   * Takes a file apart that is a message.
   *
   * @throws InputException if it cannot be read or is damaged
   */
  static void read(SourceFile file, int depth, MailDraft draft, Consumer<Problem> problems)
      throws InputException {
    byte[] bytes = file.bytes(InputLimits.MAIL_BYTES);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      new OutlookMessageParts(draft, problems).message(file, files.getRoot(), depth, true);
    } catch (IOException | RuntimeException e) {
      // POI tells of damage by exceptions of many kinds.
      throw damaged(file);
    }
  }

  /**
   * Takes a message apart.
   *
   * @param mail its name, for those of its parts
   * @param depth in how many mails it lies, from 0
   * @param top whether it is the file's own message, and not one that is attached
   */
  void message(SourceFile mail, DirectoryEntry folder, int depth, boolean top)
      throws InputException, IOException {
    if (depth > InputLimits.MAIL_DEPTH) {
      throw new InputException(
          mail.place(), "this message lies too deep inside other messages", "save it as a file");
    }
    Map<Integer, Long> fixed = fixed(folder, top ? 32 : 24);
    Charset charset = CodePages.of(number(fixed, CODE_PAGE), DecodedText.WINDOWS_1252);
    String header = text(folder, TRANSPORT_HEADERS, charset);
    String subject = text(folder, SUBJECT, charset);
    draft.tell(TicketHeader.find(name -> field(header, subject, name), mail.place()), time(fixed));
    for (int people : PEOPLE) {
      draft.names(text(folder, people, charset));
    }
    draft.count(mail);
    draft.text(mail, "text", written(mail, folder, fixed, charset));
    for (Entry entry : folder) {
      if (entry instanceof DirectoryEntry attached
          && entry.getName().toLowerCase(Locale.ROOT).startsWith("__attach_version1.0_")) {
        draft.count(mail);
        try {
          attachment(mail, attached, depth, charset);
        } catch (InputException e) {
          if (draft.isFull()) {
            throw e;
          }
          problems.accept(e.problem());
        }
      }
    }
  }

  private void attachment(SourceFile mail, DirectoryEntry attached, int depth, Charset charset)
      throws InputException, IOException {
    String longName = text(attached, FILE_NAME, charset);
    String name = longName.isBlank() ? text(attached, SHORT_FILE_NAME, charset) : longName;
    if (entry(attached, ATTACHED, STORAGE).orElse(null) instanceof DirectoryEntry inner) {
      SourceFile message = draft.enclosed(mail, name.isBlank() ? "message" : name, new byte[0]);
      if (entry(inner, "__properties_version1.0").isEmpty()) {
        throw new InputException(
            message.place(),
            "this is an object of another program inside the message",
            "save it as a file with that program");
      }
      message(message, inner, depth + 1, false);
      return;
    }
    Optional<byte[]> bytes = bytes(mail, attached, ATTACHED, BINARY);
    String label = name.isBlank() ? "attachment" : name;
    if (bytes.isEmpty()) {
      throw new InputException(
          mail.inside(label, new byte[0]).place(),
          "this attachment is only a link, or is missing",
          "save the attachment itself as a file");
    }
    draft.attachment(mail, label, bytes.get());
  }

  /** What somebody wrote. */
  private String written(
      SourceFile mail, DirectoryEntry folder, Map<Integer, Long> fixed, Charset charset)
      throws InputException, IOException {
    String plain = text(folder, BODY, charset);
    if (!plain.isBlank()) {
      return plain;
    }
    Charset ofHtml = CodePages.of(number(fixed, INTERNET_CODE_PAGE), charset);
    Optional<byte[]> html = bytes(mail, folder, HTML, BINARY);
    String stripped =
        HtmlText.of(html.map(b -> new String(b, ofHtml)).orElse(text(folder, HTML, ofHtml)));
    if (!stripped.isBlank()) {
      return stripped;
    }
    Optional<byte[]> rtf = bytes(mail, folder, RTF, BINARY);
    SourceFile text = mail.inside("text", new byte[0]);
    return rtf.isEmpty() ? "" : RtfText.of(CompressedRtf.unpack(text, rtf.get(), problems));
  }

  /** The properties of fixed length, by their numbers. */
  private Map<Integer, Long> fixed(DirectoryEntry folder, int header) throws IOException {
    Map<Integer, Long> fixed = new HashMap<>();
    Optional<Entry> entry = entry(folder, "__properties_version1.0");
    if (entry.orElse(null) instanceof DocumentEntry document) {
      ByteBuffer properties = ByteBuffer.wrap(read(document)).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = header; at + 16 <= properties.limit(); at += 16) {
        fixed.put(Short.toUnsignedInt(properties.getShort(at + 2)), properties.getLong(at + 8));
      }
    }
    return fixed;
  }

  private static int number(Map<Integer, Long> fixed, int property) {
    return fixed.getOrDefault(property, 0L).intValue();
  }

  private static @Nullable Instant time(Map<Integer, Long> fixed) {
    Long ticks = fixed.getOrDefault(CLIENT_SUBMIT_TIME, fixed.get(DELIVERY_TIME));
    if (ticks == null || ticks <= TO_1970) {
      return null;
    }
    long since = ticks - TO_1970;
    return Instant.ofEpochSecond(since / TENTHS, since % TENTHS * 100);
  }

  private String text(DirectoryEntry folder, int property, Charset charset) throws IOException {
    Optional<Entry> unicode = entry(folder, property, TEXT);
    if (unicode.orElse(null) instanceof DocumentEntry document) {
      return new String(read(document), StandardCharsets.UTF_16LE);
    }
    Optional<Entry> other = entry(folder, property, TEXT_OF_CODE_PAGE);
    return other.orElse(null) instanceof DocumentEntry document
        ? new String(read(document), charset)
        : "";
  }

  private Optional<byte[]> bytes(SourceFile mail, DirectoryEntry folder, int property, int type)
      throws InputException {
    if (!(entry(folder, property, type).orElse(null) instanceof DocumentEntry document)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(document));
    } catch (IOException | RuntimeException e) {
      throw damaged(mail);
    }
  }

  private byte[] read(DocumentEntry document) throws IOException {
    bytesRead += document.getSize();
    if (document.getSize() < 0 || bytesRead > InputLimits.MAIL_BYTES) {
      // Two entries may name the same bytes again and again.
      throw new IOException("the properties are larger than " + InputLimits.MAIL_BYTES);
    }
    try (DocumentInputStream in = new DocumentInputStream(document)) {
      return in.readNBytes(document.getSize());
    }
  }

  private static Optional<Entry> entry(DirectoryEntry folder, int property, int type) {
    return entry(folder, String.format(Locale.ROOT, "__substg1.0_%04X%04X", property, type));
  }

  private static Optional<Entry> entry(DirectoryEntry folder, String name) {
    try {
      return folder.hasEntryCaseInsensitive(name)
          ? Optional.of(folder.getEntryCaseInsensitive(name))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A field of the header with which the message came; its subject where it never travelled. */
  private static String field(String header, String subject, String name) {
    if (name.equals("Subject") || header.length() > InputLimits.MAIL_HEADER) {
      return name.equals("Subject") ? subject : "";
    }
    try {
      InternetHeaders fields =
          new InternetHeaders(
              new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)), true);
      String value = fields.getHeader(name, ",");
      return value == null ? "" : value;
    } catch (MessagingException e) {
      return "";
    }
  }

  private static InputException damaged(SourceFile file) {
    return new InputException(
        file.place(), "this message is damaged", "save it again, or its text as a .txt file");
  }
}
