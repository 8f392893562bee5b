package org.session33.profiles.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.intake.formats.ThrottlingFormat;
import org.session33.profiles.policies.PrintedPolicy.Standing;

/** What the Exchange Management Shell prints of throttling policies, and which one is a user's. */
class ThrottlingPrintTest {
  private static final User ADA = new User("Ada Byron", "/o=Contoso/cn=Recipients/cn=ada");
  private static final ClientAccessLimit RCA = ClientAccessLimit.RCA_MAX_CONCURRENCY;

  private static final String TWO =
      """


      Name                       : DefaultThrottlingPolicy_00000000-3697
      IsDefault                  : True
      RCAMaxConcurrency          : 20
      EWSMaxConcurrency          : 10

      Name                       : Kiosk
      IsDefault                  : False
      RCAMaxConcurrency          :
      EWSMaxConcurrency          : 7


      """;

  private static final String LATER =
      """
      Name                                    ThrottlingPolicyScope                   IsServiceAccount
      ----                                    ---------------------                   ----------------
      GlobalThrottlingPolicy_00000000-1b03... Global                                  False

      ThrottlingPolicyScope                       : Global
      ImapMaxConcurrency                          : Unlimited
      RcaMaxConcurrency                           : 41
      RcaCutoffBalance                            : Unlimited
      Name                                        : GlobalThrottlingPolicy_00000000-1b03-4a89-a87f
      DistinguishedName                           : CN=GlobalThrottlingPolicy_00000000-1b03-4a89-a87f,CN=Global
                                                    Settings,CN=First Organization
      """;

  private static final String KIOSK =
      "PS C:\\>Get-ThrottlingPolicyAssociation ada | fl\n\nName : ada\nThrottlingPolicyId : %s\n";

  @Test
  void twoDefaultPoliciesWithOtherNumbersAreToldOf() {
    String twice =
        TWO.replace("IsDefault                  : False", "IsDefault                  : True");
    PolicyChoice choice = PolicyChoice.of(print(twice), ADA, release("2010 SP1")).orElseThrow();

    ThrottlingPolicy policy = Objects.requireNonNull(choice.policy());
    assertThat(policy.stated())
        .containsEntry(RCA, OptionalInt.of(20))
        .containsEntry(ClientAccessLimit.EWS_MAX_CONCURRENCY, OptionalInt.of(10));
    assertThat(choice.problems())
        .extracting(Problem::what)
        .contains("this policy is printed as the default one too, with other numbers");
  }

  @Test
  void eachPolicyOfAListIsReadWithWhatItIs() {
    ThrottlingPrint print = print(TWO);

    assertThat(print.policies())
        .extracting(PrintedPolicy::standing)
        .containsExactly(Standing.DEFAULT, Standing.ASSIGNED);
    assertThat(print.policies().get(0).setting(RCA).orElseThrow().number()).hasValue(20);
    assertThat(print.policies().get(1).setting(RCA).orElseThrow().isEmpty()).isTrue();
  }

