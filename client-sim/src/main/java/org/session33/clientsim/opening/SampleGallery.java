package org.session33.clientsim.opening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlMapping;

/** The cases that are shipped in the test data. */
public final class SampleGallery {
  private static final String ROOT = "/session33/cases/";

  /** The schema by which editors check a case; its first line names it. And what it refers to. */
  private static final List<String> SCHEMAS =
      List.of("schema/case.schema.json", "schema/names.schema.json");

  private final List<Sample> samples;

  private SampleGallery(List<Sample> samples) {
    this.samples = samples;
  }

  /** The shipped gallery. */
  public static SampleGallery load() {
    return new SampleGallery(
        FactFile.open(SampleGallery.class, ROOT + "gallery.yaml")
            .list("samples", SampleGallery::sample));
  }

  /** All samples; the one to begin with comes first. */
  public List<Sample> all() {
    return samples;
  }

  /** Their names. */
  public List<String> names() {
    return samples.stream().map(Sample::name).toList();
  }

  /** A sample by name, without case. */
  public Optional<Sample> find(String name) {
    return samples.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The files of a sample, named {@code sample/file}. */
  public List<SourceFile> files(Sample sample) {
    return sample.files().stream()
        .map(file -> SourceFile.of(sample.name() + "/" + file, bytes(sample, file)))
        .toList();
  }

  /**
   * Copies a sample into a folder of its own name; nothing that exists is overwritten. The schema
   * that a case names in its first line comes to stand beside that folder, for all samples there.
   *
   * @return the files that were written
   * @throws IOException if a file exists already or cannot be written
   */
  public List<Path> copy(Sample sample, Path into) throws IOException {
    Path folder = Files.createDirectories(into.resolve(sample.name()));
    java.util.ArrayList<Path> written = new java.util.ArrayList<>();
    for (String file : sample.files()) {
      byte[] bytes = bytes(sample, file);
      Path target = folder.resolve(file);
      Files.write(
          target,
          sample.isCaseFile() && file.equals(sample.main()) ? withSchemaOneFolderUp(bytes) : bytes,
          StandardOpenOption.CREATE_NEW);
      written.add(target);
    }
    for (String name : sample.isCaseFile() ? SCHEMAS : List.<String>of()) {
      Path schema = into.resolve(name);
      if (Files.notExists(schema)) {
        Files.createDirectories(schema.getParent());
        Files.write(schema, resource("/session33/" + name), StandardOpenOption.CREATE_NEW);
        written.add(schema);
      }
    }
    return written;
  }

  /** In the jar a sample stands two folders below the schema's parent, copied out only one. */
  private static byte[] withSchemaOneFolderUp(byte[] caseFile) {
    return new String(caseFile, StandardCharsets.UTF_8)
        .replaceFirst("\\$schema=\\.\\./\\.\\./", "\\$schema=../")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Sample sample, String file) {
    return resource(ROOT + sample.name() + "/" + file);
  }

  private static byte[] resource(String path) {
    try (InputStream in = SampleGallery.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the samples lack " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample sample(YamlMapping in) {
    return new Sample(
        FactFile.text(in, "name"),
        FactFile.text(in, "shows"),
        in.text("main").orElse(""),
        FactFile.texts(in, "files"));
  }
}
