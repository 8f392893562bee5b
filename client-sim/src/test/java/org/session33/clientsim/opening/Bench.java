package org.session33.clientsim.opening;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.wiring.Session33Module;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.StatedReleases;

/** The whole program as it is wired, without its command line, for tests. */
final class Bench {
  private final Injector injector =
      Guice.createInjector(
          new Session33Module(),
          new AbstractModule() {
            @Override
            protected void configure() {
              PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
              bind(Terminal.class)
                  .toInstance(new Terminal(nowhere, nowhere, false, StandardCharsets.UTF_8));
            }
          });

  /**
   * A case from its name to its remedies.
   *
   * @param opened what the name led to
   * @param result the result
   * @param problems all problems on the way
   */
  record Examined(OpenedCase opened, CaseResult result, List<Problem> problems) {
    /** Findings as {@code id: verdict}, in order. */
    List<String> findings() {
      return result.findings().stream().map(Bench::words).toList();
    }

    /** The best finding as {@code id: verdict}; empty when none stands. */
    String best() {
      return result.findings().stream()
          .filter(f -> f.verdict().stands())
          .map(Bench::words)
          .findFirst()
          .orElse("");
    }

    /** Remedies as {@code id: proof, sessionsAfter}, in order. */
    List<String> remedies() {
      return result.advice().stream()
          .map(a -> a.id() + ": " + a.proof().word() + ", " + a.sessionsAfter())
          .toList();
    }

    /** The remedies that resolve the case, in order. */
    List<String> resolving() {
      return result.advice().stream()
          .filter(a -> a.proof() == Proof.RESOLVES)
          .map(Advice::id)
          .toList();
    }

    /** The sessions that a remedy leaves. */
    Integer sessionsAfter(String remedy) {
      return result.advice().stream()
          .filter(a -> a.id().equals(remedy))
          .findFirst()
          .orElseThrow()
          .sessionsAfter();
    }

    /** The proof of a remedy. */
    Proof proof(String remedy) {
      return result.advice().stream()
          .filter(a -> a.id().equals(remedy))
          .findFirst()
          .orElseThrow()
          .proof();
    }
  }

  SampleGallery gallery() {
    return injector.getInstance(SampleGallery.class);
  }

  OpenedCase open(String name) {
    return injector.getInstance(CaseOpener.class).open(name, StatedReleases.none());
  }

  Examined examine(String name) {
    OpenedCase opened = open(name);
    Case found = opened.found();
    if (found == null) {
      throw new AssertionError("no case in " + name + ": " + opened.problems());
    }
    List<Problem> problems = new ArrayList<>(opened.problems());
    CaseResult result = injector.getInstance(CaseExaminer.class).examine(found, problems::add);
    return new Examined(opened, result, problems);
  }

  CaseResult examineEvidence(List<SourceFile> files, List<Problem> problems) {
    return injector.getInstance(CaseExaminer.class).examineEvidence(files, problems::add);
  }

  EvidenceOpener evidenceOpener() {
    return injector.getInstance(EvidenceOpener.class);
  }

  private static String words(Finding finding) {
    return finding.id() + ": " + finding.verdict().word();
  }
}
