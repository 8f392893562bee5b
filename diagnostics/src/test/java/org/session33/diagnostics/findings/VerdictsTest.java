package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.ALICE;
import static org.session33.diagnostics.TestCases.bareEvent;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.rehearsed;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.TestCases;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.ErrorTexts;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.AdditionalMailbox;

/**
 * What each verdict needs, over all shipped rules: a machine's record to be confirmed, something
 * that was seen or the release to be ruled out, and words that hedge as the verdict does.
 */
class VerdictsTest {
  private static final String REPRODUCED = "Likely, reproduced by the rehearsal: ";
  private static final String LIKELY = "Likely: ";
  private static final String POSSIBLE = "Possible: ";

  private static final Diagnosis DIAGNOSIS = new Diagnosis(ShippedRules.all());

  /**
   * A case in which one cause alone makes the difference.
   *
   * @param id the cause
   * @param event what its store writes about it
   */
  private record Alone(String id, Case theCase, EventRecord event) {
    @Override
    public String toString() {
      return id;
    }

    /** The same event about somebody else. */
    EventRecord ofBob() {
      String text = Objects.requireNonNull(event.text());
      assertThat(text).contains(ALICE.legacyDn());
      return TestCases.event(
          text.replace(ALICE.legacyDn(), "/o=Contoso/ou=X/cn=Recipients/cn=bob"));
    }
  }

  private static Alone program(String id, ProgramKind kind) {
    return new Alone(
        id,
        of(outlook("2007"), exchange("2003 SP1"), Program.counted("Xobni", kind, 28)),
        sessionEvent(32));
  }

  private static List<Alone> alone() {
    return List.of(
        new Alone("large-additional-mailbox", teamMailbox(), sessionEvent(32)),
        program("client-program", ProgramKind.ADD_IN),
        program("service-account", ProgramKind.SERVICE),
        program("possible-abuse", ProgramKind.UNKNOWN),
        new Alone(
            "duplicate-client",
            of(
                withTeam("2007", 400),
                exchange("2003 SP1"),
                Program.counted("Laptop", ProgramKind.SECOND_OUTLOOK, 0)),
            sessionEvent(32)),
        new Alone(
            "stale-sessions",
            of(outlook("2007").withBrokenReconnects(10), exchange("2003 SP1")),
            sessionEvent(32)),
        new Alone(
            "many-shared-resources",
            of(outlook("2003").withSharedCalendars(6), exchange("2010 RTM")),
            guidEvent(32, "session")),
        new Alone(
            "service-session-limit",
            of(
                outlook("2007"),
                exchange("2010"),
                Program.counted("Thunderbird", ProgramKind.IMAP, 17)),
            bareEvent(16)),
        new Alone(
            "open-object-limit",
            of(withTeam("2010", 501), exchange("2010")),
            guidEvent(500, "objtFolder")));
  }

  private static List<Finding> diagnose(Evidence evidence, @Nullable Case theCase) {
    return DIAGNOSIS.diagnose(observe(evidence, theCase));
  }

  private static Finding finding(String id, Evidence evidence, @Nullable Case theCase) {
    return finding(id, diagnose(evidence, theCase));
  }

  private static Finding finding(String id, List<Finding> findings) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  // 1. What was only rehearsed

