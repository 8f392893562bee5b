package org.session33.profiles.intake.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.ValueKind;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.records.RecordComponents;

/** Reads the values that a case states, by their rows. */
final class StatedValues {
  private StatedValues() {}

  /**
   * What a mapping states, by key and in the order of the rows. All that its kind does not say
   * alone is left to the caller.
   */
  static <R extends Record> Map<String, Object> read(YamlMapping keys, List<CaseValue<R>> rows) {
    Map<String, Object> stated = new LinkedHashMap<>();
    for (CaseValue<R> row : rows) {
      read(keys, row).ifPresent(value -> stated.put(row.key(), value));
    }
    return stated;
  }

  /**
   * Lays what a mapping states over a record, and notes where each value came from.
   *
   * @param bare the record as it is without, or null where there is none; the mapping is checked
   *     all the same
   */
  static <R extends Record> Optional<R> over(
      @Nullable R bare, List<CaseValue<R>> rows, YamlMapping keys, CaseDraft draft) {
    Map<String, Object> stated = new LinkedHashMap<>();
    for (CaseValue<R> row : rows) {
      Optional<Object> value = read(keys, row);
      if (value.isPresent()) {
        stated.put(row.key(), value.get());
        draft.noteRead(row.path(), keys, row.key(), value.get());
      } else if (bare != null
          && row.unstated() != null
          && row.applies().test(bare)
          && !draft.isNoted(row.path())) {
        draft.note(row.path(), row.unstated().apply(bare));
      }
    }
    return Optional.ofNullable(bare).map(b -> RecordComponents.with(b, stated));
  }

  private static Optional<Object> read(YamlMapping keys, CaseValue<?> row) {
    ValueKind kind = row.kind();
    return switch (kind.sort()) {
      case SWITCH -> keys.bool(row.key()).map(v -> v);
      case COUNT -> keys.number(row.key(), kind.least(), kind.most()).map(Long::intValue);
      case CHOICE -> keys.choice(row.key(), kind.words()).map(v -> v);
      case TEXT -> keys.text(row.key()).map(v -> v);
      case ACCOUNTS -> keys.get(row.key()).map(v -> accounts(keys, row.key()));
      case NAME, OWN -> Optional.empty();
    };
  }

  private static List<String> accounts(YamlMapping keys, String key) {
    List<String> accounts = new ArrayList<>();
    for (YamlValue item : keys.list(key)) {
      item.text().ifPresent(accounts::add);
    }
    return accounts;
  }
}
