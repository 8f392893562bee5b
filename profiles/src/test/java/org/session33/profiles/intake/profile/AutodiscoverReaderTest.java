package org.session33.profiles.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class AutodiscoverReaderTest {
  static final String ANSWER =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- synthetic -->\n"
          + "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/"
          + "responseschema/2006\">\n"
          + "  <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/"
          + "responseschema/2006a\">\n"
          + "    <User><DisplayName>Alice</DisplayName></User>\n"
          + "    <Account>\n"
          + "      <AlternativeMailbox>\n"
          + "        <Type>Delegate</Type>\n"
          + "        <DisplayName> Team &amp; Sales </DisplayName>\n"
          + "        <SmtpAddress>team@contoso.example</SmtpAddress>\n"
          + "        <OwnerSmtpAddress>team@contoso.example</OwnerSmtpAddress>\n"
          + "      </AlternativeMailbox>\n"
          + "      <AlternativeMailbox>\n"
          + "        <Type>Archive</Type><DisplayName>In-Place Archive</DisplayName>\n"
          + "        <LegacyDN>/o=Contoso/cn=a</LegacyDN><Server>ex1</Server>\n"
          + "      </AlternativeMailbox>\n"
          + "      <AlternativeMailbox><Type>Delegate</Type></AlternativeMailbox>\n"
          + "    </Account>\n  </Response>\n</Autodiscover>\n";

  private static Reading<List<AlternativeMailbox>> read(String text) {
    return new AutodiscoverReader().read(SourceFile.of("a.xml", text.getBytes(UTF_8)));
  }

  @Test
  void readsFurtherMailboxes() {
    Reading<List<AlternativeMailbox>> reading = read(ANSWER);

    assertThat(reading.value())
        .containsExactly(
            new AlternativeMailbox(
                "Delegate",
                "Team & Sales",
                "team@contoso.example",
                "team@contoso.example",
                null,
                null,
                new Place("a.xml", 7, 7)),
            new AlternativeMailbox(
                "Archive",
                "In-Place Archive",
                null,
                null,
                "/o=Contoso/cn=a",
                "ex1",
                new Place("a.xml", 13, 7)));
    assertThat(reading.value())
        .extracting(AlternativeMailbox::isAutomapped)
        .containsExactly(true, false);
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.xml:17:7: this further mailbox has no name and no address;"
                + " it needs DisplayName, SmtpAddress or LegacyDN");
  }

  @Test
  void readsPastesThatLostNamespacesAndFrame() {
    Reading<List<AlternativeMailbox>> reading =
        read(
            "\n<Account><x:AlternativeMailbox xmlns:x='u'><x:DisplayName>T</x:DisplayName>"
                + "</x:AlternativeMailbox></Account>");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).extracting(AlternativeMailbox::displayName).containsExactly("T");
  }

  @Test
  void saysWhatIsNoAnswerAndWhatBreaksOff() {
    assertThat(read("<a/>").problems().get(0).what())
        .isEqualTo("this is XML, and no answer of Autodiscover");
    assertThat(read("hello").value()).isNull();
    assertThat(read("<Autodiscover><Response/></Autodiscover>").value()).isEmpty();
    Reading<List<AlternativeMailbox>> broken =
        read(ANSWER.substring(0, ANSWER.indexOf("<LegacyDN>")));
    assertThat(broken.value()).hasSize(1);
    assertThat(broken.hasErrors()).isTrue();
    assertThat(
            read("<Autodiscover>\n<Response><Error Id=\"1\"/></Response></Autodiscover>")
                .problems()
                .get(0)
                .place())
        .hasToString("a.xml:2:11");
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant-autodiscover.xml", List.of(ANSWER.getBytes(UTF_8)), new AutodiscoverReader()::read);
  }
}
