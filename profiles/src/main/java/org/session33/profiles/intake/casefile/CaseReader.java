package org.session33.profiles.intake.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.windows.RegistryExport;

/**
 * Reads a case ({@code *.case.yaml}) and the files that it names. Every mistake is reported with
 * its place, and no mistake hides another.
 */
public final class CaseReader {
  static final String UNTITLED = "Untitled case";

  private final ProfileFileReader profileFiles;
  private final OutlookSection outlookSection;
  private final ServerSection serverSection;
  private final SessionModelNames sessionModelNames;
  private final Supplier<? extends Collection<String>> remedyIds;

  /**
   * A reader.
   *
   * @param outlookReleases the Outlook releases that a case may name
   * @param exchangeReleases the Exchange releases that a case may name
   * @param sessionModelNames what a case may say about the session model
   * @param registryFiles reads a registry export
   * @param folderStatistics reads an export of Get-MailboxFolderStatistics
   * @param remedyIds the remedies that a case may say were tried; asked for only then
   */
  public CaseReader(
      OutlookReleases outlookReleases,
      ExchangeReleases exchangeReleases,
      SessionModelNames sessionModelNames,
      Function<SourceFile, Reading<RegistryExport>> registryFiles,
      Function<SourceFile, Reading<List<FolderStatistics>>> folderStatistics,
      Supplier<? extends Collection<String>> remedyIds) {
    this.profileFiles = new ProfileFileReader(registryFiles);
    this.outlookSection = new OutlookSection(outlookReleases, folderStatistics);
    this.serverSection = new ServerSection(exchangeReleases, registryFiles);
    this.sessionModelNames = sessionModelNames;
    this.remedyIds = remedyIds;
  }

  /**
   * Reads a case file.
   *
   * @param companions finds the files that it names
   * @return no value when the user, the release of Outlook or Exchange, or everything that could
   *     open sessions is missing, or when the profile that it names has no Exchange account;
   *     otherwise all that could be read
   */
  public Reading<Case> read(SourceFile caseFile, CompanionFiles companions) {
    return read(caseFile, companions, StatedReleases.none());
  }

  /** Reads a case file, as {@link #read(SourceFile, CompanionFiles)}, under stated releases. */
  public Reading<Case> read(SourceFile caseFile, CompanionFiles companions, StatedReleases stated) {
    List<Problem> problems = new ArrayList<>();
    Case result = null;
    try {
      ConcernedProblems sink = new ConcernedProblems(problems::add);
      YamlMapping root = YamlFile.open(caseFile, sink);
      checkFormat(root, true);
      root.requiredText("title", "what happened, in one line");
      result = interpret(root, companions, stated, sink).orElse(null);
    } catch (InputException e) {
      problems.add(e.problem());
    }
    problems.sort(
        Comparator.comparing((Problem p) -> !p.place().file().equals(caseFile.name()))
            .thenComparing(Problem::place));
    return new Reading<>(result, problems);
  }

  /**
   * Reads a case that stands inside another file. It has the same keys, but needs neither {@code
   * format} nor {@code title}, and it has to be one that can be acted out.
   *
   * @param mapping the case's keys
   * @param companions finds the files that it names
   * @param problems takes what is wrong
   * @return empty as with {@link #read(SourceFile, CompanionFiles)}
   */
  public Optional<Case> readInline(
      YamlMapping mapping, CompanionFiles companions, Consumer<Problem> problems) {
    checkFormat(mapping, false);
    Optional<Case> read = interpret(mapping, companions, StatedReleases.none(), problems);
    if (read.filter(c -> c.server().release().isOnline()).isPresent()) {
      mapping.report(
          "server",
          "what Exchange Online permits is not published, so nothing of it can be acted out",
          "name another release");
      return Optional.empty();
    }
    return read;
  }

  private static void checkFormat(YamlMapping root, boolean required) {
    Optional<YamlValue> format = root.get("format");
    if (format.isEmpty() && required) {
      root.report("format", "'format' is missing", "begin the file with 'format: 1'");
    }
    format
        .flatMap(f -> f.number(0, Integer.MAX_VALUE))
        .filter(f -> f != 1)
        .ifPresent(
            f ->
                root.report(
                    "format",
                    "this is format " + f + ", and only format 1 is known here",
                    "write 'format: 1', or use a newer Session33"));
  }

