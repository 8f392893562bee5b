package org.session33.profiles.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

class PrfReaderTest {
  static final String PRF =
      """
      ;synthetic
      ' an old comment
      [General]
      Custom=1
        ProfileName=Büro
      [Service List]
      ServiceX=Microsoft Outlook Client
      ServiceEGS=Exchange Global Section
      Service1=Microsoft Exchange Server
      --- POP3 Account Settings ---
      [ServiceX]
      CachedExchangeMode=0x00000002
      [ServiceEGS]
      MailboxName=%UserName%
      HomeServer = EX1
      ConfigFlags=0x00000980
      CachedExchangeConfigFlags=256
      AccountName=
      [Service1]
      OverwriteExistingService=No
      MailboxName=alice
      OfflineFolderPathAndFilename=%USERPROFILE%\\a.ost
      OldFlags=50
      Connection Type=1
      [Microsoft Exchange Server]
      ServiceName=MSEMS
      OldFlags=PT_LONG,0x6629
      """;

  private static Reading<PrfProfile> read(String text) {
    return new PrfReader().read(SourceFile.of("p.prf", text.getBytes(DecodedText.WINDOWS_1252)));
  }

  @Test
  void readsAProfileFile() {
    Reading<PrfProfile> reading = read(PRF);
    PrfProfile profile = reading.optional().orElseThrow();

    assertThat(profile.profileName().value()).isEqualTo("Büro");
    assertThat(profile.profileName().place()).hasToString("p.prf:5:15");
    assertThat(profile.mailboxName().value()).isEqualTo("%UserName%");
    assertThat(profile.homeServer().value()).isEqualTo("EX1");
    assertThat(profile.homeServer().place()).hasToString("p.prf:15:14");
    assertThat(profile.accountName()).isNull();
    assertThat(profile.configFlags().value()).isEqualTo(0x980);
    assertThat(profile.cachedExchangeConfigFlags().value()).isEqualTo(256);
    assertThat(profile.cachedExchangeMode().value()).isEqualTo(2);
    assertThat(profile.exchangeConfigFlags()).isNull();
    assertThat(profile.rpcProxyServer()).isNull();
    assertThat(profile.rpcOverHttpFlags()).isNull();
    assertThat(profile.offlineFolderPath().value()).isEqualTo("%USERPROFILE%\\a.ost");
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.prf:14:13: a variable stands here and is kept as it is;"
                + " write the user's own name if it matters",
            "p.prf:22:30: a variable stands here and is kept as it is;"
                + " write the user's own name if it matters");
  }

  @Test
  void readsUtf16() {
    assertThat(
            new PrfReader()
                .read(SourceFile.of("p", ("\uFEFF" + PRF).getBytes(UTF_16LE)))
                .value()
                .profileName()
                .value())
        .isEqualTo("Büro");
  }

  @Test
  void learnsKeysFromTheFileAndKnowsTheOldOnes() {
    PrfProfile learned =
        read("[General]\n[Service List]\nA=Exchange Global Section\n[A]\nBits=384\n"
                + "[Exchange Global Section]\nBits=PT_LONG,0x6601\n")
            .value();
    PrfProfile old =
        read("[General]\n[Service List]\nService7=Microsoft Exchange Server\n[Service7]\n"
                + "MailboxName=bob\nExchangeConfigFlags=50\n")
            .value();

    assertThat(learned.configFlags().value()).isEqualTo(384);
    assertThat(old.mailboxName().value()).isEqualTo("bob");
    assertThat(old.exchangeConfigFlags().value()).isEqualTo(50);
    assertThat(old.configFlags()).isNull();
  }

  @Test
  void reportsNumbersThatAreNoneAndSecondAccounts() {
    Reading<PrfProfile> reading =
        read(
            "[General]\n[Service List]\nA=Exchange Global Section\n"
                + "S1=Microsoft Exchange Server\nS2=Microsoft Exchange Server\n"
                + "[A]\nConfigFlags=many\nHomeServer=EX1\n");

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.prf:5:4: a second Exchange account is listed, and only the first one is read;"
                + " add the mailboxes of the second one to the case",
            "p.prf:7:13: this is not a number; write it decimal, or hexadecimal with 0x in front");
    assertThat(reading.value().homeServer().value()).isEqualTo("EX1");
  }

  @Test
  void saysWhatIsNoProfileFile() {
    Reading<PrfProfile> reading = read("[Other]\nA=1\n");

    assertThat(reading.value()).isNull();
    assertThat(reading.problems().get(0).toString())
        .isEqualTo(
            "p.prf:1:1: this is not an Outlook profile file;"
                + " it must have the sections [General] and [Service List]");
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant.prf",
        List.of(
            PRF.getBytes(UTF_8),
            PRF.getBytes(DecodedText.WINDOWS_1252),
            ("\uFEFF" + PRF).getBytes(UTF_16LE)),
        new PrfReader()::read);
  }
}
