package org.session33.profiles.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels on the way to a release's check box for shared folders, as the release prints them.
 *
 * @param menu the menu of the main window
 * @param accounts its item, and the title of the list of accounts
 * @param item the item below {@code accounts} that opens the list, or null where that opens it
 * @param list the tab of that list, or null where the article names none
 * @param account what the account is called in that list
 * @param change the button that opens the account, or null where a double click opens it
 * @param settings the button of the account's further settings
 * @param tab the tab that the box is on
 * @param close what is clicked to save it, in order
 */
public record ClickPath(
    String menu,
    String accounts,
    @Nullable String item,
    @Nullable String list,
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
    Stream.of(item, list, change).filter(Objects::nonNull).forEach(labels::add);
    Stream.of(settings, tab, box).forEach(labels::add);
    labels.addAll(close);
    return List.copyOf(labels);
  }
}
