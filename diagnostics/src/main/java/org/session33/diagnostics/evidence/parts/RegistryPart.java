package org.session33.diagnostics.evidence.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.ServerRegistryExtractor;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.OutlookRegistryReader;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryFileReader;
import org.session33.profiles.windows.RegistryValue;

/** Says what a registry export holds: a server's limits, policies, a profile, or none of them. */
final class RegistryPart {
  private static final int MOST_VALUES = 12;

  private final LimitValues limits;

  RegistryPart(LimitValues limits) {
    this.limits = limits;
  }

  Reading<Part> read(SourceFile file) {
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
      missing.add(Part.PROFILE);
    }
    if (says.isEmpty()) {
      says.add(
          "It holds neither an Outlook profile, nor settings of Cached Exchange Mode, nor values of"
              + " the Information Store.");
    }
    return new Reading<>(
        new Part(export.valueCount(), says, String.join("; ", missing), List.of(), server),
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
