package org.session33.profiles.intake.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.windows.RegistryExport;

/** Reads the {@code server} of a case. */
final class ServerSection {
  private static final String SCALABLE_NETWORKING = "scalableNetworking";

  private final ExchangeReleases releases;
  private final RegistrySection registrySection;

  ServerSection(
      ExchangeReleases releases, Function<SourceFile, Reading<RegistryExport>> registryFiles) {
    this.releases = releases;
    this.registrySection = new RegistrySection(registryFiles);
  }

  Optional<ExchangeServer> read(YamlMapping root, StatedReleases stated, CaseDraft draft) {
    Optional<YamlMapping> section = root.mapping("server");
    if (section.isEmpty()) {
      if (root.get("server").isEmpty() && stated.exchange() == null) {
        root.report(
            "server",
            "'server' is missing",
            "add 'server: {release: " + ExchangeReleases.examples().inCase() + "}'");
      }
      return Optional.ofNullable(stated.exchange())
          .map(
              r -> {
                draft.noteStated("server.release");
                return ExchangeServer.defaults(r);
              });
    }
    YamlMapping keys = section.get();
    Optional<ExchangeRelease> release = release(keys, stated.exchange(), draft);
    ServerRegistry loaded = registry(keys, "registry", draft);
    ServerRegistry waiting = registry(keys, "registryNotLoaded", draft);
    Optional<ExchangeServer> server =
        StatedValues.over(
            release.map(ExchangeServer::defaults).orElse(null), CaseValues.SERVER, keys, draft);
    Optional<ThrottlingPolicy> policy = ThrottlingSection.read(keys, release.orElse(null), draft);
    Optional<PopImapSettings> popImap = PopImapSection.read(keys, release.orElse(null), draft);
    keys.refuseUnknownKeys();
    server
        .filter(s -> s.scalableNetworking() && !runsOnThatWindows(s))
        .ifPresent(s -> refuse(keys, s));
    if (server.filter(s -> s.release().isOnline()).isPresent()) {
      refuseRegistry(keys, "registry");
      refuseRegistry(keys, "registryNotLoaded");
    }
    return server.map(
        s ->
            s.withRegistry(loaded)
                .withRegistryNotLoaded(waiting)
                .withThrottling(policy.orElse(s.throttling()))
                .withPopImap(popImap.orElse(s.popImap())));
  }

  /** S-23: nobody has the registry of Exchange Online. */
  private static void refuseRegistry(YamlMapping keys, String key) {
    if (keys.get(key).isPresent()) {
      keys.report(
          key,
          "nobody has the registry of Exchange Online",
          "leave it out, or correct the release");
    }
  }

  private static boolean runsOnThatWindows(ExchangeServer server) {
    return server.release().has(Capability.SCALABLE_NETWORKING);
  }

  /** S-28: a fault of a Windows that the release cannot stand on. */
  private static void refuse(YamlMapping keys, ExchangeServer server) {
    keys.report(
        SCALABLE_NETWORKING,
        server.release() + " does not run on the Windows that has this trouble (KB 936594)",
        "leave '" + SCALABLE_NETWORKING + "' out, or correct the release");
  }

  private Optional<ExchangeRelease> release(
      YamlMapping keys, @Nullable ExchangeRelease stated, CaseDraft draft) {
    Optional<YamlValue> value = keys.get("release");
    Optional<String> name = value.flatMap(YamlValue::text);
    Optional<ExchangeRelease> named = name.flatMap(releases::find);
    if (name.isPresent() && named.isEmpty()) {
      List<String> family = family(name.get());
      value
          .orElseThrow()
          .report(
              family.isEmpty()
                  ? "names no Exchange release that is known here: " + name.get()
                  : "needs the service pack, because the releases of that year differ",
              family.isEmpty()
                  ? Spelling.suggest(name.get(), releases.names())
                  : "use one of: " + String.join(", ", family));
    }
    if (stated != null) {
      draft.noteStated("server.release");
      return Optional.of(stated);
    }
    if (named.isPresent()) {
      draft.noteRead("server.release", keys, "release", name.orElseThrow());
    } else if (value.isEmpty()) {
      keys.requiredText("release", ExchangeReleases.examples().inCase());
    }
    return named;
  }

  private List<String> family(String name) {
    String year = name.replaceAll("(?i)microsoft|exchange|server|\\s", "");
    return releases.all().stream()
        .filter(r -> Integer.toString(r.family()).equals(year))
        .map(ExchangeRelease::id)
        .toList();
  }

  private ServerRegistry registry(YamlMapping keys, String key, CaseDraft draft) {
    return keys.get(key)
        .map(v -> registrySection.read(v, "server." + key, draft))
        .orElse(ServerRegistry.empty());
  }
}
