package org.session33.profiles.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of objects that a MAPI session may hold open only so many of (domain.md 4.2). */
public enum ObjectType {
  /** Messages. */
  MESSAGE("objtMessage", "objMessage", "Message"),
  /** Folders. */
  FOLDER("objtFolder", "Folder"),
  /** Attachments. */
  ATTACHMENT("objtAttachment", "Attachment"),
  /** Views of folders. */
  FOLDER_VIEW("objtFolderView", "FolderView"),
  /** Views of messages. */
  MESSAGE_VIEW("objtMessageView", "MessageView"),
  /** Views of attachments; two spellings are in print. */
  ATTACHMENT_VIEW("objtAttachView", "objtAttachmentView", "AttachView", "AttachmentView"),
  /** Streams. */
  STREAM("objtStream", "Stream"),
  /** Views of access control lists. */
  ACL_VIEW("objtACLView", "ACLView"),
  /** Views of rules. */
  RULES_VIEW("objtRulesView", "RulesView"),
  /** Cached streams. */
  C_STREAM("objtCStream", "CStream"),
  /** Fast-transfer sources. */
  FX_SOURCE_STREAM("objtFXSrcStrm", "FXSrcStrm"),
  /** Fast-transfer destinations. */
  FX_DESTINATION_STREAM("objtFXDstStrm", "FXDstStrm"),
  /** Notifications. */
  NOTIFY("objtNotify", "Notify");

  private final String registryName;
  private final List<String> otherNames;

  ObjectType(String registryName, String... otherNames) {
    this.registryName = registryName;
    this.otherNames = List.of(otherNames);
  }

  /** The name under {@code MaxObjsPerMapiSession} and in most events. */
  public String registryName() {
    return registryName;
  }

  /**
   * The names of registry values that are in print for it: one, or two where nobody says which of
   * them a store reads.
   */
  public List<String> registryNames() {
    // Events drop the prefix, a value never does; "objMessage" is a misprint of events.
    return Stream.concat(
            Stream.of(registryName), otherNames.stream().filter(o -> o.startsWith("objt")))
        .toList();
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
    return registryNames().stream().anyMatch(n -> n.equalsIgnoreCase(name));
  }

  /** The type for any name that is in print, without regard to case. */
  public static Optional<ObjectType> of(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            t ->
                t.registryName.toLowerCase(Locale.ROOT).equals(wanted)
                    || t.otherNames.stream()
                        .anyMatch(o -> o.toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }
}
