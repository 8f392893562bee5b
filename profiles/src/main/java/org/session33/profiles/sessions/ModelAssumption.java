package org.session33.profiles.sessions;

/**
 * Something that the session model takes for granted and that is no number.
 *
 * @param id its id
 * @param says the assumption, a full sentence
 * @param source what it was deduced from
 */
public record ModelAssumption(String id, String says, String source) {}
