package org.session33.diagnostics.remedies.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.articles.Article;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.remedies.Remedy;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.outlook.AdditionalMailbox;

public class RemedyTextsTest {
  /** What once stood in for a name that is not known, and was copied into a shell. */
  private static final Pattern STAND_IN =
      Pattern.compile("\\b(?:VALUE|KEY|VERSION|ALIAS|MAILBOX|NUMBER|NAME)\\b|the wanted number");

  private final List<RemedyText> texts = RemedyTexts.load().all();

  /** The same with what is said of ineffective ones where they do help. */
  private final List<RemedyText> said =
      texts.stream()
          .flatMap(t -> Stream.iterate(t, Objects::nonNull, RemedyText::elsewhere))
          .toList();

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private final RemedyAdvisor advisor =
      new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);

  private List<String> steps(String id, Case failing) {
    return advice(id, failing).steps();
  }

  private Advice advice(String id, Case failing) {
    return advisor.advise(advisor.context(failing, rehearsal.rehearse(failing))).stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Cases of every kind that is shipped as a sample or told of in domain.md 7.4 and 10. */
  public static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String exchange :
        List.of("2003 RTM", "2003 SP1", "2003 SP2", "2007", "2010", "2013", "2016", "2019")) {
      for (String outlook : List.of("2003", "2007", "2010", "2013", "2016")) {
        cases.add(of(withTeam(outlook, 1_204).withBrokenReconnects(9), exchange(exchange)));
      }
      cases.add(
          of(
              outlook("2003").withSharedCalendars(20),
              exchange(exchange)
                  .withRegistry(
                      registry(
                          dword(ServerRegistry.PARAMETERS, "szMaxAllowedSessionsPerUser", 64))),
              Program.counted("Laptop", ProgramKind.SECOND_OUTLOOK, 0),
              Program.counted("Xobni", ProgramKind.ADD_IN, 6),
              Program.counted("Mail", ProgramKind.IMAP, 40),
              Program.counted("10.0.0.9", ProgramKind.UNKNOWN, 3),
              new Program("Restore", ProgramKind.SERVICE, 0, 40, 1)));
      cases.add(
          of(
              outlook("2016"),
              exchange(exchange)
                  .withRegistry(
                      registry(dword(ServerRegistry.PARAMETERS, "MaxObjsPerMapiSession", 1)))));
    }
    return cases;
  }

  @Test
  void leavesNoPlaceUnfilledAnywhere() {
    List<Finding> everything =
        ShippedRules.all().stream()
            .map(
                r ->
                    Finding.of(
                        r.id(),
                        r.cause().title(),
                        Verdict.POSSIBLE,
                        "x",
                        List.of(),
                        List.of(),
                        "",
                        List.of()))
            .toList();
    List<Advice> all =
        new ArrayList<>(
            advisor.adviseUnproved(everything, observe(Evidence.NONE, null), null, "why"));
    for (Case theCase : cases()) {
      all.addAll(advisor.advise(advisor.context(theCase, rehearsal.rehearse(theCase))));
      all.addAll(
          advisor.adviseUnproved(
              everything, observe(Evidence.NONE, theCase), rehearsal.rehearse(theCase), "why"));
    }

    for (Advice advice : all) {
      List<String> words = new ArrayList<>(advice.steps());
      words.addAll(advice.notes());
      words.addAll(List.of(advice.title(), advice.reason(), advice.price(), advice.undo().words()));
      assertThat(words)
          .as(advice.id())
          .allSatisfy(
              w ->
                  assertThat(w.replace("$null", ""))
                      .doesNotContain("{", "}", "null", "  ")
                      .isNotBlank())
          .noneMatch(w -> STAND_IN.matcher(w).find());
    }
  }

  @Test
  void knowsAWordForEveryPlaceOfATitleAndOfWhatIsSaidOtherwise() {
    for (RemedyText text : said) {
      List<String> words = new ArrayList<>(List.of(text.title(), text.price(), text.undo().text()));
      text.variants().stream()
          .flatMap(v -> v.steps().stream())
          .map(RemedyStep::otherwise)
          .filter(Objects::nonNull)
          // A registry value that is not known has no step at all.
          .filter(w -> !w.contains("{valueName}"))
          .forEach(words::add);

      assertThat(words)
          .as(text.id())
          .allSatisfy(w -> assertThat(Placeholders.knows(w, text.places())).as(w).isTrue());
    }
  }

  @Test
  void neverTakesANameForAPlaceOrAGroup() {
    assertThat(Placeholders.fill("{theMailbox} and {user}", Map.of("theMailbox", "{user} $1 \\")))
        .isEqualTo("{user} $1 \\ and the user");
  }

  @Test
  void givesPowerShellNamesInWhichNothingIsACommand() {
    Case failing =
        of(
            outlook("2007")
                .withAdditionalMailboxes(
                    List.of(AdditionalMailbox.of("Team's $(x) \u2019", 1_204))),
            exchange("2007"));

    assertThat(steps("fewer-folders", failing).get(0))
        .isEqualTo(
            "Count the folders: Get-MailboxFolderStatistics 'Team''s $(x) \u2019\u2019' |"
                + " Measure-Object");
  }

  @Test
  void showsTheStepsOfOutlook2007Verbatim() {
    assertThat(steps("clear-download-shared-folders", teamMailbox()))
        .containsExactly(
            "On the \"Tools\" menu, click \"Account Settings\".",
            "Click the Exchange Server account, then click \"Change\".",
            "Click \"More Settings\".",
            "On the \"Advanced\" tab, clear the check box \"Download shared folders (excludes mail"
                + " folders)\".",
            "Click \"OK\", click \"Next\", then click \"Finish\".",
            "Close Outlook and start it again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010", "2013", "2016", "2019"})
  void showsTheStepsOfLaterReleases(String release) {
    assertThat(
            steps("clear-download-shared-folders", of(withTeam(release, 1_204), exchange("2010"))))
        .contains(
            "Click \"File\", click \"Account Settings\", then click \"Account Settings\".",
            "On the \"E-mail\" tab, double-click the Exchange account.",
            "On the \"Advanced\" tab, clear the check box \"Download shared folders\".");
  }

  @Test
  void showsThePermissionStepsOfExchange2003Verbatim() {
    assertThat(steps("grant-view-information-store-status", teamMailbox()))
        .containsSubsequence(
            "In Exchange System Manager, right-click the Exchange Server object or the mailbox"
                + " store, then click \"Properties\".",
            "Click the \"Security\" tab.",
            "Click the account. If it is not listed: click \"Add\", click the account name, click"
                + " \"Add\", then click \"OK\".",
            "In the \"Allow\" column, select the check box \"View information store status\" if it"
                + " is not selected already.",
            "Clear the check boxes of all permissions that are not required, then click \"OK\".");
    assertThat(advice("grant-view-information-store-status", teamMailbox()).notes())
        .last()
        .asString()
        .contains("adding it selected every check box in the \"Allow\" column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2007", "2010 RTM", "2010"})
  void showsTheCmdletWhereSystemManagerIsGone(String release) {
    List<String> steps =
        steps(
            "grant-view-information-store-status", of(withTeam("2007", 1_204), exchange(release)));

    assertThat(steps)
        .anySatisfy(
            s ->
                assertThat(s)
                    .contains(
                        "Add-ADPermission",
                        "-User (Get-Mailbox '/o=",
                        "cn=areyes').Alias ",
                        "-InheritanceType Descendents"))
        .noneSatisfy(s -> assertThat(s).contains("System Manager"));
  }

  @Test
  void showsTheRegistryStepsVerbatimAndInOrder() {
    assertThat(steps("raise-session-limit", teamMailbox()))
        .containsExactly(
            "Back up the registry first, so that it can be restored (KB 322756).",
            "Click \"Start\", click \"Run\", type \"regedit\" in the \"Open\" box, then click"
                + " \"OK\".",
            "Locate and click"
                + " HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS"
                + "\\ParametersSystem",
            "If the entry \"Maximum Allowed Sessions Per User\" does not exist: on the \"Edit\""
                + " menu, point to \"New\", click \"DWORD Value\", type \"Maximum Allowed Sessions"
                + " Per User\", then press ENTER.",
            "Right-click \"Maximum Allowed Sessions Per User\", then click \"Modify\".",
            "Click \"Decimal\", type 38 in the \"Value data\" box (0x26 in hexadecimal), then click"
                + " \"OK\".",
            "Exit Registry Editor.",
            "Click \"Start\", click \"Run\", type \"services.msc\" in the \"Open\" box, then click"
                + " \"OK\".",
            "Click the \"MSExchange Information Store\" service, then click \"Restart Service\"."
                + " The change is not in force before that.");
    assertThat(advice("raise-session-limit", teamMailbox()).notes())
        .contains(
            "Warning: A wrong change to the registry can cause serious problems. Follow the steps"
                + " with care.")
        .anySatisfy(s -> assertThat(s).contains("KB 936594"))
        .anySatisfy(s -> assertThat(s).contains("affect the performance of the Exchange server"));
  }

  @Test
  void tellsEveryPriceAndTheOneOfTheArticleVerbatim() {
    assertThat(said).noneMatch(t -> t.price().isBlank() || t.undo().text().isBlank());
    assertThat(texts)
        .filteredOn(t -> t.id().equals("clear-download-shared-folders"))
        .singleElement()
        .satisfies(
            t ->
                assertThat(t.price())
                    .isEqualTo(
                        "Afterwards the shared mailbox folders cannot be used while working offline"
                            + " with the Cached Exchange Mode profile."));
    assertThat(texts)
        .filteredOn(RemedyText::lastResort)
        .extracting(RemedyText::id)
        .containsExactly(
            "raise-session-limit", "raise-service-session-limit", "raise-object-limit");
  }

  @Test
  void hasATextForEveryRemedyAndARemedyForEveryText() {
    assertThat(texts)
        .extracting(RemedyText::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            RemedyAdvisor.builtIn().stream().map(Remedy::id).toList())
        .contains(
            "clear-download-shared-folders",
            "cache-no-shared-mail",
            "fewer-folders",
            "add-as-second-account",
            "close-stale-sessions",
            "shorten-keepalive",
            "disable-tcp-offload",
            "disable-program",
            "obtain-vendor-fix",
            "close-second-outlook",
            "grant-view-information-store-status",
            "raise-session-limit",
            "raise-service-session-limit",
            "raise-object-limit",
            "correct-registry-value",
            "restart-information-store",
            "fewer-client-sessions",
            "change-throttling-policy",
            "raise-popimap-connection-limit");
  }

  @Test
  void treatsOnlyFindingsThatARuleCanMake() {
    List<String> rules = ShippedRules.all().stream().map(Rule::id).toList();

    assertThat(said)
        .allSatisfy(t -> assertThat(t.causes()).as(t.id()).isNotEmpty().isSubsetOf(rules));
  }

  @Test
  void namesOnlyArticlesOfTheCatalogueEvenInItsSentences() {
    List<String> known = Articles.load().all().stream().map(Article::id).toList();

    for (RemedyText text : said) {
      assertThat(text.articles()).as(text.id()).isSubsetOf(known);
      text.variants().stream()
          .flatMap(v -> v.steps().stream().map(RemedyStep::text))
          .forEach(
              step ->
                  java.util.regex.Pattern.compile("KB (\\d+)")
                      .matcher(step)
                      .results()
                      .forEach(m -> assertThat(known).contains(m.group(1))));
    }
  }

  @Test
  void endsEverySentenceThatIsNoCommandOrPath() {
    for (RemedyText text : said) {
      assertThat(text.price()).as(text.id()).endsWith(".");
      text.variants().stream()
          .flatMap(v -> v.steps().stream())
          .filter(s -> s.commands().isEmpty())
          .map(RemedyStep::text)
          .filter(s -> !s.matches(".*\\{(?:service|tcp)Key}.*"))
          .forEach(s -> assertThat(s).as(text.id()).matches("(?s).*[.?]"));
    }
  }
}
