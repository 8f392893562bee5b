package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.EvidenceOpener;
import org.session33.clientsim.opening.FileRoles;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.ModelParameterNames;
import org.session33.profiles.intake.folder.CaseFolderReader;
import org.session33.profiles.intake.folder.IntakePorts;
import org.session33.profiles.intake.profile.AutodiscoverReader;
import org.session33.profiles.intake.profile.PrfProfileReader;
import org.session33.profiles.intake.statistics.FolderStatisticsReader;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;
import org.session33.profiles.intake.workbook.WorkbookReader;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.windows.RegistryFileReader;

/** Readers of cases and of the files that people have. */
final class IntakeModule extends AbstractModule {
  @Provides
  @Singleton
  CaseReader caseReader(
      OutlookReleases outlookReleases,
      ExchangeReleases exchangeReleases,
      SessionModel model,
      RegistryFileReader registryFiles,
      FolderStatisticsReader folderStatistics,
      Provider<RemedyTexts> remedies) {
    return new CaseReader(
        outlookReleases,
        exchangeReleases,
        new ModelParameterNames(model),
        registryFiles::read,
        folderStatistics::read,
        () -> remedies.get().ids());
  }

  @Provides
  @Singleton
  CaseFolderReader caseFolderReader(
      CaseReader caseReader,
      OutlookReleases outlookReleases,
      ExchangeReleases exchangeReleases,
      RegistryFileReader registryFiles,
      FolderStatisticsReader folderStatistics,
      AutodiscoverReader autodiscover,
      PrfProfileReader profiles,
      Provider<ErrorTextReader> texts) {
    IntakePorts ports =
        new IntakePorts(
            new FileRoles(texts::get),
            registryFiles::read,
            folderStatistics::read,
            file -> automapped(autodiscover, file),
            profiles::read);
    return new CaseFolderReader(caseReader, outlookReleases, exchangeReleases, ports);
  }

  @Provides
  @Singleton
  CaseOpener caseOpener(
      CaseReader caseReader,
      CaseFolderReader folderReader,
      WorkbookCaseReader workbookReader,
      SampleGallery gallery,
      SessionPlanner planner) {
    return new CaseOpener(caseReader, folderReader, workbookReader, gallery, planner);
  }

  @Provides
  @Singleton
  WorkbookCaseReader workbookCaseReader(
      OutlookReleases outlookReleases, ExchangeReleases exchangeReleases) {
    // Not a method of one made here: POI is large, and is loaded only when a workbook is opened.
    return new WorkbookCaseReader(
        file -> new WorkbookReader().read(file), outlookReleases, exchangeReleases);
  }

  @Provides
  @Singleton
  EvidenceOpener evidenceOpener(
      CaseReader caseReader, CaseFolderReader folderReader, SampleGallery gallery) {
    return new EvidenceOpener(caseReader, folderReader, gallery);
  }

  @Provides
  RegistryFileReader registryFileReader() {
    return new RegistryFileReader();
  }

  @Provides
  FolderStatisticsReader folderStatisticsReader() {
    return new FolderStatisticsReader();
  }

  @Provides
  AutodiscoverReader autodiscoverReader() {
    return new AutodiscoverReader();
  }

  @Provides
  PrfProfileReader prfProfileReader() {
    return new PrfProfileReader();
  }

  private static Reading<List<String>> automapped(AutodiscoverReader reader, SourceFile file) {
    return reader
        .read(file)
        .map(
            (Collection<org.session33.profiles.intake.profile.AlternativeMailbox> mailboxes) ->
                mailboxes.stream()
                    .filter(org.session33.profiles.intake.profile.AlternativeMailbox::isAutomapped)
                    .flatMap(m -> Stream.ofNullable(m.displayName()))
                    .toList());
  }
}
