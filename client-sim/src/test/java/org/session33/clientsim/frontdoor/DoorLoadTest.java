package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.DoorEvent;
import org.session33.clientsim.frontdoor.sessions.DoorEvent.Kind;
import org.session33.profiles.exchange.ServiceDoor;

/** Two thousand users who open and drop connections at once, through both doors of one pool. */
class DoorLoadTest {
  private static final int USERS = 2_000;
  private static final int THREADS = 32;
  private static final int LIMIT = 16;

  /** What one thread keeps open for its user, and what it was answered. */
  private final class Visitor implements AutoCloseable {
    private final OpenDoors doors;
    private final Account account;
    private final Random chance;
    private final List<RawClient> open = new ArrayList<>();

    Visitor(OpenDoors doors, Account account) {
      this.doors = doors;
      this.account = account;
      this.chance = new Random(account.login().hashCode());
    }

    /** Knocks at one of the two doors; true when it was let in. */
    boolean knock() throws IOException {
      boolean imap = chance.nextBoolean();
      RawClient client = new RawClient(doors.port(imap ? "imap" : "pop3"));
      client.line();
      client.send(
          imap
              ? "a LOGIN " + account.login() + " pw\r\n"
              : "USER " + account.login() + "\r\nPASS pw\r\n");
      if (!imap) {
        client.line();
      }
      String answer = client.line();
      if (answer.startsWith("a OK") || answer.startsWith("+OK")) {
        open.add(client);
        granted.incrementAndGet();
        return true;
      }
      assertThat(answer).contains("Server Unavailable.");
      refused.incrementAndGet();
      client.close();
      return false;
    }

    /** Drops one of the connections, in one of the ways in which connections end. */
    void drop() throws IOException {
      RawClient client = open.remove(chance.nextInt(open.size()));
      if (chance.nextBoolean()) {
        client.reset();
      } else {
        client.close();
      }
    }

    @Override
    public void close() throws IOException {
      while (!open.isEmpty()) {
        drop();
      }
    }
  }

  private final AtomicInteger granted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void neverOneOverTheLimitAndNothingIsLeftAtTheEnd() throws Exception {
    List<Account> accounts =
        IntStream.rangeClosed(1, USERS)
            .mapToObj(i -> new Account("user" + i, "pw", "User " + i, "/o=Org/cn=user" + i))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (OpenDoors doors = OpenDoors.withOneCounter("2010 SP1", accounts)) {
      List<Visitor> visitors = accounts.stream().map(a -> new Visitor(doors, a)).toList();

      // Everybody has a connection at the same moment.
      inThreads(threads, visitors, Visitor::knock);
      assertThat(granted.get()).isEqualTo(USERS);
      assertThat(doors.sessions().openSessions()).isEqualTo(USERS);

      // All threads at once: some users ask for more than they may have, others come and go.
      inThreads(
          threads,
          visitors,
          visitor -> {
            int wanted = visitor.chance.nextInt(10) == 0 ? LIMIT + 2 : 2;
            while (visitor.open.size() < wanted && visitor.knock()) {
              // One more.
            }
            return doors.sessions().held(visitor.account, ServiceDoor.IMAP4) <= LIMIT;
          });
      inThreads(
          threads,
          visitors,
          visitor -> {
            visitor.close();
            return true;
          });

      int ended = 0;
      int highest = 0;
      while (ended < granted.get()) {
        DoorEvent event = doors.await(e -> true);
        ended += event.kind() == Kind.LOGGED_OFF ? 1 : 0;
        highest = Math.max(highest, event.held());
      }
      assertThat(highest).isEqualTo(LIMIT);
      assertThat(refused.get()).isPositive();
      assertThat(doors.sessions().openSessions()).isZero();
      assertThat(doors.sessions().doorSessions()).isEmpty();
      for (Account account : accounts) {
        assertThat(doors.sessions().ledger(account)).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private interface Action {
    boolean on(Visitor visitor) throws IOException;
  }

  /** Does it for each visitor, every thread with a share of them, all beginning together. */
  private static void inThreads(ExecutorService threads, List<Visitor> visitors, Action action)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<Boolean>> shares = new ArrayList<>();
    for (int share = 0; share < THREADS; share++) {
      int first = share;
      shares.add(
          () -> {
            together.await();
            boolean fine = true;
            for (int i = first; i < visitors.size(); i += THREADS) {
              fine &= action.on(visitors.get(i));
            }
            return fine;
          });
    }
    for (Future<Boolean> share : threads.invokeAll(shares)) {
      assertThat(share.get()).isTrue();
    }
  }
}
