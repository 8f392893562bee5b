package org.session33.profiles.exchange;

/** How a store's session limit looks at an account. */
public enum Standing {
  /** Limited like everybody. */
  LIMITED,
  /** Free of the limit by a permission. */
  EXEMPT,
  /** An administrator, with a limit of their own. */
  ADMINISTRATOR
}
