package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.evidence.messages.ErrorTexts;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.sessions.SessionModel;

/** The catalogue of findings against the rules: what is said stands there and nowhere else. */
class CausesTest {
  private static final Causes CAUSES = Causes.shipped();

  /** As many words as a name may have; more are a sentence. */
  private static final int MOST_WORDS = 4;

  /** Faults of the build, which nobody reads in a finding. */
  private static final Set<String> FAULTS =
      Set.of("Sentences", "Template", "Causes", "Finding", "TicketAnswers", "TicketCondition");

  /** Names of registry values. */
  private static final Set<String> NAMES =
      Set.of(
          LimitValue.SESSIONS_PER_USER,
          LimitValue.SERVICE_SESSIONS_PER_USER,
          "Maximum Allowed Concurrent Exchange Sessions Per Service");

  @Test
  void everyRuleHasAnEntryAndEveryEntryARuleOrSaysThatItHasNone() {
    List<String> rules = ShippedRules.all().stream().map(Rule::id).toList();

    assertThat(CAUSES.all().stream().filter(Cause::hasRule).map(Cause::id))
        .as("in the order in which equal verdicts are shown")
        .isEqualTo(rules);
    assertThat(CAUSES.outcomes())
        .extracting(Cause::id)
        .containsExactly(Diagnosis.KNOWN_MESSAGE, Diagnosis.UNRECOGNISED);
  }

  @Test
  void everyEntryHasItsOwnIdTitleAndKnownArticles() {
    Articles articles = Articles.load();
    List<Cause> all = Stream.concat(CAUSES.all().stream(), CAUSES.outcomes().stream()).toList();

    assertThat(all).extracting(Cause::id).doesNotHaveDuplicates();
    assertThat(all).extracting(Cause::title).doesNotHaveDuplicates();
    assertThat(all).flatExtracting(Cause::articles).allMatch(a -> articles.find(a).isPresent());
    assertThat(all.stream().map(Cause::named).flatMap(Stream::ofNullable))
        .noneMatch(named -> named.decides().value().endsWith("."));
  }

  @Test
  void documentsDescribeCausesThatAreThereAndAllThatOnlyMessagesName() throws Exception {
    Path document =
        Path.of(System.getProperty("basedir", ".")).resolve("../profiles/docs/lookalikes.md");
    Set<String> described = new TreeSet<>();
    for (String line : Files.readAllLines(document)) {
      if (line.startsWith("### 4.") || line.matches("\\* \\*\\*[a-z]+(-[a-z]+)+\\*\\* .*")) {
        Pattern.compile("[a-z]+(-[a-z]+)+")
            .matcher(line)
            .results()
            .forEach(m -> described.add(m.group()));
      }
    }
    Set<String> withoutRule =
        CAUSES.all().stream()
            .filter(c -> !c.hasRule())
            .map(Cause::id)
            .collect(Collectors.toCollection(TreeSet::new));
    // The family of the first chapters, whose members have rules.
    withoutRule.remove("store-session-limit");

    assertThat(described).containsAll(withoutRule);
    assertThat(CAUSES.all()).extracting(Cause::id).containsAll(described);
  }

  @Test
  void classesHoldNoSentence() throws Exception {
    Map<String, Set<String>> sentences = new TreeMap<>();
    literals()
        .forEach(
            (type, texts) -> {
              Set<String> found =
                  texts.stream()
                      .filter(t -> words(t) > MOST_WORDS && !NAMES.contains(t))
                      .collect(Collectors.toCollection(TreeSet::new));
              if (!found.isEmpty() && !FAULTS.contains(type)) {
                sentences.put(type, found);
              }
            });

    assertThat(sentences).isEmpty();
  }

  /** A sentence that no class names is never said, and a place that none names is never filled. */
  @Test
  void everySentenceAndEveryPlaceIsUsed() throws Exception {
    Map<String, Set<String>> literals = literals();
    Set<String> anywhere = new TreeSet<>();
    literals.values().forEach(anywhere::addAll);
    for (Need need : Need.values()) {
      String word = need.name().toLowerCase(Locale.ROOT).replace('_', '-');
      anywhere.addAll(List.of("missing-" + word, "not-given-" + word));
    }
    for (Rule rule : ShippedRules.all()) {
      rule.cause().bring().forEach(b -> anywhere.add("bring-" + b));
    }
    assertThat(anywhere).containsAll(CAUSES.shared().ids());
    assertThat(anywhere).containsAll(CAUSES.shared().places());
    for (Cause outcome : CAUSES.outcomes()) {
      assertThat(anywhere).containsAll(outcome.sentences().ids());
      assertThat(anywhere).containsAll(outcome.sentences().places());
    }
    for (Rule rule : ShippedRules.all()) {
      Set<String> own = literals.get(rule.getClass().getSimpleName());
      assertThat(own).as(rule.id()).containsAll(rule.cause().sentences().ids());
      assertThat(own).as(rule.id()).containsAll(rule.cause().sentences().places());
    }
    assertThat(CAUSES.all().stream().filter(c -> !c.hasRule()))
        .allMatch(c -> c.sentences().ids().isEmpty());
  }

