package org.session33.clientsim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.SessionModel;
import tools.jackson.databind.JsonNode;

/**
 * The schema of cases says what the reader of cases says.
 *
 * <p>It is long because it goes through all that a case can hold: the tables of what both accept
 * and of what both refuse are most of it, and are read best in one place.
 */
class CaseSchemaTest {
  private static final String WHOLE =
      """
      format: 1
      title: t
      user: {name: Ann Field}
      outlook: {release: 2007}
      server: {release: 2003 SP1}
      """;

  /** A key that is near to no other one, so that the reader answers with all that it knows. */
  private static final String NONSENSE = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq";

  private final ShippedSchema schema = ShippedSchema.ofCases();
  private final CaseReader reader = ProgramUnderTest.piped().part(CaseReader.class);

  static List<Path> cases() {
    return ShippedSchema.shipped("cases", ".case.yaml");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyShippedCaseFits(Path file) throws IOException {
    assertThat(schema.problems(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyShippedCaseNamesTheSchemaInItsFirstLine(Path file) throws IOException {
    assertThat(ShippedSchema.namedIn(file))
        .isRegularFile()
        .isEqualTo(ShippedSchema.shipped("schema", "case.schema.json").get(0));
    assertThat(Files.readString(file).lines().filter(l -> !l.startsWith("#")).findFirst())
        .contains("format: 1");
  }

  static List<String> samples() {
    return SampleGallery.load().all().stream()
        .filter(s -> s.main().endsWith(".case.yaml"))
        .map(Sample::name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleThatIsCopiedOutFindsTheSchemaToo(String name, @TempDir Path folder)
      throws IOException {
    SampleGallery gallery = SampleGallery.load();
    Sample sample = gallery.find(name).orElseThrow();

    List<Path> written = gallery.copy(sample, folder);

    Path copy = folder.resolve(name).resolve(sample.main());
    assertThat(ShippedSchema.namedIn(copy))
        .isEqualTo(folder.resolve("schema").resolve("case.schema.json"))
        .hasSameBinaryContentAs(ShippedSchema.shipped("schema", "case.schema.json").get(0));
    Path names = folder.resolve("schema").resolve("names.schema.json");
    assertThat(names)
        .hasSameBinaryContentAs(ShippedSchema.shipped("schema", "names.schema.json").get(0));
    assertThat(written).contains(copy, ShippedSchema.namedIn(copy), names);
    assertThat(Files.readString(copy).lines().skip(1).toList())
        .isEqualTo(
            Files.readString(
                    cases().stream().filter(c -> c.endsWith(sample.main())).findFirst().get())
                .lines()
                .skip(1)
                .toList());
  }

  @Test
  void allCopiesShareOneSchemaAndItIsNeverOverwritten(@TempDir Path folder) throws IOException {
    SampleGallery gallery = SampleGallery.load();
    gallery.copy(gallery.find("team-mailbox").orElseThrow(), folder);
    Path mine = folder.resolve("schema").resolve("case.schema.json");
    Files.writeString(mine, "{}");

    assertThat(gallery.copy(gallery.find("online-mode").orElseThrow(), folder)).hasSize(1);
    assertThat(mine).hasContent("{}");
  }

  @Test
  void aFolderOfRealFilesNeedsNoSchema(@TempDir Path folder) throws IOException {
    SampleGallery gallery = SampleGallery.load();
    gallery.copy(gallery.find("team-mailbox-files").orElseThrow(), folder);

    assertThat(folder.resolve("schema")).doesNotExist();
  }

  /** Whole documents that are right; the reader agrees. */
  static Stream<String> right() {
    return Stream.of(
        WHOLE,
        WHOLE + "evidence: []\nprograms: []\nsessionModel: {}\ntried: []\n",
        WHOLE + "tried: [change-throttling-policy, raise-session-limit]\n",
        """
        format: 1
        title: nobody counted
        user: {name: Petra Kunze}
        outlook:
          release: 2007
          additionalMailboxes: [{name: Info}, {name: Vertrieb, folders: unknown}]
        server: {release: 2007}
        """,
        """
        format: 1
        title: four of them
        user: {name: Petra Kunze}
        outlook: {release: 2007, additionalMailboxes: 4}
        server: {release: 2007}
        """,
        """
        format: 1
        title: 2007
        user: {name: Restore service}
        programs: [{name: Restore program, kind: service, workers: 32, machines: 2}]
        server: {release: 2010, administrators: [a], administerInformationStore: [b, c]}
        """,
        """
        format: 1
        title: t
        user: {name: Ann Field, legacyDN: /o=Contoso/cn=afield}
        outlook:
          release: Outlook 2010
          cachedExchangeMode: false
          downloadSharedFolders: true
          cacheOthersMail: true
          language: de
          sharedCalendars: 0
          brokenReconnects: 0x10
          additionalMailboxes:
            - {name: A, folders: 0}
            - {name: B, folders: 12, nonMailFolders: 3, database: DB2, automapped: true}
        programs:
          - {name: Twice, kind: second-outlook}
          - {name: Phone, kind: eas, sessions: 0}
          - {name: Room display, kind: ews, sessions: 17, database: DB2}
        server:
          release: Exchange Server 2010 SP1
          scalableNetworking: false
          registry:
            Maximum Allowed Sessions Per User: 0x40
            'MaxObjsPerMapiSession\\objtFolder': 1000
            '\\ParametersPrivate\\Maximum Allowed Sessions Per User': 64
            szMaxAllowedSessionsPerUser: "64"
          registryNotLoaded: {Disable Session Limit: 1}
        sessionModel: {foldersPerSyncSession: 1, ownMailboxCached: 0}
        """,
        WHOLE.replace("{release: 2003 SP1}", "{release: 2016, throttling: Unlimited}"),
        WHOLE.replace("{release: 2003 SP1}", "{release: 2003 SP1, throttling: default}"),
        """
        format: 1
        title: a policy
        user: {name: Ann Field}
        outlook: {release: 2007}
        server:
          release: 2010 SP1
          throttling:
            rcaMaxConcurrency: 0
            EWSMaxConcurrency: $null
            OwaMaxConcurrency:
            EasMaxConcurrency: unlimited
          popImap: {MaxConnectionsPerUser: 16}
        """);
  }

  @ParameterizedTest
  @MethodSource("right")
  void acceptsWhatTheReaderAccepts(String yaml) {
    assertThat(read(yaml)).isEmpty();
    assertThat(schema.problems(yaml)).isEmpty();
  }

  /** What is put in place of a line of the whole document, or added to it. */
  static Stream<String> wrong() {
    return Stream.of(
        "colour: red",
        "format: 2",
        "format: one",
        "title: ''",
        "user: {name: Ann Field, colour: red}",
        "user: {}",
        "user: {name: Ann Field, legacyDN: afield}",
        "user: Ann Field",
        "outlook: {release: 2007, colour: red}",
        "outlook: {}",
        "outlook: {release: 2008}",
        "outlook: {release: Outlook 2008}",
        "outlook: {release: 2007, cachedExchangeMode: maybe}",
        "outlook: {release: 2007, downloadSharedFolders: 1}",
        "outlook: {release: 2007, cacheOthersMail: 'true'}",
        "outlook: {release: 2007, sharedCalendars: -1}",
        "outlook: {release: 2007, sharedCalendars: 100001}",
        "outlook: {release: 2007, sharedCalendars: 1.5}",
        "outlook: {release: 2007, sharedCalendars: '5'}",
        "outlook: {release: 2007, brokenReconnects: -1}",
        "outlook: {release: 2007, language: fr}",
        "outlook: {release: 2007, additionalMailboxes: Team}",
        "outlook: {release: 2007, additionalMailboxes: [Team]}",
        "outlook: {release: 2007, additionalMailboxes: [{folders: 1}]}",
        "outlook: {release: 2007, additionalMailboxes: [{name: Team, folders: -1}]}",
        "outlook: {release: 2007, additionalMailboxes: [{name: Team, folders: 10000001}]}",
        "outlook: {release: 2007, additionalMailboxes: [{name: Team, folders: many}]}",
        "outlook: {release: 2007, additionalMailboxes: [{name: Team, folders: 1, size: 2}]}",
        "outlook: {release: 2007, additionalMailboxes: [{name: T, folders: 1, automapped: 7}]}",
        "outlook: {release: 2007, additionalMailboxes: [{name: T, folders: 1, folderStatistics:"
            + " f}]}",
        "programs: {name: Search, kind: search, sessions: 1}",
        "programs: [{name: Search, sessions: 1}]",
        "programs: [{kind: search, sessions: 1}]",
        "programs: [{name: Search, kind: game, sessions: 1}]",
        "programs: [{name: Search, kind: search}]",
        "programs: [{name: Search, kind: search, sessions: -1}]",
        "programs: [{name: Search, kind: search, sessions: 1000001}]",
        "programs: [{name: Search, kind: search, sessions: 1, workers: 1}]",
        "programs: [{name: Search, kind: search, workers: 0}]",
        "programs: [{name: Search, kind: service, workers: 1, machines: 0}]",
        "programs: [{name: Search, kind: search, sessions: 1, colour: red}]",
        "programs: [{name: Twice, kind: second-outlook, sessions: 5}]",
        "programs: [{name: Twice, kind: second-outlook, database: DB2}]",
        "programs: [{name: Room display, kind: ews, sessions: 1, database: [DB2]}]",
        "tried: change-throttling-policy",
        "tried: [change-throtling-policy]",
        "programs: [{name: Twice, kind: second-outlook, workers: 5}]",
        "server: {}",
        "server: {release: 2003}",
        "server: {release: 2003 SP3}",
        "server: {release: Exchange 2020}",
        "server: {release: 2007, colour: red}",
        "server: {release: 2007, scalableNetworking: perhaps}",
        "server: {release: 2007, viewInformationStoreStatus: afield}",
        "server: {release: 2007, administrators: {a: b}}",
        "server: {release: 2007, registry: {Maximum Allowed Sessions Per User: -1}}",
        "server: {release: 2007, registry: {Maximum Allowed Sessions Per User: 4294967296}}",
        "server: {release: 2007, registry: {Maximum Allowed Sessions Per User: 1.5}}",
        "server: {release: 2007, registry: {Maximum Allowed Sessions Per User: [32]}}",
        "server: {release: 2007, registry: {'MaxObjsPerMapiSession\\': 32}}",
        "server: {release: 2007, registry: [32]}",
        "server: {release: 2010 SP1, throttling: 40}",
        "server: {release: 2010 SP1, throttling: [unlimited]}",
        "server: {release: 2010 SP1, throttling: unlimted}",
        "server: {release: 2010 SP1, throttling: {RCAMaxConcurrency: -1}}",
        "server: {release: 2010 SP1, throttling: {RCAMaxConcurrency: many}}",
        "server: {release: 2010 SP1, throttling: {RCAMaxBurst: 4}}",
        "server: {release: 2010 SP1, popImap: 16}",
        "server: {release: 2010 SP1, popImap: {MaxConnectionsPerUser: 0}}",
        "server: {release: 2010 SP1, popImap: {MaxConnections: 5}}",
        "outlook: {release: 2007, additionalMailboxes: -1}",
        "outlook: {release: 2007, additionalMailboxes: 1001}",
        "evidence: event.txt",
        "sessionModel: {ownMailboxCache: 4}",
        "sessionModel: {ownMailboxCached: -1}",
        "sessionModel: {ownMailboxCached: 1001}",
        "sessionModel: {foldersPerSyncSession: 0}",
        "sessionModel: {ownMailboxCached: four}");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesWhatTheReaderRefuses(String line) {
    String yaml = WHOLE.replaceAll("(?m)^" + key(line) + ":.*\\n", "") + line + "\n";

    assertThat(read(yaml)).as("the reader on %s", yaml).isNotEmpty();
    assertThat(schema.problems(yaml)).as("the schema on %s", yaml).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "title", "user", "outlook", "server"})
  void refusesADocumentWithoutWhatTheReaderNeeds(String key) {
    String yaml = WHOLE.replaceAll("(?m)^" + key + ":.*\\n", "");

    assertThat(read(yaml)).isNotEmpty();
    assertThat(schema.problems(yaml)).isNotEmpty();
  }

  @Test
  void anExportMayStandForUserAndRelease() {
    String start = "format: 1\ntitle: t\nserver: {release: 2007}\n";

    assertThat(schema.problems(start + "profile: alice.reg\n")).isEmpty();
    assertThat(schema.problems(start + "outlook: {profile: alice.reg, sharedCalendars: 3}\n"))
        .isEmpty();
    assertThat(schema.problems(start + "outlook: {sharedCalendars: 3}\n")).isNotEmpty();
  }

  /** Where each mapping stands in a document, and where in the schema. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/$defs/case              | KEY: ~",
        "/$defs/user              | user: {KEY: ~}",
        "/$defs/outlook           | outlook: {KEY: ~}",
        "/$defs/additionalMailbox | outlook: {release: 2007, additionalMailboxes: [{KEY: ~}]}",
        "/$defs/program           | programs: [{KEY: ~}]",
        "/$defs/server            | server: {KEY: ~}",
        "/$defs/sessionModel      | sessionModel: {KEY: 1}",
      })
  void knowsTheKeysOfTheReaderAndNoOthers(String pointer, String line) {
    String said =
        read(line.replace("KEY", NONSENSE)).stream()
            .filter(p -> p.what().contains(NONSENSE))
            .map(Problem::hint)
            .findFirst()
            .orElseThrow();
    String start = "use one of: ";

    assertThat(said).startsWith(start);
    assertThat(schema.keys(pointer))
        .isEqualTo(new TreeSet<>(List.of(said.substring(start.length()).split(", "))));
  }

  @Test
  void everyReleaseOfTheCataloguesFits() {
    List<String> outlook =
        OutlookReleases.load().all().stream()
            .flatMap(r -> Stream.concat(Stream.of(r.id()), r.aliases().stream()))
            .toList();
    List<String> exchange =
        ExchangeReleases.load().named().stream()
            .flatMap(r -> Stream.concat(Stream.of(r.id()), r.aliases().stream()))
            .toList();

    for (String name : outlook) {
      assertThat(schema.problems(WHOLE.replace("2007", name))).as(name).isEmpty();
    }
    for (String name : exchange) {
      assertThat(schema.problems(WHOLE.replace("2003 SP1", name))).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Exchange 2013", "Exchange Server 2003 SP1", "2016 CU23", "Exchange 2019 CU4"})
  void theExchangeReleaseMayBeWrittenAsPeopleWriteIt(String name) {
    acceptsWhatTheReaderAccepts(WHOLE.replace("2003 SP1", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Outlook 2007", "Microsoft Office Outlook 2003", "Outlook 365", "16.0"})
  void theOutlookReleaseMayBeWrittenAsPeopleWriteIt(String name) {
    acceptsWhatTheReaderAccepts(WHOLE.replace("2007", name));
  }

  @Test
  void kindsOfProgramsAreThoseOfTheReader() {
    assertThat(schema.words("/$defs/program/properties/kind")).isEqualTo(ProgramKind.words());
  }

  @Test
  void registryNamesAreThoseThatTheStoreReads() {
    Set<String> names = new TreeSet<>(LimitValues.load().names());
    Stream.of(ObjectType.values())
        .map(type -> "MaxObjsPerMapiSession\\" + type.registryName())
        .forEach(names::add);

    assertThat(schema.keys("/$defs/registry/anyOf/1")).isEqualTo(names);
  }

  @Test
  void parametersOfTheSessionModelHaveTheirRangesAndDefaults() {
    for (ModelParameter parameter : SessionModel.load().parameters()) {
      JsonNode stated = schema.at("/$defs/sessionModel/properties/" + parameter.name());
      assertThat(
              List.of(
                  stated.at("/minimum").asInt(),
                  stated.at("/maximum").asInt(),
                  stated.at("/default").asInt()))
          .as(parameter.name())
          .containsExactly(parameter.least(), parameter.most(), parameter.fact().value());
    }
  }

  @Test
  void theRangeOfFoldersIsThatOfTheReader() {
    assertThat(schema.at("/$defs/additionalMailbox/properties/folders/maximum").asInt())
        .isEqualTo(AdditionalMailbox.MOST_FOLDERS);
  }

  @Test
  void everyKeyIsExplained() {
    assertThat(unexplained(schema)).isEmpty();
  }

  /** Keys without a description of their own or of what they refer to. */
  static List<String> unexplained(ShippedSchema schema) {
    List<String> bare = new ArrayList<>();
    for (JsonNode node : schema.everyObject()) {
      JsonNode properties = node.path("properties");
      if (properties.isObject() && node.path("additionalProperties").isBoolean()) {
        for (Map.Entry<String, JsonNode> key : properties.properties()) {
          if (!key.getValue().has("description") && !key.getValue().has("$ref")) {
            bare.add(key.getKey());
          }
        }
      }
    }
    return bare;
  }

  private List<Problem> read(String yaml) {
    return reader
        .read(
            SourceFile.of("test.case.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
            CompanionFiles.none())
        .problems()
        .stream()
        .filter(Problem::isError)
        .collect(Collectors.toList());
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }
}
