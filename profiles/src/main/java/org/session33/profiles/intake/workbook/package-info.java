/** Reads the cells of Excel workbooks; what they mean is settled elsewhere. */
@NullMarked
package org.session33.profiles.intake.workbook;

import org.jspecify.annotations.NullMarked;
