package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.User;

/**
 * Exchange System Manager of Exchange Server 2003 with the tab "Security". The article names one
 * permission only; the rest of the list is stood in for by rows that say so.
 *
 * <p>It is long because every control of its window is one short method here, and all of them work
 * on the same list of accounts and permissions until it is saved or left.
 */
public final class AdministratorComputer extends Machine {
  /** The permission that exempts, as KB 842022 words its check box. */
  public static final String STATUS = "View information store status";

  /** An account that is not the one of the case. */
  public static final String OTHER_ACCOUNT = "(another account)";

  private static final List<String> PERMISSIONS =
      List.of(STATUS, "(other permission 1)", "(other permission 2)", "(other permission 3)");

  private Map<String, Set<String>> granted = new LinkedHashMap<>();
  private Map<String, Set<String>> draft = new LinkedHashMap<>();
  private boolean security;
  private @Nullable String account;
  private @Nullable String name;
  private @Nullable String taken;

  AdministratorComputer(WalkedCase walked) {
    super(walked, Surface.SYSTEM_MANAGER);
    granted = fromCase();
  }

  private Map<String, Set<String>> fromCase() {
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    for (String holder : theCase().server().viewInformationStoreStatus()) {
      Set<String> allowed = new LinkedHashSet<>();
      allowed.add(STATUS);
      Set<String> before = granted.get(shown(holder));
      if (before != null) {
        allowed.addAll(before);
      }
      rows.put(shown(holder), allowed);
    }
    return rows;
  }

  /** One spelling for the user of the case; alias, name and DN mean the same account. */
  private String shown(String holder) {
    return user().isMeantBy(holder) ? user().alias() : holder;
  }

  private User user() {
    return theCase().user();
  }

  @Override
  public String place() {
    return "Exchange System Manager for " + theCase().server().release().name();
  }

  /** The objects whose properties can be opened. */
  public List<String> objects() {
    return List.of("Exchange Server object", "mailbox store");
  }

  /** Opens "Properties" of an object; another tab than "Security" is in front. */
  public void properties() {
    granted = fromCase();
    draft = copy(granted);
    security = false;
    account = null;
    open(Surface.PROPERTIES);
    changed();
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> rows) {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    rows.forEach((k, v) -> copy.put(k, new LinkedHashSet<>(v)));
    return copy;
  }

  /** Whether the tab "Security" is in front. */
  public boolean isSecurity() {
    return security;
  }

  /** Puts the tab "Security", or another one, in front. */
  public void selectTab(boolean toSecurity) {
    if (security != toSecurity) {
      security = toSecurity;
      if (security) {
        use(Control.PROPERTY_TABS);
      }
      changed();
    }
  }

  /** The accounts in the list. */
  public List<String> accounts() {
    return List.copyOf(draft.keySet());
  }

  /** The selected account, or null. */
  public @Nullable String account() {
    return account;
  }

  /** Selects an account of the list, or none. */
  public void selectAccount(@Nullable String selected) {
    if (!Objects.equals(account, selected)) {
      account = selected;
      changed();
    }
  }

  /** The permissions in the list. */
  public List<String> permissions() {
    return PERMISSIONS;
  }

  /** Whether the selected account is allowed a permission, as the boxes stand. */
  public boolean isAllowed(String permission) {
    return Optional.ofNullable(account)
        .map(draft::get)
        .filter(allowed -> allowed.contains(permission))
        .isPresent();
  }

  /** Sets or clears a box of the column "Allow" for the selected account. */
  public void allow(String permission, boolean value) {
    Set<String> allowed = account == null ? null : draft.get(account);
    if (allowed == null || allowed.contains(permission) == value) {
      return;
    }
    if (value) {
      allowed.add(permission);
    } else {
      allowed.remove(permission);
    }
    boolean own = user().alias().equals(account);
    if (own && value != permission.equals(STATUS)) {
      mistake(
          "The box \"" + permission + "\" was " + (value ? "selected." : "cleared."),
          value
              ? "The fix does not ask for this permission."
              : "It is the one permission that the fix asks for.");
    }
    changed();
  }

  /** Opens the choice of accounts. */
  public void add() {
    name = null;
    taken = null;
    open(Surface.ADD_ACCOUNT);
    changed();
  }

  /** The names that can be chosen. */
  public List<String> names() {
    return List.of(user().alias(), OTHER_ACCOUNT);
  }

  /** The selected name, or null. */
  public @Nullable String name() {
    return name;
  }

  /** The name that was taken over by "Add", or null. */
  public @Nullable String taken() {
    return taken;
  }

  /** Selects a name, or none. */
  public void selectName(@Nullable String selected) {
    if (!Objects.equals(name, selected)) {
      name = selected;
      changed();
    }
  }

