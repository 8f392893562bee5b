package org.session33.profiles.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PrintedPolicy.Setting;
import org.session33.profiles.policies.PrintedPolicy.Standing;

/**
 * Which of the policies that files print is a user's, and what it says.
 *
 * @param policy what it says, or null where none of them can be taken for the user's
 * @param origin where it stands and why it is the user's, or null without a policy
 * @param problems what is not sure about it
 */
public record PolicyChoice(
    @Nullable ThrottlingPolicy policy, @Nullable Origin origin, List<Problem> problems) {
  private static final String PRINT_ALL =
      "give 'Get-ThrottlingPolicy | Format-List' of all policies, and"
          + " 'Get-ThrottlingPolicyAssociation' of the user";

  public PolicyChoice {
    problems = List.copyOf(problems);
  }

  /** A policy and why it is the user's. */
  private record Chosen(PrintedPolicy policy, String why) {}

  /**
   * Chooses: the policy that is assigned to the user, the only one, or the default one.
   *
   * @return empty where nothing is printed
   */
  public static Optional<PolicyChoice> of(
      ThrottlingPrint print, User user, ExchangeRelease release) {
    if (print.isEmpty()) {
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>();
    if (!release.has(Capability.THROTTLING) || release.isOnline()) {
      problems.add(
          Problem.warning(
              place(print),
              release.isOnline()
                  ? "nobody can read the throttling policy of " + release
                  : release + " has no throttling policy",
              "it is not used; correct the release where it is another one"));
      return Optional.of(new PolicyChoice(null, null, problems));
    }
    Optional<Chosen> chosen = chosen(print, user, problems);
    return Optional.of(
        chosen.isEmpty()
            ? new PolicyChoice(null, null, problems)
            : taken(chosen.get(), standard(print), release, problems));
  }

  private static Place place(ThrottlingPrint print) {
    return print.policies().isEmpty()
        ? print.assignments().get(0).place()
        : print.policies().get(0).place();
  }

  private static Optional<Chosen> chosen(ThrottlingPrint print, User user, List<Problem> problems) {
    Optional<PolicyAssignment> own =
        print.assignments().stream().filter(a -> a.isOf(user)).findFirst();
    Optional<PrintedPolicy> standard = standard(print);
    if (own.isPresent() && own.get().policy().isEmpty()) {
      if (standard.isEmpty()) {
        problems.add(
            Problem.warning(
                own.get().place(),
                "no policy is assigned to the user, so the default one applies, and that is not"
                    + " printed",
                "the release's numbers are taken; " + PRINT_ALL));
      }
      return standard.map(p -> new Chosen(p, "the default one, and no other is assigned"));
    }
    if (own.isPresent()) {
      String wanted = own.get().policy();
      Optional<PrintedPolicy> named =
          print.policies().stream().filter(p -> p.isMeantBy(wanted)).findFirst();
      if (named.isEmpty()) {
        problems.add(
            Problem.warning(
                own.get().place(),
                "the user has the policy '" + wanted + "', which is not printed",
                "the release's numbers are taken; " + PRINT_ALL));
      }
      return named.map(p -> new Chosen(p, "which is assigned to " + own.get().mailbox()));
    }
    if (print.policies().size() == 1) {
      return Optional.of(new Chosen(print.policies().get(0), "the only one that is printed"));
    }
    if (standard.isEmpty() && !print.policies().isEmpty()) {
      problems.add(
          Problem.warning(
              print.policies().get(0).place(),
              "several throttling policies are printed, and nothing tells which one is the user's",
              "the release's numbers are taken; " + PRINT_ALL));
    }
    standard.ifPresent(p -> sayOthersAlike(p, print, problems));
    return standard.map(
        p -> new Chosen(p, "the default one, because nothing tells that another is the user's"));
  }

  /** Two prints in which another policy is the default one are not of one day. */
  private static void sayOthersAlike(
      PrintedPolicy taken, ThrottlingPrint print, List<Problem> problems) {
    print.policies().stream()
        .filter(p -> !p.equals(taken) && p.standing() == taken.standing())
        .filter(p -> !p.settings().equals(taken.settings()))
        .findFirst()
        .ifPresent(
            other ->
                problems.add(
                    Problem.warning(
                        other.place(),
                        "this policy is printed as the default one too, with other numbers",
                        "the first is taken; " + PRINT_ALL)));
  }

  /** The one that applies where none is assigned; a policy of the organisation comes first. */
  private static Optional<PrintedPolicy> standard(ThrottlingPrint print) {
    Optional<PrintedPolicy> ofAll = of(print, Standing.ORGANIZATION);
    return ofAll.isPresent() ? ofAll : of(print, Standing.DEFAULT);
  }

  private static Optional<PrintedPolicy> of(ThrottlingPrint print, Standing standing) {
    return print.policies().stream().filter(p -> p.standing() == standing).findFirst();
  }

  private static PolicyChoice taken(
      Chosen chosen,
      Optional<PrintedPolicy> standard,
      ExchangeRelease release,
      List<Problem> problems) {
    PrintedPolicy printed = chosen.policy();
    ThrottlingPolicy policy = ThrottlingPolicy.DEFAULT;
    for (Map.Entry<ClientAccessLimit, Setting> entry : printed.settings().entrySet()) {
      Optional<Setting> inherited =
          standard
              .filter(s -> !s.equals(printed))
              .flatMap(s -> s.setting(entry.getKey()))
              .filter(s -> !s.isEmpty());
      boolean takenOver = entry.getValue().isEmpty() && inherited.isPresent();
      Setting setting = takenOver ? inherited.get() : entry.getValue();
      if (setting.isUnlimited()) {
        policy = policy.with(entry.getKey(), OptionalInt.empty());
      } else if (setting.number().isPresent()) {
        policy = policy.with(entry.getKey(), setting.number());
        if (takenOver || printed.standing() != Standing.ASSIGNED) {
          policy = policy.withOfDefault(entry.getKey());
        }
      }
    }
    Optional<Setting> connections = printed.setting(ClientAccessLimit.RCA_MAX_CONCURRENCY);
    connections
        .filter(Setting::isEmpty)
        .ifPresent(setting -> problems.add(empty(printed, setting, standard, release)));
    String said = policy.equals(ThrottlingPolicy.DEFAULT) ? "no number" : policy.words();
    return new PolicyChoice(
        policy,
        Origin.read(
            connections.map(Setting::place).orElse(printed.place()),
            said + " of " + printed.words() + ", " + chosen.why()),
        problems);
  }

  /** On Exchange 2010 an empty value may be no limit, or one that is inherited. */
  private static Problem empty(
      PrintedPolicy printed,
      Setting setting,
      Optional<PrintedPolicy> standard,
      ExchangeRelease release) {
    String name = ClientAccessLimit.RCA_MAX_CONCURRENCY.setting();
    boolean itself = standard.filter(s -> s.equals(printed)).isPresent();
    boolean known =
        !itself
            && standard
                .flatMap(s -> s.setting(ClientAccessLimit.RCA_MAX_CONCURRENCY))
                .filter(s -> !s.isEmpty())
                .isPresent();
    String meaning =
        release.has(Capability.EMPTY_IS_UNLIMITED)
            ? " is empty: no limit, or the default policy's number; the print does not tell which"
            : " is empty: the policy does not set it";
    return Problem.warning(
        setting.place(),
        name + " of " + printed.words() + meaning,
        known
            ? "the default policy's number is taken; where it is no limit, write 'throttling:"
                + " {"
                + name
                + ": unlimited}' into the case"
            : "the release's number is taken; give 'Get-ThrottlingPolicy | Format-List' of the"
                + " default policy");
  }
}
