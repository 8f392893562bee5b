/**
 * Foreign files, before anyone knows what they are: bytes with a name, their text, the places in
 * them and what is wrong there. {@link org.session33.profiles.files.SourceFile} and {@link
 * org.session33.profiles.files.Reading} are the two types that every reader meets.
 */
@NullMarked
package org.session33.profiles.files;

import org.jspecify.annotations.NullMarked;
