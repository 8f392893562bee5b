package org.session33.diagnostics.evidence.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** The layouts of logs that tests read, and what is read in them. */
final class Logs {
  /** All of them: made up, with the bytes that their programs write. */
  static final List<String> NAMES =
      List.of(
          "rca2010.derived.LOG",
          "rca2013_pasted_row.derived.txt",
          "httpproxy_mapi2016.derived.LOG",
          "mapihttp2016.derived.LOG",
          "ews2013.derived.LOG",
          "imap2016_frontend.derived.LOG",
          "pop2016_frontend.derived.LOG",
          "iis_cas.derived.log",
          "syncissues.derived.txt",
          "owa_error_paste.derived.txt");

  private Logs() {}

  static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Logs.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static Reading<Evidence> reading(String name, byte[] bytes) {
    return Readers.evidence().read(SourceFile.of(name, bytes));
  }

  static Evidence read(String name) {
    return of(name, bytes(name));
  }

  static Evidence of(String name, byte[] bytes) {
    return reading(name, bytes).optional().orElseThrow();
  }

  static Evidence ofText(String text) {
    return of("a.log", text.getBytes(StandardCharsets.UTF_8));
  }

  static EvidenceFile file(Evidence evidence) {
    return evidence.files().get(0);
  }

  static List<LoggedMoment> moments(Evidence evidence, LoggedMoment.Kind kind) {
    return evidence.moments().stream().filter(m -> m.kind() == kind).toList();
  }
}
