package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every real file is dropped, alone and with all others: its facts are shown, or its reason. */
class DroppedSamplesTest {
  private static final List<String> FOLDERS =
      List.of("evtx", "evt", "eventxml", "clixml", "reg", "layouts", "reported", "tickets");

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void findThem() throws IOException {
    String samples = System.getProperty("session33.samples", "");
    assumeTrue(!samples.isEmpty(), "there are no real samples here");
    for (String folder : FOLDERS) {
      Path there = Path.of(samples, folder);
      if (Files.isDirectory(there)) {
        try (Stream<Path> found = Files.walk(there)) {
          found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
  }

  @Test
  void eachAloneIsShownWithFactsOrAReason() {
    DeskBench bench = new DeskBench();
    List<String> silent = new ArrayList<>();
    for (Path file : files) {
      bench.desk().openFiles(List.of(file), () -> true);
      if (!isAnswered(bench.desk(), file)) {
        silent.add(file + ": " + bench.desk().notice() + " " + bench.desk().evidenceCards());
      }
      if (bench.desk().theCase() != null) {
        // A case stays where evidence comes: the next file is for an empty desk.
        bench = new DeskBench();
      } else {
        Desk desk = bench.desk();
        while (desk.looseEvidence() != null) {
          desk.putAway(desk.looseEvidence().files().get(0));
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void eachOnAnOpenCaseIsAddedOrToldOf() {
    for (Path file : files) {
      if (file.toString().contains("tickets") && !file.endsWith("T01.txt")) {
        continue;
      }
      DeskBench bench = new DeskBench();
      bench.open("team-mailbox");
      bench.desk().openFiles(List.of(file), () -> false);
      boolean added =
          bench.theCase().evidence().stream().anyMatch(f -> f.name().equals(file.toString()));
      if (added) {
        assertThat(bench.desk().undoable()).isPresent();
        bench.desk().undo();
        assertThat(bench.theCase().evidence()).isEmpty();
      } else {
        assertThat(
                bench.desk().notice() != null
                    || !"Alice cannot open Outlook".equals(bench.theCase().title()))
            .as(file.toString())
            .isTrue();
      }
    }
  }

  @Test
  void allAtOnceLeaveNoneWithoutAWord() {
    DeskBench bench = new DeskBench();
    List<Path> evidence = files.stream().filter(f -> !isOfACase(f)).toList();

    bench.desk().openFiles(evidence, () -> true);

    List<String> told = words(bench.desk());
    for (Path file : evidence) {
      String name = file.getFileName().toString();
      assertThat(told.stream().anyMatch(t -> t.contains(name))).as(name).isTrue();
    }
  }

  @Test
  void withAllCasesTooTheDeskSaysWhatItMakesOfThem() {
    DeskBench bench = new DeskBench();

    bench.desk().openFiles(files, () -> true);

    assertThat(bench.desk().theCase() != null || bench.desk().notice() != null).isTrue();
  }

  private static boolean isOfACase(Path file) {
    String name = file.toString();
    return name.contains("/reg/")
        || name.endsWith(".reg")
        || name.endsWith(".case.yaml")
        || name.endsWith(".prf")
        || name.endsWith(".zip")
        || name.contains("throttling")
        || name.contains("casmailbox")
        || name.contains("autodiscover")
        || name.contains("registry-beside-event")
        || name.contains("R09")
        || name.contains("README");
  }

  private static boolean isAnswered(Desk desk, Path file) {
    if (desk.theCase() != null) {
      return true;
    }
    List<EvidenceCard> cards = desk.evidenceCards();
    String name = file.getFileName().toString();
    boolean shown = !cards.isEmpty() && cards.stream().noneMatch(c -> c.lines().isEmpty());
    return shown || (cards.isEmpty() && words(desk).stream().anyMatch(w -> w.contains(name)));
  }

  private static List<String> words(Desk desk) {
    List<String> words = new ArrayList<>();
    desk.evidenceCards().forEach(c -> words.add(c.name() + " " + c.lines()));
    Notice notice = desk.notice();
    if (notice != null) {
      words.add(notice.what());
      notice.problems().forEach(p -> words.add(p.place() + " " + p.what()));
    }
    return words;
  }
}
