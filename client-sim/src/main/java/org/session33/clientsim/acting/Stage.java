package org.session33.clientsim.acting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.sessions.SessionRole;

/**
 * One case that is being acted out, step by step, on a virtual clock against a stand-in store. Not
 * for use by several threads.
 *
 * <p>Time passes by {@link #pass} alone, except for the moment between two logons, which orders
 * them and ends no session.
 *
 * <p>It is longer than other classes because every step of a scenario is one method here, and they
 * share what runs and what is broken at the moment.
 */
public final class Stage {
  /** The Outlook that the user sees; a second one runs on another computer. */
  static final int FIRST = 1;

  private static final String SECOND_OUTLOOK = "Second Outlook";

  private final OutlookMessages messages;
  private final ClientRefusals clients;
  private final Cast cast;
  private final SessionBook book;
  private final Network network;
  private Set<String> heldBack = Set.of();
  private @Nullable OutlookProfile openProfile;
  private boolean startedBefore;
  private boolean interrupted;

  Stage(Case played, SessionPlanner planner, OutlookMessages messages, ClientRefusals clients) {
    this.cast = new Cast(played, planner);
    this.messages = messages;
    this.clients = clients;
    this.book = new SessionBook(played);
    this.network = new Network(book);
  }

  /** What a person would see now. */
  public Outcome outcome() {
    return new OutcomeWriter(this, cast.played(), book, messages, clients).outcome();
  }

  /** Virtual time since the stage was set. */
  public Duration elapsed() {
    return book.now();
  }

  /**
   * The case as it stands now: the programs that run, the stale sessions that are still counted,
   * and every change that was made. Rehearsing it shows the state on the stage.
   */
  public Case caseNow() {
    List<Program> programs = cast.played().programs().stream().filter(cast::isRunning).toList();
    Case now =
        programs.equals(cast.played().programs())
            ? cast.played()
            : cast.played().withPrograms(programs);
    OutlookProfile profile = now.outlook();
    if (profile == null) {
      return now;
    }
    int reconnects = network.brokenReconnects(cast.staleSessionsPerReconnect());
    return reconnects == profile.brokenReconnects()
        ? now
        : now.withOutlook(profile.withBrokenReconnects(reconnects));
  }

  /**
   * Before anything else: what the case says to be there already is there, the stale sessions and
   * the programs.
   *
   * @param startedLater names of programs that a step will start
   */
  public void begin(Set<String> startedLater) {
    Set<String> later = new HashSet<>();
    startedLater.forEach(name -> later.add(Cast.key(name)));
    heldBack = later;
    Duration life = cast.staleLife(false);
    for (PlannedSession session : cast.plan().sessions()) {
      if (session.role() == SessionRole.STALE) {
        open(session).breakUntil(life, session);
      } else if (session.role() == SessionRole.PROGRAM
          && !later.contains(Cast.key(session.holder()))) {
        open(session);
      }
    }
    for (Program program : cast.played().programs()) {
      if (program.kind() != ProgramKind.SECOND_OUTLOOK
          && !later.contains(Cast.key(program.name()))) {
        cast.setRunning(program, true);
      }
    }
  }

  /**
   * Starts Outlook; where it runs already, it is closed first. With the first start the second
   * Outlooks of the case are started too, unless a step will do that.
   */
  public void startOutlook() throws StageException {
    cast.profile();
    if (network.isDown()) {
      throw new StageException("the network is down, so Outlook cannot reach the server");
    }
    if (cast.isOutlookRunning()) {
      closeOutlook();
    }
    if (startedBefore) {
      book.newScene();
    }
    logOnAgain(false);
    cast.setOutlookRunning(true);
    openProfile = cast.played().outlook();
    openAll(s -> s.copy() == FIRST);
    if (!startedBefore) {
      startedBefore = true;
      for (Program program : cast.secondOutlooks()) {
        if (!heldBack.contains(Cast.key(program.name()))) {
          openSecond(program);
        }
      }
    }
    noteMessage();
  }

  /** Closes Outlook; sessions whose connection is broken stay behind on the server. */
  public void closeOutlook() throws StageException {
    if (!cast.isOutlookRunning()) {
      throw new StageException("Outlook is not running");
    }
    cast.setOutlookRunning(false);
    book.newScene();
    book.note("Outlook is closed", false);
    book.close(h -> h.belongsTo(FIRST));
    network.forget();
    forgetProfile();
  }

