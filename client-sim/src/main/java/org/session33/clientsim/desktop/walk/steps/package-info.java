/**
 * Walks without a screen: the stand-in machines that dialogs act on, the steps of the guide, and
 * the trainer's score. Nothing here knows Swing.
 */
@NullMarked
package org.session33.clientsim.desktop.walk.steps;

import org.jspecify.annotations.NullMarked;
