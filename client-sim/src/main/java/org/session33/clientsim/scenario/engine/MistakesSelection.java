package org.session33.clientsim.scenario.engine;

import org.junit.platform.engine.DiscoverySelector;

/**
 * Selects the test that fails because of the mistakes of a file, or of a selection in it.
 *
 * @param origin the file
 * @param line 0 for the mistakes of the file, or a line from 1 in which no scenario stands
 */
record MistakesSelection(ScenarioOrigin origin, int line) implements DiscoverySelector {}
