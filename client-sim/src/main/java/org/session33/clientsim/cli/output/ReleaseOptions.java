package org.session33.clientsim.cli.output;

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
      description = "The Outlook release, where the files do not tell: 2003, 2007, 2010 ...")
  private @Nullable String outlook;

  @Option(
      names = "--exchange",
      paramLabel = "RELEASE",
      description = "The Exchange release, where the files do not tell: \"2003 SP1\", 2007 ...")
  private @Nullable String exchange;

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
                              + suggest(name, exchanges.ids())));
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
