package org.session33.profiles.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.formats.TableHead;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PolicyAssignment;
import org.session33.profiles.policies.PrintedPolicy;
import org.session33.profiles.policies.PrintedPolicy.Setting;
import org.session33.profiles.policies.ThrottlingPrint;
import org.session33.profiles.policies.ThrottlingPrintReader;

/** What {@code Get-ThrottlingPolicy} gives out in any dress, and which mailbox has which policy. */
public final class ThrottlingFormat extends ProfileFormat {
  private static final int MOST_POLICIES = 12;

  /** Whoever selects columns of a mailbox selects few. */
  private static final int MOST_SELECTED = 12;

  private static final List<String> MAILBOX =
      List.of("name", "displayname", "alias", "identity", "legacyexchangedn");

  /** The format. */
  public ThrottlingFormat() {
    super("throttling-policy", Role.POLICY, "throttling policies (Get-ThrottlingPolicy)");
  }

  @Override
  public boolean recognises(FormatHead head) {
    String small = head.text().toLowerCase(Locale.ROOT);
    if (!small.contains("throttlingpolicy") && !small.contains("maxconcurrency")) {
      return false;
    }
    if (head.isObjects()) {
      return small.contains("maxconcurrency\"")
          || head.cmdlet()
              .filter(
                  c ->
                      c == Cmdlet.GET_THROTTLING_POLICY
                          || c == Cmdlet.GET_THROTTLING_POLICY_ASSOCIATION)
              .isPresent();
    }
    return ThrottlingPrintReader.isToldIn(head.printed()) || isOfTable(head.table());
  }

  /** Logs of services have a column for a policy too; they are no print of policies. */
  private static boolean isOfTable(TableHead table) {
    List<String> columns =
        table.columns().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    boolean ofPolicies =
        columns.stream().anyMatch(c -> c.endsWith("maxconcurrency"))
            || columns.contains("throttlingpolicyscope")
            || columns.contains("throttlingpolicyid");
    boolean ofMailboxes =
        columns.contains("throttlingpolicy")
            && columns.size() <= MOST_SELECTED
            && MAILBOX.stream().anyMatch(columns::contains);
    return columns.size() > 1 && (ofPolicies || ofMailboxes);
  }

  @Override
  public Reading<ProfilePart> read(SourceFile file) {
    return new ThrottlingPrintReader().read(file).map(ProfilePart::of);
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(new ThrottlingPrintReader().read(file).map(ThrottlingFormat::summary));
  }

  private static FileSummary summary(ThrottlingPrint print) {
    List<String> says = new ArrayList<>();
    print.policies().stream().limit(MOST_POLICIES).map(ThrottlingFormat::words).forEach(says::add);
    if (print.policies().size() > MOST_POLICIES) {
      says.add("There are " + (print.policies().size() - MOST_POLICIES) + " more policies.");
    }
    boolean requests =
        print.policies().stream()
            .anyMatch(
                p ->
                    !p.others().isEmpty()
                        || p.settings().keySet().stream()
                            .anyMatch(l -> l.unit() == ClientAccessLimit.Unit.REQUESTS));
    if (requests) {
      says.add(
          "Requests in progress count only until each answer is sent: they are another thing than"
              + " sessions of the store, and are not compared with them.");
    }
    if (print.policies().stream().anyMatch(ThrottlingFormat::isUnset)) {
      says.add(
          "An empty value is not set in that policy: no limit, or the number of the default policy;"
              + " the print does not tell which.");
    }
    print.assignments().stream()
        .limit(MOST_POLICIES)
        .map(ThrottlingFormat::words)
        .forEach(says::add);
    List<String> names =
        Stream.concat(
                print.policies().stream().map(PrintedPolicy::name),
                print.assignments().stream()
                    .flatMap(a -> Stream.concat(a.mailboxes().stream(), Stream.of(a.policy()))))
            .filter(n -> !n.isEmpty())
            .distinct()
            .toList();
    return FileSummary.of(
            print.policies().size() + print.assignments().size(), says, FileSummary.PROFILE_NEEDED)
        .naming(names)
        .with(print);
  }

  private static boolean isUnset(PrintedPolicy policy) {
    return policy.settings().values().stream().anyMatch(Setting::isEmpty);
  }

  private static String words(PrintedPolicy policy) {
    String limits =
        Stream.concat(
                policy.settings().entrySet().stream()
                    .map(e -> words(e.getKey().setting(), e.getValue(), e.getKey().unit())),
                policy.others().entrySet().stream().map(ThrottlingFormat::ofRequests))
            .collect(Collectors.joining("; "));
    String standing =
        switch (policy.standing()) {
          case ORGANIZATION -> ", which applies to all of the organisation";
          case DEFAULT -> ", the default one";
          case ASSIGNED -> "";
        };
    String who = policy.words() + standing;
    return Character.toUpperCase(who.charAt(0))
        + who.substring(1)
        + ": "
        + (limits.isEmpty() ? "none of its limits was selected" : limits)
        + ".";
  }

  private static String words(String name, Setting setting, ClientAccessLimit.Unit unit) {
    return name + " " + setting.words() + " (" + unit.words() + ")";
  }

  private static String ofRequests(Map.Entry<String, String> other) {
    return other.getKey()
        + " "
        + other.getValue()
        + " ("
        + ClientAccessLimit.Unit.REQUESTS.words()
        + ")";
  }

  private static String words(PolicyAssignment assignment) {
    String mailbox = assignment.mailbox();
    String who = Character.toUpperCase(mailbox.charAt(0)) + mailbox.substring(1);
    return assignment.policy().isEmpty()
        ? who + " has no policy of its own, so the default one applies; that is not 'no limit'."
        : who + " has the policy '" + assignment.policy() + "'.";
  }
}
