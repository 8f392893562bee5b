package org.session33.diagnostics.remedies.text;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of all remedies, least invasive first, from {@code remedies.yaml}. */
public final class RemedyTexts {
  private final List<RemedyText> texts;
  private final List<String> orderForFolders;
  private final FirstQuestion beforeAnyFix;
  private final RemedyStep findAlias;

  /**
   * Texts in the order of advice, with what is asked before any fix and how an alias is found.
   *
   * @param texts the texts, least invasive first
   * @param orderForFolders ids of some of them in the order in which they are advised where nothing
   *     but folders is refused
   * @param beforeAnyFix what is asked before any fix
   * @param findAlias how an alias is found
   */
  public RemedyTexts(
      List<RemedyText> texts,
      List<String> orderForFolders,
      FirstQuestion beforeAnyFix,
      RemedyStep findAlias) {
    this.texts = List.copyOf(texts);
    this.orderForFolders = List.copyOf(orderForFolders);
    this.beforeAnyFix = beforeAnyFix;
    this.findAlias = findAlias;
  }

  /** The texts that are shipped; they are read once. */
  public static RemedyTexts load() {
    return Shipped.TEXTS;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final RemedyTexts TEXTS = RemedyTextFile.load();
  }

  /**
   * Why a remedy does not apply, or helps nothing, one clause.
   *
   * @param remedy the remedy's id
   * @param reason the id of the clause
   * @param values one for each of its places
   */
  public static String reason(String remedy, String reason, Map<String, String> values) {
    return load()
        .find(remedy)
        .flatMap(t -> Optional.ofNullable(t.reasons().get(reason)))
        .map(clause -> Placeholders.fill(clause, values))
        .orElseThrow(
            () ->
                new IllegalStateException("remedies.yaml: no reason " + reason + " of " + remedy));
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

  /** A text by its remedy's id. */
  public Optional<RemedyText> find(String id) {
    return texts.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /**
   * Their ids in the order in which they are advised where nothing but folders is refused (KB
   * 3115602).
   */
  public List<String> idsForFolders() {
    Iterator<String> inTurn = orderForFolders.iterator();
    return ids().stream().map(id -> orderForFolders.contains(id) ? inTurn.next() : id).toList();
  }

  /** Those that are advised in an order of their own where nothing but folders is refused. */
  public List<String> orderForFolders() {
    return orderForFolders;
  }

  /** Their ids, least invasive first. */
  public List<String> ids() {
    return texts.stream().map(RemedyText::id).toList();
  }
}
