package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.windows.RegistryValue;

/** Registry Editor opens its box in hexadecimal: typing 64 there gives 100 (DOMAIN.md 4.3). */
public final class AmbiguousRegistryNumber implements Rule {
  @Override
  public String id() {
    return "ambiguous-registry-number";
  }

  @Override
  public String title() {
    return "Number that may have been typed in the wrong notation";
  }

  @Override
  public List<String> articles() {
    return List.of("842022");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.CASE);
  }

  private static final int SMALLEST = 16;

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<String> questions =
        observations.requireCase().server().registry().entries().stream()
            .map(org.session33.profiles.exchange.RegistryEntry::value)
            .filter(v -> isSuspicious(v, observations.limitValues()))
            .map(AmbiguousRegistryNumber::question)
            .toList();
    if (questions.isEmpty()) {
      return judgement.ruledOut("no limit in the registry looks like a number in both notations");
    }
    return judgement
        .pro(questions)
        .verdict(
            Verdict.POSSIBLE,
            "A limit in the registry is a round number in decimal and in hexadecimal; ask which was"
                + " meant.");
  }

  private static boolean isSuspicious(RegistryValue value, LimitValues known) {
    Optional<LimitValue> limit = known.find(value.name());
    Optional<Long> number = value.dword();
    if (limit.isEmpty() || number.isEmpty() || number.get() == limit.get().defaultNumber()) {
      return false;
    }
    String hexadecimal = Long.toHexString(number.get());
    return hexadecimal.chars().allMatch(Character::isDigit) && isRound(Long.parseLong(hexadecimal));
  }

  /** What people type: tens, and powers of two. */
  private static boolean isRound(long number) {
    return number >= SMALLEST && (number % 10 == 0 || Long.bitCount(number) == 1);
  }

  private static String question(RegistryValue value) {
    long number = value.dword().orElse(0L);
    String hexadecimal = Long.toHexString(number);
    return value.place()
        + ": '"
        + value.name()
        + "' is "
        + number
        + ", which is what typing "
        + hexadecimal
        + " gives in the hexadecimal box";
  }
}
