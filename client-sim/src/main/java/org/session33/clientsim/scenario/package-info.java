/**
 * Scripted profile tests: a case, steps on a virtual clock, and expectations. {@link
 * org.session33.clientsim.scenario.ScenarioReader} reads a file of them, {@link
 * org.session33.clientsim.scenario.ScenarioRunner} acts one out and compares.
 */
@NullMarked
package org.session33.clientsim.scenario;

import org.jspecify.annotations.NullMarked;
