package org.session33.diagnostics.report.causes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.evidence.messages.ErrorText;
import org.session33.diagnostics.evidence.messages.ErrorTexts;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.TextMeanings;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.findings.tickets.CauseSigns;
import org.session33.diagnostics.findings.tickets.ReleaseWay;
import org.session33.diagnostics.findings.tickets.Splitter;
import org.session33.diagnostics.findings.tickets.Splitters;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.text.ResultWords;

/**
 * All that is known of a cause: where it exists, what it shows, what speaks for and against it,
 * what sets it apart from its neighbours, and what helps. Nothing of it is written here: it comes
 * from the catalogues by which tickets and cases are judged.
 *
 * @param id the cause's id
 * @param title its name for people
 * @param parts what is known, part by part
 */
public record CausePage(String id, String title, List<Part> parts) {
  /**
   * A part.
   *
   * @param title its name
   * @param note what to know when reading it, a sentence; may be empty
   * @param entries what it says
   * @param nothing what to say where that is nothing, a sentence
   */
  public record Part(String title, String note, List<Entry> entries, String nothing) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of a part.
   *
   * @param label what it is about
   * @param lines what it says, sentences or clauses
   * @param source where it is from and how sure it is; empty where the note of the part says it
   */
  public record Entry(String label, List<String> lines, String source) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  public CausePage {
    parts = List.copyOf(parts);
  }

  /** The pages of all causes, in the order of the catalogue. */
  public static List<CausePage> all(Articles articles) {
    return Causes.shipped().all().stream().map(c -> of(c, articles)).toList();
  }

  /**
   * The page of one cause.
   *
   * @param articles by which the sources are named
   */
  public static CausePage of(Cause cause, Articles articles) {
    Optional<CauseSigns> signs = CauseSigns.of(cause.id());
    return new CausePage(
        cause.id(),
        cause.title(),
        List.of(
            decides(cause),
            releases(signs),
            messages(cause),
            signs(signs, true),
            signs(signs, false),
            neighbours(cause),
            remedies(cause),
            sources(cause, articles)));
  }

  private static Part decides(Cause cause) {
    List<Entry> entries = new ArrayList<>();
    Cause.Named named = cause.named();
    if (named != null) {
      entries.add(
          new Entry(
              "Look at",
              List.of(named.decides().value()),
              source(named.decides().source(), named.decides().confidence().word())));
    }
    if (!cause.bring().isEmpty()) {
      entries.add(
          new Entry(
              "Bring",
              cause.bring().stream().map(b -> Causes.shipped().shared().say("bring-" + b)).toList(),
              ""));
    }
    return new Part(
        "What shows it",
        cause.hasRule()
            ? "A rule judges it by the case that is acted out and by the evidence."
            : "No rule judges it: messages, tickets and answers name it.",
        entries,
        "Whatever is read of the case.");
  }

  private static Part releases(Optional<CauseSigns> signs) {
    List<Entry> entries = new ArrayList<>();
    signs.ifPresent(
        s -> {
          entries.add(new Entry("Exchange", List.of(list(s.exchange())), ""));
          entries.add(new Entry("Outlook", List.of(list(s.outlook())), ""));
        });
    return new Part("Where it exists", "", entries, "On every release, as far as is known.");
  }

  private static String list(List<String> years) {
    return years.isEmpty() ? "every release" : String.join(", ", years);
  }

  private static Part messages(Cause cause) {
    Map<String, List<String>> wordings = new LinkedHashMap<>();
    for (ErrorText text : ErrorTexts.load().all()) {
      wordings
          .computeIfAbsent(text.id(), i -> new ArrayList<>())
          .add('"' + text.wording().value() + "\" (" + text.wording().source() + ")");
    }
    List<Entry> entries =
        TextMeanings.load().of(cause.id()).stream()
            .map(
                shown -> {
                  List<String> lines = new ArrayList<>();
                  lines.add(shown.says().value());
                  lines.addAll(wordings.getOrDefault(shown.id(), List.of()));
                  return new Entry(
                      fit(shown.weight()),
                      lines,
                      source(shown.says().source(), shown.says().confidence().word()));
                })
            .toList();
    return new Part(
        "What is shown",
        "",
        entries,
        "No message of its own is known; what its neighbours show, it may show too.");
  }

  private static String fit(Weight weight) {
    return switch (weight) {
      case DECISIVE -> "Names it";
      case STRONG -> "Fits it before others";
      case WEAK -> "Fits it among others";
    };
  }

