package org.session33.profiles.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.gates.ClientAccessLimit;

/** Reads the {@code popImap} of a server: the settings of the POP3 and IMAP4 services. */
final class PopImapSection {
  /** Its key in a case, and where its origin is noted. */
  static final String KEY = "popImap";

  private PopImapSection() {}

  /**
   * Reads it.
   *
   * @param release of the server, or null where it is not known
   * @return empty where the case does not speak of it, or so that nothing of it can be used
   */
  static Optional<PopImapSettings> read(
      YamlMapping server, @Nullable ExchangeRelease release, CaseDraft draft) {
    Optional<YamlMapping> settings = server.mapping(KEY);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    if (release != null && release.isOnline()) {
      server.report(
          KEY,
          "nobody can set the POP3 and IMAP4 services of " + release,
          "leave it out, or correct the release");
      return Optional.empty();
    }
    List<String> names =
        settings.get().keys().stream()
            .filter(
                key ->
                    key.equalsIgnoreCase(PopImapSettings.NAME)
                        || key.equalsIgnoreCase(ClientAccessLimit.AS_PRINTED))
            .toList();
    names.stream()
        .skip(1)
        .forEach(
            name ->
                settings
                    .get()
                    .report(
                        name,
                        "'" + name + "' says the same as '" + names.get(0) + "'",
                        "keep one of the two"));
    names.forEach(settings.get()::get);
    String named = names.isEmpty() ? PopImapSettings.NAME : names.get(0);
    Optional<Integer> read =
        settings.get().number(named, 1, PopImapSettings.MOST).map(n -> n.intValue());
    settings.get().refuseUnknownKeys();
    if (read.isPresent()) {
      draft.noteRead("server." + KEY, settings.get(), named, read.get());
      if (release != null
          && release.clientAccessLimit(ClientAccessLimit.POP_CONNECTIONS_PER_USER).isEmpty()) {
        draft.warn(
            settings.get().placeOf(named),
            "no page at hand tells of " + PopImapSettings.NAME + " on " + release,
            "it is acted out as stated; leave '" + KEY + "' out, or correct the release");
      }
    }
    return read.map(PopImapSettings::new);
  }
}
