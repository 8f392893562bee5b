package org.session33.diagnostics.evidence.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Mails and messages to test with. */
final class Mails {
  /** Of KB 842022. */
  static final String DIALOG = "Unable to open your default e-mail folders.";

  private Mails() {}

  /** A file beside this class. */
  static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Mails.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mail whose lines are joined as they travel; each character is a byte. */
  static byte[] mail(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A mail with a text, in as many others as wanted. */
  static byte[] nested(int mails, String text) {
    String inner = "Message-ID: <0@example.test>\r\nSubject: x\r\n\r\n" + text + "\r\n";
    for (int i = 1; i < mails; i++) {
      inner =
          "Message-ID: <"
              + i
              + "@example.test>\r\nSubject: x\r\nContent-Type: message/rfc822\r\n\r\n"
              + inner;
    }
    return inner.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A message with a text, a table and another message in it. */
  static byte[] full() {
    Message message =
        new Message()
            .text(0x0037, "[desk #12] Outlook")
            .text(0x1000, "It says:\r\n" + DIALOG)
            .sent(Instant.parse("2021-03-18T08:03:12Z"))
            .attach(
                "logons.csv",
                "\"UserName\",\"ClientVersion\"\r\n\"ada\",\"14.0.6117.5001\"\r\n"
                    .getBytes(StandardCharsets.UTF_8));
    message.enclose("inner.msg").text(0x1000, "> " + DIALOG + "\r\n").end();
    return message.bytes();
  }

  /** A message whose text is RTF. */
  static byte[] rtf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    byte[] packed =
        ByteBuffer.allocate(bytes.length + 16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(bytes.length + 12)
            .putInt(bytes.length)
            .putInt(0x414C454D)
            .putInt(0)
            .put(bytes)
            .array();
    return new Message().binary(0x1009, packed).bytes();
  }

  /** Writes messages of Outlook. */
  static final class Message {
    private final POIFSFileSystem files = new POIFSFileSystem();
    private final DirectoryEntry folder;
    private final int header;
    private final ByteArrayOutputStream fixed = new ByteArrayOutputStream();
    private int attachments;

    Message() {
      folder = files.getRoot();
      header = 32;
    }

    private Message(DirectoryEntry folder) {
      this.folder = folder;
      header = 24;
    }

    Message text(int property, String text) {
      return put(folder, property, 0x001F, text.getBytes(StandardCharsets.UTF_16LE));
    }

    Message binary(int property, byte[] bytes) {
      return put(folder, property, 0x0102, bytes);
    }

    Message eightBit(int property, byte[] bytes) {
      return put(folder, property, 0x001E, bytes);
    }

    Message number(int property, long number) {
      fixed.writeBytes(
          ByteBuffer.allocate(16)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) 3)
              .putShort((short) property)
              .putInt(6)
              .putLong(number)
              .array());
      return this;
    }

    Message sent(Instant when) {
      return number(0x0039, when.getEpochSecond() * 10_000_000 + 116_444_736_000_000_000L);
    }

    Message attach(String name, byte[] bytes) {
      DirectoryEntry attached = attached();
      put(attached, 0x3707, 0x001F, name.getBytes(StandardCharsets.UTF_16LE));
      put(attached, 0x3701, 0x0102, bytes);
      return this;
    }

    /** An enclosed message; {@link #end} ends it. */
    Message enclose(String name) {
      try {
        DirectoryEntry attached = attached();
        put(attached, 0x3707, 0x001F, name.getBytes(StandardCharsets.UTF_16LE));
        return new Message(attached.createDirectory("__substg1.0_3701000D"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() {
      stream(folder, "__properties_version1.0", withHeader());
    }

    byte[] bytes() {
      end();
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] withHeader() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(new byte[header]);
      out.writeBytes(fixed.toByteArray());
      return out.toByteArray();
    }

    private DirectoryEntry attached() {
      try {
        return folder.createDirectory(
            String.format(Locale.ROOT, "__attach_version1.0_#%08X", attachments++));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Message put(DirectoryEntry to, int property, int type, byte[] bytes) {
      stream(to, String.format(Locale.ROOT, "__substg1.0_%04X%04X", property, type), bytes);
      return this;
    }

    private static void stream(DirectoryEntry to, String name, byte[] bytes) {
      try {
        to.createDocument(name, new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
