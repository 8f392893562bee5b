package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.cases.Case;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.outlook.ClickPath;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * The user's computer with Outlook's account settings. A box counts only once every dialog was
 * closed the way that saves it.
 *
 * <p>It is long because every control of its dialogs is one short method here: the dialogs lie in
 * one another, and what a click in one of them does depends on what is open and typed in the
 * others.
 */
public final class OutlookComputer extends Machine {
  /** The boxes on the tab "Advanced". */
  private record Boxes(boolean cached, boolean shared) {}

  private final boolean byButton;
  private final ClickPath path;
  private final String checkBox;
  private Boxes kept;
  private Boxes draft;
  private boolean advanced;
  private boolean lastPage;
  private boolean accountSelected;
  private boolean running = true;
  private boolean savedSinceStart;
  private boolean startedSinceSaved;

  /**
   * A computer with the labels of a release.
   *
   * @throws IllegalArgumentException if the case has no Outlook, or its release has no such box
   */
  OutlookComputer(WalkedCase walked) {
    super(walked, Surface.OUTLOOK);
    OutlookProfile profile = profile(walked.now());
    Fact<String> box = profile.release().cachingCheckBox();
    Fact<ClickPath> clicks = profile.release().clickPath();
    if (box == null || clicks == null) {
      throw new IllegalArgumentException(profile.release() + " has no such check box");
    }
    checkBox = box.value();
    path = clicks.value();
    byButton = path.change() != null;
    kept = boxes();
    draft = kept;
  }

  private static OutlookProfile profile(Case theCase) {
    OutlookProfile profile = theCase.outlook();
    if (profile == null) {
      throw new IllegalArgumentException("the case has no Outlook");
    }
    return profile;
  }

  private Boxes boxes() {
    OutlookProfile profile = profile(theCase());
    return new Boxes(profile.cachedExchangeMode(), profile.downloadSharedFolders());
  }

  @Override
  public String place() {
    return "The computer of " + theCase().user().name();
  }

  /** The release's name, which Outlook's window bears. */
  public String release() {
    return profile(theCase()).release().name();
  }

  /** The menu with "Account Settings". */
  public String menu() {
    return path.menu();
  }

  /** The label of the check box for shared folders. */
  public String checkBox() {
    return checkBox;
  }

  /** What the account is called in the list. */
  public String account() {
    return path.account();
  }

  /** The item of the menu, and the title of the list that it opens. */
  public String accounts() {
    return path.accounts();
  }

  /** The button of the account's further settings, and the title of its dialog. */
  public String settings() {
    return path.settings();
  }

  /** The tab that the check box is on. */
  public String tab() {
    return path.tab();
  }

  /** Whether an account is opened by the button "Change"; by a double click if not. */
  public boolean isOpenedByButton() {
    return byButton;
  }

  /** Whether the wizard shows its last page. */
  public boolean isLastPage() {
    return lastPage;
  }

  /** Whether Outlook runs. */
  public boolean isRunning() {
    return running;
  }

  /** Whether the account is selected in the list. */
  public boolean isAccountSelected() {
    return accountSelected;
  }

  /** Whether the tab "Advanced" is in front. */
  public boolean isAdvanced() {
    return advanced;
  }

  /** Whether the box of Cached Exchange Mode is set, as it is typed. */
  public boolean isCached() {
    return draft.cached();
  }

  /** Whether the box of shared folders is set, as it is typed. */
  public boolean isShared() {
    return draft.shared();
  }

  /** Chooses "Account Settings" in the menu. */
  public void chooseAccountSettings() {
    if (running) {
      accountSelected = false;
      open(Surface.ACCOUNT_SETTINGS);
      changed();
    }
  }

  /** Selects the account in the list. */
  public void selectAccount() {
    if (!accountSelected) {
      accountSelected = true;
      changed();
    }
  }

  /** Opens the selected account. */
  public void openAccount() {
    if (accountSelected) {
      kept = boxes();
      lastPage = false;
      open(Surface.ACCOUNT);
      changed();
    }
  }

  /** Opens "More Settings"; another tab than "Advanced" is in front. */
  public void moreSettings() {
    draft = kept;
    advanced = false;
    open(Surface.MORE_SETTINGS);
    changed();
  }

  /** Puts the tab "Advanced", or another one, in front. */
  public void selectTab(boolean toAdvanced) {
    if (advanced != toAdvanced) {
      advanced = toAdvanced;
      changed();
    }
  }

  /** Sets or clears the box of Cached Exchange Mode. */
  public void setCached(boolean value) {
    if (draft.cached() != value) {
      draft = new Boxes(value, draft.shared());
      if (!value) {
        mistake(
            "The check box for Cached Exchange Mode was cleared.",
            "It is another box: without it nothing is cached at all, and Outlook cannot be used"
                + " offline.");
      }
      changed();
    }
  }

  /** Sets or clears the box of shared folders. */
  public void setShared(boolean value) {
    if (draft.shared() != value) {
      draft = new Boxes(draft.cached(), value);
      changed();
    }
  }

  /** Closes "More Settings" and keeps the boxes for the account's own dialog. */
  public void settingsOk() {
    kept = draft;
    close(Surface.MORE_SETTINGS);
    changed();
  }

