package org.session33.clientsim.acting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.session33.profiles.sessions.SessionPlan;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.sessions.SessionRole;

/**
 * One case that is being acted out, step by step, on a virtual clock against a stand-in store. Not
 * for use by several threads.
 *
 * <p>Time passes by {@link #pass} alone, except for the moment between two logons, which orders
 * them and ends no session.
 */
public final class Stage {
  /** The Outlook that the user sees; a second one runs on another computer. */
  static final int FIRST = 1;

  private static final String SECOND_OUTLOOK = "Second Outlook";

  private final SessionPlanner planner;
  private final OutlookMessages messages;
  private final SessionBook book;
  private final Network network;
  private final Set<String> running = new HashSet<>();
  private Case played;
  private @Nullable SessionPlan plan;
  private Set<String> heldBack = Set.of();
  private @Nullable OutlookProfile openProfile;
  private boolean startedBefore;
  private boolean interrupted;

  Stage(Case played, SessionPlanner planner, OutlookMessages messages) {
    this.played = played;
    this.planner = planner;
    this.messages = messages;
    this.book = new SessionBook(played);
    this.network = new Network(book);
  }

  /** What a person would see now. */
  public Outcome outcome() {
    return new OutcomeWriter(this, book, messages).outcome();
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
    List<Program> programs = played.programs().stream().filter(this::isRunning).toList();
    Case now = programs.equals(played.programs()) ? played : played.withPrograms(programs);
    OutlookProfile profile = now.outlook();
    if (profile == null) {
      return now;
    }
    int reconnects = network.brokenReconnects(staleEach());
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
    startedLater.forEach(name -> later.add(key(name)));
    heldBack = later;
    Duration life = life("staleSessionMinutes");
    for (PlannedSession session : plan().sessions()) {
      if (session.role() == SessionRole.STALE) {
        open(session).breakUntil(life, session);
      } else if (session.role() == SessionRole.PROGRAM && !later.contains(key(session.holder()))) {
        open(session);
      }
    }
    for (Program program : played.programs()) {
      if (program.kind() != ProgramKind.SECOND_OUTLOOK && !later.contains(key(program.name()))) {
        running.add(key(program.name()));
      }
    }
  }

  /**
   * Starts Outlook; where it runs already, it is closed first. With the first start the second
   * Outlooks of the case are started too, unless a step will do that.
   */
  public void startOutlook() throws StageException {
    needProfile();
    if (network.isDown()) {
      throw new StageException("the network is down, so Outlook cannot reach the server");
    }
    if (running.contains(outlookKey())) {
      closeOutlook();
    }
    if (startedBefore) {
      book.newScene();
    }
    logOnAgain(false);
    running.add(outlookKey());
    openProfile = played.outlook();
    openAll(s -> s.copy() == FIRST);
    if (!startedBefore) {
      startedBefore = true;
      for (Program program : secondOutlooks()) {
        if (!heldBack.contains(key(program.name()))) {
          openSecond(program);
        }
      }
    }
    noteMessage();
  }

  /** Closes Outlook; sessions whose connection is broken stay behind on the server. */
  public void closeOutlook() throws StageException {
    if (!running.remove(outlookKey())) {
      throw new StageException("Outlook is not running");
    }
    book.newScene();
    book.note("Outlook is closed", false);
    book.close(h -> h.belongsTo(FIRST));
    network.forget();
    forgetProfile();
  }

  /** Starts a program of the case. */
  public void startProgram(String name) throws StageException {
    Program program = program(name);
    if (isRunning(program)) {
      throw new StageException("'" + program.name() + "' is running already");
    }
    book.newScene();
    if (program.kind() == ProgramKind.SECOND_OUTLOOK) {
      openSecond(program);
      noteMessage();
      return;
    }
    running.add(key(program.name()));
    openAll(of(program));
  }

  /** Stops a program of the case. */
  public void stopProgram(String name) throws StageException {
    Program program = program(name);
    if (!isRunning(program)) {
      throw new StageException("'" + program.name() + "' is not running");
    }
    stop(program);
  }

  /** Starts Outlook once more with the same profile, on another computer. */
  public void startSecondOutlook() throws StageException {
    needProfile();
    Optional<Program> idle = secondOutlooks().stream().filter(p -> !isRunning(p)).findFirst();
    if (idle.isEmpty()) {
      long number = secondOutlooks().size() + 1L;
      String name = number == 1 ? SECOND_OUTLOOK : SECOND_OUTLOOK + " " + number;
      List<Program> programs = new ArrayList<>(played.programs());
      programs.add(Program.counted(name, ProgramKind.SECOND_OUTLOOK, 0));
      become(played.withPrograms(programs));
      startProgram(name);
    } else {
      startProgram(idle.get().name());
    }
  }

  /** Closes the second Outlook that was started last. */
  public void closeSecondOutlook() throws StageException {
    List<Program> open = secondOutlooks().stream().filter(this::isRunning).toList();
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
    network.drop(life(behindNat ? "staleSessionMinutesBehindNat" : "staleSessionMinutes"));
  }

