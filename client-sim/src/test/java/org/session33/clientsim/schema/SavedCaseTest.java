package org.session33.clientsim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CaseWriter;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.StatedReleases;

/** Every shipped case can be saved: the file fits the schema and is read as the same case. */
class SavedCaseTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();
  private final ShippedSchema schema = ShippedSchema.ofCases();

  @TestFactory
  Stream<DynamicTest> everySampleIsReadAsItWasSaved() {
    return samples().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfAScenarioIsReadAsItWasSaved() {
    return scenarios().stream()
        .map(
            s ->
                DynamicTest.dynamicTest(
                    s.place().file() + ":" + s.place().line(), () -> check(s.acted())));
  }

  @Test
  void allShippedCasesWereTried() {
    assertThat(samples()).hasSize(program.part(SampleGallery.class).all().size() - 1);
    assertThat(samples()).doesNotContainKey("event-only");
    assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void aSavedListOfRegistryValuesFitsTheSchema() {
    String yaml =
        """
        format: 1
        title: t
        user: {name: Ann Field}
        outlook: {release: 2007}
        server:
          release: 2003 SP1
          registry:
            - {key: ParametersSystem, name: "", text: ""}
            - {key: "", name: Number, dword: 4294967295}
            - {name: 'a\\b', type: REG_BINARY, bytes: "20,00"}
        """;

    assertThat(schema.problems(yaml)).isEmpty();
    check(program.read(yaml));
    assertThat(schema.problems(yaml.replace("text: \"\"", "text: \"\", dword: 1"))).isNotEmpty();
    assertThat(schema.problems(yaml.replace(", bytes: \"20,00\"", ""))).isNotEmpty();
    assertThat(schema.problems(yaml.replace("20,00", "2000"))).isNotEmpty();
  }

  private void check(Case saved) {
    Map<String, SourceFile> evidence = new LinkedHashMap<>();
    saved.evidence().forEach(f -> evidence.put("logs/" + evidence.size() + ".txt", f));
    String text =
        CaseWriter.write(
            saved,
            f ->
                evidence.entrySet().stream()
                    .filter(e -> e.getValue().equals(f))
                    .findFirst()
                    .orElseThrow()
                    .getKey());

    assertThat(schema.problems(text)).as(text).isEmpty();
    Case read =
        program
            .part(CaseReader.class)
            .read(
                SourceFile.of("saved.case.yaml", text.getBytes(StandardCharsets.UTF_8)),
                name -> Optional.ofNullable(evidence.get(name)))
            .optional()
            .orElseThrow();
    assertThat(bare(read)).as(text).isEqualTo(bare(saved));
  }

  /** Where the values stand differs, of course; one in a scenario needs no title. */
  private static Case bare(Case from) {
    return from.withProvenance(Provenance.none());
  }

  private Map<String, Case> samples() {
    Map<String, Case> cases = new LinkedHashMap<>();
    CaseOpener opener = program.part(CaseOpener.class);
    for (Sample sample : program.part(SampleGallery.class).all()) {
      Case found = opener.open(sample.name(), StatedReleases.none()).found();
      if (found != null) {
        cases.put(sample.name(), found);
      }
    }
    return cases;
  }

  private List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>();
    for (var file : ShippedSchema.shipped("scenarios", ".scenario.yaml")) {
      program
          .part(ScenarioReader.class)
          .read(SourceFile.of(file), CompanionFiles.beside(file))
          .optional()
          .ifPresent(f -> scenarios.addAll(f.scenarios()));
    }
    return scenarios;
  }
}
