package org.session33.diagnostics.remedies.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Steps for some of the releases that it may be.
 *
 * @param releases these releases in words, {@code Exchange Server 2007 and 2010} for instance;
 *     empty where the steps are for all that it may be
 * @param lines what is to be done, in order, with the notes and warnings at their places
 * @param complete whether nothing that a step, or the way back, needs is unknown; only then can its
 *     commands be run as they are
 */
public record ReleaseSteps(String releases, List<AdviceStep> lines, boolean complete) {
  public ReleaseSteps {
    lines = List.copyOf(lines);
  }

  /** What is to be done, in order. */
  public List<String> steps() {
    return words(AdviceStep::isToDo);
  }

  /** What is to be known: the notes and the warnings, in order. */
  public List<String> notes() {
    return words(line -> !line.isToDo());
  }

  private List<String> words(Predicate<AdviceStep> wanted) {
    return lines.stream().filter(wanted).map(AdviceStep::words).toList();
  }

  /** All lines in order; those to be done have numbers. */
  public List<String> numbered() {
    List<String> numbered = new ArrayList<>();
    int number = 0;
    for (AdviceStep line : lines) {
      numbered.add((line.isToDo() ? ++number + ". " : "") + line.words());
    }
    return numbered;
  }

  /** Texts with the releases in front of each, for lists in which they stand with others. */
  public List<String> labelled(List<String> texts) {
    return releases.isEmpty() ? texts : texts.stream().map(s -> releases + ": " + s).toList();
  }

  /** The same with the texts of each step changed. */
  public ReleaseSteps mapped(UnaryOperator<String> change) {
    return new ReleaseSteps(releases, lines.stream().map(s -> s.mapped(change)).toList(), complete);
  }
}
