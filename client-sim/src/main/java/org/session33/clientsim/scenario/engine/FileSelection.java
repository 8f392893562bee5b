package org.session33.clientsim.scenario.engine;

import org.junit.platform.engine.DiscoverySelector;

/**
 * Selects every scenario of a file.
 *
 * @param origin the file
 */
record FileSelection(ScenarioOrigin origin) implements DiscoverySelector {}
