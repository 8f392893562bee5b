package org.session33.clientsim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema of cases says of each value what its row says. Whoever adds a row copies the lines
 * that this test asks for into {@code case.schema.json}.
 */
class CaseValuesSchemaTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> TEXT = Map.of("$ref", "#/$defs/text");

  private final ShippedSchema schema = ShippedSchema.ofCases();

  /** Each part of a case by its place in the schema, with the keys that are no values. */
  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("outlook", CaseValues.OUTLOOK, List.of("profile")),
        Arguments.of("additionalMailbox", CaseValues.MAILBOX, List.of("folderStatistics")),
        Arguments.of("program", CaseValues.PROGRAM, List.of()),
        Arguments.of("server", CaseValues.SERVER, List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void theKeysOfAPartAreItsRows(String part, List<CaseValue<?>> rows, List<String> others) {
    TreeSet<String> keys = new TreeSet<>(others);
    rows.forEach(row -> keys.add(row.key()));

    assertThat(schema.keys("/$defs/" + part)).isEqualTo(keys);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void aValueIsWhatItsRowSays(String part, List<CaseValue<?>> rows) {
    for (CaseValue<?> row : rows) {
      Map<String, Object> said = said(row);
      if (!said.isEmpty()) {
        Map<String, Object> written =
            JSON.convertValue(
                schema.at("/$defs/" + part + "/properties").path(row.key()),
                new TypeReference<Map<String, Object>>() {});
        assertThat(written.remove("description")).asString().as(row.path()).isNotBlank();
        assertThat(JSON.valueToTree(written).toString())
            .as("%s; write: \"%s\": %s", row.path(), row.key(), JSON.writeValueAsString(said))
            .isEqualTo(JSON.valueToTree(said).toString());
      }
    }
  }

  /** What a row says; nothing of a value with rules of its own. */
  private static Map<String, Object> said(CaseValue<?> row) {
    Map<String, Object> said = new LinkedHashMap<>();
    switch (row.kind().sort()) {
      case SWITCH -> said.put("type", "boolean");
      case COUNT -> {
        said.put("type", "integer");
        said.put("minimum", row.kind().least());
        said.put("maximum", row.kind().most());
      }
      case CHOICE -> said.put("enum", row.kind().words());
      case TEXT, NAME -> said.putAll(TEXT);
      case ACCOUNTS -> {
        said.put("type", "array");
        said.put("items", TEXT);
      }
      case OWN -> {
        return Map.of();
      }
    }
    if (row.standard() != null) {
      said.put("default", row.standard());
    }
    return said;
  }
}
