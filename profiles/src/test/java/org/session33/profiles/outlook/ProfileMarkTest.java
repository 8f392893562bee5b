package org.session33.profiles.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What gives a release away, against formats.md 4.1, 4.3, 4.6, 5 and 7. */
class ProfileMarkTest {
  private static final int NO_END = Integer.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "PRF,                     11, 16",
    "PRF_FLAGS,               12, 16",
    "OFFICE_TREE,             15, " + NO_END,
    "WINDOWS_NT_TREE,         8,  14",
    "WINDOWS_9X_TREE,         8,  10",
    "ACCOUNT_SECTIONS,        14, " + NO_END,
    "GLOBAL_SECTION,          8,  12",
    "SHARED_FOLDERS_BIT,      12, " + NO_END,
    "CACHED_MODE,             11, " + NO_END,
    "NO_SHARED_CACHING,       8,  11",
    "DOWNLOAD_SHARED_FOLDERS, 15, " + NO_END,
  })
  void isOfTheseVersions(ProfileMark mark, int from, int to) {
    assertThat(mark.from()).isEqualTo(from);
    assertThat(mark.to()).isEqualTo(to);
    assertThat(mark.fits(from)).isTrue();
    assertThat(mark.fits(from - 1)).isFalse();
    assertThat(mark.fits(to)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatItMeansAndFromWhere(ProfileMark mark) {
    assertThat(mark.says().value()).isNotBlank().doesNotEndWith(".");
    assertThat(mark.says().source()).matches("(?:formats\\.md|KB) [\\d.]+");
  }

  @Test
  void theKeysToExportAreNamedWhole() {
    assertThat(ProfileMark.howToExport())
        .contains("HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook")
        .contains("Windows Messaging Subsystem");
  }
}
