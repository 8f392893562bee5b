package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static JsonNode read(Map<String, Object> tree) throws JsonProcessingException {
    return new ObjectMapper().readTree(Json.write(tree));
  }

  @Test
  void writesEveryKindOfValueInItsOrder() throws JsonProcessingException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", "a");
    tree.put("number", 33);
    tree.put("long", 4_294_967_296L);
    tree.put("truth", true);
    tree.put("nothing", null);
    tree.put("list", Arrays.asList("x", null, 1, List.of()));
    tree.put("map", Map.of("k", Map.of()));

    JsonNode json = read(tree);

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("text", "number", "long", "truth", "nothing", "list", "map");
    assertThat(json.get("number").isInt()).isTrue();
    assertThat(json.get("long").longValue()).isEqualTo(4_294_967_296L);
    assertThat(json.get("truth").isBoolean()).isTrue();
    assertThat(json.get("nothing").isNull()).isTrue();
    assertThat(json.get("list")).hasSize(4);
  }

  @Test
  void bringsEveryCharacterThrough() throws JsonProcessingException {
    StringBuilder all = new StringBuilder("\"quoted\" \\ / </script> \u2028 \uD83D\uDE80 ıİ");
    for (char c = 0; c < 0x20; c++) {
      all.append(c);
    }

    String text = Json.write(Map.of("text", all.toString(), "a \"key\"\n", "v"));
    JsonNode json = new ObjectMapper().readTree(text);

    assertThat(json.get("text").textValue()).isEqualTo(all.toString());
    assertThat(json.get("a \"key\"\n").textValue()).isEqualTo("v");
    assertThat(text.chars().filter(c -> c < 0x20)).containsOnly((int) '\n');
  }

  @Test
  void replacesLoneSurrogatesInValuesAndKeys() throws JsonProcessingException {
    JsonNode json = read(Map.of("k\uDC00", List.of("\uD800", "a\uDC00b", "\uD83D\uDE80\uD83D")));

    assertThat(json.get("k\uFFFD"))
        .extracting(JsonNode::textValue)
        .containsExactly("\uFFFD", "a\uFFFDb", "\uD83D\uDE80\uFFFD");
  }

  @Test
  void isTheSameOnEverySystem() {
    assertThat(Json.write(Map.of("a", Map.of("b", List.of(1, 2)))))
        .isEqualTo("{\n  \"a\" : {\n    \"b\" : [ 1, 2 ]\n  }\n}");
  }
}
