package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** The texts of all remedies, least invasive first, from {@code remedies.yaml}. */
public final class RemedyTexts {
  private final List<RemedyText> texts;
  private final FirstQuestion beforeAnyFix;
  private final String findAlias;

  private RemedyTexts(List<RemedyText> texts, FirstQuestion beforeAnyFix, String findAlias) {
    this.texts = texts;
    this.beforeAnyFix = beforeAnyFix;
    this.findAlias = findAlias;
  }

  /** The texts that are shipped. */
  public static RemedyTexts load() {
    FactFile file = FactFile.open(RemedyTexts.class, "remedies.yaml");
    return new RemedyTexts(
        file.list("remedies", in -> text(in, FactFile.text(in, "id"))),
        question(file.root().mapping("beforeAnyFix").orElseThrow()),
        FactFile.text(file.root(), "findAlias"));
  }

  /** The step that finds the alias of a user, where a command needs it and nobody knows it. */
  public String findAlias() {
    return findAlias;
  }

  /** What is asked before any fix of refused sessions, with places for the values of a case. */
  public FirstQuestion beforeAnyFix() {
    return beforeAnyFix;
  }

  /** All texts, least invasive first. */
  public List<RemedyText> all() {
    return texts;
  }

  /** Their ids, least invasive first. */
  public List<String> ids() {
    return texts.stream().map(RemedyText::id).toList();
  }

  private static FirstQuestion question(YamlMapping in) {
    return new FirstQuestion(FactFile.text(in, "asks"), FactFile.text(in, "why"));
  }

  private static RemedyText text(YamlMapping in, String id) {
    return new RemedyText(
        id,
        FactFile.text(in, "title"),
        FactFile.texts(in, "articles"),
        FactFile.texts(in, "treats"),
        FactFile.text(in, "price"),
        FactFile.text(in, "undo"),
        in.bool("lastResort").orElse(false),
        in.bool("ineffective").orElse(false),
        in.list("variants").stream().map(v -> variant(v.mapping().orElseThrow())).toList(),
        in.mapping("cure").map(c -> cure(c, id)).orElse(null));
  }

  private static RemedyText cure(YamlMapping in, String id) {
    RemedyText cure = text(in, id);
    in.refuseUnknownKeys();
    return cure;
  }

  private static RemedyText.Variant variant(YamlMapping in) {
    List<String> steps = new ArrayList<>();
    in.list("steps").forEach(step -> collect(step, steps));
    RemedyText.Variant variant =
        new RemedyText.Variant(
            FactFile.texts(in, "outlook"),
            FactFile.texts(in, "exchange"),
            in.bool("settings").orElse(null),
            List.copyOf(steps),
            in.text("undo").orElse(null));
    in.refuseUnknownKeys();
    return variant;
  }

  /** Steps that several remedies share stand once and are lists within the list. */
  private static void collect(YamlValue step, List<String> into) {
    if (step.isList()) {
      step.list().forEach(s -> collect(s, into));
    } else {
      into.add(step.text().orElseThrow());
    }
  }
}
