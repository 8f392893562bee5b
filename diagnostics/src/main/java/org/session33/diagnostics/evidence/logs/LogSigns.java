package org.session33.diagnostics.evidence.logs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.gates.Gate;

/** What in the rows of logs tells of a refusal, and what is no user's: {@code log-signs.yaml}. */
final class LogSigns {
  private static final String SOURCE = "source";

  private final List<Sign> signs;
  private final List<String> probeUsers;
  private final List<String> probeClients;
  private final List<String> probeAddresses;
  private final Map<String, String> doors;
  private final Map<String, String> synchronizers;
  private final List<String> frontEndPorts;
  private final List<String> popPorts;
  private final String onlineVersion;
  private final Map<String, Fact<String>> restarts;

  /**
   * One sign.
   *
   * @param logs ids of the logs in which it means that; empty for all
   * @param codes one of these is a code of the row
   * @param says one of these stands in what the row tells
   * @param kind what it tells of
   * @param gate the gate that refused, or null
   * @param words what it means
   */
  record Sign(
      List<String> logs,
      List<String> codes,
      List<String> says,
      LoggedMoment.Kind kind,
      @Nullable Gate gate,
      Fact<String> words) {
    private boolean fits(String log, LogEntry entry, String told) {
      return (logs.isEmpty() || logs.contains(log))
          && (entry.codes().stream().anyMatch(codes::contains)
              || says.stream().anyMatch(told::contains));
    }
  }

  private LogSigns(FactFile file) {
    signs = file.list("signs", LogSigns::sign);
    YamlMapping probes = file.root().mapping("probes").orElseThrow();
    probeUsers = FactFile.texts(probes, "users");
    probeClients = FactFile.texts(probes, "clients");
    probeAddresses = FactFile.texts(probes, "addresses");
    Map<String, String> stems = new LinkedHashMap<>();
    file.list("doors", in -> stems.put(FactFile.text(in, "stem"), FactFile.text(in, "name")));
    doors = stems;
    Map<String, String> majors = new LinkedHashMap<>();
    file.list(
        "synchronizers",
        in -> majors.put(FactFile.text(in, "major"), FactFile.text(in, "outlook")));
    synchronizers = majors;
    YamlMapping ports = file.root().mapping("ports").orElseThrow();
    frontEndPorts = FactFile.texts(ports, "frontEnd");
    popPorts = FactFile.texts(ports, "pop");
    onlineVersion = FactFile.text(file.root(), "onlineVersion");
    Map<String, Fact<String>> anew = new LinkedHashMap<>();
    file.list("restarts", in -> anew.put(FactFile.text(in, "log"), words(in)));
    restarts = anew;
  }

  /** The signs that are shipped. */
  static LogSigns load() {
    return new LogSigns(FactFile.open(LogSigns.class, "log-signs.yaml"));
  }

  private static Sign sign(YamlMapping in) {
    return new Sign(
        FactFile.texts(in, "logs"),
        FactFile.texts(in, "codes"),
        FactFile.texts(in, "says"),
        FactFile.constant(in, "kind", LoggedMoment.Kind.class),
        in.text("gate").flatMap(Gate::of).orElse(null),
        words(in));
  }

  private static Fact<String> words(YamlMapping in) {
    return new Fact<>(
        FactFile.text(in, "words"), FactFile.text(in, SOURCE), FactFile.confidence(in));
  }

  /** What a further block in a log tells of the service that writes it; empty for nothing. */
  Optional<String> restart(String log) {
    return Optional.ofNullable(restarts.get(log)).map(Fact::value);
  }

  /** What a row of a log tells of; empty where it tells of nothing that is known. */
  Optional<Sign> find(String log, LogEntry entry) {
    if (entry.codes().isEmpty() && entry.told().isEmpty()) {
      return Optional.empty();
    }
    String told = entry.told().toLowerCase(Locale.ROOT);
    return signs.stream().filter(s -> s.fits(log, entry, told)).findFirst();
  }

  /** Whether the server asked itself. */
  boolean isProbe(LogEntry entry) {
    return begins(entry.user(), probeUsers)
        || begins(entry.client(), probeClients)
        || (!entry.isAddressOfServer() && probeAddresses.contains(entry.address()));
  }

  private static boolean begins(String name, List<String> with) {
    String bare = name.substring(name.lastIndexOf('\\') + 1);
    return with.stream().anyMatch(w -> bare.regionMatches(true, 0, w, 0, w.length()));
  }

  /** The release of Outlook by the version of its synchroniser; empty where it is none of ours. */
  Optional<String> outlook(String version) {
    int dot = version.indexOf('.');
    return Optional.ofNullable(synchronizers.get(dot < 0 ? version : version.substring(0, dot)));
  }

  /** Whether clients themselves reach a port of the POP3 and IMAP4 services. */
  boolean isFrontEnd(String port) {
    return frontEndPorts.contains(port);
  }

  /** Whether a port is one of POP3. */
  boolean isPop(String port) {
    return popPorts.contains(port);
  }

  /** Whether a version of a server is one of Exchange Online. */
  boolean isOnline(String version) {
    return version.startsWith(onlineVersion);
  }

  /** The service that is asked by an address; the first part of the address where it is none. */
  String door(String stem) {
    String small = stem.toLowerCase(Locale.ROOT);
    return doors.entrySet().stream()
        .filter(d -> small.startsWith(d.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () ->
                Arrays.stream(small.split("/")).filter(p -> !p.isEmpty()).findFirst().orElse("/"));
  }
}
