package org.session33.diagnostics.report.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.cases.Case;

/**
 * The README beside the files of the fixes: in the order of advice, what each file does, for which
 * server, who runs it, the price, what takes it back and what was proved; and the steps, which for
 * some fixes are all there is. Plain text for Notepad, which wants CRLF; in UTF-8 with its mark,
 * since names and labels may be of any language.
 */
final class FixReadme {
  /** Its name. */
  static final String NAME = "README.txt";

  private static final int WIDTH = 92;
  private static final int INDENT = 3;
  private static final int LABEL = 9;

  private final UnaryOperator<String> names;
  private final List<String> lines = new ArrayList<>();

  /**
   * One fix with its files.
   *
   * @param number its number in the list of fixes
   * @param advice what is said of it
   * @param files what is handed over with it
   */
  record Entry(int number, Advice advice, FixFiles files) {}

  private FixReadme(UnaryOperator<String> names) {
    this.names = names;
  }

  /**
   * The README.
   *
   * @param result the result whose fixes they are
   * @param entries the fixes, best first
   * @param others how many fixes of the result are not among them, though they apply
   * @param names makes of a text what it may say
   * @param redacted whether that takes names away
   */
  static FixFile of(
      CaseResult result,
      List<Entry> entries,
      int others,
      UnaryOperator<String> names,
      boolean redacted) {
    FixReadme readme = new FixReadme(names);
    readme.head(result, "fixes, in the order of advice");
    readme.howTo(entries, others, redacted);
    entries.forEach(readme::entry);
    return readme.file();
  }

  /** The README of a set: in the order in which its parts are carried out. */
  static FixFile ofSet(
      CaseResult result,
      AdviceSet set,
      List<Entry> entries,
      UnaryOperator<String> names,
      boolean redacted) {
    FixReadme readme = new FixReadme(names);
    readme.head(result, "fixes that are carried out together, in this order");
    readme.set(set);
    readme.howTo(entries, 0, redacted);
    entries.forEach(readme::entry);
    readme.lines.add("");
    readme.lines.add("To take all of it back, in this order:");
    for (int i = entries.size() - 1; i >= 0; i--) {
      readme.hanging(INDENT, entries.get(i).number() + ". ", undo(entries.get(i)));
    }
    return readme.file();
  }

  private void set(AdviceSet set) {
    labelled(0, "Together", set.proof().word() + "; " + set.reason() + ".");
    labelled(
        0,
        "Alone",
        "none of them was proved to be enough; each says what it leaves. Do all of them, or none.");
  }

  private FixFile file() {
    return new FixFile(
        NAME, lines.stream().map(line -> line + "\r\n").collect(Collectors.joining()), "", "");
  }

  private void head(CaseResult result, String what) {
    lines.add("Session33: " + what);
    lines.add("");
    Case theCase = result.theCase();
    if (theCase != null) {
      labelled(0, "Case", theCase.title());
      labelled(0, ReadAs.LABEL, ReadAs.of(result).inShort());
    }
    if (!result.isWhole()) {
      labelled(0, Completeness.WORD, result.completeness().summary());
    }
    labelled(0, "Rests on", ResultWords.caution(result.outcome() != null));
    if (!result.beforeAnyFix().isEmpty()) {
      labelled(0, "First", result.beforeAnyFix().words());
    }
  }

  private void howTo(List<Entry> entries, int others, boolean redacted) {
    lines.add("");
    paragraph(
        0,
        "Each fix has its number in the list of fixes, and its files begin with it; what takes a"
            + " fix back lies beside it and ends with -undo. A file that is not named here is not"
            + " of this result.");
    if (entries.stream().flatMap(e -> e.files().files().stream()).anyMatch(FixReadme::isScript)) {
      paragraph(
          0,
          "A .ps1 asks before each change: with -WhatIf it only shows what it would do, with"
              + " -Confirm:$false it does not ask. No script was run anywhere yet; try it with"
              + " -WhatIf first.");
    }
    if (redacted) {
      paragraph(
          0,
          "Names were replaced by other words here and in comments. Commands in the scripts keep"
              + " those that they need.");
    }
    if (others > 0) {
      paragraph(
          0,
          "Not in this folder are fixes of this case of which it was not proved that they open it: "
              + others
              + ".");
    }
  }

  private static boolean isScript(FixFile file) {
    return file.name().endsWith(".ps1");
  }

  private void entry(Entry entry) {
    Advice advice = entry.advice();
    lines.add("");
    hanging(0, entry.number() + ". ", advice.title());
    for (FixFile file : entry.files().files()) {
      lines.add(" ".repeat(INDENT) + file.name());
      labelled(INDENT * 2, "does", file.does());
      labelled(INDENT * 2, "run by", file.by() + ".");
    }
    labelled(INDENT, "Proof", ResultWords.proof(advice));
    labelled(INDENT, "Price", advice.price());
    labelled(INDENT, "Undo", undo(entry));
    if (advice.lastResort()) {
      labelled(INDENT, "Note", ResultWords.lastResort());
    }
    String why = entry.files().why();
    if (!why.isEmpty()) {
      labelled(INDENT, "Files", (entry.files().isEmpty() ? "None: " : "") + why + ".");
    }
    advice.variants().forEach(variant -> steps(variant, entry.files().isEmpty()));
  }

  private static String undo(Entry entry) {
    String files =
        entry.files().files().stream()
            .map(FixFile::name)
            .filter(name -> name.contains("-undo."))
            .collect(Collectors.joining(", or "));
    return files.isEmpty() ? entry.advice().undo().words() : files;
  }

  private void steps(ReleaseSteps variant, boolean only) {
    String releases = variant.releases().isEmpty() ? "" : " (" + variant.releases() + ")";
    String what = only ? "Steps" : "The whole of it, as it is done by hand";
    lines.add(" ".repeat(INDENT) + what + releases + ":");
    int number = 0;
    for (var line : variant.lines()) {
      hanging(INDENT * 2, line.isToDo() ? ++number + ". " : "- ", line.words());
    }
  }

  private void labelled(int indent, String label, String text) {
    String head = label + ":";
    hanging(indent, head + " ".repeat(Math.max(1, LABEL + 1 - head.length())), text);
  }

  private void hanging(int indent, String mark, String text) {
    int left = indent + TextColumns.of(mark);
    String first = " ".repeat(indent) + mark;
    for (String line : WrappedText.paragraph(names.apply(text), WIDTH - left)) {
      lines.add((first + line).stripTrailing());
      first = " ".repeat(left);
    }
  }

  private void paragraph(int indent, String text) {
    hanging(indent, "", text);
  }
}
