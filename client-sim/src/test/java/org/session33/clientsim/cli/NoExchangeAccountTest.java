package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/** Files that tell of an account, and of none at an Exchange server: nothing is rehearsed. */
class NoExchangeAccountTest {
  private static final String EVENT =
      "Event ID: 9646\nSource: MSExchangeIS\nDescription: Closing Mapi session"
          + " \"/o=Contoso/ou=First/cn=Recipients/cn=areyes\" because it exceeded the maximum of 32"
          + " objects of type \"session\".\n";

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  /** What people bring. */
  enum Brought {
    POP_PRF("pop-only.prf", StandardCharsets.UTF_8, ""),
    GERMAN_IMAP_PRF(
        "jörg.prf",
        Charset.forName("windows-1252"),
        """
        [General]
        ProfileName=Jörgs Postfächer
        [Service List]
        Service1=Outlook Address Book
        [Internet Account List]
        Account1=IMAP_I_Mail
        [Account1]
        AccountName=Jörg Maier
        IMAPServer=imap.example.com
        """),
    DATA_FILE_PRF(
        "archive.prf",
        StandardCharsets.UTF_16,
        "[General]\r\nProfileName=Old\r\n[Service List]\r\nService1=Personal Folders\r\n"),
    POP_EXPORT(
        "profile.reg",
        StandardCharsets.UTF_8,
        """
        Windows Registry Editor Version 5.00

        [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook]

        [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676]

        [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676\\00000002]
        "clsid"="{ED475411-B0D6-11D2-8C3B-00104B2A6676}"
        "Account Name"="Jo"
        """),
    IMAP_AUTODISCOVER(
        "autodiscover.xml",
        StandardCharsets.UTF_8,
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
          <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
            <User><DisplayName>Jörg Maier</DisplayName></User>
            <Account>
              <AccountType>email</AccountType>
              <Protocol><Type>IMAP</Type><Server>imap.example.com</Server></Protocol>
              <Protocol><Type>SMTP</Type><Server>smtp.example.com</Server></Protocol>
            </Account>
          </Response>
        </Autodiscover>
        """),
    DEPLOYMENT(
        "configuration.xml",
        StandardCharsets.UTF_8,
        """
        <Configuration>
          <Add OfficeClientEdition="64"><Product ID="ProPlus2019Volume"/></Add>
          <AppSettings>
            <User Key="software\\microsoft\\office\\16.0\\outlook\\cached mode" Name="enable"
                  Value="1" Type="REG_DWORD" App="outlk16" Id="L_CachedExchangeMode"/>
          </AppSettings>
        </Configuration>
        """);

    private final String name;
    private final Charset charset;
    private final String text;

    Brought(String name, Charset charset, String text) {
      this.name = name;
      this.charset = charset;
      this.text = text;
    }

    Path in(Path folder) throws IOException {
      Path file =
          folder.resolve(name().toLowerCase(Locale.ROOT) + "-" + this.name.replace("ö", "o"));
      if (text.isEmpty()) {
        try (InputStream in =
            Objects.requireNonNull(
                ProgramUnderTest.class.getResourceAsStream("reported/" + this.name))) {
          return Files.write(file, in.readAllBytes());
        }
      }
      return Files.writeString(file, text, charset);
    }
  }

  @ParameterizedTest
  @EnumSource(Brought.class)
  void isToldAndNotRehearsed(Brought brought) throws IOException {
    Path file = brought.in(folder);

    for (String[] stated :
        new String[][] {{}, {"--outlook", "2016", "--exchange", "2016"}, {"--outlook", "2007"}}) {
      Run run = run("rehearse", file, stated);

      assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
      assertThat(flat(run.out())).contains(file.getFileName().toString(), "nothing is rehearsed");
      assertThat(run.err())
          .contains(file.getFileName().toString())
          .contains("no Exchange account")
          .contains("nothing is rehearsed")
          .contains("bring the registry export of the Outlook profile");
    }
  }

  @ParameterizedTest
  @EnumSource(Brought.class)
  void diagnoseSaysItWhereTheAnswerStands(Brought brought) throws IOException {
    Path file = brought.in(folder);

    Run text = run("diagnose", file);
    Run stated = run("diagnose", file, "--outlook", "2019", "--exchange", "2013");
    Run json = run("diagnose", file, "--json");

    for (Run run : new Run[] {text, stated}) {
      assertThat(flat(run.out()))
          .contains(file.getFileName() + ": ")
          .contains("no Exchange account")
          .contains("nothing is rehearsed")
          .doesNotContain("sessions are asked for", "[ruled out]");
    }
    assertThat(json.out())
        .contains("\"notRehearsed\" : ")
        .contains("no Exchange account")
        .doesNotContain("\"outcome\"", "\"sessions\"");
  }

  @ParameterizedTest
  @EnumSource(Brought.class)
  void isToldBesideAnEventToo(Brought brought) throws IOException {
    Path event = Files.writeString(folder.resolve("event.txt"), EVENT);
    Run run = program.run("diagnose", brought.in(folder).toString(), event.toString());

    assertThat(flat(run.out()))
        .contains("no Exchange account")
        .contains("Possible:")
        .doesNotContain("sessions are asked for");
  }

  @Test
  void aCaseThatNamesSuchAProfileIsNotRehearsed() throws IOException {
    Brought.POP_EXPORT.in(folder);
    Path file =
        Files.writeString(
            folder.resolve("konto.case.yaml"),
            """
            format: 1
            title: Konto ohne Exchange
            user: {name: Petra Kunze}
            profile: pop_export-profile.reg
            outlook: {release: 2016}
            server: {release: 2016}
            """);
    Run rehearsed = program.run("rehearse", file.toString());
    Run diagnosed = program.run("diagnose", file.toString());

    assertThat(rehearsed.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(flat(rehearsed.out())).contains("no Exchange account", "it cannot be used");
    assertThat(rehearsed.err()).contains("pop_export-profile.reg", "no Exchange account");
    assertThat(flat(diagnosed.out())).contains("no Exchange account", "nothing is rehearsed");
  }

  @Test
  void whatStandsBesideAnExchangeAccountDoesNoHarm() throws IOException {
    Path prf =
        Files.writeString(
            folder.resolve("both.prf"),
            """
            [General]
            ProfileName=Beides
            [Service List]
            ServiceEGS=Exchange Global Section
            Service1=Microsoft Exchange Server
            Service2=Unicode Personal Folders
            [Internet Account List]
            Account1=I_Mail
            [ServiceEGS]
            MailboxName=Petra Kunze
            HomeServer=ex01
            """);

    assertThat(
            program
                .run("rehearse", prf.toString(), "--outlook", "2010", "--exchange", "2010")
                .exitCode())
        .isZero();
  }

  private Run run(String command, Path file, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = command;
    words[1] = file.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return program.run(words);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
