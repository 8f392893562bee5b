package org.session33.diagnostics.evidence.logs;

import java.util.List;

/** The one list of the kinds of logs. */
final class LogKinds {
  /** The kind of which rows are known without a header too. */
  static final LogKind RPC_CLIENT_ACCESS = new RpcClientAccessLog();

  /** All kinds, the one that says the least last: it takes every log of Exchange. */
  static final List<LogKind> ALL =
      List.of(
          RPC_CLIENT_ACCESS,
          new MapiHttpLog(),
          new HttpProxyLog(),
          new EwsLog(),
          new PopImapLog(),
          new IisLog(),
          new UnknownExchangeLog());

  private LogKinds() {}
}
