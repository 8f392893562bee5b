package org.session33.diagnostics.evidence.files;

import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FormatHead;

/** An event log as Windows writes it; it is recognised, and nobody reads it yet. */
final class EventLogFormat extends FileFormat {
  /** An event log of Vista and later; its header block has 4096 bytes. */
  static final EventLogFormat EVTX =
      new EventLogFormat("evtx", "an event log (.evtx)", "ElfFile\0", 4096);

  /** An event log of Windows 2000 to 2003; its header has 48 bytes. */
  static final EventLogFormat EVT =
      new EventLogFormat("evt", "an event log of Windows 2003 (.evt)", "0\0\0\0LfLe", 48);

  private final String start;
  private final int header;

  private EventLogFormat(String id, String name, String start, int header) {
    super(
        id,
        Role.EVIDENCE,
        name,
        ", which is recognised, but Session33 does not read it yet",
        "open it in Event Viewer and copy the event as text or save it as XML");
    this.start = start;
    this.header = header;
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.startsWith(start);
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public boolean isWhole(FormatHead head) {
    return head.length() >= header;
  }
}
