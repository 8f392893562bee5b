package org.session33.clientsim.frontdoor.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends pages: text that came from outside is never taken for markup, and no script may run. */
final class Pages {
  private static final HttpField SCRIPTLESS =
      new HttpField(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'");
  private static final HttpField NOT_GUESSED = new HttpField("X-Content-Type-Options", "nosniff");
  private static final HttpField NOT_KEPT = new HttpField(HttpHeader.CACHE_CONTROL, "no-store");

  private Pages() {}

  /** Text as it may stand in HTML and XML, in attributes too. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  boolean control =
                      Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
                  boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                  safe.appendCodePoint(
                      control || lone || (c > 0xFFFD && c < 0x10000) ? '\uFFFD' : c);
                }
              }
            });
    return safe.toString();
  }

  static void html(Response response, Callback callback, int status, String page) {
    send(response, callback, status, "text/html; charset=utf-8", page);
  }

  static void xml(Response response, Callback callback, int status, String document) {
    send(response, callback, status, "text/xml; charset=utf-8", document);
  }

  static void plain(Response response, Callback callback, String text) {
    send(response, callback, response.getStatus(), "text/plain; charset=utf-8", text + "\n");
  }

  private static void send(
      Response response, Callback callback, int status, String type, String text) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(SCRIPTLESS);
    response.getHeaders().put(NOT_GUESSED);
    response.getHeaders().put(NOT_KEPT);
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
