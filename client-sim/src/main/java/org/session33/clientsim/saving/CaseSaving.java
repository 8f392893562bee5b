package org.session33.clientsim.saving;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.diagnostics.casefile.EvidenceCase;
import org.session33.diagnostics.casefile.EvidenceCaseReader;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlText;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CaseWriter;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.StatedReleases;

/**
 * Saves what files and tickets say as a case, and as a scenario. Both are read again before they
 * are written: what is saved can be used.
 */
public final class CaseSaving {
  private final EvidenceCaseReader evidenceCases;
  private final CaseReader cases;
  private final ScenarioDraft scenarios;

  /** With these parts. */
  public CaseSaving(EvidenceCaseReader evidenceCases, CaseReader cases, ScenarioDraft scenarios) {
    this.evidenceCases = evidenceCases;
    this.cases = cases;
    this.scenarios = scenarios;
  }

  /**
   * Where to save.
   *
   * @param caseFile the case, or null for none
   * @param scenarioFile the scenario, or null for none
   */
  public record Targets(@Nullable Path caseFile, @Nullable Path scenarioFile) {
    /** Whether nothing is to be saved. */
    public boolean isNone() {
      return caseFile == null && scenarioFile == null;
    }
  }

  /**
   * What became of it.
   *
   * @param written the files, in order
   * @param problems what is assumed, and what keeps something from being saved
   * @param whole whether all that was asked for was saved, and a scenario shows all that was seen
   */
  public record Saved(List<Path> written, List<Problem> problems, boolean whole) {
    public Saved {
      written = List.copyOf(written);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The files on disk that were read, which saving must not replace.
   *
   * @param opened what was given
   * @param result what was read of it
   */
  public static Set<Path> read(OpenedCase opened, CaseResult result) {
    Set<String> names = new LinkedHashSet<>();
    opened.evidence().forEach(f -> names.add(f.name()));
    opened.unread().forEach(f -> names.add(f.file()));
    result.evidence().files().forEach(f -> names.add(f.file()));
    Case found = opened.found();
    if (found != null) {
      found.evidence().forEach(f -> names.add(f.name()));
      found.provenance().origins().values().stream()
          .map(Origin::place)
          .filter(p -> p != null)
          .forEach(p -> names.add(p.file()));
    }
    Set<Path> files = new LinkedHashSet<>();
    names.forEach(
        n ->
            SavedNames.onDisk(n)
                .flatMap(SourceFile::path)
                .ifPresent(p -> files.add(p.toAbsolutePath().normalize())));
    return files;
  }

  /**
   * Saves.
   *
   * @param name what was given, in a word
   * @param opened what was given
   * @param result what is known of it
   * @param stated releases that the user stated beside
   * @throws InputException if a file cannot be written; what was there before is unchanged
   */
  public Saved save(
      String name, OpenedCase opened, CaseResult result, StatedReleases stated, Targets targets)
      throws InputException {
    List<Problem> problems = new ArrayList<>();
    List<Path> written = new ArrayList<>();
    Case found = opened.found();
    Optional<EvidenceCase> made =
        evidenceCases
            .read(
                name,
                result.evidence(),
                found,
                found == null ? opened.evidence() : found.evidence(),
                stated)
            .reportTo(problems::add);
    if (made.isEmpty()) {
      return new Saved(written, problems, false);
    }
    boolean whole = !made.get().isReleaseAssumed();
    boolean usable = true;
    Path caseFile = targets.caseFile();
    if (caseFile != null) {
      Optional<String> text = text(made.get(), caseFile, problems);
      usable = text.isPresent();
      if (text.isPresent()) {
        AtomicFile.write(caseFile, text.get());
        written.add(caseFile);
      }
    }
    Path scenarioFile = targets.scenarioFile();
    if (scenarioFile != null && usable) {
      CaseKeys keys = CaseKeys.of(made.get(), scenarioFile);
      Object theCase = caseFile == null ? keys.keys() : new SavedNames(scenarioFile).of(caseFile);
      ScenarioDraft.Drafted drafted =
          scenarios.draft(scenarioFile, keys, theCase, made.get(), result.evidence());
      problems.addAll(drafted.problems());
      whole &= drafted.whole();
      String text = drafted.text();
      if (text != null) {
        AtomicFile.write(scenarioFile, text);
        written.add(scenarioFile);
      }
    }
    return new Saved(written, problems, whole && usable);
  }

  /** The text of a case that is read as it was meant; empty where it cannot be. */
  private Optional<String> text(EvidenceCase made, Path target, List<Problem> problems) {
    CaseKeys keys = CaseKeys.of(made, target);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", 1);
    root.putAll(keys.keys());
    String bare = YamlText.of(root);
    SourceFile file = SourceFile.of(target.toString(), bare.getBytes(StandardCharsets.UTF_8));
    Reading<Case> read = cases.read(file, CompanionFiles.beside(target));
    if (read.hasErrors() || read.value() == null) {
      problems.addAll(read.problems());
      return Optional.empty();
    }
    String commented =
        new OriginComments(keys.names())
            .in(bare, file.name(), read.value().provenance(), keys.made().provenance());
    return Optional.of(OriginComments.head(keys.remarks()) + commented);
  }

  /**
   * A case as it is saved at a place.
   *
   * @param made the case, with the files that can be named from there
   * @param keys its keys
   * @param remarks what is told above them
   * @param names how files are named from there
   */
  record CaseKeys(Case made, Map<String, Object> keys, List<String> remarks, SavedNames names) {
    static CaseKeys of(EvidenceCase evidenceCase, Path target) {
      SavedNames names = new SavedNames(target);
      List<String> remarks = new ArrayList<>();
      Map<Path, SourceFile> evidence = new LinkedHashMap<>();
      for (SourceFile file : evidenceCase.theCase().evidence()) {
        SavedNames.onDisk(file)
            .ifPresentOrElse(
                f -> evidence.putIfAbsent(f.path().orElseThrow().toAbsolutePath().normalize(), f),
                () ->
                    remarks.add(
                        "not among the evidence, because it is no file on disk: " + file.name()));
      }
      Case made = evidenceCase.theCase().withEvidence(List.copyOf(evidence.values()));
      Map<String, String> exports = new LinkedHashMap<>();
      for (Origin origin : made.provenance().origins().values()) {
        Place place = origin.place();
        if (place != null && SavedNames.isExport(place.file())) {
          exports.put(place.file(), names.of(Path.of(place.file())));
        }
      }
      evidenceCase.remarks().forEach(r -> remarks.add(names.of(r.where()) + ": " + r.words()));
      evidenceCase.missing().forEach(m -> remarks.add("nobody says " + m));
      return new CaseKeys(made, CaseWriter.stated(made, names::of, exports), remarks, names);
    }
  }
}
