package org.session33.diagnostics.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * "Documented" names an article or page of the catalogue, and is never second-hand (domain.md 0).
 */
class DocumentedFactsTest {
  private static final Articles ARTICLES = Articles.load();

  /** What somebody else printed, or we concluded, is no document. */
  private static final Pattern SECOND_HAND =
      Pattern.compile("second-hand|quotation|taken over|deduced|our own|mirror");

  private static final Pattern NUMBER = Pattern.compile("KB (\\d+)");

  /**
   * A fact in a file.
   *
   * @param place where it stands
   */
  private record Stated(String place, String source, String confidence) {
    boolean isDocumented() {
      return confidence.toLowerCase(Locale.ROOT).equals("documented");
    }
  }

  private static List<Stated> facts() {
    List<Stated> facts = new ArrayList<>();
    for (String module : List.of("profiles", "diagnostics")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          YamlMapping root =
              YamlFile.open(
                  SourceFile.of(file.getFileName().toString(), Files.readAllBytes(file)), p -> {});
          collect(root, facts);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InputException e) {
        throw new IllegalStateException(e);
      }
    }
    return facts;
  }

  private static void collect(YamlMapping in, List<Stated> facts) {
    Optional<String> source = in.text("source");
    Optional<String> confidence = in.text("confidence");
    if (source.isPresent() && confidence.isPresent()) {
      facts.add(new Stated(in.place().toString(), source.get(), confidence.get()));
    }
    in.keys().forEach(key -> in.get(key).ifPresent(value -> collect(value, facts)));
  }

  private static void collect(YamlValue value, List<Stated> facts) {
    if (value.isMapping()) {
      value.mapping().ifPresent(m -> collect(m, facts));
    } else if (value.isList()) {
      value.list().forEach(v -> collect(v, facts));
    }
  }

  @Test
  void everyDocumentedFactNamesAnArticleOrPageOfTheCatalogue() {
    List<Stated> documented = facts().stream().filter(Stated::isDocumented).toList();

    assertThat(documented).hasSizeGreaterThan(150);
    assertThat(documented)
        .allSatisfy(
            fact -> {
              assertThat(ARTICLES.document(fact.source())).as(fact.toString()).isTrue();
              assertThat(SECOND_HAND.matcher(fact.source()).find()).as(fact.toString()).isFalse();
            });
  }

  @Test
  void everyNumberOfAnArticleInASourceIsKnown() {
    assertThat(facts())
        .allSatisfy(
            fact ->
                NUMBER
                    .matcher(fact.source())
                    .results()
                    .forEach(
                        m ->
                            assertThat(ARTICLES.document(m.group())).as(fact.toString()).isTrue()));
  }

  @Test
  void everyPageOfTheCatalogueIsCited() {
    List<String> sources = facts().stream().map(Stated::source).toList();

    assertThat(ARTICLES.pages())
        .allSatisfy(page -> assertThat(sources).anyMatch(s -> s.contains(page.cited())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KB 1",
        "KB 84202",
        "a blog of October 2013; KB 842022",
        "an administrator's report",
        "TechNet ff477612, read second-hand",
        "HealthChecker",
      })
  void whatNamesNoneIsNoDocument(String source) {
    assertThat(ARTICLES.document(source)).isFalse();
  }
}
