package org.session33.clientsim.desktop.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.rehearsal.RehearsedLog;

/** The Event Viewer's look at a rehearsal says that it is one. */
class EventPanelTest {
  private static final String CASE =
      """
      format: 1
      title: T
      user: {name: Jürgen Groß, legacyDN: /o=Firma/cn=jgross}
      outlook: {release: 2016, language: de, sharedCalendars: 90}
      programs: [{name: Sicherung, kind: service, workers: 300}]
      server: {release: 2016, throttling: unlimited, registry: {Maximum Allowed Sessions Per User: 3}}
      """;

  @Test
  void bothViewsAndTheNumberOfEventsAreTold() {
    RehearsedLog log = ProgramUnderTest.piped().examine(CASE).outcome().log();
    Appearance.install(false);
    EventPanel panel = new EventPanel();

    panel.show(log.events(), log.written());

    List<String> texts = texts(panel, new ArrayList<>());
    assertThat(texts).filteredOn(t -> t.contains(RehearsedLog.says())).hasSize(2);
    assertThat(texts).anyMatch(t -> t.contains("2016-03-07 08:00:"));
    // The words of KB 980049 around its sentence, and its XML.
    assertThat(texts)
        .anySatisfy(
            t ->
                assertThat(t.replaceAll(" +", " "))
                    .contains("Task Category: General", "Keywords: Classic", "User: N/A")
                    .contains("Computer: Servername"))
        .anyMatch(t -> t.contains("<Task>6</Task>") && t.contains("<Computer>Servername<"));
    assertThat(texts)
        .contains("of " + log.events().size() + " kept; " + log.written() + " were written");
  }

  private static List<String> texts(Container of, List<String> texts) {
    for (Component part : of.getComponents()) {
      if (part instanceof JTextComponent text) {
        texts.add(text.getText());
      } else if (part instanceof JLabel label && label.getText() != null) {
        texts.add(label.getText());
      }
      if (part instanceof Container inner) {
        texts(inner, texts);
      }
    }
    return texts;
  }
}
