package org.session33.diagnostics.findings;

import java.util.List;

/**
 * One cause and what speaks for and against it.
 *
 * @param id its id in results and scenarios
 * @param title its name for people
 * @param verdict how sure it is
 * @param summary one sentence
 * @param articles ids of the articles that know it
 * @param pro what speaks for it
 * @param contra what speaks against it
 * @param reason why it was ruled out or not evaluated; for the others what to do next to be sure,
 *     often empty
 */
public record Finding(
    String id,
    String title,
    Verdict verdict,
    String summary,
    List<String> articles,
    List<String> pro,
    List<String> contra,
    String reason) {
  public Finding {
    articles = List.copyOf(articles);
    pro = List.copyOf(pro);
    contra = List.copyOf(contra);
    boolean needsReason = verdict == Verdict.RULED_OUT || verdict == Verdict.NOT_EVALUATED;
    if (needsReason && reason.isBlank()) {
      throw new IllegalArgumentException(id + ": a verdict against needs its reason");
    }
  }
}
