package org.session33.clientsim.scenario;

import java.util.Optional;
import org.session33.profiles.files.Place;

/**
 * One expectation.
 *
 * @param place where it stands
 * @param key its key, for instance {@code sessions.granted}
 * @param written what is expected, as it was written
 * @param test compares
 */
public record Expected(Place place, String key, String written, Test test) {
  /** Compares an expectation with what is there. */
  @FunctionalInterface
  public interface Test {
    /** Empty when it fits, otherwise what is there instead. */
    Optional<String> differing(RehearsalState state);
  }
}
