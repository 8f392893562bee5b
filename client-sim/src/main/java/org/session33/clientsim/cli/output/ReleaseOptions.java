package org.session33.clientsim.cli.output;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Releases that the user states because the files do not tell them. */
public final class ReleaseOptions {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  @Option(
      names = "--outlook",
      paramLabel = "RELEASE",
      completionCandidates = OutlookNames.class,
      description = "The Outlook release, where the files do not tell: ${COMPLETION-CANDIDATES}")
  private @Nullable String outlook;

  @Option(
      names = "--exchange",
      paramLabel = "RELEASE",
      completionCandidates = ExchangeNames.class,
      description = "The Exchange release, where the files do not tell: ${COMPLETION-CANDIDATES}")
  private @Nullable String exchange;

  /** The releases of Outlook, as they are given on a command line. */
  static final class OutlookNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return OutlookReleases.load().ids().stream().map(ReleaseOptions::argument).iterator();
    }
  }

  /** The releases of Exchange, as they are given on a command line. */
  static final class ExchangeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExchangeReleases.load().names().stream().map(ReleaseOptions::argument).iterator();
    }
  }

  private static String argument(String id) {
    return id.contains(" ") ? '"' + id + '"' : id;
  }

  /** What was stated; a release that nobody knows is a mistake in the command. */
  public StatedReleases stated(
      CommandSpec command, OutlookReleases outlooks, ExchangeReleases exchanges) {
    OutlookRelease outlookRelease = null;
    if (outlook != null) {
      String name = outlook;
      outlookRelease =
          outlooks
              .find(name)
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          command.commandLine(),
                          "--outlook: no release '"
                              + name
                              + "'; "
                              + suggest(name, outlooks.ids())));
    }
    ExchangeRelease exchangeRelease = null;
    if (exchange != null) {
      String name = exchange;
      exchangeRelease =
          exchanges
              .find(name)
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          command.commandLine(),
                          "--exchange: no release '"
                              + name
                              + "'; "
                              + suggest(name, exchanges.names())));
    }
    return new StatedReleases(outlookRelease, exchangeRelease);
  }

  /** The releases of the year that was stated, where it has several; else the nearest one. */
  private static String suggest(String name, List<String> ids) {
    Matcher year = YEAR.matcher(name);
    List<String> ofYear =
        year.find() ? ids.stream().filter(id -> id.startsWith(year.group())).toList() : List.of();
    return ofYear.isEmpty()
        ? Spelling.suggest(name, ids)
        : "use one of: " + String.join(", ", ofYear);
  }
}
