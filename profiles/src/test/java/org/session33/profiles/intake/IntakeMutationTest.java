package org.session33.profiles.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.ServerRegistryExtractor;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.OutlookRegistryReader;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryFileReader;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/** Damaged input of every kind that intake interprets; all of it synthetic. */
class IntakeMutationTest {
  static final String CASE =
      """
      format: 1
      title: Synthetic
      user: {name: Alice Reyes, legacyDN: "/o=Contoso/cn=Recipients/cn=areyes"}
      profile: alice.reg
      outlook:
        release: 2007
        cachedExchangeMode: true
        language: de
        additionalMailboxes:
          - {name: Team Sales, folders: 1204, nonMailFolders: 3, database: DB1, automapped: true}
          - {name: Projects, folderStatistics: team.csv}
        sharedCalendars: 3
      programs:
        - {name: Desktop search, kind: add-in, sessions: 6}
        - {name: Restore, kind: service, workers: 32, machines: 2}
        - {name: Second, kind: second-outlook}
      server:
        release: 2003 SP1
        registry: {Maximum Allowed Sessions Per User: 64, 'MaxObjsPerMapiSession\\objtFolder': "5"}
        registryNotLoaded: server.reg
        viewInformationStoreStatus: [areyes]
      evidence: [Application.evtx]
      sessionModel: {ownMailboxCached: 5}
      """;
  static final String INLINE =
      "{format: 1, title: x, user: {name: a}, server: {release: 2016}, "
          + "programs: [{name: b, kind: imap, sessions: 16}]}";

  @Test
  void casesStandDamage() {
    Mutations.survive(
        "mutant.case.yaml",
        List.of(CASE.getBytes(StandardCharsets.UTF_8), INLINE.getBytes(StandardCharsets.UTF_8)),
        IntakeMutationTest::readCase);
  }

  /** A case that has every file which it names. */
  static Reading<?> readCase(SourceFile file) {
    CaseReader reader =
        new CaseReader(
            Catalogues.outlook(),
            Catalogues.exchange(),
            Catalogues.sessionModel(),
            f -> Reading.clean(new RegistryExport()),
            f -> Reading.clean(List.of(new FolderStatistics(f.name(), null, 7, null))),
            Catalogues::remedyIds);
    CompanionFiles companions =
        name -> name.isEmpty() ? Optional.empty() : Optional.of(SourceFile.of(name, new byte[1]));
    return reader.read(file, companions);
  }

  @Test
  void deploymentConfigurationsStandDamage() {
    String xml =
        "<?xml version='1.0'?><Configuration><AppSettings><User Key='software\\policies\\microsoft"
            + "\\office\\16.0\\outlook\\cached mode' Name='enable' Value='0' Type='REG_DWORD'/>"
            + "</AppSettings></Configuration>";
    Mutations.survive(
        "mutant.xml",
        List.of(xml.getBytes(StandardCharsets.UTF_8)),
        CachedModePolicies::readDeployment);
  }

  @Test
  void profilesStandDamage() {
    Mutations.survive(
        "mutant.reg", List.of(packed(modern()), packed(legacy())), IntakeMutationTest::readProfile);
  }

  /** What is made of a packed export. */
  static Reading<?> readProfile(SourceFile file) {
    return interpreted(unpacked(file));
  }

  /** What is made of a registry file. */
  static Reading<?> readFile(SourceFile file) {
    Reading<RegistryExport> export = new RegistryFileReader().read(file);
    return export.value() == null ? export : interpreted(export.value());
  }

  private static Reading<?> interpreted(RegistryExport export) {
    CachedModePolicies.read(export);
    ServerRegistryExtractor.read(export);
    return new OutlookRegistryReader().read(export);
  }

  private static RegistryExport modern() {
    String profile = SyntheticRegistry.OFFICE + "16.0\\Outlook\\Profiles\\Alice";
    return new SyntheticRegistry()
        .modernAccount(profile, 1, SyntheticRegistry.uid(1), 0x980)
        .bytes("101f6637", SyntheticRegistry.texts(8, "SMTP:a@contoso.com", "EX:/o=C/cn=a"))
        .bytes("101e6637", SyntheticRegistry.texts(4, "a", "b"))
        .key(profile + "\\" + SyntheticRegistry.PROVIDERS)
        .uids("01023d00", SyntheticRegistry.uid(2), SyntheticRegistry.uid(1))
        .store(profile, SyntheticRegistry.uid(2), "Team", SyntheticRegistry.DELEGATE, 0x2000)
        .uids("01023d00", SyntheticRegistry.uid(2))
        .key("HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\Cached Mode")
        .dword("Enable", 1)
        .export();
  }

  private static RegistryExport legacy() {
    String profile = SyntheticRegistry.NT + "\\Alice";
    return new SyntheticRegistry()
        .key(profile + "\\" + SyntheticRegistry.GLOBAL)
        .number("6601", 0x980)
        .text("001e6603", "/o=Contoso/cn=areyes")
        .legacyStore(profile, SyntheticRegistry.uid(1), "Mailbox - Alice", 1)
        .legacyStore(profile, SyntheticRegistry.uid(2), "Mailbox - Team", 2)
        .key("HKLM\\SYSTEM\\ControlSet001\\Services\\MSExchangeIS\\ParametersSystem")
        .text("Maximum Allowed Sessions Per User", "64")
        .export();
  }

  /** A plain form of an export, so that its bytes can be damaged without a reader of .reg files. */
  private static byte[] packed(RegistryExport export) {
    ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    for (RegistryKey key : export.keys()) {
      put(out, key.path().getBytes(StandardCharsets.UTF_8));
      out.put((byte) key.values().size());
      for (RegistryValue value : key.values()) {
        put(out, value.name().getBytes(StandardCharsets.UTF_8));
        out.put((byte) value.type().ordinal());
        put(out, value.bytes());
      }
    }
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  private static void put(ByteBuffer out, byte[] bytes) {
    out.put((byte) bytes.length).put(bytes);
  }

  private static RegistryExport unpacked(SourceFile file) {
    RegistryExport export = new RegistryExport();
    try {
      ByteBuffer in = ByteBuffer.wrap(file.bytes(1 << 20));
      while (in.hasRemaining()) {
        String path = new String(take(in), StandardCharsets.UTF_8);
        RegistryKey key = export.open(path, Place.of(file.name()));
        int values = in.hasRemaining() ? in.get() & 0xFF : 0;
        for (int i = 0; i < values && in.hasRemaining(); i++) {
          String name = new String(take(in), StandardCharsets.UTF_8);
          int type = in.hasRemaining() ? in.get() & 7 : 0;
          key.put(
              new RegistryValue(
                  name, RegistryType.values()[type], take(in), Place.of(file.name())));
        }
      }
    } catch (InputException e) {
      return export;
    }
    return export;
  }

  private static byte[] take(ByteBuffer in) {
    int length = in.hasRemaining() ? Math.min(in.get() & 0xFF, in.remaining()) : 0;
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  @Test
  void theSeedsAreReallyValid() {
    List<RegistryExport> exports = new ArrayList<>(List.of(modern(), legacy()));
    for (RegistryExport export : exports) {
      RegistryExport copy = unpacked(SourceFile.of("x", packed(export)));
      org.assertj.core.api.Assertions.assertThat(
              new OutlookRegistryReader().read(copy).optional().orElseThrow().additionalMailboxes())
          .hasSize(1);
    }
  }
}
