package org.session33.profiles.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.records.RecordComponents;

/**
 * One helpdesk case.
 *
 * @param title one line that says what happened
 * @param user whose sessions are counted
 * @param outlook the user's profile, or null where only other programs log on
 * @param programs the other programs under the same account
 * @param server the Exchange server
 * @param evidence files that show what happened, not yet read
 * @param sessionModel overrides of session-model parameters, by name
 * @param provenance where the values came from
 * @param tried ids of the remedies that somebody tried already
 * @param seen the message that the user saw, as the user tells it; empty where nobody told
 */
public record Case(
    String title,
    User user,
    @Nullable OutlookProfile outlook,
    List<Program> programs,
    ExchangeServer server,
    List<SourceFile> evidence,
    Map<String, Integer> sessionModel,
    Provenance provenance,
    List<String> tried,
    String seen) {
  private static final String ASSUMED = " (assumed)";

  public Case {
    programs = List.copyOf(programs);
    evidence = List.copyOf(evidence);
    tried = List.copyOf(tried);
    seen = seen.strip();
    sessionModel = java.util.Collections.unmodifiableMap(new TreeMap<>(sessionModel));
  }

  /** A case in which nothing was tried yet. */
  public Case(
      String title,
      User user,
      @Nullable OutlookProfile outlook,
      List<Program> programs,
      ExchangeServer server,
      List<SourceFile> evidence,
      Map<String, Integer> sessionModel,
      Provenance provenance) {
    this(title, user, outlook, programs, server, evidence, sessionModel, provenance, List.of(), "");
  }

  /** The same case under another title. */
  public Case withTitle(String value) {
    return RecordComponents.with(this, "title", value);
  }

  /** The same case of another user. */
  public Case withUser(User value) {
    return RecordComponents.with(this, "user", value);
  }

  /** The same case with another profile. */
  public Case withOutlook(@Nullable OutlookProfile value) {
    return RecordComponents.with(this, "outlook", value);
  }

  /** The same case with other programs. */
  public Case withPrograms(List<Program> value) {
    return RecordComponents.with(this, "programs", value);
  }

  /** The same case with another server. */
  public Case withServer(ExchangeServer value) {
    return RecordComponents.with(this, "server", value);
  }

  /** The same case with other evidence. */
  public Case withEvidence(List<SourceFile> value) {
    return RecordComponents.with(this, "evidence", value);
  }

  /** The same case with other overrides of the session model. */
  public Case withSessionModel(Map<String, Integer> value) {
    return RecordComponents.with(this, "sessionModel", value);
  }

  /** The same case with one override of the session model more, or another one of that name. */
  public Case withModelValue(String name, int value) {
    Map<String, Integer> values = new TreeMap<>(sessionModel);
    values.put(name, value);
    return withSessionModel(values);
  }

  /** The same case with other origins of its values. */
  public Case withProvenance(Provenance value) {
    return RecordComponents.with(this, "provenance", value);
  }

  /** The same case with other remedies that were tried. */
  public Case withTried(List<String> value) {
    return RecordComponents.with(this, "tried", value);
  }

  /** The same case in which the user saw another message. */
  public Case withSeen(String value) {
    return RecordComponents.with(this, "seen", value);
  }

  /**
   * Whether the user's distinguished name was read or stated. Where it was not, one was made up so
   * that sessions can be counted, and its alias is no name that a command may use.
   */
  public boolean isIdentityKnown() {
    return isKnown("user.legacyDN");
  }

  /** Whether the user's name was read or stated. */
  public boolean isNameKnown() {
    return isKnown("user.name");
  }

  /** Whether the Exchange release was read or stated; else it was assumed. */
  public boolean isExchangeReleaseKnown() {
    return isKnown("server.release");
  }

  /** Whether the Outlook release was read or stated; else it was assumed. */
  public boolean isOutlookReleaseKnown() {
    return isKnown("outlook.release");
  }

  /** The releases in words, the client's first; what was assumed says so. */
  public String releaseNames() {
    String exchange = server.release().name() + (isExchangeReleaseKnown() ? "" : ASSUMED);
    return outlook == null
        ? exchange
        : outlook.release().name() + (isOutlookReleaseKnown() ? "" : ASSUMED) + ", " + exchange;
  }

  private boolean isKnown(String path) {
    return provenance.of(path).filter(o -> o.kind() == Origin.Kind.ASSUMED).isEmpty();
  }

  /**
   * How the store's limit for a client type looks at the user: the permission that exempts differs
   * by release, and none exempts from the limit of service sessions (domain.md 4.4).
   */
  public Standing standing(ClientType type) {
    if (type.isService()) {
      return Standing.LIMITED;
    }
    if (server.release().administratorLimit() != null
        && server.administrators().stream().anyMatch(user::isMeantBy)) {
      return Standing.ADMINISTRATOR;
    }
    List<String> exempt =
        switch (server.release().exemption().value()) {
          case NONE -> List.of();
          case VIEW_INFORMATION_STORE_STATUS -> server.viewInformationStoreStatus();
          case ADMINISTER_INFORMATION_STORE -> server.administerInformationStore();
        };
    return exempt.stream().anyMatch(user::isMeantBy) ? Standing.EXEMPT : Standing.LIMITED;
  }
}
