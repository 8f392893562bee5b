package org.session33.clientsim.desktop.files;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/**
 * Takes files and texts that are dropped or pasted anywhere. Files are only ever copied: the
 * program that they come from must not think that they may go.
 */
public final class FileDrop extends TransferHandler {
  private static final long serialVersionUID = 1;
  private final transient Consumer<List<Path>> files;
  private final transient Consumer<String> text;

  /**
   * A taker.
   *
   * @param files takes the paths, where screens are drawn
   * @param text takes a text where there are no files, where screens are drawn
   */
  public FileDrop(Consumer<List<Path>> files, Consumer<String> text) {
    this.files = files;
    this.text = text;
  }

  /** Whether there are files in it. */
  static boolean hasFiles(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean canImport(TransferSupport support) {
    boolean known = hasFiles(support) || support.isDataFlavorSupported(DataFlavor.stringFlavor);
    if (!known || !support.isDrop()) {
      return known;
    }
    if ((support.getSourceDropActions() & COPY) == 0) {
      return false;
    }
    support.setDropAction(COPY);
    return true;
  }

  @Override
  public boolean importData(TransferSupport support) {
    return take(support.getTransferable());
  }

  /** Takes what is on the clipboard or was dropped; false where there is nothing of use in it. */
  public boolean take(Transferable what) {
    try {
      if (what.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
        return takeFiles((List<?>) what.getTransferData(DataFlavor.javaFileListFlavor));
      }
      if (what.isDataFlavorSupported(DataFlavor.stringFlavor)) {
        String said = (String) what.getTransferData(DataFlavor.stringFlavor);
        // Later: what may be asked then must not keep the other program waiting.
        SwingUtilities.invokeLater(() -> text.accept(said));
        return true;
      }
      return false;
    } catch (UnsupportedFlavorException | IOException e) {
      // The other program took it back.
      return false;
    }
  }

  private boolean takeFiles(List<?> found) {
    List<Path> paths = new ArrayList<>();
    for (Object file : found) {
      paths.add(((File) file).toPath());
    }
    if (!paths.isEmpty()) {
      SwingUtilities.invokeLater(() -> files.accept(paths));
    }
    return !paths.isEmpty();
  }
}
