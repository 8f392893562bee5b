package org.session33.profiles.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.profile.CachedModePolicies;

/** Settings for the Office Deployment Tool. */
public final class DeploymentFormat extends ProfileFormat {
  /** The format. */
  public DeploymentFormat() {
    super("office-configuration-xml", Role.DEPLOYMENT, "an Office configuration (XML)");
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.rootName().equals("Configuration");
  }

  @Override
  public Reading<ProfilePart> read(SourceFile file) {
    return CachedModePolicies.readDeployment(file).map(ProfilePart::of);
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(CachedModePolicies.readDeployment(file).map(DeploymentFormat::words));
  }

  private static FileSummary words(CachedModePolicies settings) {
    List<String> says = new ArrayList<>();
    says.add(
        settings.settings().isEmpty()
            ? "It holds no settings of Cached Exchange Mode."
            : "It holds settings of Cached Exchange Mode that the deployment writes.");
    settings.settings().stream()
        .map(CachedModePolicies.Setting::words)
        .distinct()
        .forEach(says::add);
    return FileSummary.of(settings.settings().size(), says, FileSummary.PROFILE_NEEDED);
  }
}
