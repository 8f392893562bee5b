package org.session33.clientsim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.store.TestStores.ALICE;
import static org.session33.clientsim.store.TestStores.BOB;
import static org.session33.clientsim.store.TestStores.fill;
import static org.session33.clientsim.store.TestStores.granted;
import static org.session33.clientsim.store.TestStores.grantedOf;
import static org.session33.clientsim.store.TestStores.objects;
import static org.session33.clientsim.store.TestStores.parameters;
import static org.session33.clientsim.store.TestStores.refused;
import static org.session33.clientsim.store.TestStores.release;
import static org.session33.clientsim.store.TestStores.request;
import static org.session33.clientsim.store.TestStores.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.simulation.ApplicationLog;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/** Many threads at one store. A hang, and only that, runs into the time limit. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoreConcurrencyTest {
  private static final int THREADS = 8;
  private static final String SESSIONS = "Maximum Allowed Sessions Per User";

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  static List<ExchangeRelease> limiting() {
    return TestStores.limiting(ClientType.MAPI);
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  /** Runs a piece of work on every thread, all let go at once, and returns their results. */
  private <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Callable<T> mine = work.apply(i);
      futures.add(
          threads.submit(
              () -> {
                start.await();
                return mine.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  /**
   * Counts the sessions that are certainly open: up after a logon was answered, down before the
   * session is closed. What it sees is never more than what is open.
   */
  private static final class Recorder {
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();

    void opened(String account) {
      int now = open.computeIfAbsent(account, a -> new AtomicInteger()).incrementAndGet();
      most.computeIfAbsent(account, a -> new AtomicInteger()).accumulateAndGet(now, Math::max);
    }

    void closing(String account) {
      open.get(account).decrementAndGet();
    }

    int most(String account) {
      return most.getOrDefault(account, new AtomicInteger()).get();
    }
  }

  /** Opens and closes at random; closes everything at the end. */
  private static Void wander(
      InformationStore store, Recorder recorder, List<String> accounts, Random random, int steps) {
    List<StoreSession> mine = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      if (mine.isEmpty() || random.nextInt(5) < 3) {
        String account = accounts.get(random.nextInt(accounts.size()));
        if (store.logOn(request(account, ClientType.MAPI)) instanceof StoreSession session) {
          recorder.opened(account);
          mine.add(session);
        }
      } else {
        close(mine.remove(random.nextInt(mine.size())), recorder);
      }
    }
    mine.forEach(s -> close(s, recorder));
    return null;
  }

  private static void close(StoreSession session, Recorder recorder) {
    recorder.closing(session.request().account());
    session.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {33, 842022, 980049, -1})
  void noAccountEverHoldsMoreThanItsLimit(long seed) throws Exception {
    InformationStore store = store(release("2003 SP1"), parameters(SESSIONS, 3));
    Recorder recorder = new Recorder();
    List<String> accounts = List.of(ALICE, BOB);

    together(
        i ->
            () -> {
              return wander(store, recorder, accounts, new Random(seed * THREADS + i), 20_000);
            });

    for (String account : accounts) {
      assertThat(recorder.most(account)).as(account).isEqualTo(3);
    }
    assertThat(store.openSessions()).isZero();
    assertThat(store.pools()).isZero();
    assertThat(grantedOf(store, request(ALICE, ClientType.MAPI), 9)).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("limiting")
  void outOfARushExactlyTheLimitIsGranted(ExchangeRelease release) throws Exception {
    for (int round = 0; round < 100; round++) {
      InformationStore store = store(release);

      List<Long> granted =
          together(i -> () -> grantedOf(store, request(ALICE, ClientType.MAPI), 10));

      assertThat(granted.stream().mapToLong(Long::longValue).sum()).isEqualTo(32);
      assertThat(store.openSessions()).isEqualTo(32);
    }
  }

  @Test
  void aSessionThatAllThreadsCloseIsGivenBackOnce() throws Exception {
    for (int round = 0; round < 300; round++) {
      InformationStore store = store(release("2007"), parameters(SESSIONS, 3));
      List<StoreSession> sessions = fill(store, request(ALICE, ClientType.MAPI), 3);

      together(
          i ->
              () -> {
                sessions.get(1).close();
                return null;
              });

      assertThat(store.openSessions()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {33, 842022})
  void restartsBetweenLogonsLeaveNothingBehind(long seed) throws Exception {
    InformationStore store = store(release("2010 SP1"), parameters(SESSIONS, 3));
    Recorder notAsked = new Recorder();

    together(
        i ->
            () -> {
              Random random = new Random(seed * THREADS + i);
              for (int leg = 0; leg < 50; leg++) {
                wander(store, notAsked, List.of(ALICE, BOB), random, 100);
                if (i == 0) {
                  store.write(parameters(SESSIONS, 1 + random.nextInt(5)));
                  store.restart();
                }
              }
              return null;
            });

    assertThat(store.openSessions()).isZero();
    assertThat(store.pools()).isZero();
    int limit = store.limits().sessions(ClientType.MAPI).number().orElseThrow();
    assertThat(grantedOf(store, request(ALICE, ClientType.MAPI), 40)).isEqualTo(limit);
  }

  @Test
  void writingGoesOnWhileOthersLogOn() throws Exception {
    InformationStore store = store(release("2003 SP1"));
    AtomicBoolean written = new AtomicBoolean();

    together(
        i ->
            () -> {
              if (i == 0) {
                for (int n = 1; n <= 2_000; n++) {
                  store.write(parameters(SESSIONS, n));
                }
                written.set(true);
              } else {
                Random random = new Random(i);
                do {
                  wander(store, new Recorder(), List.of(ALICE), random, 50);
                } while (!written.get());
              }
              return null;
            });

    assertThat(store.limits().sessions(ClientType.MAPI).number()).hasValue(32);
    store.restart();
    assertThat(store.limits().sessions(ClientType.MAPI).number()).hasValue(2_000);
  }

  @Test
  void aListenerThatHangsHoldsUpNobodyElse() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    InformationStore store =
        new InformationStore(
            release("2003 SP1"),
            ServerRegistry.empty(),
            new StoreListener() {
              @Override
              public void refused(Refusal refusal) {
                inside.countDown();
                try {
                  letGo.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    LogonRequest alice = request(ALICE, ClientType.MAPI);
    List<StoreSession> sessions = fill(store, alice, 32);
    Future<Logon> stuck =
        threads.submit(
            () -> {
              Logon answer = store.logOn(alice);
              inside.countDown(); // granted by mistake: the test goes on and fails below
              return answer;
            });
    inside.await();

    store.write(parameters(SESSIONS, 64));
    sessions.get(0).close();
    granted(store.logOn(alice));
    granted(store.logOn(request(BOB, ClientType.MAPI)));
    assertThat(store.holdings(ALICE)).extracting(Holding::count).containsExactly(32);
    assertThat(store.openSessions()).isEqualTo(33);
    store.restart();
    assertThat(store.openSessions()).isZero();

    letGo.countDown();
    assertThat(refused(stuck.get()).held()).isEqualTo(32);
  }

  @Test
  void objectsOfOneSessionAreCountedAcrossThreads() throws Exception {
    for (int round = 0; round < 100; round++) {
      InformationStore store = store(release("2013"), objects("objtFolder", 30));
      StoreSession session = granted(store.logOn(request(ALICE, ClientType.MAPI)));

      List<Integer> opened =
          together(
              i ->
                  () -> {
                    int mine = 0;
                    for (int n = 0; n < 10; n++) {
                      mine += session.open(ObjectType.FOLDER).isEmpty() ? 1 : 0;
                    }
                    return mine;
                  });

      assertThat(opened.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
      assertThat(session.openObjects(ObjectType.FOLDER)).isEqualTo(30);
    }
  }

  @Test
  void theLogNumbersEveryRefusalOnce() throws Exception {
    ApplicationLog log = new ApplicationLog(release("2010 SP1"), () -> Instant.EPOCH);
    InformationStore store =
        new InformationStore(release("2010 SP1"), parameters(SESSIONS, 1), log);
    fill(store, request(ALICE, ClientType.MAPI), 1);

    together(i -> () -> grantedOf(store, request(ALICE, ClientType.MAPI), 500));

    assertThat(log.written()).isEqualTo(THREADS * 500L);
    assertThat(log.events())
        .extracting(EventRecord::recordId)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, ApplicationLog.MOST_EVENTS).boxed().toList());
  }
}
