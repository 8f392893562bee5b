/** What every face says of every sample, word for word, so that a change of it is a diff. */
@org.jspecify.annotations.NullMarked
package org.session33.clientsim.golden;
