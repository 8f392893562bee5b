package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.opening.SampleGallery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is offered as a fix, in which order and with which numbers, as a user reads it. */
class OfferedFixesTest {
  private static final String USER =
      """
      format: 1
      title: t
      user: {name: Alice Reyes, legacyDN: "/o=Contoso/cn=Recipients/cn=areyes"}
      """;

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  static List<String> samples() {
    // One of them has no profile, so there is nothing to rehearse and nothing to prove.
    return SampleGallery.load().names().stream().filter(n -> !n.equals("event-only")).toList();
  }

  // Zero

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2007 | TEAM | 2003 SP1 | registry: {Maximum Allowed Sessions Per User: 0}",
        "2007 | TEAM | 2003 SP1 | registry: {szMaxAllowedSessionsPerUser: 0}",
        "2007 | outlook: {release: 2007} | 2010 SP1 | registry: {szMaxAllowedSessionsPerUser: 0}",
        "2010 | outlook: {release: 2010} | 2010 SP1 | registry: [{key: ParametersSystem, name:"
            + " Maximum Allowed Sessions Per User, text: '0'}]",
        "2007 | TEAM | 2003 SP1 | registryNotLoaded: {Maximum Allowed Sessions Per User: 0}",
        "2007 | TEAM | 2003 SP2 | registry: [{key: ParametersSystem, name: Maximum Allowed Sessions"
            + " Per User, text: '0'}]",
        "2007 | TEAM | 2010 SP1 | registry: {Maximum Allowed Sessions Per User: 0}",
        "2010 | TEAM | 2010 SP1 | registry: [{key: 'ParametersSystem\\MaxObjsPerMapiSession', name:"
            + " objtFolder, dword: 0}]",
        "2010 | TEAM | 2010 RTM | registry: {MaxObjsPerMapiSession: 0}",
        "2003 | outlook: {release: 2003, sharedCalendars: 6} | 2010 RTM | registry: {Maximum"
            + " Allowed Sessions Per User: 5}",
        "2003 | outlook: {release: 2003, sharedCalendars: 1} | 2010 RTM | registry: {Maximum"
            + " Allowed Sessions Per User: 6}",
        "none | programs: [{name: Mail, kind: imap, sessions: 17}] | 2010 SP1 | registry: {Maximum"
            + " Allowed Service Sessions Per User: 0}",
        "none | programs: [{name: Restore, kind: service, workers: 1, machines: 40}] | 2007 |"
            + " registry: {}",
      })
  void zeroIsNeverOfferedAsALimitNorAsANumberOfAnything(
      String outlook, String what, String exchange, String registry) throws IOException {
    String whole =
        what.equals("TEAM")
            ? "outlook: {release: "
                + outlook
                + ", additionalMailboxes: [{name: Team Sales, folders: 1204}]}"
            : what;
    JsonNode result =
        theCase(USER + whole + "\nserver: {release: " + exchange + ", " + registry + "}\n");

    assertThat(result.path("smallestLimit").path("value").asInt(1)).isPositive();
    for (JsonNode remedy : result.path("remedies")) {
      List<String> words = new ArrayList<>(List.of(remedy.path("title").asString()));
      remedy.path("steps").forEach(s -> words.add(s.asString()));
      remedy.path("notes").forEach(s -> words.add(s.asString()));
      assertThat(words)
          .as(remedy.path("id").asString())
          .noneMatch(w -> w.matches("(?s).*\\b(?:at most|only|to|is|type) 0\\b.*"))
          .noneMatch(w -> w.contains("(0x0"));
      assertThat(remedy.path("reason").asString()).doesNotContain("(0x0)");
    }
  }

  // The last resorts

  @ParameterizedTest
  @MethodSource("samples")
  void theLastResortsStandBehindEverythingElseThatIsAsGood(String sample) throws IOException {
    assertOrdered(document("rehearse", sample));
  }

  /** The permission stands before these two in the order of least invasive fixes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "restart-information-store | registryNotLoaded: {Maximum Allowed Sessions Per User: 64}",
        "correct-registry-value | registry: {szMaxAllowedSessionsPerUser: 64}",
        "correct-registry-value | registry: [{key: ParametersSystem, name: Maximum Allowed Sessions"
            + " Per User, text: '64'}]",
      })
  void aPermissionForAPersonComesAfterMendingTheServer(String id, String registry)
      throws IOException {
    JsonNode result =
        theCase(
            USER
                + "outlook: {release: 2007, additionalMailboxes: [{name: Team Sales, folders:"
                + " 1204}]}\n"
                + "server: {release: 2003 SP1, "
                + registry
                + "}\n");

    assertOrdered(result);
    List<String> resolving = new ArrayList<>();
    result
        .path("remedies")
        .forEach(
            r -> {
              if (r.path("proof").asString().equals("resolves")) {
                resolving.add(r.path("id").asString());
              }
            });
    assertThat(resolving)
        .startsWith("clear-download-shared-folders")
        .containsSubsequence(id, "grant-view-information-store-status");
  }

  /** Sessions and folders are refused, so more sessions alone are not enough. */
  @ParameterizedTest
  @CsvSource({"2010, 2010 SP1", "2013, 2010 RTM", "2016, 2010 SP3"})
  void alsoOfWhatDoesNotHelpTheLastResortsStandLast(String outlook, String exchange)
      throws IOException {
    JsonNode result =
        theCase(
            USER
                + "outlook: {release: "
                + outlook
                + ", additionalMailboxes: [{name: Vertrieb, folders: 600}]}\n"
                + "programs: [{name: Desktop search, kind: search, sessions: 40}]\n"
                + "server: {release: "
                + exchange
                + "}\n");
    List<String> inVain = new ArrayList<>();
    result
        .path("remedies")
        .forEach(
            r -> {
              if (r.path("proof").asString().equals("does-not-resolve")) {
                inVain.add(r.path("id").asString());
              }
            });

    assertOrdered(result);
    assertThat(inVain)
        .containsSubsequence(
            "change-throttling-policy", "raise-popimap-connection-limit", "raise-session-limit");
  }

  private static void assertOrdered(JsonNode result) {
    String proof = "";
    boolean last = false;
    List<String> seen = new ArrayList<>();
    for (JsonNode remedy : result.path("remedies")) {
      if (!remedy.path("proof").asString().equals(proof)) {
        proof = remedy.path("proof").asString();
        assertThat(seen).as("a proof stands in one place").doesNotContain(proof);
        seen.add(proof);
        last = false;
      }
      // A permission for a person may stand even behind the last resorts: its own test is below.
      boolean offered =
          !proof.equals("not-applicable") && !remedy.path("id").asString().startsWith("grant-");
      assertThat(!last || !offered || remedy.path("lastResort").asBoolean())
          .as(remedy.path("id").asString() + " stands behind a last resort")
          .isTrue();
      last = offered ? remedy.path("lastResort").asBoolean() : last;
    }
  }

  // What is not known

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010 | [{name: Team Sales, folders: 600}] | not-rehearsed | Team Sales",
        "2010 | [{name: A, folders: 9, nonMailFolders: 3}, {name: Vertrieb, folders: 600}] |"
            + " not-rehearsed | Vertrieb",
        "2013 | [{name: Vertrieb, folders: 600}, {name: A, folders: 9, nonMailFolders: 0}] |"
            + " not-rehearsed | Vertrieb",
        "2010 | [{name: Team Sales, folders: 600, nonMailFolders: 0}] | resolves | ''",
        "2010 | [{name: Team Sales, folders: 600, nonMailFolders: 500}] | resolves | ''",
        "2010 | [{name: Team Sales, folders: 600, nonMailFolders: 501}] | does-not-resolve | ''",
      })
  void cachingNoSharedMailIsTriedOnlyWhereItIsKnownWhatIsLeft(
      String outlook, String mailboxes, String proof, String unknown) throws IOException {
    JsonNode remedy =
        remedy(
            "cache-no-shared-mail",
            theCase(
                USER
                    + "outlook: {release: "
                    + outlook
                    + ", additionalMailboxes: "
                    + mailboxes
                    + "}\nserver: {release: 2010 SP1}\n"));

    assertThat(remedy.path("proof").asString()).isEqualTo(proof);
    if (!unknown.isEmpty()) {
      assertThat(remedy.path("reason").asString())
          .isEqualTo(
              "how many folders of "
                  + unknown
                  + " are calendars, contacts or tasks is not known (nonMailFolders)");
      assertThat(
              remedy.path("sessionsAfter").isNull() || remedy.path("sessionsAfter").isMissingNode())
          .isTrue();
    }
  }

  // Machines

  @Test
  void aProgramOnSeveralMachinesIsOneHolderWithAllItsSessions() throws IOException {
    JsonNode two =
        theCase(
            USER
                + "programs: [{name: DigiScope, kind: service, workers: 20, machines: 2}]\n"
                + "server: {release: 2007}\n");
    JsonNode one =
        theCase(
            USER
                + "programs: [{name: DigiScope, kind: service, workers: 40}]\n"
                + "server: {release: 2007}\n");

    // Each machine has one session for the program itself beside those of its workers.
    assertThat(ledger(one))
        .isEqualTo("DigiScope, own sessions: 32 granted, 9 refused of 41 asked for");
    assertThat(ledger(two))
        .isEqualTo("DigiScope, own sessions: 32 granted, 10 refused of 42 asked for");
  }

  private static String ledger(JsonNode result) {
    JsonNode sessions = result.path("sessions");
    assertThat(sessions.path("ledger")).hasSize(1);
    JsonNode line = sessions.path("ledger").path(0);
    return String.format(
        Locale.ROOT,
        "%s, %s: %d granted, %d refused of %d asked for",
        line.path("holder").asString(),
        line.path("purpose").asString(),
        line.path("count").asInt(),
        line.path("refused").asInt(),
        sessions.path("requested").asInt());
  }

  private static JsonNode remedy(String id, JsonNode result) {
    for (JsonNode remedy : result.path("remedies")) {
      if (remedy.path("id").asString().equals(id)) {
        return remedy;
      }
    }
    throw new AssertionError("no remedy " + id);
  }

  private JsonNode theCase(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("a.case.yaml"), yaml);
    return document("rehearse", file.toString());
  }

  private JsonNode document(String command, String path) throws IOException {
    return new ObjectMapper().readTree(program.run(command, path, "--json").out());
  }
}
