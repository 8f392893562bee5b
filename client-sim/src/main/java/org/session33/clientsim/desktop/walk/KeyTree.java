package org.session33.clientsim.desktop.walk;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreeNode;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.walk.steps.RegistryEditor;
import org.session33.profiles.exchange.ServerRegistry;

/** The keys of Registry Editor, as far as the Information Store's. */
final class KeyTree extends JTree {
  private static final long serialVersionUID = 1;
  private static final String[] ABOVE = ServerRegistry.SERVICE_KEY.split("\\\\");

  private final transient RegistryEditor editor;
  private final DefaultMutableTreeNode service;
  private transient List<String> shown = List.of();

  KeyTree(RegistryEditor editor) {
    super(new DefaultMutableTreeNode(ABOVE[0]));
    this.editor = editor;
    DefaultMutableTreeNode node = (DefaultMutableTreeNode) getModel().getRoot();
    for (int i = 1; i < ABOVE.length; i++) {
      DefaultMutableTreeNode child = new DefaultMutableTreeNode(ABOVE[i]);
      node.add(child);
      node = child;
    }
    service = node;
    setVisibleRowCount(9);
    getAccessibleContext().setAccessibleName("Keys");
    getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
    addTreeSelectionListener(event -> editor.selectKey(key(getSelectionPath())));
    collapseRow(0);
    refresh();
  }

  /** The path below the service's key, or null above it. */
  private static @Nullable String key(@Nullable TreePath path) {
    if (path == null || path.getPathCount() <= ABOVE.length) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (int i = ABOVE.length; i < path.getPathCount(); i++) {
      names.add(String.valueOf(path.getPathComponent(i)));
    }
    return String.join("\\", names);
  }

  /** Shows keys that came or went; the selection stays. */
  void refresh() {
    List<String> keys = editor.keys();
    if (keys.equals(shown)) {
      return;
    }
    TreePath selected = getSelectionPath();
    DefaultTreeModel model = (DefaultTreeModel) getModel();
    for (String key : keys) {
      DefaultMutableTreeNode node = service;
      for (String name : key.split("\\\\", -1)) {
        node = child(model, node, name);
      }
    }
    shown = keys;
    if (selected != null) {
      expandPath(selected);
      setSelectionPath(selected);
    }
  }

  private static DefaultMutableTreeNode child(
      DefaultTreeModel model, DefaultMutableTreeNode parent, String name) {
    Enumeration<TreeNode> children = parent.children();
    while (children.hasMoreElements()) {
      DefaultMutableTreeNode child = (DefaultMutableTreeNode) children.nextElement();
      if (String.valueOf(child.getUserObject()).equalsIgnoreCase(name)) {
        return child;
      }
    }
    DefaultMutableTreeNode fresh = new DefaultMutableTreeNode(name);
    model.insertNodeInto(fresh, parent, parent.getChildCount());
    return fresh;
  }
}
