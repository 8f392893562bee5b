package org.session33.profiles.exchange;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;

/**
 * How a release words event 9646.
 *
 * @param template the sentence with the places {@code {guid}}, {@code {dn}}, {@code {clientType}},
 *     {@code {limit}} and {@code {type}}
 * @param data the insertion strings, each one such a place
 * @param qualifiers the high 16 bits of the event's number, or null where they are not known
 */
public record EventWording(
    Fact<String> template, java.util.List<String> data, @Nullable Integer qualifiers) {
  public EventWording {
    data = java.util.List.copyOf(data);
  }

  /**
   * What Event Viewer shows around the sentence, as KB 980049 prints it; one header for every
   * release, since no other one is known.
   *
   * @param category the task category in words
   * @param task its number in event XML
   * @param keywords the keywords in words
   * @param user whose event it is; the store's are nobody's
   * @param computer the article's word for any server, without its domain
   * @param source where it is from
   * @param confidence how sure it is for releases other than Exchange 2010
   */
  public record Header(
      String category,
      int task,
      String keywords,
      String user,
      String computer,
      String source,
      Confidence confidence) {}

  /** The sentence. */
  public String sentence(String dn, UUID session, String clientType, int limit, String type) {
    return fill(template.value(), dn, session, clientType, limit, type);
  }

  /** The insertion strings. */
  public java.util.List<String> strings(
      String dn, UUID session, String clientType, int limit, String type) {
    return data.stream().map(d -> fill(d, dn, session, clientType, limit, type)).toList();
  }

  private static String fill(
      String text, String dn, UUID session, String clientType, int limit, String type) {
    // The names go in last: what a mailbox is called must never be taken for a place.
    String filled = text;
    for (Map.Entry<String, String> place :
        Map.of("{guid}", session.toString(), "{limit}", Integer.toString(limit)).entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled.replace("{type}", type).replace("{clientType}", clientType).replace("{dn}", dn);
  }
}
