package org.session33.clientsim.scenario;

import java.util.List;
import org.session33.profiles.files.Place;

/**
 * What is expected at one moment.
 *
 * @param place where it stands
 * @param afterStep after which step, from 1
 * @param expected the expectations, in the order of the file; at least one
 */
public record Check(Place place, int afterStep, List<Expected> expected) {
  public Check {
    expected = List.copyOf(expected);
  }
}
