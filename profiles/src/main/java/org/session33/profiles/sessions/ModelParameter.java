package org.session33.profiles.sessions;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;

/**
 * One parameter of the session model.
 *
 * @param name its name in cases
 * @param fact its value with source and confidence
 * @param words the value in words, or null where its number with the unit is enough
 * @param unit what it counts
 * @param least the smallest value that makes sense
 * @param most the largest value that makes sense
 * @param says what it stands for, in plain words
 */
public record ModelParameter(
    String name,
    Fact<Integer> fact,
    @Nullable String words,
    String unit,
    int least,
    int most,
    String says) {}
