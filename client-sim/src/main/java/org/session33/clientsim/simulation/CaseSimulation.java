package org.session33.clientsim.simulation;

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
public final class CaseSimulation {
  /** The Outlook that the user sees; a second one runs on another computer. */
  static final int FIRST = 1;

  private static final String SECOND_OUTLOOK = "Second Outlook";

  private final OutlookMessages messages;
  private final ClientRefusals clients;
  private final RunningClients running;
  private final RehearsedStore book;
  private final Network network;
  private Set<String> heldBack = Set.of();
  private @Nullable OutlookProfile openProfile;
  private boolean startedBefore;
  private boolean interrupted;

  CaseSimulation(
      Case theCase, SessionPlanner planner, OutlookMessages messages, ClientRefusals clients) {
    this.running = new RunningClients(theCase, planner);
    this.messages = messages;
    this.clients = clients;
    this.book = new RehearsedStore(theCase);
    this.network = new Network(book);
  }

  /** What a person would see now. */
  public Outcome outcome() {
    return new OutcomeWriter(this, running.theCase(), book, messages, clients).outcome();
  }

  /** Virtual time since the simulation was set. */
  public Duration elapsed() {
    return book.now();
  }

  /**
   * The case as it stands now: the programs that run, the stale sessions that are still counted,
   * and every change that was made. Rehearsing it shows the state in the simulation.
   */
  public Case caseNow() {
    List<Program> programs =
        running.theCase().programs().stream().filter(running::isRunning).toList();
    Case now =
        programs.equals(running.theCase().programs())
            ? running.theCase()
            : running.theCase().withPrograms(programs);
    OutlookProfile profile = now.outlook();
    if (profile == null) {
      return now;
    }
    int reconnects = network.brokenReconnects(running.staleSessionsPerReconnect());
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
    startedLater.forEach(name -> later.add(RunningClients.key(name)));
    heldBack = later;
    Duration life = running.staleLife(false);
    for (PlannedSession session : running.plan().sessions()) {
      if (session.role() == SessionRole.STALE) {
        open(session).breakUntil(life, session);
      } else if (session.role() == SessionRole.PROGRAM
          && !later.contains(RunningClients.key(session.holder()))) {
        open(session);
      }
    }
    for (Program program : running.theCase().programs()) {
      if (program.kind() != ProgramKind.SECOND_OUTLOOK
          && !later.contains(RunningClients.key(program.name()))) {
        running.setRunning(program, true);
      }
    }
  }

  /**
   * Starts Outlook; where it runs already, it is closed first. With the first start the second
   * Outlooks of the case are started too, unless a step will do that.
   */
  public void startOutlook() throws StepException {
    running.profile();
    if (network.isDown()) {
      throw new StepException("the network is down, so Outlook cannot reach the server");
    }
    if (running.isOutlookRunning()) {
      closeOutlook();
    }
    if (startedBefore) {
      book.newStep();
    }
    logOnAgain(false);
    running.setOutlookRunning(true);
    openProfile = running.theCase().outlook();
    openAll(s -> s.copy() == FIRST);
    if (!startedBefore) {
      startedBefore = true;
      for (Program program : running.secondOutlooks()) {
        if (!heldBack.contains(RunningClients.key(program.name()))) {
          openSecond(program);
        }
      }
    }
    noteMessage();
  }

  /** Closes Outlook; sessions whose connection is broken stay behind on the server. */
  public void closeOutlook() throws StepException {
    if (!running.isOutlookRunning()) {
      throw new StepException("Outlook is not running");
    }
    running.setOutlookRunning(false);
    book.newStep();
    book.note("Outlook is closed", false);
    book.close(h -> h.belongsTo(FIRST));
    network.forget();
    forgetProfile();
  }

  /** Starts a program of the case. */
  public void startProgram(String name) throws StepException {
    Program program = running.program(name);
    if (running.isRunning(program)) {
      throw new StepException("'" + program.name() + "' is running already");
    }
    book.newStep();
    if (program.kind() == ProgramKind.SECOND_OUTLOOK) {
      openSecond(program);
      noteMessage();
      return;
    }
    running.setRunning(program, true);
    openAll(RunningClients.of(program));
  }

  /** Stops a program of the case. */
  public void stopProgram(String name) throws StepException {
    Program program = running.program(name);
    if (!running.isRunning(program)) {
      throw new StepException("'" + program.name() + "' is not running");
    }
    stop(program);
  }

  /** Starts Outlook once more with the same profile, on another computer. */
  public void startSecondOutlook() throws StepException {
    running.profile();
    Optional<Program> idle =
        running.secondOutlooks().stream().filter(p -> !running.isRunning(p)).findFirst();
    if (idle.isEmpty()) {
      long number = running.secondOutlooks().size() + 1L;
      String name = number == 1 ? SECOND_OUTLOOK : SECOND_OUTLOOK + " " + number;
      List<Program> programs = new ArrayList<>(running.theCase().programs());
      programs.add(Program.counted(name, ProgramKind.SECOND_OUTLOOK, 0));
      running.become(running.theCase().withPrograms(programs));
      startProgram(name);
    } else {
      startProgram(idle.get().name());
    }
  }

  /** Closes the second Outlook that was started last. */
  public void closeSecondOutlook() throws StepException {
    List<Program> open = running.secondOutlooks().stream().filter(running::isRunning).toList();
    if (open.isEmpty()) {
      throw new StepException("no second Outlook is running");
    }
    stop(open.get(open.size() - 1));
  }

