package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Problem;
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
      "Acts a case out: what the user sees, why, who holds the sessions, and which fix works.",
      "",
      "Try: session33 rehearse team-mailbox"
    })
final class RehearseCommand implements Callable<Integer> {
  private final CaseOpener opener;
  private final CaseExaminer examiner;
  private final ResultPrinter printer;
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
  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  RehearseCommand(
      CaseOpener opener,
      CaseExaminer examiner,
      ResultPrinter printer,
      OutlookReleases outlooks,
      ExchangeReleases exchanges) {
    this.opener = opener;
    this.examiner = examiner;
    this.printer = printer;
    this.outlooks = outlooks;
    this.exchanges = exchanges;
  }

  @Override
  public Integer call() {
    OpenedCase opened = opener.open(name, releases.stated(spec, outlooks, exchanges), user);
    List<Problem> problems = new ArrayList<>(opened.problems());
    if (opened.found() == null) {
      if (problems.stream().noneMatch(Problem::isError)) {
        problems.add(
            Problem.error(
                org.session33.profiles.files.Place.of(name),
                "there is no profile to rehearse in it",
                "add the registry export of the user's Outlook profile or a case file, or use"
                    + " 'session33 diagnose' for evidence alone"));
      }
      printer.report(problems);
      return ExitCode.INPUT;
    }
    CaseResult result = examiner.examine(opened.found(), opened.intake(), problems::add);
    printer.report(problems, result, options);
    printer.print(result, options);
    return strict.exitCode(result.completeness());
  }
}
