package org.session33.clientsim.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the shipped JSON Schemas, applied to YAML as editors apply it. */
final class ShippedSchema {
  /** Stands for the folder of the schemas, so that one finds the other; nothing is fetched. */
  private static final String BASE = "https://schemas.invalid/";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode document;
  private final Schema schema;

  private ShippedSchema(String name) {
    document = JSON.readTree(text(name));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    Map.of(
                        BASE + "case.schema.json", text("case.schema.json"),
                        BASE + "scenario.schema.json", text("scenario.schema.json"),
                        BASE + "names.schema.json", text("names.schema.json"))));
    schema = registry.getSchema(SchemaLocation.of(BASE + name));
  }

  static ShippedSchema ofCases() {
    return new ShippedSchema("case.schema.json");
  }

  static ShippedSchema ofScenarios() {
    return new ShippedSchema("scenario.schema.json");
  }

  /** What is wrong with a YAML document, by this schema. */
  List<String> problems(String yaml) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();
    Object loaded = new Load(settings).loadFromString(yaml);
    return schema.validate(JSON.<JsonNode>valueToTree(loaded)).stream()
        .map(Error::toString)
        .toList();
  }

  /** The part of the schema at a JSON pointer. */
  JsonNode at(String pointer) {
    JsonNode part = document.at(pointer);
    if (part.isMissingNode()) {
      throw new AssertionError("the schema has no " + pointer);
    }
    return part;
  }

  /** The keys of a mapping's {@code properties}, sorted. */
  TreeSet<String> keys(String pointer) {
    return new TreeSet<>(at(pointer + "/properties").propertyNames());
  }

  /** The texts in an {@code enum}; numbers among them are left out. */
  List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    at(pointer + "/enum").forEach(n -> addIfText(words, n));
    return words;
  }

  private static void addIfText(List<String> words, JsonNode node) {
    if (node.isString()) {
      words.add(node.asString());
    }
  }

  /** Every mapping in the document, with its pointer, for rules that hold everywhere. */
  List<JsonNode> everyObject() {
    List<JsonNode> found = new ArrayList<>();
    collect(document, found);
    return found;
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.isObject()) {
      found.add(node);
    }
    node.forEach(child -> collect(child, found));
  }

  /** The files below a folder of the test data whose names end so, wherever the test runs. */
  static List<Path> shipped(String folder, String ending) {
    Path inside = Path.of("test-data", "src", "main", "resources", "session33", folder);
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve(inside))) {
        try (Stream<Path> files = Files.walk(p.resolve(inside))) {
          return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError("no " + inside + " above the working directory");
  }

  /** The file that a first line of the form {@code # yaml-language-server: $schema=…} names. */
  static Path namedIn(Path file) throws IOException {
    String line = Files.readString(file).lines().findFirst().orElse("");
    String start = "# yaml-language-server: $schema=";
    if (!line.startsWith(start)) {
      throw new AssertionError(file + " does not begin with " + start + " but with " + line);
    }
    return file.resolveSibling(line.substring(start.length())).normalize();
  }

  private static String text(String name) {
    try (InputStream in = ShippedSchema.class.getResourceAsStream("/session33/schema/" + name)) {
      if (in == null) {
        throw new AssertionError("no schema " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
