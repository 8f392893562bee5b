package org.session33.clientsim.desktop.walk.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * What people really do wrong in these dialogs, and what comes of it in the rehearsal.
 *
 * <p>It is long because every mistake is walked through click by click.
 */
class MistakesTest {
  private final WalkBench bench = WalkBench.large("2007", "2003 SP1");

  /** Goes as far as the DWORD dialog, which opens in hexadecimal. */
  private static RegistryEditor dwordDialog(ServerComputer server) {
    server.chooseRun();
    server.type("regedit");
    server.run();
    RegistryEditor editor = server.editor();
    editor.selectKey(ServerRegistry.PARAMETERS);
    editor.create(RegistryEditor.Naming.VALUE);
    editor.name(LimitValue.SESSIONS_PER_USER);
    editor.modify();
    assertThat(editor.box()).isEqualTo(new DwordBox("0", true));
    return editor;
  }

  private static void restart(ServerComputer server) {
    server.chooseRun();
    server.type("services.msc");
    server.run();
    server.selectService(ServerComputer.STORE);
    server.restartService();
  }

  private Long written() {
    return bench
        .now()
        .server()
        .registryNotLoaded()
        .value(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER)
        .orElseThrow()
        .dword()
        .orElseThrow();
  }

  @Test
  void sixtyFourTypedAsHexadecimalIsAHundred() {
    Walk walk = bench.walk("raise-session-limit");
    ServerComputer server = (ServerComputer) walk.machine();
    RegistryEditor editor = dwordDialog(server);

    editor.type("64");
    editor.ok();
    assertThat(written()).isEqualTo(100);
    assertThat(server.mistakes())
        .containsExactly(
            new Mistake(
                "64 was typed as a hexadecimal number.",
                "The value is 100 (0x64) now, more than the 38 (0x26) that is needed."));
    server.exitEditor();
    restart(server);

    assertThat(bench.rehearse().count().limit().value()).isEqualTo(100);
    assertThat(bench.result(walk).works()).isTrue();
    assertThat(bench.result(walk).remarks())
        .singleElement()
        .asString()
        .contains("is 100 (0x64). That is more than needed: 38 (0x26) would do");
    assertThat(walk.isDone()).isFalse();
  }

  @Test
  void theRightDigitsInTheWrongBaseAreToldAsSuch() {
    Walk walk = bench.walk("raise-session-limit");
    ServerComputer server = (ServerComputer) walk.machine();
    RegistryEditor editor = dwordDialog(server);

    editor.type("38");
    editor.ok();

    assertThat(written()).isEqualTo(56);
    assertThat(server.mistakes())
        .extracting(Mistake::what)
        .containsExactly("38 was typed with Hexadecimal chosen.");
  }

  @Test
  void twentySixTypedAsDecimalIsTooLittle() {
    Walk walk = bench.walk("raise-session-limit");
    ServerComputer server = (ServerComputer) walk.machine();
    RegistryEditor editor = dwordDialog(server);

    editor.choose(false);
    editor.type("26");
    editor.ok();
    server.exitEditor();
    restart(server);

    assertThat(server.mistakes())
        .containsExactly(
            new Mistake(
                "26 was typed with Decimal chosen.",
                "The value is 26 (0x1a) now, less than the 38 (0x26) that is needed."));
    assertThat(bench.rehearse().outlook()).isEqualTo(OutlookState.REFUSED);
    assertThat(bench.result(walk).words())
        .isEqualTo("Outlook is refused: 38 sessions asked for, 12 refused.");
  }

  @Test
  void choosingTheOtherBaseKeepsTheNumberAndNotTheDigits() {
    RegistryEditor editor =
        dwordDialog((ServerComputer) bench.walk("raise-session-limit").machine());

    editor.type("64");
    editor.choose(false);

    assertThat(editor.box()).isEqualTo(new DwordBox("100", false));
    editor.choose(true);
    assertThat(editor.box()).isEqualTo(new DwordBox("64", true));
  }

