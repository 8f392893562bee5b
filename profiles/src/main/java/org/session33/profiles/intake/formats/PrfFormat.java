package org.session33.profiles.intake.formats;

import java.util.List;
import java.util.Optional;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.profile.PrfProfileReader;
import org.session33.profiles.intake.profile.ProfileFragment;

/** An Outlook profile file. */
public final class PrfFormat extends ProfileFormat {
  private static final String WIZARD =
      ";automatically generated prf file from the microsoft office customization and installation"
          + " wizard";

  private static final List<String> SECTIONS = List.of("[general]", "[service list]");

  /** The format. */
  public PrfFormat() {
    super("prf", Role.PROFILE, "an Outlook profile file (.prf)");
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.lines().stream().anyMatch(l -> l.startsWith(WIZARD))
        || head.lines().containsAll(SECTIONS);
  }

  @Override
  public Reading<ProfilePart> read(SourceFile file) {
    return ProfilePart.ofAccount(new PrfProfileReader().read(file).map(ProfilePart::of));
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(new PrfProfileReader().read(file).map(PrfFormat::words));
  }

  private static FileSummary words(ProfileFragment fragment) {
    List<String> names =
        fragment.additionalMailboxes().stream().map(ProfileFragment.AddedMailbox::name).toList();
    return FileSummary.of(
            names.size(),
            List.of(
                "It holds the settings of an Outlook profile, with "
                    + (names.isEmpty() ? "no" : String.valueOf(names.size()))
                    + " additional mailbox"
                    + (names.size() == 1 ? "" : "es")
                    + (names.isEmpty() ? "." : ": " + String.join(", ", names) + ".")),
            "the Outlook and the Exchange release (--outlook, --exchange)")
        .naming(names);
  }
}
