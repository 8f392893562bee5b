package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.session33.diagnostics.articles.Article;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceList;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;

/** The causes that were weighed, the remedies, and the articles that both point to. */
public final class CauseTables {
  private final List<Finding> findings;
  private final List<Advice> remedies;
  private final AdviceSets sets;
  private final Articles articles;
  private final boolean whole;

  CauseTables(
      List<Finding> findings,
      List<Advice> remedies,
      AdviceSets sets,
      Articles articles,
      boolean whole) {
    this.sets = sets;
    this.whole = whole;
    this.findings = findings;
    this.remedies = remedies;
    this.articles = articles;
  }

  /** The verdict of a finding as a word with its tone. */
  public static Cell.Mark mark(Finding finding) {
    return new Cell.Mark(
        finding.verdictWords(),
        switch (finding.verdict()) {
          case CONFIRMED -> Tone.BAD;
          case LIKELY, POSSIBLE -> Tone.WARNING;
          case NOT_EVALUATED, RULED_OUT -> Tone.QUIET;
        });
  }

  /**
   * A proof as a word with its tone.
   *
   * @param whole whether the case that it was rehearsed on is whole
   */
  public static Cell.Mark mark(Proof proof, boolean whole) {
    return new Cell.Mark(
        proof.word(),
        switch (proof) {
          case RESOLVES -> whole ? Tone.GOOD : Tone.WARNING;
          case NOT_REHEARSED -> Tone.WARNING;
          case RESOLVES_IN_PART, DELAYS -> Tone.WARNING;
          case DOES_NOT_RESOLVE -> Tone.BAD;
          case NOT_APPLICABLE -> Tone.QUIET;
        });
  }

  /** Steps: numbered, and where they differ by release, under the releases that they are for. */
  static Cell steps(Advice advice) {
    return advice.steps().isEmpty() ? Cell.NONE : new Cell.Steps(advice.variants());
  }

  /** Links to articles. */
  public static Cell.Links links(List<String> ids) {
    return new Cell.Links(
        ids.stream().map(id -> new Cell.Link("KB " + id, Article.addressOf(id))).toList());
  }

  Section findings() {
    List<Column> columns =
        List.of(
            new Column("Verdict", 15),
            new Column("Cause", 28),
            new Column("Summary", 40),
            new Column("For", 42),
            new Column("Against", 26),
            new Column("Reason, or what to do next", 40),
            new Column("Articles", 15),
            new Column("Id", 26));
    return new Section(
        SectionId.FINDINGS,
        "Every known cause with its verdict: what speaks for and against it. Those that could not"
            + " be judged stand together in the last line, with what to bring.",
        Table.of(columns, rows(), alike -> alike.size() == 1 ? row(alike.get(0)) : row(alike)),
        "No cause was weighed.");
  }

  /** A row for each cause, and one for all that were not evaluated. */
  private List<List<Finding>> rows() {
    List<List<Finding>> rows = new ArrayList<>();
    findings.stream().filter(f -> !f.isOpen()).forEach(f -> rows.add(List.of(f)));
    List<Finding> open = findings.stream().filter(Finding::isOpen).toList();
    if (!open.isEmpty()) {
      rows.add(open);
    }
    return rows;
  }

  private static List<Cell> row(Finding finding) {
    return List.of(
        mark(finding),
        new Cell.Text(finding.title()),
        new Cell.Text(finding.summary()),
        Cell.of(finding.pro()),
        Cell.of(finding.contra()),
        finding.bring().isEmpty()
            ? Cell.of(finding.reason())
            : Cell.of(List.of(finding.reason(), ResultWords.bring(List.of(finding)))),
        links(finding.articles()),
        new Cell.Text(finding.id()));
  }

  /** Causes that were not evaluated. */
  private static List<Cell> row(List<Finding> open) {
    return List.of(
        mark(open.get(0)),
        Cell.of(open.stream().map(Finding::title).toList()),
        Cell.NONE,
        Cell.NONE,
        Cell.of(open.stream().flatMap(f -> f.contra().stream()).distinct().toList()),
        new Cell.Text(ResultWords.bring(open)),
        links(open.stream().flatMap(f -> f.articles().stream()).distinct().toList()),
        Cell.of(open.stream().map(Finding::id).toList()));
  }

