package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;

/** A finding in the making: a rule notes what speaks for and against, then gives its verdict. */
final class Judgement {
  private final Rule rule;
  private final List<String> pro = new ArrayList<>();
  private final List<String> contra = new ArrayList<>();

  Judgement(Rule rule) {
    this.rule = rule;
  }

  Judgement pro(String evidence) {
    pro.add(evidence);
    return this;
  }

  Judgement pro(List<String> evidence) {
    pro.addAll(evidence);
    return this;
  }

  boolean hasNoPro() {
    return pro.isEmpty();
  }

  Judgement contra(String evidence) {
    contra.add(evidence);
    return this;
  }

  Finding verdict(Verdict verdict, String summary) {
    return new Finding(rule.id(), rule.title(), verdict, summary, rule.articles(), pro, contra, "");
  }

  /** A verdict that leaves something to be done next. */
  Finding verdict(Verdict verdict, String summary, String next) {
    return new Finding(
        rule.id(), rule.title(), verdict, summary, rule.articles(), pro, contra, next);
  }

  Finding ruledOut(String reason) {
    return new Finding(
        rule.id(),
        rule.title(),
        Verdict.RULED_OUT,
        rule.title() + " is not the cause.",
        rule.articles(),
        pro,
        contra,
        reason);
  }

  Finding notEvaluated(String reason) {
    return new Finding(
        rule.id(),
        rule.title(),
        Verdict.NOT_EVALUATED,
        rule.title() + " could not be judged.",
        rule.articles(),
        pro,
        contra,
        reason);
  }
}
