package org.session33.profiles.exchange;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;

/**
 * What is known of one Exchange release; the values come from {@code exchange-releases.yaml}.
 *
 * @param id the name that cases use, for instance {@code 2003 SP1}
 * @param name the name that people use, for instance {@code Exchange Server 2003 SP1}
 * @param aliases other spellings of the id
 * @param versions how version numbers of this release begin, for instance {@code 15.2}
 * @param family the year, for instance {@code 2003}
 * @param like id or family of another release whose steps and messages hold for this one too, or
 *     null where all of them name this one
 * @param capabilities what it has or does, each capability answered
 * @param sessionLimits sessions a user by client type; a type that is missing has no limit
 * @param scope over what they are added up, or null where there is no limit
 * @param administratorLimit sessions of an administrator, or null where not known
 * @param exemption what frees an account from the MAPI limit
 * @param sessionValuesRead when a changed session limit counts, or null where there is none
 * @param objectValuesRead when a changed limit of open objects counts
 * @param calendarParameter the parameter of the session model that tells what a shared calendar
 *     costs an Outlook that opens connections of its own for each
 * @param connectionsParameter the parameter that tells how many connections at Client Access such a
 *     calendar opens, or null where it is as many as sessions
 * @param refusedCalendarShows id of the message of Outlook when a shared calendar gets no session
 * @param objectLimits open objects a MAPI session, by type; a type that is missing does not apply
 * @param clientTypeNames the release's own names of client types, where events carry them
 * @param sessionEvent wording of 9646 for a refused MAPI session
 * @param serviceSessionEvent wording of 9646 for a refused service session, or null
 * @param objectEvent wording of 9646 for a refused object
 * @param sessionTypeWord the object type in {@code sessionEvent}
 * @param objectPrefix whether object types in events begin with {@code objt}
 * @param clientAccessLimits limits before the store, by setting; one that is missing is not known
 * @param build the version number of the release's first build, for instance {@code 14.1.218.15},
 *     or null where no service tells one
 * @param ewsVersion the word by which Exchange Web Services call that build, or null
 * @param rehearsedOn the day on which the clock of a rehearsal begins
 * @param databaseCopies that databases can have copies on several servers, whose registries have to
 *     be alike then; null where they cannot
 * @param alsoKnown what else sources say of its limits, by what it is about; it is shown, and
 *     nothing is worked out from it
 */
public record ExchangeRelease(
    String id,
    String name,
    List<String> aliases,
    List<String> versions,
    int family,
    @Nullable String like,
    Map<Capability, Fact<Boolean>> capabilities,
    Map<ClientType, Fact<Integer>> sessionLimits,
    @Nullable Fact<LimitScope> scope,
    @Nullable Fact<Integer> administratorLimit,
    Fact<Exemption> exemption,
    @Nullable Fact<LimitReload> sessionValuesRead,
    Fact<LimitReload> objectValuesRead,
    String calendarParameter,
    @Nullable String connectionsParameter,
    Fact<String> refusedCalendarShows,
    Map<ObjectType, Fact<Integer>> objectLimits,
    Map<ClientType, String> clientTypeNames,
    EventWording sessionEvent,
    @Nullable EventWording serviceSessionEvent,
    EventWording objectEvent,
    String sessionTypeWord,
    boolean objectPrefix,
    Map<ClientAccessLimit, Fact<Integer>> clientAccessLimits,
    @Nullable Fact<String> build,
    @Nullable Fact<String> ewsVersion,
    Fact<LocalDate> rehearsedOn,
    @Nullable Fact<String> databaseCopies,
    Map<String, Fact<String>> alsoKnown) {
  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if a capability has no answer
   */
  public ExchangeRelease {
    capabilities = Map.copyOf(capabilities);
    for (Capability one : Capability.values()) {
      if (!capabilities.containsKey(one)) {
        throw new IllegalArgumentException(id + ": no answer to " + one);
      }
    }
    aliases = List.copyOf(aliases);
    versions = List.copyOf(versions);
    sessionLimits = Map.copyOf(sessionLimits);
    objectLimits = Map.copyOf(objectLimits);
    clientTypeNames = Map.copyOf(clientTypeNames);
    clientAccessLimits = Map.copyOf(clientAccessLimits);
    alsoKnown = Collections.unmodifiableMap(new LinkedHashMap<>(alsoKnown));
  }

  /** Whether the release has or does something. */
  public boolean has(Capability one) {
    return fact(one).value();
  }

  /** Whether it is the Exchange that Microsoft runs itself, where nobody else sets anything. */
  public boolean isOnline() {
    return !has(Capability.SERVER_SETTINGS);
  }

  /** The same with its source. */
  public Fact<Boolean> fact(Capability one) {
    return java.util.Objects.requireNonNull(capabilities.get(one));
  }

  /** Whether steps and messages for a release or family of this name are for this one. */
  public boolean isNamedBy(String idOrFamily) {
    return idOrFamily.equals(id)
        || idOrFamily.equals(Integer.toString(family))
        || idOrFamily.equals(like);
  }

  /** The default limit of a client type; empty where the release has none. */
  public Optional<Fact<Integer>> sessionLimit(ClientType type) {
    return Optional.ofNullable(sessionLimits.get(type));
  }

  /** The default limit of an object type; empty where the type does not apply. */
  public Optional<Fact<Integer>> objectLimit(ObjectType type) {
    return Optional.ofNullable(objectLimits.get(type));
  }

  /** The default of a limit before the store; empty where none is known. */
  public Optional<Fact<Integer>> clientAccessLimit(ClientAccessLimit limit) {
    return Optional.ofNullable(clientAccessLimits.get(limit));
  }

  /** Whether the release's events name the client type of a session. */
  public boolean eventsNameClientType() {
    return sessionEvent.data().contains("{clientType}");
  }

  /** The name that the release's events give a client type. */
  public String clientTypeName(ClientType type) {
    return clientTypeNames.getOrDefault(type, type.words());
  }

  /** The name that the release's events give an object type. */
  public String objectTypeName(ObjectType type) {
    String name = type.registryName();
    return objectPrefix ? name : name.substring("objt".length());
  }

  /** What people call it whatever its service pack: {@code 2010}. */
  public String year() {
    return Integer.toString(family());
  }

  @Override
  public String toString() {
    return name;
  }
}
