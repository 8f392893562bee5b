package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * A case as a form: its values in the user's words, where each came from, what is off with it, and
 * what an input does. A form shows one state of a case and never changes.
 *
 * @param sections the cards, in order
 */
public record CaseForm(List<FormSection> sections) {
  public CaseForm {
    sections = List.copyOf(sections);
  }

  /**
   * The form of a case.
   *
   * @param theCase the case as it is
   * @param opened the case as it was opened, to tell what was changed since
   * @param problems what was wrong in the files that it was opened from
   * @param kinds tells what kind of file a piece of evidence is; an empty text where it is unknown
   * @param facts what is known beside the case
   */
  public static CaseForm of(
      Case theCase,
      Case opened,
      List<Problem> problems,
      Function<SourceFile, String> kinds,
      FormFacts facts) {
    FormOrigins origins = new FormOrigins(opened, problems);
    List<FormSection> sections = new ArrayList<>();
    sections.add(new ProfileForm(theCase, origins, facts).section());
    sections.add(new ProgramForm(theCase, origins).section());
    sections.add(new ServerForm(theCase, origins, facts).section());
    if (!theCase.sessionModel().isEmpty() || !opened.sessionModel().isEmpty()) {
      sections.add(new ModelForm(theCase, origins, facts).section());
    }
    sections.add(new EvidenceForm(theCase, kinds).section());
    return new CaseForm(
        sections.stream()
            .map(s -> new FormSection(s.id(), s.title(), s.count(), FormOrigins.joined(s.parts())))
            .toList());
  }

  /** A value by its id, whether it stands by itself or in a list. */
  public Optional<FormField> field(String id) {
    return parts()
        .flatMap(
            p ->
                p instanceof FormTable table
                    ? table.rows().stream().flatMap(r -> r.cells().stream())
                    : Stream.of((FormField) p))
        .filter(f -> f.id().equals(id))
        .findFirst();
  }

  /** A list by its id. */
  public Optional<FormTable> table(String id) {
    return parts()
        .filter(FormTable.class::isInstance)
        .map(FormTable.class::cast)
        .filter(t -> t.id().equals(id))
        .findFirst();
  }

  private Stream<FormPart> parts() {
    return sections.stream().flatMap(s -> s.parts().stream());
  }
}
