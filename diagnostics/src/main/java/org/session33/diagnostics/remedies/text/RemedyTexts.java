package org.session33.diagnostics.remedies.text;

import java.util.List;

/** The texts of all remedies, least invasive first, from {@code remedies.yaml}. */
public final class RemedyTexts {
  private final List<RemedyText> texts;
  private final FirstQuestion beforeAnyFix;
  private final RemedyStep findAlias;

  /** Texts in the order of advice, with what is asked before any fix and how an alias is found. */
  public RemedyTexts(List<RemedyText> texts, FirstQuestion beforeAnyFix, RemedyStep findAlias) {
    this.texts = List.copyOf(texts);
    this.beforeAnyFix = beforeAnyFix;
    this.findAlias = findAlias;
  }

  /** The texts that are shipped. */
  public static RemedyTexts load() {
    return RemedyTextFile.load();
  }

  /** The step that finds the alias of a user, where a command needs it and nobody knows it. */
  public RemedyStep findAlias() {
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
}
