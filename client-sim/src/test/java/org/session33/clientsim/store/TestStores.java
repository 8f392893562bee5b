package org.session33.clientsim.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryValue;

/** Stores to log on to, and short ways through their doors. */
public final class TestStores {
  public static final String ALICE =
      "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes";
  public static final String BOB =
      "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=bokoye";

  private static final ExchangeReleases RELEASES = ExchangeReleases.load();

  private TestStores() {}

  /** Every release, as the suite's presets. */
  public static List<ExchangeRelease> releases() {
    return RELEASES.all();
  }

  public static ExchangeRelease release(String id) {
    return RELEASES.find(id).orElseThrow();
  }

  /** The releases that limit sessions through a door. */
  public static List<ExchangeRelease> limiting(ClientType type) {
    return releases().stream().filter(r -> r.sessionLimit(type).isPresent()).toList();
  }

  public static InformationStore store(ExchangeRelease release, ServerRegistry registry) {
    return new InformationStore(release, registry, new StoreListener() {});
  }

  public static InformationStore store(ExchangeRelease release) {
    return store(release, ServerRegistry.empty());
  }

  public static LogonRequest request(String account, ClientType type) {
    return new LogonRequest(account, Standing.LIMITED, type, "", "Outlook", "own mailbox");
  }

  public static LogonRequest request(String account, Standing standing) {
    return new LogonRequest(account, standing, ClientType.MAPI, "", "Outlook", "own mailbox");
  }

  public static LogonRequest onDatabase(String account, String database) {
    return new LogonRequest(
        account, Standing.LIMITED, ClientType.MAPI, database, "Outlook", "mailbox");
  }

  public static LogonRequest by(String holder, String purpose) {
    return new LogonRequest(ALICE, Standing.LIMITED, ClientType.MAPI, "", holder, purpose);
  }

  /** Opens that many sessions, none of which may be refused. */
  public static List<StoreSession> fill(InformationStore store, LogonRequest request, int count) {
    List<StoreSession> sessions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sessions.add(granted(store.logOn(request)));
    }
    return sessions;
  }

  public static StoreSession granted(Logon logon) {
    assertThat(logon).isInstanceOf(StoreSession.class);
    return (StoreSession) logon;
  }

  public static Refusal refused(Logon logon) {
    assertThat(logon).isInstanceOf(Refusal.class);
    return (Refusal) logon;
  }

  /** How many of so many logons are granted. */
  public static long grantedOf(InformationStore store, LogonRequest request, int count) {
    return IntStream.range(0, count)
        .filter(i -> store.logOn(request) instanceof StoreSession)
        .count();
  }

  /** One number in the key of the session limits. */
  public static ServerRegistry parameters(String name, int number) {
    return ServerRegistry.empty()
        .withDword(ServerRegistry.PARAMETERS, name, number, Place.of("test"));
  }

  /** One number in the key of the open-object limits. */
  public static ServerRegistry objects(String name, int number) {
    return ServerRegistry.empty().withDword(ServerRegistry.OBJECTS, name, number, Place.of("test"));
  }

  /** The same value written as a text, as people do by mistake. */
  public static ServerRegistry parametersText(String name, String text) {
    RegistryValue value = RegistryValue.text(name, text, Place.of("test"));
    return new ServerRegistry(List.of(new RegistryEntry(ServerRegistry.PARAMETERS, value)));
  }
}
