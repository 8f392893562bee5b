package org.session33.profiles.intake.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.outlook.ProfileMark;

/** Reads an Outlook profile file (PRF) for what it tells of a profile. */
public final class PrfProfileReader {
  /** A reader. */
  public PrfProfileReader() {}

  /**
   * Reads a PRF. Additional mailboxes are never among it: a PRF has no key for them, which a
   * warning says.
   */
  public Reading<ProfileFragment> read(SourceFile file) {
    return Reading.of(
        problems -> {
          List<Problem> found = new java.util.ArrayList<>();
          PrfProfile prf =
              new PrfReader().read(file).reportTo(found::add).orElseThrow(() -> first(file, found));
          found.forEach(problems);
          problems.accept(
              Problem.warning(
                  file.place(),
                  "a profile file (PRF) cannot name additional mailboxes",
                  "add them to a case, or bring the registry export of the profile"));
          PrfValue<Integer> setFlags = prf.configFlags();
          ConfigFlags flags =
              setFlags == null ? null : new ConfigFlags(setFlags.value(), setFlags.place());
          if (flags != null) {
            flags.doubt().ifPresent(problems);
          }
          return fragment(file, prf, flags);
        });
  }

  private static ProfileFragment fragment(
      SourceFile file, PrfProfile prf, @org.jspecify.annotations.Nullable ConfigFlags flags) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    PrfValue<String> user = prf.mailboxName();
    PrfValue<String> server = prf.homeServer();
    PrfValue<String> name = prf.profileName();
    if (user != null) {
      origins.put("user.name", Origin.read(user.place(), "MailboxName"));
    }
    if (flags != null) {
      Origin origin = Origin.read(flags.place(), flags.words());
      origins.put("outlook.cachedExchangeMode", origin);
      origins.put("outlook.downloadSharedFolders", origin);
    }
    ReleaseEvidence release =
        flags == null
            ? ReleaseEvidence.of(ProfileMark.PRF, file.place())
            : ReleaseEvidence.of(ProfileMark.PRF_FLAGS, flags.place());
    return new ProfileFragment(
        name == null ? null : name.value(),
        release,
        user == null ? null : user.value(),
        null,
        server == null ? null : server.value(),
        flags == null ? null : flags.cachedExchangeMode(),
        flags == null ? null : flags.downloadSharedFolders(),
        null,
        List.of(),
        new Provenance(origins));
  }

  private static InputException first(SourceFile file, List<Problem> problems) {
    return new InputException(
        problems.stream()
            .filter(Problem::isError)
            .findFirst()
            .orElse(Problem.error(file.place(), "no profile in it", "export it again")));
  }
}