  private static Part signs(Optional<CauseSigns> signs, boolean speaksFor) {
    List<Entry> entries =
        signs.stream()
            .flatMap(s -> s.signs().stream())
            .filter(s -> s.speaksFor() == speaksFor)
            .collect(
                Collectors.groupingBy(
                    CauseSigns.Sign::weight,
                    LinkedHashMap::new,
                    Collectors.mapping(CauseSigns.Sign::says, Collectors.toList())))
            .entrySet()
            .stream()
            .map(e -> new Entry(weight(e.getKey()), e.getValue(), ""))
            .toList();
    return new Part(
        speaksFor ? "What speaks for it in a ticket" : "What speaks against it in a ticket",
        "What each says is from lookalikes.md 3 and 4; the weights are assumed. A ticket confirms"
            + " nothing.",
        entries,
        speaksFor
            ? "Nothing in plain words: it is found by what is read of the case."
            : "Nothing in plain words.");
  }

  private static String weight(Weight weight) {
    return weight.name().substring(0, 1) + weight.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static Part neighbours(Cause cause) {
    List<Entry> entries = new ArrayList<>();
    for (String other : neighbourIds(cause)) {
      List<Splitter> splitters = Splitters.shipped().between(cause.id(), other);
      if (!splitters.isEmpty()) {
        entries.add(splitter(splitters, cause.id(), other));
      }
    }
    return new Part(
        "Its neighbours, and what decides",
        "Other causes of which a message fits as well, or that are of the same family.",
        entries,
        "No cause of its family, and none of which the same message is known.");
  }

  /** The causes that share a message or the family, and something splits them. */
  private static Set<String> neighbourIds(Cause cause) {
    Set<String> ids = new LinkedHashSet<>(TextMeanings.load().neighbours(cause.id()));
    String family = CauseSigns.of(cause.id()).map(CauseSigns::family).orElse("");
    for (Cause other : Causes.shipped().all()) {
      boolean kin =
          CauseSigns.of(other.id()).map(CauseSigns::family).filter(family::equals).isPresent();
      if (kin && !other.id().equals(cause.id())) {
        ids.add(other.id());
      }
    }
    return ids;
  }

  /** What decides best in full, and what decides too by its question. */
  private static Entry splitter(List<Splitter> splitters, String cause, String other) {
    Splitter splitter = splitters.get(0);
    List<String> lines = new ArrayList<>();
    lines.add(splitter.ask().value());
    for (ReleaseWay way : splitter.ways()) {
      lines.add((way.label().isEmpty() ? "How" : way.label()) + ": " + way.words());
    }
    for (Splitter.Answer answer : splitter.answers()) {
      int side = Integer.compare(answer.favours(cause), answer.favours(other));
      String speaks = side > 0 ? " (for this cause)" : side < 0 ? " (for the other)" : "";
      lines.add(splitter.id() + "=" + answer.word() + ": " + answer.means() + speaks);
    }
    splitters.stream()
        .skip(1)
        .forEach(s -> lines.add("Or: " + s.ask().value() + " (" + s.id() + ")"));
    return new Entry(
        Causes.shipped().require(other).title() + " (" + other + ")",
        lines,
        source(splitter.ask().source(), splitter.ask().confidence().word()));
  }

  private static Part remedies(Cause cause) {
    List<Entry> entries = new ArrayList<>();
    for (RemedyText remedy : RemedyTexts.load().all()) {
      if (remedy.causes().contains(cause.id()) && !remedy.ineffective()) {
        entries.add(
            new Entry(
                plain(remedy.title()) + (remedy.lastResort() ? " (last resort)" : ""),
                List.of(
                    "Who: " + ResultWords.who(remedy.actor()),
                    "Price: " + plain(remedy.price()),
                    "Undo: " + plain(remedy.undo().text())),
                ResultWords.articles(remedy.articles())));
      }
    }
    return new Part(
        "What helps",
        "Which one helps in a case, a rehearsal proves; its steps are told there, for the release.",
        entries,
        "No fix with steps is known here; what shows it says where to look.");
  }

  private static String plain(String text) {
    return Placeholders.fill(text, Map.of());
  }

  private static Part sources(Cause cause, Articles articles) {
    List<Entry> entries = new ArrayList<>();
    for (String id : cause.articles()) {
      articles
          .find(id)
          .ifPresent(a -> entries.add(new Entry("KB " + id, List.of(a.titles(), a.address()), "")));
    }
    return new Part(
        "Articles",
        "",
        entries,
        "No article of Microsoft is about it alone; see the sources above.");
  }

  private static String source(String source, String confidence) {
    return source + ", " + confidence;
  }

  /** As a tree for JSON. */
  public Map<String, Object> document() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("id", id);
    page.put("title", title);
    List<Object> all = new ArrayList<>();
    for (Part part : parts) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("title", part.title());
      one.put("note", part.note());
      List<Object> said = new ArrayList<>();
      for (Entry entry : part.entries()) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("label", entry.label());
        tree.put("lines", entry.lines());
        tree.put("source", entry.source());
        said.add(tree);
      }
      one.put("entries", said);
      one.put("nothing", said.isEmpty() ? part.nothing() : "");
      all.add(one);
    }
    page.put("parts", all);
    return page;
  }
}
