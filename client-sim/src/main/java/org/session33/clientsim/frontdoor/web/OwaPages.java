package org.session33.clientsim.frontdoor.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.DoorSession;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * Stands in for Outlook Web App: signing in takes a session of the store, signing out gives it
 * back. A browser that is merely closed keeps it until the store is restarted or the doors close:
 * how soon the real one notices is in no source.
 */
final class OwaPages extends Handler.Abstract {
  static final String HOME = "/owa/";

  private static final String SIGN_IN = "/owa/sign-in";
  private static final String SIGN_OUT = "/owa/sign-out";
  private static final String COOKIE = "session33";

  private final FrontDoorSessions sessions;
  private final ClientMessages messages;
  private final Supplier<String> tickets;
  private final Map<String, DoorSession> browsers = new ConcurrentHashMap<>();

  OwaPages(FrontDoorSessions sessions, ClientMessages messages, Supplier<String> tickets) {
    this.sessions = sessions;
    this.messages = messages;
    this.tickets = tickets;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    boolean posted = HttpMethod.POST.is(request.getMethod());
    boolean read =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    if (read && (path.equals("/") || path.equals("/owa"))) {
      Response.sendRedirect(request, response, callback, HOME);
    } else if (read && path.equals(HOME)) {
      home(request, response, callback);
    } else if (posted && path.equals(SIGN_IN) && isOwnForm(request)) {
      signIn(request, response, callback);
    } else if (posted && path.equals(SIGN_OUT) && isOwnForm(request)) {
      signOut(request, response, callback);
    } else if (path.equals(SIGN_IN) || path.equals(SIGN_OUT)) {
      Response.sendRedirect(request, response, callback, HOME);
    } else {
      return false;
    }
    return true;
  }

  /** Gives every browser's session back. */
  void close() {
    browsers.values().forEach(DoorSession::close);
  }

  private void home(Request request, Response response, Callback callback) {
    Optional<DoorSession> doorSession = doorSession(request);
    if (doorSession.isPresent() && doorSession.get().isOpen()) {
      Pages.html(
          response,
          callback,
          HttpStatus.OK_200,
          OwaPage.mailbox(doorSession.get().account(), sessions.served()));
      return;
    }
    String note = doorSession.isPresent() ? "The server was restarted. Sign in again." : "";
    Pages.html(response, callback, HttpStatus.OK_200, OwaPage.signIn(sessions.served(), note));
  }

  private void signIn(Request request, Response response, Callback callback) throws Exception {
    Map<String, String> form = form(request);
    String client = Request.getRemoteAddr(request) + ":" + Request.getRemotePort(request);
    Optional<Account> account =
        sessions.authenticate(
            form.getOrDefault("user", ""),
            form.getOrDefault("password", ""),
            ServiceDoor.OWA,
            client);
    if (account.isEmpty()) {
      Pages.html(
          response,
          callback,
          HttpStatus.UNAUTHORIZED_401,
          OwaPage.signIn(sessions.served(), "The user name or the password is wrong."));
      return;
    }
    // Signing in anew in the same browser takes the place of what it held.
    doorSession(request).ifPresent(DoorSession::close);
    String ticket = tickets.get();
    Optional<DoorSession> doorSession =
        sessions.logOn(account.get(), ServiceDoor.OWA, client, () -> {});
    if (doorSession.isEmpty()) {
      Pages.html(
          response,
          callback,
          HttpStatus.SERVICE_UNAVAILABLE_503,
          OwaPage.refused(sessions.served(), messages));
      return;
    }
    browsers.values().removeIf(v -> !v.isOpen() && v.account().equals(account.get()));
    browsers.put(ticket, doorSession.get());
    Response.addCookie(
        response,
        HttpCookie.build(COOKIE, ticket)
            .path(HOME)
            .httpOnly(true)
            .sameSite(HttpCookie.SameSite.STRICT)
            .build());
    Response.sendRedirect(request, response, callback, HttpStatus.SEE_OTHER_303, HOME, true);
  }

  private void signOut(Request request, Response response, Callback callback) {
    ticket(request).map(browsers::remove).ifPresent(DoorSession::close);
    Pages.html(
        response,
        callback,
        HttpStatus.OK_200,
        OwaPage.signIn(sessions.served(), "You have signed out."));
  }

  /** Whether a form was sent from one of our own pages, or from no page at all. */
  private static boolean isOwnForm(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin == null || origin.equals("http://" + request.getHeaders().get(HttpHeader.HOST));
  }

  private Optional<DoorSession> doorSession(Request request) {
    return ticket(request).map(browsers::get);
  }

  private static Optional<String> ticket(Request request) {
    return Request.getCookies(request).stream()
        .filter(c -> c.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private static Map<String, String> form(Request request) throws Exception {
    String body = Content.Source.asString(request, StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Half an escape sequence: no browser sends it, and it is no user's name.
      return text;
    }
  }
}