  private Optional<Case> interpret(
      YamlMapping root, CompanionFiles companions, StatedReleases stated, Consumer<Problem> sink) {
    CaseDraft draft = new CaseDraft(companions, sink);
    Optional<String> title = root.get("title").flatMap(YamlValue::text);
    draft.nowAbout(Problem.Concern.PROFILE);
    Optional<YamlMapping> outlookKeys = root.mapping("outlook");
    ProfileFileReader.ProfileFile profileFile =
        profileFiles.read(profileValue(root, outlookKeys), draft).orElse(null);
    ProfileFragment fragment =
        profileFile == null ? ProfileFragment.nothing() : profileFile.fragment();
    draft.nowAbout(Problem.Concern.USER);
    Optional<User> user = UserSection.read(root, fragment, draft);
    draft.nowAbout(Problem.Concern.PROFILE);
    boolean hasOutlook =
        root.get("outlook").isPresent() || profileValue(root, outlookKeys).isPresent();
    Optional<OutlookProfile> outlook =
        hasOutlook
            ? outlookSection.read(outlookKeys.orElse(null), profileFile, root, stated, draft)
            : Optional.empty();
    draft.nowAbout(Problem.Concern.PROGRAM);
    List<Program> programs = ProgramsSection.read(root, hasOutlook, draft);
    draft.nowAbout(Problem.Concern.FILE);
    if (!hasOutlook && root.get("programs").isEmpty()) {
      root.report(
          "outlook",
          "nothing here opens sessions: 'outlook', 'profile' and 'programs' are missing",
          "add 'outlook: {release: "
              + OutlookReleases.examples().inCase()
              + "}', or the programs that log on");
    }
    draft.nowAbout(Problem.Concern.SERVER);
    Optional<ExchangeServer> server = serverSection.read(root, stated, draft);
    draft.nowAbout(Problem.Concern.EVIDENCE);
    List<SourceFile> evidence = new ArrayList<>();
    root.list("evidence").forEach(v -> draft.companion(v).ifPresent(evidence::add));
    draft.nowAbout(Problem.Concern.FILE);
    Map<String, Integer> model = sessionModel(root, draft);
    List<String> tried = tried(root, draft);
    String seen = seen(root, draft);
    root.refuseUnknownKeys();
    boolean whole =
        user.isPresent()
            && (profileFile == null || !profileFile.lacksExchange())
            && server.isPresent()
            && (outlook.isPresent() || (!hasOutlook && !programs.isEmpty()));
    if (!whole) {
      return Optional.empty();
    }
    return Optional.of(
        new Case(
            title.orElse(UNTITLED),
            user.get(),
            outlook.orElse(null),
            programs,
            server.get(),
            evidence,
            model,
            draft.provenance(),
            tried,
            seen));
  }

  /** A profile export may stand in place of {@code outlook} or inside it. */
  private static Optional<YamlValue> profileValue(
      YamlMapping root, Optional<YamlMapping> outlookKeys) {
    Optional<YamlValue> inside = outlookKeys.flatMap(o -> o.get("profile"));
    Optional<YamlValue> beside = root.get("profile");
    return inside.or(() -> beside);
  }

  /** Always the text of the message; a file in which it stands is evidence. */
  private static String seen(YamlMapping root, CaseDraft draft) {
    Optional<String> text = root.get("seen").flatMap(YamlValue::text);
    text.ifPresent(t -> draft.noteRead("seen", root, "seen", t));
    return text.orElse("");
  }

  private List<String> tried(YamlMapping root, CaseDraft draft) {
    Set<String> tried = new LinkedHashSet<>();
    for (YamlValue item : root.list("tried")) {
      item.choice(remedyIds.get())
          .ifPresent(
              id -> {
                tried.add(id);
                draft.note("tried[" + id + "]", Origin.read(item.place(), id));
              });
    }
    return List.copyOf(tried);
  }

  private Map<String, Integer> sessionModel(YamlMapping root, CaseDraft draft) {
    Map<String, Integer> model = new LinkedHashMap<>();
    Optional<YamlMapping> overrides = root.mapping("sessionModel");
    for (String name : overrides.map(YamlMapping::keys).orElse(List.of())) {
      YamlMapping mapping = overrides.orElseThrow();
      Optional<YamlValue> value = mapping.get(name);
      if (!sessionModelNames.names().contains(name)) {
        mapping.report(
            name,
            "the session model has no parameter '" + name + "'",
            Spelling.suggest(name, sessionModelNames.names()));
        continue;
      }
      Optional<Long> number = value.flatMap(v -> v.number(0, Integer.MAX_VALUE));
      if (number.isEmpty()) {
        continue;
      }
      if (sessionModelNames.accepts(name, number.get())) {
        model.put(name, number.get().intValue());
        draft.noteRead("sessionModel[" + name + "]", mapping, name, number.get());
      } else {
        mapping.report(
            name, "'" + name + "' cannot be " + number.get(), sessionModelNames.range(name));
      }
    }
    return model;
  }
}
