package org.session33.profiles.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.SyntheticRegistry;

class CachedModePoliciesTest {
  private static final String POLICY = "HKCU\\Software\\Policies\\Microsoft\\Office\\";
  private static final String PREFERENCE = "HKCU\\Software\\Microsoft\\Office\\";
  private static final String END = "\\Outlook\\Cached Mode";

  private static CachedModePolicies read(SyntheticRegistry registry) {
    Reading<CachedModePolicies> reading = CachedModePolicies.read(registry.export());
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  @Test
  void aPolicyBeatsTheProfile() {
    CachedModePolicies policies =
        read(
            new SyntheticRegistry()
                .key(POLICY + "15.0" + END)
                .dword("enable", 1)
                .dword("cacheothersmail", 0)
                .dword("downloadsharedfolders", 0)
                .dword("syncwindowsetting", 12));
    ProfileFragment profile =
        ProfileFragment.nothing()
            .withDownloadSharedFolders(
                true, org.session33.profiles.cases.Origin.assumed("synthetic"));

    Reading<ProfileFragment> over = policies.over(profile, 15);

    assertThat(over.problems()).isEmpty();
    ProfileFragment governed = over.optional().orElseThrow();
    assertThat(governed.cachedExchangeMode()).isTrue();
    assertThat(governed.cacheOthersMail()).isFalse();
    assertThat(governed.downloadSharedFolders()).isFalse();
    assertThat(governed.provenance().of("outlook.downloadSharedFolders").orElseThrow().detail())
        .isEqualTo("policy DownloadSharedFolders = 0");
  }

  @Test
  void aPolicyForAnotherReleaseDoesNothing() {
    CachedModePolicies policies =
        read(new SyntheticRegistry().key(POLICY + "14.0" + END).dword("Enable", 0));
    assertThat(policies.over(ProfileFragment.nothing(), 16).optional().orElseThrow())
        .isEqualTo(ProfileFragment.nothing());
    assertThat(
            policies
                .over(ProfileFragment.nothing(), null)
                .optional()
                .orElseThrow()
                .cachedExchangeMode())
        .isFalse();
  }

  @Test
  void asksForTheReleaseWhenPoliciesAreForSeveral() {
    CachedModePolicies policies =
        read(
            new SyntheticRegistry()
                .key(POLICY + "14.0" + END)
                .dword("Enable", 0)
                .key(POLICY + "16.0" + END)
                .dword("Enable", 1));
    Reading<ProfileFragment> over = policies.over(ProfileFragment.nothing(), null);
    assertThat(over.optional().orElseThrow().cachedExchangeMode()).isNull();
    assertThat(over.problems()).singleElement().matches(p -> p.hint().contains("--outlook"));
  }

  @Test
  void aPreferenceIsReportedAndNotApplied() {
    CachedModePolicies policies =
        read(new SyntheticRegistry().key(PREFERENCE + "16.0" + END).dword("Enable", 0));
    Reading<ProfileFragment> over = policies.over(ProfileFragment.nothing(), 16);
    assertThat(over.optional().orElseThrow().cachedExchangeMode()).isNull();
    assertThat(over.problems()).singleElement().matches(p -> p.what().contains("afterwards"));
  }

  @Test
  void outlook2003HasNoSharedCaching() {
    CachedModePolicies policies =
        read(
            new SyntheticRegistry()
                .key(POLICY + "11.0" + END)
                .dword("CacheOthersMail", 1)
                .dword("Enable", 1));
    Reading<ProfileFragment> over = policies.over(ProfileFragment.nothing(), 11);
    assertThat(over.optional().orElseThrow().cacheOthersMail()).isNull();
    assertThat(over.optional().orElseThrow().cachedExchangeMode()).isTrue();
    assertThat(over.problems()).singleElement().matches(p -> p.what().contains("Outlook 2003"));
  }

  @Test
  void refusesValuesThatAreNoSwitch() {
    SyntheticRegistry registry =
        new SyntheticRegistry()
            .key(POLICY + "16.0" + END)
            .text("Enable", "1")
            .dword("CacheOthersMail", 7);
    Reading<CachedModePolicies> reading = CachedModePolicies.read(registry.export());
    assertThat(reading.problems()).hasSize(2).allMatch(Problem::isError);
    assertThat(reading.optional().orElseThrow().settings()).isEmpty();
  }

  @Test
  void readsADeploymentConfiguration() {
    String xml =
        """
        <?xml version="1.0"?>
        <!-- synthetic -->
        <Configuration>
          <User Key="software\\policies\\microsoft\\office\\16.0\\outlook\\cached mode" Name="enable"
            Value="0" Type="REG_DWORD"/>
          <AppSettings>
            <User Key="software\\policies\\microsoft\\office\\16.0\\outlook\\cached mode"
              Name="downloadsharedfolders" Value="0x0" Type="REG_DWORD" App="outlk16"/>
            <User Key="software\\microsoft\\office\\16.0\\outlook\\cached mode"
              Name="enable" Value="1" Type="REG_DWORD"/>
            <User Key="software\\microsoft\\office\\16.0\\word" Name="enable" Value="1"/>
            <User Key="software\\microsoft\\office\\16.0\\outlook\\cached mode"
              Name="enable" Value="one" Type="REG_DWORD"/>
          </AppSettings>
        </Configuration>
        """;
    Reading<CachedModePolicies> reading = CachedModePolicies.readDeployment(file(xml));
    assertThat(reading.problems()).singleElement().matches(p -> p.place().line() == 13);
    assertThat(reading.optional().orElseThrow().settings())
        .extracting(CachedModePolicies.Setting::detail)
        .containsExactly("policy DownloadSharedFolders = 0", "preference Enable = 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Autodiscover/>",
        "<Configuration><AppSettings>",
        "<!DOCTYPE a><Configuration/>",
        "no xml"
      })
  void refusesOtherFiles(String xml) {
    Reading<CachedModePolicies> reading = CachedModePolicies.readDeployment(file(xml));
    assertThat(reading.optional()).isEmpty();
    assertThat(reading.hasErrors()).isTrue();
  }

  private static SourceFile file(String xml) {
    return SourceFile.of("configuration.xml", xml.getBytes(StandardCharsets.UTF_8));
  }
}
