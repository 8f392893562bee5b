package org.session33.diagnostics.evidence.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.ToldRelease.Product;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.YamlMapping;

/**
 * Finds the releases of Exchange and Outlook that free text names. What puts a name in doubt is
 * noted with it, not decided here. The words are those of {@code told-releases.yaml}.
 */
public final class ToldReleaseReader {
  /** How much is looked at in one go, and how much of it again in the next, in characters. */
  private static final int STRETCH = 32 << 10;

  private static final int OVERLAP = 1 << 10;

  /** A file that names more is a list, and tells of no release of its own. */
  private static final int MOST = 200;

  /** Where a sentence ends: behind a full stop that no word character follows. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:](?= |$)");

  private final List<Words> products;
  private final Pattern release;
  private final String subscription;
  private final Pattern joint;
  private final Pattern online;
  private final Pattern doubtBefore;
  private final Pattern doubtBehind;

  private record Words(Product product, Pattern words) {}

  /**
   * A release with the characters that name it.
   *
   * @param start the offset of the first, from 0
   * @param end the offset right behind the last
   * @param told the release
   */
  public record Named(int start, int end, ToldRelease told) {}

  private ToldReleaseReader(YamlMapping in, List<Words> products) {
    this.products = products;
    this.release = Pattern.compile(FactFile.text(in, "release"));
    this.subscription = FactFile.text(in, "subscription");
    this.joint = Pattern.compile(FactFile.text(in, "joint"));
    this.online = Pattern.compile(String.join("|", FactFile.texts(in, "online")));
    String before =
        before(in, "doubtBefore", "wordsBefore") + "|" + before(in, "doubtFrom", "wordsFrom");
    String behind = String.join("|", FactFile.texts(in, "doubtBehind"));
    this.doubtBefore = Pattern.compile("(?:^| )(?:" + before + ") ?$");
    this.doubtBehind =
        Pattern.compile(
            "^(?:[^ ]* [^ ]+){0," + most(in, "wordsBehind") + "}[^ ]* (?:" + behind + ")(?!\\w)");
  }

  /** A reader that knows the words that are shipped. */
  public static ToldReleaseReader load() {
    FactFile file = FactFile.open(ToldReleaseReader.class, "told-releases.yaml");
    List<Words> products =
        file.list(
            "products",
            in ->
                new Words(
                    FactFile.constant(in, "id", Product.class),
                    Pattern.compile(FactFile.text(in, "words") + "[ -]?\\(?")));
    return new ToldReleaseReader(file.root(), products);
  }

  private static String before(YamlMapping in, String words, String most) {
    return "(?:"
        + String.join("|", FactFile.texts(in, words))
        + "),?(?: [^ ]+){0,"
        + most(in, most)
        + "}";
  }

  /** One word less than the words between: the doubtful one counts too. */
  private static int most(YamlMapping in, String key) {
    return FactFile.number(in.get(key).orElseThrow(() -> FactFile.missing(in, key))) - 1;
  }

  /**
   * The releases that a text names, in their order.
   *
   * @param places where an offset of the text is
   */
  public List<ToldRelease> find(String text, IntFunction<Place> places) {
    return named(text, places).stream().map(Named::told).toList();
  }

  /** The same with the characters that name them. */
  public List<Named> named(String text, IntFunction<Place> places) {
    List<Named> found = new ArrayList<>();
    int from = 0;
    while (from < text.length() && found.size() < MOST) {
      int to = Math.min(text.length(), from + STRETCH);
      boolean last = to == text.length();
      stretch(MatchText.of(text, from, to), last ? to : to - OVERLAP, places, found);
      from = last ? to : to - OVERLAP;
    }
    return found.stream().sorted(Comparator.comparingInt(Named::start)).limit(MOST).toList();
  }

  private void stretch(MatchText window, int limit, IntFunction<Place> places, List<Named> into) {
    String text = window.folded();
    for (Words one : products) {
      Matcher product = one.words.matcher(text);
      while (product.find() && window.origin(product.start()) < limit) {
        years(one, product, window, places, into);
      }
    }
    Matcher service = online.matcher(text);
    while (service.find() && window.origin(service.start()) < limit) {
      add(
          Product.EXCHANGE,
          ToldRelease.ONLINE,
          service.start(),
          service.end(),
          window,
          places,
          into);
    }
  }

  /** The year behind a product's name, and those that are joined to it. */
  private void years(
      Words one, Matcher product, MatchText window, IntFunction<Place> places, List<Named> into) {
    String text = window.folded();
    int at = product.end();
    Matcher year = release.matcher(text);
    Matcher link = joint.matcher(text);
    while (year.region(at, text.length()).lookingAt()) {
      add(one.product, name(year), product.start(), year.end(), window, places, into);
      if (!link.region(year.end(), text.length()).lookingAt()) {
        return;
      }
      at = link.end();
      Matcher again = one.words.matcher(text).region(at, text.length());
      if (again.lookingAt()) {
        at = again.end();
      }
    }
  }

  private String name(Matcher year) {
    if (year.group("subscription") != null) {
      return subscription;
    }
    @Nullable String pack = year.group("pack");
    String suffix = year.group("rtm") != null ? " RTM" : pack == null ? "" : " SP" + pack;
    @Nullable String full = year.group("year");
    if (full != null) {
      return full + suffix;
    }
    // 2K7 and 2K10 leave out the zeros of the thousand.
    String last = year.group("short");
    return "20" + (last.length() == 1 ? "0" : "") + last + suffix;
  }

  private void add(
      Product product,
      String name,
      int start,
      int end,
      MatchText window,
      IntFunction<Place> places,
      List<Named> into) {
    int at = window.origin(start);
    into.add(
        new Named(
            at,
            window.originEnd(end),
            new ToldRelease(
                product, name, isDoubtful(window.folded(), start, end), places.apply(at))));
  }

  private boolean isDoubtful(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 200), start);
    Matcher stop = SENTENCE_END.matcher(before);
    int from = 0;
    while (stop.find()) {
      from = stop.end();
    }
    String behind = text.substring(end, Math.min(text.length(), end + 200));
    Matcher next = SENTENCE_END.matcher(behind);
    String rest = next.find() ? behind.substring(0, next.start()) : behind;
    return doubtBefore.matcher(before.substring(from)).find() || doubtBehind.matcher(rest).find();
  }
}
