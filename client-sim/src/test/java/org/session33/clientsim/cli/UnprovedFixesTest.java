package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;

/** What a case may say of its fixes where something of it was assumed or not proved. */
class UnprovedFixesTest {
  private static final String TWO_TROUBLES =
      """
      format: 1
      title: Petra sees the message, and her shared folders are old as well
      user: {name: Petra Kunze, legacyDN: "/o=Contoso/ou=A/cn=Recipients/cn=pkunze"}
      outlook:
        release: %s
        cachedExchangeMode: true
        downloadSharedFolders: true
        additionalMailboxes: [{name: Info, folders: 300}, {name: Vertrieb, folders: 2500}]
      programs: [{name: Desktop search, kind: add-in, sessions: 30}]
      server: {release: %s}
      """;

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  private String rehearsed(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "rehearse";
    arguments[1] = "team-mailbox-files";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return program.run(arguments).out().replaceAll("\\s+", " ");
  }

  @Test
  void stepsAreThoseOfAllReleasesWhereOneWasAssumed() {
    assertThat(rehearsed())
        .contains("Exchange Server 2003: 1. Count the folders of \"Team Sales\" in Outlook")
        .contains("Exchange Server 2007 and later: 1. Count the folders: Get-MailboxFolder")
        .contains("32 sessions asked for, none refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2007", "2010 SP1", "2016"})
  void stepsAreThoseOfTheReleaseThatIsStated(String release) {
    // The titles of articles name the releases that these are about.
    assertThat(rehearsed("--exchange", release).replaceAll(" ARTICLES .*", ""))
        .doesNotContain("Exchange Server 2003", "Exchange Server 2007 and later:")
        .contains("1. Count the folders: Get-MailboxFolderStatistics");
  }

  @Test
  void theTicketSaysThatAReleaseWasAssumed() throws IOException {
    Path ticket = folder.resolve("ticket.txt");

    program.run("report", "team-mailbox-files", "-o", ticket.toString());

    assertThat(Files.readString(ticket)).contains("Exchange Server 2003 SP1 (assumed)");
  }

  @Test
  void theTicketTellsHowToFindWhomAnEventDoesNotName() throws IOException {
    Path event =
        Files.writeString(
            folder.resolve("event.txt"),
            "Event ID 9646 MSExchangeIS\nMapi session \"4f1c2d90-77aa-4e1d-9b32-0c5a7d11e0aa\""
                + " exceeded the maximum of 500 objects of type \"objtFolder\".\n");
    Path ticket = folder.resolve("ticket.txt");

    program.run("report", event.toString(), "-o", ticket.toString());

    assertThat(Files.readString(ticket).replaceAll("\\s+", " "))
        .contains("Get-Mailbox -ResultSize Unlimited | Where-Object { $_.ExchangeGuid -eq '4f1c2d");
  }

  @ParameterizedTest
  @CsvSource({"2016, 2016", "2010, 2010 SP1", "2013, 2019"})
  void whereNoSingleFixOpensACaseASetIsProposed(String outlook, String exchange)
      throws IOException {
    String yaml = String.format(TWO_TROUBLES, outlook, exchange);
    Path ticket = folder.resolve("ticket.txt");
    Path file = Files.writeString(folder.resolve("two.case.yaml"), yaml);

    program.run("report", file.toString(), "-o", ticket.toString());

    assertThat(program.examine(yaml).proposal(null).advice()).isNull();
    assertThat(program.examine(yaml).proposal(null).parts()).hasSize(2);
    assertThat(Files.readString(ticket)).contains("ogether").doesNotContain("To try:");
  }

  private List<Path> fixes(String... arguments) throws IOException {
    Path fixes = folder.resolve("fixes");
    List<String> all = new ArrayList<>(List.of("report"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("-o", folder.resolve("ticket.txt").toString(), "--fixes", fixes.toString()));
    program.run(all.toArray(String[]::new));
    if (Files.notExists(fixes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(fixes)) {
      return files.filter(Files::isRegularFile).filter(f -> !f.endsWith("README.txt")).toList();
    }
  }

  @Test
  void noFileChangesAServerWhoseReleaseWasAssumed() throws IOException {
    assertThat(fixes("team-mailbox-files", "--all")).isEmpty();
    assertThat(fixes("team-mailbox-files", "--all", "--exchange", "2010 SP1")).isNotEmpty();
  }

  @Test
  void theReadmeSaysWhyThereIsNoFileForAServerWhoseReleaseWasAssumed() throws IOException {
    fixes("team-mailbox-files", "--all");

    assertThat(Files.readString(folder.resolve("fixes/README.txt")).replaceAll("\\s+", " "))
        .contains("Files: None: which release it is for is not known")
        .contains("INCOMPLETE:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"german", "imap-subfolders", "misnamed-value", "desktop-search"})
  void whatTakesAFixBackIsNotSaidToBeRehearsed(String sample) throws IOException {
    List<Path> files = fixes(sample, "--all");

    assertThat(files).anyMatch(f -> f.toString().contains("-undo."));
    for (Path file : files) {
      boolean registry = file.toString().endsWith(".reg");
      String text =
          Files.readString(file, registry ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
      assertThat(text.contains("Rehearsed under a stated model"))
          .as(file.toString())
          .isNotEqualTo(file.toString().contains("-undo."));
    }
  }
}
