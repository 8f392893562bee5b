package org.session33.diagnostics.evidence.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the synthetic logs of {@code test-data}: {@code session33/logs/refused.synthetic.evtx} and
 * {@code .evt}. The one argument is the folder to write them to.
 */
public final class SyntheticLogs {
  private static final String DN =
      "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes";
  private static final String NOTE = "Synthetic: made by tests of Session33, no server wrote it.";

  private SyntheticLogs() {}

  /** Writes them. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.write(folder.resolve("refused.synthetic.evtx"), evtx());
    Files.write(folder.resolve("refused.synthetic.evt"), evt());
  }

  /** A log of Exchange 2010's platform in the dress of forwarded events. */
  static byte[] evtx() {
    return new SyntheticEvtx()
        .event("Session33", 1, 4, NOTE)
        .event("Service Control Manager", 7036, 4, "Windows Update", "running")
        .event("MSExchangeIS", 9646, DN, "32", "session")
        .event("MSExchangeIS", 9646, DN, "500", "objtFolder")
        .event(
            "MSExchange ADAccess",
            2915,
            3,
            "Microsoft.Exchange.RpcClientAccess.Service.exe",
            "4242",
            "CONTOSO\\areyes",
            "120",
            "RCA",
            "Policy:DefaultThrottlingPolicy, Parts:MaxConcurrency:120;",
            "100")
        .bytes();
  }

  /** A log of Exchange 2003's platform. */
  static byte[] evt() {
    return new SyntheticEvt(1573)
        .event("Session33", 1, NOTE)
        .event("MSExchangeIS", 9646, DN, "32", "session")
        .event("MSExchangeIS", 9645, "0", "objtFolder", "500")
        .event("Service Control Manager", 7031, "Microsoft Exchange Information Store", "1", "0")
        .bytes();
  }
}
