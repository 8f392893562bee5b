package org.session33.profiles.intake.profile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Reads Outlook profile files (PRF) as leniently as real ones need it (formats.md 7). Which key
 * means which property is learned from the mapping sections of the file itself, and known for files
 * without them.
 *
 * <p>A PRF cannot name additional mailboxes; see {@link PrfProfile}.
 */
public final class PrfReader {
  private static final String GLOBAL = "exchange global section";
  private static final String SERVER = "microsoft exchange server";
  private static final String CLIENT = "microsoft outlook client";

  /** Property ids by key, where the file has no mapping section of its own. */
  private static final Map<String, Map<String, Integer>> KNOWN =
      Map.of(
          GLOBAL,
          Map.of(
              "mailboxname", 0x6607,
              "homeserver", 0x6608,
              "configflags", 0x6601,
              "cachedexchangeconfigflags", 0x6629,
              "rpcoverhttpflags", 0x6623,
              "rpcproxyserver", 0x6622,
              "accountname", 0x6620),
          SERVER,
          Map.of(
              "mailboxname", 0x6607,
              "homeserver", 0x6608,
              "accountname", 0x6620,
              "configflags", 0x6601,
              "exchangeconfigflags", 0x6601,
              "cachedexchangeconfigflags", 0x6629,
              "offlinefolderpath", 0x6610,
              "offlinefolderpathandfilename", 0x6610),
          CLIENT,
          Map.of("cachedexchangemode", 0x041F));

  private final Charset codePage;

  /** Reads 8-bit files that are not UTF-8 as windows-1252. */
  public PrfReader() {
    this(DecodedText.WINDOWS_1252);
  }

  /** Reads 8-bit files that are not UTF-8 in the given code page. */
  public PrfReader(Charset codePage) {
    this.codePage = codePage;
  }

