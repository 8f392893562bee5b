package org.session33.diagnostics.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.casefile.EvidenceCase.Remark;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.profiles.cases.Origin;

/**
 * What tickets say as facts. Whatever is denied or unsure is only remarked, and so are profile
 * facts and programs that no part of the case took.
 */
final class ToldSlots {
  /** Messages that Outlook shows when it does not open. */
  static final Set<String> OUTLOOK_TEXTS =
      Set.of(
          "unable-to-open-default-folders",
          "cannot-open-default-folders",
          "action-could-not-be-completed",
          "set-of-folders-not-opened",
          "outlook-window-not-opened",
          "information-store-not-opened",
          "not-an-offline-folder-file");

  private static final Set<Slot> TOLD_OF_A_CASE =
      Set.of(Slot.PROFILE_FACTS, Slot.OTHER_PROGRAMS, Slot.DENIALS);

  private final List<TicketSlot> all;
  private final List<Remark> remarks;
  private final Set<TicketSlot> taken = new HashSet<>();

  ToldSlots(List<TicketSlot> all, List<Remark> remarks) {
    this.all = all;
    this.remarks = remarks;
  }

  /** Those of a kind that are said as facts. */
  List<TicketSlot> of(Slot slot) {
    return all.stream().filter(s -> s.slot() == slot && isSaid(s)).toList();
  }

  /** The first of a value. */
  Optional<TicketSlot> of(Slot slot, String value) {
    return of(slot).stream().filter(s -> s.value().equals(value)).findFirst();
  }

  private static boolean isSaid(TicketSlot slot) {
    return !slot.denied() && slot.certainty() != Certainty.UNSURE;
  }

  /** Whether anybody speaks of Outlook. */
  boolean tellsOfOutlook() {
    return all.stream()
        .filter(ToldSlots::isSaid)
        .anyMatch(
            s ->
                ((s.slot() == Slot.WORKS || s.slot() == Slot.FAILS) && s.value().equals("outlook"))
                    || (s.slot() == Slot.PROFILE_FACTS
                        && Set.of("additional-mailbox", "calendars", "cached", "online")
                            .contains(s.value())));
  }

  /** A slot became a value of the case. */
  Origin take(TicketSlot slot) {
    taken.add(slot);
    return Origin.read(slot.where(), quoted(slot));
  }

  /** A slot is told and is no value, for this reason. */
  void leave(TicketSlot slot, String why) {
    if (taken.add(slot)) {
      remarks.add(new Remark(slot.where(), quoted(slot) + " is no value of this case: " + why));
    }
  }

  /** Remarks what nobody asked for. */
  void rest() {
    for (TicketSlot slot : all) {
      if (taken.contains(slot) || !TOLD_OF_A_CASE.contains(slot.slot())) {
        continue;
      }
      String said = slot.value().replace('-', ' ') + " (" + quoted(slot) + ")";
      if (slot.denied()) {
        remarks.add(new Remark(slot.where(), "said not to be so: " + said));
      } else if (slot.certainty() == Certainty.UNSURE) {
        remarks.add(new Remark(slot.where(), "not sure, so it is left out: " + said));
      }
    }
  }

  static String quoted(TicketSlot slot) {
    return '"' + slot.words() + '"';
  }
}
