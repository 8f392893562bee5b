/**
 * A ticket in plain words: its text with what was understood marked in it, the causes with the
 * words that speak for and against them, and the one next question.
 */
@NullMarked
package org.session33.clientsim.desktop.ticket;

import org.jspecify.annotations.NullMarked;
