package org.session33.profiles.intake.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlText;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.windows.RegistryValue;

/**
 * Writes a case as a {@code .case.yaml} file that {@link CaseReader} reads as the same case; only
 * the origins of its values are new. Keys stand in the order of the contract. The two switches that
 * matter most are always there; other values are left out where they are the defaults.
 *
 * <p>The first line names no schema, because none lies beside a file that a user saves.
 */
public final class CaseWriter {
  private static final String MAILBOXES = "additionalMailboxes";

  private CaseWriter() {}

  /** Writes a case whose evidence is named as it was read. */
  public static String write(Case written) {
    return write(written, SourceFile::name);
  }

  /**
   * Writes a case, without what was concluded from its evidence.
   *
   * @param evidenceNames the name of an evidence file as it will be found from the case's own
   *     folder on, with {@code /} between folders
   * @return the file's text, with {@code \n} at the end of each line, to be saved as UTF-8
   * @throws IllegalArgumentException if the user has no name, or a DN that does not begin with a
   *     slash, as no reader makes them
   */
  public static String write(Case whole, Function<SourceFile, String> evidenceNames) {
    Case written = DeducedValues.without(whole);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", 1);
    root.put("title", written.title().isBlank() ? CaseReader.UNTITLED : written.title());
    root.put("user", user(written));
    if (written.outlook() != null) {
      OutlookProfile profile = written.outlook();
      root.put(
          "outlook", keys(CaseValues.OUTLOOK, profile, OutlookProfile.defaults(profile.release())));
    }
    if (!written.programs().isEmpty() || written.outlook() == null) {
      root.put("programs", written.programs().stream().map(CaseWriter::part).toList());
    }
    ExchangeServer server = written.server();
    root.put("server", keys(CaseValues.SERVER, server, ExchangeServer.defaults(server.release())));
    putIfAny(root, "evidence", written.evidence().stream().map(evidenceNames).toList());
    if (!written.sessionModel().isEmpty()) {
      root.put("sessionModel", written.sessionModel());
    }
    if (!written.seen().isEmpty()) {
      root.put("seen", written.seen());
    }
    putIfAny(root, "tried", written.tried());
    return YamlText.of(root);
  }

  /**
   * The keys of a case in which only what was read or stated stands: whatever was assumed, or is a
   * default, is so again when it is read. What an export holds is not repeated; the case names the
   * export.
   *
   * @param whole the case, with the origins of its values
   * @param evidenceNames as for {@link #write(Case, Function)}
   * @param exports registry exports that the case may name, by the names under which they were
   *     read: the names as they will be found from the case's own folder on
   * @return in the order of the contract, without {@code format}
   */
  public static Map<String, Object> stated(
      Case whole, Function<SourceFile, String> evidenceNames, Map<String, String> exports) {
    return new StatedKeys(DeducedValues.without(whole), exports).of(evidenceNames);
  }

  /** The keys of one case of which the rest is left to its files and to defaults. */
  private static final class StatedKeys {
    private final Case written;
    private final Map<String, String> exports;
    private final Optional<String> profile;
    private final Optional<String> registry;

    StatedKeys(Case written, Map<String, String> exports) {
      this.written = written;
      this.exports = exports;
      this.profile = only("outlook.", true).or(() -> only("user.", true));
      this.registry = only("server.registry[", false);
    }

    /** The one export that values below a path were read from. */
    private Optional<String> only(String below, boolean some) {
      List<String> files =
          written.provenance().origins().entrySet().stream()
              .filter(e -> e.getKey().startsWith(below))
              .filter(e -> e.getValue().kind() == Origin.Kind.READ)
              .map(e -> fileOf(e.getValue()))
              .filter(file -> !some || exports.containsKey(file))
              .distinct()
              .toList();
      return files.size() == 1
          ? files.stream().filter(exports::containsKey).findFirst()
          : Optional.empty();
    }

    private static String fileOf(Origin origin) {
      Place place = origin.place();
      return place == null ? "" : place.file();
    }

    /** Whether a value has to stand in the case, because nothing else says it. */
    private boolean isStated(String path) {
      return written
          .provenance()
          .of(path)
          .filter(o -> o.kind() == Origin.Kind.READ)
          .filter(o -> profile.filter(fileOf(o)::equals).isEmpty())
          .isPresent();
    }

    Map<String, Object> of(Function<SourceFile, String> evidenceNames) {
      Map<String, Object> root = new LinkedHashMap<>();
      root.put("title", written.title().isBlank() ? CaseReader.UNTITLED : written.title());
      Map<String, Object> user = new LinkedHashMap<>(CaseWriter.user(written));
      if (profile.isPresent()) {
        user.keySet().removeIf(key -> !isStated("user." + key));
      }
      putIfAny(root, "user", user);
      profile.ifPresent(file -> root.put("profile", exports.get(file)));
      OutlookProfile outlook = written.outlook();
      if (outlook != null) {
        putIfAny(root, "outlook", outlook(outlook));
      }
      putIfAny(root, "programs", written.programs().stream().map(CaseWriter::part).toList());
      root.put("server", server());
      putIfAny(root, "evidence", written.evidence().stream().map(evidenceNames).toList());
      putIfAny(root, "sessionModel", written.sessionModel());
      if (!written.seen().isEmpty()) {
        root.put("seen", written.seen());
      }
      putIfAny(root, "tried", written.tried());
      return root;
    }