  /** Takes the selected name over. */
  public void addName() {
    taken = name;
    changed();
  }

  /** Ends the choice: the account is listed with every box of the column "Allow" selected. */
  public void namesOk() {
    String added = taken;
    if (added != null) {
      draft.put(added, new LinkedHashSet<>(PERMISSIONS));
      account = added;
      if (!added.equals(user().alias())) {
        mistake(
            "Another account than \"" + user().alias() + "\" was added.",
            "The store goes on counting the sessions of \"" + user().alias() + "\".");
      }
    }
    close(Surface.ADD_ACCOUNT);
    changed();
  }

  /** Ends the choice without adding anybody. */
  public void namesCancel() {
    close(Surface.ADD_ACCOUNT);
    changed();
  }

  /** Saves the permissions. */
  public void propertiesOk() {
    draft.forEach(
        (who, allowed) -> {
          if (isTooMuch(allowed) && !allowed.equals(granted.get(who))) {
            mistake(
                "\"" + who + "\" was given more permissions than the fix asks for.",
                "Adding an account selects every box; those that are not required must be"
                    + " cleared.");
          }
        });
    granted = copy(draft);
    List<String> holders = new ArrayList<>();
    granted.forEach(
        (who, allowed) -> {
          if (allowed.contains(STATUS)) {
            holders.add(who.equals(user().alias()) ? user().legacyDn() : who);
          }
        });
    close(Surface.PROPERTIES);
    change(
        "Permissions of the walk",
        c ->
            sameHolders(holders)
                ? c
                : c.withServer(c.server().withViewInformationStoreStatus(holders)));
    changed();
  }

  private boolean sameHolders(List<String> holders) {
    List<String> before = theCase().server().viewInformationStoreStatus();
    return before.stream()
        .map(this::shown)
        .toList()
        .equals(holders.stream().map(this::shown).toList());
  }

  /** Closes the properties; what was changed there is lost. */
  public void propertiesCancel() {
    if (!draft.equals(granted)) {
      mistake("A dialog was closed with \"Cancel\".", "What was changed in it is lost.");
    }
    close(Surface.PROPERTIES);
    changed();
  }

  private static boolean isTooMuch(Set<String> allowed) {
    return allowed.stream().anyMatch(p -> !p.equals(STATUS));
  }

  private Optional<Set<String>> own() {
    Map<String, Set<String>> rows = isOpen(Surface.PROPERTIES) ? draft : granted;
    return Optional.ofNullable(rows.get(user().alias()));
  }

  private boolean isGranted() {
    return theCase().server().viewInformationStoreStatus().stream().anyMatch(user()::isMeantBy);
  }

  private boolean isRight() {
    return isGranted()
        && !isOpen(Surface.PROPERTIES)
        && own().filter(a -> !isTooMuch(a)).isPresent();
  }

  @Override
  List<Task> tasks() {
    return List.of(
        new Task(
            Control.OBJECT_TREE,
            "The properties were not opened.",
            () -> wasOpened(Surface.PROPERTIES)),
        new Task(
            Control.PROPERTY_TABS,
            "The tab \"Security\" was not opened.",
            () -> wasUsed(Control.PROPERTY_TABS)),
        new Task(
            Control.ADD_ACCOUNT,
            "The account \"" + user().alias() + "\" was not added.",
            () -> own().isPresent()),
        new Task(
            Control.PERMISSIONS,
            "The permission was not given to \"" + user().alias() + "\".",
            () -> own().filter(a -> a.contains(STATUS)).isPresent()),
        new Task(
            Control.PROPERTIES_OK,
            "Permissions that are not required were left, or nothing was saved with \"OK\".",
            this::isRight));
  }

  @Override
  public Control cue() {
    if (isOpen(Surface.ADD_ACCOUNT)) {
      if (taken != null) {
        return Control.NAMES_OK;
      }
      return user().alias().equals(name) ? Control.ADD_NAME : Control.ACCOUNT_NAMES;
    }
    if (!isOpen(Surface.PROPERTIES)) {
      return Control.OBJECT_TREE;
    }
    if (!security) {
      return Control.PROPERTY_TABS;
    }
    Optional<Set<String>> own = own();
    if (own.isEmpty()) {
      return Control.ADD_ACCOUNT;
    }
    boolean right = own.filter(a -> a.contains(STATUS) && !isTooMuch(a)).isPresent();
    if (right) {
      return Control.PROPERTIES_OK;
    }
    return user().alias().equals(account) ? Control.PERMISSIONS : Control.SECURITY_ACCOUNTS;
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    granted.forEach(
        (who, allowed) -> {
          if (isTooMuch(allowed)) {
            remarks.add("\"" + who + "\" holds permissions now that it does not need.");
          }
        });
    return remarks;
  }
}
