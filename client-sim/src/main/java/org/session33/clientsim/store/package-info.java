/**
 * The stand-in of the Information Store. {@link org.session33.clientsim.store.InformationStore}
 * admits or refuses; it knows no Outlook, no file format and no screen: logon requests go in,
 * sessions or refusals come out.
 */
@NullMarked
package org.session33.clientsim.store;

import org.jspecify.annotations.NullMarked;
