package org.session33.clientsim.saving;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;

/** How a file that is saved somewhere names the files that it was made of. */
final class SavedNames {
  private final Path folder;

  /** Names from the folder of a file that is saved. */
  SavedNames(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    this.folder = parent == null ? whole : parent;
  }

  /** The file itself where it lies on disk, the zip or mail in which it lies, or nothing. */
  static Optional<SourceFile> onDisk(SourceFile file) {
    return file.path().isPresent() ? Optional.of(file) : onDisk(file.name());
  }

  /** The file on disk of a name under which something was read. */
  static Optional<SourceFile> onDisk(String name) {
    int inside = name.indexOf(SourceFile.INSIDE);
    String whole = inside > 0 ? name.substring(0, inside) : name;
    try {
      Path path = Path.of(whole);
      return Files.isRegularFile(path) ? Optional.of(SourceFile.of(path, whole)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether a name is that of a registry export on disk, which a case can name. */
  static boolean isExport(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".reg")
        && onDisk(name).filter(f -> f.name().equals(name)).isPresent();
  }

  /** The name from the folder on, with {@code /}; the whole path on another drive. */
  String of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    boolean same = whole.getRoot() != null && whole.getRoot().equals(folder.getRoot());
    Path name = same ? folder.relativize(whole) : whole;
    return name.toString().replace('\\', '/');
  }

  /** The same of a file that lies on disk; its own name of any other. */
  String of(SourceFile file) {
    return file.path().map(this::of).orElse(file.name());
  }

  /** A place as people find it from the folder on. */
  String of(Place place) {
    String file = place.file();
    String whole = onDisk(file).map(f -> of(f) + file.substring(f.name().length())).orElse(file);
    return place.withFile(whole).toString();
  }
}
