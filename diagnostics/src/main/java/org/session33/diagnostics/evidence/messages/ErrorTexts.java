package org.session33.diagnostics.evidence.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.facts.ClientTexts;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** The catalogue of error texts that clients show and logs hold (domain.md 8). */
public final class ErrorTexts {
  private static final String RESOURCE = "error-texts.yaml";

  private final List<ErrorText> texts;
  private final List<String> signs;

  private ErrorTexts(List<ErrorText> texts, List<String> signs) {
    this.texts = List.copyOf(texts);
    this.signs = List.copyOf(signs);
  }

  /**
   * The catalogue that is shipped.
   *
   * @throws IllegalStateException if it is damaged, which a test rules out
   */
  public static ErrorTexts load() {
    try (InputStream in =
        Objects.requireNonNull(ErrorTexts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      Reading<ErrorTexts> reading = read(SourceFile.of(RESOURCE, in.readAllBytes()));
      return reading
          .optional()
          .filter(t -> reading.problems().isEmpty())
          .orElseThrow(() -> new IllegalStateException("damaged: " + reading.problems()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All texts, in the order of the file. */
  public List<ErrorText> all() {
    return texts;
  }

  /** Words that show that somebody speaks of one of them, in small letters with single blanks. */
  List<String> signs() {
    return signs;
  }

  /** Reads a catalogue. */
  static Reading<ErrorTexts> read(SourceFile file) {
    return Reading.of(
        problems -> {
          YamlMapping root = YamlFile.open(file, problems);
          root.number("format", 1, 1);
          List<ErrorText> texts = new ArrayList<>();
          ClientTexts shown = ClientTexts.load();
          for (YamlValue item : root.list("texts")) {
            item.mapping().ifPresent(m -> text(m, shown, texts));
          }
          List<String> signs = root.list("signs").stream().flatMap(s -> s.text().stream()).toList();
          root.refuseUnknownKeys();
          return new ErrorTexts(texts, signs);
        });
  }

  private static void text(YamlMapping entry, ClientTexts shown, List<ErrorText> texts) {
    String id = entry.requiredText("id", "too-many-objects-opened").orElse("");
    String language = entry.requiredText("language", "en").orElse("");
    String wording =
        entry
            .text("shown")
            .flatMap(name -> shown.find(name, language))
            .or(() -> entry.requiredText("text", "the words"))
            .orElse("");
    String source = entry.requiredText("source", "KB 842022").orElse("");
    String confidence =
        entry
            .choice("confidence", Arrays.stream(Confidence.values()).map(Confidence::word).toList())
            .orElse("");
    String literal = Pattern.quote(MatchText.of(wording).folded());
    String pattern = entry.text("pattern").orElse(literal);
    entry.refuseUnknownKeys();
    if (List.of(id, language, wording, source, confidence).contains("")) {
      entry.report(
          "id", "this text is not complete", "give id, language, text, source, confidence");
      return;
    }
    Fact<String> fact =
        new Fact<>(wording, source, Confidence.valueOf(confidence.toUpperCase(Locale.ROOT)));
    try {
      texts.add(new ErrorText(id, Locale.forLanguageTag(language), fact, Pattern.compile(pattern)));
    } catch (PatternSyntaxException e) {
      entry.report("pattern", "the pattern cannot be used: " + e.getDescription(), "correct it");
    }
  }
}
