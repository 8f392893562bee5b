package org.session33.clientsim.cli.output;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Intake;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.casefile.StatedReleases;

/** Files that make no case: what they say by themselves, and what is missing to go on. */
public final class LooseFiles {
  private final CaseExaminer examiner;

  @Inject
  LooseFiles(CaseExaminer examiner) {
    this.examiner = examiner;
  }

  /**
   * What files say by themselves.
   *
   * @param result the answer
   * @param problems what is wrong in the files, each once
   */
  public record Told(CaseResult result, List<Problem> problems) {
    /** Whether any file was used, or at least recognised. */
    public boolean isAnAnswer() {
      return isUsed() || unread().stream().anyMatch(UnreadFile::recognised);
    }

    /** Whether any file was used. */
    public boolean isUsed() {
      return !result.evidence().files().isEmpty();
    }

    /** Whether a file was used that holds more than text in which nothing is known. */
    public boolean isKnown() {
      return result.evidence().files().stream()
          .anyMatch((EvidenceFile f) -> f.records() > 0 || !f.format().equals("text"));
    }

    /**
     * The exit code of what was told: that of an answer, or of input in which nothing was
     * recognised.
     */
    public int exitCode(StrictOption strict) {
      return isAnAnswer() ? strict.exitCode(result) : ExitCode.INPUT;
    }

    private List<UnreadFile> unread() {
      return result.evidence().unread();
    }
  }

  /**
   * The same, which was told answers to what results ask next.
   *
   * @param answers each {@code ID=ANSWER}
   * @throws IllegalArgumentException if one cannot be used; the message says what can be
   */
  public LooseFiles answered(List<String> answers) {
    return new LooseFiles(examiner.answered(answers));
  }

  /**
   * Reads them.
   *
   * @param stated releases that the user stated beside
   */
  public Told tell(OpenedCase opened, StatedReleases stated) {
    Told all = told(opened, stated, opened.intake());
    if (opened.evidence().size() == 1 && all.result().evidence().records() > 0) {
      // A message is no case that went wrong; what is wrong with it as one would only confuse.
      return told(opened, stated, new Intake(List.of(), opened.intake().unread()));
    }
    return all;
  }

  private Told told(OpenedCase opened, StatedReleases stated, Intake intake) {
    List<Problem> problems = new ArrayList<>(intake.problems());
    StatedReleases known = opened.releases().exchange() == null ? stated : opened.releases();
    CaseResult result =
        examiner.examineEvidence(
            opened.evidence(), known, opened.notRehearsed(), intake, problems::add);
    return new Told(result, problems.stream().distinct().toList());
  }
}
