package org.session33.profiles.intake.casefile;

import java.util.Collection;

/** What a case may say about the session model: the names of its parameters and their ranges. */
public interface SessionModelNames {
  /** The names of all parameters. */
  Collection<String> names();

  /** Whether a parameter may have this value. */
  boolean accepts(String name, long value);

  /** What would be right for a parameter, said to the person who wrote something else. */
  default String range(String name) {
    return "'session33 facts' lists the values that it takes";
  }
}
