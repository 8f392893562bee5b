package org.session33.profiles.intake.casefile;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * The releases that the user stated beside the files; they beat what any file says.
 *
 * @param outlook the Outlook release, or null when it was not stated
 * @param exchange the Exchange release, or null when it was not stated
 */
public record StatedReleases(@Nullable OutlookRelease outlook, @Nullable ExchangeRelease exchange) {
  /** Nothing was stated. */
  public static StatedReleases none() {
    return new StatedReleases(null, null);
  }
}
