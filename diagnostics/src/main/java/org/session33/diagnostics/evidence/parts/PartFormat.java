package org.session33.diagnostics.evidence.parts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.files.TextFormat;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;

/**
 * Parts of a profile or a server, and lists, as a format of evidence: what each says by itself.
 * Known error texts in a list are found too.
 */
public final class PartFormat implements EvidenceFormat {
  /** Lists in which a message may stand. */
  private static final Set<FileFormat> LISTS =
      EnumSet.of(
          FileFormat.LOGON_STATISTICS,
          FileFormat.POWERSHELL_CSV,
          FileFormat.CLIXML,
          FileFormat.POWERSHELL_LIST);

  private final Map<FileFormat, Function<SourceFile, Reading<Part>>> readers;
  private final TextFormat texts;

  /**
   * A format that reads with these.
   *
   * @param limits the registry values that are known
   * @param workbooks reads workbooks of users
   * @param texts finds events and known error texts in lists
   */
  public PartFormat(LimitValues limits, WorkbookCaseReader workbooks, TextFormat texts) {
    this.texts = texts;
    RegistryPart registry = new RegistryPart(limits);
    readers =
        Map.ofEntries(
            Map.entry(FileFormat.REGISTRY_EXPORT, registry::read),
            Map.entry(FileFormat.REGISTRY_QUERY, registry::read),
            Map.entry(FileFormat.PRF, ProfileParts::prf),
            Map.entry(FileFormat.FOLDER_STATISTICS, ProfileParts::folders),
            Map.entry(FileFormat.AUTODISCOVER_XML, ProfileParts::autodiscover),
            Map.entry(FileFormat.OFFICE_CONFIGURATION_XML, ProfileParts::deployment),
            Map.entry(FileFormat.WORKBOOK, new WorkbookPart(workbooks)::read),
            Map.entry(FileFormat.LOGON_STATISTICS, LogonPart::read),
            Map.entry(FileFormat.POWERSHELL_CSV, ListPart::read),
            Map.entry(FileFormat.CLIXML, ListPart::read),
            Map.entry(FileFormat.POWERSHELL_LIST, ListPart::printed));
  }

  @Override
  public String id() {
    return "part";
  }

  @Override
  public boolean accepts(byte[] head, String headText) {
    try {
      return readers.containsKey(FileFormat.of(SourceFile.of("head", head)));
    } catch (InputException e) {
      return false;
    }
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    FileFormat format;
    try {
      format = FileFormat.of(file);
    } catch (InputException e) {
      return new Reading<>(null, List.of(e.problem()));
    }
    List<Problem> problems = new ArrayList<>();
    Function<SourceFile, Reading<Part>> reader = readers.get(format);
    Optional<Part> part =
        reader == null ? Optional.empty() : reader.apply(file).reportTo(problems::add);
    Evidence shown = LISTS.contains(format) ? search(file, problems) : Evidence.NONE;
    if (part.isEmpty() && shown.records() == 0) {
      return new Reading<>(null, problems);
    }
    Part read = part.orElseGet(() -> Part.of(0, List.of(), ""));
    EvidenceFile named =
        new EvidenceFile(
            file.name(),
            format.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            read.records() + shown.records(),
            read.says(),
            read.missing(),
            read.names());
    return new Reading<>(
        shown.plus(
            new Evidence(
                List.of(),
                List.of(),
                List.of(),
                List.of(named),
                List.of(),
                List.of(),
                read.registry())),
        problems);
  }

  /** Events and known error texts in a list; that there is none is nothing to complain of. */
  private Evidence search(SourceFile file, List<Problem> problems) {
    Reading<Evidence> searched = texts.read(file);
    Evidence shown = searched.optional().orElse(Evidence.NONE);
    if (shown.records() > 0) {
      problems.addAll(searched.problems());
    }
    return shown;
  }
}
