package org.session33.diagnostics.evidence.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent.Kind;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Place;

class StoreLimitSentenceTest {
  private static final Place HERE = Place.of("here");

  /** The texts T1 to T11 of domain.md 2.1 and the German ones of domain.md 8.3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Closing Mapi session "/o=Organization/ou=Administrative Group/cn=Recipients/cn=Recipient" because it exceeded the maximum of 32 objects of type "session". | true | - | /o=Organization/ou=Administrative Group/cn=Recipients/cn=Recipient | Recipient | - | 32 | session | session | SESSION
          Mapi session "<GUID>" exceeded the maximum of <number> objects of type "<text>". | false | - | - | - | - | - | - | - | UNKNOWN
          Mapi session "/O=BLATHER/OU=PACIFICA/cn=Recipients/cn=CooperH" exceeded the maximum of 32 objects of type "session". | false | - | /O=BLATHER/OU=PACIFICA/cn=Recipients/cn=CooperH | CooperH | - | 32 | session | session | SESSION
          Closing Mapi session "/o=Organization/ou=Administrative Group/cn=Recipients/cn=user" because it exceeded the maximum of 250 objects of type "objMessage". | true | - | /o=Organization/ou=Administrative Group/cn=Recipients/cn=user | user | - | 250 | objMessage | objtMessage | OBJECT
          Closing Mapi session "/o=Exchange Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=user" exceeded the maximum of 500 objects of type objtFolder. | true | - | /o=Exchange Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=user | user | - | 500 | objtFolder | objtFolder | OBJECT
          Mapi session "00cc8dde-64d7-4353-8050-00fc2057aae3: /O=xxxx/OU=xxxx/cn=Recipients/cn=John" exceeded the maximum of 32 objects of type "session". | false | 00cc8dde-64d7-4353-8050-00fc2057aae3 | /O=xxxx/OU=xxxx/cn=Recipients/cn=John | John | - | 32 | session | session | SESSION
          Mapi session "/o=First Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser" exceeded the maximum of 16 objects of type "session". | false | - | /o=First Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser | E-mailUser | - | 16 | session | session | SESSION
          Mapi session "ba765653-5439-437a-993f-806575b85fbb: /o=My Company/ou=First Administrative Group/cn=Recipients/cn=user" exceeded the maximum of 500 objects of type "objtFolder". | false | ba765653-5439-437a-993f-806575b85fbb | /o=My Company/ou=First Administrative Group/cn=Recipients/cn=user | user | - | 500 | objtFolder | objtFolder | OBJECT
          Mapi session "/o=ExchangeOrg/ou=First Administrative Group/cn=Recipients/cn=User" exceeded the maximum of 32 objects of type "session". | false | - | /o=ExchangeOrg/ou=First Administrative Group/cn=Recipients/cn=User | User | - | 32 | session | session | SESSION
          Closing Mapi session "/o=Organization/ou=Administrative Group/cn=Recipients/cn=recipient" because it exceeded the maximum of 500 objects of type "objtFolder". | true | - | /o=Organization/ou=Administrative Group/cn=Recipients/cn=recipient | recipient | - | 500 | objtFolder | objtFolder | OBJECT
          Mapi session "/o=A/ou=B/cn=Recipients/cn=sam" with client type "MoMT" exceeded the maximum of 32 objects of type "Session". | false | - | /o=A/ou=B/cn=Recipients/cn=sam | sam | MoMT | 32 | Session | session | SESSION
          Mapi session "/o=A/ou=B/cn=Recipients/cn=sam" with client type AirSync exceeded the maximum of 250 objects of type "Message". | false | - | /o=A/ou=B/cn=Recipients/cn=sam | sam | AirSync | 250 | Message | objtMessage | OBJECT
          Die MAPI-Sitzung "/o=Firma/ou=Erste administrative Gruppe/cn=Recipients/cn=maier" hat die maximal zulässige Anzahl von 32 Objekten vom Typ "session" überschritten. | false | - | /o=Firma/ou=Erste administrative Gruppe/cn=Recipients/cn=maier | maier | - | 32 | session | session | SESSION
          MAPI-Sitzung "/ o =Organisation/ OU =Administrative Gruppe/ CN = Recipients/Cn =Empfänger"wegen Überschreitung die maximal 32 Objekte vom Typ"Session". | false | - | /o=Organisation/OU=Administrative Gruppe/CN=Recipients/Cn=Empfänger | Empfänger | - | 32 | Session | session | SESSION
          """)
  void understandsEveryKnownText(
      String sentence,
      boolean closing,
      String session,
      String dn,
      String user,
      String clientType,
      Long limit,
      String rawType,
      String type,
      Kind kind) {
    StoreLimitEvent expected =
        new StoreLimitEvent(closing, session, dn, user, clientType, limit, rawType, type, kind);

    assertThat(StoreLimitSentence.parseSentence(sentence)).contains(expected);
    // The same inside an event, in other dresses, and with the damage of copy and paste.
    for (String text :
        List.of(
            sentence,
            sentence.replace(" ", "\r\n   "),
            sentence.replace(" ", "\u00a0 "),
            sentence.replaceAll("\"([^\"]*)\"", "\u201c$1\u201d"),
            sentence.replaceAll("\"([^\"]*)\"", "\u201e$1\u201c"),
            sentence.substring(0, sentence.length() - 1),
            "> Seen: " + sentence + " And more.")) {
      EventRecord event = EventRecord.builder("MSExchangeIS", 9646, HERE).text(text).build();
      assertThat(StoreLimitSentence.parse(event)).as(text).contains(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAPI SESSION \"/O=A/CN=R/CN=X\" EXCEEDED THE MAXIMUM OF 7 OBJECTS OF TYPE \"SESSION\".",
        "mapi session '/O=A/CN=R/CN=X' exceeded the maximum of 7 objects of type 'session'",
        "mapi session /O=A/CN=R/CN=X exceeded the maximum of 7 objects of type session",
        "Mapi session \"/O=A/CN=R/CN=X\"exceeded the maximum of 7 objects of type\"session\"",
        "Mapi session \"/O=A\n"
            + "/CN=R/\n"
            + "CN=X\" exceeded the maximum\n"
            + "of\n"
            + "7 objects of type \"ses\n"
            + "sion\""
      })
  void toleratesCaseQuotesAndBlanks(String sentence) {
    StoreLimitEvent event = StoreLimitSentence.parseSentence(sentence).orElseThrow();

    assertThat(event.dn()).isEqualTo("/O=A/CN=R/CN=X");
    assertThat(event.user()).isEqualTo("X");
    assertThat(event.limit()).isEqualTo(7);
    assertThat(event.type()).isEqualTo("session");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "48,48", "500000,500000", "'500,000',500000", "4294967295,4294967295"})
  void takesAnyPositiveNumberForTheLimit(String written, long limit) {
    String text =
        "Mapi session \"/o=A/cn=R/cn=X\" exceeded the maximum of %s objects of type \"objtNotify\"."
            .formatted(written);

    assertThat(StoreLimitSentence.parseSentence(text).orElseThrow().limit()).isEqualTo(limit);
  }

  @Test
  void takesZeroForNoLimit() {
    String text =
        "Mapi session \"/o=A/cn=R/cn=X\" exceeded the maximum of 0 objects of type \"X\".";

    assertThat(StoreLimitSentence.parseSentence(text).orElseThrow().limit()).isNull();
  }

  @Test
  void keepsAnApostropheAndASlashInAName() {
    String text =
        "Mapi session \"/o=A/cn=R/cn=O'Brien / Sales\" exceeded the maximum of 32 objects of type"
            + " \"session\".";

    assertThat(StoreLimitSentence.parseSentence(text).orElseThrow().user())
        .isEqualTo("O'Brien / Sales");
  }

  @Test
  void takesATypeThatNobodyKnowsForOneOfObjects() {
    StoreLimitEvent event =
        StoreLimitSentence.parseSentence(
                "Mapi session \"/o=A/cn=X\" exceeded the maximum of 9 objects of type \"Gizmo\".")
            .orElseThrow();

    assertThat(event.type()).isEqualTo("Gizmo");
    assertThat(event.kind()).isEqualTo(Kind.OBJECT);
    assertThat(event.isUnderstood()).isTrue();
  }

  /**
   * The second reading of domain.md 2.2: (a) a GUID that was made unreadable in front of the DN,
   * (b) no quotes at all, or a closing one that is missing, (d) a type that nobody knows.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Mapi session "xxxxxxxx-xxxx: /o=A/ou=B/cn=Recipients/cn=John" exceeded the maximum of 32 objects of type "session". | John | 32 | session
          Mapi session "x...: /O=A/OU=B/cn=Recipients/cn=John" exceeded the maximum of 500 objects of type "objtFolder". | John | 500 | objtFolder
          Mapi session "[redacted]: /o=A/cn=Recipients/cn=John Doe (Sales)" exceeded the maximum of 32 objects of type "session". | John Doe (Sales) | 32 | session
          Mapi session x...: /o=A/ou=B/cn=Recipients/cn=John exceeded the maximum of 32 objects of type session | John | 32 | session
          Mapi session /o=A/ou=B (C)/cn=Recipients/cn=John exceeded the maximum of 250 objects of type objtMessage. | John | 250 | objtMessage
          Closing Mapi session /o=A/ou=B/cn=Recipients/cn=John because it exceeded the maximum of 250 objects of type objtMessage. | John | 250 | objtMessage
          Mapi session "/o=A/ou=B/cn=Recipients/cn=John exceeded the maximum of 32 objects of type "session". | John | 32 | session
          Mapi session "/o=A/ou=B/cn=Recipients/cn=John" exceeded the maximum of 32 objects of type "session. | John | 32 | session
          Mapi session "/o=A/ou=B/cn=Recipients/cn=John exceeded the maximum of 32 objects of type "session | John | 32 | session
          Mapi session "/o=A/ou=B/cn=Recipients/cn=John" exceeded the maximum of 9 objects of type "objtGizmo". | John | 9 | objtGizmo
          Mapi session "ba765653-5439-437a-993f-806575b85fbb" exceeded the maximum of 32 objects of type "session". | - | 32 | session
          """)
  void understandsWhatTheSecondReadingFound(String sentence, String user, long limit, String type) {
    StoreLimitEvent said = StoreLimitSentence.parseSentence(sentence).orElseThrow();

    assertThat(said.user()).isEqualTo(user);
    assertThat(said.dn() == null).isEqualTo(user == null);
    assertThat(said.limit()).isEqualTo(limit);
    assertThat(said.type()).isEqualTo(type);
    assertThat(said.kind()).isEqualTo(type.equals("session") ? Kind.SESSION : Kind.OBJECT);
  }

  @ParameterizedTest
  @CsvSource({
    "'/o=A/cn=X;16;session', , 16, SESSION",
    "'/o=A/cn=X;MoMT;32;Session', MoMT, 32, SESSION",
    "'/o=A/cn=X;AirSync;250;Message', AirSync, 250, OBJECT",
    "'/o=A/cn=X;32;MoMT;Session', MoMT, 32, SESSION",
    "'/o=A/cn=X;session;16', , 16, SESSION"
  })
  void readsInsertionStringsByTheNumberAmongThem(
      String strings, String clientType, long limit, Kind kind) {
    EventRecord event =
        EventRecord.builder("MSExchangeIS", 9646, HERE).strings(strings.split(";")).build();

    StoreLimitEvent said = StoreLimitSentence.parse(event).orElseThrow();

    assertThat(said.user()).isEqualTo("X");
    assertThat(said.clientType()).isEqualTo(clientType);
    assertThat(said.limit()).isEqualTo(limit);
    assertThat(said.kind()).isEqualTo(kind);
  }

  @Test
  void findsWhatIsPlainInALanguageThatNobodyTaughtIt() {
    EventRecord event =
        EventRecord.builder("MSExchangeIS", 9646, HERE)
            .text("La session « /o=A/cn=R/cn=Zoé » a dépassé 32 objets de type « session ».")
            .build();

    StoreLimitEvent said = StoreLimitSentence.parse(event).orElseThrow();

    assertThat(said.user()).isEqualTo("Zoé");
    assertThat(said.limit()).isEqualTo(32);
    assertThat(said.kind()).isEqualTo(Kind.SESSION);
  }

  @Test
  void neverFailsOnAnEventThatSaysNothing() {
    EventRecord event = EventRecord.builder("MSExchangeIS", 9646, HERE).text("???").build();

    assertThat(StoreLimitSentence.parse(event).orElseThrow().isUnderstood()).isFalse();
  }

  @Test
  void leavesOtherEventsAlone() {
    String text =
        "Mapi session \"/o=A/cn=X\" exceeded the maximum of 9 objects of type \"session\".";

    assertThat(
            StoreLimitSentence.parse(
                EventRecord.builder("MSExchangeIS", 1022, HERE).text(text).build()))
        .isEmpty();
    assertThat(
            StoreLimitSentence.parse(EventRecord.builder("Backup", 9646, HERE).text(text).build()))
        .isEmpty();
    assertThat(StoreLimitSentence.parseSentence("Mapi session opened.")).isEmpty();
  }

  @Test
  void readsALimitOfZero() {
    EventRecord event =
        EventRecord.builder("MSExchangeIS", 9645, HERE)
            .text(
                "Invalid registry value 0 setting for key \"objtFolder\". Revert limit to default"
                    + " value of 500.")
            .build();

    assertThat(ZeroLimitEvent.parse(event)).contains(new ZeroLimitEvent("0", "objtFolder", 500L));
    assertThat(
            ZeroLimitEvent.parse(
                event.toBuilder().text(null).strings("0", "objtStream", "250").build()))
        .contains(new ZeroLimitEvent("0", "objtStream", 250L));
    assertThat(ZeroLimitEvent.parse(event.toBuilder().id(9646).build())).isEmpty();
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds =
        List.of(
                "Closing Mapi session \"/o=O/ou=A/cn=R/cn=X\" because it exceeded the maximum of 32"
                    + " objects of type \"session\".",
                "Die MAPI-Sitzung \"00cc8dde-64d7-4353-8050-00fc2057aae3: /o=F/cn=R/cn=m\" hat die"
                    + " maximal zulässige Anzahl von 32 Objekten vom Typ \"session\""
                    + " überschritten.",
                "Mapi session \"/o=A/cn=sam\" with client type \"MoMT\" exceeded the maximum of 32"
                    + " objects of type \"Session\".")
            .stream()
            .map(s -> s.getBytes(StandardCharsets.UTF_8))
            .toList();

    Mutations.survive(
        "sentence.txt",
        seeds,
        file -> {
          String text = new String(bytes(file), StandardCharsets.UTF_8);
          StoreLimitSentence.parse(
              EventRecord.builder("MSExchangeIS", 9646, HERE).strings(text.split("\"")).build());
          ZeroLimitEvent.parse(EventRecord.builder("MSExchangeIS", 9645, HERE).text(text).build());
          return StoreLimitSentence.parse(
              EventRecord.builder("MSExchangeIS", 9646, HERE).text(text).build());
        });
  }

  private static byte[] bytes(org.session33.profiles.files.SourceFile file) {
    try {
      return file.bytes(1 << 20);
    } catch (org.session33.profiles.files.InputException e) {
      return new byte[0];
    }
  }
}
