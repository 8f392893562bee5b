package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.diagnostics.evidence.files.KnownFormats;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ToldReleaseReader;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.ReleaseFinder;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.RuleFaults;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.findings.tickets.TicketReading;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Remedy;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.report.FactSheets;
import org.session33.diagnostics.report.FactTopics;
import org.session33.diagnostics.report.fixes.FixFolder;
import org.session33.diagnostics.report.output.ReportWriter;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;

/** The formats of files, rules and remedies; rules are open to more by multibinding. */
final class DiagnosticsModule extends AbstractModule {
  @Override
  protected void configure() {
    // Rules beside those that are shipped.
    Multibinder.newSetBinder(binder(), Rule.class);

    // The command line tells of them; where scenarios run under JUnit there is nobody to tell.
    OptionalBinder.newOptionalBinder(binder(), ReadingProgress.class)
        .setDefault()
        .toInstance(ReadingProgress.SILENT);
    OptionalBinder.newOptionalBinder(binder(), RuleFaults.class)
        .setDefault()
        .toInstance((rule, fault) -> {});
  }

  @Provides
  @Singleton
  ErrorTextReader errorTextReader() {
    return new ErrorTextReader();
  }

  @Provides
  @Singleton
  ToldReleaseReader toldReleaseReader() {
    return ToldReleaseReader.load();
  }

  @Provides
  @Singleton
  TextSearch textSearch(Provider<ErrorTextReader> texts, Provider<ToldReleaseReader> releases) {
    return new TextSearch(texts::get, releases::get);
  }

  @Provides
  @Singleton
  FileFormats fileFormats(
      LimitValues limits,
      WorkbookCaseReader workbooks,
      Provider<ErrorTextReader> texts,
      TextSearch search) {
    return KnownFormats.all(limits, workbooks, texts::get, search);
  }

  @Provides
  @Singleton
  FactSheets factSheets(
      OutlookReleases outlook,
      ExchangeReleases exchange,
      LimitValues limitValues,
      SessionModel model,
      OutlookMessages messages,
      ClientMessages clientMessages,
      Articles articles,
      RemedyTexts remedies) {
    return new FactSheets(
        outlook,
        exchange,
        limitValues,
        model,
        messages,
        clientMessages,
        articles,
        remedies,
        FactTopics.load());
  }

  @Provides
  @Singleton
  EvidenceReader evidenceReader(FileFormats formats, TextSearch search, ReadingProgress progress) {
    return new EvidenceReader(formats, search).with(progress);
  }

  @Provides
  @Singleton
  Diagnosis diagnosis(Set<Rule> others, RuleFaults faults) {
    List<Rule> rules = new ArrayList<>(ShippedRules.all());
    rules.addAll(others);
    return new Diagnosis(rules, faults, TicketReading::of);
  }

  @Provides
  @Singleton
  List<Remedy> remedies() {
    return RemedyAdvisor.builtIn();
  }

  @Provides
  @Singleton
  RemedyAdvisor remedyAdvisor(
      RemedyTexts texts, List<Remedy> remedies, Rehearsal rehearsal, LimitValues limitValues) {
    return new RemedyAdvisor(texts, remedies, rehearsal, limitValues);
  }

  @Provides
  ReportWriter reportWriter(Provider<Articles> articles) {
    return new ReportWriter(articles::get);
  }

  @Provides
  FixFolder fixFolder(RemedyAdvisor advisor) {
    return new FixFolder(advisor);
  }

  @Provides
  @Singleton
  CaseExaminer caseExaminer(
      Rehearsal rehearsal,
      Provider<EvidenceReader> evidenceReader,
      Diagnosis diagnosis,
      RemedyAdvisor advisor,
      SessionPlanner planner,
      LimitValues limitValues,
      OutlookReleases outlooks,
      ExchangeReleases exchanges) {
    return new CaseExaminer(
        rehearsal,
        evidenceReader::get,
        diagnosis,
        advisor,
        planner,
        limitValues,
        new ReleaseFinder(outlooks, exchanges));
  }
}
