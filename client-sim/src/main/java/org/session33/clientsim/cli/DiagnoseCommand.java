package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.session33.clientsim.cli.output.LooseFiles;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ReleaseOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.SearchLine;
import org.session33.clientsim.cli.output.StrictOption;
import org.session33.clientsim.opening.EvidenceOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.clientsim.saving.CaseSaving;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code session33 diagnose}. */
@Command(
    name = "diagnose",
    description = {
      "Reads evidence of any known format, told by content and not by name, and says which causes"
          + " fit.",
      "Where a profile or a case is among the files it is rehearsed too."
    })
final class DiagnoseCommand implements Callable<Integer> {
  private final EvidenceOpener opener;
  private final CaseExaminer examiner;
  private final LooseFiles looseFiles;
  private final ResultPrinter printer;
  private final CaseSaving saving;
  private final OutlookReleases outlooks;
  private final ExchangeReleases exchanges;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Evidence, profiles or cases, in files, folders or zips, or a sample's name.")
  private List<String> files = List.of();

  @Mixin private ReleaseOptions releases = new ReleaseOptions();

  @Option(
      names = "--answer",
      paramLabel = "ID=ANSWER",
      description = {
        "An answer to what was asked next: its id, and a word of its answers, ? where nobody can be"
            + " asked, or your own words.",
        "May be given several times."
      })
  private List<String> answers = List.of();

  @Mixin private SaveOptions saves = new SaveOptions();
  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  DiagnoseCommand(
      EvidenceOpener opener,
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
    CaseExaminer asked = answered();
    var opened = opener.open(files, stated);
    if (opened.found() == null) {
      LooseFiles.Told told = looseFiles.answered(answers).tell(opened, stated);
      printer.report(told.problems(), told.result(), options);
      printer.print(told.result(), options);
      return saved(opened, told.result(), stated, told.exitCode(strict));
    }
    List<Problem> problems = new ArrayList<>(opened.problems());
    SearchLine search = printer.searchLine();
    CaseResult result = asked.with(search).examine(opened.found(), opened.intake(), problems::add);
    search.clear();
    printer.report(problems, result, options);
    printer.print(result, options);
    return saved(opened, result, stated, strict.exitCode(result));
  }

  private int saved(OpenedCase opened, CaseResult result, StatedReleases stated, int answer) {
    return saves.save(
        saving, files, opened, result, stated, printer, options, strict, spec, answer);
  }

  private CaseExaminer answered() {
    try {
      return examiner.answered(answers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