  /**
   * What a rule names is a sentence, a place, a cause, a known text or a parameter of the session
   * model, and not misspelt.
   */
  @Test
  void rulesNameNothingThatIsNotThere() throws Exception {
    Map<String, Set<String>> literals = literals();
    Set<String> common = new TreeSet<>(CAUSES.shared().ids());
    CAUSES.all().forEach(c -> common.add(c.id()));
    ErrorTexts.load().all().forEach(t -> common.add(t.id()));
    common.addAll(CAUSES.shared().places());
    SessionModel.load().parameters().forEach(p -> common.add(p.name()));
    Map<String, Set<String>> known = new TreeMap<>();
    for (Rule rule : ShippedRules.all()) {
      Set<String> names =
          known.computeIfAbsent(rule.getClass().getSimpleName(), t -> new TreeSet<>(common));
      names.addAll(rule.cause().sentences().ids());
      names.addAll(rule.cause().sentences().places());
    }

    known.forEach(
        (type, names) ->
            assertThat(
                    literals.get(type).stream().filter(t -> t.matches("(?!objt)[a-z][a-zA-Z-]+")))
                .as(type)
                .isSubsetOf(names));
  }

  @Test
  void valuesBecomeWordsByTheirTypes() {
    assertThat(say("{n} {n|session is|sessions are} open", Map.of("n", 1)))
        .isEqualTo("1 session is open");
    assertThat(say("{n} {n|session is|sessions are} open", Map.of("n", 10_000L)))
        .isEqualTo("10,000 sessions are open");
    assertThat(say("{n:plain}, {n:hex}, {n:both}", Map.of("n", 1000)))
        .isEqualTo("1000, 3e8, 1000 (0x3e8)");
    List<String> two = List.of("one", "two");
    assertThat(
            say(
                "{t}; {t:and}; {t:or}; {t:quoted}; {t:clauses}; where { $_.x } is {u}",
                Map.of("t", two, "u", "$1")))
        .isEqualTo(
            "one, two; one and two; one or two; \"one\" and \"two\"; one; two;"
                + " where { $_.x } is $1");
    assertThat(
            say(
                "{f} ({f:confidence}, {f:source})",
                Map.of("f", new Fact<>(2000, "KB 1", Confidence.DOCUMENTED))))
        .isEqualTo("2,000 (documented, KB 1)");
  }

  @Test
  void aPlaceWithoutValueAndAValueWithoutPlaceAreFaults() {
    assertThatThrownBy(() -> say("{n} sessions", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> say("{n} sessions", Map.of("n", 1, "limit", 2)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> CAUSES.require("stale-sessions").sentences().say("never-written"))
        .hasMessageContaining("never-written");
  }

  private static String say(String text, Map<String, ?> values) {
    return Sentences.of(Map.of("test", text)).say("test", values);
  }

  private static long words(String text) {
    return Stream.of(text.split("\\s+")).filter(w -> w.matches(".*\\p{L}.*")).count();
  }

  /** The texts in the class files of the package, by the outermost class. */
  private static Map<String, Set<String>> literals() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(Rule.class.getPackageName().replace('.', '/'));
    Map<String, Set<String>> literals = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String type = file.getFileName().toString().split("[$.]", 2)[0];
        literals.computeIfAbsent(type, t -> new TreeSet<>()).addAll(texts(file));
      }
    }
    assertThat(literals).containsKeys("Diagnosis", "TcpOffload", "MessageReading");
    return literals;
  }

  /** The constants of a class file that a program can read as texts. */
  private static Set<String> texts(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipBytes(8);
      int count = in.readUnsignedShort();
      Map<Integer, String> names = new HashMap<>();
      Set<Integer> texts = new TreeSet<>();
      for (int index = 1; index < count; index++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> names.put(index, in.readUTF());
          case 8 -> texts.add(in.readUnsignedShort());
          case 7, 16, 19, 20 -> in.skipBytes(2);
          case 15 -> in.skipBytes(3);
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
          case 5, 6 -> {
            in.skipBytes(8);
            index++;
          }
          default -> throw new IOException(file + ": constant of kind " + tag);
        }
      }
      return texts.stream().map(names::get).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
