/**
 * The form of a case: sections, fields and tables with the origin of each value, without a screen.
 */
@NullMarked
package org.session33.clientsim.desktop.form;

import org.jspecify.annotations.NullMarked;
