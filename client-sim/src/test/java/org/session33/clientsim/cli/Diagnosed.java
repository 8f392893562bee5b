package org.session33.clientsim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.session33.clientsim.ProgramUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What {@code diagnose} says of one text or file, as it is printed and as its document.
 *
 * @param out what is printed
 * @param document the document of {@code --json}
 */
record Diagnosed(String out, JsonNode document) {
  /** Of a text. */
  static Diagnosed text(Path folder, String text, String... options) {
    return bytes(folder, "evidence.txt", text.getBytes(StandardCharsets.UTF_8), options);
  }

  /** Of an input that somebody reported. */
  static Diagnosed reported(Path folder, String name, String... options) {
    try (InputStream in = ProgramUnderTest.class.getResourceAsStream("reported/" + name)) {
      return bytes(folder, name, Objects.requireNonNull(in, name).readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Diagnosed bytes(Path folder, String name, byte[] bytes, String... options) {
    try {
      return path(Files.write(folder.resolve(name), bytes), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a file, or of all files of a folder. */
  static Diagnosed path(Path path, String... options) {
    ProgramUnderTest program = ProgramUnderTest.piped();
    List<String> arguments = new ArrayList<>(List.of("diagnose", path.toString()));
    arguments.addAll(List.of(options));
    String out = program.run(arguments.toArray(String[]::new)).out();
    arguments.add("--json");
    return new Diagnosed(
        out, new ObjectMapper().readTree(program.run(arguments.toArray(String[]::new)).out()));
  }

  /** What is printed, in one line with single blanks. */
  String line() {
    return out.replaceAll("\\s+", " ");
  }

  /** The ids of the remedies, best first. */
  List<String> remedies() {
    return texts(document.get("remedies"), "id");
  }

  /** The ids of the remedies that may help, best first. */
  List<String> helping() {
    return all(document.get("remedies"))
        .filter(r -> r.get("proof").asString().matches("resolves|not-rehearsed"))
        .map(r -> r.get("id").asString())
        .toList();
  }

  /** The steps of a remedy, then its notes, as the flat lists have them; none if not advised. */
  List<String> steps(String remedy) {
    return all(document.get("remedies"))
        .filter(r -> r.get("id").asString().equals(remedy))
        .flatMap(r -> Stream.concat(all(r.get("steps")), all(r.get("notes"))))
        .map(JsonNode::asString)
        .toList();
  }

  /** The steps and notes of all remedies. */
  List<String> steps() {
    return remedies().stream().flatMap(r -> steps(r).stream()).toList();
  }

  /** A finding. */
  JsonNode finding(String id) {
    return all(document.get("findings"))
        .filter(f -> f.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The verdict of a finding. */
  String verdict(String id) {
    return finding(id).get("verdict").asString();
  }

  /** Why a remedy is advised as it is: its proof and the reason for it. */
  String proof(String remedy) {
    return all(document.get("remedies"))
        .filter(r -> r.get("id").asString().equals(remedy))
        .map(r -> r.get("proof").asString() + ": " + r.get("reason").asString())
        .findFirst()
        .orElse("");
  }

  private static List<String> texts(JsonNode list, String key) {
    return all(list).map(n -> n.get(key).asString()).toList();
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
