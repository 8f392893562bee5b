/**
 * What the desktop holds and does, without a screen: the case with its history, the steps on the
 * simulation, and what each picture shows of them.
 */
@NullMarked
package org.session33.clientsim.desktop.desk;

import org.jspecify.annotations.NullMarked;
