package org.session33.clientsim.frontdoor.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
 * Exchange Web Services with one operation, {@code FindItem} over any number of mailboxes. Each
 * mailbox takes a session until the answer is sent, so that one request over 17 room calendars gets
 * 16 answers and an error (field case C23, reported).
 */
final class EwsService extends Handler.Abstract {
  static final String PATH = "/EWS/Exchange.asmx";

  private final FrontDoorSessions sessions;
  private final ClientMessages messages;

  EwsService(FrontDoorSessions sessions, ClientMessages messages) {
    this.sessions = sessions;
    this.messages = messages;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!Request.getPathInContext(request).equalsIgnoreCase(PATH)) {
      return false;
    }
    String client = Request.getRemoteAddr(request) + ":" + Request.getRemotePort(request);
    if (!HttpMethod.POST.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "POST");
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    Optional<Account> account = account(request, client);
    if (account.isEmpty()) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Session33\"");
      Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
      return true;
    }
    FindItem asked;
    try {
      asked = FindItem.read(Content.Source.asInputStream(request));
    } catch (FindItem.NotUnderstoodException e) {
      String fault =
          EwsAnswer.fault(sessions.served().server().release(), e.code(), e.getMessage());
      Pages.xml(response, callback, e.status(), fault);
      return true;
    }
    answer(asked, account.get(), client, response, callback);
    return true;
  }

  private void answer(
      FindItem asked, Account account, String client, Response response, Callback callback) {
    List<DoorSession> doorSessions = new ArrayList<>();
    try {
      EwsAnswer answer = new EwsAnswer(messages, sessions.served().server().release());
      for (String mailbox : asked.mailboxes()) {
        String whose = mailbox.isEmpty() ? account.login() : mailbox;
        Optional<DoorSession> doorSession =
            sessions.logOn(account, ServiceDoor.EWS, client + " " + whose, () -> {});
        doorSession.ifPresent(doorSessions::add);
        if (doorSession.isPresent()) {
          answer.found();
        } else {
          answer.refused();
        }
      }
      sessions.asked(account, ServiceDoor.EWS, asked.mailboxes().size());
      Pages.xml(
          response,
          Callback.from(callback, () -> doorSessions.forEach(DoorSession::close)),
          HttpStatus.OK_200,
          answer.document());
    } catch (RuntimeException e) {
      doorSessions.forEach(DoorSession::close);
      throw e;
    }
  }

  private Optional<Account> account(Request request, String client) {
    String sent = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (sent == null || !sent.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    String pair;
    try {
      pair =
          new String(Base64.getDecoder().decode(sent.substring(6).strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : sessions.authenticate(
            pair.substring(0, colon), pair.substring(colon + 1), ServiceDoor.EWS, client);
  }
}
