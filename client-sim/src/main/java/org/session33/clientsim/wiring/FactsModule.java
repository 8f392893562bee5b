package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.remedies.RemedyTexts;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;

/** Loads every resource of facts, once and only when it is needed. */
final class FactsModule extends AbstractModule {
  @Provides
  @Singleton
  OutlookReleases outlookReleases() {
    return OutlookReleases.load();
  }

  @Provides
  @Singleton
  OutlookMessages outlookMessages() {
    return OutlookMessages.load();
  }

  @Provides
  @Singleton
  ExchangeReleases exchangeReleases() {
    return ExchangeReleases.load();
  }

  @Provides
  @Singleton
  LimitValues limitValues() {
    return LimitValues.load();
  }

  @Provides
  @Singleton
  SessionModel sessionModel() {
    return SessionModel.load();
  }

  @Provides
  @Singleton
  Articles articles() {
    return Articles.load();
  }

  @Provides
  @Singleton
  RemedyTexts remedyTexts() {
    return RemedyTexts.load();
  }

  @Provides
  @Singleton
  SampleGallery sampleGallery() {
    return SampleGallery.load();
  }
}
