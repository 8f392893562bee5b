package org.session33.diagnostics.remedies;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;

/**
 * What is said of a remedy; places in braces are filled from the case.
 *
 * @param id the remedy's id
 * @param title its name
 * @param articles ids of the articles that state it
 * @param treats ids of the findings that it is meant for
 * @param price what it costs, to be shown before the steps
 * @param undo how to take it back
 * @param lastResort whether everything else should be tried first
 * @param ineffective whether people try it although it cannot help
 * @param variants steps by release, the first that fits counts
 * @param cure for an ineffective one, what is to be said where another cause is found that it does
 *     help against; null for all others
 */
public record RemedyText(
    String id,
    String title,
    List<String> articles,
    List<String> treats,
    String price,
    String undo,
    boolean lastResort,
    boolean ineffective,
    List<Variant> variants,
    @Nullable RemedyText cure) {
  /**
   * Steps for some releases.
   *
   * @param outlook ids of Outlook releases, empty for all
   * @param exchange families of Exchange releases such as {@code 2010}, empty for all
   * @param settings whether it is for clients of services that have settings of their own for what
   *     they open, or for those that have none; null for both
   * @param steps the steps, in order
   * @param undo how to take it back on these releases, or null where the remedy says it for all
   */
  public record Variant(
      List<String> outlook,
      List<String> exchange,
      @Nullable Boolean settings,
      List<String> steps,
      @Nullable String undo) {
    boolean fits(@Nullable Case patient) {
      if (patient == null) {
        return settings == null;
      }
      boolean outlookFits =
          outlook.isEmpty()
              || (patient.outlook() != null && outlook.contains(patient.outlook().release().id()));
      boolean exchangeFits =
          exchange.isEmpty()
              || exchange.contains(Integer.toString(patient.server().release().family()));
      return outlookFits && exchangeFits && settingsFit(patient);
    }

    private boolean settingsFit(Case patient) {
      return settings == null
          || patient.programs().stream()
              .filter(p -> p.kind().door().isPresent())
              .allMatch(p -> settings.equals(p.kind().hasSettings()));
    }
  }

  /** Whether a filled command still lacks a value that nobody knows, so that it cannot be run. */
  public static boolean hasStandIn(String command) {
    return Placeholders.hasStandIn(command);
  }

  /** Whether it is meant for one of these findings. */
  boolean treatsAny(Collection<String> findings) {
    return treats.stream().anyMatch(findings::contains);
  }

  /** What is to be said of it beside these findings: it may help against another cause. */
  RemedyText beside(Collection<String> findings) {
    RemedyText elsewhere = cure;
    return elsewhere != null && elsewhere.treatsAny(findings) && !treatsAny(findings)
        ? elsewhere
        : this;
  }

  /** Whether it is meant for the releases of a case. */
  public boolean fits(Case patient) {
    return variants.stream().anyMatch(v -> v.fits(patient));
  }

  /** How to take it back, for a case as {@link #steps}. */
  public String undo(@Nullable Case patient) {
    return variants.stream()
        .filter(v -> v.fits(patient))
        .findFirst()
        .map(Variant::undo)
        .orElse(undo);
  }

  /** The steps for a case, or for the first release that is told of where none is known. */
  public List<String> steps(@Nullable Case patient) {
    return variants.stream()
        .filter(v -> v.fits(patient))
        .findFirst()
        .map(Variant::steps)
        .orElse(List.of());
  }
}
