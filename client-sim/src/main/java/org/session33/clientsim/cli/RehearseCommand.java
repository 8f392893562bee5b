package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.LooseFiles;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ReleaseOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.SearchLine;
import org.session33.clientsim.cli.output.StrictOption;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.clientsim.saving.CaseSaving;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code session33 rehearse}. */
@Command(
    name = "rehearse",
    description = {
      "Acts a case out: what the user would see, why, who holds the sessions, and which fix works.",
      "",
      "Try: session33 rehearse team-mailbox"
    })
final class RehearseCommand implements Callable<Integer> {
  private final CaseOpener opener;
  private final CaseExaminer examiner;
  private final LooseFiles looseFiles;
  private final ResultPrinter printer;
  private final CaseSaving saving;
  private final OutlookReleases outlooks;
  private final ExchangeReleases exchanges;

  @Parameters(
      paramLabel = "CASE",
      description =
          "A .case.yaml, the name of a sample, a folder or zip of real files, or a workbook.")
  private String name = "";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "The user of a workbook whose case it is, where it holds more than one.")
  private @Nullable String user;

  @Mixin private ReleaseOptions releases = new ReleaseOptions();
  @Mixin private SaveOptions saves = new SaveOptions();
  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  RehearseCommand(
      CaseOpener opener,
      CaseExaminer examiner,
      LooseFiles looseFiles,
      ResultPrinter printer,
      CaseSaving saving,
      OutlookReleases outlooks,
      ExchangeReleases exchanges) {
    this.opener = opener;
    this.examiner = examiner;
    this.looseFiles = looseFiles;
    this.printer = printer;
    this.saving = saving;
    this.outlooks = outlooks;
    this.exchanges = exchanges;
  }

  @Override
  public Integer call() {
    saves.targets(spec, options);
    StatedReleases stated = releases.stated(spec, outlooks, exchanges);
    OpenedCase opened = opener.open(name, stated, user);
    if (opened.found() == null) {
      return withoutProfile(opened, stated);
    }
    List<Problem> problems = new ArrayList<>(opened.problems());
    SearchLine search = printer.searchLine();
    CaseResult result =
        examiner.with(search).examine(opened.found(), opened.intake(), problems::add);
    search.clear();
    printer.report(problems, result, options);
    printer.print(result, options);
    return saved(opened, result, stated, strict.exitCode(result));
  }

  private int saved(OpenedCase opened, CaseResult result, StatedReleases stated, int answer) {
    return saves.save(
        saving, List.of(name), opened, result, stated, printer, options, strict, spec, answer);
  }

  /** Nothing can be acted out; what the files say by themselves is told all the same. */
  private int withoutProfile(OpenedCase opened, StatedReleases stated) {
    if (opened.evidence().isEmpty() && opened.unread().isEmpty()) {
      List<Problem> problems = new ArrayList<>(opened.problems());
      if (problems.stream().noneMatch(Problem::isError)) {
        problems.add(noProfile(true));
      }
      printer.report(problems, options);
      return ExitCode.INPUT;
    }
    LooseFiles.Told told = looseFiles.tell(opened, stated);
    List<Problem> problems = new ArrayList<>(told.problems());
    boolean brokenCase =
        opened.evidence().size() <= 1
            && opened.problems().stream().filter(Problem::isError).anyMatch(problems::contains);
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.add(noProfile(false));
    }
    printer.report(problems, told.result(), options);
    printer.print(told.result(), options);
    boolean nothingKnown = told.isUsed() && !told.isKnown();
    return saved(
        opened,
        told.result(),
        stated,
        brokenCase || nothingKnown ? ExitCode.INPUT : told.exitCode(strict));
  }

  private Problem noProfile(boolean error) {
    Place place = Place.of(name);
    String what = "there is no profile to rehearse in it";
    String remedy = "add the registry export of the user's Outlook profile or a case file";
    return error ? Problem.error(place, what, remedy) : Problem.warning(place, what, remedy);
  }
}