  /** Starts a program of the case. */
  public void startProgram(String name) throws StageException {
    Program program = cast.program(name);
    if (cast.isRunning(program)) {
      throw new StageException("'" + program.name() + "' is running already");
    }
    book.newScene();
    if (program.kind() == ProgramKind.SECOND_OUTLOOK) {
      openSecond(program);
      noteMessage();
      return;
    }
    cast.setRunning(program, true);
    openAll(Cast.of(program));
  }

  /** Stops a program of the case. */
  public void stopProgram(String name) throws StageException {
    Program program = cast.program(name);
    if (!cast.isRunning(program)) {
      throw new StageException("'" + program.name() + "' is not running");
    }
    stop(program);
  }

  /** Starts Outlook once more with the same profile, on another computer. */
  public void startSecondOutlook() throws StageException {
    cast.profile();
    Optional<Program> idle =
        cast.secondOutlooks().stream().filter(p -> !cast.isRunning(p)).findFirst();
    if (idle.isEmpty()) {
      long number = cast.secondOutlooks().size() + 1L;
      String name = number == 1 ? SECOND_OUTLOOK : SECOND_OUTLOOK + " " + number;
      List<Program> programs = new ArrayList<>(cast.played().programs());
      programs.add(Program.counted(name, ProgramKind.SECOND_OUTLOOK, 0));
      cast.become(cast.played().withPrograms(programs));
      startProgram(name);
    } else {
      startProgram(idle.get().name());
    }
  }

  /** Closes the second Outlook that was started last. */
  public void closeSecondOutlook() throws StageException {
    List<Program> open = cast.secondOutlooks().stream().filter(cast::isRunning).toList();
    if (open.isEmpty()) {
      throw new StageException("no second Outlook is running");
    }
    stop(open.get(open.size() - 1));
  }

  /**
   * The user's network breaks: what Outlook holds becomes stale, and the store goes on counting it.
   *
   * @param behindNat whether a NAT device keeps the dead connections open for longer
   */
  public void dropNetwork(boolean behindNat) throws StageException {
    book.newScene();
    network.drop(cast.staleLife(behindNat));
  }

  /**
   * The network is back and Outlook reconnects by itself. Of the broken sessions as many stay
   * behind as the model's {@code staleSessionsPerReconnect} says, and as many new ones are opened;
   * the others are taken up again (assumed).
   */
  public void restoreNetwork() throws StageException {
    book.newScene();
    network.restore(
        cast.isOutlookRunning(),
        cast.staleSessionsPerReconnect(),
        s -> book.open(s, cast.played(), cast.pause()));
    logOnAgain(true);
    noteMessage();
  }

  /** Lets time pass. What a restart of the store cut off logs on again first. */
  public void pass(Duration time) {
    book.newScene();
    logOnAgain(true);
    network.pass(time);
  }

  /**
   * Restarts the Information Store: every session is gone and the registry is read. What ran logs
   * on again as soon as time passes; programs also when Outlook is started.
   */
  public void restartStore() {
    book.newScene();
    book.note("the Information Store is restarted", false);
    book.restart();
    network.forget();
    cast.become(cast.played().withServer(cast.played().server().restarted()));
    interrupted = true;
  }

  /**
   * Changes the case, as a remedy does. Outlook reads its profile when it is started again;
   * programs that are gone or changed stop or start again at once.
   *
   * @param changed what {@link #caseNow()} becomes, before any restart of the store
   * @param restart whether the change needs a restart of the store; where that restart is all there
   *     is to it, the store is restarted
   * @param what the change in a few words
   */
  public void change(Case changed, boolean restart, String what) throws StageException {
    Case before = caseNow();
    book.newScene();
    book.note(what + " is applied", false);
    OutlookProfile profile = changed.outlook();
    OutlookProfile old = before.outlook();
    if (profile != null && old != null && profile.brokenReconnects() < old.brokenReconnects()) {
      book.close(HeldSession::isStale);
      network.forget();
    }
    book.store().write(changed.server().registryNotLoaded());
    List<Program> programs = new ArrayList<>();
    List<Program> again = new ArrayList<>();
    for (Program program : cast.played().programs()) {
      Optional<Program> after =
          changed.programs().stream().filter(p -> p.name().equals(program.name())).findFirst();
      if (cast.isRunning(program) && !after.equals(Optional.of(program))) {
        stop(program);
        after.ifPresent(again::add);
      }
      programs.add(after.orElse(program));
    }
    cast.become(
        cast.played().withOutlook(profile).withServer(changed.server()).withPrograms(programs));
    for (Program program : again) {
      startProgram(program.name());
    }
    if (restart && changed.equals(before)) {
      restartStore();
    }
  }

