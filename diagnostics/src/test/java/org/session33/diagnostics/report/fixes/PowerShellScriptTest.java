package org.session33.diagnostics.report.fixes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryValue;

/** The shape of the scripts: none of them can be run where these tests are. */
class PowerShellScriptTest {
  private static final String SESSIONS = LimitValue.SESSIONS_PER_USER;
  private static final String RAISE = "raise-session-limit";
  private static final Pattern CMDLET = Pattern.compile("(?<![-\\w])[A-Z][A-Za-z]+-[A-Z][A-Za-z]+");

  /** Those that only look, or only say something. */
  private static final Set<String> HARMLESS =
      Set.of("Get-Service", "Get-Mailbox", "Join-Path", "Test-Path", "Out-Null", "Write-Warning");

  private static final Set<String> CHANGING =
      Set.of(
          "New-Item",
          "New-ItemProperty",
          "Remove-ItemProperty",
          "Restart-Service",
          "reg.exe",
          "netsh");

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private final RemedyAdvisor advisor =
      new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String release : List.of("2007", "2010 RTM", "2010 SP1", "2013", "2016", "2019")) {
      ExchangeServer server = exchange(release);
      cases.add(teamMailbox().withServer(server));
      cases.add(teamMailbox().withServer(with(server, dword(SYSTEM, SESSIONS, 34))));
      cases.add(
          teamMailbox().withServer(with(server, dword(SYSTEM, "szMaxAllowedSessionsPerUser", 64))));
      cases.add(teamMailbox().withServer(with(server, text(SYSTEM, SESSIONS, "6'4"))));
      cases.add(
          teamMailbox()
              .withServer(server.withRegistryNotLoaded(registry(dword(SYSTEM, SESSIONS, 64)))));
      cases.add(of(null, server, Program.counted("Index", ProgramKind.SERVICE, 40)));
    }
    cases.add(teamMailbox().withServer(exchange("2007").withScalableNetworking(true)));
    return cases.stream();
  }

  private static final String SYSTEM = ServerRegistry.PARAMETERS;

  private static ExchangeServer with(ExchangeServer server, RegistryEntry entry) {
    return server.withRegistry(registry(entry));
  }

  @Test
  void everyScriptIsWholeAndEveryChangeIsAskedForAndNoCommandIsUnknown() {
    Set<String> ofSteps = commandsOfSteps();
    Set<String> seen = new HashSet<>();
    for (FixFile file : cases().flatMap(c -> scripts(c).stream()).toList()) {
      String script = file.text();
      ScriptShape shape = new ScriptShape(script);

      assertThat(script.lines().findFirst()).contains("#requires -Version 2.0");
      assertThat(file.bytes()).startsWith(0xef, 0xbb, 0xbf);
      assertThat(script.replace("\r\n", "")).doesNotContain("\r", "\n");
      assertThat(shape.code().strip())
          .as(file.name())
          .startsWith("[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = @S)]")
          .containsPattern("\\]\\s+param\\([^)]*\\)\\s+\\$ErrorActionPreference = @S\\s")
          .matches("\\p{ASCII}*");
      assertThat(shape.strings()).startsWith("High", "Stop");
      for (ScriptShape.Command command : shape.commands()) {
        seen.add(command.name());
        if (HARMLESS.contains(command.name())) {
          continue;
        }
        assertThat(CHANGING.contains(command.name()) || ofSteps.contains(command.name()))
            .as(command.name())
            .isTrue();
        assertThat(command.blocks())
            .as(file.name() + ": " + command)
            .anyMatch(b -> b.startsWith("if ($PSCmdlet.ShouldProcess("));
      }
      // Each of them ends the script, or says what is left, where somebody declines.
      assertThat(count(shape.code(), "\\$PSCmdlet\\.ShouldProcess\\("))
          .isEqualTo(count(shape.code(), "\\} elseif \\(-not \\$WhatIfPreference\\) \\{"))
          .isPositive();
      assertThat(count(shape.code(), "reg\\.exe|netsh"))
          .isEqualTo(count(shape.code(), "if \\(\\$LASTEXITCODE -ne 0\\) \\{ throw @S \\}"));
      assertThat(shape.code().lines().map(String::strip).filter(l -> l.matches("[a-z].*")))
          .allMatch(l -> l.matches("(?:if \\(|param\\(|throw @S|reg\\.exe |netsh ).*"));
    }
    assertThat(seen).containsAll(CHANGING).contains("Add-ADPermission", "Remove-ADPermission");
  }

  /** S-7: where no article asks for the restart, somebody has to ask for it. */
  @ParameterizedTest
  @ValueSource(strings = {"2007", "2010 SP1", "2019"})
  void theStoreIsRestartedOnlyWhereThatIsWanted(String release) {
    ScriptShape shape =
        new ScriptShape(script(teamMailbox().withServer(exchange(release)), RAISE + ".ps1").text());
    ScriptShape.Command restart =
        shape.commands().stream()
            .filter(c -> c.name().equals("Restart-Service"))
            .findFirst()
            .orElseThrow();

    assertThat(restart.blocks()).contains("if ($RestartStore)");
    assertThat(shape.code()).contains("[switch] $RestartStore");
    assertThat(shape.strings().toString()).contains("next event 9646");
  }

  @ParameterizedTest
  @CsvSource({"RESTART, false", "CUSTOMARY, true", "NOT_DOCUMENTED, true"})
  void theFactOfTheReleaseDecidesAboutTheRestart(LimitReload reload, boolean wanted) {
    ServerRegistryChange change = change(SESSIONS, null, number(38));
    ScriptShape shape =
        new ScriptShape(String.join("\n", PowerShellScript.registry(change, "b.reg", reload)));

    assertThat(shape.code().contains("$RestartStore")).isEqualTo(wanted);
    assertThat(shape.code()).contains("Restart-Service");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013", "2019"})
  void objectsAreInForceAfterARestartByTheirPage(String release) {
    ServerRegistryChange objects =
        new ServerRegistryChange(
            List.of(
                new ServerRegistryChange.Value(
                    ServerRegistry.OBJECTS, "objtFolder", null, number(600))));
    ServerRegistryChange sessions = change(SESSIONS, null, number(38));

    assertThat(objects.reload(exchange(release).release())).isEqualTo(LimitReload.RESTART);
    assertThat(sessions.reload(exchange(release).release())).isEqualTo(LimitReload.NOT_DOCUMENTED);
  }

  @Test
  void beforeAnythingIsWrittenTheKeyIsSavedAndTheValueIsThatOfTheCase() {
    FixFile apply =
        script(
            teamMailbox().withServer(with(exchange("2010 SP1"), dword(SYSTEM, SESSIONS, 34))),
            RAISE + ".ps1");
    String code = new ScriptShape(apply.text()).code();

    assertThat(apply.text())
        .contains("$done1 = $there1 -is [int] -and $there1 -eq 38")
        .contains("-not ($there1 -is [int] -and $there1 -eq 34)")
        .contains("-PropertyType DWord -Value 38 -Force");
    assertThat(code.indexOf("reg.exe export"))
        .isBetween(code.indexOf("::GetValue("), code.indexOf("New-ItemProperty"));
    assertThat(code.indexOf("Get-Service")).isLessThan(code.indexOf("::GetValue("));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's \u2018so\u2019",
        "$(del x) $env:PATH",
        "`n `$x",
        "\u00dcbergr\u00f6\u00dfe \u4e2d",
        "\"quoted\"",
        "a\u201bb''c"
      })
  void aNameIsReadAsItIs(String name) {
    ServerRegistryChange change = change(name, number(1), number(0xffff_fff0));
    ScriptShape shape =
        new ScriptShape(
            String.join("\n", PowerShellScript.registry(change, "b.reg", LimitReload.RESTART)));

    assertThat(shape.strings()).contains(name).contains("Write 4294967280 (0xfffffff0)");
    assertThat(shape.code()).contains("-Value (-16)").matches("[\\p{ASCII}]*");
    shape.commands();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all*", "a?", "[ab]", "a`b"})
  void whatWouldBeTakenForAPatternIsDeletedByNoScript(String name) {
    assertThat(
            PowerShellScript.registry(change(name, number(1), null), "b.reg", LimitReload.RESTART))
        .isEmpty();
  }

  @Test
  void aNameOfAUserIsReadAsItIs() {
    String dn = "/o=Contoso/cn=Recipients/cn=O\u2019Neill 'x' $(y) `z \u00fc";
    Case index = of(null, exchange("2010 SP1"), Program.counted("Index", ProgramKind.SERVICE, 40));
    Case named =
        new Case(
            index.title(),
            new User("Index", dn),
            null,
            index.programs(),
            index.server(),
            List.of(),
            Map.of(),
            new Provenance(Map.of()));

    ScriptShape shape =
        new ScriptShape(script(named, "grant-view-information-store-status.ps1").text());

    assertThat(shape.strings()).contains(dn);
    assertThat(shape.code()).matches("[\\p{ASCII}]*");
  }

  private static ServerRegistryChange change(
      String name, @Nullable RegistryValue before, @Nullable RegistryValue after) {
    return new ServerRegistryChange(
        List.of(new ServerRegistryChange.Value(SYSTEM, name, before, after)));
  }

  private static RegistryValue number(int number) {
    return RegistryValue.dword("x", number, Place.of("x"));
  }

  /** The names of all commands that the steps of remedies ask for. */
  private static Set<String> commandsOfSteps() {
    return RemedyTexts.load().all().stream()
        .flatMap(
            text ->
                Stream.concat(
                    Stream.of(text.undo()),
                    text.variants().stream()
                        .flatMap(
                            v -> Stream.concat(v.steps().stream(), Stream.ofNullable(v.undo())))))
        .flatMap(step -> step.commands().stream())
        .flatMap(command -> CMDLET.matcher(command.line()).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  private FixFile script(Case failing, String ending) {
    return scripts(failing).stream()
        .filter(f -> f.name().endsWith("-" + ending))
        .findFirst()
        .orElseThrow();
  }

  private List<FixFile> scripts(Case failing) {
    RemedyContext context = advisor.context(failing, rehearsal.rehearse(failing));
    List<FixFile> scripts = new ArrayList<>();
    List<Advice> all = advisor.advise(context);
    for (Advice advice : all) {
      Case changed = advisor.changed(context, advice.id()).orElse(null);
      FixHeading heading = FixHeading.of(all, advice, "", text -> text);
      scripts.addAll(FixFiles.of(failing, advice, changed, heading).files());
    }
    scripts.removeIf(f -> !f.name().endsWith(".ps1"));
    return scripts;
  }
}
