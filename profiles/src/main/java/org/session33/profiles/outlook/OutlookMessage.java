package org.session33.profiles.outlook;

import java.util.List;
import java.util.Map;
import org.session33.profiles.facts.Confidence;

/**
 * A message that Outlook shows.
 *
 * @param id its id in cases, results and scenarios
 * @param title the title of the dialog
 * @param releases ids of the Outlook releases that show it so
 * @param texts the wording by language (ISO 639), always with {@code en}
 * @param source where the wording is from
 * @param confidence how sure it is
 */
public record OutlookMessage(
    String id,
    String title,
    List<String> releases,
    Map<String, String> texts,
    String source,
    Confidence confidence) {
  /** Start-up ends with this one when the store refuses (KB 842022). */
  public static final String UNABLE_TO_OPEN = "unable-to-open-default-folders";

  /** Opening a shared calendar ends with this one (KB 2299468). */
  public static final String ACTION_NOT_COMPLETED = "action-could-not-be-completed";

  public OutlookMessage {
    releases = List.copyOf(releases);
    texts = Map.copyOf(texts);
  }

  /** The wording in a language, in English where there is none. */
  public String text(String language) {
    String text = texts.get(language);
    return text == null ? texts.getOrDefault("en", id) : text;
  }
}
