package org.session33.clientsim.desktop.walk.steps;

/**
 * Something that the fix does not ask for.
 *
 * @param what what was done, one sentence
 * @param cameOf what came of it, one sentence
 */
public record Mistake(String what, String cameOf) {}