  /**
   * The network is back and Outlook reconnects by itself. Of the broken sessions as many stay
   * behind as the model's {@code staleSessionsPerReconnect} says, and as many new ones are opened;
   * the others are taken up again (assumed).
   */
  public void restoreNetwork() throws StageException {
    book.newScene();
    network.restore(
        running.contains(outlookKey()), staleEach(), s -> book.open(s, played, pause()));
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
    become(played.withServer(played.server().restarted()));
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
    for (Program program : played.programs()) {
      Optional<Program> after =
          changed.programs().stream().filter(p -> p.name().equals(program.name())).findFirst();
      if (isRunning(program) && !after.equals(Optional.of(program))) {
        stop(program);
        after.ifPresent(again::add);
      }
      programs.add(after.orElse(program));
    }
    become(played.withOutlook(profile).withServer(changed.server()).withPrograms(programs));
    for (Program program : again) {
      startProgram(program.name());
    }
    if (restart && changed.equals(before)) {
      restartStore();
    }
  }

  /** Opens more of other people's calendars in Outlook. */
  public void openCalendars(int count) throws StageException {
    OutlookProfile profile = needProfile();
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
    OutlookProfile profile = needProfile();
    if (profile.additionalMailboxes().stream().anyMatch(m -> m.name().equalsIgnoreCase(name))) {
      throw new StageException("the profile has the mailbox '" + name + "' already");
    }
    List<AdditionalMailbox> mailboxes = new ArrayList<>(profile.additionalMailboxes());
    mailboxes.add(AdditionalMailbox.of(name, folders));
    extend(
        profile.withAdditionalMailboxes(mailboxes),
        s -> s.mailbox().equals(name) && s.role() != SessionRole.SHARED_CALENDAR);
  }

  Case played() {
    return played;
  }

  /** The profile as Outlook read it when it was started, or null when none is running. */
  @Nullable OutlookProfile openProfile() {
    return openProfile;
  }

  /** Whether Outlook runs and holds no connection. */
  boolean isDisconnected() {
    return openProfile != null
        && (interrupted || (network.isDown() && running.contains(outlookKey())));
  }

  private void extend(OutlookProfile profile, Predicate<PlannedSession> added) {
    book.newScene();
    become(played.withOutlook(profile));
    if (running.contains(outlookKey()) && !network.isDown() && !interrupted) {
      openProfile = profile;
      openAll(added.and(s -> s.copy() == FIRST));
      noteMessage();
    }
  }

  private void logOnAgain(boolean outlookToo) {
    if (!interrupted || (outlookToo && network.isDown())) {
      return;
    }
    openAll(s -> s.role() == SessionRole.PROGRAM && running.contains(key(s.holder())));
    interrupted = false;
    if (outlookToo) {
      openAll(s -> s.copy() == FIRST && running.contains(outlookKey()));
    }
    for (Program program : secondOutlooks()) {
      if (isRunning(program)) {
        openSecond(program);
      }
    }
    if (outlookToo) {
      noteMessage();
    }
  }

  private void openSecond(Program program) {
    running.add(key(program.name()));
    openProfile = played.outlook();
    int copy = FIRST + 1 + secondOutlooks().indexOf(program);
    openAll(s -> s.copy() == copy);
  }

  private void stop(Program program) {
    running.remove(key(program.name()));
    book.newScene();
    book.note(program.name() + " is closed", false);
    book.close(h -> !h.isStale() && of(program).test(h.planned()));
    forgetProfile();
  }

  private static Predicate<PlannedSession> of(Program program) {
    return program.kind() == ProgramKind.SECOND_OUTLOOK
        ? s -> s.copy() > FIRST && s.holder().equals(program.name())
        : s -> s.role() == SessionRole.PROGRAM && s.holder().equals(program.name());
  }

  private void forgetProfile() {
    boolean open =
        running.contains(outlookKey()) || secondOutlooks().stream().anyMatch(this::isRunning);
    if (!open) {
      openProfile = null;
    }
  }

  private void openAll(Predicate<PlannedSession> which) {
    for (PlannedSession session : plan().sessions()) {
      if (which.test(session)) {
        open(session);
      }
    }
  }

  private HeldSession open(PlannedSession session) {
    return book.open(session, played, pause());
  }

  private void noteMessage() {
    boolean refused =
        openProfile != null
            && !book.held(h -> !h.granted() && h.planned().isOutlooks()).isEmpty();
    if (refused) {
      book.note("the user sees the message", true);
    }
  }

  private void become(Case changed) {
    played = changed;
    plan = null;
  }

  private SessionPlan plan() {
    SessionPlan known = plan;
    if (known == null) {
      known = planner.plan(played);
      plan = known;
    }
    return known;
  }

  private OutlookProfile needProfile() throws StageException {
    OutlookProfile profile = played.outlook();
    if (profile == null) {
      throw new StageException("the case has no Outlook");
    }
    return profile;
  }

  private Program program(String name) throws StageException {
    return played.programs().stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new StageException("the case has no program '" + name + "'"));
  }

  private List<Program> secondOutlooks() {
    return played.programs().stream().filter(p -> p.kind() == ProgramKind.SECOND_OUTLOOK).toList();
  }

  private boolean isRunning(Program program) {
    return running.contains(key(program.name()));
  }

  private Duration pause() {
    return Duration.ofMillis(planner.model(played).value("sessionOpenMilliseconds"));
  }

  private Duration life(String parameter) {
    return Duration.ofMinutes(planner.model(played).value(parameter));
  }

  private int staleEach() {
    return planner.model(played).value("staleSessionsPerReconnect");
  }

  private static String key(String program) {
    return "program " + program.toLowerCase(Locale.ROOT);
  }

  private static String outlookKey() {
    return "outlook";
  }
}
