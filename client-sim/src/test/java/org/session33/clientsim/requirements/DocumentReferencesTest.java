package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.requirements.Documents.DOMAIN;
import static org.session33.clientsim.requirements.Documents.FORMATS;
import static org.session33.clientsim.requirements.Documents.LOOKALIKES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.requirements.Documents.Kind;

/** Every reference to the documents leads to something that exists. */
class DocumentReferencesTest {
  @TempDir Path folder;

  @Test
  void everyReferenceOfTheProjectLeadsSomewhere() throws IOException {
    DocumentReferences references = DocumentReferences.follow(Documents.root());

    assertThat(references.broken()).isEmpty();
    assertThat(references.followed()).isGreaterThan(500);
  }

  @Test
  void theDocumentsHaveEveryId() throws IOException {
    Documents documents = Documents.of(Documents.root());

    assertThat(documents.ids(Kind.EVENT_TEXT)).containsExactlyElementsOf(ids("T%d", 1, 11));
    assertThat(documents.ids(Kind.CONTRADICTION)).containsExactlyElementsOf(ids("X%d", 1, 29));
    assertThat(documents.ids(Kind.STAND)).containsExactlyInAnyOrderElementsOf(ids("S-%d", 2, 32));
    assertThat(documents.ids(Kind.SEEN_TEXT)).containsAll(ids("L%02d", 1, 45));
    assertThat(documents.ids(Kind.WORKED_CASE)).contains("C02", "C32", "D01", "D14").hasSize(22);
  }

  @Test
  void aReferenceToWhatThereIsIsFine() throws IOException {
    write("Some.java", "/** See " + DOMAIN + " 1 to 2.1, and\n * " + DOMAIN + "\n * 2.1 (X1). */");
    write("facts.yaml", "source: " + FORMATS + " 3a, case C01, S-1-5-21, cell!X9\n# as R-842022-1");
    write("README.md", "[the facts](profiles/docs/" + DOMAIN + "), decision 0001, L01, L01de");

    assertThat(broken()).isEmpty();
  }

  @Test
  void aSectionThatDoesNotExistIsSeen() throws IOException {
    write(
        "Some.java",
        "\n/**\n * See {@code x} (" + DOMAIN + " 2.1 and 2.7;\n * " + FORMATS + "\n * 9). */");

    assertThat(broken())
        .containsExactly(
            "Some.java:3: domain.md has no section 2.7",
            "Some.java:4: formats.md has no section 9");
  }

  @Test
  void anIdThatDoesNotExistIsSeen() throws IOException {
    write("a.yaml", "# (X2)\n# T3 and S-4: R-842022-99\n# L77, field case C55");

    assertThat(broken())
        .containsExactlyInAnyOrder(
            "a.yaml:1: domain.md has no X2",
            "a.yaml:2: domain.md has no T3",
            "a.yaml:2: domain.md has no S-4",
            "a.yaml:2: domain.md has no R-842022-99",
            "a.yaml:3: lookalikes.md has no L77",
            "a.yaml:3: domain.md has no C55");
  }

  @Test
  void anotherNameOrFormIsSeen() throws IOException {
    write("a.properties", "# " + DOMAIN.toUpperCase(Locale.ROOT) + " 1");
    write("b.md", LOOKALIKES + ", section 1\n[x](docs/none.md), decision 0002\ndesign.md");

    assertThat(broken())
        .containsExactlyInAnyOrder(
            "a.properties:1: DOMAIN.md is written domain.md",
            "b.md:1: a section is cited as \"lookalikes.md 1.2\", without the word",
            "b.md:2: there is no file docs/none.md",
            "b.md:2: there is no decision 0002",
            "b.md:3: there is no document design.md");
  }

  @Test
  void aDocumentsOwnReferencesAreFollowed() throws IOException {
    write("profiles/docs/" + FORMATS, "## 1. One\nSee §1, §1.4 and sections 1 and 6.\n");

    assertThat(broken())
        .containsExactlyInAnyOrder(
            "profiles/docs/formats.md:2: formats.md has no section 1.4",
            "profiles/docs/formats.md:2: formats.md has no section 6");
  }

  @Test
  void whatWasBuiltIsNotRead() throws IOException {
    write("target/Some.java", "// X99");
    write(".hidden/Some.java", "// X99");
    write("Some.class", "// X99");

    assertThat(broken()).isEmpty();
  }

  private List<String> broken() throws IOException {
    Path docs = folder.resolve("profiles").resolve("docs");
    if (!Files.exists(docs.resolve(FORMATS))) {
      write("profiles/docs/" + FORMATS, "## 3. Three\n### 3a More\n");
    }
    write(
        "profiles/docs/" + DOMAIN,
        "## 1. One\n* **R-842022-1** is\n## 2. Two\n### 2.1 More\n| T1 | x |\n| X1 | x |\n"
            + "**S-2** is\n* **C01 [some-cause]** is\n");
    write("profiles/docs/" + LOOKALIKES, "## 1. Texts\n| L01 | x |\n| L01de | x |\n");
    write("profiles/docs/decisions/0001-one.md", "# 0001 One\n");
    return DocumentReferences.follow(folder).broken();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> ids(String form, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(n -> String.format(Locale.ROOT, form, n))
        .toList();
  }
}
