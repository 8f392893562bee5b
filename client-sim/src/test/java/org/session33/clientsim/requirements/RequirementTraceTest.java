package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.session33.diagnostics.articles.Article;
import org.session33.diagnostics.articles.Articles;

/**
 * Lists every requirement of the two founding articles with the tests that cover it, one line each
 * in the test report; one without a test fails.
 */
class RequirementTraceTest {
  /** Requirements with the tests that cover them; all classes are read for it, so only once. */
  private static final Map<String, List<String>> COVERED = covered();

  @TestFactory
  Stream<DynamicTest> everyRequirementIsCovered() throws IOException {
    return documented().stream()
        .map(
            id -> {
              List<String> tests = COVERED.getOrDefault(id, List.of());
              return DynamicTest.dynamicTest(
                  id + ": " + (tests.isEmpty() ? "no test" : String.join(", ", tests)),
                  () -> assertThat(tests).as("tests that cover " + id).isNotEmpty());
            });
  }

  @Test
  void theArticlesHaveFortySixAndTwentyNineRequirements() {
    assertThat(article("842022").requirementIds())
        .hasSize(46)
        .startsWith("R-842022-1")
        .endsWith("R-842022-46");
    assertThat(article("980049").requirementIds())
        .hasSize(29)
        .startsWith("R-980049-1")
        .endsWith("R-980049-29");
  }

  /** What the articles ask for is told in domain.md 1. */
  @Test
  void theDocumentHasTheRequirementsOfTheArticles() throws IOException {
    List<String> known = new ArrayList<>(article("842022").requirementIds());
    known.addAll(article("980049").requirementIds());

    assertThat(documented()).containsExactlyElementsOf(known);
  }

  @Test
  void noTestCoversARequirementThatDoesNotExist() {
    List<String> known = new ArrayList<>();
    Articles.load().all().forEach(a -> known.addAll(a.requirementIds()));

    assertThat(known).containsAll(COVERED.keySet());
  }

  private static Set<String> documented() throws IOException {
    return Documents.of(Documents.root()).ids(Documents.Kind.REQUIREMENT);
  }

  private static Article article(String id) {
    return Articles.load().find(id).orElseThrow();
  }

  private static Map<String, List<String>> covered() {
    Map<String, List<String>> tests = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.session33")
            .stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.isAnnotatedWith(Requirement.class) && isTest(m))
            .forEach(
                m -> {
                  for (String id : m.getAnnotationOfType(Requirement.class).value()) {
                    tests
                        .computeIfAbsent(id, i -> new ArrayList<>())
                        .add(m.getOwner().getSimpleName() + "." + m.getName());
                  }
                });
    tests.values().forEach(java.util.Collections::sort);
    return tests;
  }

  /** An annotation on a method that is never run would cover nothing. */
  private static boolean isTest(JavaMethod method) {
    return method.isAnnotatedWith(Test.class)
        || method.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest");
  }
}
