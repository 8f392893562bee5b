package org.session33.diagnostics.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;

/**
 * One Windows event, whatever dress it came in (formats.md 9.3). A rehearsal writes the same type.
 *
 * <p>At most one of the three times is set: {@code time} where the zone is known, {@code localTime}
 * where the date can be read but has no zone, {@code writtenTime} where even the date stays open.
 *
 * @param time when it happened, in UTC, or null when that is unknown or has no zone
 * @param localTime the server's local time, or null
 * @param writtenTime a time that can be read in more than one way, as it was written, or null
 * @param source the event source, {@code MSExchangeIS} for instance; empty when it was lost
 * @param id the event id, 0 to 65535: the low 16 bits of what Windows stores
 * @param qualifiers the high 16 bits, 0 to 65535, or null when they were not recorded
 * @param level {@code Error}, {@code Warning}, {@code Information} … in English where the word or
 *     number is known, else as written, or null
 * @param category the category or task in words, or its number, or null
 * @param channel the log: {@code Application} for instance, or null
 * @param computer the computer that wrote it, or null
 * @param recordId its number in the log, from 0, or null
 * @param strings the insertion strings as they were read, in their order
 * @param text the message as written, or null when only the strings are known
 * @param where where it was read
 * @param origin whether it was read from a log or a rehearsal wrote it
 */
public record EventRecord(
    @Nullable Instant time,
    @Nullable LocalDateTime localTime,
    @Nullable String writtenTime,
    String source,
    int id,
    @Nullable Integer qualifiers,
    @Nullable String level,
    @Nullable String category,
    @Nullable String channel,
    @Nullable String computer,
    @Nullable Long recordId,
    List<String> strings,
    @Nullable String text,
    Place where,
    EvidenceOrigin origin) {

  /** Checks the ranges, trims the short texts and brings the level into English. */
  public EventRecord {
    checkSixteenBits("event id", id);
    if (qualifiers != null) {
      checkSixteenBits("qualifiers", qualifiers);
    }
    if (recordId != null && recordId < 0) {
      throw new IllegalArgumentException("a record number is not negative: " + recordId);
    }
    writtenTime = trimmed(writtenTime);
    source = source.strip();
    level = EventLevel.word(trimmed(level));
    category = trimmed(category);
    channel = trimmed(channel);
    computer = trimmed(computer);
    strings = List.copyOf(strings);
    text = text == null || text.isBlank() ? null : text;
  }

  /** Begins a record; everything but these three may stay unknown. */
  public static Builder builder(String source, int id, Place where) {
    return new Builder(source, id, where);
  }

  /** Whether it is known when it happened, zone included. */
  public boolean zoneKnown() {
    return time != null;
  }

  /** The same event, seen at another place. */
  public EventRecord at(Place place) {
    return toBuilder().where(place).build();
  }

  /** A builder that holds all of this record. */
  public Builder toBuilder() {
    Builder builder = new Builder(source, id, where);
    builder.time = time;
    builder.localTime = localTime;
    builder.writtenTime = writtenTime;
    return builder
        .origin(origin)
        .qualifiers(qualifiers)
        .level(level)
        .category(category)
        .channel(channel)
        .computer(computer)
        .recordId(recordId)
        .strings(strings)
        .text(text);
  }

  private static void checkSixteenBits(String name, int value) {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException(name + " must be from 0 to 65535: " + value);
    }
  }

  private static @Nullable String trimmed(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Collects the parts of a record. */
  public static final class Builder {
    private String source;
    private int id;
    private Place where;
    private @Nullable Instant time;
    private @Nullable LocalDateTime localTime;
    private @Nullable String writtenTime;
    private @Nullable Integer qualifiers;
    private @Nullable String level;
    private @Nullable String category;
    private @Nullable String channel;
    private @Nullable String computer;
    private @Nullable Long recordId;
    private List<String> strings = List.of();
    private @Nullable String text;
    private EvidenceOrigin origin = EvidenceOrigin.SEEN;

    private Builder(String source, int id, Place where) {
      this.source = source;
      this.id = id;
      this.where = where;
    }

    /** The event source. */
    public Builder source(String value) {
      source = value;
      return this;
    }

    /** The event id, 0 to 65535. */
    public Builder id(int value) {
      id = value;
      return this;
    }

    /** Where it was read. */
    public Builder where(Place value) {
      where = value;
      return this;
    }

    /** When it happened; replaces any other time. */
    public Builder time(Instant value) {
      return time(new WrittenTime(value, null, null));
    }

    /** When it happened, without a zone; replaces any other time. */
    public Builder localTime(LocalDateTime value) {
      return time(new WrittenTime(null, value, null));
    }

    /** A time that is open to more than one reading; replaces any other time. */
    public Builder writtenTime(String value) {
      return time(new WrittenTime(null, null, value));
    }

    /** A time as it was written; replaces any other time. */
    public Builder time(WrittenTime value) {
      time = value.instant();
      localTime = value.local();
      writtenTime = value.written();
      return this;
    }

    /** Whether any time has been given. */
    public boolean hasTime() {
      return time != null || localTime != null || writtenTime != null;
    }

    /** The high 16 bits of what Windows stores as id. */
    public Builder qualifiers(@Nullable Integer value) {
      qualifiers = value;
      return this;
    }

    /** The level, in any language that is known, or its number. */
    public Builder level(@Nullable String value) {
      level = value;
      return this;
    }

    /** The category or task, in words or as a number. */
    public Builder category(@Nullable String value) {
      category = value;
      return this;
    }

    /** The log. */
    public Builder channel(@Nullable String value) {
      channel = value;
      return this;
    }

    /** The computer. */
    public Builder computer(@Nullable String value) {
      computer = value;
      return this;
    }

    /** The number in the log. */
    public Builder recordId(@Nullable Long value) {
      recordId = value;
      return this;
    }

    /** The insertion strings. */
    public Builder strings(List<String> value) {
      strings = value;
      return this;
    }

    /** The insertion strings. */
    public Builder strings(String... value) {
      return strings(List.of(value));
    }

    /** Whether it was read, as is taken for granted, or rehearsed. */
    public Builder origin(EvidenceOrigin value) {
      origin = value;
      return this;
    }

    /** The message as written. */
    public Builder text(@Nullable String value) {
      text = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public EventRecord build() {
      return new EventRecord(
          time,
          localTime,
          writtenTime,
          source,
          id,
          qualifiers,
          level,
          category,
          channel,
          computer,
          recordId,
          strings,
          text,
          where,
          origin);
    }
  }
}
