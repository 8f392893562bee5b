package org.session33.clientsim.desktop.walk.steps;

import java.util.function.BooleanSupplier;

/**
 * Something to do on a stand-in machine.
 *
 * @param control the control that the remedy's step for it names
 * @param missed what it means if it is left out, one sentence
 * @param done whether it is done
 */
record Task(Control control, String missed, BooleanSupplier done) {}
