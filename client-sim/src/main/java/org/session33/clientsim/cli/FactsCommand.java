package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.report.FactSheet;
import org.session33.diagnostics.report.FactSheets;
import org.session33.diagnostics.report.causes.CausePage;
import org.session33.diagnostics.report.output.CausePageFile;
import org.session33.diagnostics.text.TextColumns;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code session33 facts}. */
@Command(
    name = "facts",
    description = {
      "Shows what Session33 takes for true, each value with its source and how sure it is:",
      "documented (Microsoft says so), reported (somebody saw it), assumed (our own deduction)."
    })
final class FactsCommand implements Callable<Integer> {
  private static final String CAUSES = "causes";

  private final Provider<FactSheets> sheets;
  private final Provider<Articles> articles;
  private final ResultPrinter printer;

  @Parameters(
      paramLabel = "TOPIC",
      arity = "0..1",
      description =
          "One of: outlook, exchange, gates, registry, session-model, messages, client-messages,"
              + " articles, remedies, error-texts, events, open-folders, contradictions; or causes,"
              + " or one of them by its id or a word of its name.")
  private @Nullable String topic;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.html",
      description = "Write a cause, or all of them with 'causes', as a page of its own.")
  private @Nullable String target;

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  FactsCommand(Provider<FactSheets> sheets, Provider<Articles> articles, ResultPrinter printer) {
    this.sheets = sheets;
    this.articles = articles;
    this.printer = printer;
  }

  @Override
  public Integer call() {
    String wanted = topic;
    List<CausePage> causes = wanted == null ? List.of() : causes(wanted);
    String output = target;
    if (output != null) {
      return write(causes, output);
    }
    if (!causes.isEmpty()) {
      return show(causes, CAUSES.equalsIgnoreCase(wanted));
    }
    List<FactSheet> chosen =
        wanted == null
            ? sheets.get().all()
            : sheets.get().all().stream().filter(s -> s.topic().equalsIgnoreCase(wanted)).toList();
    if (chosen.isEmpty()) {
      printer
          .terminal()
          .message("no facts about '" + wanted + "'; " + suggestion(String.valueOf(wanted)));
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

  /** The nearest topic or cause; where none is near the topics, for the causes are many. */
  private String suggestion(String wanted) {
    List<String> topics = Stream.concat(sheets.get().topics().stream(), Stream.of(CAUSES)).toList();
    List<String> all =
        Stream.concat(topics.stream(), Causes.shipped().all().stream().map(Cause::id)).toList();
    return Spelling.nearest(wanted, all).isPresent()
        ? Spelling.suggest(wanted, all)
        : Spelling.suggest(wanted, topics);
  }

  /** All causes, the one of that id, or those of which the name has that word. */
  private List<CausePage> causes(String wanted) {
    if (sheets.get().topics().stream().anyMatch(wanted::equalsIgnoreCase)) {
      return List.of();
    }
    String word = wanted.strip().toLowerCase(Locale.ROOT);
    List<Cause> all = Causes.shipped().all();
    List<Cause> chosen =
        word.equals(CAUSES) ? all : all.stream().filter(c -> c.id().equals(word)).toList();
    if (chosen.isEmpty()) {
      chosen = all.stream().filter(c -> c.title().toLowerCase(Locale.ROOT).contains(word)).toList();
    }
    return chosen.stream().map(c -> CausePage.of(c, articles.get())).toList();
  }

  /** A page of a cause; of several the list, which leads to each. */
  private int show(List<CausePage> causes, boolean all) {
    if (options.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("tool", printer.tool());
      document.put(CAUSES, causes.stream().map(CausePage::document).toList());
      printer.json(document);
      return ExitCode.DONE;
    }
    Terminal terminal = printer.terminal();
    if (causes.size() == 1) {
      print(causes.get(0));
      return ExitCode.DONE;
    }
    terminal.heading(all ? "Causes" : "Causes of that name");
    int widest = causes.stream().mapToInt(c -> c.id().length()).max().orElse(0);
    causes.forEach(c -> terminal.paragraph(c.title(), 2, TextColumns.pad(c.id(), widest + 2)));
    terminal.paragraph("What is known of one: session33 facts " + causes.get(0).id(), 2);
    return ExitCode.DONE;
  }

  private void print(CausePage page) {
    Terminal terminal = printer.terminal();
    terminal.line(terminal.style("bold", page.title()) + " (" + page.id() + ")");
    for (CausePage.Part part : page.parts()) {
      terminal.heading(part.title());
      if (part.entries().isEmpty()) {
        terminal.paragraph(part.nothing(), 2);
        continue;
      }
      if (!part.note().isEmpty()) {
        terminal.paragraph(terminal.style("faint", part.note()), 2);
      }
      for (CausePage.Entry entry : part.entries()) {
        terminal.paragraph(terminal.style("bold", entry.label()), 2);
        entry.lines().forEach(line -> terminal.paragraph(line, 4, "- "));
        if (!entry.source().isEmpty()) {
          terminal.paragraph(terminal.style("faint", entry.source()), 6);
        }
      }
    }
  }

  private int write(List<CausePage> causes, String output) {
    if (causes.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "-o: only causes are written as a page; write 'facts causes -o "
              + output
              + "', or name one of them");
    }
    if (!output.toLowerCase(Locale.ROOT).endsWith(".html")) {
      throw new ParameterException(
          spec.commandLine(), "-o: '" + output + "' does not end in .html; only a page is written");
    }
    try {
      CausePageFile.write(Path.of(output), causes, printer.version());
    } catch (InvalidPathException e) {
      throw new ParameterException(
          spec.commandLine(),
          "-o: '" + output + "' cannot be the name of a file; choose another",
          e);
    } catch (InputException e) {
      printer.report(List.of(e.problem()), options);
      return ExitCode.INPUT;
    }
    printer.terminal().line(VisibleText.of("Written: " + output));
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
