package org.session33.profiles.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.records.RecordComponents;

class CaseValuesTest {
  private static final OutlookProfile PROFILE =
      OutlookProfile.defaults(OutlookReleases.load().find("2007").orElseThrow());
  private static final ExchangeServer SERVER =
      ExchangeServer.defaults(ExchangeReleases.load().find("2003 SP1").orElseThrow());

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of(OutlookProfile.class, CaseValues.OUTLOOK),
        Arguments.of(AdditionalMailbox.class, CaseValues.MAILBOX),
        Arguments.of(Program.class, CaseValues.PROGRAM),
        Arguments.of(ExchangeServer.class, CaseValues.SERVER));
  }

  /** A component without a row would be lost when a case is saved and opened. */
  @ParameterizedTest
  @MethodSource("parts")
  void everyComponentHasItsRow(Class<? extends Record> part, List<CaseValue<?>> rows) {
    assertThat(rows.stream().map(CaseValue::key).toList())
        .containsExactlyInAnyOrderElementsOf(RecordComponents.names(part));
  }

  @Test
  void whatARowSaysOfAnAbsentValueIsTrueOnEveryRelease() {
    for (OutlookRelease release : OutlookReleases.load().all()) {
      assertStandard(CaseValues.OUTLOOK, OutlookProfile.defaults(release));
    }
    assertStandard(CaseValues.SERVER, SERVER);
    assertStandard(CaseValues.MAILBOX, AdditionalMailbox.uncounted("Info"));
    assertStandard(CaseValues.PROGRAM, Program.counted("Search", ProgramKind.SEARCH, 6));
  }

  private static <R extends Record> void assertStandard(List<CaseValue<R>> rows, R bare) {
    assertThat(rows)
        .filteredOn(row -> row.standard() != null)
        .allSatisfy(row -> assertThat(row.get(bare)).as(row.path()).isEqualTo(row.standard()));
  }

  @Test
  void aPathNamesTheItemOfAListAndItsNameIsTheItem() {
    assertThat(CaseValues.OUTLOOK).extracting(CaseValue::path).contains("outlook.language");
    assertThat(CaseValues.PROGRAM)
        .extracting(row -> row.path("Desktop search"))
        .contains("programs[Desktop search]", "programs[Desktop search].database");
  }

  @Test
  void aRowChangesItsOwnValueAndNoOther() {
    CaseValue<OutlookProfile> calendars =
        CaseValues.OUTLOOK.stream()
            .filter(row -> row.key().equals("sharedCalendars"))
            .findFirst()
            .orElseThrow();

    assertThat(calendars.with(PROFILE, 12)).isEqualTo(PROFILE.withSharedCalendars(12));
  }
}
