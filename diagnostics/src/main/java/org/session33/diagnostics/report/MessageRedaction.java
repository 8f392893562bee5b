package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.files.Problem;

/**
 * Takes names out of messages about files. What is wrong in a file is told with what stands there,
 * and of a file that could not be read nobody knows which of it is a name. So whatever is quoted
 * from a file is left out, unless it is a word of our own or a name whose other word is known.
 */
public final class MessageRedaction {
  private static final String LEFT_OUT = "...";

  private static final String TEXT_LEFT_OUT = "(its text is left out, as it may hold names)";

  /** The most sentences of one event that are kept; one is usual. */
  private static final int SENTENCES = 3;

  /** In quotes of any kind; an apostrophe within a word ends nothing. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])'(?<single>[^\\r\\n]{0,1000}?)'(?![\\p{L}\\p{N}])"
              + "|\"(?<plain>[^\"\\r\\n]{0,1000})\""
              + "|[\u201C\u201E](?<typed>[^\u201C-\u201F\\r\\n]{0,1000})[\u201C\u201D]"
              + "|\\[(?<listed>[^\\]\\r\\n]{0,1000})\\]");

  /** What follows a colon is taken from the file, but for these. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "^(?:not readable as \\w{1,10}|this step cannot be acted out|[\\p{L}\\p{N}_.\\[\\]]+)$");

  private static final Pattern NUMBER_OR_RELEASE =
      Pattern.compile("[\\d.,x]{1,30}(?: (?:RTM|SP\\d|CU\\d{1,2}))?|\\P{L}");

  /** Keys with values, as they stand in a case: {@code folders: 1204}. */
  private static final Pattern KEYS =
      Pattern.compile("\\{?(?:[\\w.]{1,40}: ?[\\w.]{0,40}(?:, |$|\\}))+\\}?");

  /** What a file holds instead of what is looked for. */
  private static final Pattern HOLDS = Pattern.compile("\\(it holds [^()\\r\\n]{1,1000}\\)");

  private static final Pattern BETWEEN = Pattern.compile("[^\\w.]+");

  /** Absolute paths, and names that end like a file's. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:/\\\\.])(?:[A-Za-z]:[\\\\/]|\\\\\\\\|~?/(?!o=))[^\\s,;:()\"']{2,}"
              + "|(?<![*.\\p{L}\\p{N}-])(?!file-\\d)[^\\s,;:()\"'*]+"
              + "\\.(?i:reg|csv|txt|log|xml|evtx?|ya?ml|prf|zip|xlsx|json|clixml|pst|ost|html?|docx)\\b");

  private final Redaction redaction;
  private final Set<String> ownWords;

  /**
   * Messages beside a result that is redacted.
   *
   * @param redaction knows names and learns those of the files that a message is about
   * @param ownWords words of the contract, such as keys of a case, that messages may quote
   */
  public MessageRedaction(Redaction redaction, Set<String> ownWords) {
    this.redaction = redaction;
    this.ownWords = Set.copyOf(ownWords);
  }

  /** A problem without the names. */
  public Problem apply(Problem problem) {
    return new Problem(
        problem.place().withFile(redaction.file(problem.place().file())),
        problem.severity(),
        apply(problem.what()),
        apply(problem.hint()),
        problem.concern());
  }

  /**
   * The same result; what it tells of files that were not whole or not read holds no names, nor
   * does what events say of which nobody knows where the names stand.
   */
  public CaseResult apply(CaseResult result) {
    Evidence all = result.evidence();
    List<UnreadFile> unread =
        all.unread().stream().map(u -> new UnreadFile(u.file(), apply(u.reason()))).toList();
    List<EventRecord> events = all.events().stream().map(this::withoutItsText).toList();
    return result.withTold(
        all.withUnread(unread).withEvents(events), result.completeness().shown(this::apply));
  }

