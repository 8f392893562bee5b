/** What is handed over of a result, over all shipped samples. */
@NullMarked
package org.session33.clientsim.report;

import org.jspecify.annotations.NullMarked;
