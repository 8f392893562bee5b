package org.session33.clientsim.desktop.walk.steps;

import java.util.function.BooleanSupplier;

/**
 * Something to do on a stand-in machine.
 *
 * @param phrase a part of the remedy's step that asks for it, as the remedy words it
 * @param missed what it means if it is left out, one sentence
 * @param done whether it is done
 */
record Task(String phrase, String missed, BooleanSupplier done) {}
