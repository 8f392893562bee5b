package org.session33.clientsim.frontdoor.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.jetty.http.HttpStatus;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a client asks to look through.
 *
 * @param mailboxes a line for each folder, in order: the mailbox's address, or empty for the
 *     client's own
 */
record FindItem(List<String> mailboxes) {
  private static final String MESSAGES =
      "http://schemas.microsoft.com/exchange/services/2006/messages";
  private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";

  /** The request is not one that can be answered. */
  static final class NotUnderstoodException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    NotUnderstoodException(int status, String code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }

    int status() {
      return status;
    }

    String code() {
      return code;
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  /** Reads a SOAP request; entities and document types are refused. */
  static FindItem read(InputStream body) throws NotUnderstoodException, IOException {
    Document document = parse(body);
    NodeList asked = document.getElementsByTagNameNS(MESSAGES, "FindItem");
    if (asked.getLength() == 0) {
      throw new NotUnderstoodException(
          HttpStatus.INTERNAL_SERVER_ERROR_500,
          "ErrorInvalidRequest",
          "the stand-in answers FindItem and nothing else");
    }
    List<String> mailboxes = new ArrayList<>();
    for (String folder : List.of("DistinguishedFolderId", "FolderId")) {
      NodeList folders = ((Element) asked.item(0)).getElementsByTagNameNS(TYPES, folder);
      for (int i = 0; i < folders.getLength(); i++) {
        NodeList address =
            ((Element) folders.item(i)).getElementsByTagNameNS(TYPES, "EmailAddress");
        mailboxes.add(address.getLength() == 0 ? "" : address.item(0).getTextContent().strip());
      }
    }
    if (mailboxes.isEmpty()) {
      throw new NotUnderstoodException(
          HttpStatus.INTERNAL_SERVER_ERROR_500,
          "ErrorInvalidRequest",
          "FindItem names no folder; add ParentFolderIds");
    }
    return new FindItem(List.copyOf(mailboxes));
  }

  private static Document parse(InputStream body) throws NotUnderstoodException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(body);
    } catch (SAXException e) {
      throw new NotUnderstoodException(
          HttpStatus.BAD_REQUEST_400,
          "ErrorInvalidRequest",
          "the request is no XML that is taken here; it must be whole and have no DOCTYPE");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's own parser has these features", e);
    }
  }

  /** The platform's own handler writes to the standard error stream. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
