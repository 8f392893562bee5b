package org.session33.profiles.facts;

import java.util.Locale;

/** How sure a fact is (domain.md 0). */
public enum Confidence {
  /** Stated in a Microsoft article, help page or protocol document. */
  DOCUMENTED,
  /** Stated by an administrator, vendor or forum: an honest observation. */
  REPORTED,
  /** Session33's own choice or deduction; always shown as such, and open to being overridden. */
  ASSUMED;

  /** The word as people see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
