package org.session33.diagnostics.evidence.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.text.LiteralSearch;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * Understands event 9646: its insertion strings, and its sentence in every wording that domain.md
 * 2.1 and 8.3 list, however quotes, blanks and line breaks were mangled on the way.
 */
public final class StoreLimitSentence {
  /** The event id. */
  public static final int ID = 9646;

  /** The source under which the Information Store writes; suffixes are possible. */
  public static final String SOURCE = ServerRegistry.SERVICE;

  /** The longest sentence, in characters (formats.md 14). */
  private static final int LONGEST = 8 << 10;

  /** How far in front of the sentence {@code Closing} may stand, in characters. */
  private static final int BEFORE = 40;

  private static final Pattern ANCHOR =
      Pattern.compile("mapi[\\W_]{1,8}(?:session|sitzung)", Pattern.CASE_INSENSITIVE);

  /** The word with which {@link #ANCHOR} begins; looking for it first is much faster. */
  private static final String FIRST = "mapi";

  /** The words with which {@link #TOLD} begins. */
  private static final List<String> TOLD_BEGINS = List.of("exceeded", FIRST, "event");

  private static final Pattern TOLD =
      Pattern.compile(
          "exceeded\\s+the\\s+maximum\\s+of|mapi-sitzung|event\\s+(?:id:?\\s+)?" + ID,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile("(?:closing|schlie\\S{1,3}en(?: (?:die|der))?)(?: the)? ?$");

  private static final String IDENTITY =
      " ?(?:\"(?<quoted>[^\"]{0,4096})\"|[\"']?(?<bare>[^\"]{1,4096}?)[\"']?) ?";
  private static final String LIMIT = " ?(?<limit><[^<>\"]{1,40}>|%\\d{1,2}|\\d[\\d.,']{0,24}) ?";
  private static final String TYPE =
      " ?(?:\"(?<typed>[^\".]{1,64})\""
          + "|[\"']?(?<word><[^<>\"]{1,40}>|%\\d{1,2}|[\\p{L}_][\\p{L}\\p{N}_]{0,63})[\"']?)";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "mapi[ _-]{1,3}session"
              + IDENTITY
              + "(?:with client type ?"
              + "(?:\"(?<client>[^\"]{1,64})\"|(?<clientWord>[^\" ]{1,64})) ?)?"
              + "(?:because it )?(?:has )?exceeded the maximum of"
              + LIMIT
              + "objects? of type"
              + TYPE
              + " ?\\.?");

  private static final Pattern GERMAN =
      Pattern.compile(
          "mapi[ _-]{1,3}sitzung"
              + IDENTITY
              + "(?:hat die maximal zul\\S{1,4}ssige anzahl(?: von)?"
              + "|wegen \\S{1,3}berschreitung (?:d\\S{2} )?maximal(?:en?)?(?: anzahl)?(?: von)?)"
              + LIMIT
              + "objekten? vom typ"
              + TYPE
              + "(?: ?\\S{1,3}berschritten)? ?\\.?");

  private StoreLimitSentence() {}

  /**
   * One sentence in a text.
   *
   * @param start the offset where it begins
   * @param end the offset behind it, full stop included
   * @param event what it says
   */
  public record Found(int start, int end, StoreLimitEvent event) {}

  /**
   * What a record says about a store limit: from its strings where they fit, else from its
   * sentence, else whatever can be found.
   *
   * @return empty when it is no event 9646 of the Information Store
   */
  public static Optional<StoreLimitEvent> parse(EventRecord event) {
    if (event.id() != ID || !isFromStore(event.source())) {
      return Optional.empty();
    }
    String text = event.text() == null ? "" : event.text();
    Optional<StoreLimitEvent> said = parseSentence(text);
    Optional<StoreLimitEvent> structured = ofStrings(event.strings());
    if (structured.isPresent()) {
      boolean closing = said.map(StoreLimitEvent::closing).orElse(false);
      return structured.map(s -> closing ? closing(s) : s);
    }
    return said.or(() -> Optional.of(StoreLimitRemains.of(event.strings(), text)));
  }

  /** What the first sentence of event 9646 in a text says; empty when there is none. */
  public static Optional<StoreLimitEvent> parseSentence(String text) {
    return find(text, 0, text.length(), 1).stream().findFirst().map(Found::event);
  }

