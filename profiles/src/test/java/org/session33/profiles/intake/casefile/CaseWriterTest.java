package org.session33.profiles.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.cases.ValueKind;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.intake.Catalogues;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * What is written is read back as it was, and looks as if a person had written it.
 *
 * <p>It is long because it makes cases of every shape for that, by hand and by chance; the makers
 * are of use to no other test.
 */
class CaseWriterTest {
  private static final ExchangeReleases RELEASES = ExchangeReleases.load();
  private static final Place HERE = Place.of("here");
  private static final User ALICE =
      new User("Alice Reyes", "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes");

  /** Characters that YAML, a terminal or an encoding could stumble over. */
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "9", "0x", "1e3", " ", "  ", ": ", " #", "#", "- ", "-", "'", "\"", "\\", "\n",
          "\r\n", "\t", "\u0000", "\u0007", "\u001b", "\u0085", "\u00a0", "\u2003", "\u2028",
          "\u202e", "\ufeff", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?",
          "~", "null", "true", "=", "<<", "ü", "ß", "שלום", "ع", "名", "😀", "👩‍💻", ".", "/",
          "...");

  @Test
  void aNameThatWasMadeUpIsNotWrittenAsIfSomebodyHadStatedIt() {
    Case team = team();
    Case madeUp =
        new Case(
            team.title(),
            team.user(),
            team.outlook(),
            team.programs(),
            team.server(),
            List.of(),
            Map.of(),
            new Provenance(Map.of("user.legacyDN", Origin.assumed("made up"))));

    assertThat(CaseWriter.write(team, SourceFile::name)).contains("legacyDN: /o=Contoso");
    assertThat(CaseWriter.write(madeUp, SourceFile::name))
        .contains("name: Alice Reyes")
        .doesNotContain("legacyDN");
  }

  @Test
  void looksAsIfAPersonHadWrittenIt() {
    Case written =
        team()
            .withPrograms(
                List.of(
                    Program.counted("Desktop search", ProgramKind.ADD_IN, 6),
                    new Program("DigiScope", ProgramKind.SERVICE, 0, 32, 2),
                    Program.counted("Rooms", ProgramKind.EWS, 17).withDatabase("DB2")))
            .withTried(List.of("change-throttling-policy"))
            .withEvidence(List.of(SourceFile.of("C:/logs/Application.evtx", new byte[] {1})));

    String text = CaseWriter.write(written, f -> "logs/Application.evtx");

    assertThat(text)
        .isEqualTo(
            """
            format: 1
            title: Alice cannot open Outlook
            user:
              name: Alice Reyes
              legacyDN: /o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes
            outlook:
              release: 2007
              cachedExchangeMode: true
              downloadSharedFolders: true
              additionalMailboxes:
                - {name: Team Sales, folders: 1204}
            programs:
              - {name: Desktop search, kind: add-in, sessions: 6}
              - {name: DigiScope, kind: service, workers: 32, machines: 2}
              - {name: Rooms, kind: ews, sessions: 17, database: DB2}
            server:
              release: 2003 SP1
              registry:
                Maximum Allowed Sessions Per User: 32
                MaxObjsPerMapiSession\\objtFolder: 600
              registryNotLoaded:
                Maximum Allowed Sessions Per User: 64
              viewInformationStoreStatus: [areyes, backup]
            evidence: [logs/Application.evtx]
            sessionModel:
              ownMailboxCached: 5
            tried: [change-throttling-policy]
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "No",
        "null",
        "~",
        "1e3",
        "0x20",
        "007",
        "12:30",
        "2001-01-01",
        ".inf",
        "a: b",
        "a #b",
        "# a",
        "- a",
        "  leading",
        "trailing ",
        "tab\there",
        "two\nlines",
        "x\r\ny",
        "\u0007bell",
        "\"quoted\"",
        "it's",
        "back\\slash",
        "[a]",
        "{a: b}",
        "a, b",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "? a",
        "emoji 😀 👩‍💻",
        "שלום عليكم",
        "\u202eoverridden",
        "=",
        "<<",
        "\ufeffmark",
        "next\u0085line",
        "\u2028",
        "nbsp\u00a0",
        "y",
        "---",
        "...",
        "2nd floor"
      })
  void aTextThatYamlCouldMisreadComesBackAsItWas(String text) {
    Case written =
        team()
            .withPrograms(List.of(Program.counted("p" + text, ProgramKind.PROGRAM, 1)))
            .withOutlook(
                OutlookProfile.defaults(Catalogues.outlook().all().get(1))
                    .withAdditionalMailboxes(
                        List.of(
                            AdditionalMailbox.uncounted("m" + text)
                                .withFolders(7, 3)
                                .withDatabase("d" + text)
                                .withAutomapped(true))))
            .withServer(
                team().server().withViewInformationStoreStatus(List.of("x" + text, "v" + text)));
    written =
        new Case(
            text.isBlank() ? "t" + text : text,
            new User("u" + text, "/" + text),
            written.outlook(),
            written.programs(),
            written.server(),
            List.of(),
            Map.of(),
            Provenance.none());

    assertSame(reread(written), written);
  }

  @Test
  void oneWordInEachPlaceComesBackAsItWas() {
    for (String word : List.of("true", "off", "null", "17", "1e3", "0x1F", " lead", "a: b")) {
      Case written =
          new Case(
              word,
              new User(word, "/" + word),
              null,
              List.of(Program.counted(word, ProgramKind.IMAP, 0)),
              team().server().withAdministerInformationStore(List.of(word)),
              List.of(SourceFile.of(word, new byte[] {1})),
              Map.of(),
              Provenance.none());

      assertSame(reread(written), written);
    }
  }

  @Test
  void everyRegistryValueComesBackWithKeyNameTypeAndBytes() {
    List<RegistryEntry> entries = new ArrayList<>();
    for (RegistryType type : RegistryType.values()) {
      entries.add(entry("ParametersSystem", "of type " + type, type, new byte[] {1, 0, 2, 0}));
      entries.add(entry("parameterssystem\\Sub", "empty " + type, type, new byte[0]));
    }
    entries.add(entry("", "", RegistryType.REG_SZ, new byte[] {0, 0}));
    entries.add(entry("ParametersSystem\\", "with\\backslash", RegistryType.REG_DWORD, FOUR));
    entries.add(entry("\\odd", " blank ", RegistryType.REG_DWORD, FOUR));
    Case written =
        team()
            .withServer(
                team()
                    .server()
                    .withRegistry(new ServerRegistry(entries))
                    .withRegistryNotLoaded(new ServerRegistry(entries.subList(3, 5))));

    assertSame(reread(written), written);
  }

  private static final byte[] FOUR = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};

  @Test
  void aTextUnderALimitsNameStaysAText() {
    RegistryValue text = RegistryValue.text("Maximum Allowed Sessions Per User", "64", HERE);
    Case written =
        team()
            .withServer(
                team()
                    .server()
                    .withRegistry(
                        new ServerRegistry(List.of(new RegistryEntry("ParametersSystem", text)))));

    assertThat(CaseWriter.write(written)).contains("Maximum Allowed Sessions Per User: \"64\"");
    Reading<Case> reading = read(CaseWriter.write(written), written);
    assertThat(reading.problems()).extracting(Problem::what).allMatch(w -> w.contains("is text"));
    assertSame(reading.optional().orElseThrow(), written);
  }

  @Test
  void switchesThatTheReleaseSetsOtherwiseAreSaid() {
    for (int release = 0; release < Catalogues.outlook().all().size(); release++) {
      OutlookProfile profile = OutlookProfile.defaults(Catalogues.outlook().all().get(release));
      for (int bits = 0; bits < 8; bits++) {
        Case written =
            team()
                .withOutlook(
                    profile
                        .withCachedExchangeMode((bits & 1) != 0)
                        .withDownloadSharedFolders((bits & 2) != 0)
                        .withCacheOthersMail((bits & 4) != 0));

        assertSame(reread(written), written);
      }
    }
  }

  @Test
  void randomCasesComeBackAsTheyWere() {
    for (int seed = 0; seed < 400; seed++) {
      Case written = new RandomCase(new Random(seed)).next();

      assertSame(reread(written), written);
    }
  }

  @Test
  void aNumberOfFoldersThatNobodyKnowsStaysUnknown() {
    Case team = team();
    Case written =
        team.withOutlook(
            team.outlook()
                .withAdditionalMailboxes(
                    List.of(
                        AdditionalMailbox.uncounted("Vertrieb"),
                        AdditionalMailbox.of("Einkauf", 0))));

    assertThat(CaseWriter.write(written)).contains("folders: unknown");
    assertThat(reread(written).outlook().additionalMailboxes())
        .isEqualTo(written.outlook().additionalMailboxes());
  }

  @Test
  void aCaseWithoutATitleGetsTheOneThatTheReaderWouldGive() {
    Case written = withTitle(" ");

    assertThat(reread(written).title()).isEqualTo("Untitled case");
  }

  @Test
  void aUserThatNoReaderMakesIsRefused() {
    Case written = team();
    Case nameless =
        new Case(
            "t",
            new User("", "no slash"),
            written.outlook(),
            List.of(),
            written.server(),
            List.of(),
            Map.of(),
            Provenance.none());

    assertThatThrownBy(() -> CaseWriter.write(nameless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a user");
  }

  private static RegistryEntry entry(String key, String name, RegistryType type, byte[] data) {
    return new RegistryEntry(key, new RegistryValue(name, type, data, HERE));
  }

  private static Case withTitle(String title) {
    Case team = team();
    return new Case(
        title,
        team.user(),
        team.outlook(),
        team.programs(),
        team.server(),
        List.of(),
        team.sessionModel(),
        Provenance.none());
  }

  private static Case team() {
    ServerRegistry loaded =
        ServerRegistry.empty()
            .withDword("ParametersSystem", "Maximum Allowed Sessions Per User", 32, HERE)
            .withDword(ServerRegistry.OBJECTS, "objtFolder", 600, HERE);
    return new Case(
        "Alice cannot open Outlook",
        ALICE,
        OutlookProfile.defaults(Catalogues.outlook().all().get(1))
            .withAdditionalMailboxes(List.of(AdditionalMailbox.of("Team Sales", 1204))),
        List.of(),
        ExchangeServer.defaults(RELEASES.find("2003 SP1").orElseThrow())
            .withRegistry(loaded)
            .withRegistryNotLoaded(
                ServerRegistry.empty()
                    .withDword("ParametersSystem", "Maximum Allowed Sessions Per User", 64, HERE))
            .withViewInformationStoreStatus(List.of("areyes", "backup")),
        List.of(),
        Map.of("ownMailboxCached", 5),
        Provenance.none());
  }

  private static Case reread(Case written) {
    String text = CaseWriter.write(written);
    Reading<Case> reading = read(text, written);
    assertThat(reading.problems()).as(text).isEmpty();
    return reading.optional().orElseThrow();
  }

  private static Reading<Case> read(String text, Case written) {
    Map<String, SourceFile> evidence = new LinkedHashMap<>();
    written.evidence().forEach(f -> evidence.put(f.name(), f));
    return new CaseReader(
            Catalogues.outlook(),
            RELEASES,
            Catalogues.sessionModel(),
            f -> Reading.clean(new RegistryExport()),
            f -> Reading.clean(List.of(new FolderStatistics(f.name(), "Team Sales", 611, 5))),
            Catalogues::remedyIds)
        .read(
            SourceFile.of("a.case.yaml", text.getBytes(StandardCharsets.UTF_8)),
            name -> Optional.ofNullable(evidence.get(name)));
  }

  /** All but where the values stand; registry values are equal by name, type and bytes. */
  private static void assertSame(Case read, Case written) {
    assertThat(read.title()).isEqualTo(written.title());
    assertThat(read.user()).isEqualTo(written.user());
    assertThat(read.outlook()).isEqualTo(written.outlook());
    assertThat(read.programs()).isEqualTo(written.programs());
    assertThat(read.server()).isEqualTo(written.server());
    assertThat(read.evidence()).isEqualTo(written.evidence());
    assertThat(read.sessionModel()).isEqualTo(written.sessionModel());
    assertThat(read.tried()).isEqualTo(written.tried());
    assertThat(names(read.server())).isEqualTo(names(written.server()));
  }

  /** Values are equal whatever the case of their names; here it counts. */
  private static List<String> names(ExchangeServer server) {
    List<String> names = new ArrayList<>();
    server.registry().entries().forEach(e -> names.add(e.key() + "|" + e.value().name()));
    server.registryNotLoaded().entries().forEach(e -> names.add(e.key() + "|" + e.value().name()));
    return names;
  }

  /** Makes cases of everything that a case can hold. */
  private static final class RandomCase {
    private final Random random;
    private int number;

    RandomCase(Random random) {
      this.random = random;
    }

    Case next() {
      OutlookProfile outlook = random.nextInt(4) == 0 ? null : outlook();
      List<Program> programs = new ArrayList<>();
      for (int i = random.nextInt(3) + (outlook == null ? 1 : 0); i > 0; i--) {
        programs.add(program(outlook));
      }
      List<SourceFile> evidence = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        evidence.add(SourceFile.of(text(), new byte[] {1}));
      }
      return new Case(
          text(),
          new User(text(), "/" + text()),
          outlook,
          programs,
          server(),
          evidence,
          random.nextBoolean() ? Map.of() : Map.of("ownMailboxCached", 1 + random.nextInt(9)),
          Provenance.none(),
          random.nextBoolean() ? List.of() : List.of(pick(Catalogues.remedyIds())),
          random.nextBoolean() ? "" : text().strip());
    }

    /** Never blank, and never twice the same, in whatever case. */
    private String text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return text.insert(random.nextInt(2) * text.length(), ++number + "x").toString();
    }

    private OutlookProfile outlook() {
      List<AdditionalMailbox> mailboxes = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        int folders = random.nextInt(3000);
        List<CaseValue<AdditionalMailbox>> values =
            CaseValues.MAILBOX.stream()
                .map(v -> v.key().equals("nonMailFolders") ? v.upTo(folders) : v)
                .toList();
        mailboxes.add(filled(values, AdditionalMailbox.of(text(), folders)));
      }
      return filled(
          CaseValues.OUTLOOK,
          OutlookProfile.defaults(pick(Catalogues.outlook().all()))
              .withAdditionalMailboxes(mailboxes));
    }

    /** The same with about half of its values stated, whatever values there are. */
    private <R extends Record> R filled(List<CaseValue<R>> values, R bare) {
      R filled = bare;
      for (CaseValue<R> value : values) {
        if (value.isPlain() && random.nextBoolean()) {
          filled = value.with(filled, any(value.kind()));
        }
      }
      return filled;
    }

    private Object any(ValueKind kind) {
      return switch (kind.sort()) {
        case SWITCH -> random.nextBoolean();
        case COUNT -> kind.least() + random.nextInt(Math.min(kind.most() - kind.least() + 1, 50));
        case CHOICE -> pick(kind.words());
        case ACCOUNTS -> texts();
        case TEXT, NAME, OWN -> text();
      };
    }

    private Program program(@Nullable OutlookProfile outlook) {
      ProgramKind kind = pick(List.of(ProgramKind.values()));
      if (kind == ProgramKind.SECOND_OUTLOOK) {
        kind = outlook == null ? ProgramKind.EWS : kind;
      }
      if (kind == ProgramKind.SECOND_OUTLOOK) {
        return new Program(text(), kind, 0, 0, 1 + random.nextInt(3));
      }
      Program filled = filled(CaseValues.PROGRAM, Program.counted(text(), kind, 0));
      return filled.workers() > 0 ? filled.withSessions(0) : filled;
    }

    private ExchangeServer server() {
      ExchangeServer filled =
          filled(
                  CaseValues.SERVER,
                  ExchangeServer.defaults(pick(RELEASES.all()))
                      .withRegistry(registry())
                      .withRegistryNotLoaded(registry()))
              .withPopImap(
                  random.nextBoolean()
                      ? PopImapSettings.NONE
                      : new PopImapSettings(1 + random.nextInt(PopImapSettings.MOST)));
      if (filled.release().has(Capability.THROTTLING)) {
        filled = filled.withThrottling(policy());
      }
      if (filled
          .release()
          .clientAccessLimit(ClientAccessLimit.POP_CONNECTIONS_PER_USER)
          .isEmpty()) {
        filled = filled.withPopImap(PopImapSettings.NONE);
      }
      // A release that cannot have this fault is refused with it.
      return filled.release().has(Capability.SCALABLE_NETWORKING)
          ? filled
          : filled.withScalableNetworking(false);
    }

    private ThrottlingPolicy policy() {
      ThrottlingPolicy policy =
          random.nextBoolean() ? ThrottlingPolicy.DEFAULT : ThrottlingPolicy.UNLIMITED;
      for (ClientAccessLimit setting : ThrottlingPolicy.SETTINGS) {
        policy =
            switch (random.nextInt(4)) {
              case 0 -> policy.with(setting, OptionalInt.of(random.nextInt(Integer.MAX_VALUE)));
              case 1 -> policy.with(setting, OptionalInt.empty());
              default -> policy;
            };
      }
      return policy;
    }

    private List<String> texts() {
      List<String> texts = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        texts.add(text());
      }
      return texts;
    }

    private ServerRegistry registry() {
      List<RegistryEntry> entries = new ArrayList<>();
      // Half of the registries can be written as names and numbers.
      boolean plain = random.nextBoolean();
      for (int i = random.nextInt(4); i > 0; i--) {
        String key = pick(List.of("", "ParametersSystem", "ParametersSystem\\A\\b", "Other"));
        String name = plain ? "n" + ++number + "_" + random.nextInt() : text();
        RegistryValue value =
            switch (random.nextInt(plain ? 2 : 4)) {
              case 0 -> RegistryValue.dword(name, random.nextInt(), HERE);
              case 1 -> RegistryValue.text(name, random.nextInt(3) == 0 ? "" : text(), HERE);
              default -> {
                byte[] data = new byte[random.nextInt(12)];
                random.nextBytes(data);
                yield new RegistryValue(name, pick(List.of(RegistryType.values())), data, HERE);
              }
            };
        entries.add(new RegistryEntry(key, value));
      }
      return new ServerRegistry(entries);
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
