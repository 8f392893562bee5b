package org.session33.clientsim.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.annotations.Operation;
import org.jetbrains.kotlinx.lincheck.annotations.Param;
import org.jetbrains.kotlinx.lincheck.paramgen.ThreadIdGen;
import org.jetbrains.kotlinx.lincheck.strategy.stress.StressOptions;
import org.junit.jupiter.api.Test;
import org.session33.profiles.exchange.ClientType;

/**
 * Logging on and closing look to every thread as if they happened one at a time: Lincheck runs
 * random operations on several threads and searches an order in which a plain counter answers the
 * same.
 */
class StoreLinearizabilityTest {
  private static final int LIMIT = 2;
  private static final int MOST_THREADS = 8;

  /** One account at a store with a limit of two; each thread closes only what it opened. */
  @Param(name = "thread", gen = ThreadIdGen.class)
  public static final class Store {
    private final InformationStore store =
        TestStores.store(
            TestStores.release("2003 SP1"),
            TestStores.parameters("Maximum Allowed Sessions Per User", LIMIT));
    private final Deque<?>[] opened =
        Stream.generate(ArrayDeque::new).limit(MOST_THREADS).toArray(Deque<?>[]::new);

    /** How many sessions are in the way, 0 for a session. */
    @Operation
    public int logOn(@Param(name = "thread") int thread) {
      Logon logon = store.logOn(TestStores.request(TestStores.ALICE, ClientType.MAPI));
      if (logon instanceof StoreSession session) {
        sessions(thread).push(session);
        return 0;
      }
      return ((Refusal) logon).held();
    }

    /** Closes the thread's last session. */
    @Operation
    public boolean close(@Param(name = "thread") int thread) {
      StoreSession last = sessions(thread).poll();
      if (last == null) {
        return false;
      }
      last.close();
      return true;
    }

    /** How many sessions are open in all. */
    @Operation
    public int open() {
      return store.openSessions();
    }

    @SuppressWarnings("unchecked")
    private Deque<StoreSession> sessions(int thread) {
      return (Deque<StoreSession>) opened[thread];
    }
  }

  /** The same as a counter for a single thread. */
  public static final class Counter {
    private final int[] opened = new int[MOST_THREADS];
    private int open;

    /** See {@link Store#logOn}. */
    public int logOn(int thread) {
      if (open == LIMIT) {
        return open;
      }
      opened[thread]++;
      open++;
      return 0;
    }

    /** See {@link Store#close}. */
    public boolean close(int thread) {
      if (opened[thread] == 0) {
        return false;
      }
      opened[thread]--;
      open--;
      return true;
    }

    /** See {@link Store#open}. */
    public int open() {
      return open;
    }
  }

  @Test
  void logOnAndCloseAreLinearizable() {
    StressOptions options =
        new StressOptions()
            .threads(3)
            .actorsBefore(1)
            .actorsPerThread(3)
            .actorsAfter(1)
            .iterations(20)
            .invocationsPerIteration(1_000)
            .sequentialSpecification(Counter.class);

    LinChecker.check(Store.class, options);
  }
}
