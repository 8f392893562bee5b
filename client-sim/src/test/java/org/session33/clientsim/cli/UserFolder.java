package org.session33.clientsim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fresh folder as a user fills it: two files of scenarios and the case that one of them names.
 */
public record UserFolder(Path path) {
  static final String CASE =
      """
      format: 1
      title: Alice cannot open Outlook
      user: {name: Alice Reyes, legacyDN: /o=Contoso/cn=Recipients/cn=areyes}
      outlook:
        release: 2007
        additionalMailboxes: [{name: Team Sales, folders: 1001}]
      server: {release: 2003 SP1}
      """;

  public static final String TEAM =
      """
      format: 1
      scenarios:
        - name: the team mailbox is too large
          tags: [quick, team]
          case: ../cases/alice.case.yaml
          expect: {outlook: refused, sessions: {granted: 32}}
        - name: somebody expects too much
          tags: [slow]
          case: ../cases/alice.case.yaml
          expect: {outlook: opened, sessions: {granted: 33}}
      """;

  public static final String ODD =
      """
      format: 1
      scenarios:
        - name: |-
            50 % of # and \\ and <&> and "quotes"
            on two lines
          case: &case
            user: {name: Bob, legacyDN: /o=Contoso/cn=Recipients/cn=bob}
            outlook: {release: 2007}
            server: {release: 2003 SP1}
          expect: {outlook: opened}
        - name: not yet
          tags: [team]
          case: *case
          skip: "waits for #42 & more"
          expect: {outlook: opened}
        - name: closes what is not open
          case: *case
          steps: [close outlook]
          expect: {outlook: closed}
      """;

  /** Fills the folder: 2 scenarios pass, 1 fails, 1 comes to no end, 1 is skipped. */
  public static UserFolder fill(Path path) {
    UserFolder folder = new UserFolder(path);
    folder.write("cases/alice.case.yaml", CASE);
    folder.write("tests/a team.scenario.yaml", TEAM);
    folder.write("tests/deeper/odd.scenario.yaml", ODD);
    return folder;
  }

  public Path write(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(String name) {
    try {
      return Files.readString(path.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String team() {
    return path.resolve("tests").resolve("a team.scenario.yaml").toString();
  }

  public String odd() {
    return path.resolve("tests").resolve("deeper").resolve("odd.scenario.yaml").toString();
  }

  public String all() {
    return path.toString();
  }
}
