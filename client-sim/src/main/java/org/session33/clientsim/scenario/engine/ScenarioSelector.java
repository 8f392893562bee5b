package org.session33.clientsim.scenario.engine;

import org.junit.platform.engine.DiscoverySelector;

/**
 * Selects one scenario.
 *
 * @param origin its file
 * @param name its name, which no other scenario of the file has
 */
record ScenarioSelector(ScenarioOrigin origin, String name) implements DiscoverySelector {}