  @Test
  void digitsThatAreNoNumberKeepTheDialogOpen() {
    ServerComputer server = (ServerComputer) bench.walk("raise-session-limit").machine();
    RegistryEditor editor = dwordDialog(server);

    editor.choose(false);
    editor.type("3b");
    editor.ok();

    assertThat(server.windows()).endsWith(Surface.DWORD);
    assertThat(server.mistakes())
        .extracting(Mistake::what)
        .containsExactly("\"3b\" is no decimal number.");
    assertThat(written()).isZero();
  }

  @Test
  void withoutTheRestartTheValueIsWrittenAndNotLoaded() {
    Walk walk = bench.train("raise-session-limit");
    ServerComputer server = (ServerComputer) walk.machine();
    RegistryEditor editor = dwordDialog(server);
    editor.choose(false);
    editor.type("38");
    editor.ok();
    server.exitEditor();
    walk.finish();

    assertThat(written()).isEqualTo(38);
    assertThat(bench.rehearse().outlook()).isEqualTo(OutlookState.REFUSED);
    assertThat(bench.result(walk).remarks())
        .containsExactly(
            "What was written is not loaded: the Information Store reads it when it is"
                + " restarted.");
    assertThat(walk.score().missed())
        .last()
        .asString()
        .startsWith("The Information Store was not restarted");
    assertThat(walk.score().right()).isEqualTo(6);
  }

  @Test
  void aRestartWithNothingToReadDisconnectsEverybodyForNothing() {
    ServerComputer server = (ServerComputer) bench.walk("raise-session-limit").machine();

    restart(server);

    assertThat(server.mistakes())
        .extracting(Mistake::cameOf)
        .containsExactly("Everybody on this server was disconnected for nothing.");
    assertThat(bench.changes()).isEmpty();
  }

  @Test
  void restartingAnotherServiceLoadsNothing() {
    ServerComputer server = (ServerComputer) bench.walk("raise-session-limit").machine();
    dwordDialog(server).ok();
    server.chooseRun();
    server.type("services.msc");
    server.run();
    server.selectService(ServerComputer.OTHERS);
    server.restartService();

    assertThat(bench.now().server().registryNotLoaded().entries()).hasSize(1);
    assertThat(server.mistakes())
        .extracting(Mistake::what)
        .contains("Another service was restarted.");
  }

  @Test
  void aMisspeltNameIsToldAndTheStoreDoesNotReadIt() {
    Walk walk = bench.walk("raise-session-limit");
    ServerComputer server = (ServerComputer) walk.machine();
    server.chooseRun();
    server.type("regedit");
    server.run();
    RegistryEditor editor = server.editor();
    editor.selectKey(ServerRegistry.PARAMETERS);
    editor.create(RegistryEditor.Naming.VALUE);
    editor.name("Maximum Allowed Session Per User");

    assertThat(server.mistakes())
        .extracting(Mistake::cameOf)
        .containsExactly(
            "This fix needs \"Maximum Allowed Sessions Per User\" in ParametersSystem.");
    Follower.follow(walk);
    assertThat(bench.rehearse().isFine()).isTrue();
  }

  @Test
  void aProgramThatIsNotThereIsToldAndTheBoxStaysOpen() {
    ServerComputer server = (ServerComputer) bench.walk("raise-session-limit").machine();

    server.chooseRun();
    server.type("regedti");
    server.run();

    assertThat(server.windows()).endsWith(Surface.RUN);
    assertThat(server.mistakes())
        .containsExactly(
            new Mistake(
                "\"regedti\" was typed in the box \"Open\".",
                "This stand-in runs only regedit and services.msc."));
  }

  @Test
  void aDeletedLimitStaysInForceUntilTheRestart() {
    Walk walk = bench.walk("raise-session-limit");
    Follower.follow(walk);
    ServerComputer server = (ServerComputer) walk.machine();
    server.chooseRun();
    server.type("regedit");
    server.run();
    server.editor().selectKey(ServerRegistry.PARAMETERS);
    server.editor().selectValue(LimitValue.SESSIONS_PER_USER);
    server.editor().delete();

    assertThat(server.editor().values()).isEmpty();
    assertThat(bench.rehearse().count().limit().value()).isEqualTo(38);
    restart(server);
    assertThat(bench.rehearse().count().limit().value()).isEqualTo(32);
  }

