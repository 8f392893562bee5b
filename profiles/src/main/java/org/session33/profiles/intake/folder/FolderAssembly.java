package org.session33.profiles.intake.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.casefile.CaseDraft;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.ProfileAssembly;
import org.session33.profiles.intake.casefile.RegistrySection;
import org.session33.profiles.intake.casefile.ReleaseChoice;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.casefile.UserSection;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.profile.ReleaseEvidence;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.policies.PolicyChoice;

/** Makes a case of what the files of a folder hold. */
final class FolderAssembly {
  private final OutlookReleases outlookReleases;
  private final ExchangeReleases exchangeReleases;

  FolderAssembly(OutlookReleases outlookReleases, ExchangeReleases exchangeReleases) {
    this.outlookReleases = outlookReleases;
    this.exchangeReleases = exchangeReleases;
  }

  /**
   * The case; empty when no file holds a profile and the user did not state an Outlook either, or
   * when a file shows that the account is none of Exchange, or when there is only evidence.
   */
  Optional<Case> assemble(
      String name, FolderContents contents, StatedReleases stated, Consumer<Problem> problems) {
    Optional<ProfileFragment> profile = contents.profile();
    if (profile.isEmpty() && (stated.outlook() == null || !contents.notRehearsed().isEmpty())) {
      return Optional.empty();
    }
    if (profile.isEmpty() && contents.folderCounts().isEmpty() && !contents.evidence().isEmpty()) {
      // A profile without anything in it would open, whatever the evidence tells of.
      return Optional.empty();
    }
    Place whole = Place.of(name);
    CaseDraft draft = new CaseDraft(CompanionFiles.none(), problems);
    ProfileFragment known = profile.orElse(ProfileFragment.nothing());
    draft.noteAll(known.provenance());
    User user = user(known, draft);
    Optional<OutlookRelease> outlookRelease = outlookRelease(known, stated, whole, draft);
    Optional<ExchangeRelease> exchangeRelease = exchangeRelease(stated, whole, draft);
    if (outlookRelease.isEmpty() || exchangeRelease.isEmpty()) {
      return Optional.empty();
    }
    ProfileFragment governed =
        contents
            .policies()
            .over(known, outlookRelease.get().majorVersion())
            .reportTo(problems)
            .orElse(known);
    draft.noteAll(governed.provenance());
    OutlookProfile outlook =
        ProfileAssembly.assemble(
            governed,
            outlookRelease.get(),
            new MailboxJoin(governed.additionalMailboxes(), user, whole, draft)
                .join(contents.folderCounts()),
            draft);
    ExchangeServer server =
        ExchangeServer.defaults(exchangeRelease.get()).withRegistry(contents.registry());
    if (contents.registry().entries().isEmpty()) {
      draft.note(
          "server.registry", Origin.byDefault("no export of the server; the release's defaults"));
    }
    RegistrySection.note(contents.registry(), "server.registry", draft);
    Optional<PolicyChoice> throttling =
        PolicyChoice.of(contents.throttling(), user, exchangeRelease.get());
    throttling.ifPresent(choice -> choice.problems().forEach(problems));
    Optional<ThrottlingPolicy> policy = throttling.flatMap(c -> Optional.ofNullable(c.policy()));
    throttling
        .flatMap(c -> Optional.ofNullable(c.origin()))
        .ifPresent(origin -> draft.note("server.throttling", origin));
    return Optional.of(
        new Case(
            "Files in " + name,
            user,
            outlook,
            List.of(),
            server.withThrottling(policy.orElse(server.throttling())),
            contents.evidence(),
            Map.of(),
            draft.provenance()));
  }

  private static User user(ProfileFragment known, CaseDraft draft) {
    return UserSection.complete(known.userName(), known.legacyDn(), draft)
        .orElseGet(
            () -> {
              draft.note("user.name", Origin.assumed("no file names the user"));
              return UserSection.complete(UserSection.UNKNOWN, null, draft).orElseThrow();
            });
  }

  private Optional<OutlookRelease> outlookRelease(
      ProfileFragment known, StatedReleases stated, Place whole, CaseDraft draft) {
    if (stated.outlook() != null) {
      draft.noteStated("outlook.release");
      return Optional.of(stated.outlook());
    }
    ReleaseEvidence evidence =
        known.release() == null
            ? new ReleaseEvidence(0, Integer.MAX_VALUE, null, "no file tells the release")
            : known.release();
    return ReleaseChoice.outlook(evidence, outlookReleases, whole, draft);
  }

  private Optional<ExchangeRelease> exchangeRelease(
      StatedReleases stated, Place whole, CaseDraft draft) {
    if (stated.exchange() != null) {
      draft.noteStated("server.release");
      return Optional.of(stated.exchange());
    }
    return ReleaseChoice.exchange(exchangeReleases, whole, draft);
  }
}
