/** Tests of the JSON Schemas by which editors complete and check cases and scenarios. */
@NullMarked
package org.session33.clientsim.schema;

import org.jspecify.annotations.NullMarked;
