package org.session33.profiles.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/** The limits in force and the reasons that are shown for them. */
class StoreLimitsTest {
  private static final Place PLACE = Place.of("server.reg");
  private static final ExchangeReleases RELEASES = ExchangeReleases.load();

  private static StoreLimits limits(String release, ServerRegistry registry) {
    return StoreLimits.of(RELEASES.find(release).orElseThrow(), registry);
  }

  private static EffectiveLimit mapi(String release, ServerRegistry registry) {
    return limits(release, registry).sessions(ClientType.MAPI);
  }

  private static ServerRegistry parameter(String name, int number) {
    return ServerRegistry.empty().withDword(ServerRegistry.PARAMETERS, name, number, PLACE);
  }

  private static ServerRegistry parameter(RegistryValue value) {
    return new ServerRegistry(List.of(new RegistryEntry(ServerRegistry.PARAMETERS, value)));
  }

  @Test
  void aDefaultNamesTheReleaseAndTheSource() {
    assertThat(mapi("2003 SP1", ServerRegistry.empty()))
        .isEqualTo(
            new EffectiveLimit(
                32, "default of Exchange Server 2003 SP1 (KB 842022)", Confidence.DOCUMENTED));
  }

  @Test
  void aReleaseWithoutALimitSaysSo() {
    assertThat(mapi("2003 RTM", ServerRegistry.empty()))
        .isEqualTo(
            EffectiveLimit.none(
                "Exchange Server 2003 RTM has no session limit for MAPI", Confidence.DOCUMENTED));
    assertThat(limits("2007", ServerRegistry.empty()).sessions(ClientType.OWA))
        .isEqualTo(
            EffectiveLimit.none(
                "Exchange Server 2007 has no session limit for OWA", Confidence.DOCUMENTED));
  }

  @Test
  void aRegistryValueIsNamed() {
    assertThat(mapi("2010 SP1", parameter("Maximum Allowed Sessions Per User", 64)))
        .isEqualTo(
            new EffectiveLimit(
                64, "registry value 'Maximum Allowed Sessions Per User'", Confidence.DOCUMENTED));
    assertThat(
            limits("2010 SP1", parameter("Maximum Allowed Service Sessions Per User", 20))
                .sessions(ClientType.EWS))
        .isEqualTo(
            new EffectiveLimit(
                20,
                "registry value 'Maximum Allowed Service Sessions Per User'",
                Confidence.DOCUMENTED));
  }

  @Test
  void theValueThatSwitchesTheLimitOffIsNamed() {
    ServerRegistry both =
        parameter("Maximum Allowed Sessions Per User", 8)
            .plus(parameter("Disable Session Limit", 1));

    assertThat(mapi("2007", both))
        .isEqualTo(
            EffectiveLimit.none(
                "the registry value 'Disable Session Limit' switches the limit off",
                Confidence.DOCUMENTED));
    assertThat(mapi("2013", both).number()).hasValue(8);
  }

  @ParameterizedTest
  @CsvSource({
    "1,           1",
    "33,          33",
    "2147483647,  2147483647",
    "-2147483648, 2147483647",
    "-1,          2147483647",
    "0,           32",
  })
  void aDwordIsUnsignedAndZeroIsNoLimitValue(int bits, int inForce) {
    EffectiveLimit limit = mapi("2003 SP2", parameter("Maximum Allowed Sessions Per User", bits));

    assertThat(limit.number()).hasValue(inForce);
    assertThat(limit.permits(inForce)).isTrue();
    assertThat(limit.permits(inForce + 1L)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"REG_SZ", "REG_BINARY", "REG_QWORD", "REG_NONE", "REG_MULTI_SZ"})
  void aValueOfAnotherTypeIsNotRead(RegistryType type) {
    RegistryValue value =
        new RegistryValue(
            "Maximum Allowed Sessions Per User", type, new byte[] {64, 0, 0, 0}, PLACE);

    assertThat(mapi("2010 SP1", parameter(value)).number()).hasValue(32);
  }

