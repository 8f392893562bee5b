package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folder trees that no list could walk are refused, and the mailbox goes on being listed. */
@Timeout(120)
class DeepFoldersTest {
  private static final int FOLDERS = 18;

  private OpenDoors doors;
  private RawClient client;

  @BeforeEach
  void open() throws Exception {
    doors = OpenDoors.of("2013");
    client = loggedOn();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    doors.close();
  }

  private RawClient loggedOn() throws Exception {
    RawClient one = new RawClient(doors.port("imap"));
    one.line();
    one.send("a LOGIN gfield \"open sesame\"\r\n");
    assertThat(one.line()).isEqualTo("a OK LOGIN completed.");
    return one;
  }

  private static String deep(String part, int levels) {
    return (part + ".").repeat(levels - 1) + part;
  }

  /** The answers up to the one with the tag. */
  private List<String> say(String command) throws Exception {
    client.send("t " + command + "\r\n");
    List<String> answers = new ArrayList<>();
    String line = client.line();
    while (line != null && line.startsWith("* ")) {
      answers.add(line);
      line = client.line();
    }
    answers.add(String.valueOf(line));
    return answers;
  }

  private String last(String command) throws Exception {
    List<String> answers = say(command);
    return answers.get(answers.size() - 1);
  }

  private void theListIsWhole(int folders) throws Exception {
    for (String pattern : List.of("*", "%", "Folder*")) {
      assertThat(last("LIST \"\" \"" + pattern + "\"")).startsWith("t OK");
      assertThat(last("LSUB \"\" \"" + pattern + "\"")).startsWith("t OK");
    }
    assertThat(say("LIST \"\" \"*\"")).hasSize(folders + 1);
    try (RawClient next = loggedOn()) {
      next.send("z LIST \"\" \"*\"\r\nz2 LOGOUT\r\n");
      assertThat(next.rest()).contains("z OK LIST completed.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 1_000, 4_000})
  void aTreeThatIsTooDeepIsRefusedInPlainWords(int levels) throws Exception {
    assertThat(last("CREATE \"" + deep("x", levels) + "\""))
        .startsWith("t NO CREATE failed.")
        .contains("at most 100 levels");
    theListIsWhole(FOLDERS);
  }

  /** As a literal a name may be far longer than a line. */
  @ParameterizedTest
  @CsvSource({"x, 10000", "Ordner, 10000", "'', 100000"})
  void neitherDoesALongNameGetThrough(String part, int levels) throws Exception {
    String name = deep(part, levels);
    client.send("t CREATE {" + name.length() + "}\r\n");
    assertThat(client.line()).startsWith("+");
    client.send(name + "\r\n");

    assertThat(client.line()).startsWith("t NO CREATE failed.");
    theListIsWhole(FOLDERS);
  }

  @Test
  void whatIsDeepAndNotTooDeepIsMadeAndListed() throws Exception {
    assertThat(last("CREATE \"" + deep("x", 100) + "\"")).startsWith("t OK");

    theListIsWhole(FOLDERS + 100);
    assertThat(last("SELECT \"" + deep("x", 100) + "\"")).startsWith("t OK");
    assertThat(last("DELETE \"" + deep("x", 100) + "\"")).startsWith("t OK");
  }

  @Test
  void aSlashIsNoLevel() throws Exception {
    assertThat(last("CREATE \"" + "x/".repeat(900) + "\"")).startsWith("t OK");
    theListIsWhole(FOLDERS + 1);
  }

  @Test
  void nothingGetsDeeperByAnotherName() throws Exception {
    assertThat(last("CREATE \"" + deep("x", 60) + "\"")).startsWith("t OK");
    assertThat(last("CREATE \"" + deep("y", 60) + "\"")).startsWith("t OK");

    assertThat(last("RENAME x \"" + deep("y", 60) + ".x\"")).startsWith("t NO RENAME failed.");
    assertThat(last("RENAME \"Folder 01\" \"" + deep("z", 4_000) + "\""))
        .startsWith("t NO RENAME failed.");
    theListIsWhole(FOLDERS + 120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Folder 01.inner\"", "\"folder 01.a.b\"", "\"Folder 01..c\""})
  void aFolderDoesNotBecomeItsOwnChild(String name) throws Exception {
    assertThat(last("RENAME \"Folder 01\" " + name)).startsWith("t NO RENAME failed.");
    theListIsWhole(FOLDERS);
  }
}
