package org.session33.clientsim.desktop.panels;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.SpinnerNumberModel;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.view.GateTrace;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.eventxml.EventXmlWriter;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.text.ResultWords;

/** The server's Application log, an event at a time, as Event Viewer shows it. */
public final class EventPanel extends JPanel {
  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JTextArea general = text("Event, General");
  private final JTextArea xml = text("Event, XML");
  private final JTabbedPane tabs = new JTabbedPane();
  private final JLabel of = new JLabel();
  private final SpinnerNumberModel number = new SpinnerNumberModel(1, 1, 1, 1);
  private final JSpinner chooser = new JSpinner(number);
  private final LinkButton copy = new LinkButton("Copy", "Copy what is shown", this::copy);
  private transient List<EventRecord> events = List.of();
  private long written;

  private final JTextArea before = text("Refused before the store");
  private final JScrollPane beforePane = scroll(before);

  /** An empty log. */
  public EventPanel() {
    super(new BorderLayout(0, 4));
    setOpaque(false);
    FlowRow head = new FlowRow(8);
    head.add(new Heading("Server's Application log, rehearsed"));
    head.add(chooser);
    head.add(of);
    head.add(copy);
    chooser.getAccessibleContext().setAccessibleName("Event number");
    chooser.addChangeListener(event -> showEvent());
    tabs.addTab("General", scroll(general));
    tabs.addTab("XML View", scroll(xml));
    tabs.getAccessibleContext().setAccessibleName("Event");
    add(head, BorderLayout.NORTH);
    add(tabs, BorderLayout.CENTER);
    show(List.of());
    // Once more, now that all parts are there.
    updateUI();
  }

  private static JTextArea text(String name) {
    JTextArea area = new JTextArea(4, 20);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.getAccessibleContext().setAccessibleName(name);
    return area;
  }

  private static JScrollPane scroll(JTextArea area) {
    JScrollPane pane = new JScrollPane(area);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.setPreferredSize(new Dimension(200, 96));
    return pane;
  }

  /** Shows the events of a rehearsal, oldest first, all of which were kept. */
  public void show(List<EventRecord> shown) {
    show(shown, shown.size());
  }

  /**
   * Shows the events of a rehearsal, oldest first.
   *
   * @param allWritten how many were written, those that were not kept included
   */
  public void show(List<EventRecord> shown, long allWritten) {
    if (shown.equals(events) && allWritten == written && !events.isEmpty()) {
      return;
    }
    events = shown;
    written = allWritten;
    int most = Math.max(1, shown.size());
    int now = Math.min((Integer) number.getValue(), most);
    number.setMaximum(most);
    number.setValue(now);
    showEvent();
  }

  /**
   * Shows what gates before the store refused, on a tab of its own; none where there is none.
   *
   * @param traces one for each gate
   */
  public void showTraces(List<GateTrace> traces) {
    int at = tabs.indexOfComponent(beforePane);
    if (traces.isEmpty()) {
      if (at >= 0) {
        tabs.remove(at);
        showEvent();
      }
      return;
    }
    String title =
        traces.stream()
            .map(t -> t.title() + (t.refused() == 0 ? "" : " (" + t.refused() + ")"))
            .collect(Collectors.joining(", "));
    if (at < 0) {
      tabs.addTab(title, beforePane);
    } else {
      tabs.setTitleAt(at, title);
    }
    copy.setVisible(true);
    String told = traces.stream().map(GateTrace::text).collect(Collectors.joining("\n\n"));
    if (!told.equals(before.getText())) {
      before.setText(told);
      before.setCaretPosition(0);
    }
  }

  private void showEvent() {
    boolean any = !events.isEmpty();
    chooser.setVisible(events.size() > 1);
    of.setText(ResultWords.kept(events.size(), written));
    copy.setVisible(any || tabs.indexOfComponent(beforePane) >= 0);
    EventRecord event = any ? events.get((Integer) number.getValue() - 1) : null;
    general.setText(event == null ? "No event was written." : general(event));
    xml.setText(event == null ? "" : EventXmlWriter.toEventXml(event, RehearsedLog.says()));
    general.setCaretPosition(0);
    xml.setCaretPosition(0);
  }

  private static String general(EventRecord event) {
    StringBuilder text = new StringBuilder();
    text.append(event.text() == null ? String.join(" | ", event.strings()) : event.text())
        .append("\n\n");
    RehearsedLog.header(event).forEach((label, value) -> line(text, label, value));
    line(text, "Logged", event.time() == null ? null : TIME.format(event.time()) + " UTC");
    line(text, "Note", RehearsedLog.says());
    return text.toString().stripTrailing();
  }

  private static void line(
      StringBuilder text, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-15s %s%n", name + ":", value));
    }
  }

  private void copy() {
    String text =
        switch (tabs.getSelectedIndex()) {
          case 1 -> xml.getText();
          case 2 -> before.getText();
          default -> general.getText();
        };
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setOpaque(false);
    // The super class's constructor gets here before the parts are made.
    if (general != null) {
      general.setFont(Appearance.fixed());
      xml.setFont(Appearance.fixed());
      before.setFont(Appearance.fixed());
    }
  }
}
