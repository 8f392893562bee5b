package org.session33.diagnostics.articles;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Confidence;

/**
 * A Knowledge Base article.
 *
 * @param id its number
 * @param title what it is about, in our words
 * @param printed the title that Microsoft gave it, word for word, or null where it is not known
 * @param about what it says, one sentence in our words
 * @param requirements how many founding requirements it gave, 0 for most
 * @param confidence how sure its statements are
 */
public record Article(
    String id,
    String title,
    @Nullable String printed,
    String about,
    int requirements,
    Confidence confidence) {
  /** Its title in our words, and in quotes the one that Microsoft gave it where that is known. */
  public String titles() {
    return printed == null ? title : title + " (\"" + printed + "\")";
  }

  /** Where Microsoft kept it; many articles of that age are only in archives now. */
  public String address() {
    return addressOf(id);
  }

  /** The same for an article of which only the number is known. */
  public static String addressOf(String id) {
    return "https://support.microsoft.com/kb/" + id;
  }

  /** The ids of its founding requirements, {@code R-842022-1} and so on. */
  public List<String> requirementIds() {
    return IntStream.rangeClosed(1, requirements).mapToObj(n -> "R-" + id + "-" + n).toList();
  }
}
