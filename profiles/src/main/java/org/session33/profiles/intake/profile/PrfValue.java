package org.session33.profiles.intake.profile;

import org.session33.profiles.files.Place;

/**
 * A setting of an Outlook profile file.
 *
 * @param <T> text or number
 * @param value what is set; texts are never blank, and variables such as {@code %UserName%} stay as
 *     they are
 * @param place where it is set
 */
public record PrfValue<T>(T value, Place place) {}
