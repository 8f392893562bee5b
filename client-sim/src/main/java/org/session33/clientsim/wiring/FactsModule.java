package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;

/**
 * Loads every resource of facts once, beside the wiring: on two cores the files are read while the
 * other parts are put together, which a person who waits for a command notices.
 */
final class FactsModule extends AbstractModule {
  private final CompletableFuture<OutlookReleases> outlookReleases = load(OutlookReleases::load);
  private final CompletableFuture<OutlookMessages> outlookMessages = load(OutlookMessages::load);
  private final CompletableFuture<ClientMessages> clientMessages = load(ClientMessages::load);
  private final CompletableFuture<ExchangeReleases> exchangeReleases = load(ExchangeReleases::load);
  private final CompletableFuture<LimitValues> limitValues = load(LimitValues::load);
  private final CompletableFuture<SessionModel> sessionModel = load(SessionModel::load);
  private final CompletableFuture<RemedyTexts> remedyTexts = load(RemedyTexts::load);
  private final CompletableFuture<SampleGallery> sampleGallery = load(SampleGallery::load);

  @Provides
  @Singleton
  OutlookReleases outlookReleases() {
    return outlookReleases.join();
  }

  @Provides
  @Singleton
  OutlookMessages outlookMessages() {
    return outlookMessages.join();
  }

  @Provides
  @Singleton
  ClientMessages clientMessages() {
    return clientMessages.join();
  }

  @Provides
  @Singleton
  ExchangeReleases exchangeReleases() {
    return exchangeReleases.join();
  }

  @Provides
  @Singleton
  LimitValues limitValues() {
    return limitValues.join();
  }

  @Provides
  @Singleton
  SessionModel sessionModel() {
    return sessionModel.join();
  }

  @Provides
  @Singleton
  Articles articles() {
    // No rehearsal needs it, so nobody waits for it before it is asked for.
    return Articles.load();
  }

  @Provides
  @Singleton
  RemedyTexts remedyTexts() {
    return remedyTexts.join();
  }

  @Provides
  @Singleton
  SampleGallery sampleGallery() {
    return sampleGallery.join();
  }

  private static <T> CompletableFuture<T> load(Supplier<T> facts) {
    return CompletableFuture.supplyAsync(facts);
  }
}
