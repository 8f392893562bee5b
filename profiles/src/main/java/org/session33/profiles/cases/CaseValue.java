package org.session33.profiles.cases;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.records.RecordComponents;

/**
 * One value of a case, as everything knows it that reads, writes, shows or changes it. {@link
 * CaseValues} lists them all.
 *
 * @param <R> the record that holds it, as a component of the name {@code key}
 * @param part where it stands in a case: {@code outlook}, {@code server}, or the list {@code
 *     outlook.additionalMailboxes[]} or {@code programs[]} of its item
 * @param key its key in a case file
 * @param kind what it may be
 * @param title what reports call it
 * @param column its column in a workbook of users, or null
 * @param field its field in a form, or null
 * @param applies where it has a meaning; elsewhere it is neither written nor reported
 * @param alwaysWritten whether a saved case has it although it is the default
 * @param standard what it is where a case does not state it, or null where a release, a file or
 *     another value says that
 * @param unstated the origin of what it is then, or null where none is noted
 */
public record CaseValue<R extends Record>(
    String part,
    String key,
    ValueKind kind,
    String title,
    @Nullable Column column,
    @Nullable Field<R> field,
    Predicate<R> applies,
    boolean alwaysWritten,
    @Nullable Object standard,
    @Nullable Function<R, Origin> unstated) {
  /**
   * A column of a workbook.
   *
   * @param title its head
   * @param required whether each row needs it
   * @param says what is to be written in it, a few words
   */
  public record Column(String title, boolean required, String says) {}

  /**
   * A field of a form.
   *
   * @param label what it is called there, by what holds it
   * @param offered where it is shown
   * @param warning what is off with it; empty where nothing is
   */
  public record Field<R>(
      Function<R, String> label, Predicate<R> offered, Function<R, String> warning) {}

  /** The same value with another greatest count, where another value bounds it. */
  public CaseValue<R> upTo(int most) {
    return RecordComponents.with(this, "kind", ValueKind.count(kind.least(), most));
  }

  /** A value that is its record's component and no more yet; the list says the rest. */
  static <R extends Record> CaseValue<R> of(String part, String key, ValueKind kind, String title) {
    return new CaseValue<>(part, key, kind, title, null, null, r -> true, false, null, null);
  }

  CaseValue<R> column(String head, String words) {
    return RecordComponents.with(this, "column", new Column(head, false, words));
  }

  CaseValue<R> requiredColumn(String head, String words) {
    return RecordComponents.with(this, "column", new Column(head, true, words));
  }

  CaseValue<R> field(String label) {
    return field(r -> label, r -> true, r -> "");
  }

  CaseValue<R> field(Function<R, String> label, Predicate<R> offered, Function<R, String> warning) {
    return RecordComponents.with(this, "field", new Field<>(label, offered, warning));
  }

  CaseValue<R> where(Predicate<R> hasMeaning) {
    return RecordComponents.with(this, "applies", hasMeaning);
  }

  CaseValue<R> always() {
    return RecordComponents.with(this, "alwaysWritten", true);
  }

  CaseValue<R> standard(Object value) {
    return RecordComponents.with(this, "standard", value);
  }

  CaseValue<R> unstated(Function<R, Origin> origin) {
    return RecordComponents.with(this, "unstated", origin);
  }

  /** Its path in a case, for instance {@code outlook.language}. */
  public String path() {
    return part + "." + key;
  }

  /**
   * Its path in the item of this name, for instance {@code programs[Desktop search].database}; that
   * of the item itself for its name.
   */
  public String path(String item) {
    String holder = part.replace("[]", "[" + item + "]");
    return kind.sort() == ValueKind.Sort.NAME ? holder : holder + "." + key;
  }

  /** What it is. */
  public @Nullable Object get(R holder) {
    return RecordComponents.get(holder, key);
  }

  /**
   * The same record with another value.
   *
   * @throws IllegalArgumentException if the record refuses it
   */
  public R with(R holder, @Nullable Object value) {
    return RecordComponents.with(holder, key, value);
  }

  /** Whether readers and forms can take it by its kind alone. */
  public boolean isPlain() {
    return kind.sort() != ValueKind.Sort.OWN && kind.sort() != ValueKind.Sort.NAME;
  }

  /** Whether a value says nothing: not known, an empty text, list or record of settings. */
  public static boolean isNothing(@Nullable Object value) {
    return value == null
        || value.equals("")
        || value.equals(PopImapSettings.NONE)
        || (value instanceof Collection<?> some && some.isEmpty());
  }
}
