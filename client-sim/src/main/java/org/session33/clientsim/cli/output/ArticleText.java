package org.session33.clientsim.cli.output;

import java.util.List;
import org.session33.diagnostics.articles.Article;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.report.content.CauseTables;

/** Shows the articles behind what a result tells, with their titles and where to read them. */
final class ArticleText {
  private final Terminal terminal;

  ArticleText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(CaseResult result) {
    Articles known = Articles.load();
    List<String> ids =
        CauseTables.articles(
            result.findings().stream().filter(f -> f.verdict().stands()).toList(),
            result.advice().stream().filter(a -> a.proof() != Proof.NOT_APPLICABLE).toList(),
            known);
    if (!ids.isEmpty()) {
      terminal.heading("Articles");
    }
    for (String id : ids) {
      String titles = known.find(id).map(a -> a.titles() + ", ").orElse("");
      terminal.paragraph(titles + Article.addressOf(id), 2, "KB " + id + "  ");
    }
  }
}
