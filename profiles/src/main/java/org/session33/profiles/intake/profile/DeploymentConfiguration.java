package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;
import org.session33.profiles.windows.HardenedXml;

/** Reads Cached Mode settings from a configuration of the Office Deployment Tool. */
final class DeploymentConfiguration {
  private DeploymentConfiguration() {}

  static Reading<CachedModePolicies> read(SourceFile file) {
    return Reading.of(
        problems -> {
          DecodedText text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES));
          XMLStreamReader xml = new HardenedXml().open(file, text.text());
          try {
            return new CachedModePolicies(settings(file, xml, problems));
          } catch (XMLStreamException e) {
            throw HardenedXml.problem(file, e);
          }
        });
  }

  private static List<CachedModePolicies.Setting> settings(
      SourceFile file, XMLStreamReader xml, Consumer<Problem> problems)
      throws XMLStreamException, InputException {
    List<CachedModePolicies.Setting> settings = new ArrayList<>();
    boolean root = true;
    boolean inside = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("AppSettings")) {
        inside = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = xml.getLocalName();
      if (root && !element.equals("Configuration")) {
        throw new InputException(
            place(file, xml),
            "this is no configuration of the Office Deployment Tool: it begins with <"
                + element
                + ">",
            "give a file that begins with <Configuration>");
      }
      root = false;
      if (element.equals("AppSettings")) {
        inside = true;
      } else if (inside && element.equals("User")) {
        setting(xml, place(file, xml), problems).ifPresent(settings::add);
      }
    }
    return settings;
  }

  private static Optional<CachedModePolicies.Setting> setting(
      XMLStreamReader xml, Place place, Consumer<Problem> problems) {
    Matcher path = CachedModePolicies.keyMatcher(attribute(xml, "Key").strip());
    Optional<CachedModePolicies.Name> name = CachedModePolicies.Name.of(attribute(xml, "Name"));
    if (!path.find() || name.isEmpty()) {
      return Optional.empty();
    }
    boolean dword = attribute(xml, "Type").strip().equalsIgnoreCase("REG_DWORD");
    return CachedModePolicies.setting(
        path, name.get(), dword ? number(attribute(xml, "Value")) : null, place, problems);
  }

  private static @Nullable Long number(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    try {
      return digits.startsWith("0x")
          ? Long.parseLong(digits.substring(2), 16)
          : Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static Place place(SourceFile file, XMLStreamReader xml) {
    return file.place(
        Math.max(1, xml.getLocation().getLineNumber()),
        Math.max(1, xml.getLocation().getColumnNumber()));
  }
}
