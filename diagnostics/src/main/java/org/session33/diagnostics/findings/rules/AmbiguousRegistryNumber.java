package org.session33.diagnostics.findings.rules;

import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.Fact;

/** Registry Editor opens its box in hexadecimal: typing 64 there gives 100 (domain.md 4.3). */
public final class AmbiguousRegistryNumber implements Rule {
  @Override
  public String id() {
    return "ambiguous-registry-number";
  }

  /** Below it nobody means a limit. */
  private static final int SMALLEST = 16;

  /** The number of both articles: hexadecimal 20, but always meant as it stands. */
  private static final long OF_THE_ARTICLES = 32;

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    Optional<ExchangeRelease> release = observations.theCase().map(c -> c.server().release());
    observations.requireWholeRegistry().entries().stream()
        .filter(e -> isSuspicious(e, release, observations.limitValues()))
        .map(RegistryEntry::value)
        .forEach(
            value ->
                judgement.proAt(
                    value.place(),
                    observations.originOf(value),
                    Weight.WEAK,
                    "question",
                    Map.of(
                        "place", value.place(),
                        "name", value.name(),
                        "number", value.dword().orElse(0L))));
    return judgement.hasNoPro()
        ? judgement.ruledOut("none")
        : judgement.verdict(Verdict.POSSIBLE, "summary");
  }

  private static boolean isSuspicious(
      RegistryEntry entry, Optional<ExchangeRelease> release, LimitValues known) {
    Optional<Long> number = entry.value().dword().filter(n -> n != OF_THE_ARTICLES);
    Optional<Integer> standard = standard(entry, release, known);
    if (standard.isEmpty() || number.isEmpty() || number.get() == (long) standard.get()) {
      return false;
    }
    String hexadecimal = Long.toHexString(number.get());
    return hexadecimal.chars().allMatch(Character::isDigit) && isRound(Long.parseLong(hexadecimal));
  }

  /** The default of the limit that an entry sets, 0 if unknown; empty where it sets none. */
  private static Optional<Integer> standard(
      RegistryEntry entry, Optional<ExchangeRelease> release, LimitValues known) {
    return entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)
        ? ObjectType.of(entry.value().name())
            .map(type -> release.flatMap(r -> r.objectLimit(type)).map(Fact::value).orElse(0))
        : known.find(entry.value().name()).map(LimitValue::defaultNumber);
  }

  /** What people type: tens, and powers of two. */
  private static boolean isRound(long number) {
    return number >= SMALLEST && (number % 10 == 0 || Long.bitCount(number) == 1);
  }
}