  /** Closes "More Settings"; what was changed there is lost. */
  public void settingsCancel() {
    lost(!draft.equals(kept));
    draft = kept;
    close(Surface.MORE_SETTINGS);
    changed();
  }

  /** Goes on to the wizard's last page. */
  public void next() {
    lastPage = true;
    changed();
  }

  /** Saves the account: "Finish". */
  public void save() {
    Boxes saved = kept;
    close(Surface.ACCOUNT);
    if (!saved.equals(boxes())) {
      savedSinceStart = true;
      startedSinceSaved = false;
      change(
          "Account settings of the walk",
          c ->
              c.withOutlook(
                  profile(c)
                      .withCachedExchangeMode(saved.cached())
                      .withDownloadSharedFolders(saved.shared())));
    }
    changed();
  }

  /** Closes the account; what was changed in it is lost. */
  public void accountCancel() {
    lost(!kept.equals(boxes()));
    kept = boxes();
    draft = kept;
    close(Surface.ACCOUNT);
    changed();
  }

  private void lost(boolean somethingChanged) {
    if (somethingChanged) {
      mistake("A dialog was closed with \"Cancel\".", "What was changed in it is lost.");
    }
  }

  /** Closes the list of accounts. */
  public void closeAccounts() {
    close(Surface.ACCOUNT_SETTINGS);
    changed();
  }

  /** Closes Outlook. */
  public void closeOutlook() {
    running = false;
    changed();
  }

  /** Starts Outlook, which reads its profile. */
  public void startOutlook() {
    running = true;
    if (savedSinceStart) {
      startedSinceSaved = true;
      savedSinceStart = false;
    }
    changed();
  }

  private boolean isSaved() {
    return !profile(theCase()).downloadSharedFolders();
  }

  private boolean isCleared() {
    if (isOpen(Surface.MORE_SETTINGS)) {
      return !draft.shared();
    }
    return isOpen(Surface.ACCOUNT) ? !kept.shared() : isSaved();
  }

  @Override
  List<Task> tasks() {
    String lost = "Nothing is saved before the dialogs are closed as the steps say.";
    String restart = "Outlook goes on with the old settings until it is started again.";
    List<Task> tasks = new ArrayList<>();
    tasks.add(
        new Task(
            Control.OUTLOOK_MENU,
            "The account settings were not opened.",
            () -> wasOpened(Surface.ACCOUNT_SETTINGS)));
    tasks.add(
        new Task(
            byButton ? Control.CHANGE : Control.ACCOUNT_LIST,
            "The account was not opened.",
            () -> wasOpened(Surface.ACCOUNT)));
    tasks.add(
        new Task(
            Control.MORE_SETTINGS,
            "The settings of the account were not opened.",
            () -> wasOpened(Surface.MORE_SETTINGS)));
    tasks.add(
        new Task(
            Control.SHARED_BOX, "The check box \"" + checkBox + "\" is set.", this::isCleared));
    tasks.add(new Task(Control.FINISH, lost, this::isSaved));
    tasks.add(new Task(Control.START_OUTLOOK, restart, () -> isSaved() && isFresh()));
    return tasks;
  }

  private boolean isFresh() {
    return startedSinceSaved && running;
  }

  @Override
  public String cueWords() {
    Control cue = cue();
    return switch (cue) {
      case OUTLOOK_MENU -> cue.words() + ": open the menu and choose \"" + path.accounts() + '"';
      case CHANGE -> "the button \"" + path.change() + '"';
      case MORE_SETTINGS -> "the button \"" + path.settings() + '"';
      case SETTINGS_TABS -> "the tab \"" + path.tab() + '"';
      default -> cue.words();
    };
  }

  @Override
  public Control cue() {
    if (isOpen(Surface.MORE_SETTINGS)) {
      if (!draft.cached() && boxes().cached()) {
        return advanced ? Control.CACHED_BOX : Control.SETTINGS_TABS;
      }
      if (!draft.shared()) {
        return Control.SETTINGS_OK;
      }
      return advanced ? Control.SHARED_BOX : Control.SETTINGS_TABS;
    }
    if (isOpen(Surface.ACCOUNT)) {
      if (kept.shared()) {
        return Control.MORE_SETTINGS;
      }
      return lastPage ? Control.FINISH : Control.NEXT;
    }
    if (isOpen(Surface.ACCOUNT_SETTINGS)) {
      if (isSaved()) {
        return Control.ACCOUNTS_CLOSE;
      }
      return accountSelected && byButton ? Control.CHANGE : Control.ACCOUNT_LIST;
    }
    if (!running) {
      return Control.START_OUTLOOK;
    }
    return isSaved() ? Control.CLOSE_OUTLOOK : Control.OUTLOOK_MENU;
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!profile(theCase()).cachedExchangeMode()) {
      remarks.add(
          "Cached Exchange Mode is off now: it works, but nothing of the mailbox can be used"
              + " offline. The fix asks for the other check box only.");
    }
    if (savedSinceStart) {
      remarks.add(
          "Outlook has not been started again: until then it goes on with the old settings.");
    }
    return remarks;
  }
}
