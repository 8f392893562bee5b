package org.session33.clientsim.cli;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.intake.StatedReleases;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Releases that the user states because the files do not tell them. */
final class ReleaseOptions {
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
  StatedReleases stated(CommandSpec command, OutlookReleases outlooks, ExchangeReleases exchanges) {
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
                              + Spelling.suggest(name, outlooks.ids())));
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
                              + Spelling.suggest(name, exchanges.ids())));
    }
    return new StatedReleases(outlookRelease, exchangeRelease);
  }
}
