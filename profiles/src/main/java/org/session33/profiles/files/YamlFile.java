package org.session33.profiles.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Opens a YAML file as a mapping whose every value knows its line and column. */
public final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a file that holds one YAML mapping.
   *
   * @param problems takes what is wrong with single values, now and while the mapping is used
   * @throws InputException if it is no readable YAML, or anything but one mapping
   */
  public static YamlMapping open(SourceFile file, Consumer<Problem> problems)
      throws InputException {
    byte[] bytes = file.bytes(InputLimits.YAML_BYTES);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setMaxAliasesForCollections(20)
            .setCodePointLimit((int) InputLimits.YAML_BYTES)
            .build();
    try (YamlUnicodeReader reader = new YamlUnicodeReader(new ByteArrayInputStream(bytes))) {
      Composer composer =
          new Composer(settings, new ParserImpl(settings, new StreamReader(settings, reader)));
      Optional<Node> root = composer.getSingleNode();
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return new YamlMapping(file, mapping, problems, 0);
      }
      throw new InputException(
          file.place(1, 1), "this is not a list of 'key: value' lines", "start with 'format: 1'");
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(m -> place(file, m)).orElse(file.place());
      throw new InputException(
          place, "not readable as YAML: " + e.getProblem(), "check indents, quotes and colons");
    } catch (YamlEngineException e) {
      throw new InputException(
          file.place(), "not readable as YAML: " + reason(e), "save it as plain UTF-8 text");
    } catch (java.io.IOException e) {
      throw file.unreadable(e);
    } catch (StackOverflowError e) {
      throw new InputException(
          file.place(), "nested too deeply to be read", "keep lists and mappings flat");
    }
  }

  static Place place(SourceFile file, Mark mark) {
    // The mark's own file: values of one file may be laid over another.
    String name = mark.getName().isEmpty() ? file.name() : mark.getName();
    return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String reason(YamlEngineException e) {
    // The reader of YAML passes on what Java says of bytes; nobody is helped by a class's name.
    if (e.getCause() instanceof CharacterCodingException) {
      return "its characters are not UTF-8";
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}
