package org.session33.diagnostics.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.casefile.EvidenceCase.Remark;
import org.session33.diagnostics.casefile.EvidenceCase.ToldBreaks;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.intake.casefile.CaseDraft;
import org.session33.profiles.intake.casefile.ProfileAssembly;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.records.RecordComponents;

/** What tickets say of the profile, laid over what is known of it. */
final class ToldProfile {
  private static final String MAILBOXES = "outlook.additionalMailboxes";

  /** More of them are no number that a ticket tells. */
  private static final int MOST_MAILBOXES = 1_000;

  private static final Pattern NAME = Pattern.compile("[\"“„]\\s*([^\"“”„]{1,64}?)\\s*[\"”“]");

  private final ToldSlots slots;
  private final CaseDraft draft;
  private final List<Remark> remarks;
  private final List<String> missing;
  private @Nullable ToldBreaks breaks;

  ToldProfile(ToldSlots slots, CaseDraft draft, List<Remark> remarks, List<String> missing) {
    this.slots = slots;
    this.draft = draft;
    this.remarks = remarks;
    this.missing = missing;
  }

  /** How often the connection broke, as a ticket tells it; known once the profile is. */
  @Nullable ToldBreaks breaks() {
    return breaks;
  }

  /** The profile with what is said of it. */
  OutlookProfile over(OutlookProfile known) {
    OutlookProfile profile = known;
    profile = cached(profile);
    profile = profile.withAdditionalMailboxes(mailboxes(profile.additionalMailboxes()));
    Optional<TicketSlot> calendars = slots.of(Slot.PROFILE_FACTS, "calendars");
    if (calendars.isPresent() && isOpen("outlook.sharedCalendars")) {
      Long number = calendars.get().number();
      if (number != null && number <= OutlookProfile.MOST_OPENED) {
        draft.note("outlook.sharedCalendars", slots.take(calendars.get()));
        profile = RecordComponents.with(profile, "sharedCalendars", number.intValue());
      } else {
        slots.leave(calendars.get(), "how many is not said");
        missing.add("how many shared calendars are open");
      }
    }
    breaks = told(profile);
    return profile;
  }

  private OutlookProfile cached(OutlookProfile profile) {
    Optional<TicketSlot> on = slots.of(Slot.PROFILE_FACTS, "cached");
    Optional<TicketSlot> off = slots.of(Slot.PROFILE_FACTS, "online");
    String path = "outlook.cachedExchangeMode";
    if (on.isPresent() && off.isPresent()) {
      remarks.add(
          new Remark(
              on.get().where(),
              "both Cached Exchange Mode and online mode are told; neither is taken"));
      slots.take(on.get());
      slots.take(off.get());
      return profile;
    }
    Optional<TicketSlot> said = on.or(() -> off);
    if (said.isEmpty() || !isOpen(path)) {
      return profile;
    }
    draft.note(path, slots.take(said.get()));
    return RecordComponents.with(profile, "cachedExchangeMode", on.isPresent());
  }

  private List<AdditionalMailbox> mailboxes(List<AdditionalMailbox> known) {
    Optional<TicketSlot> said = slots.of(Slot.PROFILE_FACTS, "additional-mailbox");
    Optional<TicketSlot> folders = slots.of(Slot.PROFILE_FACTS, "many-folders");
    List<AdditionalMailbox> all = new ArrayList<>(known);
    if (all.isEmpty() && said.isPresent() && isOpen(MAILBOXES)) {
      all.addAll(named(said.get()));
    }
    slots
        .of(Slot.PROFILE_FACTS, "own-mailbox-only")
        .filter(own -> all.isEmpty())
        .ifPresent(
            own ->
                remarks.add(
                    new Remark(
                        own.where(),
                        ToldSlots.quoted(own) + " says that there is no additional mailbox")));
    Long count = folders.map(TicketSlot::number).orElse(null);
    boolean one = all.size() == 1 && all.get(0).folders() == null;
    if (one && folders.isPresent() && count != null && count <= AdditionalMailbox.MOST_FOLDERS) {
      AdditionalMailbox only = all.get(0);
      all.set(0, only.withFolders(count.intValue()));
      draft.note(MAILBOXES + "[" + only.name() + "].folders", slots.take(folders.get()));
    } else if (folders.isPresent()) {
      slots.leave(
          folders.get(),
          count == null ? "how many is not said" : "it is not said which mailbox has them");
    }
    for (AdditionalMailbox mailbox : all) {
      if (mailbox.folders() == null) {
        missing.add("how many folders the additional mailbox '" + mailbox.name() + "' has");
      }
    }
    return all;
  }

  private List<AdditionalMailbox> named(TicketSlot said) {
    Origin origin = slots.take(said);
    Matcher name = NAME.matcher(said.words());
    Long number = said.number();
    List<String> names = new ArrayList<>();
    if (name.find()) {
      names.add(name.group(1));
    } else if (number == null || number == 1) {
      names.add("Additional mailbox");
    } else {
      for (int i = 1; i <= Math.min(number, MOST_MAILBOXES); i++) {
        names.add("Additional mailbox " + i);
      }
    }
    for (String one : names) {
      draft.note(MAILBOXES + "[" + one + "]", origin);
      draft.note(MAILBOXES + "[" + one + "].folders", ProfileAssembly.UNCOUNTED);
    }
    return names.stream().map(AdditionalMailbox::uncounted).toList();
  }

  private @Nullable ToldBreaks told(OutlookProfile profile) {
    Optional<TicketSlot> counted = slots.of(Slot.PROFILE_FACTS, "line-breaks");
    Optional<TicketSlot> broke = counted.isPresent() ? counted : slots.of(Slot.ONSET, "line-broke");
    if (broke.isEmpty() || profile.brokenReconnects() > 0) {
      return null;
    }
    Long number = broke.get().number();
    if (number == null || number < 1 || number > ToldBreaks.MOST) {
      missing.add("how often the connection broke while Outlook was open, and when");
      return null;
    }
    remarks.add(
        new Remark(
            broke.get().where(),
            ToldSlots.quoted(broke.get())
                + " is no value of this case, because it is not said when; a scenario acts it out"
                + " as steps"));
    return new ToldBreaks(number.intValue(), slots.take(broke.get()));
  }

  /** Whether no file says the value. */
  private boolean isOpen(String path) {
    return draft.provenance().of(path).filter(o -> o.kind() == Origin.Kind.READ).isEmpty();
  }
}
