package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.IncompleteText;
import org.session33.clientsim.cli.output.LooseFiles;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.OwnWords;
import org.session33.clientsim.cli.output.ReleaseOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.SearchLine;
import org.session33.clientsim.cli.output.StrictOption;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.report.CompletenessDocument;
import org.session33.diagnostics.report.MessageRedaction;
import org.session33.diagnostics.report.Redaction;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.fixes.FixFolder;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;
import org.session33.diagnostics.report.output.ReportWriter;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.VisibleText;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code session33 report}.
 *
 * <p>It is long because it checks every ending and option before the first file is written.
 */
@Command(
    name = "report",
    description = {
      "Writes what a rehearsal shows into files for the ticket and the administrator. Names are"
          + " replaced unless they are wanted.",
      "",
      "Try: session33 report team-mailbox -o team.html -o team.xlsx"
    })
final class ReportCommand implements Callable<Integer> {
  private final CaseOpener opener;
  private final CaseExaminer examiner;
  private final LooseFiles looseFiles;
  private final ReportWriter writer;
  private final FixFolder fixes;
  private final ResultPrinter printer;
  private final OutlookReleases outlooks;
  private final ExchangeReleases exchanges;
  private final InstantSource clock;

  @Parameters(
      paramLabel = "CASE",
      description =
          "A .case.yaml, the name of a sample, a folder or zip of real files, or a workbook.")
  private String name = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The report; its ending says what it becomes: .xlsx, .docx, .html, .json or .txt. May be"
              + " given more than once.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--fixes",
      paramLabel = "DIR",
      description =
          "Save the fixes that were proved to open the case into a folder: registry files and"
              + " scripts, each with its undo, and a README with the steps of the others. Commands"
              + " keep the names that they need.")
  private @Nullable String fixesInto;

  @Option(
      names = "--all",
      description = "With --fixes: the fixes too that were not proved to open the case.")
  private boolean all;

  @Option(
      names = "--remedy",
      paramLabel = "ID",
      description = "The remedy to be carried out; the best one where nothing is said.")
  private @Nullable String remedy;

  @Option(
      names = "--names",
      description = "Keep the names of people, mailboxes, machines and files.")
  private boolean names;

  @Option(
      names = "--annex",
      description = "Add everything that was weighed to a .docx, after its two pages.")
  private boolean annex;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "The user of a workbook whose case it is, where it holds more than one.")
  private @Nullable String user;

  @Mixin private ReleaseOptions releases = new ReleaseOptions();
  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  ReportCommand(
      CaseOpener opener,
      CaseExaminer examiner,
      LooseFiles looseFiles,
      ReportWriter writer,
      FixFolder fixes,
      ResultPrinter printer,
      OutlookReleases outlooks,
      ExchangeReleases exchanges,
      InstantSource clock) {
    this.opener = opener;
    this.examiner = examiner;
    this.looseFiles = looseFiles;
    this.writer = writer;
    this.fixes = fixes;
    this.printer = printer;
    this.outlooks = outlooks;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Map<Path, ReportKind> files = files();
    Path folder = fixesInto == null ? null : path("--fixes", fixesInto);
    if (names && options.redact()) {
      throw usage("--names and --redact contradict each other; say one of them");
    }
    if (all && folder == null) {
      throw usage("--all says of which remedies files are saved; add --fixes DIR");
    }
    StatedReleases stated = releases.stated(spec, outlooks, exchanges);
    OpenedCase opened = opener.open(name, stated, user);
    List<Problem> problems = new ArrayList<>(opened.problems());
    LooseFiles.Told told = opened.found() == null ? looseFiles.tell(opened, stated) : null;
    if (told != null && !told.isKnown()) {
      printer.report(told.problems(), options);
      return ExitCode.INPUT;
    }
    ReportProgress progress = new ReportProgress(printer.terminal());
    progress.at("acting the case out", 0, 1);
    CaseResult result = told == null ? examine(opened, problems) : told.result();
    if (told != null) {
      problems = told.problems();
    }
    progress.clear();
    checkRemedy(result);
    Redaction redaction = Redaction.of(result);
    UnaryOperator<Problem> shown =
        names ? UnaryOperator.identity() : new MessageRedaction(redaction, OwnWords.all())::apply;
    printer.report(problems, shown);
    try {
      List<Path> written = save(result, files, folder, progress);
      UnaryOperator<String> said =
          names ? text -> text : new MessageRedaction(redaction, OwnWords.all())::apply;
      tell(written, result.completeness().shown(said), options.redact() ? redaction : null);
    } catch (InputException e) {
      progress.clear();
      printer.report(List.of(e.problem()), options);
      return ExitCode.INPUT;
    } catch (CancellationException e) {
      // Whoever pressed Ctrl-C knows; the program is on its way out.
      return ExitCode.INPUT;
    }
    return told == null ? strict.exitCode(result) : told.exitCode(strict);
  }

  private CaseResult examine(OpenedCase opened, List<Problem> problems) {
    SearchLine search = printer.searchLine();
    CaseResult result =
        examiner
            .with(search)
            .examine(Objects.requireNonNull(opened.found()), opened.intake(), problems::add);
    search.clear();
    return result;
  }

  private Map<Path, ReportKind> files() {
    if (targets.isEmpty() && fixesInto == null) {
      throw usage("say where to write it: -o FILE, with one of " + ReportKind.choices());
    }
    Map<Path, ReportKind> files = new LinkedHashMap<>();
    for (String target : targets) {
      Path file = path("-o", target);
      ReportKind kind =
          ReportKind.of(file)
              .orElseThrow(
                  () ->
                      usage(
                          "-o: the ending of '"
                              + target
                              + "' does not tell what to write; use one of "
                              + ReportKind.choices()));
      files.put(file, kind);
    }
    return files;
  }

  private Path path(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw usage(option + ": '" + text + "' cannot be the name of a file; choose another");
    }
  }

  private void checkRemedy(CaseResult result) {
    List<String> ids = new ArrayList<>(result.advice().stream().map(Advice::id).toList());
    result.sets().sets().stream().map(AdviceSet::id).forEach(ids::add);
    if (remedy != null && !ids.contains(remedy)) {
      throw usage(
          ids.isEmpty()
              ? "--remedy: there is no remedy for this case"
              : "--remedy: no remedy '" + remedy + "' here; " + Spelling.suggest(remedy, ids));
    }
  }

  private List<Path> save(
      CaseResult result,
      Map<Path, ReportKind> files,
      @Nullable Path folder,
      ReportProgress progress)
      throws InputException {
    ToolVersion tool = ToolVersion.at(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    ReportOptions options = new ReportOptions(names, remedy, annex);
    List<Path> written = new ArrayList<>();
    try (Interruption interruption = new Interruption(progress)) {
      for (Map.Entry<Path, ReportKind> file : files.entrySet()) {
        writer.save(file.getKey(), file.getValue(), result, tool, options, interruption);
        written.add(file.getKey());
      }
      if (folder != null) {
        written.addAll(fixes.save(folder, result, names, all));
      }
    } finally {
      progress.clear();
    }
    return written;
  }

  private void tell(List<Path> written, Completeness answer, @Nullable Redaction redaction) {
    List<String> shown =
        written.stream()
            .map(Path::toString)
            .map(file -> redaction == null ? file : redaction.file(file))
            .toList();
    if (options.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("tool", printer.tool());
      document.putAll(CompletenessDocument.of(answer));
      document.put("written", shown);
      printer.json(document);
      return;
    }
    new IncompleteText(printer.terminal(), text -> text).print(answer);
    shown.forEach(file -> printer.terminal().line(VisibleText.of(file)));
    if (written.isEmpty()) {
      printer
          .terminal()
          .line(
              all
                  ? "No fix of this case applies."
                  : "No fix was proved to open this case; --all saves the others.");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
