package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.sessions.SessionRole;

/**
 * Other programs under the user's account hold the sessions. Three causes differ only in the kind
 * of program: a client program's bug or design, a service account, and possible abuse.
 */
public final class ProgramRule implements Rule {
  private final String id;
  private final String title;
  private final List<String> articles;
  private final Set<ProgramKind> kinds;
  private final UnaryOperator<String> summary;
  private final boolean absenceProves;
  private final String absent;

  private ProgramRule(
      String id,
      String title,
      String article,
      Set<ProgramKind> kinds,
      UnaryOperator<String> summary,
      boolean absenceProves,
      String absent) {
    this.id = id;
    this.title = title;
    this.articles = List.of(article);
    this.kinds = EnumSet.copyOf(kinds);
    this.summary = summary;
    this.absenceProves = absenceProves;
    this.absent = absent;
  }

  /** KB 842022: a bug, or the design, of a client program. */
  public static Rule clientProgram() {
    return new ProgramRule(
        "client-program",
        "A program beside Outlook",
        "842022",
        EnumSet.of(ProgramKind.ADD_IN, ProgramKind.SEARCH, ProgramKind.PROGRAM),
        names ->
            names
                + (names.contains(", ") ? " use" : " uses")
                + " up the sessions; whether that is a bug or its design only its maker can"
                + " tell.",
        true,
        "the case names no add-in, search or other program");
  }

  /** KB 2742012: a service that indexes, synchronises, restores or migrates. */
  public static Rule serviceAccount() {
    return new ProgramRule(
        "service-account",
        "A service under this account",
        "2742012",
        EnumSet.of(ProgramKind.SERVICE),
        names -> "The service " + names + " opens more sessions than one account may have.",
        true,
        "the case names no service under this account");
  }

  /** KB 842022 names abuse and gives no test; an unexpected program is our sign (assumed). */
  public static Rule possibleAbuse() {
    return new ProgramRule(
        "possible-abuse",
        "Possible abuse of the account",
        "842022",
        EnumSet.of(ProgramKind.UNKNOWN),
        names -> "Nobody can explain " + names + ", which holds sessions under this account.",
        false,
        "the article names no test; a list of logons with client addresses would show an"
            + " unexpected program or machine");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<String> articles() {
    return articles;
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.CASE);
  }

  @Override
  public boolean isPossibleFromEventAlone() {
    return articles.contains("842022");
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    Set<String> holders =
        observations.requireCase().programs().stream()
            .filter(p -> kinds.contains(p.kind()))
            .map(Program::name)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    if (holders.isEmpty()) {
      return absenceProves ? judgement.ruledOut(absent) : judgement.notEvaluated(absent);
    }
    String names = String.join(", ", holders);
    SessionShare share =
        SessionShare.of(
            observations, s -> s.role() == SessionRole.PROGRAM && holders.contains(s.holder()));
    judgement.pro(Sightings.of(observations));
    if (!share.planExceedsLimit()) {
      judgement.contra(share.words(names));
      return judgement.ruledOut("together with " + names + " no more is asked for than permitted");
    }
    judgement.pro(share.words(names));
    return judgement.verdict(share.verdict(), summary.apply(names));
  }
}
