package org.session33.clientsim.store;

/**
 * One line of a ledger.
 *
 * @param holder the program that holds the sessions
 * @param purpose what they are for
 * @param count how many, at least 1
 */
public record Holding(String holder, String purpose, int count) {}