  /**
   * The user's network breaks: what Outlook holds becomes stale, and the store goes on counting it.
   *
   * @param behindNat whether a NAT device keeps the dead connections open for longer
   */
  public void dropNetwork(boolean behindNat) throws StepException {
    book.newStep();
    network.drop(running.staleLife(behindNat));
  }

  /**
   * The network is back and Outlook reconnects by itself. Of the broken sessions as many stay
   * behind as the model's {@code staleSessionsPerReconnect} says, and as many new ones are opened;
   * the others are taken up again (assumed).
   */
  public void restoreNetwork() throws StepException {
    book.newStep();
    network.restore(
        running.isOutlookRunning(),
        running.staleSessionsPerReconnect(),
        s -> book.open(s, running.theCase(), running.pause()),
        s -> book.mend(s, running.theCase()));
    logOnAgain(true);
    noteMessage();
  }

  /** Lets time pass. What a restart of the store cut off logs on again first. */
  public void pass(Duration time) {
    book.newStep();
    logOnAgain(true);
    network.pass(time);
  }

  /**
   * Restarts the Information Store: every session is gone and the registry is read. What ran logs
   * on again as soon as time passes; programs also when Outlook is started.
   */
  public void restartStore() {
    book.newStep();
    book.note("the Information Store is restarted", false);
    book.restart();
    network.forget();
    running.become(running.theCase().withServer(running.theCase().server().restarted()));
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
  public void change(Case changed, boolean restart, String what) throws StepException {
    Case before = caseNow();
    book.newStep();
    book.note(what + " is applied", false);
    OutlookProfile profile = changed.outlook();
    OutlookProfile old = before.outlook();
    if (profile != null && old != null && profile.brokenReconnects() < old.brokenReconnects()) {
      book.close(HeldSession::isStale);
      network.forget();
    }
    book.store().write(changed.server().registryNotLoaded());
    book.access().become(changed.server());
    List<Program> programs = new ArrayList<>();
    List<Program> again = new ArrayList<>();
    for (Program program : running.theCase().programs()) {
      Optional<Program> after =
          changed.programs().stream().filter(p -> p.name().equals(program.name())).findFirst();
      if (running.isRunning(program) && !after.equals(Optional.of(program))) {
        stop(program);
        after.ifPresent(again::add);
      }
      programs.add(after.orElse(program));
    }
    running.become(
        running.theCase().withOutlook(profile).withServer(changed.server()).withPrograms(programs));
    for (Program program : again) {
      startProgram(program.name());
    }
    if (restart && changed.withOutlook(old).equals(before)) {
      restartStore();
    }
  }

  /** Opens more of other people's calendars in Outlook. */
  public void openCalendars(int count) throws StepException {
    OutlookProfile profile = running.profile();
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
  public void addMailbox(String name, int folders) throws StepException {
    OutlookProfile profile = running.profile();
    if (profile.additionalMailboxes().stream().anyMatch(m -> m.name().equalsIgnoreCase(name))) {
      throw new StepException("the profile has the mailbox '" + name + "' already");
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
    return openProfile != null && (interrupted || (network.isDown() && running.isOutlookRunning()));
  }

  private void extend(OutlookProfile profile, Predicate<PlannedSession> added) {
    book.newStep();
    running.become(running.theCase().withOutlook(profile));
    if (running.isOutlookRunning() && !network.isDown() && !interrupted) {
      openProfile = profile;
      openAll(added.and(s -> s.copy() == FIRST));
      noteMessage();
    }
  }

  private void logOnAgain(boolean outlookToo) {
    if (!interrupted || (outlookToo && network.isDown())) {
      return;
    }
    for (Program program : running.theCase().programs()) {
      if (program.kind() != ProgramKind.SECOND_OUTLOOK && hasToLogOnAgain(program)) {
        openAll(RunningClients.of(program));
      }
    }
    interrupted = false;
    if (outlookToo) {
      openAll(s -> s.copy() == FIRST && running.isOutlookRunning());
    }
    for (Program program : running.secondOutlooks()) {
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
    return running.isRunning(program)
        && book.held(h -> RunningClients.of(program).test(h.planned())).isEmpty();
  }

  private void openSecond(Program program) {
    running.setRunning(program, true);
    openProfile = running.theCase().outlook();
    int copy = FIRST + 1 + running.secondOutlooks().indexOf(program);
    openAll(s -> s.copy() == copy);
  }

  private void stop(Program program) {
    running.setRunning(program, false);
    book.newStep();
    book.note(program.name() + " is closed", false);
    book.close(h -> !h.isStale() && RunningClients.of(program).test(h.planned()));
    forgetProfile();
  }

  private void forgetProfile() {
    if (!running.isAnyOutlookRunning()) {
      openProfile = null;
    }
  }

  private void openAll(Predicate<PlannedSession> which) {
    for (PlannedSession session : running.plan().sessions()) {
      if (which.test(session)) {
        open(session);
      }
    }
  }

  private HeldSession open(PlannedSession session) {
    return book.open(session, running.theCase(), running.pause());
  }

  private void noteMessage() {
    boolean refused =
        openProfile != null && !book.held(h -> !h.granted() && h.planned().isOutlooks()).isEmpty();
    if (refused) {
      book.note("the message comes up", true);
    }
  }
}
