package org.session33.diagnostics.evidence.messages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.text.MatchText;

/**
 * Takes from an event 9646 in an unknown language, or in pieces, what is plain in any language: the
 * DN and the type in their quotes, and the number outside of them.
 */
final class StoreLimitRemains {
  private static final int LONGEST = 8 << 10;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,4096})\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w./-])\\d{1,10}(?![\\w/-])");

  private StoreLimitRemains() {}

  static StoreLimitEvent of(List<String> strings, String text) {
    MatchText window = MatchText.of(text, 0, Math.min(text.length(), LONGEST));
    String identity = null;
    String type = null;
    StringBuilder outside = new StringBuilder();
    Matcher m = QUOTED.matcher(window.folded());
    int from = 0;
    while (m.find()) {
      String inside = window.shown().substring(m.start(1), m.end(1));
      if (StoreIdentity.isCertain(inside)) {
        identity = inside;
      } else if (StoreLimitParts.typeName(inside).isPresent()) {
        type = inside;
      }
      outside.append(window.folded(), from, m.start()).append(' ');
      from = m.end();
    }
    String limit = firstNumber(outside.append(window.folded().substring(from)).toString());
    for (String string : strings) {
      if (identity == null && StoreIdentity.isCertain(string)) {
        identity = string;
      } else if (type == null && StoreLimitParts.typeName(string).isPresent()) {
        type = string;
      } else if (limit == null && StoreLimitParts.positive(string) != null) {
        limit = string;
      }
    }
    return StoreLimitParts.event(false, identity, null, limit, type);
  }

  private static @Nullable String firstNumber(String text) {
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      // The event's own id is often repeated in front of its text.
      if (!m.group().equals(Integer.toString(StoreLimitSentence.ID))
          && StoreLimitParts.positive(m.group()) != null) {
        return m.group();
      }
    }
    return null;
  }
}
