package org.session33.clientsim.frontdoor.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Hands a form or a request on when all of its body is there. Until then no thread waits for it, so
 * that clients that send slowly keep nobody from being answered; one that takes too long is cut
 * off.
 */
final class WholeBodies extends Handler.Wrapper {
  private final int largest;
  private final Duration patience;
  private final Scheduler scheduler;

  /**
   * Bodies for a handler.
   *
   * @param largest bytes of a body
   * @param patience from the head of a request to the end of its body
   * @param scheduler tells when that is over
   */
  WholeBodies(Handler handler, int largest, Duration patience, Scheduler scheduler) {
    super(handler);
    this.largest = largest;
    this.patience = patience;
    this.scheduler = scheduler;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!HttpMethod.POST.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    Scheduler.Task tooLate =
        scheduler.schedule(
            () -> request.fail(new TimeoutException("the body is not all there")), patience);
    Content.Source.asByteArrayAsync(
        request,
        largest,
        Promise.Invocable.from(
            Invocable.InvocationType.NON_BLOCKING,
            (body, failure) -> {
              tooLate.cancel();
              if (failure == null) {
                getServer()
                    .getThreadPool()
                    .execute(() -> whole(new Whole(request, body), response, callback));
              } else {
                refuse(failure, request, response, callback);
              }
            }));
    return true;
  }

  private void whole(Whole request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Throwable e) {
      // Whatever it is, the client is waiting for an end.
      Response.writeError(request, response, callback, e);
    }
  }

  private static void refuse(
      Throwable failure, Request request, Response response, Callback callback) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    int status = HttpStatus.BAD_REQUEST_400;
    if (cause instanceof HttpException known) {
      status = known.getCode();
    } else if (cause instanceof TimeoutException) {
      status = HttpStatus.REQUEST_TIMEOUT_408;
    } else if (cause instanceof IllegalStateException) {
      status = HttpStatus.PAYLOAD_TOO_LARGE_413;
    }
    Response.writeError(request, response, callback, status);
  }

  /** A request whose body is at hand. */
  private static final class Whole extends Request.Wrapper {
    private final Content.Source body;

    Whole(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.@Nullable Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable whenThere) {
      body.demand(whenThere);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }
  }
}
