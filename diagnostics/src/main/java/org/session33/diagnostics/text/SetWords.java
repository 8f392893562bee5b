package org.session33.diagnostics.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.profiles.files.JoinedNames;

/** The sentences about remedies that belong together, and about what one of them does alone. */
public final class SetWords {
  private SetWords() {}

  /** What a set is called, by how many parts it has; no full stop. */
  public static String together(AdviceSet set) {
    return switch (set.parts().size()) {
      case 2 -> "Both together";
      case 3 -> "All three together";
      default -> "All together";
    };
  }

  /** The same with its parts. */
  public static String title(AdviceSet set) {
    return together(set)
        + ": "
        + set.parts().stream().map(Advice::title).collect(Collectors.joining("; "));
  }

  /** The same with the letters of its parts. */
  public static String lettered(AdviceSet set) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < set.parts().size(); i++) {
      titles.add(letter(i) + ". " + set.parts().get(i).title());
    }
    return together(set) + ": " + String.join("; ", titles);
  }

  /** The letter of a part, from a on. */
  public static String letter(int part) {
    return String.valueOf((char) ('a' + part));
  }

  /** What a part does alone; no full stop. */
  public static String alone(Advice part) {
    return switch (part.proof()) {
      case RESOLVES -> "alone: enough";
      case RESOLVES_IN_PART -> "alone: in part";
      case DELAYS -> "alone: only delays";
      case NOT_REHEARSED -> "alone: not rehearsed";
      case DOES_NOT_RESOLVE, NOT_APPLICABLE -> "alone: not enough";
    };
  }

  /** What a part leaves alone, with what it cures; no full stop. */
  public static String leaves(Advice part) {
    return alone(part) + "; " + reason(part);
  }

  /**
   * The proof of a remedy in words, with the troubles that are gone and what it needs beside it; no
   * full stop.
   */
  public static String reason(Advice advice) {
    StringBuilder words = new StringBuilder(advice.reason());
    String cures = JoinedNames.of(advice.cures(), "; ");
    if (!cures.isEmpty() && !advice.reason().contains(cures)) {
      words.append("; it cures: ").append(cures);
    }
    if (!advice.neededWith().isEmpty()) {
      words.append("; needed together with ").append(String.join(" and ", advice.neededWith()));
    }
    return words.toString();
  }

  /** What a set costs: what each part costs, each price once. */
  public static String price(AdviceSet set) {
    return set.parts().stream().map(Advice::price).distinct().collect(Collectors.joining(" "));
  }

  /** How a set is taken back: its parts in the other order, a line each. */
  public static List<String> undo(AdviceSet set) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < set.parts().size(); i++) {
      lines.add(letter(i) + ". " + set.parts().get(i).undo().words());
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Everything that is to be done for a set, one part after the other, under its letter. */
  public static List<ReleaseSteps> steps(AdviceSet set) {
    List<ReleaseSteps> steps = new ArrayList<>();
    for (int i = 0; i < set.parts().size(); i++) {
      Advice part = set.parts().get(i);
      for (ReleaseSteps variant : part.variants()) {
        String releases = variant.releases().isEmpty() ? "" : ", " + variant.releases();
        steps.add(
            new ReleaseSteps(
                letter(i) + ". " + part.title() + releases, variant.lines(), variant.complete()));
      }
    }
    return steps;
  }

  /**
   * The same where the titles of the parts stand before it, and the releases are known: each part
   * under its letter alone.
   */
  public static List<ReleaseSteps> stepsByLetter(AdviceSet set) {
    List<ReleaseSteps> steps = new ArrayList<>();
    for (int i = 0; i < set.parts().size(); i++) {
      for (ReleaseSteps variant : set.parts().get(i).variants()) {
        steps.add(new ReleaseSteps(letter(i) + ".", variant.lines(), variant.complete()));
      }
    }
    return steps;
  }

  /** Who has to act for a set, each once; no full stop. */
  public static String who(AdviceSet set) {
    return set.parts().stream()
        .map(Advice::actor)
        .distinct()
        .map(ResultWords::who)
        .collect(Collectors.joining("; "));
  }

  /** The articles that state its parts, each once. */
  public static List<String> articles(AdviceSet set) {
    return set.parts().stream().flatMap(a -> a.articles().stream()).distinct().toList();
  }

  /** Whether a part of it should come last of all. */
  public static boolean isLastResort(AdviceSet set) {
    return set.parts().stream().anyMatch(Advice::lastResort);
  }

  /** What stands beside a set where one fix alone opens the case too. */
  public static String besideOne() {
    return "One fix alone opens the case too; this is for those who cannot pay its price.";
  }
}
