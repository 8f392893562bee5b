package org.session33.profiles.intake.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Place;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.records.RecordComponents;

/** Makes a whole profile of what is known, fills the rest by defaults, and says so. */
public final class ProfileAssembly {
  /** Where a number of folders comes from that nobody knows. */
  public static final Origin UNCOUNTED = Origin.assumed("not known; nobody counted them");

  private ProfileAssembly() {}

  /** A profile with the given mailboxes; everything else from the fragment or the release. */
  public static OutlookProfile assemble(
      ProfileFragment known,
      OutlookRelease release,
      List<AdditionalMailbox> mailboxes,
      CaseDraft draft) {
    OutlookProfile defaults = OutlookProfile.defaults(release);
    Map<String, Object> told = new HashMap<>();
    for (CaseValue<OutlookProfile> row : CaseValues.OUTLOOK) {
      Object value = row.isPlain() ? known.value(row.key()) : null;
      if (value != null) {
        told.put(row.key(), value);
      } else if (row.unstated() != null) {
        draft.note(row.path(), row.unstated().apply(defaults));
      }
    }
    return RecordComponents.with(defaults, told).withAdditionalMailboxes(mailboxes);
  }

  /** An additional mailbox whose folders nobody counted: their number is unknown, loudly. */
  public static AdditionalMailbox uncounted(AddedMailbox mailbox, Place place, CaseDraft draft) {
    draft.note("outlook.additionalMailboxes[" + mailbox.name() + "].folders", UNCOUNTED);
    draft.warn(
        place,
        "nobody counted the folders of the additional mailbox '"
            + mailbox.name()
            + "', so their number counts as unknown",
        "add the export of Get-MailboxFolderStatistics, or 'folders' in the case");
    return AdditionalMailbox.uncounted(mailbox.name()).withAutomapped(mailbox.automapped());
  }
}
