package org.session33.clientsim.frontdoor.web;

import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;

/** Writes the answer to {@code FindItem}, a response message for each folder that was asked for. */
final class EwsAnswer {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
      """;
  private static final String END = "</s:Body></s:Envelope>\n";

  private final StringBuilder body = new StringBuilder();
  private final String code;
  private final String text;

  EwsAnswer(ClientMessages messages, ExchangeRelease release) {
    code =
        messages
            .ewsResponseCode(release)
            .map(m -> m.text().value())
            .orElse("ErrorTooManyObjectsOpened");
    text = messages.ewsMessage(release).map(m -> m.text().value()).orElse("No session is left.");
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
    return HEAD
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

  /** A SOAP fault: the request as a whole was not answered. */
  static String fault(String code, String message) {
    return HEAD
        + "<s:Fault><faultcode>s:Client</faultcode><faultstring>"
        + Pages.escaped(message)
        + "</faultstring><detail><e:ResponseCode xmlns:e="
        + "\"http://schemas.microsoft.com/exchange/services/2006/errors\">"
        + Pages.escaped(code)
        + "</e:ResponseCode></detail></s:Fault>"
        + END;
  }
}
