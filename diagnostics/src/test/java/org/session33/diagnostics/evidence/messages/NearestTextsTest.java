package org.session33.diagnostics.evidence.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.Place;

class NearestTextsTest {
  private static final ErrorTexts TEXTS = ErrorTexts.load();

  private static List<NearestTexts.Nearly> in(String text) {
    return new NearestTexts(TEXTS)
        .in(text, new ErrorTextReader(TEXTS).spans(text, offset -> Place.of("ticket")));
  }

  @Test
  void aMessageWithSlipsOffersTheNearestOnes() {
    List<NearestTexts.Nearly> nearly =
        in(
            "It says \"Unabel to open your defualt e-mail folders. The Microsft Exchange Server "
                + "computer is not avalable\" at the start.");
    assertThat(nearly).hasSize(1);
    assertThat(nearly.get(0).start()).isEqualTo(9);
    assertThat(nearly.get(0).nearest()).hasSizeBetween(1, 2);
    assertThat(nearly.get(0).nearest().get(0).id()).contains("default-folders");
  }

  @Test
  void whatIsKnownWordForWordOrResemblesNothingOffersNothing() {
    for (ErrorText known : TEXTS.all()) {
      String quoted = '"' + known.wording().value().replace('"', '\'') + '"';
      in(quoted)
          .forEach(n -> assertThat(n.nearest().get(0).wording().value()).as(quoted).isNotNull());
    }
    assertThat(in("She said \"please call me back when you are at your desk\".")).isEmpty();
    assertThat(in("the mailbox \"Purchasing Archive of the whole department\" was added"))
        .isEmpty();
    assertThat(in("Unabel to opn your defualt email foldrs, without quotes")).isEmpty();
  }
}
