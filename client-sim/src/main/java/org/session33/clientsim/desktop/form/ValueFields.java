package org.session33.clientsim.desktop.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.ValueKind;

/**
 * The fields of values of which their rows say all that a form needs.
 *
 * @param <R> the record that holds the values
 */
final class ValueFields<R extends Record> {
  private final R now;
  private final FormOrigins origins;
  private final Function<UnaryOperator<R>, UnaryOperator<Case>> edited;

  /**
   * Fields of a record.
   *
   * @param now the record as it is
   * @param edited makes a change of the record one of the case
   */
  ValueFields(R now, FormOrigins origins, Function<UnaryOperator<R>, UnaryOperator<Case>> edited) {
    this.now = now;
    this.origins = origins;
    this.edited = edited;
  }

  /**
   * The field of a value; empty where its row offers none.
   *
   * @param opened the record as the case was opened, or null where there was none
   */
  Optional<FormField> field(CaseValue<R> value, @Nullable R opened) {
    String id = value.path();
    return plain(value, id, Kind.COUNT, "")
        .map(
            field ->
                field
                    .noted(origins.note(id, words(value, now), words(value, before(opened))))
                    .warned(origins.warning(id))
                    .warned(warning(value)));
  }

  /** The fields of an item of a list, which says for all of them where it came from. */
  List<FormField> cells(List<CaseValue<R>> values, String id, String name) {
    return values.stream()
        .flatMap(v -> plain(v, id + "." + v.key(), Kind.NUMBER, name + ": ").stream())
        .toList();
  }

  private R before(@Nullable R opened) {
    return opened == null ? now : opened;
  }

  private String warning(CaseValue<R> value) {
    return value.field() == null ? "" : value.field().warning().apply(now);
  }

  private Optional<FormField> plain(CaseValue<R> value, String id, Kind counts, String whose) {
    CaseValue.Field<R> offer = value.field();
    if (offer == null || !value.isPlain() || !offer.offered().test(now)) {
      return Optional.empty();
    }
    String label = offer.label().apply(now);
    String shown = shown(value, now);
    ValueKind kind = value.kind();
    return Optional.of(
        switch (kind.sort()) {
          case SWITCH ->
              FormField.of(
                  id,
                  label,
                  Boolean.parseBoolean(shown),
                  on -> edit(whose + (on ? "Set '" : "Clear '") + label + "'", value, on));
          case COUNT ->
              FormField.of(id, counts, label, shown, text -> count(whose, label, value, text));
          case CHOICE ->
              FormField.of(id, Kind.CHOICE, label, shown, text -> choice(whose, label, value, text))
                  .among(kind.choices().stream().map(ValueKind.Choice::shown).toList());
          case ACCOUNTS ->
              FormField.of(
                      id, Kind.TEXT, label, shown, text -> changed(label, value, accounts(text)))
                  .suffixed(shown.isEmpty() ? "nobody" : "");
          case TEXT, NAME, OWN ->
              FormField.of(
                  id, Kind.TEXT, label, shown, text -> changed(label, value, text.strip()));
        });
  }

  private FormEdit count(String whose, String label, CaseValue<R> value, String text) {
    String what = lower(label);
    return WrittenNumber.edit(
        text,
        what,
        value.kind().least(),
        value.kind().most(),
        n -> edit(whose + WrittenNumber.words(n) + " " + what, value, (int) n));
  }

  private FormEdit choice(String whose, String label, CaseValue<R> value, String text) {
    return value
        .kind()
        .wordOf(text)
        .map(word -> edit(whose + label + " " + text, value, word))
        .orElseGet(() -> FormEdit.refused("'" + text + "' is not known; choose from the list"));
  }

  private FormEdit changed(String label, CaseValue<R> value, Object what) {
    return edit("Change " + lower(label), value, what);
  }

  private FormEdit edit(String words, CaseValue<R> value, Object what) {
    return FormEdit.of(words, edited.apply(r -> value.with(r, what)));
  }

  private static List<String> accounts(String text) {
    return Arrays.stream(text.split(";", -1))
        .map(String::strip)
        .filter(a -> !a.isEmpty())
        .distinct()
        .toList();
  }

  /** What is put in at present. */
  private static <R extends Record> String shown(CaseValue<R> value, R holder) {
    Object is = value.get(holder);
    if (is instanceof Integer count) {
      return WrittenNumber.words(count);
    } else if (is instanceof List<?> some) {
      return String.join("; ", some.stream().map(Object::toString).toList());
    }
    return is == null ? "" : value.kind().shown(is.toString());
  }

  /** The same in a sentence. */
  private static <R extends Record> String words(CaseValue<R> value, R holder) {
    return value.get(holder) instanceof Boolean on ? (on ? "on" : "off") : shown(value, holder);
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
