package org.session33.clientsim.desktop;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Takes files that are dropped anywhere. */
final class FileDrop extends TransferHandler {
  private static final long serialVersionUID = 1;
  private final transient Consumer<List<Path>> opened;

  FileDrop(Consumer<List<Path>> opened) {
    this.opened = opened;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    try {
      List<Path> paths = new ArrayList<>();
      Object files = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      for (Object file : (List<?>) files) {
        paths.add(((File) file).toPath());
      }
      opened.accept(paths);
      return !paths.isEmpty();
    } catch (UnsupportedFlavorException | IOException e) {
      // The other program took its files back.
      return false;
    }
  }
}
