package org.session33.diagnostics.evidence.eventlog;

import java.util.ArrayList;
import java.util.List;

/** Writes records as XML, to be held against what another reader makes of them. */
final class XmlSink implements EventSink {
  private final List<String> events = new ArrayList<>();
  private StringBuilder xml = new StringBuilder();
  private boolean open;

  /** The records, each as XML. */
  List<String> events() {
    return events;
  }

  @Override
  public void beginRecord(long number) {
    xml = new StringBuilder();
    open = false;
  }

  @Override
  public boolean wantsText() {
    return true;
  }

  @Override
  public void begin(String name) {
    close();
    xml.append('<').append(name);
    open = true;
  }

  @Override
  public void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  @Override
  public void text(String value) {
    close();
    xml.append(escaped(value));
  }

  @Override
  public void instruction(String target, String data) {
    close();
    xml.append("<?").append(target).append(' ').append(data).append("?>");
  }

  @Override
  public void end(String name) {
    close();
    xml.append("</").append(name).append('>');
  }

  @Override
  public void endRecord() {
    events.add(xml.toString());
  }

  private void close() {
    if (open) {
      xml.append('>');
      open = false;
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
