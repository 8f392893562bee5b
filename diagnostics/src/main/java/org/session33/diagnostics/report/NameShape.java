package org.session33.diagnostics.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What names a person or a machine whatever it is, by how it is written: security identifiers,
 * network addresses, shares of a server, accounts of a domain.
 */
enum NameShape {
  /**
   * A security identifier of an account, {@code S-1-5-21-…}; the well-known short ones are
   * nobody's.
   */
  SID("sid-", "(?i:\\bS-1-5-21(?:-\\d{1,10}){1,15})"),
  /** An address of IP version 6 with at least two groups, not a time of day. */
  IP6(
      "address-",
      "(?<![\\p{L}\\p{N}:.-])(?=[0-9A-Fa-f:]*(?:::|[0-9A-Fa-f]{3}))(?:[0-9A-Fa-f]{1,4}:|:){2,7}"
          + "(?:[0-9A-Fa-f]{1,4}|:)(?![\\p{L}\\p{N}:-])"),
  /** An address of IP version 4; what follows upon the word version is a version. */
  IP4(
      "address-",
      "(?<![\\p{L}\\p{N}.-])(?<!(?i:version) )(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
          + "(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(?![\\p{L}\\p{N}-]|\\.\\d)"),
  /** The server of a share, and the share. */
  SHARE("\\\\computer-", "\\\\\\\\[^\\\\\\s\"'<>|,;()]{1,255}(?:\\\\[^\\\\\\s\"'<>|,;()]{1,255})?"),
  /** An account with its domain in capital letters. */
  ACCOUNT(
      "ORG\\account-",
      "(?<![\\p{L}\\p{N}\\\\:])(?!HKEY_|HKLM|HKCU|HKU\\b|NT |SYSTEM\\\\|SOFTWARE\\\\|BUILTIN\\\\)"
          + "\\p{Lu}[\\p{Lu}\\p{N}_-]{1,14}\\\\[\\p{L}\\p{N}][\\p{L}\\p{N}._$-]{0,63}"
          + "(?![\\p{L}\\p{N}\\\\])");

  /** What matches any of them. */
  static final String ANY =
      Arrays.stream(values()).map(s -> s.pattern.pattern()).collect(Collectors.joining("|"));

  private final String word;
  private final Pattern pattern;

  NameShape(String word, String pattern) {
    this.word = word;
    this.pattern = Pattern.compile(pattern);
  }

  /** The shape of what was found as one of these. */
  static Optional<NameShape> of(String found) {
    return Arrays.stream(values()).filter(s -> s.pattern.matcher(found).matches()).findFirst();
  }

  /** The other word for it. */
  String word(int number) {
    return word + number;
  }

  /** Whether nobody is meant by it: addresses of the machine itself, and that of none. */
  static boolean isNobodys(String found) {
    String small = found.toLowerCase(Locale.ROOT);
    return small.startsWith("127.") || small.equals("0.0.0.0") || small.equals("::1");
  }
}
