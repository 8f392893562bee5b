package org.session33.diagnostics.findings;

/** Hears of rules that failed, so that somebody can look for the reason. */
@FunctionalInterface
public interface RuleFaults {
  /** A rule threw this instead of giving a verdict. */
  void failed(Rule rule, RuntimeException fault);
}