  @Test
  void aDwordOfTheWrongLengthIsNotRead() {
    for (int length : new int[] {0, 1, 3, 5, 8}) {
      byte[] data = new byte[length];
      java.util.Arrays.fill(data, (byte) 1);
      RegistryValue value =
          new RegistryValue(
              "Maximum Allowed Sessions Per User", RegistryType.REG_DWORD, data, PLACE);
      assertThat(mapi("2010 SP1", parameter(value)).number()).as(length + " bytes").hasValue(32);
    }
  }

  @Test
  void administratorsHaveALimitOfTheirOwnOrNoneThatIsKnown() {
    assertThat(limits("2016", ServerRegistry.empty()).administrators())
        .isEqualTo(
            new EffectiveLimit(
                64_000, "administrators have a limit of their own", Confidence.DOCUMENTED));
    assertThat(limits("2007", ServerRegistry.empty()).administrators())
        .isEqualTo(
            EffectiveLimit.none(
                "no limit for administrators is known for Exchange Server 2007",
                Confidence.ASSUMED));
  }

  @ParameterizedTest
  @CsvSource({
    "2003 RTM, SERVER",
    "2003 SP1, SERVER",
    "2010 RTM, SERVER",
    "2013, DATABASE",
    "2019, DATABASE",
  })
  void theScopeIsTheReleases(String release, LimitScope scope) {
    assertThat(limits(release, ServerRegistry.empty()).scope()).isEqualTo(scope);
    assertThat(limits(release, ServerRegistry.empty()).release().id()).isEqualTo(release);
  }

  @Test
  void openObjectsHaveReasonsToo() {
    ServerRegistry registry =
        ServerRegistry.empty().withDword(ServerRegistry.OBJECTS, "OBJTFOLDER", 700, PLACE);

    assertThat(limits("2010 SP1", registry).objects(ObjectType.FOLDER))
        .isEqualTo(new EffectiveLimit(700, "registry value 'objtFolder'", Confidence.DOCUMENTED));
    assertThat(limits("2003 RTM", registry).objects(ObjectType.STREAM))
        .isEqualTo(
            new EffectiveLimit(
                50,
                "default of Exchange Server 2003 RTM (KB 830829, KB 830836)",
                Confidence.DOCUMENTED));
    assertThat(limits("2013", registry).objects(ObjectType.RULES_VIEW))
        .isEqualTo(
            EffectiveLimit.none(
                "Exchange Server 2013 has no limit for objtRulesView", Confidence.DOCUMENTED));
  }

  @Test
  void ofTwoSpellingsTheOlderOneWinsAndEachWorksAlone() {
    ServerRegistry older =
        ServerRegistry.empty().withDword(ServerRegistry.OBJECTS, "objtAttachView", 7, PLACE);
    ServerRegistry newer =
        ServerRegistry.empty().withDword(ServerRegistry.OBJECTS, "objtAttachmentView", 9, PLACE);

    assertThat(limits("2010 SP1", older).objects(ObjectType.ATTACHMENT_VIEW).number()).hasValue(7);
    assertThat(limits("2010 SP1", newer).objects(ObjectType.ATTACHMENT_VIEW).number()).hasValue(9);
    assertThat(limits("2010 SP1", older.plus(newer)).objects(ObjectType.ATTACHMENT_VIEW).number())
        .hasValue(7);
    assertThat(limits("2010 SP1", newer.plus(older)).objects(ObjectType.ATTACHMENT_VIEW).number())
        .hasValue(7);
  }

  @Test
  void anObjectLimitInTheParametersKeyIsNotRead() {
    ServerRegistry registry =
        parameter("objtFolder", 700).plus(parameter("MaxObjsPerMapiSession", 9));

    assertThat(limits("2010 SP1", registry).objects(ObjectType.FOLDER).number()).hasValue(500);
  }
}
