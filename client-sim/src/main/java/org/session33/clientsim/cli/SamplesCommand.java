package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.profiles.files.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code session33 samples}. */
@Command(
    name = "samples",
    description = {
      "Lists the shipped cases, or copies one out to begin a case of your own from.",
      "",
      "Try: session33 samples team-mailbox -o ."
    })
final class SamplesCommand implements Callable<Integer> {
  private final SampleGallery gallery;
  private final ResultPrinter printer;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The sample to copy out.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to copy it into; a folder of the sample's name is made there.")
  private @Nullable Path into;

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  SamplesCommand(SampleGallery gallery, ResultPrinter printer) {
    this.gallery = gallery;
    this.printer = printer;
  }

  @Override
  public Integer call() {
    if (name == null) {
      list(gallery.all());
      return ExitCode.DONE;
    }
    Optional<Sample> sample = gallery.find(name);
    if (sample.isEmpty()) {
      printer
          .terminal()
          .message("no sample '" + name + "'; " + Spelling.suggest(name, gallery.names()));
      return ExitCode.NOTHING;
    }
    if (into == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "say where to copy it: session33 samples " + name + " -o DIR");
    }
    return copy(sample.get(), into);
  }

  private int copy(Sample sample, Path folder) {
    Terminal terminal = printer.terminal();
    try {
      List<Path> written = gallery.copy(sample, folder);
      if (options.json()) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tool", printer.tool());
        document.put("written", written.stream().map(Path::toString).toList());
        printer.json(document);
      } else {
        written.forEach(file -> terminal.line(file.toString()));
      }
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException e) {
      terminal.message(
          e.getFile() + ":1:1: the file exists already; name another folder or move it away");
    } catch (IOException e) {
      terminal.message(
          folder + ":1:1: cannot write there (" + e.getMessage() + "); name another folder");
    }
    return ExitCode.INPUT;
  }

  private void list(List<Sample> samples) {
    if (options.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("tool", printer.tool());
      document.put(
          "samples",
          samples.stream()
              .map(
                  s -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("name", s.name());
                    entry.put("shows", s.shows());
                    entry.put("files", s.files());
                    return entry;
                  })
              .toList());
      printer.json(document);
      return;
    }
    int width = samples.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    for (Sample sample : samples) {
      printer
          .terminal()
          .paragraph(
              sample.shows(), 0, sample.name() + " ".repeat(width - sample.name().length() + 2));
    }
  }
}
