package org.session33.profiles.intake.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.policies.ThrottlingPrint;
import org.session33.profiles.records.RecordComponents;

/**
 * What one file puts into a case; most files have one of these.
 *
 * @param profile what it tells of a profile, or null
 * @param policies the settings of Cached Exchange Mode in it
 * @param registry the values of the Information Store in it
 * @param folders the folders that it counts, a mailbox each; often none
 * @param automapped the names of mailboxes that Outlook opens by itself
 * @param throttling the throttling policies in it
 * @param unused why the file, or the account in it, is not used, one clause; empty where it is
 * @param lost whether that is said of an account, so that nothing can be rehearsed without another
 */
public record ProfilePart(
    @Nullable ProfileFragment profile,
    CachedModePolicies policies,
    ServerRegistry registry,
    List<FolderStatistics> folders,
    List<String> automapped,
    ThrottlingPrint throttling,
    String unused,
    boolean lost) {
  static final ProfilePart NOTHING =
      new ProfilePart(
          null,
          CachedModePolicies.none(),
          ServerRegistry.empty(),
          List.of(),
          List.of(),
          ThrottlingPrint.NONE,
          "",
          false);

  public ProfilePart {
    folders = List.copyOf(folders);
    automapped = List.copyOf(automapped);
  }

  static ProfilePart of(ProfileFragment profile) {
    return NOTHING.component("profile", profile);
  }

  static ProfilePart of(List<FolderStatistics> folders) {
    return NOTHING.component("folders", folders);
  }

  static ProfilePart of(CachedModePolicies policies) {
    return NOTHING.component("policies", policies);
  }

  static ProfilePart ofAutomapped(List<String> names) {
    return NOTHING.component("automapped", names);
  }

  static ProfilePart of(ThrottlingPrint throttling) {
    return NOTHING.component("throttling", throttling);
  }

  private ProfilePart component(String name, Object value) {
    return RecordComponents.with(this, name, value);
  }

  /** The same with settings and values that stand in the same file. */
  ProfilePart with(CachedModePolicies policies, ServerRegistry registry) {
    return component("policies", policies).component("registry", registry);
  }

  /** The same with the word that nothing of it is used. */
  ProfilePart unused(String why) {
    return component("unused", why).component("lost", false);
  }

  /** What a reader of accounts found, or why the account that it read cannot be rehearsed. */
  static Reading<ProfilePart> ofAccount(Reading<ProfilePart> reading) {
    String why =
        reading.problems().stream()
            .filter(Problem::isError)
            .map(Problem::what)
            .findFirst()
            .orElse("it could not be read; see the messages");
    return new Reading<>(
        reading
            .optional()
            .orElseGet(() -> NOTHING.component("unused", why).component("lost", true)),
        reading.problems());
  }
}
