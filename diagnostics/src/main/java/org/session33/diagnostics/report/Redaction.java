package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.StoreLimitSentence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * Takes the names of people, mailboxes and machines out of a result. The same name always becomes
 * the same word, so that the result still makes sense.
 */
public final class Redaction {
  private static final Pattern DN =
      Pattern.compile(
          "/o=[^\"'\\r\\n<>]{1,400}?/cn=[^/\"'\\r\\n<>.;,]{1,200}", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> found = new LinkedHashMap<>();

  private Redaction() {}

  /** Knows the names in a result. */
  public static Redaction of(CaseResult result) {
    Redaction redaction = new Redaction();
    List<EventRecord> events = new ArrayList<>(result.evidence().events());
    Case examined = result.examined();
    if (examined != null) {
      redaction.add(examined.user().legacyDn(), "/o=Org/cn=user-1");
      redaction.add(examined.user().name(), "User 1");
      redaction.add(examined.user().alias(), "user-1");
      redaction.add(examined.title(), "Case of User 1");
      OutlookProfile profile = examined.outlook();
      if (profile != null) {
        int number = 0;
        for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
          redaction.add(mailbox.name(), "Mailbox " + ++number);
        }
      }
    }
    for (EventRecord event : events) {
      StoreLimitSentence.parse(event)
          .ifPresent(
              said -> {
                if (said.dn() != null) {
                  redaction.add(said.dn(), "/o=Org/cn=user-" + redaction.userNumber(said.dn()));
                }
                if (said.user() != null) {
                  redaction.add(said.user(), "user-" + redaction.userNumber(said.user()));
                }
              });
      if (event.computer() != null) {
        redaction.add(event.computer(), "computer-1");
      }
    }
    return redaction;
  }

  /** A text without the names. */
  public String apply(String text) {
    String clean = text;
    List<String> longestFirst = new ArrayList<>(words.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String word : longestFirst) {
      Pattern whole =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      clean =
          whole.matcher(clean).replaceAll(Matcher.quoteReplacement(words.getOrDefault(word, "")));
    }
    clean = DN.matcher(clean).replaceAll(m -> Matcher.quoteReplacement(dn(m.group())));
    return MAIL.matcher(clean).replaceAll(m -> Matcher.quoteReplacement(mail(m.group())));
  }

  /** A document, as {@link ResultDocument} makes it, without the names. */
  public Map<String, Object> apply(Map<String, Object> document) {
    Map<String, Object> clean = new LinkedHashMap<>();
    document.forEach((key, value) -> clean.put(apply(key), value(value)));
    return clean;
  }

  private Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> clean = new LinkedHashMap<>();
      map.forEach((k, v) -> clean.put(apply(String.valueOf(k)), v == null ? "" : value(v)));
      return clean;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::value).toList();
    }
    return value instanceof String text ? apply(text) : value;
  }

  private void add(String name, String word) {
    // Single letters would be found everywhere; nobody is recognised by one.
    if (name.strip().length() > 1) {
      words.putIfAbsent(name.strip(), word);
    }
  }

  private int userNumber(String who) {
    String key = who.toLowerCase(Locale.ROOT);
    String alias = key.substring(key.lastIndexOf("cn=") < 0 ? 0 : key.lastIndexOf("cn=") + 3);
    return Integer.parseInt(found.computeIfAbsent(alias, a -> Integer.toString(found.size() + 2)));
  }

  private String dn(String dn) {
    return dn.startsWith("/o=Org/cn=user-") ? dn : "/o=Org/cn=user-" + userNumber(dn);
  }

  private String mail(String address) {
    return "user-" + userNumber(address) + "@example.com";
  }
}
