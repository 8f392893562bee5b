package org.session33.clientsim.desktop.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.WrittenNumber;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.examination.Intake;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.SourceFile;

/**
 * A case as it came onto the desk.
 *
 * @param opened the case before anything was changed
 * @param name the path or sample that was opened
 * @param intake what was wrong or assumed in its files, and which were not read
 * @param kinds what kinds of files its evidence is, in plain words
 * @param sources the loose files that it was put together from; empty for a case of its own
 */
record Opening(
    Case opened, String name, Intake intake, Map<SourceFile, String> kinds, List<Path> sources) {
  Opening {
    kinds = Map.copyOf(kinds);
    sources = List.copyOf(sources);
  }

  /** The same with more evidence known. */
  Opening plusKinds(Map<SourceFile, String> more) {
    Map<SourceFile, String> all = new LinkedHashMap<>(kinds);
    all.putAll(more);
    return new Opening(opened, name, intake, all, sources);
  }

  /** What kind of file a piece of evidence is, and what the last rehearsal found in it. */
  String kindOf(SourceFile file, @Nullable RehearsalRun lastRun) {
    String kind = kinds.getOrDefault(file, "");
    if (lastRun == null) {
      return kind;
    }
    Evidence read = lastRun.result().evidence();
    Optional<String> found =
        read.files().stream()
            .filter(f -> f.file().equals(file.name()))
            .map(f -> f.records() == 1 ? "1 record" : WrittenNumber.words(f.records()) + " records")
            .findFirst();
    boolean unread = read.unread().stream().anyMatch(u -> u.file().equals(file.name()));
    String words = unread ? "nothing could be read" : found.orElse("");
    return kind.isEmpty() || words.isEmpty() ? kind + words : kind + " · " + words;
  }
}
