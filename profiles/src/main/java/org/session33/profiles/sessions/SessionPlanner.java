package org.session33.profiles.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedCaching;
import org.session33.profiles.outlook.SharedFolderSync;

/**
 * Works out which sessions a case would open: a pure function of the case and the session model.
 * Every count comes from a model parameter or from the case itself (domain.md 7.3).
 *
 * <p>It is long because the order in which sessions are opened is the plan, and is read from top to
 * bottom.
 */
public final class SessionPlanner {
  /** The most sessions that are planned one by one; a larger case cannot be acted out. */
  public static final int MOST_SESSIONS = 1_000_000;

  private final SessionModel model;

  /** A planner on this model; overrides in a case are laid over it. */
  public SessionPlanner(SessionModel model) {
    this.model = model;
  }

  /** The model without a case's overrides. */
  public SessionModel model() {
    return model;
  }

  /** The model with the case's overrides. */
  public SessionModel model(Case theCase) {
    return model.with(theCase.sessionModel());
  }

  /** How many sessions the plan would have, without making it. */
  public long count(Case theCase) {
    return new Planning(theCase, model(theCase), false).total();
  }

  /** The additional mailboxes whose number of folders would add to the plan and is not known. */
  public List<AdditionalMailbox> uncounted(Case theCase) {
    OutlookProfile profile = theCase.outlook();
    return profile == null
        ? List.of()
        : profile.additionalMailboxes().stream()
            .filter(m -> m.folders() == null && Planning.dependsOnFolders(profile, m))
            .toList();
  }

  /**
   * The parameters whose value nobody knows and on which hangs what this case asks for, in the
   * order of the model. A case that states a value leaves nothing unknown in it.
   */
  public List<ModelParameter> uncertain(Case theCase) {
    return model(theCase).parameters().stream()
        .filter(p -> p.range() != null && matters(p.name(), p.range(), theCase))
        .toList();
  }

  /** Whether it is not known, and matters, that shared folders of several mailboxes add up. */
  public boolean mayFoldersAddUp(Case theCase) {
    return uncertain(theCase).stream()
        .anyMatch(p -> p.name().equals(SessionModel.SHARED_FOLDERS_TOGETHER));
  }

  private boolean matters(String name, ModelRange range, Case theCase) {
    return switch (name) {
      case SessionModel.SHARED_FOLDERS_TOGETHER -> Planning.keepsFoldersOfSeveral(theCase);
      case SessionModel.POP_AND_IMAP_TOGETHER ->
          theCase.programs().stream()
                  .flatMap(p -> p.kind().door().stream())
                  .filter(d -> d.clientType() == ClientType.POP_IMAP)
                  .distinct()
                  .count()
              > 1;
      default ->
          count(theCase.withModelValue(name, range.to()))
              != count(theCase.withModelValue(name, range.from()));
    };
  }

  /**
   * The plan. Of a mailbox whose folders nobody counted it holds its own sessions only.
   *
   * @throws IllegalArgumentException if it would be longer than {@link #MOST_SESSIONS}
   */
  public SessionPlan plan(Case theCase) {
    long count = count(theCase);
    if (count > MOST_SESSIONS) {
      throw new IllegalArgumentException(
          "the case would open "
              + count
              + " sessions, and at most "
              + MOST_SESSIONS
              + " can be acted out");
    }
    return new Planning(theCase, model(theCase), true).plan();
  }

  /** The work on one plan. */
  private static final class Planning {
    private final Case theCase;
    private final SessionModel model;
    private final boolean keeping;
    private final List<PlannedSession> sessions = new ArrayList<>();
    private long total;

    /**
     * Work on a plan.
     *
     * @param keeping whether the sessions are kept, or only counted
     */
    Planning(Case theCase, SessionModel model, boolean keeping) {
      this.theCase = theCase;
      this.model = model;
      this.keeping = keeping;
    }

    SessionPlan plan() {
      planAll();
      return new SessionPlan(sessions);
    }

    long total() {
      planAll();
      return total;
    }

    private void planAll() {
      OutlookProfile profile = theCase.outlook();
      if (profile != null) {
        stale(profile);
      }
      for (Program program : theCase.programs()) {
        if (program.kind() != ProgramKind.SECOND_OUTLOOK) {
          program(program);
        }
      }
      if (profile != null) {
        outlook(profile, profile.release().name(), 1);
        int copy = 1;
        for (Program program : theCase.programs()) {
          if (program.kind() == ProgramKind.SECOND_OUTLOOK) {
            outlook(profile, program.name(), ++copy);
          }
        }
      }
    }

    private void stale(OutlookProfile profile) {
      int each = model.value("staleSessionsPerReconnect");
      for (int reconnect = 1; reconnect <= profile.brokenReconnects(); reconnect++) {
        add(
            each,
            new Draft(
                profile.release().name(),
                0,
                SessionRole.STALE,
                "",
                "",
                "left behind by broken connection " + reconnect,
                "staleSessionsPerReconnect"));
      }
    }

