package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mockito.ArgumentCaptor;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.windows.RegistryValue;

/** What tests of remedies share: an advisor on a counting rehearsal, and cases to try it on. */
abstract class RemedyBench {
  static final String PARAMETERS = ServerRegistry.PARAMETERS;
  static final String OBJECTS = ServerRegistry.OBJECTS;
  static final String SESSIONS = LimitValue.SESSIONS_PER_USER;

  final CountingRehearsal counting = new CountingRehearsal();
  final RemedyAdvisor advisor = advisor(counting);

  static RemedyAdvisor advisor(Rehearsal rehearsal) {
    return new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);
  }

  List<Advice> advise(Case failing) {
    return advisor.advise(advisor.context(failing, new CountingRehearsal().rehearse(failing)));
  }

  Advice advice(String id, Case failing) {
    return only(id, advise(failing));
  }

  static Advice only(String id, List<Advice> all) {
    return all.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  static Case with(Case theCase, java.util.function.UnaryOperator<OutlookProfile> change) {
    return theCase.withOutlook(change.apply(theCase.outlook()));
  }

  static Case with(Case theCase, RegistryEntry... entries) {
    return theCase.withServer(theCase.server().withRegistry(registry(entries)));
  }

  static void assertNotApplicable(Advice advice, String reason) {
    assertThat(advice.proof()).isEqualTo(Proof.NOT_APPLICABLE);
    assertThat(advice.reason()).contains(reason);
    assertThat(advice.steps()).isEmpty();
    assertThat(advice.sessionsAfter()).isNull();
  }

  /** The case that an advisor of this remedy alone makes, and rehearses. */
  static Case changed(String id, Case failing) {
    Rehearsal port = mock(Rehearsal.class);
    Outcome before = new CountingRehearsal().rehearse(failing);
    when(port.rehearse(any())).thenAnswer(a -> new CountingRehearsal().rehearse(a.getArgument(0)));
    Remedy remedy =
        RemedyAdvisor.builtIn().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    RemedyAdvisor advisor =
        new RemedyAdvisor(RemedyTexts.load(), List.of(remedy), port, LIMIT_VALUES);
    advisor.advise(advisor.context(failing, before));
    ArgumentCaptor<Case> captor = ArgumentCaptor.forClass(Case.class);
    verify(port, atLeastOnce()).rehearse(captor.capture());
    Case changed = advisor.changed(advisor.context(failing, before), id).orElseThrow();
    assertThat(captor.getAllValues()).contains(changed);
    return changed;
  }

  static Long sessionLimit(Case theCase) {
    return theCase
        .server()
        .registry()
        .value(PARAMETERS, SESSIONS)
        .flatMap(RegistryValue::dword)
        .orElse(-1L);
  }

  static Case waiting(Case theCase, String name, int number) {
    return theCase.withServer(
        theCase.server().withRegistryNotLoaded(registry(dword(PARAMETERS, name, number))));
  }

  static Finding likely(String id) {
    return finding(id, Verdict.LIKELY);
  }

  static Finding finding(String id, Verdict verdict) {
    return Finding.of(id, "x", verdict, "x.", List.of(), List.of(), "", List.of());
  }

  List<Advice> unproved(Case theCase, Predicate<Finding> which) {
    Observations seen = observe(seen(sessionEvent(32)), theCase);
    List<Finding> findings =
        new Diagnosis(ShippedRules.all()).diagnose(seen).stream().filter(which).toList();
    return advisor.adviseUnproved(
        findings,
        seen,
        theCase == null ? null : new CountingRehearsal().rehearse(theCase),
        "it was not rehearsed");
  }

  static String words(Advice advice) {
    return advice.lines().stream().map(AdviceStep::words).collect(Collectors.joining(" "));
  }
}
