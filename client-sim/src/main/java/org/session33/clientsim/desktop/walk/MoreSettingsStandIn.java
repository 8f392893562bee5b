package org.session33.clientsim.desktop.walk;

import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.OutlookComputer;

/** "More Settings" with its tab "Advanced". */
final class MoreSettingsStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient OutlookComputer computer;
  private final JTabbedPane tabs = new JTabbedPane();
  private final JCheckBox cached;
  private final JCheckBox shared;

  MoreSettingsStandIn(OutlookComputer computer) {
    super(computer.settings(), computer::settingsCancel);
    this.computer = computer;
    known(Control.SETTINGS_TABS, tabs);
    tabs.getAccessibleContext().setAccessibleName(computer.settings());
    JPanel others = page();
    others.add(new JLabel("Nothing on the other tabs is needed for this fix."));
    tabs.addTab("(other tabs)", others);
    JPanel advanced = page();
    cached = known(Control.CACHED_BOX, new JCheckBox("Cached Exchange Mode"));
    cached.setMnemonic('C');
    cached.addActionListener(event -> computer.setCached(cached.isSelected()));
    shared = known(Control.SHARED_BOX, new JCheckBox(computer.checkBox()));
    shared.setMnemonic('D');
    shared.addActionListener(event -> computer.setShared(shared.isSelected()));
    advanced.add(cached);
    advanced.add(shared);
    tabs.addTab(computer.tab(), advanced);
    tabs.setMnemonicAt(1, 'V');
    tabs.addChangeListener(event -> computer.selectTab(tabs.getSelectedIndex() == 1));
    body().add(tabs);
    addButtons(
        known(Control.SETTINGS_OK, button("OK", 'O', computer::settingsOk)),
        button("Cancel", 'A', computer::settingsCancel));
  }

  private static JPanel page() {
    JPanel page = new JPanel(new MigLayout("insets 12, wrap 1, gapy 8", "[]"));
    page.setOpaque(false);
    return page;
  }

  @Override
  void refresh() {
    tabs.setSelectedIndex(computer.isAdvanced() ? 1 : 0);
    cached.setSelected(computer.isCached());
    shared.setSelected(computer.isShared());
  }

  @Override
  JComponent first() {
    return tabs;
  }
}
