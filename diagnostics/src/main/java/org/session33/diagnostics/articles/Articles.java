package org.session33.diagnostics.articles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** The catalogue of articles, from {@code articles.yaml}. */
public final class Articles {
  private static final Pattern CITED = Pattern.compile("(?<!\\w)KB (\\d{5,7})(?!\\d)");

  private final List<Article> articles;
  private final List<Page> pages;

  private Articles(List<Article> articles, List<Page> pages) {
    this.articles = articles;
    this.pages = pages;
  }

  /**
   * A page by which facts are documented, beside the articles.
   *
   * @param cited the words by which sources name it, {@code KB 155048} for instance
   * @param about what we have from it, one sentence in our words
   */
  public record Page(String cited, String about) {}

  /** The catalogue that is shipped. */
  public static Articles load() {
    FactFile file = FactFile.open(Articles.class, "articles.yaml");
    return new Articles(
        file.list("articles", Articles::article),
        file.list("pages", in -> new Page(FactFile.text(in, "cited"), FactFile.text(in, "about"))));
  }

  /** All articles; the two founding ones come first. */
  public List<Article> all() {
    return articles;
  }

  /** The other pages that document facts. */
  public List<Page> pages() {
    return pages;
  }

  /** Whether a source names an article or page that is known, and begins with it. */
  public boolean document(String source) {
    String first = source.split("; ", 2)[0];
    return articles.stream().anyMatch(a -> names(first, "KB " + a.id()))
        || pages.stream().anyMatch(p -> names(first, p.cited()));
  }

  private static boolean names(String source, String cited) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(cited) + "(?!\\w)").matcher(source).find();
  }

  /** An article by its number. */
  public Optional<Article> find(String id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The articles of the catalogue that a text names by their numbers, in its order. */
  public List<String> namedIn(String text) {
    return CITED
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(id -> find(id).isPresent())
        .distinct()
        .toList();
  }

  private static Article article(YamlMapping in) {
    return new Article(
        FactFile.text(in, "id"),
        FactFile.text(in, "title"),
        in.text("printed").orElse(null),
        FactFile.text(in, "about"),
        in.get("requirements").map(FactFile::number).orElse(0),
        FactFile.confidence(in));
  }
}
