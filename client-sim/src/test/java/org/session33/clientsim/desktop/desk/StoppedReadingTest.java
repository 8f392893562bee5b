package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.examination.Intake;
import org.session33.profiles.files.SourceFile;

/** Reading that somebody stops: at every place, and nothing is left of it. */
class StoppedReadingTest {
  private static final String TICKET =
      "Unable to open your default e-mail folders. The Microsoft Exchange Server computer is not"
          + " available.\n";

  private static final String ROW =
      "2024-03-01 00:00:01 10.0.0.1 POST /mapi/emsmdb/ - 443 D\\alice 10.0.0.9 Outlook 200 15\n";

  private final Heard background = new Heard();
  private final DeskBench bench = new DeskBench(background);
  private final Desk desk = bench.desk();

  @TempDir private Path folder;

  /** Works at once, and remembers what is told of files. */
  private static final class Heard implements Background {
    private final List<String> heard = new ArrayList<>();
    private boolean cancelled;

    @Override
    public <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
      cancelled = false;
      T result;
      try {
        result =
            work.run(
                new Running() {
                  @Override
                  public boolean getAsBoolean() {
                    return cancelled;
                  }

                  @Override
                  public boolean reading(String file, long done, long total) {
                    heard.add(file + " " + done);
                    return Running.super.reading(file, done, total);
                  }
                });
      } catch (CancellationException e) {
        return;
      } catch (Exception e) {
        failed.accept(e);
        return;
      }
      if (!cancelled) {
        done.accept(result);
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  private Path log(int rows) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
                + " cs(User-Agent) sc-status time-taken\n");
    text.append(ROW.repeat(rows));
    return Files.writeString(folder.resolve("iis.log"), text);
  }

  @Test
  void readingTellsWhichFileAndHowFar() throws IOException {
    Path log = log(40_000);
    Path ticket = Files.writeString(folder.resolve("ticket.txt"), TICKET);

    desk.openFiles(List.of(log, ticket), () -> true);

    assertThat(background.heard)
        .contains(log + " 0", ticket + " 0", log + " " + Files.size(log))
        .anyMatch(h -> h.equals(log + " " + (1 << 20)));
    assertThat(desk.reading()).as("nothing is read any more").isEmpty();
  }

  @Test
  void positionsAreTold() {
    ReadingPosition half = new ReadingPosition("/a/b.evtx", 312L << 20, 1024L << 20, 2, 3);
    assertThat(half.name()).isEqualTo("b.evtx");
    assertThat(half.amount()).isEqualTo("312 of 1,024 MB");
    assertThat(half.percent()).isEqualTo("30 %");
    assertThat(half.place()).isEqualTo("file 2 of 3");
    ReadingPosition unknown = new ReadingPosition("t.txt", 0, 3 << 10, 1, 1);
    assertThat(unknown.amount()).isEqualTo("3 KB");
    assertThat(unknown.share()).isNegative();
    assertThat(unknown.place()).isEmpty();
  }

  @Test
  void whatWasStoppedIsSaidAndNothingIsKept() throws IOException {
    HeldBackground held = new HeldBackground();
    Desk waiting = new DeskBench(held).desk();
    Path first = Files.writeString(folder.resolve("first.txt"), TICKET);
    waiting.openFiles(List.of(first), () -> true);
    held.finish();
    held.finish();
    LooseEvidence before = Objects.requireNonNull(waiting.looseEvidence());

    Path more = log(20);
    waiting.openFiles(List.of(more), () -> true);
    held.finish();
    assertThat(waiting.isBusy()).isTrue();
    waiting.cancel();

    assertThat(waiting.isBusy()).isFalse();
    assertThat(waiting.looseEvidence()).isSameAs(before);
    assertThat(Objects.requireNonNull(waiting.notice()).what()).contains("was stopped");
  }

