package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.observe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.ModelParameterNames;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.statistics.FolderStatisticsReader;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.windows.RegistryFileReader;

/** What a case tells of a server's registry, and what an export of it shows. */
class RegistryOriginTest {
  private static final String TOLD =
      """
      format: 1
      title: t
      user: {name: Alice Reyes}
      outlook: {release: 2007}
      server:
        release: 2003 SP1
        registry:
      """;

  private static Case inline(StatedReleases stated, String... values) {
    return read(
        TOLD + Stream.of(values).map(v -> "    " + v + "\n").collect(Collectors.joining()),
        CompanionFiles.none(),
        stated);
  }

  private static Case export(String... values) {
    String text =
        "\ufeffWindows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\"
            + "ParametersSystem]\r\n"
            + String.join("\r\n", values)
            + "\r\n";
    SourceFile reg = SourceFile.of("server.reg", text.getBytes(StandardCharsets.UTF_16LE));
    return read(
        TOLD.replace("registry:\n", "registry: server.reg\n"),
        name -> name.equals("server.reg") ? Optional.of(reg) : Optional.empty(),
        StatedReleases.none());
  }

  private static Case read(String yaml, CompanionFiles companions, StatedReleases stated) {
    CaseReader reader =
        new CaseReader(
            OutlookReleases.load(),
            ExchangeReleases.load(),
            new ModelParameterNames(SessionModel.load()),
            new RegistryFileReader()::read,
            new FolderStatisticsReader()::all,
            List::of);
    SourceFile file = SourceFile.of("alice.case.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return Objects.requireNonNull(reader.read(file, companions, stated).value());
  }

  private static Finding finding(String id, Case theCase) {
    return new Diagnosis(ShippedRules.all())
        .diagnose(observe(Evidence.NONE, theCase)).stream()
            .filter(f -> f.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "misnamed-registry-value | szMaxAllowedSessionsPerUser | 64",
        "zero-object-limit       | MaxObjsPerMapiSession\\objtFolder | 0",
        "session-limit-disabled  | Disable Session Limit | 1"
      })
  void whatACaseTellsOfTheRegistryIsLikelyAndWhatAnExportShowsIsConfirmed(
      String id, String name, int number) {
    int slash = name.indexOf('\\');
    String value = "\"%s\"=dword:%08x".formatted(name.substring(slash + 1), number);
    String key =
        slash < 0
            ? ""
            : "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\"
                + "ParametersSystem\\"
                + name.substring(0, slash)
                + "]";
    StatedReleases beside =
        new StatedReleases(null, ExchangeReleases.load().find("2003 SP2").orElseThrow());

    Finding shown = finding(id, key.isEmpty() ? export(value) : export(key, value));
    assertThat(shown.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(shown.basis()).isEqualTo(Basis.SEEN);
    assertThat(shown.clues().get(0))
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns(Weight.DECISIVE, Clue::weight);
    assertThat(shown.clues().get(0).where()).startsWith("server.reg:");
    for (StatedReleases stated : List.of(StatedReleases.none(), beside)) {
      Finding told = finding(id, inline(stated, name + ": " + number));
      assertThat(told.verdict()).isEqualTo(Verdict.LIKELY);
      assertThat(told.basis()).isEqualTo(Basis.SEEN);
      assertThat(told.clues().get(0))
          .returns(EvidenceOrigin.TOLD, Clue::origin)
          .returns(Weight.DECISIVE, Clue::weight);
    }
  }

  /** A case names some values; that it does not name others says nothing of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "misnamed-registry-value",
        "zero-object-limit",
        "zero-session-limit",
        "session-limit-disabled",
        "ambiguous-registry-number"
      })
  void whatACaseDoesNotTellOfTheRegistryIsNotRuledOutAndWhatAnExportLacksIs(String id) {
    String sessions = LimitValue.SESSIONS_PER_USER;
    Finding told = finding(id, inline(StatedReleases.none(), sessions + ": 33"));
    Finding shown = finding(id, export("\"%s\"=dword:00000021".formatted(sessions)));

    assertThat(told.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(told.bring()).contains("the server's registry key MSExchangeIS");
    assertThat(shown.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(shown.bring()).isEmpty();
  }
}
