package org.session33.clientsim.desktop.files;

import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.Clipboard;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetListener;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.awt.event.ContainerListener;
import java.awt.event.InputEvent;
import java.util.TooManyListenersException;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;

/**
 * Lets files be dropped on every part of a window. Texts, lists and tables take drops of their own
 * and would turn files away; what they can take themselves stays theirs.
 */
public final class DropReach {
  private final FileDrop drop;
  private final DropTargetListener watcher;
  private final ContainerListener growth =
      new ContainerAdapter() {
        @Override
        public void componentAdded(ContainerEvent event) {
          reach(event.getChild());
        }
      };

  /**
   * A reach.
   *
   * @param watcher hears of everything that is dragged over a part
   */
  public DropReach(FileDrop drop, DropTargetListener watcher) {
    this.drop = drop;
    this.watcher = watcher;
  }

  /** Takes a part in, with all that is in it now and later. */
  public void cover(JComponent root) {
    root.setTransferHandler(drop);
    watch(root);
    grow(root);
  }

  private void grow(Container container) {
    container.addContainerListener(growth);
    for (Component child : container.getComponents()) {
      reach(child);
    }
  }

  private void reach(Component part) {
    if (part instanceof JComponent component) {
      TransferHandler own = component.getTransferHandler();
      if (own != null && !(own instanceof FileDrop) && !(own instanceof FilesFirst)) {
        component.setTransferHandler(new FilesFirst(own, drop));
        watch(component);
      }
    }
    if (part instanceof Container container) {
      // A part may be taken out and put in again.
      container.removeContainerListener(growth);
      grow(container);
    }
  }

  private void watch(JComponent component) {
    DropTarget target = component.getDropTarget();
    if (target == null) {
      // Without a screen nothing can be dropped.
      return;
    }
    try {
      target.addDropTargetListener(watcher);
    } catch (TooManyListenersException e) {
      // It has been watched already.
    }
  }

  /** Files go to the window, and texts to the part that was there first, where it takes any. */
  private static final class FilesFirst extends TransferHandler {
    private static final long serialVersionUID = 1;
    private final transient TransferHandler own;
    private final transient FileDrop drop;

    FilesFirst(TransferHandler own, FileDrop drop) {
      this.own = own;
      this.drop = drop;
    }

    private boolean isForWindow(TransferSupport support) {
      boolean typed =
          support.getComponent() instanceof JTextComponent field
              && field.isEditable()
              && field.isEnabled();
      return FileDrop.hasFiles(support) || !typed;
    }

    @Override
    public boolean canImport(TransferSupport support) {
      return isForWindow(support) ? drop.canImport(support) : own.canImport(support);
    }

    @Override
    public boolean importData(TransferSupport support) {
      return isForWindow(support) ? drop.importData(support) : own.importData(support);
    }

    @Override
    public int getSourceActions(JComponent component) {
      return own.getSourceActions(component);
    }

    @Override
    public void exportAsDrag(JComponent component, InputEvent event, int action) {
      own.exportAsDrag(component, event, action);
    }

    @Override
    public void exportToClipboard(JComponent component, Clipboard clipboard, int action) {
      own.exportToClipboard(component, clipboard, action);
    }
  }
}