  @Test
  void theWatchNamesWhatWasReadAndWhatWasNot() {
    List<SourceFile> files =
        List.of(
            SourceFile.of("a.evtx", new byte[1]),
            SourceFile.of("b.evtx", new byte[1]),
            SourceFile.of("c.evtx", new byte[1]));
    ReadingWatch watch = new ReadingWatch("Reading the evidence", files, List.of());
    Background.Running running = watch.of(() -> false);
    running.reading("a.evtx", 0, 10L << 20);
    running.reading("a.evtx", 10L << 20, 10L << 20);
    running.reading("b.evtx", 4L << 20, 20L << 20);

    Notice said = watch.stopped();

    assertThat(said.what()).isEqualTo("Reading was stopped at 4 of 20 MB of b.evtx.");
    assertThat(said.problems())
        .extracting(p -> p.place().file() + ": " + p.what())
        .containsExactly(
            "a.evtx: all of it was read, and nothing of it is kept",
            "b.evtx: reading was stopped in it, at 4 of 20 MB",
            "c.evtx: it was not read");
  }

  @Test
  void anEndedWorkReadsNoFurther() {
    Background.Running nobody = () -> true;
    assertThatThrownBy(() -> nobody.reading("a.evtx", 0, 1))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void stoppedEvidenceOfACaseIsReadAgainInFull() throws IOException {
    bench.open("team-mailbox");
    Path log = log(40_000);
    desk.openFiles(List.of(log), () -> true);
    background.heard.clear();
    // The examiner asks whether to go on with every MiB.
    Background.Running ends =
        new Background.Running() {
          private int asked;

          @Override
          public boolean getAsBoolean() {
            return ++asked > 3;
          }
        };
    assertThatThrownBy(
            () ->
                bench
                    .parts()
                    .runner()
                    .act(
                        bench.theCase(),
                        Intake.CLEAN,
                        List.of(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK)),
                        ends))
        .isInstanceOf(CancellationException.class);

    desk.take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK));

    assertThat(desk.lastRun()).isNotNull();
    assertThat(desk.lastRun().result().evidence().files())
        .anyMatch(f -> f.file().equals(log.toString()) && f.records() == 40_000);
    assertThat(background.heard).contains(log + " " + Files.size(log));
  }

  @Test
  void filesThatComeWhileOthersAreLookedAtComeToThese() throws IOException {
    HeldBackground held = new HeldBackground();
    Desk waiting = new DeskBench(held).desk();
    Path first = Files.writeString(folder.resolve("first.txt"), TICKET);
    Path second = Files.writeString(folder.resolve("second.txt"), TICKET + "again");
    Path third = Files.writeString(folder.resolve("third.txt"), TICKET + "and again");

    waiting.openFiles(List.of(first), () -> true);
    waiting.openFiles(List.of(second), () -> true);
    held.finish();
    waiting.openFiles(List.of(third), () -> true);
    held.finish();
    held.finish();

    assertThat(Objects.requireNonNull(waiting.looseEvidence()).files())
        .extracting(SourceFile::name)
        .containsExactly(first.toString(), second.toString(), third.toString());
  }

  @Test
  void pastedTextIsEvidence() {
    desk.paste(TICKET, () -> true);
    desk.paste(TICKET + "again", () -> true);

    assertThat(desk.evidenceCards())
        .extracting(EvidenceCard::name)
        .containsExactly("pasted text", "pasted text 2");
    assertThat(desk.evidenceCards().get(0).lines().get(0)).contains("Unable to open your default");

    bench.open("team-mailbox");
    desk.paste(TICKET, () -> true);
    assertThat(bench.theCase().evidence()).hasSize(1);
    assertThat(desk.undoable()).contains("Add pasted text");
  }

  @Test
  void evidenceThatWaitedForAProfileGoesWithIt() throws IOException {
    Path ticket = Files.writeString(folder.resolve("ticket.txt"), TICKET);
    desk.openFiles(List.of(ticket), () -> true);
    SampleGallery gallery = bench.parts().gallery();
    gallery.copy(gallery.find("team-mailbox-files").orElseThrow(), folder);

    desk.openFiles(List.of(folder.resolve("team-mailbox-files/profile.reg")), () -> true);

    assertThat(bench.theCase().evidence()).anyMatch(f -> f.name().equals(ticket.toString()));
    assertThat(desk.looseEvidence()).isNull();
  }
}
