package org.session33.clientsim.cli.serve;

import java.util.List;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.FrontDoorListener;
import org.session33.diagnostics.examination.CaseResult;

/** What {@code session33 serve} writes; clients come on many threads. */
interface ServeOutput extends FrontDoorListener {
  /** The doors are open. */
  void opened(FrontDoors doors, Account account);

  /** Who holds what now. */
  void ledger(FrontDoors doors, Account account);

  /** Why clients were refused and what helps. */
  void advice(CaseResult result);

  /** A sentence in answer to an order. */
  void say(String sentence);

  /** The orders that can be given. */
  void help(List<String> orders);
}