  /**
   * An event without what may name anybody: any program may have written it, about anything. The
   * sentences of the store's limits stay, as it is known which of their parts are names.
   */
  private EventRecord withoutItsText(EventRecord event) {
    String text = event.text();
    List<String> known = new ArrayList<>();
    if (text != null) {
      StoreLimitSentence.find(text, 0, text.length(), SENTENCES)
          .forEach(found -> known.add(text.substring(found.start(), found.end())));
      ZeroLimitEvent.find(text, 0, text.length(), SENTENCES)
          .forEach(found -> known.add(text.substring(found.start(), found.end())));
    }
    boolean ofStore =
        StoreLimitSentence.parse(event).isPresent() || ZeroLimitEvent.parse(event).isPresent();
    EventRecord.Builder shown =
        event.toBuilder()
            .source(redaction.apply(event.source()))
            .level(withoutNames(event.level()))
            .category(withoutNames(event.category()))
            .channel(withoutNames(event.channel()));
    if (text != null) {
      shown.text(known.isEmpty() ? TEXT_LEFT_OUT : String.join(" ", known));
    }
    if (!ofStore) {
      shown.strings(
          event.strings().stream()
              .map(s -> s.isEmpty() || NUMBER_OR_RELEASE.matcher(s).matches() ? s : LEFT_OUT)
              .toList());
    }
    return shown.build();
  }

  private @Nullable String withoutNames(@Nullable String field) {
    return field == null ? null : redaction.apply(field);
  }

  /** A text of a message without the names. */
  public String apply(String message) {
    // A colon between quotes is that of a key.
    int colon =
        parts(QUOTED, message, m -> "x".repeat(m.group().length()), UnaryOperator.identity())
            .indexOf(": ");
    if (colon < 0 || EXPLAINED.matcher(message.substring(0, colon)).matches()) {
      return prose(message);
    }
    List<String> items = new ArrayList<>();
    for (String item : message.substring(colon + 2).split(", ", -1)) {
      String shown = QUOTED.matcher(item).find() ? prose(item) : shown(item);
      if (!shown.equals(LEFT_OUT)
          || items.isEmpty()
          || !items.get(items.size() - 1).equals(shown)) {
        items.add(shown);
      }
    }
    return prose(message.substring(0, colon)) + ": " + String.join(", ", items);
  }

  /** Our own sentence around what is quoted. */
  private String prose(String text) {
    String unquoted =
        parts(
            QUOTED,
            text,
            found -> {
              String all = found.group();
              String inner = all.substring(1, all.length() - 1);
              return all.charAt(0) + shown(inner) + all.charAt(all.length() - 1);
            },
            redaction::apply);
    String held =
        parts(
            HOLDS, unquoted, found -> withoutForeignWords(found.group()), UnaryOperator.identity());
    return parts(PATH, held, found -> LEFT_OUT, UnaryOperator.identity());
  }

  private static String withoutForeignWords(String text) {
    String shown = text;
    for (String word : NamelessWords.foreignIn(text)) {
      shown = shown.replace(word, LEFT_OUT);
    }
    return shown;
  }

  private static String parts(
      Pattern pattern,
      String text,
      Function<Matcher, String> found,
      UnaryOperator<String> between) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (matcher.find()) {
      out.append(between.apply(text.substring(from, matcher.start()))).append(found.apply(matcher));
      from = matcher.end();
    }
    return out.append(between.apply(text.substring(from))).toString();
  }

  /** What was taken from a file: our own word, the other word of a known name, or nothing. */
  private String shown(String quoted) {
    String bare = quoted.strip();
    if (isOwn(bare) || (KEYS.matcher(bare).matches() && isOwnThroughout(bare))) {
      return quoted;
    }
    return redaction.wordFor(bare).orElse(LEFT_OUT);
  }

  private boolean isOwn(String word) {
    return ownWords.contains(word) || NUMBER_OR_RELEASE.matcher(word).matches();
  }

  private boolean isOwnThroughout(String text) {
    return BETWEEN.splitAsStream(text).filter(w -> !w.isEmpty()).allMatch(this::isOwn);
  }
}
