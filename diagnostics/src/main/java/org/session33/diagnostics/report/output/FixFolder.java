package org.session33.diagnostics.report.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.report.FixFile;
import org.session33.diagnostics.report.FixFiles;
import org.session33.diagnostics.report.Redaction;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/** Saves the registry files and scripts of a result's remedies, each with its undo. */
public final class FixFolder {
  private final RemedyAdvisor advisor;

  /** A folder whose changes come from this advisor. */
  public FixFolder(RemedyAdvisor advisor) {
    this.advisor = advisor;
  }

  /**
   * Saves the files; those that are there already are replaced. What is said about a remedy in a
   * comment has no names unless they are wanted. Commands always keep them: run with a stand-in for
   * a name, a command would change somebody else.
   *
   * @param folder is made where it is missing
   * @param names whether comments keep names
   * @param all whether remedies have files too that were not proved to open the case
   * @return the files that were saved, in the order of the remedies; none where no remedy has any
   * @throws InputException if one cannot be saved
   */
  public List<Path> save(Path folder, CaseResult result, boolean names, boolean all)
      throws InputException {
    List<FixFile> files = files(result, names, all);
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

  private List<FixFile> files(CaseResult result, boolean names, boolean all) {
    Case theCase = result.theCase();
    Outcome outcome = result.outcome();
    if (theCase == null || outcome == null) {
      return List.of();
    }
    UnaryOperator<String> shown = names ? text -> text : Redaction.of(result)::apply;
    RemedyContext context = advisor.context(theCase, outcome);
    List<FixFile> files = new ArrayList<>();
    for (Advice advice : result.advice()) {
      if (!all && advice.proof() != Proof.RESOLVES) {
        continue;
      }
      Advice commented = commented(advice, shown);
      Case changed = advisor.changed(context, advice.id()).orElse(null);
      FixFiles fix =
          FixFiles.of(theCase, commented, changed, shown.apply(result.beforeAnyFix().words()));
      files.addAll(fix.files(theCase.server(), commented, shown));
    }
    return files;
  }

  private static Advice commented(Advice advice, UnaryOperator<String> shown) {
    return new Advice(
        advice.id(),
        shown.apply(advice.title()),
        advice.proof(),
        shown.apply(advice.reason()),
        shown.apply(advice.price()),
        advice.undo(),
        advice.variants(),
        advice.articles(),
        advice.actor(),
        advice.lastResort(),
        advice.sessionsBefore(),
        advice.sessionsAfter());
  }
}
