package org.session33.diagnostics.evidence.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

/** A message as Outlook saves it: a compound file of properties ([MS-OXMSG]). */
public final class OutlookMessageFormat extends MailFormat {
  private static final int ENTRY = 128;

  /** The class of a message, as its root has it: {00020D0B-0000-0000-C000-000000000046}. */
  private static final byte[] CLASS = {
    0x0B, 0x0D, 2, 0, 0, 0, 0, 0, (byte) 0xC0, 0, 0, 0, 0, 0, 0, 0x46
  };

  /** The one format. */
  public OutlookMessageFormat() {
    super("outlook-message", "an Outlook message (.msg)");
  }

  @Override
  public boolean isText() {
    return false;
  }

  /** The first entries of its directory tell a message from an old Office document. */
  @Override
  public boolean recognises(FormatHead head) {
    if (!head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return false;
    }
    try (InputStream in = head.file().open(InputLimits.FILE_BYTES)) {
      ByteBuffer header =
          ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(512), 512)).order(ByteOrder.LITTLE_ENDIAN);
      int shift = header.getShort(30);
      long sector = Integer.toUnsignedLong(header.getInt(48));
      if (shift != 9 && shift != 12) {
        return false;
      }
      in.skipNBytes(((sector + 1) << shift) - 512);
      byte[] directory = in.readNBytes(4 * ENTRY);
      for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
        String name = new String(directory, at, 64, StandardCharsets.UTF_16LE);
        if (name.startsWith("__substg1.0_")
            || name.startsWith("__properties_version1.0")
            || name.startsWith("__nameid_version1.0")
            || Arrays.equals(directory, at + 80, at + 96, CLASS, 0, 16)) {
          return true;
        }
      }
      return false;
    } catch (IOException | InputException e) {
      // Cut off before its directory; that it is a compound file is all that can be told.
      return false;
    }
  }

  @Override
  void collect(SourceFile file, int depth, MailDraft draft, Consumer<Problem> problems)
      throws InputException {
    // Nothing of POI is named here: this class is loaded with every case, POI only for a message.
    OutlookMessageParts.read(file, depth, draft, problems);
  }
}
