package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.event;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.rehearsed;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.shown;
import static org.session33.diagnostics.TestCases.teamMailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.TestCases;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;

class DiagnosisTest {
  private final Diagnosis diagnosis = new Diagnosis(ShippedRules.all());

  @Test
  void putsTheBestFirstAndWhatIsRuledOutLast() {
    List<Finding> findings = diagnosis.diagnose(observe(seen(sessionEvent(32)), teamMailbox()));

    assertThat(findings.get(0).id()).isEqualTo("large-additional-mailbox");
    assertThat(findings).extracting(Finding::verdict).isSorted();
    assertThat(findings.get(findings.size() - 1).verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(findings).hasSameSizeAs(ShippedRules.all());
  }

  @Test
  void takesTheEventAloneForASightingAndSaysWhatWouldMakeItSure() {
    List<Finding> findings = diagnosis.diagnose(observe(seen(sessionEvent(32)), null));

    assertThat(findings)
        .filteredOn(f -> f.verdict() == Verdict.POSSIBLE)
        .extracting(Finding::id)
        .containsExactly(
            "possible-abuse", "large-additional-mailbox", "client-program", "stale-sessions");
    assertThat(findings)
        .filteredOn(f -> f.verdict() == Verdict.POSSIBLE)
        .allSatisfy(
            f -> {
              assertThat(f.basis()).isEqualTo(Basis.SEEN);
              assertThat(f.summary())
                  .isEqualTo("Possible: " + f.title() + "; the event alone cannot tell.");
            });
    assertThat(findings.get(1).pro())
        .containsExactly(
            "Application.txt:1:1: event 9646 for \"session\", limit 32 (0x20), user areyes");
    assertThat(findings.get(1).reason()).contains("add its registry export or a case file");
    assertThat(findings).extracting(Finding::id).doesNotContain("unrecognised");
  }

  @Test
  void aMessageAloneNeitherProvesNorRulesOutWhileTheServersLogIsUnread() {
    List<Finding> findings =
        diagnosis.diagnose(observe(shown("unable-to-open-default-folders"), null));

    assertThat(findings)
        .filteredOn(f -> f.verdict().stands())
        .extracting(Finding::id)
        .contains("store-session-limit", "client-throttling", "rpc-encryption-mismatch")
        .contains("known-message")
        .doesNotContain("unrecognised");
    assertThat(findings)
        .filteredOn(f -> f.id().equals("known-message"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.summary()).contains("It fits several causes: ", "What decides: ");
              assertThat(f.reason()).contains("event 9646");
            });
    assertThat(findings)
        .filteredOn(f -> f.id().equals("large-additional-mailbox"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
              assertThat(f.reason()).contains("look for event 9646");
            });
  }

  @Test
  void saysLoudlyThatNothingFitsAndWhatToCollectWhereTheProfileIsKnown() {
    List<Finding> findings =
        diagnosis.diagnose(
            observe(
                shown("a-text-of-which-nothing-is-known"),
                of(outlook("2007"), exchange("2003 SP1"))));

    assertThat(findings.get(0).id()).isEqualTo("unrecognised");
    assertThat(findings.get(0).summary())
        .isEqualTo("Something failed that none of the known causes explains.");
    assertThat(findings.get(0).reason()).contains("logons with client addresses");
  }

  @Test
  void anOddityInTheRegistryExplainsNoFailure() {
    var odd =
        exchange("2003 SP1")
            .withRegistry(
                registry(dword(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER, 256)));

    assertThat(
            diagnosis.diagnose(
                observe(shown("unable-to-open-default-folders"), of(outlook("2007"), odd))))
        .filteredOn(f -> f.verdict().stands())
        .extracting(Finding::id)
        .contains("ambiguous-registry-number", "known-message")
        .doesNotContain("unrecognised", "store-session-limit");
  }

