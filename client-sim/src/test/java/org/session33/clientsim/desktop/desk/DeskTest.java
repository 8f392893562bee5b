package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.session33.profiles.cases.Case;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.view.RehearsalStep.Kind;
import org.session33.diagnostics.examination.ReadAs;

/** The desk: editing, going back and forth, and work that is cancelled or fails. */
class DeskTest {
  private static final String FOLDERS = "outlook.additionalMailboxes[0].folders";
  private static final RehearsalStep START = RehearsalStep.of(Kind.START_OUTLOOK);

  private final DeskBench bench = new DeskBench();
  private final Desk desk = bench.desk();

  @Test
  void anEditIsTakenBackAndMadeAgain() {
    bench.open("team-mailbox");
    bench.type(FOLDERS, "900");
    assertThat(desk.undoable()).contains("900 folders in Team Sales");

    desk.undo();
    assertThat(bench.field(FOLDERS).value()).isEqualTo("1,204");
    assertThat(desk.isChanged()).isFalse();

    desk.redo();
    assertThat(bench.field(FOLDERS).value()).isEqualTo("900");
  }

  @Test
  void severalFixesAreAppliedAndTakenBackAsOne() {
    bench.open("desktop-search");
    desk.take(START);
    Case before = bench.theCase();

    desk.apply(List.of("disable-program", "raise-session-limit"), "both together");

    assertThat(bench.theCase().programs()).isNotEqualTo(before.programs());
    assertThat(Objects.requireNonNull(desk.lastRun()).lastStep().outcome().isFine()).isTrue();
    assertThat(desk.undoable()).contains("both together");
    desk.undo();
    assertThat(bench.theCase()).isEqualTo(before);
  }

  @Test
  void anEditIsActedOutAtOnceOnceOutlookWasStarted() {
    bench.open("team-mailbox");
    desk.take(START);

    bench.type("outlook.downloadSharedFolders", "false");

    assertThat(Objects.requireNonNull(desk.lastRun()).lastStep().outcome().isFine()).isTrue();
    assertThat(desk.runs()).isEqualTo(2);
  }

  /** What was changed on the desk stands in no file any more. */
  @Test
  void whatWasChangedHereIsReadAsGiven() {
    bench.open("team-mailbox-files");
    desk.take(START);
    bench.type(FOLDERS, "900");
    bench.type("outlook.cachedExchangeMode", "false");

    assertThat(ReadAs.of(Objects.requireNonNull(desk.result())).inShort())
        .contains("Alice Reyes (read from profile.reg)")
        .contains("Cached Exchange Mode off, Team Sales with 900 folders (both given)")
        .contains("MAPI sessions (read from server.reg)");
  }

  @Test
  void aCaseTooLargeToActOutIsToldOfAndCanBeTakenBack() {
    bench.open("restore-service");
    desk.take(START);
    bench.type("programs[0].workers", "1000000");

    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.ERROR);
    desk.undo();
    assertThat(desk.notice()).isNull();
  }

  @Test
  void ofACaseThatCannotBeActedOutNoOtherPerformanceIsShown() {
    bench.open("restore-service");
    desk.take(START);
    bench.type("programs[0].workers", "1000000");
    assertThat(desk.lastRun()).isNull();

    desk.undo();

    assertThat(desk.lastRun()).isNotNull();
  }

  @Test
  void aCancelledChangeIsTakenBackWithItsRehearsal() {
    HeldBackground held = new HeldBackground();
    DeskBench slow = started(held);
    RehearsalRun before = slow.desk().lastRun();

    slow.type(FOLDERS, "900");
    slow.desk().take(RehearsalStep.of(Kind.DROP_NETWORK));
    assertThat(slow.desk().isBusy()).isTrue();
    slow.desk().cancel();

    assertThat(slow.desk().isBusy()).isFalse();
    assertThat(slow.field(FOLDERS).value()).isEqualTo("1,204");
    assertThat(slow.desk().steps()).containsExactly(START);
    assertThat(slow.desk().lastRun()).isSameAs(before);
    assertThat(slow.desk().isChanged()).isFalse();
    assertThat(held.isIdle()).isTrue();
  }

  @Test
  void aCancelledUndoIsTakenBackToo() {
    HeldBackground held = new HeldBackground();
    DeskBench slow = started(held);
    slow.type(FOLDERS, "900");
    held.finish();

    slow.desk().undo();
    slow.desk().cancel();

    assertThat(slow.field(FOLDERS).value()).isEqualTo("900");
    assertThat(slow.desk().undoable()).contains("900 folders in Team Sales");
  }

  @Test
  void aCancelledFirstStartLeavesTheStageAsItWas() {
    HeldBackground held = new HeldBackground();
    DeskBench slow = new DeskBench(held);
    slow.desk().open("team-mailbox");
    held.finish();
    slow.type(FOLDERS, "900");

    slow.desk().take(START);
    slow.desk().cancel();

    assertThat(slow.desk().steps()).isEmpty();
    assertThat(slow.desk().lastRun()).isNull();
    assertThat(slow.field(FOLDERS).value()).isEqualTo("900");
  }

  @Test
  void aRehearsalThatHadToMakeWayIsMadeUpFor() {
    HeldBackground held = new HeldBackground();
    DeskBench slow = started(held);
    slow.type("outlook.downloadSharedFolders", "false");

    // Only the newest work counts: the change above is not acted out yet.
    slow.desk().open("no-such-case");
    held.finish();
    assertThat(slow.desk().isBusy()).isTrue();
    held.finish();

    RehearsalRun after = Objects.requireNonNull(slow.desk().lastRun());
    assertThat(after.lastStep().outcome().isFine()).isTrue();
    assertThat(slow.notice().what()).contains("no-such-case");
  }

  /** A desk on which Outlook was started, and whose further work waits. */
  private static DeskBench started(HeldBackground held) {
    DeskBench slow = new DeskBench(held);
    slow.desk().open("team-mailbox");
    held.finish();
    slow.desk().take(START);
    held.finish();
    return slow;
  }
}
