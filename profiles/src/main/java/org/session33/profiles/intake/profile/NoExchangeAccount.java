package org.session33.profiles.intake.profile;

import java.util.List;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/** Says of a file that there is no Exchange account in it, so that nothing can be rehearsed. */
public final class NoExchangeAccount {
  private static final String BRING =
      "bring the registry export of the Outlook profile with the Exchange account whose sessions"
          + " were refused";

  private NoExchangeAccount() {}

  /**
   * Of a profile.
   *
   * @param kinds the kinds of mail accounts that it holds instead
   */
  static InputException inProfile(Place place, List<String> kinds) {
    return in(
        place,
        "this profile has no Exchange account (it holds "
            + (kinds.isEmpty() ? "no mail account" : String.join(", ", kinds))
            + ")");
  }

  /**
   * Of another file.
   *
   * @param what what the file has instead, one clause
   */
  public static InputException in(Place place, String what) {
    return new InputException(place, what + ", so nothing is rehearsed", BRING);
  }
}