    private Map<String, Object> outlook(OutlookProfile outlook) {
      Map<String, Object> keys =
          keys(CaseValues.OUTLOOK, outlook, OutlookProfile.defaults(outlook.release()));
      // A release that is nowhere else has to stand here, assumed or not.
      keys.keySet()
          .removeIf(
              key ->
                  !key.equals(MAILBOXES)
                      && !isStated("outlook." + key)
                      && (!key.equals("release") || profile.isPresent()));
      boolean ofProfile =
          outlook.additionalMailboxes().stream()
              .allMatch(
                  m ->
                      m.folders() == null
                          && !isStated("outlook." + MAILBOXES + "[" + m.name() + "]"));
      if (profile.isPresent() && ofProfile) {
        keys.remove(MAILBOXES);
      }
      return keys;
    }

    private Map<String, Object> server() {
      ExchangeServer server = written.server();
      Map<String, Object> keys =
          keys(CaseValues.SERVER, server, ExchangeServer.defaults(server.release()));
      registry
          .filter(file -> keys.containsKey("registry"))
          .ifPresent(file -> keys.put("registry", exports.get(file)));
      return keys;
    }
  }

  private static void putIfAny(Map<String, Object> keys, String key, Map<String, ?> items) {
    if (!items.isEmpty()) {
      keys.put(key, items);
    }
  }

  private static Map<String, Object> user(Case written) {
    User user = written.user();
    if (user.name().isBlank() || !user.legacyDn().startsWith("/")) {
      throw new IllegalArgumentException("not a user that a case can name: " + user);
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", user.name());
    if (written.isIdentityKnown()) {
      keys.put("legacyDN", user.legacyDn());
    }
    return keys;
  }

  /** The values that a part of a case must state, and those that are not as without it. */
  private static <R extends Record> Map<String, Object> keys(
      List<CaseValue<R>> rows, R part, R bare) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (CaseValue<R> row : rows) {
      Object value = row.get(part);
      boolean said = row.alwaysWritten() || !Objects.equals(value, row.get(bare));
      if (said && row.applies().test(part)) {
        keys.put(row.key(), value == null ? MailboxesSection.UNKNOWN : part(value));
      }
    }
    return keys;
  }

  /** A value as YAML takes it; most stand for themselves. */
  private static Object part(Object value) {
    if (value instanceof OutlookRelease release) {
      return release(release.id());
    } else if (value instanceof ExchangeRelease release) {
      return release(release.id());
    } else if (value instanceof ServerRegistry registry) {
      return registry(registry);
    } else if (value instanceof ThrottlingPolicy policy) {
      return policy.asStated();
    } else if (value instanceof PopImapSettings settings) {
      return settings.asStated();
    } else if (value instanceof ProgramKind kind) {
      return kind.word();
    } else if (value instanceof AdditionalMailbox mailbox) {
      return keys(CaseValues.MAILBOX, mailbox, AdditionalMailbox.uncounted(mailbox.name()));
    } else if (value instanceof Program program) {
      return keys(
          CaseValues.PROGRAM, program, new Program(program.name(), program.kind(), 0, 0, 1));
    }
    return value instanceof List<?> some ? some.stream().map(CaseWriter::part).toList() : value;
  }

  /** Names and numbers where that says it all; otherwise a list of whole values. */
  private static Object registry(ServerRegistry registry) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (RegistryEntry entry : registry.entries()) {
      Optional<Object> data = data(entry.value());
      String name = entry.value().name();
      boolean nameIsPlain = !name.isEmpty() && name.strip().equals(name) && name.indexOf('\\') < 0;
      if (data.isEmpty() || !nameIsPlain) {
        return registry.entries().stream().map(RegistryItems::written).toList();
      }
      plain.put(path(entry.key()) + name, data.get());
    }
    return plain;
  }

  private static Optional<Object> data(RegistryValue value) {
    Optional<Object> number = value.dword().map(n -> n);
    return number.or(() -> RegistryItems.plainText(value).map(YamlText.Quoted::new));
  }

  /** The key as it stands before a name: nothing for ParametersSystem itself. */
  private static String path(String key) {
    String within = ServerRegistry.PARAMETERS + "\\";
    if (key.equals(ServerRegistry.PARAMETERS)) {
      return "";
    }
    boolean below = key.startsWith(within) && !key.startsWith("\\", within.length());
    return below && key.length() > within.length()
        ? key.substring(within.length()) + "\\"
        : "\\" + (key.isEmpty() ? "" : key + "\\");
  }

  /** Releases that are years stand without quotes, as people write them. */
  private static Object release(String id) {
    return id.matches("\\d{4}") ? (Object) Integer.valueOf(id) : id;
  }

  private static void putIfAny(Map<String, Object> keys, String key, List<?> items) {
    if (!items.isEmpty()) {
      keys.put(key, items);
    }
  }
}
