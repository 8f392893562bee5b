package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;
import org.session33.profiles.windows.HardenedXml;

/**
 * Reads the further mailboxes in an answer of Autodiscover, from Outlook's "Test E-mail
 * AutoConfiguration" or a support bundle (formats.md 8.4). Elements are known by their local names,
 * because copies lose the namespaces.
 */
public final class AutodiscoverReader {
  /** The protocols of an Exchange account, in lower case; others may stand beside them. */
  private static final Set<String> EXCHANGE = Set.of("exch", "expr", "exhttp", "mapihttp");

  private static final Set<String> ROOTS =
      Set.of("Autodiscover", "Response", "Account", "AlternativeMailbox");

  /** A reader. */
  public AutodiscoverReader() {}

  /**
   * Reads the further mailboxes.
   *
   * @return an empty list when the answer names none; no value when this is no answer of
   *     Autodiscover, or one that has protocols and none of Exchange among them
   */
  public Reading<List<AlternativeMailbox>> read(SourceFile file) {
    return Reading.of(problems -> read(file, problems));
  }

  private static List<AlternativeMailbox> read(SourceFile file, Consumer<Problem> problems)
      throws InputException {
    String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
    XMLStreamReader xml = new HardenedXml().open(file, text);
    List<AlternativeMailbox> mailboxes = new ArrayList<>();
    List<String> protocols = new ArrayList<>();
    boolean rootSeen = false;
    try {
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String name = xml.getLocalName();
        Place place = HardenedXml.placeOf(file, xml);
        if (!rootSeen && !ROOTS.contains(name)) {
          throw new InputException(
              place,
              "this is XML, and no answer of Autodiscover",
              "copy the XML tab of Outlook's 'Test E-mail AutoConfiguration' whole");
        }
        rootSeen = true;
        if (name.equals("AlternativeMailbox")) {
          add(place, children(xml), mailboxes, problems);
        } else if (name.equals("Protocol") && protocols.size() < InputLimits.CSV_COLUMNS) {
          // Outlook 2013 and later write MAPI over HTTP as an attribute, all else as an element.
          String type = xml.getAttributeValue(null, "Type");
          String inside = children(xml).get("Type");
          protocols.add(type != null ? type : inside != null ? inside : "");
        } else if (name.equals("Error")) {
          problems.accept(
              Problem.error(
                  place,
                  "the server answered with an error instead of settings",
                  "run the test again with the user's own address and password"));
        }
      }
    } catch (XMLStreamException e) {
      InputException end = HardenedXml.problem(file, e);
      if (!rootSeen) {
        throw end;
      }
      problems.accept(end.problem());
    }
    List<String> named = protocols.stream().filter(p -> !p.isBlank()).distinct().toList();
    if (!named.isEmpty()
        && named.stream().noneMatch(p -> EXCHANGE.contains(p.toLowerCase(Locale.ROOT)))) {
      throw NoExchangeAccount.in(
          file.place(),
          "this answer of Autodiscover is for no Exchange account (its protocols are "
              + String.join(", ", named)
              + ")");
    }
    return List.copyOf(mailboxes);
  }

  private static void add(
      Place place,
      Map<String, String> parts,
      List<AlternativeMailbox> mailboxes,
      Consumer<Problem> problems) {
    if (parts.get("SmtpAddress") == null
        && parts.get("LegacyDN") == null
        && parts.get("DisplayName") == null) {
      problems.accept(
          Problem.error(
              place,
              "this further mailbox has no name and no address",
              "it needs DisplayName, SmtpAddress or LegacyDN"));
      return;
    }
    if (mailboxes.size() >= InputLimits.RECORDS) {
      return;
    }
    mailboxes.add(
        new AlternativeMailbox(
            parts.get("Type"),
            parts.get("DisplayName"),
            parts.get("SmtpAddress"),
            parts.get("OwnerSmtpAddress"),
            parts.get("LegacyDN"),
            parts.get("Server"),
            place));
  }

  /** The texts of the elements directly inside the current one; blank ones count as absent. */
  private static Map<String, String> children(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    String name = "";
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == 2) {
            name = xml.getLocalName();
            text.setLength(0);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2 && !text.toString().isBlank() && texts.size() < InputLimits.CSV_COLUMNS) {
            texts.putIfAbsent(name, text.toString().strip());
          }
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth == 2) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return texts;
  }
}
