package org.session33.clientsim.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * The words that cases and scenarios are written with, out of the shipped schemas: a message may
 * quote them, whoever reads it.
 */
public final class OwnWords {
  private static final List<String> SCHEMAS =
      List.of(
          "session33/schema/case.schema.json",
          "session33/schema/scenario.schema.json",
          "session33/schema/names.schema.json");

  /** Keys, values of a choice, and names of registry values; no examples of people's names. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"([a-z][\\w.-]*(?: [a-z0-9][\\w-]*)*|REG_\\w+"
              + Stream.concat(
                      Stream.of(ServerRegistry.PARAMETERS), LimitValue.sessionValues().stream())
                  .map(name -> '|' + Pattern.quote(name))
                  .collect(Collectors.joining())
              + ")\"");

  private OwnWords() {}

  /** Words of the shipped files, which name nobody. */
  public static Set<String> all() {
    Set<String> words = new HashSet<>();
    for (String schema : SCHEMAS) {
      Matcher word = WORD.matcher(text(schema));
      while (word.find()) {
        words.add(word.group(1));
      }
    }
    return words;
  }

  private static String text(String resource) {
    try (InputStream in = OwnWords.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