  Section remedies() {
    List<Column> columns =
        List.of(
            new Column("Proof", 17),
            new Column("Remedy", 36),
            new Column("Who", 26),
            new Column("What the rehearsal showed", 36),
            new Column("Sessions before", 11),
            new Column("Sessions after", 11),
            new Column("Price", 38),
            new Column("Steps", 58),
            new Column("Undo", 34),
            new Column("Last resort", 10),
            new Column("Articles", 15),
            new Column("Id", 28));
    return new Section(
        SectionId.REMEDIES,
        "What works stands first, and among that what users can do without an administrator. Each"
            + " proof is a rehearsal of the case with the remedy applied.",
        Table.of(
            columns,
            AdviceList.of(remedies).helping(),
            r ->
                List.of(
                    mark(r.proof(), whole),
                    new Cell.Text(r.title()),
                    new Cell.Text(ResultWords.who(r.actor())),
                    new Cell.Text(SetWords.reason(r)),
                    Cell.of(r.sessionsBefore()),
                    Cell.of(r.sessionsAfter()),
                    new Cell.Text(r.price()),
                    steps(r),
                    new Cell.Text(r.undo().words()),
                    Cell.of(r.lastResort()),
                    links(r.articles()),
                    new Cell.Text(r.id()))),
        "No remedy is known for what was found.");
  }

  /** What opens the case only together; the best set stands first. */
  Section sets() {
    List<Column> columns =
        List.of(
            new Column("Proof", 17),
            new Column("Set", 40),
            new Column("Who", 26),
            new Column("What the rehearsal showed", 36),
            new Column("Each of them alone", 50),
            new Column("Sessions after", 11),
            new Column("Price", 38),
            new Column("Steps", 58),
            new Column("Undo", 34),
            new Column("Last resort", 10),
            new Column("Articles", 15),
            new Column("Id", 28));
    String noneMore = sets.notTried().isEmpty() ? "" : " " + sets.notTried();
    return new Section(
        SectionId.SETS,
        "Remedies that are carried out together, taken back together, and were rehearsed together."
            + noneMore,
        Table.of(
            columns,
            sets.sets(),
            s ->
                List.of(
                    mark(s.proof(), whole),
                    new Cell.Text(SetWords.title(s)),
                    new Cell.Text(SetWords.who(s)),
                    new Cell.Text(s.reason()),
                    Cell.of(alone(s)),
                    new Cell.Count(s.sessionsAfter()),
                    new Cell.Text(SetWords.price(s)),
                    new Cell.Steps(SetWords.steps(s)),
                    Cell.of(SetWords.undo(s)),
                    Cell.of(SetWords.isLastResort(s)),
                    links(SetWords.articles(s)),
                    new Cell.Text(s.id()))),
        "No set of remedies was needed." + noneMore);
  }

  /** What each part of a set leaves alone. */
  public static List<String> alone(AdviceSet set) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < set.parts().size(); i++) {
      Advice part = set.parts().get(i);
      lines.add(SetWords.letter(i) + ". " + part.title() + ", " + SetWords.leaves(part));
    }
    return lines;
  }

  /** What is of no use here: one line each, for those who ask. */
  Section folded() {
    AdviceList list = AdviceList.of(remedies);
    return new Section(
        SectionId.FOLDED,
        "What people try as well, and why it is of no use here.",
        Table.of(
            List.of(
                new Column("Proof", 17),
                new Column("Remedy", 40),
                new Column("Reason", 70),
                new Column("Id", 28)),
            Stream.concat(list.noHelp().stream(), list.notApplicable().stream()).toList(),
            r ->
                List.of(
                    mark(r.proof(), whole),
                    new Cell.Text(r.title()),
                    new Cell.Text(SetWords.reason(r)),
                    new Cell.Text(r.id()))),
        "There is no such remedy.");
  }

  /** The articles that findings and remedies point to, then those that steps name. */
  public static List<String> articles(
      List<Finding> findings, List<Advice> remedies, Articles known) {
    Set<String> used = new LinkedHashSet<>();
    findings.forEach(f -> used.addAll(f.articles()));
    remedies.forEach(r -> used.addAll(r.articles()));
    remedies.forEach(r -> r.steps().forEach(step -> used.addAll(known.namedIn(step))));
    return List.copyOf(used);
  }

  Section articles() {
    List<Column> columns =
        List.of(new Column("Article", 14), new Column("About", 60), new Column("What it says", 60));
    return new Section(
        SectionId.ARTICLES,
        "Microsoft has taken many articles of that age down; web archives keep them under the same"
            + " address.",
        Table.of(
            columns,
            articles(findings, remedies, articles),
            id ->
                List.of(
                    links(List.of(id)),
                    Cell.of(articles.find(id).map(Article::titles).orElse("")),
                    Cell.of(articles.find(id).map(Article::about).orElse("")))),
        "No article is pointed to.");
  }
}
