package org.session33.profiles.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The components of records by their names. A record that grows by a component needs no other line
 * changed: what copies it with another value goes through here, and through its own constructor, so
 * that it checks its ranges as ever.
 */
public final class RecordComponents {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private RecordComponents() {}

  /** A record's components in order, their names, and the constructor that takes them all. */
  private record Shape(
      List<RecordComponent> components, List<String> names, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      RecordComponent[] all = type.getRecordComponents();
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return new Shape(
            List.of(all),
            Arrays.stream(all).map(RecordComponent::getName).toList(),
            type.getDeclaredConstructor(types));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(type + " has no constructor of a record", e);
      }
    }
  }

  /** The names of a record's components, in order. */
  public static List<String> names(Class<? extends Record> type) {
    return SHAPES.get(type).names();
  }

  /**
   * A component's value.
   *
   * @throws IllegalArgumentException if the record has none of that name
   */
  public static @Nullable Object get(Record record, String name) {
    for (RecordComponent component : SHAPES.get(record.getClass()).components()) {
      if (component.getName().equals(name)) {
        return value(record, component);
      }
    }
    throw new IllegalArgumentException(record.getClass() + " has no component " + name);
  }

  /** The same record with another value of one component. */
  public static <R extends Record> R with(R record, String name, @Nullable Object value) {
    return with(record, Collections.singletonMap(name, value));
  }

  /**
   * The same record with other values.
   *
   * @param values by the names of the components
   * @throws IllegalArgumentException if the record has no component of such a name, or refuses a
   *     value
   */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R with(
      R record, Map<String, ? extends @Nullable Object> values) {
    Shape shape = SHAPES.get(record.getClass());
    if (!shape.names().containsAll(values.keySet())) {
      throw new IllegalArgumentException(record.getClass() + " lacks one of " + values.keySet());
    }
    @Nullable Object[] all = new @Nullable Object[shape.components().size()];
    for (int at = 0; at < all.length; at++) {
      RecordComponent component = shape.components().get(at);
      all[at] =
          values.containsKey(component.getName())
              ? values.get(component.getName())
              : value(record, component);
    }
    try {
      return (R) shape.constructor().newInstance(all);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException thrown(InvocationTargetException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
