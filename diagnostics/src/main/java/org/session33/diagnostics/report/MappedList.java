package org.session33.diagnostics.report;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A view of a list whose items are made each time they are asked for: of a million sessions only
 * one is ever written down at a time.
 */
final class MappedList<T, R> extends AbstractList<R> {
  private final List<? extends T> items;
  private final Function<? super T, ? extends R> made;

  MappedList(List<? extends T> items, Function<? super T, ? extends R> made) {
    this.items = items;
    this.made = made;
  }

  @Override
  public R get(int index) {
    return made.apply(items.get(index));
  }

  @Override
  public int size() {
    return items.size();
  }
}
