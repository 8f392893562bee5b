package org.session33.clientsim.desktop;

import java.awt.Component;
import java.util.stream.Collectors;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.diagnostics.report.ToolVersion;

/** Texts to read, each in a dialog of its own, from which they can be copied. */
final class TextDialogs {
  private static final int ROWS = 14;
  private static final int COLUMNS = 64;

  private final Component owner;

  TextDialogs(Component owner) {
    this.owner = owner;
  }

  /** The first minute, in words. */
  void gettingStarted() {
    text(
        "Getting started",
        """
        1. Open what you have: drop a registry export of the user's Outlook profile, the folder \
        list of the shared mailbox and the server's export in one folder, or choose a sample.
        2. Press Start Outlook (F5). You see what the user saw, and who holds each session.
        3. Read the cause on the right. Every fix there was tried: "38 → 7 opens" means that the \
        rehearsal with the fix asks for 7 sessions and Outlook opens.
        4. "Apply and rehearse again" shows it. Undo (Ctrl+Z) takes it back.
        5. "Copy for the ticket" puts the words on the clipboard; File > Export report (Ctrl+E) \
        saves a workbook, a document or a page to hand over.

        Rehearsal > Front doors lets the user's own mail program or browser meet the limits.

        Change any value on the left: what you see in the middle follows at once. F7 goes from \
        moment to moment; Drop network, Wait and Restart store play what happens later.
        Nothing that is read leaves this machine.\
        """);
  }

  /** Which program this is, and what it is made of. */
  void about(ToolVersion version) {
    text(
        "About Session33",
        "Session33 "
            + version.version()
            + ", facts of "
            + version.facts()
            + "\n\n"
            + "Acts an Outlook profile out against a stand-in Exchange store, and proves which fix"
            + " works.\n"
            + "Licence: Apache-2.0. Built with FlatLaf, MigLayout, Guice, picocli, SnakeYAML"
            + " Engine, FastCSV, Apache POI, GreenMail, Angus Mail, Jetty, and the fonts Inter and"
            + " JetBrains Mono.\n\n"
            + "No Outlook, no Exchange and no network are needed. It is no product of Microsoft.");
  }

  /** All places of a notice. */
  void problems(Notice notice) {
    text(
        "What was noticed",
        notice.problems().stream()
            .map(p -> p.place() + ": " + p.what() + "; " + p.hint())
            .collect(Collectors.joining("\n\n")));
  }

  private void text(String title, String words) {
    JTextArea area = new JTextArea(words, ROWS, COLUMNS);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setCaretPosition(0);
    area.getAccessibleContext().setAccessibleName(title);
    JOptionPane.showMessageDialog(owner, new JScrollPane(area), title, JOptionPane.PLAIN_MESSAGE);
  }
}
