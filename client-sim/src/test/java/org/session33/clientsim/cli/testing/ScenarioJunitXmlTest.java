package org.session33.clientsim.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.UserFolder;
import org.session33.clientsim.cli.output.ExitCode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The report for build servers, read back as they do. */
class ScenarioJunitXmlTest {
  @TempDir Path path;
  private UserFolder folder = new UserFolder(Path.of("."));
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @BeforeEach
  void fill() {
    folder = UserFolder.fill(path);
  }

  @Test
  void everyFileIsASuiteAndEveryScenarioATestCase() throws Exception {
    Run run = test("results.xml");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out().lines()).endsWith("2 passed, 2 failed, 1 skipped");
    Element root = parse("results.xml");
    assertThat(counts(root)).isEqualTo("5 tests, 1 failures, 1 errors, 1 skipped");
    List<Element> suites = elements(root, "testsuite");
    assertThat(suites)
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly(folder.team(), folder.odd());
    assertThat(suites)
        .extracting(ScenarioJunitXmlTest::counts)
        .containsExactly(
            "2 tests, 1 failures, 0 errors, 0 skipped", "3 tests, 0 failures, 1 errors, 1 skipped");
    assertThat(elements(root, "testcase"))
        .extracting(one -> one.getAttribute("line") + " " + one.getAttribute("name"))
        .containsExactly(
            "3 the team mailbox is too large",
            "7 somebody expects too much",
            "3 50 % of # and \\ and <&> and \"quotes\" on two lines",
            "11 not yet",
            "16 closes what is not open");
    assertThat(elements(root, "testcase"))
        .allSatisfy(one -> assertThat(one.getAttribute("time")).isEqualTo("0"))
        .extracting(one -> one.getAttribute("file"))
        .contains(folder.team(), folder.odd());
    assertThat(elements(root, "testcase").get(4).getAttribute("classname"))
        .endsWith("tests.deeper.odd");
  }

  @Test
  void whatDidNotPassSaysWhy() throws Exception {
    test("results.xml");

    Element root = parse("results.xml");
    Element failure = elements(root, "failure").get(0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("outlook differs after \"start outlook\"");
    assertThat(failure.getTextContent())
        .startsWith(folder.team() + ":10:23: outlook differs")
        .contains("\n  > 33       | 32\n")
        .contains("25  Outlook 2007, Team Sales, folder synchronisation (1 more refused)");
    Element error = elements(root, "error").get(0);
    assertThat(error.getAttribute("message")).contains("Outlook is not running");
    assertThat(error.getTextContent()).startsWith(folder.odd() + ":18:13: ");
    assertThat(elements(root, "skipped").get(0).getAttribute("message"))
        .isEqualTo("waits for #42 & more");
  }

  @Test
  void aFileThatCannotBeReadIsNotGreen() throws Exception {
    folder.write("tests/a team.scenario.yaml", UserFolder.TEAM.replace("[slow]", "[slow"));

    assertThat(test("results.xml").exitCode()).isEqualTo(ExitCode.FAILED);

    Element root = parse("results.xml");
    assertThat(counts(root)).isEqualTo("4 tests, 0 failures, 2 errors, 1 skipped");
    Element broken = elements(root, "testcase").get(0);
    assertThat(broken.getAttribute("name")).isEqualTo("every scenario of the file can be read");
    assertThat(elements(broken, "error").get(0).getTextContent()).contains(folder.team() + ":");
  }

  @Test
  void charactersThatXmlForbidsAreShown() throws Exception {
    folder.write(
        "tests/a team.scenario.yaml",
        UserFolder.TEAM.replace(
            "name: somebody expects", "name: \"\\0\\a\\e[31m\\uFFFE\\U0001F600 ]]> expects\"\n#"));

    test("results.xml");

    assertThat(elements(parse("results.xml"), "testcase").get(1).getAttribute("name"))
        .isEqualTo("\\u0000\\u0007\\u001B[31m\uFFFD\uD83D\uDE00 ]]> expects");
  }

  @Test
  void anOldReportIsReplacedAndNothingElseIsLeftBehind() throws Exception {
    folder.write("reports/results.xml", "an old one");

    test("reports/results.xml");
    test("reports/results.xml");

    assertThat(counts(parse("reports/results.xml"))).startsWith("5 tests");
    try (Stream<Path> files = Files.list(path.resolve("reports"))) {
      assertThat(files).containsExactly(path.resolve("reports").resolve("results.xml"));
    }
  }

  @Test
  void whereItCannotBeWrittenTheResultsAreStillShown() throws IOException {
    folder.write("a file", "");
    for (String name : new String[] {"missing/results.xml", "a file/results.xml", "tests"}) {
      Run run = test(name);

      assertThat(run.exitCode()).as(name).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).startsWith(path.resolve(name) + ":1:1: ").contains("; ");
      assertThat(run.err()).doesNotContain("Exception");
      assertThat(run.out().lines()).endsWith("2 passed, 2 failed, 1 skipped");
    }
    assertThat(Files.exists(path.resolve("missing"))).isFalse();
  }

  @Test
  void redactionLeavesNoName() {
    program.run(
        "test", folder.team(), "--redact", "--report-junit", path.resolve("r.xml").toString());

    assertThat(folder.text("r.xml"))
        .doesNotContain("Team Sales")
        .contains("25  Outlook 2007, Mailbox 1, folder synchronisation");
  }

  private Run test(String report) {
    return program.run("test", folder.all(), "--report-junit", path.resolve(report).toString());
  }

  private Element parse(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    byte[] bytes = folder.text(name).getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  private static List<Element> elements(Element in, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList found = in.getElementsByTagName(name);
    for (int index = 0; index < found.getLength(); index++) {
      elements.add((Element) found.item(index));
    }
    return elements;
  }

  private static String counts(Element suite) {
    return Stream.of("tests", "failures", "errors", "skipped")
        .map(name -> suite.getAttribute(name) + " " + name)
        .reduce((one, next) -> one + ", " + next)
        .orElseThrow();
  }
}
