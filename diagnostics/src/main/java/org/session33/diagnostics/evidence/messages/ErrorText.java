package org.session33.diagnostics.evidence.messages;

import java.util.Locale;
import java.util.regex.Pattern;
import org.session33.profiles.facts.Fact;

/**
 * An error text that is known, and how it is recognised.
 *
 * @param id under which findings know it; several texts may share one
 * @param language the language of the text, {@code en} for instance
 * @param wording the text as it is printed, with its source
 * @param pattern what it looks like in small letters with single blanks, straight quotes and plain
 *     hyphens
 */
public record ErrorText(String id, Locale language, Fact<String> wording, Pattern pattern) {}
