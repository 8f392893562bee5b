package org.session33.profiles.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of objects that a MAPI session may hold open only so many of (domain.md 4.2). */
public enum ObjectType {
  /** Messages. */
  MESSAGE,
  /** Folders. */
  FOLDER,
  /** Attachments. */
  ATTACHMENT,
  /** Views of folders. */
  FOLDER_VIEW,
  /** Views of messages. */
  MESSAGE_VIEW,
  /** Views of attachments; two spellings are in print. */
  ATTACHMENT_VIEW,
  /** Streams. */
  STREAM,
  /** Views of access control lists. */
  ACL_VIEW,
  /** Views of rules. */
  RULES_VIEW,
  /** Cached streams. */
  C_STREAM,
  /** Fast-transfer sources. */
  FX_SOURCE_STREAM,
  /** Fast-transfer destinations. */
  FX_DESTINATION_STREAM,
  /** Notifications. */
  NOTIFY;

  private final List<String> registryNames;
  private final List<String> otherNames;

  ObjectType() {
    RegistryNames.Names names = RegistryNames.objectType(name());
    this.registryNames = names.values();
    this.otherNames =
        Stream.concat(names.values().stream().skip(1), names.events().stream()).toList();
  }

  /** The name under the key of the object limits and in most events. */
  public String registryName() {
    return registryNames.get(0);
  }

  /**
   * The names of registry values that are in print for it: one, or two where nobody says which of
   * them a store reads.
   */
  public List<String> registryNames() {
    return registryNames;
  }

  /** Other names that are in print: with and without {@code objt}, and one misprint. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** The type whose limit a store reads from a value of this name, without regard to case. */
  public static Optional<ObjectType> ofRegistryName(String name) {
    return Arrays.stream(values()).filter(t -> t.isRegistryName(name)).findFirst();
  }

  private boolean isRegistryName(String name) {
    return registryNames.stream().anyMatch(n -> n.equalsIgnoreCase(name));
  }

  /** The type for any name that is in print, without regard to case. */
  public static Optional<ObjectType> of(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            t ->
                t.registryName().toLowerCase(Locale.ROOT).equals(wanted)
                    || t.otherNames.stream()
                        .anyMatch(o -> o.toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }
}
