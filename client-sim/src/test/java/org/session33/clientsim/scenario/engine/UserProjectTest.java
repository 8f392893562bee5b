package org.session33.clientsim.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project that CI builds as a user would is what the README tells, at our versions. */
final class UserProjectTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path PROJECT = MODULE.resolve("src/it/user-project");
  private static final Pattern BLOCK = Pattern.compile("```(xml|java)\n(.*?)```", Pattern.DOTALL);

  @Test
  void theReadmeShowsWhatCiBuilds() throws Exception {
    String readme = text(MODULE.resolve("README.md"));
    Matcher block = BLOCK.matcher(readme.substring(readme.indexOf("## In your own Maven build")));
    int blocks = 0;
    while (block.find()) {
      blocks++;
      String shown =
          text(
              PROJECT.resolve(
                  block.group(1).equals("xml")
                      ? "pom.xml"
                      : "src/test/java/com/example/ProfilesTest.java"));
      assertThat(withoutIndents(shown)).contains(withoutIndents(block.group(2)));
    }
    assertThat(blocks).isEqualTo(3);
  }

  @Test
  void theVersionsAreOurs() throws Exception {
    String ours = text(MODULE.resolve("../pom.xml"));
    String theirs = text(PROJECT.resolve("pom.xml"));

    for (String plugin :
        List.of("maven-resources-plugin", "maven-compiler-plugin", "maven-surefire-plugin")) {
      assertThat(versionOf(plugin, theirs)).as(plugin).isEqualTo(versionOf(plugin, ours));
    }
    assertThat(versionOf("client-sim", theirs)).isEqualTo(versionOf("session33", ours));
    assertThat(theirs).contains("<version>" + between("<junit.version>", ours) + "</version>");
  }

  private static String versionOf(String artifact, String pom) {
    return between(
        "<version>", pom.substring(pom.indexOf("<artifactId>" + artifact + "</artifactId>")));
  }

  private static String between(String tag, String text) {
    int start = text.indexOf(tag) + tag.length();
    return text.substring(start, text.indexOf('<', start));
  }

  private static String withoutIndents(String text) {
    return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
