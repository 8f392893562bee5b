package org.session33.clientsim.frontdoor.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.facts.Fact;

/** Writes the answer to {@code FindItem}, a response message for each folder that was asked for. */
final class EwsAnswer {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">\
      """;
  private static final Pattern BUILD = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)");
  private static final String END = "</s:Body></s:Envelope>\n";

  private final ExchangeRelease release;
  private final StringBuilder body = new StringBuilder();
  private final String code;
  private final String text;

  EwsAnswer(ClientMessages messages, ExchangeRelease release) {
    this.release = release;
    // A release without such a limit refuses nobody; the code is then never shown.
    code =
        messages
            .ewsResponseCode(release)
            .or(() -> messages.all().stream().filter(EwsAnswer::isCode).findFirst())
            .map(m -> m.text().value())
            .orElseThrow();
    text = messages.ewsMessage(release).map(m -> m.text().value()).orElse("No session is left.");
  }

  private static boolean isCode(ClientMessage message) {
    return message.door() == ServiceDoor.EWS && message.part() == ClientMessage.Part.DETAILS;
  }

  /** A mailbox that could be opened: it holds nothing. */
  void found() {
    body.append(
        """
        <m:FindItemResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>\
        <m:RootFolder TotalItemsInView="0" IncludesLastItemInRange="true"><t:Items/></m:RootFolder>\
        </m:FindItemResponseMessage>
        """);
  }

  /** A mailbox for which the store gave no session. */
  void refused() {
    body.append("<m:FindItemResponseMessage ResponseClass=\"Error\"><m:MessageText>")
        .append(Pages.escaped(text))
        .append("</m:MessageText><m:ResponseCode>")
        .append(Pages.escaped(code))
        .append("</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>")
        .append("</m:FindItemResponseMessage>\n");
  }

  String document() {
    return head(release)
        + """
        <m:FindItemResponse \
        xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" \
        xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">\
        <m:ResponseMessages>
        """
        + body
        + "</m:ResponseMessages></m:FindItemResponse>"
        + END;
  }

  /**
   * Everything before the body's content. The header tells the server's version, as Exchange does:
   * clients refuse an answer without a header. Attributes that are not known are left out.
   */
  private static String head(ExchangeRelease release) {
    StringBuilder header = new StringBuilder();
    Fact<String> build = release.build();
    Matcher numbers = BUILD.matcher(build == null ? "" : build.value());
    if (numbers.matches()) {
      header.append("<h:ServerVersionInfo");
      List<String> names =
          List.of("MajorVersion", "MinorVersion", "MajorBuildNumber", "MinorBuildNumber");
      for (int i = 0; i < names.size(); i++) {
        attribute(header, names.get(i), numbers.group(i + 1));
      }
      Fact<String> version = release.ewsVersion();
      if (version != null) {
        attribute(header, "Version", version.value());
      }
      header.append(" xmlns:h=\"http://schemas.microsoft.com/exchange/services/2006/types\"/>");
    }
    return HEAD + "<s:Header>" + header + "</s:Header><s:Body>";
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    xml.append(' ').append(name).append("=\"").append(Pages.escaped(value)).append('"');
  }

  /** A SOAP fault: the request as a whole was not answered. */
  static String fault(ExchangeRelease release, String code, String message) {
    return head(release)
        + "<s:Fault><faultcode>s:Client</faultcode><faultstring>"
        + Pages.escaped(message)
        + "</faultstring><detail><e:ResponseCode xmlns:e="
        + "\"http://schemas.microsoft.com/exchange/services/2006/errors\">"
        + Pages.escaped(code)
        + "</e:ResponseCode></detail></s:Fault>"
        + END;
  }
}
