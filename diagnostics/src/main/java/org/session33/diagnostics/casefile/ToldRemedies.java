package org.session33.diagnostics.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.session33.diagnostics.casefile.EvidenceCase.Remark;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.profiles.intake.casefile.CaseDraft;

/** What somebody tried, as far as it is a remedy that can be acted out. */
final class ToldRemedies {
  private static final Map<String, String> REMEDIES =
      Map.of(
          "restart-store", "restart-information-store",
          "second-outlook-closed", "close-second-outlook",
          "box-cleared", "clear-download-shared-folders",
          "mailbox-removed", "remove-additional-mailbox",
          "limit-raised", "raise-session-limit",
          "program-off", "disable-program",
          "throttling-lifted", "change-throttling-policy");

  private ToldRemedies() {}

  /** The ids of remedies that a ticket says were tried, in its order. */
  static List<String> of(ToldSlots slots, CaseDraft draft, List<Remark> remarks) {
    List<String> tried = new ArrayList<>();
    for (TicketSlot slot : slots.of(Slot.TRIED_EFFECT)) {
      String what = slot.value().replaceFirst("-(works|none)$", "");
      String remedy = REMEDIES.get(what);
      if (remedy == null) {
        remarks.add(
            new Remark(
                slot.where(), ToldSlots.quoted(slot) + " was tried, and cannot be acted out"));
      } else if (!tried.contains(remedy)) {
        tried.add(remedy);
        draft.note("tried[" + remedy + "]", slots.take(slot));
      }
    }
    return tried;
  }
}
