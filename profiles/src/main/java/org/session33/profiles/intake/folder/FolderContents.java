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
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileRole;
import org.session33.profiles.intake.casefile.ServerRegistryExtractor;
import org.session33.profiles.intake.folder.CaseFolder.Unread;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.NoExchangeAccount;
import org.session33.profiles.intake.profile.OutlookRegistryReader;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.windows.RegistryExport;

/**
 * What the files of a folder hold. Registry exports and the like are only opened once nothing says
 * that the folder is described by a case of ours.
 */
final class FolderContents {
  private final IntakePorts ports;
  private final Consumer<Problem> problems;
  private final OutlookRegistryReader registryProfiles = new OutlookRegistryReader();
  private final List<SourceFile> cases = new ArrayList<>();
  private final List<SourceFile> evidence = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<FolderStatistics> folderCounts = new ArrayList<>();
  private final Map<AddedMailbox, Origin> automapped = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private CachedModePolicies policies = CachedModePolicies.none();
  private ServerRegistry registry = ServerRegistry.empty();
  private final List<String> notRehearsed = new ArrayList<>();
  private @Nullable SourceFile deployment;
  private @Nullable ProfileFragment profile;
  private @Nullable SourceFile profileFile;

  /** A file that is opened later. */
  private record Pending(SourceFile file, FileRole.Kind kind) {}

  FolderContents(IntakePorts ports, Consumer<Problem> problems) {
    this.ports = ports;
    this.problems = problems;
  }

  /** Puts a file where it belongs. */
  void take(SourceFile file) {
    FileRole role = ports.roles().apply(file);
    switch (role.kind()) {
      case CASE -> cases.add(file);
      case EVIDENCE -> evidence.add(file);
      case UNREADABLE -> unread.add(new Unread(file.name(), role.reason()));
      default -> pending.add(new Pending(file, role.kind()));
    }
  }

  /** Opens what was put aside; registry exports come first, other forms of a profile last. */
  void open() {
    for (FileRole.Kind kind : FileRole.Kind.values()) {
      pending.stream().filter(p -> p.kind() == kind).forEach(p -> open(p.file(), kind));
    }
    judgeDeployment();
  }

  private void open(SourceFile file, FileRole.Kind kind) {
    switch (kind) {
      case REGISTRY_EXPORT ->
          ports
              .registryFiles()
              .apply(file)
              .reportTo(problems)
              .ifPresentOrElse(e -> openRegistry(file, e), () -> failed(file));
      case FOLDER_STATISTICS ->
          ports
              .folderStatistics()
              .apply(file)
              .reportTo(problems)
              .ifPresentOrElse(folderCounts::add, () -> failed(file));
      case AUTODISCOVER ->
          profilePart(file, ports.autodiscover().apply(file))
              .ifPresent(names -> openAutodiscover(file, names));
      case PROFILE -> {
        if (profile != null) {
          unread.add(new Unread(file.name(), "the profile was read from " + profileFile));
        } else {
          profilePart(file, ports.profiles().apply(file)).ifPresent(p -> takeProfile(file, p));
        }
      }
      case DEPLOYMENT -> {
        deployment = file;
        CachedModePolicies.readDeployment(file)
            .reportTo(problems)
            .ifPresentOrElse(p -> policies = policies.plus(p), () -> failed(file));
      }
      default -> throw new IllegalStateException("not to be opened: " + kind);
    }
  }

  private void openRegistry(SourceFile file, RegistryExport export) {
    boolean holdsProfile = OutlookRegistryReader.holdsProfile(export);
    if (holdsProfile) {
      profilePart(file, registryProfiles.read(export)).ifPresent(p -> takeProfile(file, p));
    }
    CachedModePolicies found =
        CachedModePolicies.read(export).reportTo(problems).orElse(CachedModePolicies.none());
    policies = policies.plus(found);
    ServerRegistry values =
        ServerRegistryExtractor.read(export).reportTo(problems).orElse(ServerRegistry.empty());
    registry = registry.plus(values);
    if (!holdsProfile && found.settings().isEmpty() && values.entries().isEmpty()) {
      unread.add(
          new Unread(
              file.name(),
              "it holds neither an Outlook profile, nor Cached Mode settings, nor values of the"
                  + " Information Store"));
    }
  }

  private void openAutodiscover(SourceFile file, List<String> names) {
    for (String name : names) {
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

  /** What a file tells of an account, or why that account cannot be rehearsed. */
  private <T> Optional<T> profilePart(SourceFile file, Reading<T> reading) {
    Optional<T> value = reading.reportTo(problems);
    if (value.isEmpty()) {
      String why =
          reading.problems().stream()
              .filter(Problem::isError)
              .map(Problem::what)
              .findFirst()
              .orElse("it could not be read; see the messages");
      notRehearsed.add(file.name() + ": " + why);
      unread.add(new Unread(file.name(), why));
    }
    return value;
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

  private void failed(SourceFile file) {
    unread.add(new Unread(file.name(), "it could not be read; see the messages"));
  }

  /** The profile with the automapped mailboxes, if there is one. */
  Optional<ProfileFragment> profile() {
    return Optional.ofNullable(profile).map(p -> p.withMailboxes(automapped));
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
