package org.session33.profiles.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.gates.ClientAccessLimit;

/** Loads the releases of {@code exchange-releases.yaml}, tables by name resolved. */
final class ExchangeReleaseFile {
  private final YamlMapping sessionLimits;
  private final YamlMapping objectLimits;
  private final YamlMapping clientAccessLimits;
  private final YamlMapping wordings;
  private final YamlMapping capabilities;
  private final YamlMapping alsoKnown;

  private ExchangeReleaseFile(YamlMapping root) {
    this.sessionLimits = section(root, "sessionLimits");
    this.objectLimits = section(root, "objectLimits");
    this.clientAccessLimits = section(root, "clientAccessLimits");
    this.wordings = section(root, "wordings");
    this.capabilities = section(root, "capabilities");
    this.alsoKnown = section(root, "alsoKnown");
  }

  static FactFile open() {
    return FactFile.open(ExchangeReleaseFile.class, "exchange-releases.yaml");
  }

  static List<ExchangeRelease> read(FactFile file) {
    ExchangeReleaseFile tables = new ExchangeReleaseFile(file.root());
    return file.list("releases", tables::release);
  }

  /** What stands around the sentence of event 9646. */
  static EventWording.Header eventHeader(FactFile file) {
    YamlMapping in = section(file.root(), "eventHeader");
    return new EventWording.Header(
        FactFile.text(in, "category"),
        FactFile.number(in.get("task").orElseThrow()),
        FactFile.text(in, "keywords"),
        FactFile.text(in, "user"),
        FactFile.text(in, "computer"),
        FactFile.text(in, "source"),
        FactFile.confidence(in));
  }

  private ExchangeRelease release(YamlMapping in) {
    return new ExchangeRelease(
        FactFile.text(in, "id"),
        FactFile.text(in, "name"),
        FactFile.texts(in, "aliases"),
        FactFile.texts(in, "versions"),
        FactFile.number(in.get("family").orElseThrow()),
        in.text("like").orElse(null),
        capabilities(section(capabilities, FactFile.text(in, "capabilities"))),
        in.text("sessionLimits").map(this::sessionLimits).orElse(Map.of()),
        FactFile.optionalFact(in, "scope", v -> FactFile.constant(v, LimitScope.class)),
        FactFile.optionalFact(in, "administratorLimit", FactFile::number),
        FactFile.fact(in, "exemption", v -> FactFile.constant(v, Exemption.class)),
        FactFile.optionalFact(
            in, "sessionValuesRead", v -> FactFile.constant(v, LimitReload.class)),
        FactFile.fact(in, "objectValuesRead", v -> FactFile.constant(v, LimitReload.class)),
        FactFile.text(in, "calendarParameter"),
        in.text("connectionsParameter").orElse(null),
        FactFile.fact(in, "refusedCalendarShows", v -> v.text().orElseThrow()),
        objectLimits(FactFile.text(in, "objectLimits")),
        in.mapping("clientTypeNames").map(ExchangeReleaseFile::names).orElse(Map.of()),
        wording(FactFile.text(in, "sessionEvent")),
        in.text("serviceSessionEvent").map(this::wording).orElse(null),
        wording(FactFile.text(in, "objectEvent")),
        FactFile.text(in, "sessionType"),
        in.bool("objectPrefix").orElseThrow(),
        in.text("clientAccessLimits").map(this::clientAccessLimits).orElse(Map.of()),
        FactFile.optionalFact(in, "build", v -> v.text().orElseThrow()),
        FactFile.optionalFact(in, "ewsVersion", v -> v.text().orElseThrow()),
        FactFile.fact(in, "rehearsedOn", v -> LocalDate.parse(v.text().orElseThrow())),
        FactFile.optionalFact(in, "databaseCopies", v -> v.text().orElseThrow()),
        alsoKnown(FactFile.texts(in, "alsoKnown")));
  }

  /** Facts of several tables, in their order. */
  private Map<String, Fact<String>> alsoKnown(List<String> names) {
    Map<String, Fact<String>> facts = new LinkedHashMap<>();
    for (String name : names) {
      for (YamlValue item : alsoKnown.list(name)) {
        YamlMapping in = item.mapping().orElseThrow();
        facts.put(
            FactFile.text(in, "says"),
            new Fact<>(
                FactFile.text(in, "value"), FactFile.text(in, "source"), FactFile.confidence(in)));
        in.refuseUnknownKeys();
      }
    }
    return facts;
  }

  private static Map<Capability, Fact<Boolean>> capabilities(YamlMapping in) {
    Map<Capability, Fact<Boolean>> capabilities = new EnumMap<>(Capability.class);
    for (Capability one : Capability.values()) {
      capabilities.put(one, FactFile.fact(in, one.key(), v -> v.bool().orElseThrow()));
    }
    in.refuseUnknownKeys();
    return capabilities;
  }

  private Map<ClientType, Fact<Integer>> sessionLimits(String table) {
    YamlMapping in = section(sessionLimits, table);
    Map<ClientType, Fact<Integer>> limits = new EnumMap<>(ClientType.class);
    for (String type : in.keys()) {
      limits.put(ClientType.valueOf(type), FactFile.fact(in, type, FactFile::number));
    }
    return limits;
  }

  private Map<ClientAccessLimit, Fact<Integer>> clientAccessLimits(String table) {
    YamlMapping in = section(clientAccessLimits, table);
    Map<ClientAccessLimit, Fact<Integer>> limits = new EnumMap<>(ClientAccessLimit.class);
    for (String limit : in.keys()) {
      limits.put(ClientAccessLimit.valueOf(limit), FactFile.fact(in, limit, FactFile::number));
    }
    return limits;
  }

  private Map<ObjectType, Fact<Integer>> objectLimits(String table) {
    YamlMapping in = section(objectLimits, table);
    YamlMapping values = section(in, "values");
    Map<ObjectType, Fact<Integer>> limits = new EnumMap<>(ObjectType.class);
    for (String name : values.keys()) {
      limits.put(
          FactFile.constant(name, ObjectType.class, in.place()),
          new Fact<>(
              FactFile.number(values.get(name).orElseThrow()),
              FactFile.text(in, "source"),
              FactFile.confidence(in)));
    }
    return limits;
  }

  private EventWording wording(String name) {
    YamlMapping in = section(wordings, name);
    List<String> data = FactFile.texts(in, "data");
    Integer qualifiers = in.get("qualifiers").map(FactFile::number).orElse(null);
    return new EventWording(FactFile.factOf(in, v -> v.text().orElseThrow()), data, qualifiers);
  }

  private static Map<ClientType, String> names(YamlMapping in) {
    Map<ClientType, String> names = new EnumMap<>(ClientType.class);
    for (String type : in.keys()) {
      names.put(ClientType.valueOf(type), FactFile.text(in, type));
    }
    return names;
  }

  private static YamlMapping section(@Nullable YamlMapping in, String key) {
    if (in == null) {
      throw new IllegalStateException("no section " + key);
    }
    return in.mapping(key).orElseThrow(() -> FactFile.missing(in, key));
  }
}
