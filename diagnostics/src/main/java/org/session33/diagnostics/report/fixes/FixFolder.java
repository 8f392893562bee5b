package org.session33.diagnostics.report.fixes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.report.Redaction;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/**
 * Saves the fixes of a result: registry files and scripts, each with what takes it back, numbered
 * in the order of advice, and a README that lists them all, the steps of those without files
 * included.
 */
public final class FixFolder {
  private final RemedyAdvisor advisor;

  /** A folder whose changes come from this advisor. */
  public FixFolder(RemedyAdvisor advisor) {
    this.advisor = advisor;
  }

  /**
   * Saves the fixes; files that are there already are replaced. What is said about a fix in a
   * comment or in the README has no names unless they are wanted. Commands always keep them: run
   * with a stand-in for a name, a command would change somebody else.
   *
   * @param folder is made where it is missing
   * @param names whether comments and README keep names
   * @param all whether fixes are saved too that were not proved to open the case
   * @return the files that were saved, the README first; none where there is no such fix
   * @throws InputException if one cannot be saved
   */
  public List<Path> save(Path folder, CaseResult result, boolean names, boolean all)
      throws InputException {
    return save(
        folder,
        result,
        names,
        a ->
            a.proof() == Proof.RESOLVES
                || (all && a.proof() != Proof.NOT_APPLICABLE && !a.variants().isEmpty()));
  }

  /** Saves one fix, with its own number, whatever was proved of it. */
  public List<Path> save(Path folder, CaseResult result, boolean names, String id)
      throws InputException {
    return save(folder, result, names, a -> a.id().equals(id));
  }

  private List<Path> save(Path folder, CaseResult result, boolean names, Predicate<Advice> wanted)
      throws InputException {
    List<Path> saved = new ArrayList<>();
    List<FixFile> files = files(result, names, wanted);
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

  private List<FixFile> files(CaseResult result, boolean names, Predicate<Advice> wanted) {
    UnaryOperator<String> shown = names ? text -> text : Redaction.of(result)::apply;
    Case theCase = result.failingCase();
    Outcome outcome = result.failingOutcome();
    RemedyContext context =
        theCase == null || outcome == null ? null : advisor.context(theCase, outcome);
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
