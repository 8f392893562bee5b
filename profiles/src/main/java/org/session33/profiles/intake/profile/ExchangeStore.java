package org.session33.profiles.intake.profile;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.session33.profiles.windows.RegistryValue;

/**
 * A store section of a profile, and what the store is: the user's own mailbox, an additional
 * mailbox, or none of both (formats.md 4.4 and 4.5).
 *
 * @param section the section
 */
record ExchangeStore(MapiSection section) {
  private static final String PRIMARY_PROVIDER = "5494a1c0297f101ba58708002b2a2517";
  private static final String DELEGATE_PROVIDER = "9eb4770074e411ce8c5e00aa004254e2";
  private static final String PUBLIC_PROVIDER = "78b2fa70aff711cd9bc800aa002fc45a";
  private static final Pattern PREFIX =
      Pattern.compile("(?:mailbox|postfach) ?[-–] ?(?=\\S)", Pattern.CASE_INSENSITIVE);

  private static final int DEFAULT_STORE = 0x2;
  private static final int PRIMARY_STORE = 0x1000;
  private static final int SECONDARY_STORE = 0x2000;

  /** What a store is. */
  enum Sort {
    OWN("the user's own mailbox"),
    ADDITIONAL("additional mailbox"),
    ARCHIVE("left out: an archive"),
    PUBLIC("left out: the public folders"),
    OTHER("left out: no mailbox of Exchange");

    private final String words;

    Sort(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * What the store is, and by which value that was decided.
   *
   * @param sort what it is
   * @param value the value that decided, or null
   * @param detail what stands there
   */
  record Verdict(
      Sort sort, @org.jspecify.annotations.Nullable RegistryValue value, String detail) {}

  /** The display name without the word "Mailbox" that releases up to 2007 put in front. */
  Optional<String> name() {
    return displayName()
        .map(n -> PREFIX.matcher(n).lookingAt() ? PREFIX.matcher(n).replaceFirst("") : n)
        .or(() -> section.text("6641"))
        .or(() -> section.text("660b").map(dn -> dn.substring(dn.lastIndexOf('=') + 1)))
        .map(String::strip)
        .filter(n -> !n.isEmpty());
  }

  Optional<String> displayName() {
    return section.text("3001");
  }

  /** Whether the server added it: Autodiscover gave it out as somebody's delegate mailbox. */
  boolean automapped() {
    return alternateType().equals("delegate");
  }

  /** Whether the section belongs to Exchange at all. */
  boolean isExchange() {
    return section.value(MapiProfile.EMSMDB).isPresent() || isOfProvider();
  }

  /** Whether the Exchange provider made it as a store; services name their settings as well. */
  boolean isOfProvider() {
    return section.numberValue("660a").isPresent()
        || provider().equals(PRIMARY_PROVIDER)
        || provider().equals(DELEGATE_PROVIDER)
        || provider().equals(PUBLIC_PROVIDER);
  }

  Verdict verdict() {
    RegistryValue type = section.numberValue("660a").orElse(null);
    RegistryValue flags = section.numberValue("3009").orElse(null);
    RegistryValue provider = section.value("01023414").orElse(null);
    int flag = section.number("3009").orElse(0);
    if (!isExchange()) {
      return new Verdict(Sort.OTHER, null, "no value of the Exchange provider");
    }
    if (alternateType().contains("archive")) {
      return new Verdict(
          Sort.ARCHIVE, section.textValue("65d0").orElse(null), "001f65d0 = " + alternateType());
    }
    if (type != null) {
      int number = type.mapiLong().orElse(0);
      Sort sort =
          switch (number) {
            case 1 -> Sort.OWN;
            case 2 -> Sort.ADDITIONAL;
            case 3 -> Sort.PUBLIC;
            default -> Sort.OTHER;
          };
      return new Verdict(sort, type, "0003660a = " + number);
    }
    String flagDetail = "00033009 = 0x" + Integer.toHexString(flag);
    if (provider().equals(PUBLIC_PROVIDER)) {
      return new Verdict(Sort.PUBLIC, provider, "01023414 = public");
    }
    if ((flag & DEFAULT_STORE) != 0) {
      return new Verdict(Sort.OWN, flags, flagDetail);
    }
    if (provider().equals(DELEGATE_PROVIDER)) {
      return new Verdict(Sort.ADDITIONAL, provider, "01023414 = delegate");
    }
    if ((flag & SECONDARY_STORE) != 0) {
      return new Verdict(Sort.ADDITIONAL, flags, flagDetail);
    }
    if ((flag & PRIMARY_STORE) != 0) {
      return new Verdict(Sort.OWN, flags, flagDetail);
    }
    if (provider().equals(PRIMARY_PROVIDER)) {
      return new Verdict(Sort.OWN, provider, "01023414 = primary");
    }
    return new Verdict(
        Sort.ADDITIONAL, flags, "an Exchange store that is not the default one: assumed");
  }

  private String alternateType() {
    return section.text("65d0").orElse("").toLowerCase(Locale.ROOT);
  }

  private String provider() {
    return section.value("01023414").map(v -> HexFormat.of().formatHex(v.bytes())).orElse("");
  }
}
