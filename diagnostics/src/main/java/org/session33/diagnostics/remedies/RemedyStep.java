package org.session33.diagnostics.remedies;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a remedy.
 *
 * @param text what to do; places in braces are filled
 * @param otherwise what to do where one of the places stays unknown, or null to leave the step out
 *     then
 * @param perValue whether it is done for each registry value by itself
 */
record RemedyStep(String text, @Nullable String otherwise, boolean perValue) {
  /** Filled in; null where it is to be left out. */
  @Nullable String filled(Map<String, String> values) {
    if (Placeholders.knows(text, values)) {
      return Placeholders.fill(text, values);
    }
    return otherwise == null || !Placeholders.knows(otherwise, values)
        ? null
        : Placeholders.fill(otherwise, values);
  }
}
