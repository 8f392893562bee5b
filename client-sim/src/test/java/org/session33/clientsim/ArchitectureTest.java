package org.session33.clientsim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.exchange.ExchangeRelease;

/**
 * The rules of the house, over the main classes of all modules.
 *
 * <p>It is long because all rules stand on one page: whoever asks what is forbidden finds it here,
 * and the classes are read once for all of them.
 */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // The tests of profiles come as a jar of their own.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.session33");

  private static final String PROFILES = "org.session33.profiles..";
  private static final String DIAGNOSTICS = "org.session33.diagnostics..";
  private static final String CLIENT_SIM = "org.session33.clientsim..";

  /** Where the parts are put together, and the only place that may ask the real clock. */
  private static final String WIRING = "org.session33.clientsim.wiring..";

  private static final DescribedPredicate<JavaClass> MAIN =
      DescribedPredicate.describe("Main", c -> outermost(c).getName().equals(Main.class.getName()));

  /** Java itself files fonts by the default locale, which is set aside there for that moment. */
  private static final DescribedPredicate<JavaClass> FONTS =
      DescribedPredicate.describe(
          "Fonts", c -> c.getName().equals("org.session33.clientsim.desktop.parts.Fonts"));

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  @Test
  void allModulesAreSeenAndNoTests() {
    assertThat(HOUSE.contain("org.session33.profiles.cases.Case")).isTrue();
    assertThat(HOUSE.contain("org.session33.diagnostics.findings.Finding")).isTrue();
    assertThat(HOUSE.contain(Main.class)).isTrue();
    assertThat(HOUSE.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void profilesImportNothingElseOfOurs() {
    check(
        noClasses()
            .that()
            .resideInAPackage(PROFILES)
            .should()
            .dependOnClassesThat(ours(not(resideInAPackage(PROFILES)))));
  }

  @Test
  void diagnosticsImportOnlyProfiles() {
    check(
        noClasses()
            .that()
            .resideInAPackage(DIAGNOSTICS)
            .should()
            .dependOnClassesThat(ours(not(resideInAnyPackage(PROFILES, DIAGNOSTICS)))));
  }

  @Test
  void everyClassBelongsToAModule() {
    check(classes().should().resideInAnyPackage(PROFILES, DIAGNOSTICS, CLIENT_SIM));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("org.session33.(*).(**)").should().beFreeOfCycles());
  }

  @Test
  void theCommandLineIsTheOnlyOneThatKnowsPicocli() {
    checkKeptTo("picocli..", resideInAPackage("..cli.."));
  }

  @Test
  void guiceIsKeptToTheWiringAndMain() {
    checkKeptTo("com.google.inject..", resideInAPackage(WIRING).or(MAIN));
  }

  @Test
  void swingIsKeptToTheDesktop() {
    DescribedPredicate<JavaClass> desktop = resideInAPackage("..desktop..");
    checkKeptTo("javax.swing..", desktop);
    checkKeptTo("java.awt..", desktop);
  }

  @Test
  void poiIsKeptToReportsWorkbooksAndMails() {
    checkKeptTo(
        "org.apache.poi..",
        resideInAnyPackage(
            "..report.workbook..", "..report.word..", "..intake.workbook..", "..evidence.mail.."));
  }

  /** A report knows what it says before anybody knows what it becomes. */
  @Test
  void renderersOfReportsKnowNoOther() {
    for (String room : List.of("workbook", "word", "page")) {
      check(
          noClasses()
              .that(not(resideInAnyPackage("..report." + room + "..", "..report.output..")))
              .should()
              .dependOnClassesThat()
              .resideInAPackage("..report." + room + ".."));
    }
  }

  @Test
  void mailAndWebServersAreKeptToTheFrontDoors() {
    DescribedPredicate<JavaClass> mail = resideInAPackage("..frontdoor.mail..");
    checkKeptTo("com.icegreen..", mail);
    checkKeptTo("jakarta.mail..", mail.or(resideInAPackage("..evidence.mail..")));
    checkKeptTo("org.eclipse.jetty..", resideInAPackage("..frontdoor.web.."));
  }

  /** A socket that is opened anywhere else might be open to the network. */
  @Test
  void socketsAreKeptToTheFrontDoors() {
    DescribedPredicate<JavaClass> mail = resideInAPackage("..frontdoor.mail..");
    for (String type : List.of("java.net.ServerSocket", "java.net.Socket")) {
      check(noClasses().that(not(mail)).should().dependOnClassesThat(named(type)));
      assertThat(HOUSE.that(mail))
          .anyMatch(
              c ->
                  c.getDirectDependenciesFromSelf().stream()
                      .anyMatch(d -> d.getTargetClass().getName().equals(type)));
    }
  }

  @Test
  void junitIsKeptToTheScenarioTestEngine() {
    DescribedPredicate<JavaClass> engine = resideInAPackage("..scenario.engine..");
    checkKeptTo("org.junit..", engine);
    checkKeptTo("org.opentest4j..", engine);
  }

  @Test
  void yamlCsvAndJsonLibrariesAreKeptToTheirReaders() {
    checkKeptTo("org.snakeyaml..", resideInAPackage("org.session33.profiles.files.."));
    checkKeptTo("de.siegmar..", resideInAPackage("org.session33.profiles.windows.."));
    checkKeptTo(
        "com.fasterxml.jackson..",
        resideInAnyPackage(
            "org.session33.profiles.printed..", "org.session33.diagnostics.report.."));
  }

  @Test
  void theStoreKnowsExchangeAndNothingElse() {
    check(
        classes()
            .that()
            .resideInAPackage("org.session33.clientsim.store..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.session33.clientsim.store..",
                    "org.session33.profiles.exchange..",
                    "org.session33.profiles.facts..")));
  }

  @Test
  void nothingBelowTheFacesKnowsAFace() {
    check(
        noClasses()
            .that(
                not(
                    resideInAnyPackage("..cli..", "..desktop..", "..scenario.engine..", WIRING)
                        .or(MAIN)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cli..", "..desktop..", "..scenario.engine..", WIRING));
  }

  @Test
  void theTestEngineIsAFaceThatKnowsNoOther() {
    check(
        noClasses()
            .that()
            .resideInAPackage("..scenario.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cli..", "..desktop.."));
    check(
        noClasses()
            .that()
            .resideInAnyPackage("..cli..", "..desktop..", WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scenario.engine.."));
  }

  @Test
  void onlyTheWiringAsksTheRealClockOrChance() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(WIRING)
            .should(
                use(
                    "java.lang.System.currentTimeMillis()",
                    "java.lang.Math.random()",
                    "java.lang.StrictMath.random()",
                    "java.util.Random.<init>()",
                    "java.util.SplittableRandom.<init>()",
                    "java.util.concurrent.ThreadLocalRandom.current()",
                    "java.security.SecureRandom.<init>()",
                    "java.util.UUID.randomUUID()",
                    "java.util.Collections.shuffle(java.util.List)",
                    "java.util.Date.<init>()",
                    "java.util.Calendar.getInstance()",
                    "java.time.InstantSource.system()",
                    "java.time.Clock.systemUTC()",
                    "java.time.Clock.systemDefaultZone()",
                    "java.time.Clock.system(java.time.ZoneId)",
                    "java.time.Instant.now()",
                    "java.time.LocalDate.now()",
                    "java.time.LocalDate.now(java.time.ZoneId)",
                    "java.time.LocalTime.now()",
                    "java.time.LocalTime.now(java.time.ZoneId)",
                    "java.time.LocalDateTime.now()",
                    "java.time.LocalDateTime.now(java.time.ZoneId)",
                    "java.time.OffsetDateTime.now()",
                    "java.time.OffsetDateTime.now(java.time.ZoneId)",
                    "java.time.ZonedDateTime.now()",
                    "java.time.ZonedDateTime.now(java.time.ZoneId)",
                    "java.time.Year.now()")));
  }

  @Test
  void onlyMainKnowsTheStandardStreams() {
    check(
        noClasses()
            .that(not(MAIN))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould(use("java.lang.Throwable.printStackTrace()", "java.lang.System.exit(int)")));
  }

  @Test
  void everyCharacterHasAStatedEncoding() {
    check(
        noClasses()
            .should(
                use(
                    "java.lang.String.getBytes()",
                    "java.lang.String.<init>([B)",
                    "java.lang.String.<init>([B, int, int)",
                    "java.nio.charset.Charset.defaultCharset()",
                    "java.io.ByteArrayOutputStream.toString()",
                    "java.io.InputStreamReader.<init>(java.io.InputStream)",
                    "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                    "java.io.FileReader.<init>(java.lang.String)",
                    "java.io.FileReader.<init>(java.io.File)",
                    "java.io.FileReader.<init>(java.io.FileDescriptor)",
                    "java.io.FileWriter.<init>(java.lang.String)",
                    "java.io.FileWriter.<init>(java.lang.String, boolean)",
                    "java.io.FileWriter.<init>(java.io.File)",
                    "java.io.FileWriter.<init>(java.io.File, boolean)",
                    "java.io.FileWriter.<init>(java.io.FileDescriptor)",
                    "java.io.PrintWriter.<init>(java.io.OutputStream)",
                    "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
                    "java.io.PrintWriter.<init>(java.lang.String)",
                    "java.io.PrintWriter.<init>(java.io.File)",
                    "java.io.PrintStream.<init>(java.io.OutputStream)",
                    "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
                    "java.io.PrintStream.<init>(java.lang.String)",
                    "java.io.PrintStream.<init>(java.io.File)",
                    "java.util.Scanner.<init>(java.io.InputStream)",
                    "java.util.Scanner.<init>(java.io.File)",
                    "java.util.Scanner.<init>(java.nio.file.Path)",
                    "java.net.URLDecoder.decode(java.lang.String)",
                    "java.net.URLEncoder.encode(java.lang.String)")));
  }

  @Test
  void everyLetterAndNumberHasAStatedLocale() {
    check(
        noClasses()
            .that(not(FONTS))
            .should(
                use(
                    "java.lang.String.toLowerCase()",
                    "java.lang.String.toUpperCase()",
                    "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                    "java.lang.String.formatted([Ljava.lang.Object;)",
                    "java.util.Formatter.<init>()",
                    "java.util.Formatter.<init>(java.lang.Appendable)",
                    "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
                    "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
                    "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
                    "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
                    "java.text.NumberFormat.getInstance()",
                    "java.text.NumberFormat.getIntegerInstance()",
                    "java.text.NumberFormat.getPercentInstance()",
                    "java.text.DecimalFormat.<init>(java.lang.String)",
                    "java.text.SimpleDateFormat.<init>(java.lang.String)",
                    "java.text.Collator.getInstance()",
                    "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
                    "java.time.format.DateTimeFormatterBuilder.toFormatter()",
                    "java.util.Locale.getDefault()",
                    "java.time.ZoneId.systemDefault()",
                    "java.util.TimeZone.getDefault()")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Util", "Utils", "Manager", "Helper", "Helpers"})
  void noClassHasANameThatSaysNothing(String ending) {
    check(noClasses().should().haveSimpleNameEndingWith(ending));
  }

  /** A room that one looks through at a glance. */
  @Test
  void noPackageIsLarge() {
    assertThat(packagesAbove(25)).isEmpty();
    assertThat(packagesAbove(20))
        .as("some are not much smaller, so the rule can fail")
        .isNotEmpty();
  }

  private static Set<String> packagesAbove(int most) {
    return keysAbove(most, topLevel().map(JavaClass::getPackageName));
  }

  @Test
  void noTwoClassesShareAName() {
    assertThat(sharedNames(topLevel())).isEmpty();
    assertThat(sharedNames(Stream.concat(topLevel(), topLevel().limit(1))))
        .as("a class that stands there twice, to be found")
        .hasSize(1);
  }

  private static Set<String> sharedNames(Stream<JavaClass> types) {
    return keysAbove(1, types.map(JavaClass::getSimpleName));
  }

  private static Stream<JavaClass> topLevel() {
    return HOUSE.stream()
        .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"));
  }

  private static Set<String> keysAbove(long most, Stream<String> keys) {
    return keys.collect(Collectors.groupingBy(k -> k, Collectors.counting())).entrySet().stream()
        .filter(e -> e.getValue() > most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * What differs from release to release stands in the catalogues. A file format may be named after
   * the Windows that writes it.
   */
  @Test
  void noYearOrVersionOfAReleaseStandsInJava() {
    String format = "\"an event log of Windows 2003 (.evt)\"";

    assertThat(ReleaseLiterals.inMain(Set.of(format))).isEmpty();
    assertThat(ReleaseLiterals.inMain(Set.of()))
        .as("the one exception is in use, so the rule can fail")
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (release.family() >= 2010) {",
        "private static final int FIRST = 2007; // a year",
        "return \"since Outlook 2010\";",
        "/* why */ find(\"2003 SP1\");",
        "@Option(description = \"2003, 2007 ...\")",
        "path + \"\\\\Office\\\\16.0\"",
        "case \"15.2\" -> true;",
      })
  void aYearOrVersionIsSeenInEveryForm(String line) {
    assertThat(ReleaseLiterals.in("\n" + line + "\n")).singleElement().asString().startsWith("2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call(); // since Outlook 2010",
        "/** Outlook 2010,\n * 15.0 and later. */",
        "\"http://schemas.microsoft.com/exchange/services/2006/types\"",
        "\"\\u2019\" + 20190 + HTTP_1_1",
        "sharedCalendarOutlook2003On2010Rtm()",
        "\"[80040305-54A-4DE-2010]\"",
      })
  void whatIsNoReleaseIsNoneOfIts(String source) {
    assertThat(ReleaseLiterals.in(source)).isEmpty();
  }

  /**
   * Who asks for a year or a major version decides by it. Only those may that read or write the
   * name of a release; everybody else asks what the release has or does.
   */
  @Test
  void releasesAreNotToldApartByTheirNumbers() {
    DescribedPredicate<JavaClass> names =
        named("org.session33.diagnostics.remedies.text.ReleaseWords")
            .or(named("org.session33.diagnostics.findings.ReleaseFinder"))
            .or(
                resideInAnyPackage(
                    "..profiles.intake..", "..profiles.exchange", "..profiles.outlook"));
    ArchCondition<JavaClass> byNumber =
        use(
            "org.session33.profiles.exchange.ExchangeRelease.family()",
            "org.session33.profiles.outlook.OutlookRelease.majorVersion()");

    check(noClasses().that(not(names)).should(byNumber));
    assertThat(
            noClasses()
                .should(byNumber)
                .evaluate(new ClassFileImporter().importClasses(ByNumber.class))
                .hasViolation())
        .isTrue();
  }

  /** Tells releases apart by a number, to be found. */
  private static final class ByNumber {
    private static boolean isNew(ExchangeRelease release) {
      return release.family() > 0;
    }
  }

  @Test
  void nothingThatManyCanChangeIsGlobal() {
    check(fields().that().areStatic().should().beFinal());
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() {
    Set<String> bare =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .filter(
                p ->
                    p.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(bare).isEmpty();
  }

  /**
   * Classes of faces whose sentences state no fact of a result, with what they are. Whatever states
   * one belongs into {@code diagnostics.text}, into {@code report.content} or to the fact itself.
   */
  private static final Map<String, Set<String>> NO_FACTS =
      Map.of(
          "what is wrong with a command and what its orders are",
          Set.of(
              "cli.CommandLineFace",
              "cli.FactsCommand",
              "cli.FaultTraces",
              "cli.Interruption",
              "cli.LintCommand",
              "cli.RehearseCommand",
              "cli.ReportCommand",
              "cli.SaveOptions",
              "cli.SamplesCommand",
              "cli.Session33Command",
              "cli.output.ReleaseOptions",
              "cli.output.ReadingLine",
              "cli.output.Terminal",
              "cli.serve.ServeCommand",
              "cli.serve.ServeOrders",
              "cli.serve.ServeText",
              "cli.testing.TestCommand",
              "cli.testing.TestFormat"),
          "menus, file choosers, help and what to do next",
          Set.of(
              "desktop.CaseFiles",
              "desktop.DeskCommands",
              "desktop.FrontDoorWindow",
              "desktop.ReportFiles",
              "desktop.SamplesDialog",
              "desktop.TextDialogs",
              "desktop.WalkStarter",
              "desktop.WorkbenchActions",
              "desktop.Workbench",
              "desktop.desk.DropWords",
              "desktop.desk.ReadingWatch",
              "desktop.files.DropGuide",
              "desktop.files.EvidencePanel",
              "desktop.files.ReadingBand",
              "desktop.panels.CasePanel",
              "desktop.panels.DropArea",
              "desktop.panels.FrontDoorPanel",
              "desktop.panels.TableView",
              "desktop.ticket.TicketCard",
              "desktop.view.Prompt"),
          "what is wrong with a file or an input",
          Set.of(
              "desktop.desk.BrokenCase",
              "desktop.desk.Desk",
              "desktop.form.ValueFields",
              "desktop.desk.Notice",
              "desktop.form.GateForm",
              "desktop.form.LimitForm",
              "desktop.form.MailboxForm",
              "desktop.form.ModelForm",
              "desktop.form.ProfileForm",
              "desktop.form.ProgramForm",
              "desktop.form.ServerForm",
              "desktop.form.WrittenNumber",
              "scenario.engine.MistakesDescriptor",
              "scenario.engine.ScenarioReadings",
              "scenario.engine.ScenarioResolver"),
          "a mistake of a programmer",
          Set.of(
              "desktop.InMemoryPreferences",
              "desktop.desk.RehearsalRun",
              "desktop.desk.ReportExport",
              "desktop.parts.Appearance"),
          "the limits of the kind of file itself",
          Set.of("diagnostics.report.workbook.CellText"));

  /** The guide of a walk and its stand-in dialogs: a lesson, whose result is WalkResult alone. */
  private static final DescribedPredicate<JavaClass> LESSON =
      resideInAPackage("..desktop.walk..")
          .and(not(nameEnds("desktop.walk.steps.WalkResult")))
          .as("a lesson");

  private static final DescribedPredicate<JavaClass> FACE =
      resideInAnyPackage("..cli..", "..desktop..", "..report.page..", "..report.word..")
          .or(resideInAnyPackage("..report.workbook..", "..scenario.engine.."))
          .or(nameEnds("report.TicketText"))
          .or(nameEnds("report.ResultDocument"))
          .or(nameEnds("report.CompletenessDocument"))
          .as("a face");

  private static DescribedPredicate<JavaClass> nameEnds(String name) {
    return DescribedPredicate.describe(name, c -> outermost(c).getName().endsWith("." + name));
  }

  private static final ArchCondition<JavaClass> STATE_A_FACT =
      new ArchCondition<>("have a sentence of more than four words") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          StringLiterals.sentences(type)
              .forEach(
                  text ->
                      events.add(
                          SimpleConditionEvent.satisfied(
                              type, type.getName() + " has \"" + text + '"')));
        }
      };

  /** All faces render one content: what two of them said in their own words would soon differ. */
  @Test
  void noFaceStatesAFactInASentenceOfItsOwn() {
    DescribedPredicate<JavaClass> noFacts =
        DescribedPredicate.describe(
            "of no facts",
            c ->
                NO_FACTS.values().stream()
                    .flatMap(Set::stream)
                    .anyMatch(name -> nameEnds(name).test(c)));

    check(noClasses().that(FACE.and(not(LESSON)).and(not(noFacts))).should(STATE_A_FACT));
  }

  /** Each exception is there and needs to be one; and the content itself has sentences. */
  @Test
  void whatIsLeftOutOfTheRuleAboutSentencesHasSome() {
    List<String> needless =
        NO_FACTS.values().stream()
            .flatMap(Set::stream)
            .filter(
                name ->
                    HOUSE.stream()
                        .filter(nameEnds(name))
                        .allMatch(c -> StringLiterals.sentences(c).isEmpty()))
            .toList();

    assertThat(needless).isEmpty();
    assertThat(StringLiterals.sentences(HOUSE.get(ResultWords.class)))
        .contains("Outlook opens, but not all of it works");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return \"Outlook opens, but not all works.\";",
        "say(\"the limit of \" + limit(one, \"x\") + \" is reached\");",
        "say((\"the limit \" + (few ? \"of\" : \"for\") + \" \" + n + \" is reached\").strip());",
        "String.format(Locale.ROOT, \"Each cell is %,d sessions.\", n)",
        "List.of(\"<p>No session was asked for.</p>\")",
        "\"\"\"\n    No session was\n    asked for.\n    \"\"\"",
      })
  void aSentenceIsSeenHoweverItIsPutTogether(String source) {
    assertThat(StringLiterals.sentences("call(a, b); " + source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Who holds the sessions\"",
        "\"Maximum Allowed Service Sessions Per User\"",
        "\"insets 0, fillx, wrap 1, gapy 2, hidemode 3\"",
        "\"<section class=\\\"card fix\\\" aria-labelledby=\\\"fix\\\">\"",
        "// \"no session was asked for\"\n/* \"no session was asked for\" */",
        "@Option(names = \"-o\", description = {\"where the report\", \"is to be written to\"})",
        "f(\"no session\", \"was asked for\")",
      })
  void whatIsNoSentenceIsNone(String source) {
    assertThat(StringLiterals.sentences(source)).isEmpty();
  }

  /** The rules about single calls see direct calls, constructors and method references. */
  @Test
  void aForbiddenCallIsSeenInEveryForm() {
    JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class);

    List<String> seen =
        Stream.of(
                "java.lang.String.toLowerCase()",
                "java.lang.String.toUpperCase()",
                "java.lang.String.getBytes()",
                "java.util.Random.<init>()",
                "java.lang.String.<init>([B)",
                "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                "java.lang.String.strip()")
            .filter(call -> noClasses().should(use(call)).evaluate(offenders).hasViolation())
            .toList();

    assertThat(seen)
        .containsExactly(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.util.Random.<init>()",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)");
  }

  /** Does what is forbidden, to be found. */
  private static final class Offender {
    private static String call(String text) {
      byte[] bytes = text.getBytes();
      return new String(bytes) + text.toLowerCase() + String.format("%s", text);
    }

    private static List<String> reference(List<String> texts) {
      Supplier<Random> chance = Random::new;
      return chance.get().nextBoolean()
          ? List.of(call(""), new String(new byte[0], StandardCharsets.UTF_8))
          : texts.stream().map(String::toUpperCase).map(t -> t.toUpperCase(Locale.ROOT)).toList();
    }
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }

  /** Only the one place may use a library; it is known to use it, so the rule can fail. */
  private static void checkKeptTo(String library, DescribedPredicate<JavaClass> place) {
    check(noClasses().that(not(place)).should().dependOnClassesThat().resideInAPackage(library));
    assertThat(HOUSE.that(place))
        .as("somebody in its place uses " + library)
        .anyMatch(
            c ->
                c.getDirectDependenciesFromSelf().stream()
                    .anyMatch(d -> resideInAPackage(library).test(d.getTargetClass())));
  }

  private static DescribedPredicate<JavaClass> ours(DescribedPredicate<JavaClass> which) {
    return resideInAPackage("org.session33..").and(which);
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(name, c -> c.getName().equals(name));
  }

  /** Calls one of these, by name and exact parameters, directly or by method reference. */
  private static ArchCondition<JavaClass> use(String... calls) {
    Set<String> wanted = Set.copyOf(Arrays.asList(calls));
    return new ArchCondition<>("use " + String.join(" or ", calls)) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(JavaCodeUnitAccess.class::isInstance)
            .map(JavaCodeUnitAccess.class::cast)
            .filter(a -> wanted.contains(a.getTarget().getFullName()))
            .forEach(a -> events.add(SimpleConditionEvent.satisfied(type, a.getDescription())));
      }
    };
  }
}