  @ParameterizedTest
  @MethodSource("alone")
  void aRehearsalAloneMakesItsCauseLikely(Alone one) {
    Finding finding = finding(one.id(), rehearsed(one.event()), one.theCase());

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.basis()).isEqualTo(Basis.REHEARSED);
    assertThat(finding.verdictWords()).isEqualTo("likely, reproduced");
    assertThat(finding.summary()).startsWith(REPRODUCED);
    assertThat(finding.clues()).noneMatch(c -> c.origin() == EvidenceOrigin.SEEN);
    assertThat(finding.pro()).anyMatch(p -> p.startsWith("rehearsed: "));
  }

  /**
   * However much a rehearsal shows: every event, every known text, refused sessions in a ledger.
   */
  @ParameterizedTest
  @MethodSource("alone")
  void nothingThatWasOnlyRehearsedIsConfirmedOrCalledSeenOrRuledOutByIt(Alone one) {
    EventRecord zero =
        EventRecord.builder("MSExchangeIS", 9645, Place.of("rehearsal"))
            .text(
                "Invalid registry value \"0\" setting for key \"objtFolder\". Revert limit to"
                    + " default value of 500.")
            .build();
    Evidence refused =
        Evidence.of(
            List.of(),
            List.of(),
            List.of(
                new ObservedHolding(
                    ALICE.legacyDn(), "Outlook", "", 1, Gate.STORE, EvidenceOrigin.REHEARSED)));
    List<ObservedText> texts =
        ErrorTexts.load().all().stream()
            .map(t -> ObservedText.rehearsed(t.id(), t.wording().value()))
            .toList();
    Evidence everything =
        rehearsed(one.event(), zero, guidEvent(500, "objtFolder"), guidEvent(250, "objtMessage"))
            .plus(refused)
            .plus(Evidence.of(List.of(), texts, List.of()));

    for (Finding finding : diagnose(everything, one.theCase())) {
      assertThat(finding.verdict()).as(finding.id()).isNotEqualTo(Verdict.CONFIRMED);
      assertThat(finding.clues())
          .as(finding.id())
          .noneMatch(c -> c.origin() == EvidenceOrigin.SEEN);
      assertThat(finding.basis()).as(finding.id()).isNotEqualTo(Basis.BOTH);
    }
    assertThat(ruledOut(diagnose(everything, one.theCase())))
        .as("only what the case and its releases rule out, as soon as anything is refused")
        .isEqualTo(ruledOut(diagnose(rehearsed(one.event()).plus(refused), one.theCase())));
  }

  private static Set<String> ruledOut(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.RULED_OUT)
        .map(Finding::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // 2. The store's own record beside it

  @ParameterizedTest
  @MethodSource("alone")
  void theStoresRecordOfThisUserConfirmsTheCauseThatMakesTheDifference(Alone one) {
    List<Finding> findings =
        diagnose(seen(one.event()).plus(rehearsed(one.event())), one.theCase());
    Finding finding = finding(one.id(), findings);

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    assertThat(finding.verdictWords()).isEqualTo("confirmed");
    assertThat(finding.summary()).doesNotStartWith("Likely").doesNotStartWith("Possible");
    assertThat(finding.clues())
        .anySatisfy(
            c -> {
              assertThat(c.words()).startsWith("event 9646");
              assertThat(c.origin()).isEqualTo(EvidenceOrigin.SEEN);
              assertThat(c.where()).isEqualTo("Application.txt:1:1");
              assertThat(c.weight()).isNotEqualTo(Weight.WEAK);
              assertThat(c.speaksFor()).isTrue();
            })
        .anyMatch(c -> c.origin() == EvidenceOrigin.REHEARSED && c.speaksFor());
    assertThat(findings)
        .filteredOn(f -> f.verdict() == Verdict.CONFIRMED)
        .extracting(Finding::id)
        .containsExactly(one.id());
  }

  @ParameterizedTest
  @MethodSource("alone")
  void theRecordOfAnotherUserConfirmsNothing(Alone one) {
    Evidence bobs = seen(one.ofBob()).plus(rehearsed(one.event()));

    assertThat(diagnose(bobs, one.theCase()))
        .isEqualTo(diagnose(rehearsed(one.event()), one.theCase()));
    assertThat(finding(one.id(), bobs, one.theCase()).basis()).isEqualTo(Basis.REHEARSED);
  }

  /** Confirmed is a decisive record, or a record of the family and a rehearsal that explains it. */
  @Test
  void everyConfirmedFindingHasAMachinesRecordBehindIt() {
    Set<String> confirmed = new TreeSet<>();
    for (Evidence evidence : evidence()) {
      for (Case theCase : cases()) {
        for (Finding finding : diagnose(evidence, theCase)) {
          if (finding.verdict() == Verdict.CONFIRMED) {
            confirmed.add(finding.id());
            assertThat(hasRecord(finding)).as(finding.toString()).isTrue();
          }
        }
      }
    }
    assertThat(confirmed).containsAll(alone().stream().map(Alone::id).toList());
  }

  private static boolean hasRecord(Finding finding) {
    List<Clue> pro = finding.clues().stream().filter(Clue::speaksFor).toList();
    boolean decisive =
        pro.stream()
            .anyMatch(c -> c.origin() == EvidenceOrigin.SEEN && c.weight() == Weight.DECISIVE);
    boolean family =
        pro.stream()
            .anyMatch(c -> c.origin() == EvidenceOrigin.SEEN && c.words().startsWith("event 9646"));
    boolean explained =
        pro.stream()
            .anyMatch(c -> c.origin() == EvidenceOrigin.REHEARSED && c.weight() == Weight.STRONG);
    return decisive || (family && explained && finding.basis() == Basis.BOTH);
  }

  private static List<Evidence> evidence() {
    List<Evidence> all = new ArrayList<>(List.of(Evidence.NONE));
    for (EventRecord event :
        List.of(
            sessionEvent(32),
            sessionEvent(64),
            bareEvent(16),
            bareEvent(32),
            guidEvent(32, "session"),
            guidEvent(500, "objtFolder"))) {
      all.add(rehearsed(event));
      all.add(seen(event));
      all.add(seen(event).plus(rehearsed(event)));
    }
    return all;
  }

  private static List<@Nullable Case> cases() {
    List<@Nullable Case> all = new ArrayList<>();
    all.add(null);
    alone().forEach(a -> all.add(a.theCase()));
    all.add(of(null, exchange("2016")));
    all.add(
        of(
            outlook("2007"),
            exchange("2003 SP1")
                .withRegistryNotLoaded(
                    registry(dword(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER, 64)))));
    all.add(of(withTeam("2007", 200), exchange("2013"), Program.counted("A", ProgramKind.EWS, 40)));
    all.add(of(withTeam("2016", 300), exchange("2019")));
    return all;
  }

  // 3. Where nothing was given

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "     |          |",
        "2010 |          | large-additional-mailbox",
        "2007 | 2003 SP1 | client-throttling, service-session-limit",
        "2007 | 2007     | client-throttling, service-session-limit",
        "2007 | 2010     | tcp-offload",
        "2016 | 2019     | large-additional-mailbox, tcp-offload",
      })
  void whereNothingIsGivenOnlyTheReleaseRulesOut(
      @Nullable String outlook, @Nullable String exchange, @Nullable String impossible) {
    Map<String, List<Finding>> given = new LinkedHashMap<>();
    given.put("releases", DIAGNOSIS.diagnose(observe(Evidence.NONE, outlook, exchange)));
    if (outlook != null && exchange != null) {
      given.put("case", diagnose(Evidence.NONE, of(outlook(outlook), exchange(exchange))));
    }
    given.forEach(
        (what, findings) -> {
          assertThat(findings).as(what).hasSameSizeAs(ShippedRules.all());
          for (Finding finding : findings) {
            if (finding.verdict() == Verdict.RULED_OUT) {
              assertThat(finding.reason()).matches(".*(Exchange|Outlook|Windows).*");
            } else {
              assertThat(finding.verdict()).as(finding.id()).isEqualTo(Verdict.NOT_EVALUATED);
              assertThat(finding.bring()).as(finding.id()).isNotEmpty();
              assertThat(finding.reason()).as(finding.id()).isNotBlank();
            }
            assertThat(finding.basis()).as(finding.id()).isNull();
          }
        });
    Set<String> expected =
        impossible == null ? Set.of() : new TreeSet<>(List.of(impossible.split(", ")));
    assertThat(ruledOut(given.get("releases"))).isEqualTo(expected);
    if (given.containsKey("case")) {
      // Of a case whose needs nothing meets the release is not even asked.
      assertThat(expected).containsAll(ruledOut(given.get("case")));
    }
  }

  // 4. Words hedge as the verdict does

  @Test
  void everySentenceHedgesAsItsVerdictDoes() {
    Set<String> hedges = new TreeSet<>();
    for (Evidence evidence : evidence()) {
      for (Case theCase : cases()) {
        for (Finding finding : diagnose(evidence, theCase)) {
          if (finding.verdict().stands() && explains(finding)) {
            String hedge = hedge(finding);
            hedges.add(hedge);
            assertThat(finding.summary()).as(finding.toString()).startsWith(hedge);
            assertThat(finding.summary().substring(hedge.length()))
                .as(finding.toString())
                .doesNotStartWith("Likely")
                .doesNotStartWith("Possible:");
          }
        }
      }
    }
    assertThat(hedges).containsExactlyInAnyOrder("", REPRODUCED, LIKELY, POSSIBLE);
  }

  private static boolean explains(Finding finding) {
    return ShippedRules.all().stream()
        .filter(r -> r.id().equals(finding.id()))
        .anyMatch(r -> r.cause().explainsFailures());
  }

  private static String hedge(Finding finding) {
    return switch (finding.verdict()) {
      case CONFIRMED -> "";
      case LIKELY -> finding.basis() == Basis.SEEN ? LIKELY : REPRODUCED;
      default -> POSSIBLE;
    };
  }

  // 5. Stands and assumptions

  /** S-14, X20: the cached shared folders of a profile add up; no page says so, many report it. */
  @ParameterizedTest
  @CsvSource({"250, 250, NOT_EVALUATED", "250, 251, POSSIBLE", "499, 499, POSSIBLE"})
  void foldersOfSeveralMailboxesAddUpAndAreAtMostPossible(int one, int other, Verdict verdict) {
    Case theCase =
        of(
            outlook("2010")
                .withAdditionalMailboxes(
                    List.of(AdditionalMailbox.of("A", one), AdditionalMailbox.of("B", other))),
            exchange("2010"));

    Finding finding = finding("open-object-limit", Evidence.NONE, theCase);

    assertThat(finding.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.POSSIBLE) {
      assertThat(finding.summary())
          .startsWith(POSSIBLE + "This profile caches at least " + (one + other));
      assertThat(finding.contra())
          .containsExactly(
              "no mailbox alone reaches the limit, and two pages of Microsoft count for each"
                  + " mailbox or session");
      assertThat(finding.clues()).noneMatch(c -> c.origin() == EvidenceOrigin.SEEN);
    } else {
      assertThat(finding.bring()).isNotEmpty();
    }
  }

  /**
   * S-17: where each database counts for itself nobody has told what a broken connection leaves.
   */
  @ParameterizedTest
  @CsvSource({
    "2003 SP1, CONFIRMED",
    "2007, CONFIRMED",
    "2010, CONFIRMED",
    "2013, POSSIBLE",
    "2016, POSSIBLE",
    "2019, POSSIBLE"
  })
  void staleSessionsAreAtMostPossibleSinceExchange2013(String release, Verdict verdict) {
    Case theCase = of(outlook("2007").withBrokenReconnects(10), exchange(release));
    Finding recorded = finding("stale-sessions", seen(sessionEvent(32)), theCase);
    Finding alone = finding("stale-sessions", rehearsed(sessionEvent(32)), theCase);

    assertThat(recorded.verdict()).isEqualTo(verdict);
    assertThat(recorded.basis()).isEqualTo(Basis.BOTH);
    assertThat(alone.verdict())
        .isEqualTo(verdict == Verdict.CONFIRMED ? Verdict.LIKELY : Verdict.POSSIBLE);
    assertThat(alone.basis()).isEqualTo(Basis.REHEARSED);
    assertThat(recorded.contra().stream().anyMatch(c -> c.contains("on this release none does")))
        .isEqualTo(verdict == Verdict.POSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "large-additional-mailbox, 2010, 2003 SP1, synchronises",
    "large-additional-mailbox, 2003, 2003 SP1, synchronises",
    "service-session-limit, 2007, 2003 SP1, not-on-release",
    "client-throttling, 2007, 2003 SP1, not-on-release",
    "tcp-offload, 2007, 2010, other-windows"
  })
  void aReleaseThatWasAssumedRulesNothingOut(
      String id, String outlook, String exchange, String why) {
    Case stated = of(withTeam(outlook, 1_204), exchange(exchange));
    Case assumed =
        new Case(
            stated.title(),
            stated.user(),
            stated.outlook(),
            stated.programs(),
            stated.server(),
            List.of(),
            Map.of(),
            new Provenance(
                Map.of(
                    "outlook.release", Origin.assumed("nobody told"),
                    "server.release", Origin.assumed("nobody told"))));

    assertThat(finding(id, seen(sessionEvent(32)), stated).verdict())
        .as(why)
        .isEqualTo(Verdict.RULED_OUT);
    for (Evidence evidence : List.of(seen(sessionEvent(32)), rehearsed(sessionEvent(32)))) {
      Finding finding = finding(id, evidence, assumed);
      if (id.equals("service-session-limit") && finding.verdict() == Verdict.RULED_OUT) {
        // The store's own event is of a MAPI session, whatever the release.
        assertThat(finding.reason()).contains("cannot be those of a service client");
      } else {
        assertThat(finding.verdict()).as(id).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(finding.bring()).as(id).isNotEmpty();
      }
    }
  }
}
