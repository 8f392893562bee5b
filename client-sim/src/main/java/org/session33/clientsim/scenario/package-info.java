/**
 * Scripted profile tests: a case, steps on a virtual clock, and expectations. {@link
 * org.session33.clientsim.scenario.reading.ScenarioReader} reads a file of them, {@link
 * org.session33.clientsim.scenario.running.ScenarioRunner} acts one out and compares. {@link
 * org.session33.clientsim.scenario.running.ScenarioSuite} is the door for every face: it runs files
 * and folders, and {@link org.session33.clientsim.scenario.watch.ScenarioWatch} runs them again
 * when they are saved.
 */
@NullMarked
package org.session33.clientsim.scenario;

import org.jspecify.annotations.NullMarked;
