package org.session33.profiles.policies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PrintedPolicy.Setting;
import org.session33.profiles.policies.PrintedPolicy.Standing;
import org.session33.profiles.windows.DecodedText;
import org.session33.profiles.windows.FormatListReader;
import org.session33.profiles.windows.PrintedObject;

/**
 * Reads the text that {@code Get-ThrottlingPolicy | Format-List} prints, {@code
 * Get-ThrottlingPolicyAssociation | Format-List}, and the same of a mailbox (formats.md 16.6).
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

  /** Whether a text is such a print and little else. */
  public static boolean recognises(SourceFile file, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return (small.contains("throttlingpolicy") || small.contains("maxconcurrency"))
        && FormatListReader.read(file, text).stream().anyMatch(o -> isPolicy(o) || isAssignment(o))
        && FormatListReader.isListAlone(file, text);
  }

  /** Reads a print; no value where there is neither a policy nor an assignment in it. */
  public Reading<ThrottlingPrint> read(SourceFile file) {
    return Reading.of(
        problems -> {
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
          Map<String, PrintedPolicy> policies = new LinkedHashMap<>();
          List<PolicyAssignment> assignments = new ArrayList<>();
          for (PrintedObject object : FormatListReader.read(file, text)) {
            if (isPolicy(object)) {
              PrintedPolicy policy = policy(object);
              policy.settings().forEach((limit, setting) -> check(limit, setting, problems));
              String key =
                  policy.name().isEmpty()
                      ? policy.place().toString()
                      : policy.name().toLowerCase(Locale.ROOT);
              PrintedPolicy before = policies.put(key, policy);
              if (before != null && !written(before).equals(written(policy))) {
                problems.accept(
                    Problem.warning(
                        policy.place(),
                        "the policy '" + policy.name() + "' is printed twice, with other numbers",
                        "the later print is taken; give only one that is true today"));
              }
            } else if (isAssignment(object)) {
              assignments.add(assignment(object));
            }
          }
          if (policies.isEmpty() && assignments.isEmpty()) {
            throw new InputException(
                file.place(),
                "no throttling policy is printed here",
                "give the output of 'Get-ThrottlingPolicy | Format-List'");
          }
          return new ThrottlingPrint(List.copyOf(policies.values()), assignments);
        });
  }

  private static void check(
      ClientAccessLimit limit, Setting setting, java.util.function.Consumer<Problem> problems) {
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
        object.value("Name"), standing(object), settings, others, object.place());
  }

  private static Standing standing(PrintedObject object) {
    String scope = object.value(SCOPE);
    if (scope.equalsIgnoreCase("Organization")) {
      return Standing.ORGANIZATION;
    }
    String name = object.value("Name").toLowerCase(Locale.ROOT);
    boolean byName =
        name.startsWith("defaultthrottlingpolicy_") || name.startsWith("globalthrottlingpolicy_");
    boolean told = object.property("IsDefault").isPresent() || !scope.isEmpty();
    boolean standard =
        told
            ? object.value("IsDefault").equalsIgnoreCase("True") || scope.equalsIgnoreCase("Global")
            : byName;
    return standard ? Standing.DEFAULT : Standing.ASSIGNED;
  }

  private static PolicyAssignment assignment(PrintedObject object) {
    List<String> names =
        Stream.of("Name", "DisplayName", "Alias", "LegacyExchangeDN", "ObjectId", "Identity")
            .map(object::value)
            .filter(n -> !n.isEmpty())
            .map(n -> n.startsWith("/") ? n : n.substring(n.lastIndexOf('/') + 1))
            .distinct()
            .toList();
    PrintedObject.Property policy =
        object.property(OF_ASSOCIATION).or(() -> object.property(OF_MAILBOX)).orElseThrow();
    return new PolicyAssignment(names, policy.value(), policy.place());
  }
}