  private OutlookComputer advancedTab() {
    OutlookComputer outlook =
        (OutlookComputer) bench.walk("clear-download-shared-folders").machine();
    outlook.chooseAccountSettings();
    outlook.selectAccount();
    outlook.openAccount();
    outlook.moreSettings();
    outlook.selectTab(true);
    return outlook;
  }

  @Test
  void theWrongBoxIsToldAndWhatCameOfItIsRehearsed() {
    OutlookComputer outlook = advancedTab();
    outlook.setCached(false);
    outlook.settingsOk();
    outlook.next();
    outlook.save();

    assertThat(outlook.mistakes())
        .extracting(Mistake::what)
        .containsExactly("The check box for Cached Exchange Mode was cleared.");
    assertThat(bench.rehearse().count().requested()).isEqualTo(4);
    assertThat(outlook.remarks())
        .first()
        .asString()
        .startsWith("Cached Exchange Mode is off now: it works, but nothing");
  }

  @Test
  void cancelInTheSettingsLosesTheChange() {
    OutlookComputer outlook = advancedTab();
    outlook.setShared(false);
    outlook.settingsCancel();
    outlook.next();
    outlook.save();

    assertThat(bench.changes()).isEmpty();
    assertThat(outlook.mistakes())
        .containsExactly(
            new Mistake("A dialog was closed with \"Cancel\".", "What was changed in it is lost."));
  }

  @Test
  void cancelInTheAccountLosesTheChange() {
    OutlookComputer outlook = advancedTab();
    outlook.setShared(false);
    outlook.settingsOk();
    outlook.accountCancel();

    assertThat(bench.changes()).isEmpty();
    assertThat(outlook.mistakes()).hasSize(1);
  }

  @Test
  void onlyTheDialogOnTopCanBeUsed() {
    OutlookComputer outlook = advancedTab();

    assertThat(outlook.isUsable(Surface.MORE_SETTINGS)).isTrue();
    assertThat(outlook.isUsable(Surface.ACCOUNT)).isFalse();
    assertThat(outlook.isUsable(Surface.OUTLOOK)).isFalse();
  }

  private AdministratorComputer added(String who) {
    AdministratorComputer manager =
        (AdministratorComputer) bench.walk("grant-view-information-store-status").machine();
    manager.properties();
    manager.selectTab(true);
    manager.add();
    manager.selectName(who);
    manager.addName();
    manager.namesOk();
    return manager;
  }

  @Test
  void addingAnAccountSelectsEveryBoxAndLeavingThemIsAMistake() {
    AdministratorComputer manager = added("areyes");
    assertThat(manager.permissions()).allMatch(manager::isAllowed);

    manager.propertiesOk();

    assertThat(manager.mistakes())
        .extracting(Mistake::what)
        .containsExactly("\"areyes\" was given more permissions than the fix asks for.");
    assertThat(bench.rehearse().isFine()).isTrue();
    assertThat(manager.remarks())
        .containsExactly("\"areyes\" holds permissions now that it does not need.");
  }

  @Test
  void clearingTheOneBoxThatIsNeededGrantsNothing() {
    AdministratorComputer manager = added("areyes");
    manager.permissions().forEach(p -> manager.allow(p, false));
    manager.propertiesOk();

    assertThat(manager.mistakes())
        .extracting(Mistake::cameOf)
        .containsExactly("It is the one permission that the fix asks for.");
    assertThat(bench.rehearse().isFine()).isFalse();
  }

  @Test
  void anotherAccountIsOfNoUse() {
    AdministratorComputer manager = added(AdministratorComputer.OTHER_ACCOUNT);
    manager.propertiesOk();

    assertThat(manager.mistakes())
        .extracting(Mistake::cameOf)
        .contains("The store goes on counting the sessions of \"areyes\".");
    assertThat(bench.rehearse().isFine()).isFalse();
  }

  @Test
  void cancelInThePropertiesLosesTheAccount() {
    AdministratorComputer manager = added("areyes");
    manager.propertiesCancel();

    assertThat(bench.changes()).isEmpty();
    assertThat(manager.mistakes()).hasSize(1);
    manager.properties();
    assertThat(manager.accounts()).isEmpty();
  }
}
