package org.session33.profiles.policies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PrintedPolicy.Setting;
import org.session33.profiles.policies.PrintedPolicy.Standing;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObjectReader;

/**
 * Reads what {@code Get-ThrottlingPolicy} and {@code Get-ThrottlingPolicyAssociation} give out in
 * any dress, and the same of a mailbox (formats.md 16.6). A row of a table whose name is cut off is
 * no policy of its own where its full name is printed too.
 */
public final class ThrottlingPrintReader {
  private static final String CONCURRENCY = "MaxConcurrency";
  private static final String SCOPE = "ThrottlingPolicyScope";
  private static final String OF_ASSOCIATION = "ThrottlingPolicyId";
  private static final String OF_MAILBOX = "ThrottlingPolicy";

  /** What counts requests in progress beside the known settings (domain.md 5.2). */
  private static final Set<String> ALSO_REQUESTS =
      Set.of("imapmaxconcurrency", "cpamaxconcurrency");

  /** A reader. */
  public ThrottlingPrintReader() {}

  /** Whether one of these objects is a policy, or says which policy a mailbox has. */
  public static boolean isToldIn(List<PrintedObject> objects) {
    return objects.stream().anyMatch(o -> isPolicy(o) || isAssignment(o));
  }

  /** Reads a print; no value where there is neither a policy nor an assignment in it. */
  public Reading<ThrottlingPrint> read(SourceFile file) {
    Reading<List<PrintedObject>> printed = new PrintedObjectReader().all(file);
    List<PrintedObject> objects = printed.value();
    return objects == null
        ? new Reading<>(null, printed.problems())
        : Reading.of(
            problems -> {
              printed.reportTo(problems);
              return print(file, objects, problems);
            });
  }

  private static ThrottlingPrint print(
      SourceFile file, List<PrintedObject> objects, Consumer<Problem> problems)
      throws InputException {
    Map<String, PrintedPolicy> policies = new LinkedHashMap<>();
    List<PolicyAssignment> assignments = new ArrayList<>();
    for (PrintedObject object : objects) {
      if (isPolicy(object)) {
        if (!isPrintedInFull(object, objects)) {
          take(policy(object), policies, problems);
        }
      } else if (isAssignment(object)) {
        assignment(object, problems).ifPresent(assignments::add);
      }
    }
    if (policies.isEmpty() && assignments.isEmpty()) {
      throw new InputException(
          file.place(),
          "no throttling policy is printed here",
          "give the output of 'Get-ThrottlingPolicy | Format-List'");
    }
    return new ThrottlingPrint(List.copyOf(policies.values()), assignments);
  }

  private static void take(
      PrintedPolicy policy, Map<String, PrintedPolicy> policies, Consumer<Problem> problems) {
    policy.settings().forEach((limit, setting) -> check(limit, setting, problems));
    String key =
        policy.name().isEmpty()
            ? policy.place().toString()
            : policy.name().toLowerCase(Locale.ROOT);
    PrintedPolicy before = policies.get(key);
    if (before != null && policy.settings().isEmpty() && !before.settings().isEmpty()) {
      return;
    }
    policies.put(key, policy);
    if (before != null
        && !before.settings().isEmpty()
        && !written(before).equals(written(policy))) {
      problems.accept(
          Problem.warning(
              policy.place(),
              "the policy '" + policy.name() + "' is printed twice, with other numbers",
              "the later print is taken; give only one that is true today"));
    }
  }

  /** Whether its name is cut off, and another object has a name that begins so. */
  private static boolean isPrintedInFull(PrintedObject object, List<PrintedObject> objects) {
    String shown = object.shown("Name").toLowerCase(Locale.ROOT);
    String begin = shown.replaceFirst("(?:\\.\\.\\.|\u2026)$", "");
    return object.isCut("Name")
        && objects.stream()
            .anyMatch(
                o -> isPolicy(o) && o.value("Name").toLowerCase(Locale.ROOT).startsWith(begin));
  }

  private static void check(ClientAccessLimit limit, Setting setting, Consumer<Problem> problems) {
    if (!setting.isEmpty() && !setting.isUnlimited() && setting.number().isEmpty()) {
      problems.accept(
          Problem.error(
              setting.place(),
              limit.setting() + " cannot be '" + setting.written() + "'",
              "copy the output again; it is a whole number, 'Unlimited', or empty"));
    }
  }

  private static List<String> written(PrintedPolicy policy) {
    return policy.settings().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().words())
        .toList();
  }

  private static boolean isPolicy(PrintedObject object) {
    return object.hasNameEnding(CONCURRENCY) || object.property(SCOPE).isPresent();
  }

  private static boolean isAssignment(PrintedObject object) {
    return object.property(OF_ASSOCIATION).isPresent() || object.property(OF_MAILBOX).isPresent();
  }

  private static PrintedPolicy policy(PrintedObject object) {
    Map<ClientAccessLimit, Setting> settings = new EnumMap<>(ClientAccessLimit.class);
    Map<String, String> others = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            (name, property) -> {
              Optional<ClientAccessLimit> limit = ClientAccessLimit.ofPolicy(name);
              limit.ifPresent(
                  l -> settings.put(l, new Setting(property.value(), property.place())));
              if (ALSO_REQUESTS.contains(name.toLowerCase(Locale.ROOT))) {
                others.put(name, new Setting(property.value(), property.place()).words());
              }
            });
    return new PrintedPolicy(
        object.shown("Name"),
        standing(object),
        settings,
        others,
        object.place(),
        object
            .property("WhenChanged")
            .filter(PrintedObject.Property::isWhole)
            .map(p -> new Setting(p.value(), p.place()))
            .orElse(null));
  }

  private static Standing standing(PrintedObject object) {
    String scope = object.value(SCOPE);
    if (scope.equalsIgnoreCase("Organization")) {
      return Standing.ORGANIZATION;
    }
    String name = object.shown("Name").toLowerCase(Locale.ROOT);
    boolean byName =
        name.startsWith("defaultthrottlingpolicy_") || name.startsWith("globalthrottlingpolicy_");
    boolean told = object.property("IsDefault").isPresent() || !scope.isEmpty();
    boolean standard =
        told
            ? object.value("IsDefault").equalsIgnoreCase("True") || scope.equalsIgnoreCase("Global")
            : byName;
    return standard ? Standing.DEFAULT : Standing.ASSIGNED;
  }

  private static Optional<PolicyAssignment> assignment(
      PrintedObject object, Consumer<Problem> problems) {
    List<String> names =
        Stream.of("Name", "DisplayName", "Alias", "LegacyExchangeDN", "ObjectId", "Identity")
            .map(object::value)
            .filter(n -> !n.isEmpty())
            .map(n -> n.startsWith("/") ? n : n.substring(n.lastIndexOf('/') + 1))
            .distinct()
            .toList();
    PrintedObject.Property policy =
        object.property(OF_ASSOCIATION).or(() -> object.property(OF_MAILBOX)).orElseThrow();
    boolean nameless = names.isEmpty() && (object.isCut("Name") || object.isCut("Identity"));
    if (!policy.isWhole() || nameless) {
      problems.accept(
          Problem.warning(
              policy.place(),
              "which mailbox has which policy is cut off here",
              "print it with '| Format-List', which cuts nothing off"));
      return Optional.empty();
    }
    return Optional.of(new PolicyAssignment(names, policy.value(), policy.place()));
  }
}
