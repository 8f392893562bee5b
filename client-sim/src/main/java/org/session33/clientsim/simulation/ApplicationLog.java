package org.session33.clientsim.simulation;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.ObjectRefusal;
import org.session33.clientsim.store.Refusal;
import org.session33.clientsim.store.StoreListener;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EventWording;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.exchange.ZeroLimitWording;
import org.session33.profiles.files.Place;

/**
 * The server's Application log: writes event 9646 for each refusal, worded as the release words it,
 * and 9645 for an open-object limit of zero. Safe for any number of threads.
 */
public final class ApplicationLog implements StoreListener {
  /**
   * Of the events beyond this many only the first of each kind is kept, the others are counted; no
   * source says how often a store repeats. What a user is shown is explained by such a first one.
   */
  public static final int MOST_EVENTS = 100;

  private static final Place WHERE = Place.of("rehearsal");
  private static final EventWording.Header HEADER = ExchangeReleases.eventHeader();

  // The published parameters of the 64-bit FNV-1a hash.
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final ExchangeRelease release;
  private final InstantSource clock;
  private final Consumer<EventRecord> follower;
  private final List<EventRecord> events = new ArrayList<>();
  private final Set<Kind> kinds = new HashSet<>();
  private final Map<String, UUID> ids = new ConcurrentHashMap<>();
  private long written;

  /** Events that differ in nothing but their time: the same program is refused the same again. */
  private record Kind(String account, String holder, String client, List<String> said) {}

  /** An empty log of a server of this release. */
  public ApplicationLog(ExchangeRelease release, InstantSource clock) {
    this(release, clock, event -> {});
  }

  /**
   * An empty log that somebody follows.
   *
   * @param follower is told of every event, of those too that are not kept, on the thread of the
   *     client that caused it
   */
  public ApplicationLog(
      ExchangeRelease release, InstantSource clock, Consumer<EventRecord> follower) {
    this.release = release;
    this.clock = clock;
    this.follower = follower;
  }

  /** The events that were kept, oldest first. */
  public synchronized List<EventRecord> events() {
    return List.copyOf(events);
  }

  /** How many were written, the ones that were not kept included. */
  public synchronized long written() {
    return written;
  }

  /** What comes next is another story: the first of each kind is kept once more. */
  public synchronized void newStep() {
    kinds.clear();
  }

  @Override
  public void started(StoreLimits limits, ServerRegistry registry) {
    for (RegistryEntry entry : registry.entries()) {
      String name = entry.value().name();
      boolean zero = entry.value().dword().filter(n -> n == 0).isPresent();
      if (zero && entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)) {
        ObjectType.ofRegistryName(name)
            .flatMap(release::objectLimit)
            .ifPresent(standard -> writeZeroLimit(name, standard.value()));
      }
    }
  }

  @Override
  public void refused(Refusal refusal) {
    LogonRequest request = refusal.request();
    EventWording wording = release.sessionEvent();
    EventWording ofServices = release.serviceSessionEvent();
    if (request.clientType().isService() && ofServices != null) {
      wording = ofServices;
    }
    write(request, wording, refusal.limit(), release.sessionTypeWord());
  }

  @Override
  public void refused(ObjectRefusal refusal) {
    write(
        refusal.request(),
        release.objectEvent(),
        refusal.limit(),
        release.objectTypeName(refusal.type()));
  }

  private void write(LogonRequest request, EventWording wording, int limit, String type) {
    String dn = request.account();
    ClientType client = request.clientType();
    UUID session = ids.computeIfAbsent(dn + '\n' + client, ApplicationLog::idOf);
    String clientName = release.clientTypeName(client);
    List<String> strings = wording.strings(dn, session, clientName, limit, type);
    append(
        new Kind(dn, request.holder(), clientName, strings),
        EventRecord.builder(StoreLimitSentence.SOURCE, StoreLimitSentence.ID, WHERE)
            .qualifiers(wording.qualifiers())
            .level("Error")
            .category(HEADER.category())
            .task(HEADER.task())
            .computer(HEADER.computer())
            .channel("Application")
            .strings(strings)
            .text(wording.sentence(dn, session, clientName, limit, type)));
  }

  /**
   * The same account and client give the same session id: a rehearsal repeats to the last byte. It
   * has to look like an id and to differ between accounts, no more; a digest of the Java platform
   * would cost a twentieth of a second at its first use.
   */
  private static UUID idOf(String accountAndClient) {
    long high = FNV_OFFSET;
    long low = ~FNV_OFFSET;
    for (byte b : accountAndClient.getBytes(StandardCharsets.UTF_8)) {
      high = (high ^ b) * FNV_PRIME;
      low = (low ^ b) * FNV_PRIME;
    }
    return new UUID(high, low);
  }

  private void writeZeroLimit(String name, int standard) {
    List<String> strings = List.of("0", name, Integer.toString(standard));
    append(
        new Kind("", "", "", strings),
        EventRecord.builder(StoreLimitSentence.SOURCE, ZeroLimitEvent.ID, WHERE)
            .channel("Application")
            .strings(strings)
            .text(ZeroLimitWording.sentence(strings.get(0), name, strings.get(2))));
  }

  private void append(Kind kind, EventRecord.Builder event) {
    EventRecord record;
    synchronized (this) {
      written++;
      record =
          event.origin(EvidenceOrigin.REHEARSED).time(clock.instant()).recordId(written).build();
      boolean isFirst = kinds.add(kind);
      if (isFirst || events.size() < MOST_EVENTS) {
        events.add(record);
      }
    }
    follower.accept(record);
  }
}
