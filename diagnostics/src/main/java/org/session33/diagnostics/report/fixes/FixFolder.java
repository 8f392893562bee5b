package org.session33.diagnostics.report.fixes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.report.Redaction;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/**
 * Saves the fixes of a result: registry files and scripts, each with what takes it back, numbered
 * in the order of advice, and a README that lists them all, the steps of those without files
 * included. A set of fixes has a folder of its own with all its files and one README: it is carried
 * out, and taken back, as one.
 */
public final class FixFolder {
  /** How the folder of a set begins. */
  private static final String SET = "set-";

  private final RemedyAdvisor advisor;

  /** A folder whose changes come from this advisor. */
  public FixFolder(RemedyAdvisor advisor) {
    this.advisor = advisor;
  }

  /**
   * Saves the fixes; files that are there already are replaced. What is said about a fix in a
   * comment or in the README has no names unless they are wanted. Commands always keep them: run
   * with a stand-in for a name, a command would change somebody else. The best set has a folder in
   * it.
   *
   * @param folder is made where it is missing
   * @param names whether comments and README keep names
   * @param all whether fixes are saved too that were not proved to open the case
   * @return the files that were saved, the README first; none where there is no such fix
   * @throws InputException if one cannot be saved
   */
  public List<Path> save(Path folder, CaseResult result, boolean names, boolean all)
      throws InputException {
    List<Path> saved =
        new ArrayList<>(
            write(
                folder,
                files(
                    result,
                    names,
                    a ->
                        a.opens()
                            || (all
                                && a.proof() != Proof.NOT_APPLICABLE
                                && !a.variants().isEmpty()))));
    Optional<AdviceSet> set = result.sets().best();
    if (set.isPresent()) {
      saved.addAll(write(folder.resolve(folderOf(set.get())), files(result, names, set.get())));
    }
    return saved;
  }

  /**
   * Saves one fix, with its own number, whatever was proved of it; or all of a set, in the folder
   * itself.
   *
   * @param id the id of the fix, or of the set
   */
  public List<Path> save(Path folder, CaseResult result, boolean names, String id)
      throws InputException {
    Optional<AdviceSet> set =
        result.sets().sets().stream().filter(s -> s.id().equals(id)).findFirst();
    return write(
        folder,
        set.isPresent()
            ? files(result, names, set.get())
            : files(result, names, a -> a.id().equals(id)));
  }

  private static String folderOf(AdviceSet set) {
    return SET + String.join("-and-", set.ids());
  }

  private static List<Path> write(Path folder, List<FixFile> files) throws InputException {
    List<Path> saved = new ArrayList<>();
    if (files.isEmpty()) {
      return saved;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(
          Place.of(folder.toString()),
          "the folder cannot be made (" + e.getMessage() + ")",
          "choose a folder of your own");
    }
    for (FixFile file : files) {
      Path target = folder.resolve(file.name());
      AtomicFile.write(target, file.bytes());
      saved.add(target);
    }
    return saved;
  }

  /** The files of a set: each part changes the case that the ones before it leave. */
  private List<FixFile> files(CaseResult result, boolean names, AdviceSet set) {
    UnaryOperator<String> shown = names ? text -> text : Redaction.of(result)::apply;
    RemedyContext context = context(result);
    List<FixReadme.Entry> entries = new ArrayList<>();
    List<FixFile> files = new ArrayList<>();
    Case before = result.theCase();
    for (int i = 0; i < set.parts().size(); i++) {
      Advice part = set.parts().get(i);
      FixHeading heading = FixHeading.of(set.parts(), part, result.beforeAnyFix().words(), shown);
      Case after =
          context == null
              ? null
              : advisor.changed(context, set.ids().subList(0, i + 1)).orElse(null);
      FixFiles fix =
          before == null ? FixFiles.ofNoCase() : FixFiles.of(before, part, after, heading);
      files.addAll(fix.files());
      entries.add(new FixReadme.Entry(heading.number(), part, fix));
      before = after == null ? before : after;
    }
    files.add(0, FixReadme.ofSet(result, set, entries, shown, !names));
    return files;
  }

  private @Nullable RemedyContext context(CaseResult result) {
    Case theCase = result.failingCase();
    Outcome outcome = result.failingOutcome();
    return theCase == null || outcome == null ? null : advisor.context(theCase, outcome);
  }

  private List<FixFile> files(CaseResult result, boolean names, Predicate<Advice> wanted) {
    UnaryOperator<String> shown = names ? text -> text : Redaction.of(result)::apply;
    RemedyContext context = context(result);
    List<FixReadme.Entry> entries = new ArrayList<>();
    List<FixFile> files = new ArrayList<>();
    int others = 0;
    for (Advice advice : result.advice()) {
      if (!wanted.test(advice)) {
        others += advice.proof() == Proof.NOT_APPLICABLE || advice.variants().isEmpty() ? 0 : 1;
        continue;
      }
      FixHeading heading =
          FixHeading.of(result.advice(), advice, result.beforeAnyFix().words(), shown);
      FixFiles fix = fix(context, advice, heading);
      files.addAll(fix.files());
      entries.add(new FixReadme.Entry(heading.number(), advice, fix));
    }
    if (!entries.isEmpty()) {
      files.add(0, FixReadme.of(result, entries, others, shown, !names));
    }
    return files;
  }

  private FixFiles fix(@Nullable RemedyContext context, Advice advice, FixHeading heading) {
    return context == null
        ? FixFiles.ofNoCase()
        : FixFiles.of(
            context.failing(), advice, advisor.changed(context, advice.id()).orElse(null), heading);
  }
}
