package org.session33.diagnostics.remedies.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** Loads {@code remedies.yaml}. */
final class RemedyTextFile {
  /** The steps that several remedies share, by their ids. */
  private final Map<String, List<RemedyStep>> shared = new HashMap<>();

  private RemedyTextFile() {}

  static RemedyTexts load() {
    FactFile file = FactFile.open(RemedyTexts.class, "remedies.yaml");
    RemedyTextFile texts = new RemedyTextFile();
    file.list("shared", texts::share);
    return new RemedyTexts(
        file.list("remedies", in -> texts.text(in, FactFile.text(in, "id"))),
        FactFile.texts(file.root(), "orderForFolders"),
        question(file.root().mapping("beforeAnyFix").orElseThrow()),
        step(file.root().get("findAlias").orElseThrow(), false));
  }

  private String share(YamlMapping in) {
    String id = FactFile.text(in, "id");
    shared.put(id, steps(in));
    return id;
  }

  private RemedyText text(YamlMapping in, String id) {
    return new RemedyText(
        id,
        FactFile.text(in, "title"),
        FactFile.texts(in, "articles"),
        FactFile.texts(in, "causes"),
        FactFile.text(in, "price"),
        step(in.get("undo").orElseThrow(() -> FactFile.missing(in, "undo")), false),
        FactFile.constant(in, "actor", Actor.class),
        in.bool("first").orElse(false),
        in.bool("lastResort").orElse(false),
        in.bool("ineffective").orElse(false),
        in.get("refused").map(v -> FactFile.constant(v, RemedyText.Refused.class)).orElse(null),
        in.list("objects").stream()
            .map(v -> FactFile.constant(v, ObjectType.class).registryName())
            .toList(),
        in.get("dialogs").map(v -> FactFile.constant(v, RemedyText.Dialogs.class)).orElse(null),
        in.mapping("reasons").map(RemedyTextFile::places).orElse(Map.of()),
        placesOf(in),
        in.list("variants").stream().map(v -> variant(v.mapping().orElseThrow())).toList(),
        in.mapping("elsewhere").map(c -> elsewhere(c, id)).orElse(null));
  }

  private RemedyText elsewhere(YamlMapping in, String id) {
    RemedyText elsewhere = text(in, id);
    in.refuseUnknownKeys();
    return elsewhere;
  }

  /** The places that it states, and those of the registry value that it is about. */
  private static Map<String, String> placesOf(YamlMapping in) {
    Map<String, String> places = new LinkedHashMap<>();
    in.text("value")
        .ifPresent(
            role -> {
              places.put("valueKey", ServerRegistry.PARAMETERS);
              places.put("valueName", LimitValue.named(role));
            });
    places.putAll(in.mapping("places").map(RemedyTextFile::places).orElse(Map.of()));
    return places;
  }

  private static Map<String, String> places(YamlMapping in) {
    Map<String, String> places = new LinkedHashMap<>();
    in.keys().forEach(place -> places.put(place, FactFile.text(in, place)));
    in.refuseUnknownKeys();
    return places;
  }

  private RemedyText.Variant variant(YamlMapping in) {
    RemedyText.Variant variant =
        new RemedyText.Variant(
            FactFile.texts(in, "outlook"),
            FactFile.texts(in, "exchange"),
            in.bool("settings").orElse(null),
            steps(in),
            in.get("undo").map(undo -> step(undo, false)).orElse(null),
            in.text("price").orElse(null));
    in.refuseUnknownKeys();
    return variant;
  }

  private List<RemedyStep> steps(YamlMapping in) {
    List<RemedyStep> steps = new ArrayList<>();
    in.list("steps").forEach(step -> collect(step, false, steps));
    return List.copyOf(steps);
  }

  private static FirstQuestion question(YamlMapping in) {
    return new FirstQuestion(FactFile.text(in, "asks"), FactFile.text(in, "why"));
  }

  /** A sentence, or a mapping of it and what programs read of the step. */
  private static RemedyStep step(YamlValue value, boolean perValue) {
    if (!value.isMapping()) {
      return RemedyStep.of(value.text().orElseThrow(), perValue);
    }
    YamlMapping in = value.mapping().orElseThrow();
    List<StepCommand> commands = new ArrayList<>();
    in.get("look").ifPresent(look -> commands(look, true, commands));
    in.get("command").ifPresent(command -> commands(command, false, commands));
    RemedyStep step =
        new RemedyStep(
            in.get("kind")
                .map(kind -> FactFile.constant(kind, AdviceStep.Kind.class))
                .orElse(AdviceStep.Kind.TO_DO),
            FactFile.text(in, "step"),
            commands,
            in.text("control").orElse(null),
            in.text("otherwise").orElse(null),
            perValue);
    in.refuseUnknownKeys();
    return step;
  }

  private static void commands(YamlValue value, boolean looks, List<StepCommand> into) {
    List<YamlValue> lines = value.isList() ? value.list() : List.of(value);
    lines.forEach(line -> into.add(new StepCommand(line.text().orElseThrow(), looks)));
  }

  private void collect(YamlValue step, boolean perValue, List<RemedyStep> into) {
    YamlMapping in = step.isMapping() ? step.mapping().orElseThrow() : null;
    if (in != null && in.keys().contains("use")) {
      String id = FactFile.text(in, "use");
      List<RemedyStep> steps = shared.get(id);
      if (steps == null) {
        throw new IllegalStateException(in.place() + ": no shared steps '" + id + "'");
      }
      into.addAll(steps);
      in.refuseUnknownKeys();
    } else if (in != null && in.keys().contains("eachValue")) {
      in.list("eachValue").forEach(s -> collect(s, true, into));
      in.refuseUnknownKeys();
    } else {
      into.add(step(step, perValue));
    }
  }
}
