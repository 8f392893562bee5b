package org.session33.diagnostics.remedies;

import java.util.List;

/** The texts of all remedies, least invasive first, from {@code remedies.yaml}. */
public final class RemedyTexts {
  private final List<RemedyText> texts;

  private RemedyTexts(List<RemedyText> texts) {
    this.texts = texts;
  }

  /** The texts that are shipped. */
  public static RemedyTexts load() {
    return new RemedyTexts(RemedyTextFile.load());
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
