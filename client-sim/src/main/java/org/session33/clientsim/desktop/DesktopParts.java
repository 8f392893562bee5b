package org.session33.clientsim.desktop;

import java.time.InstantSource;
import org.session33.clientsim.desktop.desk.FrontDoorBoard;
import org.session33.clientsim.desktop.desk.RehearsalRunner;
import org.session33.clientsim.desktop.desk.ReportExport;
import org.session33.clientsim.desktop.form.FormFacts;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.remedies.RemedyAdvisor;

/**
 * What the desktop needs of the rest of the house.
 *
 * @param opener opens cases
 * @param gallery the shipped cases
 * @param runner acts cases out
 * @param advisor knows what a remedy changes
 * @param facts what the form knows beside the case
 * @param frontDoors opens the front doors of a case
 * @param reports saves what the desk shows
 * @param clock tells when a text for a ticket was made
 */
public record DesktopParts(
    CaseOpener opener,
    SampleGallery gallery,
    RehearsalRunner runner,
    RemedyAdvisor advisor,
    FormFacts facts,
    FrontDoorBoard.Opener frontDoors,
    ReportExport reports,
    InstantSource clock) {}
