package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
 * Loads every resource of facts once, and none that nobody asks for. As soon as one of those is
 * wanted that a rehearsal needs, the others are read beside it: on two cores a person who waits
 * notices.
 */
final class FactsModule extends AbstractModule {
  private final List<Loading<?>> ofARehearsal = new ArrayList<>();
  private final Loading<OutlookReleases> outlookReleases = ofARehearsal(OutlookReleases::load);
  private final Loading<OutlookMessages> outlookMessages = ofARehearsal(OutlookMessages::load);
  private final Loading<ClientMessages> clientMessages = ofARehearsal(ClientMessages::load);
  private final Loading<ExchangeReleases> exchangeReleases = ofARehearsal(ExchangeReleases::load);
  private final Loading<LimitValues> limitValues = ofARehearsal(LimitValues::load);
  private final Loading<SessionModel> sessionModel = ofARehearsal(SessionModel::load);
  private final Loading<RemedyTexts> remedyTexts = ofARehearsal(RemedyTexts::load);

  @Provides
  @Singleton
  OutlookReleases outlookReleases() {
    return loaded(outlookReleases);
  }

  @Provides
  @Singleton
  OutlookMessages outlookMessages() {
    return loaded(outlookMessages);
  }

  @Provides
  @Singleton
  ClientMessages clientMessages() {
    return loaded(clientMessages);
  }

  @Provides
  @Singleton
  ExchangeReleases exchangeReleases() {
    return loaded(exchangeReleases);
  }

  @Provides
  @Singleton
  LimitValues limitValues() {
    return loaded(limitValues);
  }

  @Provides
  @Singleton
  SessionModel sessionModel() {
    return loaded(sessionModel);
  }

  @Provides
  @Singleton
  Articles articles() {
    return Articles.load();
  }

  @Provides
  @Singleton
  RemedyTexts remedyTexts() {
    return loaded(remedyTexts);
  }

  @Provides
  @Singleton
  SampleGallery sampleGallery() {
    return SampleGallery.load();
  }

  private <T> Loading<T> ofARehearsal(Supplier<T> facts) {
    Loading<T> loading = new Loading<>(facts);
    ofARehearsal.add(loading);
    return loading;
  }

  private <T> T loaded(Loading<T> wanted) {
    for (Loading<?> one : ofARehearsal) {
      var unused = one.begin();
    }
    return wanted.begin().join();
  }

  /** One resource, read once at most. */
  private static final class Loading<T> {
    private final Supplier<T> facts;
    private @Nullable CompletableFuture<T> begun;

    private Loading(Supplier<T> facts) {
      this.facts = facts;
    }

    private synchronized CompletableFuture<T> begin() {
      CompletableFuture<T> running = begun;
      if (running == null) {
        running = CompletableFuture.supplyAsync(facts);
        begun = running;
      }
      return running;
    }
  }
}
