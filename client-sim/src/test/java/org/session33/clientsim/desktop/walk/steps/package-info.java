/** Walks done right and wrong, each proved by the real rehearsal. */
@org.jspecify.annotations.NullMarked
package org.session33.clientsim.desktop.walk.steps;
