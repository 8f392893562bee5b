package org.session33.profiles.exchange;

import java.util.List;
import org.session33.profiles.records.RecordComponents;

/**
 * The Exchange server of a case.
 *
 * @param release the Exchange release
 * @param registry the values that the Information Store loaded when it started
 * @param registryNotLoaded values that were written since, without a restart of the store
 * @param viewInformationStoreStatus accounts with that permission: alias, name or DN
 * @param administerInformationStore accounts with the permission "Administer information store"
 *     whose program also passes {@code OPENSTORE_USE_ADMIN_PRIVILEGE} (2013 and later)
 * @param administrators accounts that log on as administrators, with their own limit
 * @param scalableNetworking whether the trouble began after Windows Server 2003 SP2 or the Scalable
 *     Networking Pack was installed
 * @param throttling the throttling policy of the user, which Client Access holds connections to
 *     before the store is asked; of no effect where the release has none
 * @param popImap the settings of the POP3 and IMAP4 services
 */
public record ExchangeServer(
    ExchangeRelease release,
    ServerRegistry registry,
    ServerRegistry registryNotLoaded,
    List<String> viewInformationStoreStatus,
    List<String> administerInformationStore,
    List<String> administrators,
    boolean scalableNetworking,
    ThrottlingPolicy throttling,
    PopImapSettings popImap) {
  public ExchangeServer {
    viewInformationStoreStatus = List.copyOf(viewInformationStoreStatus);
    administerInformationStore = List.copyOf(administerInformationStore);
    administrators = List.copyOf(administrators);
  }

  /** A server as set up: no registry values, no permissions. */
  public static ExchangeServer defaults(ExchangeRelease release) {
    return new ExchangeServer(
        release,
        ServerRegistry.empty(),
        ServerRegistry.empty(),
        List.of(),
        List.of(),
        List.of(),
        false,
        ThrottlingPolicy.DEFAULT,
        PopImapSettings.NONE);
  }

  /** The same server under another release. */
  public ExchangeServer withRelease(ExchangeRelease value) {
    return RecordComponents.with(this, "release", value);
  }

  /** The same server with other loaded values. */
  public ExchangeServer withRegistry(ServerRegistry value) {
    return RecordComponents.with(this, "registry", value);
  }

  /** The same server with other values that wait for a restart. */
  public ExchangeServer withRegistryNotLoaded(ServerRegistry value) {
    return RecordComponents.with(this, "registryNotLoaded", value);
  }

  /** The same server with other accounts that hold View Information Store Status. */
  public ExchangeServer withViewInformationStoreStatus(List<String> value) {
    return RecordComponents.with(this, "viewInformationStoreStatus", value);
  }

  /** The same server with other accounts that administer the information store. */
  public ExchangeServer withAdministerInformationStore(List<String> value) {
    return RecordComponents.with(this, "administerInformationStore", value);
  }

  /** The same server with other administrators. */
  public ExchangeServer withAdministrators(List<String> value) {
    return RecordComponents.with(this, "administrators", value);
  }

  /** The same server, with the Scalable Networking Pack or without it. */
  public ExchangeServer withScalableNetworking(boolean value) {
    return RecordComponents.with(this, "scalableNetworking", value);
  }

  /** The same server under another throttling policy. */
  public ExchangeServer withThrottling(ThrottlingPolicy value) {
    return RecordComponents.with(this, "throttling", value);
  }

  /** The same server with other settings of the POP3 and IMAP4 services. */
  public ExchangeServer withPopImap(PopImapSettings value) {
    return RecordComponents.with(this, "popImap", value);
  }

  /** The same server after a restart of the Information Store: what waited is loaded. */
  public ExchangeServer restarted() {
    return withRegistry(registry.plus(registryNotLoaded))
        .withRegistryNotLoaded(ServerRegistry.empty());
  }
}
