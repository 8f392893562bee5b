package org.session33.profiles.intake.casefile;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.SourceFile;

/** The files beside a case in a zip or among resources. */
final class FilesAtHand implements CompanionFiles {
  private final String folder;
  private final Map<String, SourceFile> exact = new LinkedHashMap<>();
  private final Map<String, SourceFile> anyCase = new LinkedHashMap<>();

  FilesAtHand(String caseName, Collection<SourceFile> files) {
    String name = slashes(caseName);
    folder = name.substring(0, name.lastIndexOf('/') + 1);
    for (SourceFile file : files) {
      String path = normal(file.name());
      exact.putIfAbsent(path, file);
      anyCase.putIfAbsent(path.toLowerCase(Locale.ROOT), file);
    }
  }

  @Override
  public Optional<SourceFile> find(String name) {
    String path = normal(folder + name);
    return Optional.ofNullable(exact.get(path))
        .or(() -> Optional.ofNullable(anyCase.get(path.toLowerCase(Locale.ROOT))));
  }

  /** The top of a zip is a folder, too. */
  private static String slashes(String name) {
    return name.replace('\\', '/').replace(SourceFile.INSIDE, "/");
  }

  private static String normal(String name) {
    Deque<String> elements = new ArrayDeque<>();
    for (String element : slashes(name).split("/", -1)) {
      if (element.equals("..") && !elements.isEmpty()) {
        elements.removeLast();
      } else if (!element.isEmpty() && !element.equals(".")) {
        elements.addLast(element);
      }
    }
    return String.join("/", elements);
  }
}
