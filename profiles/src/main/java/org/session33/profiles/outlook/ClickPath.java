package org.session33.profiles.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels on the way to a release's check box for shared folders, as the release prints them.
 *
 * @param menu the menu of the main window
 * @param accounts its item, and the title of the list of accounts
 * @param account what the account is called in that list
 * @param change the button that opens the account in a wizard, or null where a double click opens a
 *     dialog
 * @param settings the button of the account's further settings
 * @param tab the tab that the box is on
 * @param close what is clicked to save it, in order; empty where no article prints it
 */
public record ClickPath(
    String menu,
    String accounts,
    String account,
    @Nullable String change,
    String settings,
    String tab,
    List<String> close) {
  public ClickPath {
    close = List.copyOf(close);
  }

  /** All labels in order, that of the box included. */
  public List<String> labels(String box) {
    List<String> labels = new ArrayList<>();
    Stream.of(menu, accounts).forEach(labels::add);
    if (change != null) {
      labels.add(change);
    }
    Stream.of(settings, tab, box).forEach(labels::add);
    labels.addAll(close);
    return List.copyOf(labels);
  }
}