  /** Opens more of other people's calendars in Outlook. */
  public void openCalendars(int count) throws StageException {
    OutlookProfile profile = cast.profile();
    int before = profile.sharedCalendars();
    Set<String> added = new HashSet<>();
    for (int calendar = before + 1; calendar <= before + count; calendar++) {
      added.add("Shared calendar " + calendar);
    }
    extend(
        profile.withSharedCalendars(before + count),
        s -> s.role() == SessionRole.SHARED_CALENDAR && added.contains(s.mailbox()));
  }

  /** Adds a mailbox to the profile; Outlook opens it at once where it runs. */
  public void addMailbox(String name, int folders) throws StageException {
    OutlookProfile profile = cast.profile();
    if (profile.additionalMailboxes().stream().anyMatch(m -> m.name().equalsIgnoreCase(name))) {
      throw new StageException("the profile has the mailbox '" + name + "' already");
    }
    List<AdditionalMailbox> mailboxes = new ArrayList<>(profile.additionalMailboxes());
    mailboxes.add(AdditionalMailbox.of(name, folders));
    extend(
        profile.withAdditionalMailboxes(mailboxes),
        s -> s.mailbox().equals(name) && s.role() != SessionRole.SHARED_CALENDAR);
  }

  /** The profile as Outlook read it when it was started, or null when none is running. */
  @Nullable OutlookProfile openProfile() {
    return openProfile;
  }

  /** Whether Outlook runs and holds no connection. */
  boolean isDisconnected() {
    return openProfile != null && (interrupted || (network.isDown() && cast.isOutlookRunning()));
  }

  private void extend(OutlookProfile profile, Predicate<PlannedSession> added) {
    book.newScene();
    cast.become(cast.played().withOutlook(profile));
    if (cast.isOutlookRunning() && !network.isDown() && !interrupted) {
      openProfile = profile;
      openAll(added.and(s -> s.copy() == FIRST));
      noteMessage();
    }
  }

  private void logOnAgain(boolean outlookToo) {
    if (!interrupted || (outlookToo && network.isDown())) {
      return;
    }
    for (Program program : cast.played().programs()) {
      if (program.kind() != ProgramKind.SECOND_OUTLOOK && hasToLogOnAgain(program)) {
        openAll(Cast.of(program));
      }
    }
    interrupted = false;
    if (outlookToo) {
      openAll(s -> s.copy() == FIRST && cast.isOutlookRunning());
    }
    for (Program program : cast.secondOutlooks()) {
      if (hasToLogOnAgain(program)) {
        openSecond(program);
      }
    }
    if (outlookToo) {
      noteMessage();
    }
  }

  /** Whether a restart cut a program off; one that was started since has what it asked for. */
  private boolean hasToLogOnAgain(Program program) {
    return cast.isRunning(program) && book.held(h -> Cast.of(program).test(h.planned())).isEmpty();
  }

  private void openSecond(Program program) {
    cast.setRunning(program, true);
    openProfile = cast.played().outlook();
    int copy = FIRST + 1 + cast.secondOutlooks().indexOf(program);
    openAll(s -> s.copy() == copy);
  }

  private void stop(Program program) {
    cast.setRunning(program, false);
    book.newScene();
    book.note(program.name() + " is closed", false);
    book.close(h -> !h.isStale() && Cast.of(program).test(h.planned()));
    forgetProfile();
  }

  private void forgetProfile() {
    if (!cast.isAnyOutlookRunning()) {
      openProfile = null;
    }
  }

  private void openAll(Predicate<PlannedSession> which) {
    for (PlannedSession session : cast.plan().sessions()) {
      if (which.test(session)) {
        open(session);
      }
    }
  }

  private HeldSession open(PlannedSession session) {
    return book.open(session, cast.played(), cast.pause());
  }

  private void noteMessage() {
    boolean refused =
        openProfile != null && !book.held(h -> !h.granted() && h.planned().isOutlooks()).isEmpty();
    if (refused) {
      book.note("the user sees the message", true);
    }
  }
}
