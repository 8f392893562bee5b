package org.session33.clientsim.desktop.walk;

import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.TreeSelectionModel;
import org.session33.clientsim.desktop.walk.steps.AdministratorComputer;
import org.session33.clientsim.desktop.walk.steps.Control;

/** Exchange System Manager: the server and the mailbox store, each with its properties. */
final class SystemManagerStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final JTree tree;

  SystemManagerStandIn(AdministratorComputer manager) {
    super("Exchange System Manager", null);
    DefaultMutableTreeNode root = new DefaultMutableTreeNode("Exchange System Manager");
    DefaultMutableTreeNode above = root;
    for (String object : manager.objects()) {
      DefaultMutableTreeNode node = new DefaultMutableTreeNode(object);
      above.add(node);
      above = node;
    }
    tree = known(Control.OBJECT_TREE, new JTree(root));
    for (int row = 0; row < tree.getRowCount(); row++) {
      tree.expandRow(row);
    }
    tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
    tree.getAccessibleContext().setAccessibleName("Objects");
    JPopupMenu popup = new JPopupMenu();
    JMenuItem properties = new JMenuItem("Properties", 'P');
    properties.addActionListener(
        event -> {
          if (isObject()) {
            manager.properties();
          }
        });
    popup.add(properties);
    RightClick.on(tree, popup);
    frame(tree);
    body().add(tree, "wmin 320, hmin 140, push, grow");
  }

  private boolean isObject() {
    return tree.getSelectionPath() != null && tree.getSelectionPath().getPathCount() > 1;
  }

  @Override
  void refresh() {
    // The objects are always the same.
  }

  @Override
  JComponent first() {
    return tree;
  }
}
