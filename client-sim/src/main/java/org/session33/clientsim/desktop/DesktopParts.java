package org.session33.clientsim.desktop;

import java.time.InstantSource;
import org.session33.clientsim.desktop.desk.Director;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.outlook.OutlookReleases;

/**
 * What the desktop needs of the rest of the house.
 *
 * @param opener opens cases
 * @param gallery the shipped cases
 * @param director acts cases out
 * @param advisor knows what a remedy changes
 * @param outlooks the Outlook releases to choose from
 * @param servers the Exchange releases to choose from
 * @param limitValues the registry values that the store reads
 * @param clock tells when a text for a ticket was made
 */
public record DesktopParts(
    CaseOpener opener,
    SampleGallery gallery,
    Director director,
    RemedyAdvisor advisor,
    OutlookReleases outlooks,
    ExchangeReleases servers,
    LimitValues limitValues,
    InstantSource clock) {}
