package org.session33.diagnostics.evidence.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.windows.DecodedText;

/** A mail as it travels and as most programs save it: RFC 5322 with MIME. */
public final class MimeMailFormat extends MailFormat {
  /** Fields that programs write, and nobody who copies the head of a mail into a ticket. */
  private static final Set<String> BY_PROGRAMS =
      Set.of(
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "rt-ticket",
          "x-rt-ticket",
          "x-mailer",
          "x-powered-by");

  private static final Set<String> OF_MAIL = Set.of("from", "to", "subject", "date");

  /** The one format. */
  public MimeMailFormat() {
    super("mail", "a mail (.eml)");
  }

  @Override
  public boolean recognises(FormatHead head) {
    Set<String> fields = new HashSet<>();
    for (String line : (Iterable<String>) head.text().lines()::iterator) {
      if (line.isBlank()) {
        break;
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (!folded && !(fields.isEmpty() && line.startsWith("From "))) {
        String name = fieldName(line);
        if (name.isEmpty()) {
          return false;
        }
        fields.add(name);
      }
    }
    long byPrograms = fields.stream().filter(BY_PROGRAMS::contains).count();
    return byPrograms > 1 || (byPrograms == 1 && fields.stream().anyMatch(OF_MAIL::contains));
  }

  private static String fieldName(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > 76) {
      return "";
    }
    boolean name = line.chars().limit(colon).allMatch(c -> c > ' ' && c < 0x7F);
    return name ? line.substring(0, colon).toLowerCase(Locale.ROOT) : "";
  }

  @Override
  void collect(SourceFile file, int depth, MailDraft draft, Consumer<Problem> problems)
      throws InputException {
    new MimeParts(draft, problems).message(file, inBytes(file), depth);
  }

  /** The mail without a mark in front of it; one that was saved as UTF-16 is brought back. */
  private static byte[] inBytes(SourceFile file) throws InputException {
    byte[] bytes = file.bytes(InputLimits.MAIL_BYTES);
    Charset charset = DecodedText.charsetOf(file.head());
    if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
      return DecodedText.of(bytes).text().getBytes(StandardCharsets.UTF_8);
    }
    int mark = DecodedText.markLength(bytes);
    return mark == 0 ? bytes : Arrays.copyOfRange(bytes, mark, bytes.length);
  }
}
