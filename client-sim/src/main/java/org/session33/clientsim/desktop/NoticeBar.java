package org.session33.clientsim.desktop;

import java.awt.Color;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Icons;
import org.session33.clientsim.desktop.parts.LinkButton;

/** A bar that says what happened and what to do; it is never in the way of anything. */
final class NoticeBar extends JPanel {
  private static final long serialVersionUID = 1;

  private final FlowText what = new FlowText("", FlowText.Kind.BOLD);
  private final FlowText hint = new FlowText("");
  private final LinkButton details;
  private final JButton close = new JButton(Icons.of("close"));
  private transient @Nullable Notice shown;

  /**
   * A hidden bar.
   *
   * @param dismiss is told when the bar is closed
   * @param list shows all places of a notice
   */
  NoticeBar(Runnable dismiss, Consumer<Notice> list) {
    super(new MigLayout("insets 8 14 8 10, fillx, hidemode 3", "[grow, fill][][]", "[][]"));
    details =
        new LinkButton(
            "Details",
            "Details of the message",
            () -> {
              if (shown != null) {
                list.accept(shown);
              }
            });
    close.putClientProperty("JButton.buttonType", "toolBarButton");
    close.getAccessibleContext().setAccessibleName("Close the message");
    close.setToolTipText("Close the message");
    close.addActionListener(event -> dismiss.run());
    add(what, "cell 0 0, wmin 0");
    add(hint, "cell 0 1, wmin 0");
    add(details, "cell 1 0, spany 2");
    add(close, "cell 2 0, spany 2");
    setVisible(false);
    getAccessibleContext().setAccessibleName("Message");
  }

  /** Shows a notice, or hides the bar. */
  void show(@Nullable Notice notice) {
    if (Objects.equals(notice, shown)) {
      return;
    }
    shown = notice;
    setVisible(notice != null);
    if (notice != null) {
      what.setText(notice.what());
      hint.setText(notice.hint());
      hint.setVisible(!notice.hint().isEmpty());
      details.setVisible(notice.problems().size() > 1);
      getAccessibleContext().setAccessibleDescription(notice.what() + " " + notice.hint());
      colour(notice.kind());
    }
    revalidate();
    repaint();
  }

  private void colour(Notice.Kind kind) {
    String tone =
        switch (kind) {
          case HINT -> "info";
          case WARNING -> "warn";
          case ERROR -> "bad";
        };
    Color ink = Appearance.colour(tone + ".foreground");
    setBackground(Appearance.colour(tone + ".background"));
    what.setForeground(ink);
    hint.setForeground(ink);
    details.setForeground(ink);
    close.setForeground(ink);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // The super class's constructor gets here before there is anything to show.
    Notice notice = shown;
    if (notice != null) {
      colour(notice.kind());
    }
  }
}
