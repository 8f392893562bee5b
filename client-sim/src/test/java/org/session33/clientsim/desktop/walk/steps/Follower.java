package org.session33.clientsim.desktop.walk.steps;

import java.util.Objects;

/** A person who does nothing but what "Show me" shows. */
public final class Follower {
  /** Enough for the longest walk; a cue that leads in a circle ends here. */
  private static final int MOST = 60;

  private Follower() {}

  /** Follows the cues until all steps are done. */
  public static void follow(Walk walk) {
    for (int i = 0; i < MOST && !walk.isDone(); i++) {
      act(walk.machine());
    }
  }

  private static void act(Machine machine) {
    if (machine instanceof OutlookComputer outlook) {
      outlook(outlook);
    } else if (machine instanceof ServerComputer server) {
      server(server);
    } else if (machine instanceof AdministratorComputer manager) {
      manager(manager);
    }
  }

  private static void outlook(OutlookComputer outlook) {
    switch (outlook.cue()) {
      case OUTLOOK_MENU -> outlook.chooseAccountSettings();
      case ACCOUNT_LIST -> {
        outlook.selectAccount();
        if (!outlook.isOpenedByButton()) {
          outlook.openAccount();
        }
      }
      case CHANGE -> outlook.openAccount();
      case MORE_SETTINGS -> outlook.moreSettings();
      case SETTINGS_TABS -> outlook.selectTab(true);
      case SHARED_BOX -> outlook.setShared(false);
      case CACHED_BOX -> outlook.setCached(true);
      case SETTINGS_OK -> outlook.settingsOk();
      case NEXT -> outlook.next();
      case FINISH -> outlook.save();
      case ACCOUNTS_CLOSE -> outlook.closeAccounts();
      case CLOSE_OUTLOOK -> outlook.closeOutlook();
      case START_OUTLOOK -> outlook.startOutlook();
      default -> throw new AssertionError(outlook.cue());
    }
  }

  private static void server(ServerComputer server) {
    RegistryEditor editor = server.editor();
    NextServerStep cue = new NextServerStep(server);
    switch (server.cue()) {
      case START -> server.chooseRun();
      case OPEN_BOX -> server.type(cue.program());
      case RUN_REGISTRY_EDITOR, RUN_SERVICES -> server.run();
      case KEY_TREE -> editor.selectKey(cue.key());
      case VALUE_TABLE -> {
        boolean selected = cue.value().equals(editor.valueName());
        editor.selectValue(cue.value());
        if (selected) {
          editor.modify();
        }
      }
      case DELETE_VALUE -> editor.delete();
      case NEW_KEY -> editor.create(RegistryEditor.Naming.KEY);
      case NEW_VALUE -> editor.create(RegistryEditor.Naming.VALUE);
      case NEW_NAME ->
          editor.name(
              editor.naming() == RegistryEditor.Naming.KEY ? "MaxObjsPerMapiSession" : cue.value());
      case DECIMAL -> editor.choose(false);
      case VALUE_DATA -> editor.type(number(server));
      case DWORD_OK -> editor.ok();
      case EXIT_EDITOR -> server.exitEditor();
      case SERVICE_LIST -> server.selectService(ServerComputer.STORE);
      case RESTART_SERVICE -> server.restartService();
      default -> throw new AssertionError(server.cue());
    }
  }

  private static String number(ServerComputer server) {
    return Long.toString(Objects.requireNonNull(server.target()).number());
  }

  private static void manager(AdministratorComputer manager) {
    switch (manager.cue()) {
      case OBJECT_TREE -> manager.properties();
      case PROPERTY_TABS -> manager.selectTab(true);
      case ADD_ACCOUNT -> manager.add();
      case ACCOUNT_NAMES -> manager.selectName(manager.names().get(0));
      case ADD_NAME -> manager.addName();
      case NAMES_OK -> manager.namesOk();
      case SECURITY_ACCOUNTS -> manager.selectAccount(manager.names().get(0));
      case PERMISSIONS ->
          manager
              .permissions()
              .forEach(p -> manager.allow(p, p.equals(AdministratorComputer.STATUS)));
      case PROPERTIES_OK -> manager.propertiesOk();
      default -> throw new AssertionError(manager.cue());
    }
  }
}
