package org.session33.profiles.intake.casefile;

import java.util.Optional;
import java.util.function.Function;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.OutlookRegistryReader;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.windows.RegistryExport;

/** Reads the profile export that a case names. */
final class ProfileFileReader {
  private final Function<SourceFile, Reading<RegistryExport>> registryFiles;
  private final OutlookRegistryReader profiles = new OutlookRegistryReader();

  ProfileFileReader(Function<SourceFile, Reading<RegistryExport>> registryFiles) {
    this.registryFiles = registryFiles;
  }

  /**
   * What one export holds.
   *
   * @param file the export
   * @param fragment the profile; nothing where it could not be read
   * @param policies the policies in the same export
   * @param lacksExchange whether it holds a profile, and no Exchange account in it
   */
  record ProfileFile(
      SourceFile file,
      ProfileFragment fragment,
      CachedModePolicies policies,
      boolean lacksExchange) {}

  /** Reads it, if a case names one; a file that is not there has been reported then. */
  Optional<ProfileFile> read(Optional<YamlValue> name, CaseDraft draft) {
    Optional<SourceFile> file = name.flatMap(draft::companion);
    return file.flatMap(f -> registryFiles.apply(f).reportTo(draft.problems()))
        .map(
            export ->
                new ProfileFile(
                    file.orElseThrow(),
                    profiles
                        .read(export)
                        .reportTo(draft.problems())
                        .orElse(ProfileFragment.nothing()),
                    CachedModePolicies.read(export)
                        .reportTo(draft.problems())
                        .orElse(CachedModePolicies.none()),
                    OutlookRegistryReader.lacksExchange(export)));
  }
}
