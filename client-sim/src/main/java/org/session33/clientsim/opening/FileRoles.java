package org.session33.clientsim.opening;

import java.util.function.Function;
import java.util.function.Supplier;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileRole;

/** Tells what a file in a folder is good for, by its content. */
public final class FileRoles implements Function<SourceFile, FileRole> {
  private final Supplier<ErrorTextReader> texts;

  /**
   * Roles of files.
   *
   * @param texts is asked for only where a file has no structure, and tells whether a known error
   *     text is in it
   */
  public FileRoles(Supplier<ErrorTextReader> texts) {
    this.texts = texts;
  }

  @Override
  public FileRole apply(SourceFile file) {
    try {
      FileFormat format = FileFormat.of(file);
      return format == FileFormat.UNKNOWN && showsFailure(file)
          ? FileRole.of(FileRole.Kind.EVIDENCE)
          : role(format);
    } catch (InputException e) {
      return FileRole.unreadable(e.problem().what());
    }
  }

  private boolean showsFailure(SourceFile file) {
    return texts.get().read(file).optional().filter(found -> !found.isEmpty()).isPresent();
  }

  private static FileRole role(FileFormat format) {
    return switch (format) {
      case REGISTRY_EXPORT, REGISTRY_QUERY -> FileRole.of(FileRole.Kind.REGISTRY_EXPORT);
      case FOLDER_STATISTICS -> FileRole.of(FileRole.Kind.FOLDER_STATISTICS);
      case AUTODISCOVER_XML -> FileRole.of(FileRole.Kind.AUTODISCOVER);
      case PRF -> FileRole.of(FileRole.Kind.PROFILE);
      case OFFICE_CONFIGURATION_XML -> FileRole.of(FileRole.Kind.DEPLOYMENT);
      case CASE_YAML -> FileRole.of(FileRole.Kind.CASE);
      case WORKBOOK ->
          FileRole.unreadable(
              "recognised as: "
                  + format.title()
                  + "; a workbook of users is given by itself, any other sheet saved as CSV");
      case EVENT_XML, EVENT_TEXT, FREE_TEXT -> FileRole.of(FileRole.Kind.EVIDENCE);
      default ->
          FileRole.unreadable(
              "recognised as: "
                  + format.title()
                  + "; "
                  + format.advice().orElse("it is not needed for a rehearsal"));
    };
  }
}
