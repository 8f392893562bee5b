package org.session33.diagnostics.findings.tickets;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * How an observation is got on some releases: a command or a click path.
 *
 * @param exchange spans of Exchange releases, {@code 2003}, {@code 2007-2010}, {@code 2013+} or
 *     {@code online}; empty for all
 * @param outlook the same for Outlook
 * @param words what to do
 */
public record ReleaseWay(List<String> exchange, List<String> outlook, String words) {
  private static final String ONLINE = "online";
  private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:-(\\d{4})|(\\+))?");

  public ReleaseWay {
    exchange = List.copyOf(exchange);
    outlook = List.copyOf(outlook);
    Stream.concat(exchange.stream(), outlook.stream())
        .filter(s -> !s.equals(ONLINE) && !SPAN.matcher(s).matches())
        .findFirst()
        .ifPresent(
            s -> {
              throw new IllegalArgumentException("no span of releases: " + s);
            });
  }

  /** Whether it is for any of the releases that it may be. */
  boolean fits(KnownReleases known) {
    return (exchange.isEmpty() || known.exchange().stream().anyMatch(this::isFor))
        && (outlook.isEmpty()
            || known.outlook().isEmpty()
            || known.outlook().stream().anyMatch(this::isFor));
  }

  /** Whether it is for each of the releases that it may be, so that it needs no label. */
  boolean isForAll(KnownReleases known) {
    return (exchange.isEmpty() || known.exchange().stream().allMatch(this::isFor))
        && (outlook.isEmpty() || known.outlook().stream().allMatch(this::isFor));
  }

  private boolean isFor(ExchangeRelease release) {
    return exchange.stream()
        .anyMatch(
            s ->
                release.isOnline() ? s.equals(ONLINE) : holds(s, Integer.parseInt(release.year())));
  }

  private boolean isFor(OutlookRelease release) {
    Matcher year = SPAN.matcher(release.id());
    // What has no year is what is updated for ever.
    int of = year.matches() ? Integer.parseInt(year.group(1)) : Integer.MAX_VALUE;
    return outlook.stream().anyMatch(s -> holds(s, of));
  }

  private static boolean holds(String span, int year) {
    Matcher m = SPAN.matcher(span);
    if (!m.matches()) {
      return false;
    }
    int first = Integer.parseInt(m.group(1));
    int last =
        m.group(3) != null
            ? Integer.MAX_VALUE
            : m.group(2) == null ? first : Integer.parseInt(m.group(2));
    return first <= year && year <= last;
  }

  /** The releases that it is for, {@code Exchange 2007 to 2010}; empty where it is for all. */
  public String label() {
    return Stream.of(label("Exchange ", exchange), label("Outlook ", outlook))
        .filter(l -> !l.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String label(String product, List<String> spans) {
    return spans.isEmpty()
        ? ""
        : product
            + spans.stream()
                .map(
                    s ->
                        s.equals(ONLINE)
                            ? "Online"
                            : s.replace("-", " to ").replace("+", " and later"))
                .collect(Collectors.joining(", "));
  }
}