  @Test
  void isSilentWhereNothingFailed() {
    List<Finding> findings =
        diagnosis.diagnose(observe(Evidence.NONE, of(outlook("2007"), exchange("2003 SP1"))));

    assertThat(findings).noneMatch(f -> f.verdict().stands());
    assertThat(findings)
        .filteredOn(f -> f.id().equals("large-additional-mailbox"))
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).startsWith("no session was refused"));
  }

  @Test
  void ignoresTheEventsOfOtherUsers() {
    EventRecord bob =
        event(
            "Mapi session \"/o=Contoso/ou=X/cn=Recipients/cn=bob\" exceeded the maximum of 32"
                + " objects of type \"session\".");

    List<Finding> findings =
        diagnosis.diagnose(observe(seen(bob), of(outlook("2007"), exchange("2003 SP1"))));

    assertThat(findings).noneMatch(f -> f.verdict().stands());
    assertThat(observe(seen(bob, sessionEvent(32)), teamMailbox()).limitEvents()).hasSize(1);
    assertThat(observe(seen(bob), null).limitEvents()).as("without a case").hasSize(1);
  }

  @Test
  void knowsTheUserByAliasNameOrDnInAnyCase() {
    String sentence = "Mapi session \"%s\" exceeded the maximum of 32 objects of type \"session\".";

    assertThat(
            List.of(
                "/O=CONTOSO/OU=FIRST ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=AREYES",
                "/o=Contoso/ou=Another Group/cn=Recipients/cn=areyes",
                "Alice Reyes"))
        .allSatisfy(
            who ->
                assertThat(
                        observe(seen(event(sentence.formatted(who))), teamMailbox()).limitEvents())
                    .hasSize(1));
    // Another organisation may have a user of the same alias.
    Evidence elsewhere = seen(event(sentence.formatted("/o=Elsewhere/cn=Recipients/cn=areyes")));
    assertThat(observe(elsewhere, teamMailbox()).limitEvents()).isEmpty();
  }

  /** What only the number of an event refuses the rehearsal contradicts. */
  @Test
  void aRaisedLimitThatWasActedOutConfirmsNothing() {
    Case raised =
        teamMailbox()
            .withServer(
                teamMailbox()
                    .server()
                    .withRegistry(
                        registry(
                            dword(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER, 100))));
    Finding finding =
        new Diagnosis(ShippedRules.all())
            .diagnose(observe(seen(sessionEvent(32)), raised)).stream()
                .filter(f -> f.id().equals("large-additional-mailbox"))
                .findFirst()
                .orElseThrow();

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.summary()).startsWith("Likely: Outlook asks for 38 sessions");
  }

  @Test
  void takesTheLimitFromTheNewestEventWhateverTheirOrder() {
    EventRecord old = at("2011-04-13T08:00:00Z", 32);
    EventRecord recent = at("2011-04-14T08:00:00Z", 64);

    assertThat(observe(seen(recent, old), teamMailbox()).mapiLimit()).contains(64);
    assertThat(observe(seen(old, recent), teamMailbox()).mapiLimit()).contains(64);
  }

  private static EventRecord at(String time, int limit) {
    return sessionEvent(limit).toBuilder().time(Instant.parse(time)).build();
  }

  @Test
  void aRuleThatFailsIsShownAndTheRestStays() {
    Rule broken = new Broken();
    List<Rule> rules = new ArrayList<>(ShippedRules.all());
    rules.add(0, broken);

    List<Finding> findings =
        new Diagnosis(rules).diagnose(observe(seen(sessionEvent(32)), teamMailbox()));

    assertThat(findings).hasSize(rules.size());
    assertThat(findings.get(0).id()).isEqualTo("large-additional-mailbox");
    assertThat(findings)
        .filteredOn(f -> f.id().equals("broken"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
              assertThat(f.reason()).contains("the rule failed", "the reel is jammed");
            });
  }

  /** A rule that always fails. */
  private static final class Broken implements Rule {
    @Override
    public String id() {
      return "broken";
    }

    @Override
    public Cause cause() {
      return Cause.of(id(), "Broken");
    }

    @Override
    public Finding judge(Observations observations, Judgement judgement) {
      throw new IllegalStateException("the reel is jammed");
    }
  }

  /** The same event in all but its origin: only what was read is a record of the store. */
  @Test
  void rulesTellRehearsedFromRead() {
    EventRecord event =
        sessionEvent(32).toBuilder()
            .time(Instant.parse("2026-01-01T00:00:00Z"))
            .strings(TestCases.ALICE.legacyDn(), "32", "session")
            .build();

    Finding read = diagnosis.diagnose(observe(seen(event), teamMailbox())).get(0);
    Finding alone = diagnosis.diagnose(observe(rehearsed(event), teamMailbox())).get(0);

    assertThat(List.of(read, alone))
        .extracting(Finding::id)
        .containsOnly("large-additional-mailbox");
    assertThat(read.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(read.basis()).isEqualTo(Basis.BOTH);
    assertThat(alone.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(alone.basis()).isEqualTo(Basis.REHEARSED);
    assertThat(alone.verdictWords()).isEqualTo("likely, reproduced");
    assertThat(alone.summary()).isEqualTo("Likely, reproduced by the rehearsal: " + read.summary());
    assertThat(alone.pro())
        .contains("rehearsed: event 9646 for \"session\", limit 32 (0x20), user areyes");
  }

  @Test
  void refusedSessionsInALogonListAreAsGoodAsAnEvent() {
    Evidence refused =
        Evidence.of(
            List.of(),
            List.of(),
            List.of(new ObservedHolding("areyes", "Outlook 2007", "Team Sales", 6, true)));

    assertThat(diagnosis.diagnose(observe(refused, teamMailbox())).get(0).id())
        .isEqualTo("large-additional-mailbox");
  }

  private static ObservedHolding listed(String account, String holder, int count) {
    return new ObservedHolding(account, holder, "", count, null, EvidenceOrigin.SEEN);
  }

  @Test
  void aListThatShowsAsManySessionsAsArePermittedSpeaksForTheCausesOfMany() {
    String words = "a list of logons shows 33 sessions of this user, and 32 are permitted";
    List<ObservedHolding> full =
        List.of(
            listed("CONTOSO\\areyes", "PC1", 30),
            listed("areyes", "Client=MSExchangeRPC", 3),
            listed("areyes", "Client=OWA", 9),
            listed("bob", "PC2", 40));
    Evidence event = rehearsed(sessionEvent(32));

    assertThat(pro(event.plus(Evidence.of(List.of(), List.of(), full)))).contains(words);
    assertThat(pro(event.plus(Evidence.of(List.of(), List.of(), full.subList(1, 4)))))
        .noneMatch(c -> c.contains("list of logons"));
    // What a rehearsal counted is no list.
    assertThat(
            pro(
                event.plus(
                    Evidence.of(
                        List.of(),
                        List.of(),
                        List.of(
                            new ObservedHolding(
                                "areyes", "PC1", "", 33, null, EvidenceOrigin.REHEARSED))))))
        .noneMatch(c -> c.contains("list of logons"));
  }

  private List<String> pro(Evidence evidence) {
    Finding first = diagnosis.diagnose(observe(evidence, teamMailbox())).get(0);
    assertThat(first.id()).isEqualTo("large-additional-mailbox");
    assertThat(first.verdict()).isEqualTo(Verdict.LIKELY);
    return first.pro();
  }

  @Test
  void givesEachRuleItsOwnIdTitleAndKnownArticles() {
    Articles articles = Articles.load();

    assertThat(ShippedRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(ShippedRules.all()).allMatch(r -> r.id().matches("[a-z]+(-[a-z]+)+"));
    assertThat(ShippedRules.all())
        .flatExtracting(r -> r.cause().articles())
        .allMatch(a -> articles.find(a).isPresent());
  }

  @Test
  void everyFindingIsASentenceAndTellsItsReasonWhereItMust() {
    for (Evidence evidence :
        List.of(seen(sessionEvent(32)), Evidence.NONE, shown("unable-to-open-default-folders"))) {
      for (var theCase : new org.session33.profiles.cases.Case[] {teamMailbox(), null}) {
        for (Finding finding : diagnosis.diagnose(observe(evidence, theCase))) {
          assertThat(finding.summary()).matches("[A-Z'].*\\.");
          assertThat(finding.reason()).doesNotEndWith(".");
          assertThat(finding.verdict().stands() || !finding.reason().isBlank()).isTrue();
        }
      }
    }
  }
}
