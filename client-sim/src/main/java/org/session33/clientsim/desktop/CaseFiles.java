package org.session33.clientsim.desktop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.PastedText;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseWriter;

/** Saves cases; what was there before stays until the new file is whole. */
final class CaseFiles {
  private static final String ENDING = ".case.yaml";

  private final Workbench bench;
  private final Desk desk;
  private final Settings settings;

  CaseFiles(Workbench bench, Desk desk, Settings settings) {
    this.bench = bench;
    this.desk = desk;
    this.settings = settings;
  }

  /**
   * Saves the case.
   *
   * @param as whether to ask for a name although there is one
   * @return whether it was saved
   */
  boolean save(boolean as) {
    Case theCase = desk.theCase();
    if (theCase == null) {
      return false;
    }
    Path target = as || !desk.name().endsWith(ENDING) ? ask() : Path.of(desk.name());
    if (target == null) {
      return false;
    }
    try {
      // A case names its evidence, so what was pasted becomes a file beside it.
      for (SourceFile pasted : theCase.evidence().stream().filter(PastedText::is).toList()) {
        String text = new String(pasted.bytes(InputLimits.TEXT_BYTES), StandardCharsets.UTF_8);
        AtomicFile.write(target.resolveSibling(nameBeside(target, pasted)), text);
      }
      AtomicFile.write(
          target,
          CaseWriter.write(theCase, f -> PastedText.is(f) ? nameBeside(target, f) : f.name()));
    } catch (InputException e) {
      tell(e.problem());
      return false;
    } catch (IllegalArgumentException e) {
      desk.tell(
          Notice.error(
              "The case cannot be saved: " + e.getMessage(), "Correct the user's name and DN."));
      return false;
    }
    settings.addRecent(target.toString());
    bench.showRecent();
    desk.saved(target.toString());
    return true;
  }

  private static String nameBeside(Path target, SourceFile pasted) {
    String own = SourceFile.ownName(target.toString());
    String base = own.endsWith(ENDING) ? own.substring(0, own.length() - ENDING.length()) : own;
    return base + " " + pasted.name() + ".txt";
  }

  private @Nullable Path ask() {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Save the case");
    chooser.setSelectedFile(Path.of(suggested() + ENDING).toFile());
    if (chooser.showSaveDialog(bench) != JFileChooser.APPROVE_OPTION) {
      return null;
    }
    String path = chooser.getSelectedFile().getPath();
    Path target = Path.of(path.endsWith(ENDING) ? path : path + ENDING);
    boolean replace =
        !Files.exists(target)
            || bench.ask(
                    "Replace the file?",
                    target.getFileName() + " is there already. Shall it be replaced?",
                    "Replace",
                    "Go back")
                == 0;
    return replace ? target : null;
  }

  private String suggested() {
    String last = SourceFile.ownName(desk.name());
    int dot = last.indexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  private void tell(Problem problem) {
    desk.tell(Notice.error(problem.place().file() + ": " + problem.what() + ".", problem.hint()));
  }
}
