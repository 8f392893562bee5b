package org.session33.clientsim.desktop.form;

import java.util.List;

/**
 * A card of the form.
 *
 * @param id tells it apart from the others
 * @param title its heading; empty for the first card
 * @param count how many there are of what the heading names, or empty
 * @param parts its values and lists, in order
 */
public record FormSection(String id, String title, String count, List<FormPart> parts) {
  public FormSection {
    parts = List.copyOf(parts);
  }
}