  @Test
  void aCutNameInATableIsNoPolicyOfItsOwn() {
    PrintedPolicy only = print(LATER).policies().get(0);

    assertThat(print(LATER).policies()).hasSize(1);
    assertThat(only.name()).isEqualTo("GlobalThrottlingPolicy_00000000-1b03-4a89-a87f");
    assertThat(only.others()).containsEntry("ImapMaxConcurrency", "unlimited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void theEncodingAndTheEndsOfLinesDoNotMatter(String charset) {
    String windows = "\ufeff" + TWO.replace("\n", "\r\n");
    SourceFile file = SourceFile.of("p.txt", windows.getBytes(Charset.forName(charset)));

    assertThat(new ThrottlingPrintReader().read(file).optional().orElseThrow().policies())
        .hasSize(2);
  }

  @Test
  void namesOfSettingsAreFoundInATurkishLocaleToo() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(print(LATER.replace("ImapMax", "IMAPMAX")).policies().get(0).others())
          .isNotEmpty();
      assertThat(print(TWO.replace("IsDefault", "ISDEFAULT")).policies().get(0).standing())
          .isEqualTo(Standing.DEFAULT);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void blankLinesBetweenAllLinesMakeNoFurtherPolicies() {
    String spaced = TWO.strip().replace("\n\n", "\n").replace("\n", "\n\n");

    assertThat(print(spaced).policies())
        .extracting(PrintedPolicy::name)
        .containsExactly("DefaultThrottlingPolicy_00000000-3697", "Kiosk");
  }

  @Test
  void aTextThatOnlyMentionsAPolicyIsNoPrint() {
    String ticket =
        "Hello,\nsince Monday Ada cannot open Outlook.\nWe looked at it and found\n"
            + "RCAMaxConcurrency : 20\nand event 9646 as well.\nWhat can we do?\n";

    assertThat(isRecognised(ticket)).isFalse();
    assertThat(isRecognised(TWO)).isTrue();
    assertThat(isRecognised(LATER)).isTrue();
  }

  private static String why(PolicyChoice choice, String release) {
    return choice.policy().limit(release(release), RCA).orElseThrow().reason();
  }

  @Test
  void theOnlyPolicyIsTheUsers() {
    PolicyChoice choice = choice(LATER, "2016");

    assertThat(choice.policy().stated()).containsEntry(RCA, OptionalInt.of(41));
    assertThat(choice.origin().detail()).contains("41", "the only one that is printed");
    assertThat(choice.origin().place().line()).isEqualTo(7);
  }

  @Test
  void ofSeveralTheDefaultOneIsTakenAndThatIsSaid() {
    PolicyChoice choice = choice(TWO, "2010 SP1");

    assertThat(choice.policy().stated()).containsEntry(RCA, OptionalInt.of(20));
    assertThat(choice.origin().detail()).contains("nothing tells that another is the user's");
    assertThat(why(choice, "2010 SP1")).isEqualTo("RCAMaxConcurrency of the default policy");
  }

  @Test
  void theAssignedOneIsTakenAndItsEmptyValueIsSaidToBeOpen() {
    PolicyChoice choice =
        choice(TWO + String.format(Locale.ROOT, KIOSK, "example.test/Config/kiosk"), "2010 SP1");

    assertThat(choice.policy().stated())
        .containsEntry(ClientAccessLimit.EWS_MAX_CONCURRENCY, OptionalInt.of(7))
        .containsEntry(RCA, OptionalInt.of(20));
    assertThat(choice.origin().detail()).contains("'Kiosk', which is assigned to 'ada'");
    // Its own number is empty, and the default policy's is taken.
    assertThat(why(choice, "2010 SP1")).isEqualTo("RCAMaxConcurrency of the default policy");
    ThrottlingPolicy another = choice.policy().with(RCA, OptionalInt.of(30));
    assertThat(another.limit(release("2010 SP1"), RCA).orElseThrow().reason())
        .isEqualTo("RCAMaxConcurrency of the user's policy");
    assertThat(choice.problems())
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains("no limit, or the default policy's number; the print does not tell which");
  }

  @Test
  void anEmptyAssignmentIsTheDefaultPolicyAndNotNoLimit() {
    PolicyChoice choice = choice(TWO + String.format(Locale.ROOT, KIOSK, ""), "2010 SP1");

    assertThat(choice.policy().stated()).containsEntry(RCA, OptionalInt.of(20));
    assertThat(choice.origin().detail()).contains("no other is assigned");
  }

  @Test
  void anAssignmentOfSomebodyElseTellsNothing() {
    PolicyChoice choice =
        choice(
            TWO + String.format(Locale.ROOT, KIOSK.replace("Name : ada", "Name : bob"), "Kiosk"),
            "2010 SP1");

    assertThat(choice.policy().stated()).containsEntry(RCA, OptionalInt.of(20));
  }

  @Test
  void anAssignedPolicyThatIsNotPrintedIsAskedFor() {
    PolicyChoice choice = choice(TWO + String.format(Locale.ROOT, KIOSK, "VIP"), "2010 SP1");

    assertThat(choice.policy()).isNull();
    assertThat(choice.problems().get(0).what()).contains("'VIP', which is not printed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unlimited", "unlimited", "UNLIMITED", "$null"})
  void noLimitIsNoLimitHoweverItIsWritten(String word) {
    ThrottlingPolicy policy = choice(LATER.replace(": 41", ": " + word), "2019").policy();

    assertThat(policy.isUnlimited(RCA)).isTrue();
  }

  @Test
  void aReleaseWithoutPoliciesUsesNoneAndSaysSo() {
    PolicyChoice choice = choice(TWO, "2007");

    assertThat(choice.policy()).isNull();
    assertThat(choice.problems().get(0).what()).contains("2007 has no throttling policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "4294967296", "twenty", "20.5"})
  void whatIsNoNumberIsToldAndNotTaken(String written) {
    Reading<ThrottlingPrint> reading =
        new ThrottlingPrintReader().read(file(LATER.replace(": 41", ": " + written)));

    assertThat(reading.problems())
        .extracting(Problem::what)
        .containsExactly("RCAMaxConcurrency cannot be '" + written + "'");
    assertThat(
            PolicyChoice.of(reading.optional().orElseThrow(), ADA, release("2016"))
                .orElseThrow()
                .policy()
                .stated())
        .doesNotContainKey(RCA);
  }

  @Test
  void aPolicyThatIsPrintedTwiceWithOtherNumbersIsSaid() {
    Reading<ThrottlingPrint> reading =
        new ThrottlingPrintReader().read(file(TWO + TWO.replace(": 20", ": 21")));

    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.optional().orElseThrow().policies()).hasSize(2);
  }

  @Test
  void hostileNamesStayNames() {
    String name = "K\u202eiosk: {x} \u001b[31m";
    List<PrintedPolicy> read = print(TWO.replace("Kiosk", name)).policies();

    assertThat(read.get(1).name()).isEqualTo(name);
  }

  private static PolicyChoice choice(String text, String release) {
    return PolicyChoice.of(print(text), ADA, release(release)).orElseThrow();
  }

  private static ExchangeRelease release(String name) {
    return ExchangeReleases.load().find(name).orElseThrow();
  }

  private static ThrottlingPrint print(String text) {
    return new ThrottlingPrintReader().read(file(text)).optional().orElseThrow();
  }

  private static SourceFile file(String text) {
    return SourceFile.of("p.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Name\",\"IsDefault\",\"RCAMaxConcurrency\"\n"
            + "\"Std\",\"True\",\"20\"\n"
            + "\"Kiosk\",\"False\",\n",
        "Name;IsDefault;RCAMaxConcurrency\nStd;True;20\nKiosk;False;\n",
        "[{\"Name\":\"Std\",\"IsDefault\":true,\"RCAMaxConcurrency\":20},"
            + "{\"Name\":\"Kiosk\",\"IsDefault\":false,\"RCAMaxConcurrency\":null}]",
        "Name  IsDefault RCAMaxConcurrency\n----  --------- -----------------\n"
            + "Std        True                20\nKiosk     False\n",
        "<Objs xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj><Props><S"
            + " N=\"Name\">Std</S><B N=\"IsDefault\">true</B><S"
            + " N=\"RCAMaxConcurrency\">20</S></Props></Obj><Obj><Props><S N=\"Name\">Kiosk</S><B"
            + " N=\"IsDefault\">false</B><Nil N=\"RCAMaxConcurrency\"/></Props></Obj></Objs>"
      })
  void everyDressFillsThePrint(String text) {
    List<PrintedPolicy> policies = print(text).policies();

    assertThat(isRecognised(text)).isTrue();
    assertThat(policies).extracting(PrintedPolicy::name).containsExactly("Std", "Kiosk");
    assertThat(policies)
        .extracting(PrintedPolicy::standing)
        .containsExactly(Standing.DEFAULT, Standing.ASSIGNED);
    assertThat(policies.get(0).setting(RCA).orElseThrow().number()).hasValue(20);
    assertThat(policies.get(1).setting(RCA).orElseThrow().isEmpty()).isTrue();
  }

  @Test
  void aCutPolicyIsNobodysByItsName() {
    ThrottlingPrint cut =
        print(
            "Name       RcaMaxConcurrency\n"
                + "----       -----------------\n"
                + "Kiosk_0...                 5\n");

    assertThat(cut.policies().get(0).name()).isEqualTo("Kiosk_0...");
    assertThat(cut.policies().get(0).isMeantBy("Kiosk_0...")).isFalse();
    Reading<ThrottlingPrint> assigned =
        new ThrottlingPrintReader()
            .read(
                file(
                    "Name       ThrottlingPolicy\n"
                        + "----       ----------------\n"
                        + "ada        Kiosk_0...\n"
                        + "boris      Kiosk\n"));
    assertThat(assigned.optional().orElseThrow().assignments())
        .extracting(PolicyAssignment::policy)
        .containsExactly("Kiosk");
    assertThat(assigned.problems()).hasSize(1);
  }

  private static boolean isRecognised(String text) {
    return new FileFormats(List.of(new ThrottlingFormat())).isFor(file(text), Role.POLICY);
  }
}
