package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.EvidenceOpener;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.ModelParameterNames;
import org.session33.profiles.intake.folder.CaseFolderReader;
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
        folderStatistics::all,
        () -> remedies.get().ids());
  }

  @Provides
  @Singleton
  CaseFolderReader caseFolderReader(
      CaseReader caseReader,
      OutlookReleases outlookReleases,
      ExchangeReleases exchangeReleases,
      FileFormats formats) {
    return new CaseFolderReader(caseReader, outlookReleases, exchangeReleases, formats);
  }

  @Provides
  @Singleton
  CaseOpener caseOpener(
      CaseReader caseReader,
      CaseFolderReader folderReader,
      WorkbookCaseReader workbookReader,
      SampleGallery gallery,
      FileFormats formats,
      SessionPlanner planner) {
    return new CaseOpener(caseReader, folderReader, workbookReader, gallery, formats, planner);
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
      CaseReader caseReader,
      CaseFolderReader folderReader,
      SampleGallery gallery,
      FileFormats formats) {
    return new EvidenceOpener(caseReader, folderReader, gallery, formats);
  }

  @Provides
  RegistryFileReader registryFileReader() {
    return new RegistryFileReader();
  }

  @Provides
  FolderStatisticsReader folderStatisticsReader() {
    return new FolderStatisticsReader();
  }
}
