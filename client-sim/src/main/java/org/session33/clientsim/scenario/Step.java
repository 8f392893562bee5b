package org.session33.clientsim.scenario;

import org.session33.profiles.files.Place;

/**
 * One step of a scenario.
 *
 * @param place where it stands
 * @param words the step as it was written
 * @param action what it does
 */
public record Step(Place place, String words, StepAction action) {}
