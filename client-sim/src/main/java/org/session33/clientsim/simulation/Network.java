package org.session33.clientsim.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionRole;

/**
 * The line between the user's computer and the server. What Outlook held when it broke stays
 * counted by the store for the life of a stale session.
 */
final class Network {
  /** Asks the store for a session. */
  interface Opener {
    /** Asks; the answer may be a refused one. */
    HeldSession open(PlannedSession planned);
  }

  private final RehearsedStore book;
  private final List<HeldSession> broken = new ArrayList<>();
  private final List<PlannedSession> wanted = new ArrayList<>();
  private boolean down;
  private int breaks;
  private Duration life = Duration.ZERO;

  Network(RehearsedStore book) {
    this.book = book;
  }

  boolean isDown() {
    return down;
  }

  void drop(Duration staleLife) throws StepException {
    if (down) {
      throw new StepException("the network is down already");
    }
    down = true;
    breaks++;
    life = staleLife;
    book.note("the network breaks", true);
    // What was refused is asked for again once the network is back.
    for (HeldSession refused : book.close(h -> h.belongsTo(CaseSimulation.FIRST) && !h.granted())) {
      wanted.add(refused.planned());
    }
    for (HeldSession session : book.held(h -> h.belongsTo(CaseSimulation.FIRST))) {
      session.breakUntil(book.now().plus(life), stale(session.planned()));
      broken.add(session);
    }
  }

  /**
   * The line is there again.
   *
   * @param reconnects whether Outlook still runs and wants its sessions back
   * @param each how many sessions a reconnect leaves behind
   * @param opener asks for the new sessions
   * @param mends takes a broken session up again, as far as it can
   */
  void restore(boolean reconnects, int each, Opener opener, Consumer<HeldSession> mends)
      throws StepException {
    if (!down) {
      throw new StepException("the network is not down");
    }
    down = false;
    book.note("the network is back", false);
    if (reconnects) {
      List<PlannedSession> anew = new ArrayList<>();
      List<HeldSession> mended = new ArrayList<>();
      for (int index = 0; index < broken.size(); index++) {
        if (index < each) {
          anew.add(broken.get(index).planned());
        } else {
          mended.add(broken.get(index));
        }
      }
      // What is taken up again and refused before the store stays behind like the others.
      mended.forEach(mends);
      anew.addAll(wanted);
      for (PlannedSession session : anew) {
        opener.open(session);
      }
      // A small profile makes more attempts than it had sessions; the surplus is left behind too.
      Duration end = book.now().plus(life);
      for (int extra = broken.size(); !broken.isEmpty() && extra < each; extra++) {
        HeldSession surplus = opener.open(broken.get(0).planned());
        if (surplus.granted()) {
          surplus.breakUntil(end, stale(surplus.planned()));
        }
      }
    }
    broken.clear();
    wanted.clear();
  }

  /** Lets time pass; Outlook wants back what ends while the line is broken. */
  void pass(Duration time) {
    for (HeldSession ended : book.pass(time)) {
      if (broken.remove(ended)) {
        wanted.add(ended.planned());
      }
    }
  }

  /** Outlook does not wait for its old sessions any more. */
  void forget() {
    broken.clear();
    wanted.clear();
  }

  /** How many reconnects left as many stale sessions as are counted now. */
  int brokenReconnects(int each) {
    int stale = book.held(h -> h.isStale() && !broken.contains(h)).size();
    return each == 0 ? 0 : (stale + each - 1) / each;
  }

  private PlannedSession stale(PlannedSession was) {
    return new PlannedSession(
        was.number(),
        was.holder(),
        0,
        SessionRole.STALE,
        "",
        was.clientType(),
        was.door(),
        was.database(),
        0,
        0,
        "left behind by broken connection " + breaks,
        null,
        "staleSessionsPerReconnect");
  }
}
