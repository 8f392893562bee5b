package org.session33.profiles.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;

/** Reads the {@code outlook} of a case, over the profile export that it names. */
final class OutlookSection {
  private final OutlookReleases releases;
  private final MailboxesSection mailboxesSection;

  OutlookSection(
      OutlookReleases releases,
      Function<SourceFile, Reading<List<FolderStatistics>>> folderStatistics) {
    this.releases = releases;
    this.mailboxesSection = new MailboxesSection(folderStatistics);
  }

  /**
   * Reads it.
   *
   * @param keys the section, or null where the case names only an export
   * @param file the export that was read, or null
   */
  Optional<OutlookProfile> read(
      @Nullable YamlMapping keys,
      ProfileFileReader.@Nullable ProfileFile file,
      YamlMapping root,
      StatedReleases stated,
      CaseDraft draft) {
    ProfileFragment fragment = file == null ? ProfileFragment.nothing() : file.fragment();
    Optional<OutlookRelease> release = release(keys, fragment, root, stated, draft);
    if (file != null) {
      fragment =
          file.policies()
              .over(fragment, release.map(OutlookRelease::majorVersion).orElse(null))
              .reportTo(draft.problems())
              .orElse(fragment);
      draft.noteAll(fragment.provenance());
    }
    draft.nowAbout(Problem.Concern.MAILBOX);
    Optional<List<AdditionalMailbox>> own =
        keys == null ? Optional.empty() : mailboxesSection.read(keys, fragment, draft);
    draft.nowAbout(Problem.Concern.PROFILE);
    List<AdditionalMailbox> mailboxes = new ArrayList<>();
    if (own.isPresent()) {
      mailboxes.addAll(own.get());
    } else {
      Place place = root.placeOf("profile");
      fragment
          .additionalMailboxes()
          .forEach(m -> mailboxes.add(ProfileAssembly.uncounted(m, place, draft)));
    }
    ProfileFragment known = fragment;
    Optional<OutlookProfile> profile =
        release.map(r -> ProfileAssembly.assemble(known, r, mailboxes, draft));
    if (keys == null) {
      return profile;
    }
    Optional<OutlookProfile> whole =
        StatedValues.over(profile.orElse(null), CaseValues.OUTLOOK, keys, draft);
    keys.refuseUnknownKeys();
    return whole;
  }

  private Optional<OutlookRelease> release(
      @Nullable YamlMapping keys,
      ProfileFragment fragment,
      YamlMapping root,
      StatedReleases stated,
      CaseDraft draft) {
    Optional<YamlValue> value = keys == null ? Optional.empty() : keys.get("release");
    Optional<String> name = value.flatMap(YamlValue::text);
    Optional<OutlookRelease> named = name.flatMap(releases::find);
    if (name.isPresent() && named.isEmpty()) {
      value
          .orElseThrow()
          .report(
              "names no Outlook release that is known here: " + name.get(),
              Spelling.suggest(name.get(), releases.ids()));
    }
    if (stated.outlook() != null) {
      draft.noteStated("outlook.release");
      return Optional.of(stated.outlook());
    }
    if (named.isPresent() && keys != null) {
      draft.noteRead("outlook.release", keys, "release", name.orElseThrow());
      return named;
    }
    if (value.isPresent()) {
      return Optional.empty();
    }
    if (fragment.release() != null) {
      return ReleaseChoice.outlook(fragment.release(), releases, root.placeOf("profile"), draft);
    }
    boolean exportFailed =
        root.get("profile").isPresent() || (keys != null && keys.get("profile").isPresent());
    if (!exportFailed && keys != null) {
      keys.requiredText("release", OutlookReleases.examples().inCase());
    }
    return Optional.empty();
  }
}
