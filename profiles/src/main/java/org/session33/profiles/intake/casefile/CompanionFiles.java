package org.session33.profiles.intake.casefile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.session33.profiles.files.SourceFile;

/** Finds the files that a case names: profile exports, folder statistics, evidence. */
@FunctionalInterface
public interface CompanionFiles {
  /**
   * The file that a case means by a name.
   *
   * @param name the name as it stands in the case, with {@code /} or {@code \} between folders
   * @return empty when there is no such file
   */
  Optional<SourceFile> find(String name);

  /** No companions at all. */
  static CompanionFiles none() {
    return name -> Optional.empty();
  }

  /** Files on disk, looked for from the case's own folder on; {@code ../} is allowed. */
  static CompanionFiles beside(Path caseFile) {
    return new FilesBeside(caseFile);
  }

  /**
   * Files that are at hand, from a zip or from resources, looked for from the case's own folder on.
   *
   * @param caseName the case's name among them, for instance {@code bundle.zip/a/alice.case.yaml}
   */
  static CompanionFiles among(String caseName, Collection<SourceFile> files) {
    return new FilesAtHand(caseName, files);
  }
}
