package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.diagnostics.examination.IncompletePart;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;

/**
 * Files as people have them, without a case file, come to the same result as the case that
 * describes them.
 */
class FolderCaseTest {
  private static final String FILES = "team-mailbox-files";

  private final Bench bench = new Bench();
  private final Bench.Examined described = bench.examine("team-mailbox");

  @TempDir private Path temp;

  @Test
  void asASample() {
    assertSame(bench.examine(FILES));
  }

  @Test
  void asAFolder() throws IOException {
    bench.gallery().copy(sample(), temp);
    assertSame(bench.examine(temp.resolve(FILES).toString()));
  }

  @Test
  void asAZip() throws IOException {
    Path zip = temp.resolve("ticket.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path file : bench.gallery().copy(sample(), temp)) {
        entries.putNextEntry(new ZipEntry("from the ticket/" + file.getFileName()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    assertSame(bench.examine(zip.toString()));
  }

  @Test
  void asFilesWithNamesThatSayNothing() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("attachments"));
    int number = 0;
    for (Path file : bench.gallery().copy(sample(), temp)) {
      Files.copy(file, folder.resolve("attachment" + ++number));
    }
    assertSame(bench.examine(folder.toString()));
  }

  @Test
  void everyValueNamesTheFileItCameFrom() {
    Case found = bench.open(FILES).found();
    assertThat(file(found, "user.legacyDN")).isEqualTo(FILES + "/profile.reg");
    assertThat(file(found, "outlook.release")).isEqualTo(FILES + "/profile.reg");
    assertThat(file(found, "outlook.cachedExchangeMode")).isEqualTo(FILES + "/profile.reg");
    assertThat(file(found, "outlook.additionalMailboxes[Team Sales]"))
        .isEqualTo(FILES + "/profile.reg");
    assertThat(file(found, "outlook.additionalMailboxes[Team Sales].folders"))
        .isEqualTo(FILES + "/team.csv");
    assertThat(file(found, "server.registry[ParametersSystem\\Maximum Allowed Sessions Per User]"))
        .isEqualTo(FILES + "/server.reg");
    assertThat(found.evidence())
        .extracting(f -> f.name())
        .containsExactly(FILES + "/application-log.txt");
  }

  private static String file(Case found, String path) {
    return found.provenance().of(path).map(Origin::place).orElseThrow().file();
  }

  private Sample sample() {
    return bench.gallery().find(FILES).orElseThrow();
  }

  /** The same but for the evidence that came with the files, and the title. */
  private void assertSame(Bench.Examined files) {
    assertThat(files.result().completeness().incomplete())
        .as("no file says which Exchange it is")
        .extracting(IncompletePart::where)
        .containsExactly("server.release");
    Outcome outcome = files.result().outcome();
    Outcome wanted = described.result().outcome();
    assertThat(files.result().theCase().user()).isEqualTo(described.result().theCase().user());
    assertThat(files.result().theCase().outlook().additionalMailboxes())
        .extracting(m -> m.name() + " " + m.folders())
        .containsExactly("Team Sales 1204");
    assertThat(outcome.outlook()).isEqualTo(wanted.outlook());
    assertThat(outcome.dialog()).isEqualTo(wanted.dialog());
    assertThat(outcome.symptoms()).isEqualTo(wanted.symptoms());
    assertThat(outcome.ledger()).isEqualTo(wanted.ledger());
    assertThat(outcome.count().requested()).isEqualTo(wanted.count().requested());
    assertThat(outcome.count().granted()).isEqualTo(wanted.count().granted());
    assertThat(outcome.count().limit().value()).isEqualTo(wanted.count().limit().value());
    assertThat(outcome.events()).hasSameSizeAs(wanted.events());
    // The event that lies beside the files makes sure what the rehearsal only makes likely.
    assertThat(described.best()).isEqualTo("large-additional-mailbox: likely");
    assertThat(files.best()).isEqualTo("large-additional-mailbox: confirmed");
    assertThat(standing(files)).isEqualTo(standing(described));
    assertThat(files.findings()).contains("client-throttling: not evaluated");
    // On an assumed release a command of others may help.
    assertThat(files.remedies())
        .filteredOn(r -> !r.startsWith("switch-off-automapping"))
        .isEqualTo(
            described.remedies().stream()
                .filter(r -> !r.startsWith("switch-off-automapping"))
                .toList());
    assertThat(files.result().smallestLimit()).isEqualTo(described.result().smallestLimit());
    assertThat(files.result().limitValue()).isEqualTo(described.result().limitValue());
    assertThat(files.result().evidence().events()).hasSize(1);
    assertThat(files.opened().unread()).isEmpty();
  }

  private static List<String> standing(Bench.Examined examined) {
    return examined.result().findings().stream()
        .filter(f -> f.verdict().stands())
        .map(Finding::id)
        .toList();
  }
}
