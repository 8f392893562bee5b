package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.diagnostics.report.FactSheet;
import org.session33.diagnostics.report.FactSheets;
import org.session33.profiles.files.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code session33 facts}. */
@Command(
    name = "facts",
    description = {
      "Shows what Session33 takes for true, each value with its source and how sure it is:",
      "documented (Microsoft says so), reported (somebody saw it), assumed (our own deduction)."
    })
final class FactsCommand implements Callable<Integer> {
  private final Provider<FactSheets> sheets;
  private final ResultPrinter printer;

  @Parameters(
      paramLabel = "TOPIC",
      arity = "0..1",
      description =
          "One of: outlook, exchange, gates, registry, session-model, messages, client-messages,"
              + " articles, remedies, error-texts, events, open-folders, contradictions.")
  private @Nullable String topic;

  @Mixin private OutputOptions options = new OutputOptions();

  @Inject
  FactsCommand(Provider<FactSheets> sheets, ResultPrinter printer) {
    this.sheets = sheets;
    this.printer = printer;
  }

  @Override
  public Integer call() {
    String wanted = topic;
    List<FactSheet> chosen =
        wanted == null
            ? sheets.get().all()
            : sheets.get().all().stream().filter(s -> s.topic().equalsIgnoreCase(wanted)).toList();
    if (chosen.isEmpty()) {
      printer
          .terminal()
          .message(
              "no facts about '"
                  + wanted
                  + "'; "
                  + Spelling.suggest(String.valueOf(wanted), sheets.get().topics()));
      return ExitCode.NOTHING;
    }
    if (options.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("tool", printer.tool());
      chosen.forEach(sheet -> document.put(sheet.topic(), sheet.document()));
      printer.json(document);
    } else {
      chosen.forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private void print(FactSheet sheet) {
    Terminal terminal = printer.terminal();
    terminal.heading(sheet.title());
    String subject = "";
    for (FactSheet.Line line : sheet.lines()) {
      if (!line.subject().equals(subject)) {
        subject = line.subject();
        terminal.line("  " + terminal.style("bold", subject));
      }
      terminal.paragraph(
          (line.name().isEmpty() ? "" : line.name() + ": ") + line.fact().value(), 4);
      terminal.paragraph(
          terminal.style("faint", line.fact().confidence().word() + ", " + line.fact().source()),
          6);
    }
  }
}
