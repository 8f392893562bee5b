package org.session33.clientsim.frontdoor.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ServiceDoor;

/** One HTTP port on loopback with the pages of Outlook Web App and Exchange Web Services. */
public final class WebDoor implements Door {
  /** Bytes of a request's body; our own caution. */
  static final int LARGEST_BODY = 1024 * 1024;

  /** Connections at a time; the next one waits. Our own caution, as at the mail doors. */
  static final int MOST_CONNECTIONS = 10_000;

  /** All of a request's body has to be there after so long; our own caution. */
  private static final Duration WHOLE_BODY = Duration.ofSeconds(30);

  /** A connection on which nothing moves is closed after so long; our own caution. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final int MOST_THREADS = 64;

  private final Server server;
  private final OwaPages owa;
  private final List<Address> addresses;

  private WebDoor(Server server, OwaPages owa, List<Address> addresses) {
    this.server = server;
    this.owa = owa;
    this.addresses = addresses;
  }

  /**
   * Opens the door.
   *
   * @param tickets makes the secrets by which browsers are recognised, each another one
   * @param port the port, or 0 for a free one
   * @throws IOException if the port is taken or may not be used
   */
  public static WebDoor open(
      FrontDoorSessions sessions,
      ClientMessages messages,
      java.util.function.Supplier<String> tickets,
      int port)
      throws IOException {
    return open(sessions, messages, tickets, port, WHOLE_BODY);
  }

  /** The same with another patience for bodies. */
  static WebDoor open(
      FrontDoorSessions sessions,
      ClientMessages messages,
      java.util.function.Supplier<String> tickets,
      int port,
      Duration wholeBody)
      throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("session33 web");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    http.setUriCompliance(UriCompliance.RFC3986);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(SILENCE.toMillis());
    server.addConnector(connector);
    OwaPages owa = new OwaPages(sessions, messages, tickets);
    SizeLimitHandler limited = new SizeLimitHandler(LARGEST_BODY, -1);
    limited.setHandler(
        new WholeBodies(
            new Handler.Sequence(owa, new EwsService(sessions, messages)),
            LARGEST_BODY,
            wholeBody,
            connector.getScheduler()));
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setHandler(new OwnHostOnly(limited));
    server.setErrorHandler(new PlainErrors());
    try {
      server.start();
    } catch (IOException e) {
      stop(server);
      throw e;
    } catch (Exception e) {
      // Jetty declares no more than that; what a port can do wrong is an IOException.
      stop(server);
      throw new IllegalStateException(e);
    }
    int open = connector.getLocalPort();
    return new WebDoor(
        server,
        owa,
        List.of(
            address(ServiceDoor.OWA, "owa", host, open, OwaPages.HOME),
            address(ServiceDoor.EWS, "ews", host, open, EwsService.PATH)));
  }

  private static Address address(
      ServiceDoor kind, String name, String host, int port, String path) {
    return new Address(kind, name, host, port, URI.create("http://" + host + ":" + port + path));
  }

  @Override
  public List<Address> addresses() {
    return addresses;
  }

  @Override
  public void close() {
    stop(server);
    owa.close();
  }

  private static void stop(Server server) {
    server.setStopTimeout(0);
    try {
      server.stop();
    } catch (Exception e) {
      // Jetty declares no more than that; a server that does not stop has no port all the same.
    }
  }

  /**
   * Answers only to a loopback name: a page from elsewhere whose name was made to point here is not
   * let in.
   */
  private static final class OwnHostOnly extends Handler.Wrapper {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    OwnHostOnly(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (!NAMES.contains(String.valueOf(Request.getServerName(request)))) {
        Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
        return true;
      }
      return super.handle(request, response, callback);
    }
  }

  /** Errors of HTTP itself: a status and a word, nothing of what was sent. */
  private static final class PlainErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Pages.plain(response, callback, HttpStatus.getMessage(response.getStatus()));
      return true;
    }
  }
}
