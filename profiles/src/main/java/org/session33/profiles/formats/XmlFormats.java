package org.session33.profiles.formats;

import java.util.Optional;

/** Tells formats by their root element, whose name is compared without prefix. */
final class XmlFormats {
  private XmlFormats() {}

  static Optional<FileFormat> of(FormatHead head) {
    if (!head.isXml()) {
      return Optional.empty();
    }
    return switch (head.rootName()) {
      case "Events", "Event" -> Optional.of(FileFormat.EVENT_XML);
      case "Objs" -> Optional.of(clixml(head.text()));
      case "Autodiscover" -> Optional.of(FileFormat.AUTODISCOVER_XML);
      case "Response", "Account", "AlternativeMailbox" ->
          head.text().contains("AlternativeMailbox")
              ? Optional.of(FileFormat.AUTODISCOVER_XML)
              : Optional.empty();
      case "Profiles" -> Optional.of(FileFormat.PROFILE_TOOLKIT_XML);
      case "Configuration" -> Optional.of(FileFormat.OFFICE_CONFIGURATION_XML);
      default -> Optional.empty();
    };
  }

  private static FileFormat clixml(String text) {
    // The types of the first object tell the cmdlet; the objects inside it come later.
    int from = 0;
    for (int i = 0; i < 8; i++) {
      int start = text.indexOf("<T>", from);
      int end = text.indexOf("</T>", start);
      if (start < 0 || end < 0) {
        break;
      }
      Optional<Cmdlet> cmdlet = Cmdlet.ofType(text.substring(start + 3, end));
      if (cmdlet.isPresent()) {
        return TableFormats.clixml(cmdlet.get());
      }
      from = end;
    }
    return text.contains("N=\"FolderPath\"") && text.contains("N=\"ItemsInFolder\"")
        ? FileFormat.FOLDER_STATISTICS
        : FileFormat.CLIXML;
  }
}
