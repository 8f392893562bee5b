/** Tests of what stands before the store. */
@NullMarked
package org.session33.clientsim.clientaccess;

import org.jspecify.annotations.NullMarked;
