package org.session33.clientsim.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/** Connections of a user up to a limit (domain.md 5.2). */
class ConnectionLimiterTest {
  private static final String DANA = "/o=Contoso/cn=dlind";

  private static EffectiveLimit of(int number) {
    return new EffectiveLimit(number, "stated", Confidence.DOCUMENTED);
  }

  private static ConnectionLimiter limiter(int number) {
    return new ConnectionLimiter(
        Gate.CLIENT_ACCESS, ClientAccessLimit.RCA_MAX_CONCURRENCY, of(number));
  }

  @Test
  void theOneAboveTheLimitIsRefusedAndTheOpenOnesStay() {
    ConnectionLimiter limiter = limiter(2);

    assertThat(limiter.connect(DANA, 1)).isPresent();
    assertThat(limiter.connect(DANA, 1)).isPresent();
    assertThat(limiter.connect(DANA, 1)).isEmpty();
    assertThat(limiter.open(DANA)).isEqualTo(2);
  }

  @Test
  void severalAreOpenedTogetherOrNotAtAll() {
    ConnectionLimiter limiter = limiter(3);

    assertThat(limiter.connect(DANA, 4)).isEmpty();
    assertThat(limiter.open(DANA)).isZero();
    assertThat(limiter.connect(DANA, 3)).isPresent();
  }

  @Test
  void eachUserHasAnAccountOfTheirOwnWhateverItsCase() {
    ConnectionLimiter limiter = limiter(1);

    assertThat(limiter.connect(DANA, 1)).isPresent();
    assertThat(limiter.connect(DANA.toUpperCase(Locale.ROOT), 1)).isEmpty();
    assertThat(limiter.connect("/o=Contoso/cn=areyes", 1)).isPresent();
  }

  @Test
  void whatIsClosedIsFreeAtOnceAndOnlyOnce() {
    ConnectionLimiter limiter = limiter(2);
    Connection first = limiter.connect(DANA, 1).orElseThrow();
    limiter.connect(DANA, 1).orElseThrow();

    first.close();
    first.close();

    assertThat(limiter.open(DANA)).isEqualTo(1);
  }

  @Test
  void aLoweredLimitEndsNothing() {
    ConnectionLimiter limiter = limiter(3);
    limiter.connect(DANA, 3).orElseThrow();

    limiter.become(of(1));

    assertThat(limiter.open(DANA)).isEqualTo(3);
    assertThat(limiter.connect(DANA, 1)).isEmpty();
    limiter.become(EffectiveLimit.none("lifted", Confidence.DOCUMENTED));
    assertThat(limiter.connect(DANA, 100)).isPresent();
  }

  @Test
  void anyNumberOfThreadsGetsAsManyAsThereAre() throws Exception {
    ConnectionLimiter limiter = limiter(100);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Long>> admitted = new ArrayList<>();
    try {
      for (int thread = 0; thread < 8; thread++) {
        admitted.add(
            threads.submit(
                () -> {
                  long count = 0;
                  for (int i = 0; i < 50; i++) {
                    Optional<Connection> one = limiter.connect(DANA, 1);
                    count += one.isPresent() ? 1 : 0;
                  }
                  return count;
                }));
      }
      long sum = 0;
      for (Future<Long> each : admitted) {
        sum += each.get();
      }
      assertThat(sum).isEqualTo(100);
    } finally {
      threads.shutdownNow();
    }
  }
}