  /**
   * Reads a profile file.
   *
   * @return its settings; no value when it has neither of the sections General and Service List, or
   *     lists services and no Exchange account among them
   */
  public Reading<PrfProfile> read(SourceFile file) {
    return Reading.of(
        problems -> {
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES), codePage).text();
          PrfSections sections = new PrfSections(file, text);
          if (!sections.has("General") && !sections.has("Service List")) {
            throw new InputException(
                file.place(),
                "this is not an Outlook profile file",
                "it must have the sections [General] and [Service List]");
          }
          refuseWithoutExchange(file, sections);
          return new Profile(sections, problems).read();
        });
  }

  /**
   * A profile of data files and internet accounts alone opens no session of Exchange. A file that
   * lists no services at all may change a profile that has one.
   */
  private static void refuseWithoutExchange(SourceFile file, PrfSections sections)
      throws InputException {
    Collection<PrfValue<String>> services = sections.section("Service List").values();
    Collection<PrfValue<String>> internet = sections.section("Internet Account List").values();
    boolean exchange =
        services.stream()
            .map(PrfValue::value)
            .anyMatch(s -> s.equalsIgnoreCase(SERVER) || s.equalsIgnoreCase(GLOBAL));
    if (exchange || (services.isEmpty() && internet.isEmpty())) {
      return;
    }
    List<String> kinds =
        internet.stream().map(PrfValue::value).map(PrfReader::internetKind).distinct().toList();
    throw NoExchangeAccount.inProfile(file.place(), kinds);
  }

  private static String internetKind(String service) {
    return switch (service.toUpperCase(Locale.ROOT)) {
      case "I_MAIL" -> "POP3";
      case "IMAP_I_MAIL" -> "IMAP";
      default -> service;
    };
  }

  /** Collects the settings of one file. */
  private static final class Profile {
    private final PrfSections sections;
    private final Consumer<Problem> problems;
    private final Map<String, PrfValue<String>> settings = new HashMap<>();

    Profile(PrfSections sections, Consumer<Problem> problems) {
      this.sections = sections;
      this.problems = problems;
    }

    PrfProfile read() {
      // The global section comes first: what it says of the user holds for the whole profile.
      collect(GLOBAL, "ServiceEGS");
      collect(SERVER, "Service1");
      collect(CLIENT, "ServiceX");
      return new PrfProfile(
          text(sections.text("General", "ProfileName")),
          text(settings.get(key(0x6607))),
          text(settings.get(key(0x6608))),
          text(settings.get(key(0x6620))),
          number(settings.get(key(0x6601))),
          number(settings.get("exchangeconfigflags")),
          number(settings.get(key(0x6629))),
          number(settings.get(key(0x041F))),
          number(settings.get(key(0x6623))),
          text(settings.get(key(0x6622))),
          text(settings.get(key(0x6610))));
    }

    /** Takes over what the services of a kind set; the first setting of a property counts. */
    private void collect(String kind, String usualName) {
      Map<String, Integer> properties = propertiesOf(kind);
      List<PrfValue<String>> listed = new ArrayList<>();
      List<String> names = new ArrayList<>();
      sections
          .section("Service List")
          .forEach(
              (name, value) -> {
                if (value.value().equalsIgnoreCase(kind)) {
                  names.add(name);
                  listed.add(value);
                }
              });
      if (names.isEmpty() && !sections.has("Service List")) {
        names.add(usualName);
      }
      if (kind.equals(SERVER) && names.size() > 1) {
        problems.accept(
            Problem.error(
                listed.get(1).place(),
                "a second Exchange account is listed, and only the first one is read",
                "add the mailboxes of the second one to the case"));
      }
      for (int i = 0; i < Math.min(1, names.size()); i++) {
        sections
            .section(names.get(i))
            .forEach(
                (key, value) -> {
                  Integer id = properties.get(key);
                  if (id != null && !value.value().isEmpty()) {
                    settings.putIfAbsent(key.equals("exchangeconfigflags") ? key : key(id), value);
                  }
                });
      }
    }

    /** The property ids of a kind of service: what is known, and over it what the file says. */
    private Map<String, Integer> propertiesOf(String kind) {
      Map<String, Integer> properties = new HashMap<>(KNOWN.getOrDefault(kind, Map.of()));
      sections
          .section(kind)
          .forEach(
              (key, mapping) -> {
                int comma = mapping.value().indexOf(',');
                if (comma > 0 && mapping.value().regionMatches(true, 0, "PT_", 0, 3)) {
                  Integer id = parsed(mapping.value().substring(comma + 1));
                  if (id != null) {
                    // Only the low half is the id; some files write the type in front of it.
                    properties.put(key, id & 0xFFFF);
                  }
                }
              });
      return properties;
    }

    private @Nullable PrfValue<String> text(@Nullable PrfValue<String> setting) {
      if (setting != null && setting.value().indexOf('%') != setting.value().lastIndexOf('%')) {
        problems.accept(
            Problem.warning(
                setting.place(),
                "a variable stands here and is kept as it is",
                "write the user's own name if it matters"));
      }
      return setting;
    }

    private @Nullable PrfValue<Integer> number(@Nullable PrfValue<String> setting) {
      if (setting == null) {
        return null;
      }
      Integer number = parsed(setting.value());
      if (number == null) {
        problems.accept(
            Problem.error(
                setting.place(),
                "this is not a number",
                "write it decimal, or hexadecimal with 0x in front"));
        return null;
      }
      return new PrfValue<>(number, setting.place());
    }

    private static String key(int propertyId) {
      return Integer.toHexString(propertyId);
    }

    private static @Nullable Integer parsed(String text) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      try {
        return switch (word) {
          case "yes", "true" -> 1;
          case "no", "false" -> 0;
          default ->
              word.startsWith("0x")
                  ? Integer.parseUnsignedInt(word.substring(2), 16)
                  : word.startsWith("-") ? Integer.parseInt(word) : Integer.parseUnsignedInt(word);
        };
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
