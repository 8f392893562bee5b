package org.session33.clientsim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.outlook.OutlookMessage;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookReleases;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code names.schema.json} holds every name that stands in a catalogue, and is made here from the
 * catalogues. Whoever adds a cause, a remedy or a release copies the file that this test writes.
 */
class NamesSchemaTest {
  private static final String NAME = "names.schema.json";

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @Test
  void isMadeFromTheCatalogues() throws IOException {
    Path shipped = ShippedSchema.shipped("schema", NAME).get(0);
    String made = written(document()) + "\n";
    Path copy = Files.createDirectories(Path.of("target", "schema")).resolve(NAME);
    Files.writeString(copy, made);

    assertThat(Files.readString(shipped))
        .as("copy %s over %s", copy.toAbsolutePath(), shipped)
        .isEqualTo(made);
  }

  @Test
  void theReaderOfScenariosKnowsTheSameNames() {
    KnownNames known = program.part(KnownNames.class);

    assertThat(known.findings()).containsExactlyInAnyOrderElementsOf(findings());
    assertThat(known.remedies()).containsExactlyInAnyOrderElementsOf(remedies());
  }

  private Map<String, Object> document() {
    List<String> outlook =
        OutlookReleases.load().all().stream()
            .flatMap(r -> Stream.concat(Stream.of(r.id()), r.aliases().stream()))
            .toList();
    List<String> exchange =
        ExchangeReleases.load().named().stream()
            .flatMap(r -> Stream.concat(Stream.of(r.id()), r.aliases().stream()))
            .toList();
    Map<String, Object> defs = new LinkedHashMap<>();
    defs.put("finding", choice("The id of a cause.", findings()));
    defs.put("remedy", choice("The id of a fix.", remedies()));
    defs.put(
        "remedies",
        inOrder(
            "description",
            "Fixes by their ids.",
            "propertyNames",
            Map.of("$ref", "#/$defs/remedy"),
            "properties",
            remedies().stream()
                .collect(
                    Collectors.toMap(
                        id -> id, id -> Map.of(), (one, other) -> one, LinkedHashMap::new))));
    defs.put(
        "applyRemedy",
        choice("Apply a fix to the case.", remedies().stream().map(id -> "apply " + id).toList()));
    defs.put(
        "dialog",
        choice(
            "The id of a message of Outlook, or none.",
            Stream.concat(
                    OutlookMessages.load().all().stream().map(OutlookMessage::id),
                    Stream.of("none"))
                .toList()));
    defs.put(
        "objectType",
        choice(
            "What an event 9646 counts: sessions, or a type of objects.",
            Stream.concat(
                    Stream.of("session"),
                    Stream.of(ObjectType.values()).map(ObjectType::registryName))
                .toList()));
    defs.put(
        "outlookRelease",
        release(
            "The Outlook release. 'Outlook' may stand in front; numbers need no quotes.",
            outlook,
            "^(Microsoft )?(Office )?Outlook (%s)$",
            outlook.stream().filter(n -> !n.startsWith("Outlook")).toList()));
    defs.put(
        "exchangeRelease",
        release(
            "The Exchange release. Of 2003 the service pack must be named, because its limits"
                + " differ; 2010 alone means SP1 or later. 'Exchange' or 'Exchange Server' may"
                + " stand in front, and a cumulative update behind (2016 CU23).",
            exchange,
            "^(Microsoft )?(Exchange )?(Server )?(%s)( CU[0-9]+)?$",
            exchange));
    return inOrder(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "title",
        "Session33 names",
        "description",
        "The names that cases and scenarios may use. Made from the catalogues; a test holds it to"
            + " them.",
        "$defs",
        defs);
  }

  private static List<String> findings() {
    return Stream.concat(Causes.shipped().all().stream(), Causes.shipped().outcomes().stream())
        .map(Cause::id)
        .toList();
  }

  private List<String> remedies() {
    return program.part(RemedyTexts.class).ids();
  }

  private static Map<String, Object> choice(String description, Collection<String> names) {
    return inOrder("description", description, "enum", List.copyOf(names));
  }

  /** YAML takes a bare number for a number, so that it is allowed as one too. */
  private static Map<String, Object> release(
      String description, List<String> names, String pattern, List<String> behindTheProduct) {
    List<Object> values = new ArrayList<>(names);
    names.stream().filter(n -> n.matches("[0-9]+")).map(Integer::valueOf).forEach(values::add);
    String words =
        behindTheProduct.stream().map(n -> n.replace(".", "\\.")).collect(Collectors.joining("|"));
    assertThat(words).matches(Pattern.compile("[\\w .|\\\\]+"));
    return inOrder(
        "description",
        description,
        "anyOf",
        List.of(
            inOrder("enum", values),
            inOrder("type", "string", "pattern", pattern.replace("%s", words))));
  }

  private static Map<String, Object> inOrder(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** As JSON with the same line ends on every machine. */
  private static String written(Map<String, Object> document) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(document)
        .replace("\r\n", "\n");
  }
}
