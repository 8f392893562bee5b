package org.session33.profiles.intake.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.folder.CaseFolder.Unread;
import org.session33.profiles.intake.formats.ProfileFormat;
import org.session33.profiles.intake.formats.ProfilePart;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.NoExchangeAccount;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.policies.ThrottlingPrint;

/**
 * What the files of a folder hold. Registry exports and the like are only opened once nothing says
 * that the folder is described by a case of ours.
 */
final class FolderContents {
  private final FileFormats formats;
  private final Consumer<Problem> problems;
  private final List<SourceFile> cases = new ArrayList<>();
  private final List<SourceFile> evidence = new ArrayList<>();
  private final List<SourceFile> prints = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<FolderStatistics> folderCounts = new ArrayList<>();
  private final Map<AddedMailbox, Origin> automapped = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private CachedModePolicies policies = CachedModePolicies.none();
  private ServerRegistry registry = ServerRegistry.empty();
  private ThrottlingPrint throttling = ThrottlingPrint.NONE;
  private final List<String> notRehearsed = new ArrayList<>();
  private @Nullable SourceFile deployment;
  private @Nullable ProfileFragment profile;
  private @Nullable SourceFile profileFile;

  /** A file that is opened later. */
  private record Pending(SourceFile file, ProfileFormat format) {}

  FolderContents(FileFormats formats, Consumer<Problem> problems) {
    this.formats = formats;
    this.problems = problems;
  }

  /** Puts a file where it belongs. */
  void take(SourceFile file) {
    try {
      FileFormat format = formats.of(file);
      if (format.role() == Role.CASE) {
        cases.add(file);
      } else if (format.role() == Role.EVIDENCE) {
        evidence.add(file);
      } else if (format.role() == Role.POLICY) {
        prints.add(file);
        pending.add(new Pending(file, (ProfileFormat) format));
      } else if (format instanceof ProfileFormat ofProfile) {
        pending.add(new Pending(file, ofProfile));
      } else {
        unread.add(
            new Unread(file.name(), "recognised as: " + format.title() + "; " + format.instead()));
      }
    } catch (InputException e) {
      unread.add(new Unread(file.name(), e.problem().what()));
    }
  }

  /** Opens what was put aside; registry exports come first, other forms of a profile last. */
  void open() {
    for (Role role : Role.values()) {
      pending.stream()
          .filter(p -> p.format().role() == role)
          .forEach(p -> open(p.file(), p.format()));
    }
    judgeDeployment();
  }

  private void open(SourceFile file, ProfileFormat format) {
    if (format.role() == Role.PROFILE && profile != null) {
      unread.add(new Unread(file.name(), "the profile was read from " + profileFile));
      return;
    }
    if (format.role() == Role.DEPLOYMENT) {
      deployment = file;
    }
    format
        .read(file)
        .reportTo(problems)
        .ifPresentOrElse(
            part -> take(file, part),
            () -> unread.add(new Unread(file.name(), "it could not be read; see the messages")));
  }

  private void take(SourceFile file, ProfilePart part) {
    if (!part.unused().isEmpty()) {
      unread.add(new Unread(file.name(), part.unused()));
      if (part.lost()) {
        notRehearsed.add(file.name() + ": " + part.unused());
      }
    }
    if (part.profile() != null) {
      takeProfile(file, part.profile());
    }
    policies = policies.plus(part.policies());
    registry = registry.plus(part.registry());
    throttling = throttling.plus(part.throttling());
    folderCounts.addAll(part.folders());
    for (String name : part.automapped()) {
      if (!name.isBlank()) {
        automapped.putIfAbsent(
            new AddedMailbox(name.strip(), true), Origin.read(file.place(), "automapped"));
      }
    }
  }

  private void takeProfile(SourceFile file, ProfileFragment found) {
    if (profile == null) {
      profile = found;
      profileFile = file;
      return;
    }
    unread.add(new Unread(file.name(), "another profile was taken: " + profileFile));
    problems.accept(
        Problem.warning(
            file.place(),
            "this is a second profile; the one in " + profileFile + " is taken",
            "leave only the profile that fails in the folder"));
  }

  /** An Office configuration alone tells of no account; beside other files it need not. */
  private void judgeDeployment() {
    boolean ofAnAccount =
        profile != null
            || !automapped.isEmpty()
            || !folderCounts.isEmpty()
            || !registry.entries().isEmpty();
    if (deployment != null && !ofAnAccount && notRehearsed.isEmpty()) {
      Problem none =
          NoExchangeAccount.in(
                  deployment.place(),
                  "an Office configuration has settings and no Exchange account")
              .problem();
      problems.accept(none);
      notRehearsed.add(deployment.name() + ": " + none.what());
      unread.add(new Unread(deployment.name(), none.what()));
    }
  }

  /**
   * Why no account among the files can be rehearsed, each with the name of its file; empty where
   * one can, and where no file was meant to have one.
   */
  List<String> notRehearsed() {
    return profile == null ? List.copyOf(notRehearsed) : List.of();
  }

  /** The profile with the automapped mailboxes, if there is one. */
  Optional<ProfileFragment> profile() {
    return Optional.ofNullable(profile).map(p -> p.withMailboxes(automapped));
  }

  /** The files that print throttling policies, which beside a case are a part of its evidence. */
  List<SourceFile> prints() {
    return List.copyOf(prints);
  }

  /** The throttling policies that are printed in the files. */
  ThrottlingPrint throttling() {
    return throttling;
  }

  CachedModePolicies policies() {
    return policies;
  }

  ServerRegistry registry() {
    return registry;
  }

  List<FolderStatistics> folderCounts() {
    return folderCounts;
  }

  List<SourceFile> cases() {
    return cases;
  }

  List<SourceFile> evidence() {
    return evidence;
  }

  List<Unread> unread() {
    return unread;
  }
}
