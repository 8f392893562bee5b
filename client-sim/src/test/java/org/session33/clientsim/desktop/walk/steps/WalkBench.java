package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValues;

/** A case on a desk of paper, examined and rehearsed by the real program. */
public final class WalkBench implements WalkedCase {
  private static final ProgramUnderTest PROGRAM = ProgramUnderTest.piped();

  /** The walks are about the store: Client Access of Exchange 2010 shall not refuse before it. */
  private static final String OPEN = ", throttling: unlimited";

  private final Case beginning;
  private final CaseResult result;
  private final Deque<String> changes = new ArrayDeque<>();
  private Case now;

  private WalkBench(Case beginning) {
    this.beginning = beginning;
    this.now = beginning;
    this.result = PROGRAM.examine(beginning);
  }

  /** A bench with a case. */
  public static WalkBench with(String yaml) {
    return new WalkBench(PROGRAM.read(yaml));
  }

  /** An Outlook release with a mailbox that is too large, on an Exchange release. */
  public static WalkBench large(String outlook, String exchange) {
    return with(
        """
        format: 1
        title: a large mailbox
        user: {name: Alice Reyes, legacyDN: "/o=Contoso/ou=First/cn=Recipients/cn=areyes"}
        outlook:
          release: "%s"
          additionalMailboxes: [{name: Team Sales, folders: 1204}]
        server: {release: "%s"%s}
        """
            .formatted(outlook, exchange, exchange.startsWith("2010") ? OPEN : ""));
  }

  @Override
  public Case now() {
    return now;
  }

  @Override
  public void change(String what, UnaryOperator<Case> change) {
    Case after = change.apply(now);
    if (!after.equals(now)) {
      changes.add(what);
      now = after;
    }
  }

  /** What was changed, in words for Undo, in order. */
  public List<String> changes() {
    return List.copyOf(changes);
  }

  /** The case as it was at first. */
  public Case beginning() {
    return beginning;
  }

  /** An advice of the examination. */
  public Advice advice(String id) {
    return result.advice().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  /** The catalogue of the real program. */
  public WalkCatalogue catalogue() {
    return new WalkCatalogue(PROGRAM.part(RemedyAdvisor.class), LimitValues.load());
  }

  /** Whether the walk of a fix is offered. */
  public boolean offers(String id) {
    return catalogue().offers(beginning, advice(id));
  }

  /** A prepared walk; empty where the fix changes nothing. */
  public Optional<WalkPlan> prepare(String id) {
    return prepare(advice(id));
  }

  /** A prepared walk of an advice; empty where the fix changes nothing. */
  public Optional<WalkPlan> prepare(Advice advice) {
    Outcome before = PROGRAM.part(Rehearsal.class).rehearse(beginning);
    RemedyAdvisor advisor = PROGRAM.part(RemedyAdvisor.class);
    return catalogue()
        .prepare(
            beginning,
            ids -> advisor.changed(advisor.context(beginning, before), ids).orElse(beginning),
            List.of(advice))
        .stream()
        .findFirst();
  }

  /** A walk that has begun. */
  public Walk walk(String id) {
    return prepare(id).orElseThrow().begin(this, false);
  }

  /** A walk without the guide. */
  public Walk train(String id) {
    return prepare(id).orElseThrow().begin(this, true);
  }

  /** The case as it is now, acted out. */
  public Outcome rehearse() {
    return PROGRAM.part(Rehearsal.class).rehearse(now);
  }

  /** What the walk's window says of it. */
  public WalkResult result(Walk walk) {
    return WalkResult.of(walk, rehearse(), Completeness.WHOLE);
  }
}
