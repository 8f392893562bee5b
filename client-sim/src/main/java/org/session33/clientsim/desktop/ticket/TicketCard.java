package org.session33.clientsim.desktop.ticket;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.text.SlotWords;
import org.session33.profiles.files.SourceFile;

/**
 * A ticket in plain words: its text with what was understood marked in it, and the list of that.
 * The text can be edited in place; it is read again after a pause, beside the event thread.
 */
public final class TicketCard extends JPanel {
  private static final long serialVersionUID = 1;

  /** So long nobody types before the text is read again. */
  static final int PAUSE_MILLIS = 500;

  private final transient Desk desk;
  private final String key;
  private final transient TicketSelection selection;
  private final TicketTextArea text;
  private final Card card = new Card();
  private final JPanel understood = new Card();
  private final Pill count = new Pill("", Pill.Tone.INFO);
  private final FlowText hint = new FlowText("", FlowText.Kind.NOTE);
  private final LinkButton edit;
  private final FlowRow buttons = new FlowRow(2);
  private final Timer pause;
  private final boolean isLong;
  private SlotList list;
  private transient TicketPage page;
  private String sent;
  private boolean filling;

  /** The card of a ticket. */
  public TicketCard(TicketPage page, Desk desk, TicketSelection selection) {
    super(new MigLayout("insets 0, fillx, wrap 1, gapy 8, hidemode 3", "[0:0, grow, fill]"));
    this.desk = desk;
    this.key = page.key();
    this.selection = selection;
    this.page = page;
    this.sent = page.text();
    this.text = new TicketTextArea(selection);
    this.list = new SlotList(page.marks(), selection);
    this.edit = new LinkButton("Edit", "Edit the text of " + key, this::toggle);
    this.pause = new Timer(PAUSE_MILLIS, event -> send());
    pause.setRepeats(false);
    setOpaque(false);
    head();
    text.setText(page.text());
    text.getAccessibleContext().setAccessibleName("Text of " + key);
    text.setName("ticket text");
    text.getDocument().addDocumentListener(typing());
    text.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && !text.isEditable() && canEdit()) {
              setEditing(true);
            }
          }
        });
    text.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "done");
    text.getActionMap()
        .put(
            "done",
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                if (text.isEditable()) {
                  setEditing(false);
                } else {
                  selection.select(null);
                }
              }
            });
    card.add(page.text().isEmpty() ? new FlowText(SlotWords.withoutText()) : text, "wmin 0");
    if (page.text().isEmpty()) {
      page.marks()
          .forEach(
              m ->
                  card.add(
                      new FlowText("\u201C" + m.slot().words() + "\u201D" + m.raised()), "wmin 0"));
    }
    card.add(MarkLegend.row(), "wmin 0, gaptop 4");
    isLong = page.isLong();
    if (isLong) {
      add(understood, "wmin 0");
    }
    add(card, "wmin 0");
    if (!isLong) {
      add(understood, "wmin 0");
    }
    show(page);
  }

  private void head() {
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][][]"));
    head.setOpaque(false);
    head.add(new FlowText(key, FlowText.Kind.BOLD), "wmin 0");
    head.add(count, "top");
    buttons.add(edit);
    buttons.add(new LinkButton("Put away", "Put away " + key, this::putAway));
    head.add(buttons, "top");
    card.add(head);
    card.add(hint, "wmin 0");
  }

  /** The key of its ticket. */
  public String key() {
    return key;
  }

  /** Whether it can show this: with a text or without, long or short, it is another card. */
  public boolean fits(TicketPage other) {
    return page.text().isEmpty() == other.text().isEmpty()
        && (isEdited() || isLong == other.isLong());
  }

  /** Whether somebody edits the text. */
  public boolean isEdited() {
    return text.isEditable();
  }

  private boolean canEdit() {
    return !page.text().isEmpty();
  }

  /** Shows what was read; what is being typed, caret and keyboard stay as they are. */
  public void show(TicketPage read) {
    page = read;
    edit.setVisible(canEdit());
    count.show(SlotWords.count(read.marks().size()), Pill.Tone.INFO);
    boolean same = read.text().equals(text.getText());
    if (!same && !read.text().equals(sent)) {
      fill(read.text());
      same = true;
    }
    if (same) {
      text.mark(read.marks());
    }
    hint.setText(text.isEditable() ? SlotWords.editing() : SlotWords.hint());
    list = new SlotList(read.marks(), selection);
    understood.removeAll();
    understood.add(new Heading(SlotWords.title()));
    understood.add(list, "wmin 0");
    revalidate();
    repaint();
  }

  /** Nothing is understood of what is typed at the moment. */
  public void showNothing() {
    text.mark(java.util.List.of());
    count.show(SlotWords.count(0), Pill.Tone.PLAIN);
    understood.removeAll();
    revalidate();
    repaint();
  }

  /** Somebody changed it elsewhere, by Undo for instance. */
  private void fill(String other) {
    int caret = Math.min(text.getCaretPosition(), other.length());
    filling = true;
    text.setText(other);
    text.setCaretPosition(caret);
    filling = false;
    pause.stop();
    sent = other;
  }

  /** Shows the selection. */
  public void showSelection() {
    TicketSlot slot = selection.slot();
    if (slot != null && page.marks().stream().anyMatch(m -> m.slot().equals(slot))) {
      // The one that was not used for it is scrolled to; scrolled back it would jump.
      if (text.isFocusOwner()) {
        list.repaint();
      }
      text.scrollTo(slot);
    }
    list.repaint();
    text.repaint();
  }

  private void toggle() {
    setEditing(!text.isEditable());
  }

  private void setEditing(boolean editing) {
    if (!editing && pause.isRunning()) {
      pause.stop();
      send();
    }
    text.setEditable(editing);
    text.getCaret().setVisible(editing);
    card.setBorder(null);
    edit.setText(editing ? "Done" : "Edit");
    hint.setText(editing ? SlotWords.editing() : SlotWords.hint());
    selection.select(null);
    if (editing) {
      text.requestFocusInWindow();
    }
    revalidate();
    repaint();
  }

  private void putAway() {
    SourceFile file = page.card().file();
    pause.stop();
    if (file != null) {
      desk.putAway(file);
    }
  }

  private DocumentListener typing() {
    return new DocumentListener() {
      @Override
      public void insertUpdate(DocumentEvent event) {
        typed();
      }

      @Override
      public void removeUpdate(DocumentEvent event) {
        typed();
      }

      @Override
      public void changedUpdate(DocumentEvent event) {
        // Plain text has no styles.
      }
    };
  }

  private void typed() {
    text.repaint();
    if (!filling) {
      pause.restart();
    }
  }

  private void send() {
    String typed = text.getText();
    if (!typed.equals(sent) && !typed.isBlank()) {
      sent = typed;
      desk.rewrite(key, typed);
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setForeground(Appearance.colour("muted"));
  }
}
