package org.session33.clientsim.desktop.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.desk.Rehearsed;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;

/** The card of fixes that open a case only together. */
class FixSetCardTest {
  private static final RehearsalRun ACTED =
      Rehearsed.started(
          ProgramUnderTest.piped()
              .read(
                  """
                  format: 1
                  title: a search and a large mailbox
                  user: {name: Dana Lind, legacyDN: "/o=Contoso/cn=Recipients/cn=dlind"}
                  outlook:
                    release: 2016
                    downloadSharedFolders: true
                    additionalMailboxes: [{name: Sales, folders: 2500}]
                  programs: [{name: Desktop search, kind: add-in, sessions: 30}]
                  server: {release: 2016, throttling: unlimited}
                  """));

  /** Remembers what was asked for. */
  private static final class Asked implements DiagnosisPanel.FixActions {
    final List<String> what = new ArrayList<>();

    @Override
    public void apply(Advice advice) {
      what.add("apply " + advice.id());
    }

    @Override
    public void copy(Advice advice) {
      what.add("copy " + advice.id());
    }

    @Override
    public void saveFiles(Advice advice) {
      what.add("save " + advice.id());
    }

    @Override
    public void walk(Advice advice) {
      what.add("walk " + advice.id());
    }

    @Override
    public boolean hasFiles(Advice advice) {
      return true;
    }

    @Override
    public boolean canApply() {
      return true;
    }

    @Override
    public boolean canWalk(Advice advice) {
      return true;
    }

    @Override
    public void apply(AdviceSet set) {
      what.add("apply " + set.id());
    }

    @Override
    public void copy(AdviceSet set) {
      what.add("copy " + set.id());
    }

    @Override
    public void saveFiles(AdviceSet set) {
      what.add("save " + set.id());
    }

    @Override
    public void walk(AdviceSet set) {
      what.add("walk " + set.id());
    }

    @Override
    public boolean hasFiles(AdviceSet set) {
      return true;
    }

    @Override
    public boolean canWalk(AdviceSet set) {
      return true;
    }
  }

  private static AdviceSet of(String... ids) {
    CaseResult result = ACTED.result();
    List<Advice> parts =
        List.of(ids).stream()
            .map(
                id ->
                    result.advice().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElseThrow())
            .toList();
    return new AdviceSet(parts, Proof.RESOLVES, "7 sessions asked for, none refused", 7);
  }

  private static List<String> words(FixSetCard card) {
    List<String> words = new ArrayList<>();
    PanelParts.parts(card)
        .forEach(
            part -> {
              if (part instanceof JTextComponent text) {
                words.add(text.getText());
              } else if (part instanceof JLabel label) {
                words.add(label.getText());
              } else if (part instanceof AbstractButton button) {
                words.add(button.getText());
              }
            });
    return words;
  }

  @Test
  void twoPartsAreComparedInFourRehearsals() {
    Appearance.install(false);
    AdviceSet set = of("clear-download-shared-folders", "disable-program");
    FixSetCard card = new FixSetCard(set, ACTED.result(), true, new Asked());

    assertThat(words(card))
        .contains("Both together", "a", "b", "without a", "with a", "without b", "with b")
        .contains(set.parts().get(0).reason(), set.parts().get(1).reason(), set.reason())
        .contains("Apply both, rehearse again", "Walk", "Save files with undo")
        .anyMatch(w -> w.endsWith("7 opens"))
        .anyMatch(w -> w.startsWith("alone: "))
        .anyMatch(w -> w.startsWith("One fix alone opens the case too"));
  }

  @Test
  void threePartsEachTellWhatTheyLeaveAlone() {
    Appearance.install(false);
    AdviceSet set = of("clear-download-shared-folders", "disable-program", "raise-session-limit");
    List<String> words = words(new FixSetCard(set, ACTED.result(), false, new Asked()));

    assertThat(words)
        .contains("All three together", "c", "Apply all, rehearse again")
        .contains("Proof: " + set.reason() + ".")
        .doesNotContain("with a");
    set.parts().forEach(p -> assertThat(words).contains(p.reason() + "."));
  }

  @Test
  void theButtonsDoAllPartsAsOne() {
    Appearance.install(false);
    Asked asked = new Asked();
    AdviceSet set = of("clear-download-shared-folders", "disable-program");
    FixSetCard card = new FixSetCard(set, ACTED.result(), false, asked);

    PanelParts.parts(card)
        .filter(AbstractButton.class::isInstance)
        .map(AbstractButton.class::cast)
        .filter(b -> !b.getText().equals("Steps"))
        .forEach(AbstractButton::doClick);

    String id = "clear-download-shared-folders + disable-program";
    assertThat(asked.what)
        .containsExactlyInAnyOrder("apply " + id, "walk " + id, "copy " + id, "save " + id);
  }
}
