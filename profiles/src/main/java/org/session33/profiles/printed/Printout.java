package org.session33.profiles.printed;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file holds as a whole, beside its single objects.
 *
 * @param dresses the dresses in which they stand there; none where there is no object
 * @param columns the names of all properties, in the order in which they came
 * @param count how many objects there are, from 0
 * @param foreign how many lines stand beside them that belong to none, from 0
 */
public record Printout(Set<Dress> dresses, List<String> columns, int count, int foreign) {
  public Printout {
    Set<Dress> copy = EnumSet.noneOf(Dress.class);
    copy.addAll(dresses);
    dresses = Collections.unmodifiableSet(copy);
    columns = List.copyOf(columns);
  }

  /** Collects it while objects go by. */
  static final class Tally {
    private final Set<Dress> dresses = EnumSet.noneOf(Dress.class);
    private final Set<String> columns = new LinkedHashSet<>();
    private int count;
    private int foreign;

    void columns(Dress dress, List<String> names) {
      dresses.add(dress);
      columns.addAll(names);
    }

    void add(PrintedObject object) {
      dresses.add(object.dress());
      columns.addAll(object.properties().keySet());
      count++;
    }

    void foreign(int lines) {
      foreign += lines;
    }

    int count() {
      return count;
    }

    Printout done() {
      return new Printout(dresses, List.copyOf(columns), count, foreign);
    }
  }
}
