package org.session33.diagnostics.articles;

import java.util.List;
import java.util.Optional;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** The catalogue of articles, from {@code articles.yaml}. */
public final class Articles {
  private final List<Article> articles;

  private Articles(List<Article> articles) {
    this.articles = articles;
  }

  /** The catalogue that is shipped. */
  public static Articles load() {
    return new Articles(
        FactFile.open(Articles.class, "articles.yaml").list("articles", Articles::article));
  }

  /** All articles; the two founding ones come first. */
  public List<Article> all() {
    return articles;
  }

  /** An article by its number. */
  public Optional<Article> find(String id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  private static Article article(YamlMapping in) {
    return new Article(
        FactFile.text(in, "id"),
        FactFile.text(in, "title"),
        FactFile.text(in, "about"),
        in.get("requirements").map(FactFile::number).orElse(0),
        FactFile.confidence(in));
  }
}
