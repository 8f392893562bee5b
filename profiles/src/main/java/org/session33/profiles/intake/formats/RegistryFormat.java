package org.session33.profiles.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.casefile.ServerRegistryExtractor;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.OutlookRegistryReader;
import org.session33.profiles.windows.RegQueryReader;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryFileReader;
import org.session33.profiles.windows.RegistryValue;

/**
 * A registry export, or a listing of {@code reg query}: a profile, policies, the values of a
 * server, several of these, or none.
 */
public final class RegistryFormat extends ProfileFormat {
  private static final int MOST_VALUES = 12;

  private final LimitValues limits;
  private final Predicate<FormatHead> sign;

  private RegistryFormat(String id, String name, LimitValues limits, Predicate<FormatHead> sign) {
    super(id, Role.REGISTRY, name);
    this.limits = limits;
    this.sign = sign;
  }

  /**
   * What Registry Editor exports.
   *
   * @param limits the values of a server that are known
   */
  public static RegistryFormat export(LimitValues limits) {
    return new RegistryFormat(
        "registry-export",
        "a registry export (.reg)",
        limits,
        head -> {
          String first = head.firstLine();
          return first.equals("windows registry editor version 5.00")
              || first.equals("regedit4")
              || first.startsWith("[hkey_")
              || first.startsWith("[-hkey_");
        });
  }

  /**
   * What {@code reg query} lists.
   *
   * @param limits the values of a server that are known
   */
  public static RegistryFormat query(LimitValues limits) {
    return new RegistryFormat(
        "registry-query",
        "a registry listing (reg query)",
        limits,
        head -> !head.isObjects() && RegQueryReader.recognises(head.text()));
  }

  @Override
  public boolean recognises(FormatHead head) {
    return sign.test(head);
  }

  @Override
  public Reading<ProfilePart> read(SourceFile file) {
    Reading<RegistryExport> reading = new RegistryFileReader().read(file);
    List<Problem> problems = new ArrayList<>(reading.problems());
    Optional<ProfilePart> part = reading.optional().map(e -> part(e, problems::add));
    return new Reading<>(part.orElse(null), problems);
  }

  private static ProfilePart part(RegistryExport export, Consumer<Problem> problems) {
    boolean holdsProfile = OutlookRegistryReader.holdsProfile(export);
    ProfilePart account =
        holdsProfile
            ? ProfilePart.ofAccount(new OutlookRegistryReader().read(export).map(ProfilePart::of))
                .reportTo(problems)
                .orElseThrow()
            : ProfilePart.NOTHING;
    CachedModePolicies policies =
        CachedModePolicies.read(export).reportTo(problems).orElse(CachedModePolicies.none());
    ServerRegistry values =
        ServerRegistryExtractor.read(export).reportTo(problems).orElse(ServerRegistry.empty());
    ProfilePart all = account.with(policies, values);
    return !holdsProfile && policies.settings().isEmpty() && values.entries().isEmpty()
        ? all.unused(
            "it holds neither an Outlook profile, nor Cached Mode settings, nor values of the"
                + " Information Store")
        : all;
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(summarise(file));
  }

  private Reading<FileSummary> summarise(SourceFile file) {
    Reading<RegistryExport> reading = new RegistryFileReader().read(file);
    RegistryExport export = reading.value();
    if (export == null || (export.keys().isEmpty() && reading.hasErrors())) {
      return new Reading<>(null, reading.problems());
    }
    List<Problem> problems = new ArrayList<>(reading.problems());
    // A limit of a wrong type is a finding; it need not be complained of twice.
    ServerRegistry server =
        ServerRegistryExtractor.read(export).optional().orElse(ServerRegistry.empty());
    CachedModePolicies policies =
        CachedModePolicies.read(export).reportTo(problems::add).orElse(CachedModePolicies.none());
    List<String> says = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    if (!server.entries().isEmpty()) {
      says.add("It holds values of a server's Information Store.");
      server.entries().stream().limit(MOST_VALUES).map(this::words).forEach(says::add);
      if (server.entries().size() > MOST_VALUES) {
        says.add("There are " + (server.entries().size() - MOST_VALUES) + " more.");
      }
      missing.add(
          "whether the Information Store was restarted after the last change, and the Exchange"
              + " release");
    }
    if (!policies.settings().isEmpty()) {
      says.add("It holds settings of Cached Exchange Mode.");
      policies.settings().stream()
          .map(CachedModePolicies.Setting::words)
          .distinct()
          .forEach(says::add);
    }
    if (OutlookRegistryReader.holdsProfile(export)) {
      says.add("It holds an Outlook profile.");
    } else {
      if (!says.isEmpty()) {
        says.addAll(furtherValues(export, says));
      }
      missing.add(FileSummary.PROFILE_NEEDED);
    }
    if (says.isEmpty()) {
      says.add(
          "It holds neither an Outlook profile, nor settings of Cached Exchange Mode, nor values of"
              + " the Information Store.");
    }
    return new Reading<>(
        new FileSummary(export.valueCount(), says, String.join("; ", missing), List.of(), server),
        problems);
  }

  /** Values that stand beside those that were told of, a sentence; none where all were. */
  private static List<String> furtherValues(RegistryExport export, List<String> said) {
    List<String> names =
        export.keys().stream()
            .flatMap(k -> k.values().stream())
            .map(RegistryValue::name)
            .filter(n -> said.stream().noneMatch(s -> s.contains(n)))
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    int more = names.size() - MOST_VALUES;
    return List.of(
        "It also holds what Session33 does not judge, because nothing is known of it that changes"
            + " sessions: "
            + names.stream()
                .limit(MOST_VALUES)
                .map(n -> n.isEmpty() ? "a value without a name" : "'" + n + "'")
                .collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more." : "."));
  }

  private String words(RegistryEntry entry) {
    RegistryValue value = entry.value();
    String number =
        value
            .dword()
            .map(LimitValue::bothNotations)
            .orElseGet(() -> "no DWORD but " + value.type());
    return "'" + value.name() + "' in " + entry.key() + " is " + number + meaning(entry) + ".";
  }

  private String meaning(RegistryEntry entry) {
    String name = entry.value().name();
    if (entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS)) {
      Optional<LimitValue> known = limits.find(name);
      if (known.isPresent()) {
        return ": "
            + known.get().says()
            + "; without it "
            + LimitValue.bothNotations((long) known.get().defaultNumber());
      }
    }
    if (entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)) {
      return ObjectType.of(name).isPresent() ? ": open objects of one kind in a session" : "";
    }
    return "";
  }
}
