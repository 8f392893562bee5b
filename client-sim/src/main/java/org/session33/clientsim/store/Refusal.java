package org.session33.clientsim.store;

import java.util.List;

/**
 * A logon that was refused, and who holds the sessions that are in the way.
 *
 * @param request what was asked for
 * @param limit the limit in force
 * @param held sessions that the account holds in the pool, at least the limit (more when the limit
 *     was lowered meanwhile)
 * @param holdings who holds them, in the order in which they were opened
 */
public record Refusal(LogonRequest request, int limit, int held, List<Holding> holdings)
    implements Logon {
  public Refusal {
    holdings = List.copyOf(holdings);
  }
}
