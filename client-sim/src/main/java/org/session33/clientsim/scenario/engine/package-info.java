/**
 * Scenario files as tests of the JUnit Platform, so that a user's own build runs them. A face: it
 * selects, runs and tells, and decides nothing. {@link
 * org.session33.clientsim.scenario.engine.ScenarioTestEngine} is the only class that others need.
 */
@NullMarked
package org.session33.clientsim.scenario.engine;

import org.jspecify.annotations.NullMarked;