  /** Whether a text speaks of event 9646, be it only by its number or a part of its sentence. */
  public static boolean isToldIn(String text) {
    Matcher told = TOLD.matcher(text);
    for (String begin : TOLD_BEGINS) {
      for (int at = LiteralSearch.indexOf(text, begin, 0, text.length());
          at >= 0;
          at = LiteralSearch.indexOf(text, begin, at + 1, text.length())) {
        if (told.region(at, text.length()).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a source is the Information Store's, or was lost. */
  static boolean isFromStore(String source) {
    return source.isBlank()
        || source.toLowerCase(Locale.ROOT).startsWith(SOURCE.toLowerCase(Locale.ROOT));
  }

  /** The sentences in a part of a text, in their order, at most so many. */
  public static List<Found> find(String text, int from, int to, int most) {
    List<Found> found = new ArrayList<>();
    int first = LiteralSearch.indexOf(text, FIRST, from, to);
    if (first < 0) {
      return found;
    }
    Matcher anchor = ANCHOR.matcher(text).region(first, to);
    boolean here = anchor.find();
    while (here && found.size() < most) {
      int start = anchor.start();
      here = anchor.find();
      // A sentence has one anchor, so that even a file full of anchors is read only once.
      int end = Math.min(here ? anchor.start() : to, start + LONGEST);
      MatchText window = MatchText.of(text, start, end);
      Optional<Matcher> match = match(window);
      if (match.isPresent()) {
        int begin = closingAt(text, Math.max(from, start - BEFORE), start);
        found.add(
            new Found(
                begin,
                window.originEnd(match.get().end()),
                said(begin < start, window, match.get())));
      }
    }
    return found;
  }

  private static Optional<Matcher> match(MatchText window) {
    return List.of(ENGLISH, GERMAN).stream()
        .map(p -> p.matcher(window.folded()))
        .filter(Matcher::lookingAt)
        .findFirst();
  }

  /** Where the word "Closing" begins in front of the sentence, or the sentence's own start. */
  private static int closingAt(String text, int from, int start) {
    MatchText before = MatchText.of(text, from, start);
    Matcher m = CLOSING.matcher(before.folded());
    return m.find() ? before.origin(m.start()) : start;
  }

  private static StoreLimitEvent said(boolean closing, MatchText window, Matcher m) {
    boolean english = m.pattern() == ENGLISH;
    String client = english ? group(window, m, "client", "clientWord") : null;
    return StoreLimitParts.event(
        closing,
        group(window, m, "quoted", "bare"),
        client,
        group(window, m, "limit", "limit"),
        group(window, m, "typed", "word"));
  }

  private static @Nullable String group(MatchText window, Matcher m, String one, String other) {
    String name = m.start(one) >= 0 ? one : other;
    return m.start(name) < 0 ? null : window.shown().substring(m.start(name), m.end(name));
  }

  /**
   * Three strings are DN, limit, type; four are DN, client type, limit, type. Which one is the
   * number decides, not the position alone.
   */
  private static Optional<StoreLimitEvent> ofStrings(List<String> strings) {
    if (strings.size() < 3) {
      return Optional.empty();
    }
    int limit = -1;
    int last = Math.min(strings.size(), 4) - 1;
    for (int i = last; i > 0 && limit < 0; i--) {
      limit = StoreLimitParts.positive(strings.get(i)) == null ? -1 : i;
    }
    if (limit < 0) {
      return Optional.empty();
    }
    int type = typeAmong(strings, last, limit);
    if (type < 0) {
      return Optional.empty();
    }
    String client = null;
    for (int i = 1; i <= last; i++) {
      client = i == limit || i == type ? client : strings.get(i);
    }
    return Optional.of(
        StoreLimitParts.event(
            false, strings.get(0), client, strings.get(limit), strings.get(type)));
  }

  /** The last string that names a type, or else the last one that is not the limit; -1 for none. */
  private static int typeAmong(List<String> strings, int last, int limit) {
    int other = -1;
    for (int i = last; i > 0; i--) {
      if (i != limit) {
        if (StoreLimitParts.typeName(strings.get(i)).isPresent()) {
          return i;
        }
        other = Math.max(other, i);
      }
    }
    return other;
  }

  private static StoreLimitEvent closing(StoreLimitEvent e) {
    return new StoreLimitEvent(
        true,
        e.session(),
        e.dn(),
        e.user(),
        e.clientType(),
        e.limit(),
        e.rawType(),
        e.type(),
        e.kind());
  }
}
