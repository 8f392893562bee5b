package org.session33.diagnostics.evidence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;

/**
 * A client of an account as a list of logons or a log shows it: from which machine and address, in
 * which version and mode. What a list does not tell of it is empty.
 *
 * @param account the account, as it is written
 * @param machine the computer
 * @param address the network address of the client; empty where it is not told, which in a list
 *     with such a column means that the client has gone (reported)
 * @param program what it calls itself: {@code Client=MSExchangeRPC} or {@code OUTLOOK.EXE}
 * @param version its version
 * @param cached whether it works in Cached Exchange Mode; null where that is not told
 * @param mailbox the last name of somebody else's mailbox that it is on
 * @param mapi whether it is Outlook or another MAPI program, and no service
 * @param sessions how many sessions a list shows of it, from 1; 0 in a log, which shows none at
 *     once
 * @param addressAsked whether the list has a column for addresses
 * @param oldest when the oldest of the sessions logged on; unknown in a log
 * @param where the first row that shows it
 */
public record ObservedClient(
    String account,
    String machine,
    String address,
    String program,
    String version,
    @Nullable Boolean cached,
    String mailbox,
    boolean mapi,
    int sessions,
    boolean addressAsked,
    WrittenTime oldest,
    Place where) {
  /** Checks the range. */
  public ObservedClient {
    if (sessions < 0) {
      throw new IllegalArgumentException("a client has no fewer sessions than none: " + sessions);
    }
  }

  /** Whether it is in a list, which shows what is open at one moment. */
  public boolean isListed() {
    return sessions > 0;
  }

  /** Whether its list has addresses, and none for it: its client has gone (reported). */
  public boolean lacksAddress() {
    return isListed() && addressAsked && address.isEmpty();
  }

  /** Whether it calls itself Outlook, or a list counts it among MAPI programs. */
  public boolean isOutlook() {
    return isListed() ? mapi : program.toLowerCase(Locale.ROOT).contains("outlook");
  }

  /** The major number of its version, or 0 where none can be read. */
  public int majorVersion() {
    int dot = version.indexOf('.');
    String major = dot < 0 ? version : version.substring(0, dot);
    return major.matches("\\d{1,3}") ? Integer.parseInt(major) : 0;
  }

  /** How many sessions some clients have in all. */
  public static int sessions(List<ObservedClient> clients) {
    return clients.stream().mapToInt(ObservedClient::sessions).sum();
  }
}
