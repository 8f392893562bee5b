package org.session33.clientsim.desktop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * What the small Outlook shows.
 *
 * @param state how far it has come
 * @param title the program's name by its release, or what runs where there is no Outlook
 * @param dialog the message, or null
 * @param folders the names in the folder list, the user's own first
 * @param caption what stands beside the picture: what the user sees, and where the wording is from
 * @param notes what else can be noticed, full sentences
 * @param incomplete what is missing and what it may change, to be said first; empty where nothing
 *     is missing
 */
public record OutlookView(
    State state,
    String title,
    @Nullable Dialog dialog,
    List<String> folders,
    String caption,
    List<String> notes,
    String incomplete) {
  private static final int MOST_FOLDERS = 6;

  /** How far Outlook has come. */
  public enum State {
    /** Nothing was started. */
    NOT_STARTED,
    /** It opens its sessions. */
    STARTING,
    /** It shows its message and ends. */
    REFUSED,
    /** It is open. */
    OPENED,
    /** It is open, and not all of it works. */
    DEGRADED,
    /** What is not known decides whether it opens. */
    DEPENDS,
    /** It was closed, or none is part of the case. */
    CLOSED
  }

  public OutlookView {
    folders = List.copyOf(folders);
    notes = List.copyOf(notes);
  }

  /** The view of a desk without a case: what to begin with. */
  public static OutlookView ofEmptyDesk() {
    return new OutlookView(
        State.NOT_STARTED,
        "No case is open",
        null,
        List.of(),
        Prompt.OPEN_OR_DROP.words(),
        List.of(),
        "");
  }

  /**
   * The view of a case.
   *
   * @param seen what is seen of its rehearsal, or null before the first step
   */
  public static OutlookView of(Case theCase, @Nullable RehearsalView seen) {
    OutlookProfile profile = theCase.outlook();
    String title = profile == null ? ResultWords.noOutlook() : profile.release().name();
    List<String> folders = new ArrayList<>();
    folders.add(theCase.user().name());
    if (profile != null) {
      profile.additionalMailboxes().stream()
          .map(AdditionalMailbox::name)
          .limit(MOST_FOLDERS)
          .forEach(folders::add);
    }
    if (seen == null) {
      String hint =
          profile == null
              ? Prompt.START_PROGRAMS.words()
              : Prompt.startOutlook(theCase.user().name());
      return new OutlookView(State.NOT_STARTED, title, null, folders, hint, List.of(), "");
    }
    State state = state(seen);
    Dialog dialog = seen.dialog();
    return new OutlookView(
        state,
        title,
        dialog,
        folders,
        caption(theCase, state, seen),
        seen.isOver() ? notes(seen.outcome()) : List.of(),
        String.join("\n", seen.completeness().sentences()));
  }

  private static List<String> notes(Outcome outcome) {
    return Stream.concat(
            outcome.refusedClients().stream().map(RefusedClient::words),
            outcome.symptoms().stream())
        .toList();
  }

  private static State state(RehearsalView seen) {
    if (!seen.isOver()) {
      return State.STARTING;
    }
    OutlookState state = seen.outlook();
    if (state == null) {
      return State.CLOSED;
    }
    return switch (state) {
      case OPENED -> State.OPENED;
      case DEGRADED -> State.DEGRADED;
      case DEPENDS -> State.DEPENDS;
      case REFUSED -> State.REFUSED;
    };
  }

  private static String caption(Case theCase, State state, RehearsalView seen) {
    if (state == State.STARTING) {
      return "Sessions are being opened…";
    }
    if (state == State.CLOSED && theCase.outlook() != null) {
      return "Outlook is closed.";
    }
    Dialog dialog = seen.dialog();
    if (dialog == null) {
      return seen.completeness().asFarAsKnown(seen.outcome(), ResultWords.state(seen.outcome()) + ".");
    }
    String sees = "What " + theCase.user().name() + " would see.";
    return seen.completeness().asFarAsKnown(sees) + " " + ResultWords.wording(dialog);
  }
}
