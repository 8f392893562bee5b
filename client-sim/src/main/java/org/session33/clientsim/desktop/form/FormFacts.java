package org.session33.clientsim.desktop.form;

import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;

/**
 * What the form knows beside the case.
 *
 * @param outlooks the Outlook releases to choose from
 * @param servers the Exchange releases to choose from
 * @param limits the registry values that a store reads
 * @param model the session model without overrides
 */
public record FormFacts(
    OutlookReleases outlooks, ExchangeReleases servers, LimitValues limits, SessionModel model) {}
