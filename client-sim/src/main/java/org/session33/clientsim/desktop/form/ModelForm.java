package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.sessions.ModelParameter;

/** The values of the session model that a case overrides. */
final class ModelForm {
  static final String ID = "sessionModel";

  private final Case theCase;
  private final FormOrigins origins;
  private final FormFacts facts;

  ModelForm(Case theCase, FormOrigins origins, FormFacts facts) {
    this.theCase = theCase;
    this.origins = origins;
    this.facts = facts;
  }

  FormSection section() {
    List<FormTable.Row> rows = new ArrayList<>();
    theCase
        .sessionModel()
        .forEach(
            (name, value) -> facts.model().parameter(name).ifPresent(p -> rows.add(row(p, value))));
    FormTable table =
        new FormTable(ID, List.of(), rows, "", List.of(), "The model's own values are used.");
    return new FormSection(ID, "Session model", rows.size() + " overridden", List.of(table));
  }

  private FormTable.Row row(ModelParameter parameter, int value) {
    String name = parameter.name();
    String id = ID + "[" + name + "]";
    Integer before = origins.opened().sessionModel().get(name);
    FormNote from =
        before == null
            ? FormNote.of("added here")
            : origins.note(id, WrittenNumber.words(value), WrittenNumber.words(before));
    FormField cell =
        FormField.of(
            id + ".value",
            Kind.NUMBER,
            name,
            WrittenNumber.words(value),
            text ->
                WrittenNumber.edit(
                    text,
                    parameter.unit(),
                    parameter.least(),
                    parameter.most(),
                    n ->
                        FormEdit.of(
                            name + ": " + WrittenNumber.words(n), c -> with(c, name, (int) n))));
    return new FormTable.Row(
        id,
        name,
        List.of(cell),
        from.saying(
            parameter.says()
                + "; otherwise "
                + WrittenNumber.words(parameter.fact().value())
                + (from.text().isEmpty() ? "" : " · " + from.text())),
        origins.warning(id),
        FormEdit.of("Use the model's own " + name, c -> with(c, name, null)));
  }

  private static Case with(Case old, String name, @Nullable Integer value) {
    Map<String, Integer> model = new TreeMap<>(old.sessionModel());
    if (value == null) {
      model.remove(name);
    } else {
      model.put(name, value);
    }
    return old.withSessionModel(model);
  }
}
