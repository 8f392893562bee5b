package org.session33.clientsim.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.examination.Intake;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.folder.CaseFolder;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * What a user's name for a case led to.
 *
 * @param found the case, or null when none could be put together
 * @param evidence the files of which something can be told where there is no case
 * @param unread files of which nothing was used
 * @param problems all that is wrong or assumed
 * @param notRehearsed why an account that a file tells of cannot be rehearsed, full sentences;
 *     empty where it can, and where no file tells of one
 * @param releases those of a case that is not acted out; none where that is not known
 */
public record OpenedCase(
    @Nullable Case found,
    List<SourceFile> evidence,
    List<CaseFolder.Unread> unread,
    List<Problem> problems,
    String notRehearsed,
    StatedReleases releases) {
  public OpenedCase {
    evidence = List.copyOf(evidence);
    unread = List.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /** What was found in files that make no case. */
  public OpenedCase(
      @Nullable Case found,
      List<SourceFile> evidence,
      List<CaseFolder.Unread> unread,
      List<Problem> problems,
      String notRehearsed) {
    this(found, evidence, unread, problems, notRehearsed, StatedReleases.none());
  }

  /** What was found in files that tell of no account that cannot be rehearsed. */
  public OpenedCase(
      @Nullable Case found,
      List<SourceFile> evidence,
      List<CaseFolder.Unread> unread,
      List<Problem> problems) {
    this(found, evidence, unread, problems, "");
  }

  /** The same with the case file that could not be used, where it was none. */
  OpenedCase broken(SourceFile file) {
    return found == null
        ? new OpenedCase(
            null,
            evidence,
            List.of(
                new CaseFolder.Unread(
                    file.name(),
                    "this is a Session33 case, and it cannot be used; see the messages")),
            problems,
            notRehearsed)
        : this;
  }

  /** The same with a file of which something can be told, where it made no case. */
  OpenedCase telling(SourceFile file) {
    return found == null && evidence.isEmpty()
        ? new OpenedCase(null, List.of(file), unread, problems, notRehearsed, releases)
        : this;
  }

  /** What there is to know of the files beside what they hold. */
  public Intake intake() {
    return new Intake(
        problems, unread.stream().map(u -> new UnreadFile(u.file(), u.reason())).toList());
  }

  /**
   * The same without a case of Exchange Online, of whose sessions no limit is published: its
   * evidence is read as if it were given alone (domain.md 13, S-23).
   */
  OpenedCase actedOutOnlyOnPremises() {
    Case online = found;
    if (online == null || !online.server().release().isOnline()) {
      return this;
    }
    String why =
        "what "
            + online.server().release()
            + " permits is not published, so this case is not acted out";
    Place place =
        online
            .provenance()
            .of("server.release")
            .map(Origin::place)
            .orElse(Place.of("server.release"));
    List<Problem> told = new ArrayList<>(problems);
    told.add(Problem.error(place, why, "give what was seen to 'diagnose', which weighs it"));
    List<SourceFile> all = new ArrayList<>(online.evidence());
    evidence.stream().filter(e -> !all.contains(e)).forEach(all::add);
    OutlookProfile profile = online.outlook();
    return new OpenedCase(
        null,
        all,
        unread,
        told,
        place + ": " + why + ". What was seen (messages, logs, lists) is weighed all the same.",
        new StatedReleases(
            profile == null || !online.isOutlookReleaseKnown() ? null : profile.release(),
            online.server().release()));
  }

  /** The same without the case, where there is a problem that forbids acting it out. */
  OpenedCase refusing(Optional<Problem> problem) {
    if (problem.isEmpty()) {
      return this;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(problem.get());
    return new OpenedCase(null, evidence, unread, all);
  }
}