    private void program(Program program) {
      Draft draft =
          new Draft(
              program.name(),
              0,
              SessionRole.PROGRAM,
              "",
              program.database(),
              "stated in the case",
              "",
              program.kind().clientType(),
              program.kind().door().orElse(null));
      add(program.sessions(), draft);
      if (program.workers() > 0) {
        int beside = model.value("sessionsBesideWorkers");
        int connections = model.value("connectionsBesideWorkers");
        for (int machine = 1; machine <= program.machines(); machine++) {
          String where = program.machines() == 1 ? "" : ", machine " + machine;
          add(
              beside,
              connections,
              draft.because("the program itself" + where, "sessionsBesideWorkers"));
          add(program.workers(), draft.because("worker thread" + where, ""));
        }
      }
    }

    private void outlook(OutlookProfile profile, String holder, int copy) {
      Draft own = new Draft(holder, copy, SessionRole.OWN_MAILBOX, "", "", "", "");
      if (profile.cachedExchangeMode()) {
        add(
            model.value("ownMailboxCached"),
            own.because("Cached Exchange Mode", "ownMailboxCached"));
        add(
            model.value("publicFoldersCached"),
            new Draft(
                holder,
                copy,
                SessionRole.PUBLIC_FOLDERS,
                "",
                "",
                "Cached Exchange Mode",
                "publicFoldersCached"));
      } else {
        add(
            model.value("ownMailboxOnline"),
            own.because("online mode, public folders included", "ownMailboxOnline"));
      }
      for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
        additionalMailbox(profile, holder, copy, mailbox);
      }
      String calendarParameter = calendarParameter(profile, theCase.server().release());
      String connectionsParameter =
          connectionsParameter(profile, theCase.server().release(), calendarParameter);
      for (int calendar = 1; calendar <= profile.sharedCalendars(); calendar++) {
        add(
            model.value(calendarParameter),
            model.value(connectionsParameter),
            new Draft(
                holder,
                copy,
                SessionRole.SHARED_CALENDAR,
                "Shared calendar " + calendar,
                "",
                "shared calendar " + calendar,
                calendarParameter));
      }
      for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
        synchronisation(profile, holder, copy, mailbox);
      }
    }

    private void additionalMailbox(
        OutlookProfile profile, String holder, int copy, AdditionalMailbox mailbox) {
      String parameter = mailbox.ownAccount() ? "secondAccount" : "additionalMailbox";
      int count = model.value(parameter);
      Draft draft =
          new Draft(
              holder,
              copy,
              SessionRole.ADDITIONAL_MAILBOX,
              mailbox.name(),
              database(mailbox),
              mailbox.ownAccount() ? "second Exchange account" : "additional mailbox",
              parameter);
      int cachedFolders = cachedFolders(profile, mailbox);
      if (cachedFolders > 0 && count > 0) {
        add(1, draft.keeping(cachedFolders));
        add(count - 1, draft);
      } else {
        add(count, draft);
      }
    }

    private void synchronisation(
        OutlookProfile profile, String holder, int copy, AdditionalMailbox mailbox) {
      if (!synchronisesBySessions(profile) || mailbox.ownAccount()) {
        return;
      }
      int folders = mailbox.knownFolders();
      int each = model.value("foldersPerSyncSession");
      Draft draft =
          new Draft(
              holder,
              copy,
              SessionRole.SYNCHRONISATION,
              mailbox.name(),
              database(mailbox),
              "",
              "foldersPerSyncSession");
      long needed = (folders + each - 1L) / each;
      if (!keeping) {
        total += needed;
        return;
      }
      for (long index = 0; index < needed; index++) {
        int first = (int) (index * each + 1);
        int last = (int) Math.min((index + 1) * each, folders);
        add(1, draft.synchronising(new PlannedSession.FolderRange(first, last)));
      }
    }

    private static boolean synchronisesBySessions(OutlookProfile profile) {
      return profile.release().sharedFolderSync().value() == SharedFolderSync.SESSIONS
          && profile.sharedCaching() != SharedCaching.NONE;
    }

    static boolean dependsOnFolders(OutlookProfile profile, AdditionalMailbox mailbox) {
      if (mailbox.ownAccount()) {
        return false;
      }
      boolean holdsObjects =
          profile.keepsFoldersOpen()
              && (profile.sharedCaching() == SharedCaching.ALL
                  || (profile.sharedCaching() == SharedCaching.NON_MAIL
                      && mailbox.nonMailFolders() == null));
      boolean hasCeiling =
          profile.release().sharedFolderCeiling() != null
              && profile.sharedCaching() != SharedCaching.NONE;
      return holdsObjects || hasCeiling || synchronisesBySessions(profile);
    }

    /** Whether more than one mailbox would keep folders open where they are counted together. */
    static boolean keepsFoldersOfSeveral(Case theCase) {
      OutlookProfile profile = theCase.outlook();
      if (profile == null || !profile.keepsFoldersOpen()) {
        return false;
      }
      boolean byDatabase =
          StoreLimits.of(theCase.server().release(), theCase.server().registry()).scope()
              == LimitScope.DATABASE;
      List<String> pools =
          profile.additionalMailboxes().stream()
              .filter(
                  m ->
                      cachedFolders(profile, m) > 0
                          || (m.folders() == null && dependsOnFolders(profile, m)))
              .map(m -> byDatabase ? database(m).toLowerCase(Locale.ROOT) : "")
              .toList();
      return pools.stream().distinct().count() < pools.size();
    }

    private static int cachedFolders(OutlookProfile profile, AdditionalMailbox mailbox) {
      if (!profile.keepsFoldersOpen() || mailbox.ownAccount()) {
        return 0;
      }
      Integer nonMail = mailbox.nonMailFolders();
      return switch (profile.sharedCaching()) {
        case NONE -> 0;
        case NON_MAIL -> nonMail == null ? mailbox.knownFolders() : nonMail;
        case ALL -> mailbox.knownFolders();
      };
    }

    private static String calendarParameter(OutlookProfile profile, ExchangeRelease server) {
      return profile.release().calendarConnections().value()
          ? server.calendarParameter()
          : "sharedCalendar";
    }

    private static String connectionsParameter(
        OutlookProfile profile, ExchangeRelease server, String ofSessions) {
      String own = server.connectionsParameter();
      return own != null && profile.release().calendarConnections().value() ? own : ofSessions;
    }

    private static String database(AdditionalMailbox mailbox) {
      String database = mailbox.database();
      return database == null ? "" : database;
    }

    private void add(int count, Draft draft) {
      add(count, count, draft);
    }

    /**
     * Adds sessions that share connections, or open more than one each: the first one opens one at
     * once, and they are spread evenly over the others. What opens no session opens none of them.
     *
     * @param connections how many they open together where somebody counts them
     */
    private void add(int count, int connections, Draft draft) {
      total += count;
      boolean counted = draft.role() != SessionRole.STALE && isCounted(draft.clientType());
      for (int i = 0; keeping && i < count; i++) {
        int opens =
            counted ? spread(i + 1L, connections, count) - spread(i, connections, count) : 0;
        sessions.add(draft.numbered(sessions.size() + 1, opens));
      }
    }

    private static int spread(long sessions, int connections, int count) {
      return (int) ((sessions * connections + count - 1) / count);
    }

    /** Client Access counts Outlook's connections, the POP3 and IMAP4 services theirs. */
    private boolean isCounted(ClientType type) {
      return type == ClientType.POP_IMAP
          || (type == ClientType.MAPI && theCase.server().release().has(Capability.THROTTLING));
    }
  }

  /** A session that has no number yet. */
  private record Draft(
      String holder,
      int copy,
      SessionRole role,
      String mailbox,
      String database,
      String why,
      String parameter,
      ClientType clientType,
      @Nullable ServiceDoor door,
      int openFolders,
      PlannedSession.@Nullable FolderRange folders) {
    Draft(
        String holder,
        int copy,
        SessionRole role,
        String mailbox,
        String database,
        String why,
        String parameter) {
      this(holder, copy, role, mailbox, database, why, parameter, ClientType.MAPI, null);
    }

    Draft(
        String holder,
        int copy,
        SessionRole role,
        String mailbox,
        String database,
        String why,
        String parameter,
        ClientType clientType,
        @Nullable ServiceDoor door) {
      this(holder, copy, role, mailbox, database, why, parameter, clientType, door, 0, null);
    }

    Draft because(String reason, String decidedBy) {
      return new Draft(
          holder,
          copy,
          role,
          mailbox,
          database,
          reason,
          decidedBy,
          clientType,
          door,
          openFolders,
          folders);
    }

    Draft synchronising(PlannedSession.FolderRange range) {
      return new Draft(
          holder,
          copy,
          role,
          mailbox,
          database,
          why,
          parameter,
          clientType,
          door,
          openFolders,
          range);
    }

    Draft keeping(int openObjects) {
      return new Draft(
          holder,
          copy,
          role,
          mailbox,
          database,
          why,
          parameter,
          clientType,
          door,
          openObjects,
          folders);
    }

    PlannedSession numbered(int number, int connections) {
      return new PlannedSession(
          number,
          holder,
          copy,
          role,
          mailbox,
          clientType,
          door,
          database,
          connections,
          openFolders,
          why,
          folders,
          parameter);
    }
  }
}
