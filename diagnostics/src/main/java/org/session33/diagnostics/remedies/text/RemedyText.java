package org.session33.diagnostics.remedies.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.outlook.ClickPath;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * What is said of a remedy; places in braces are filled from the case.
 *
 * @param id the remedy's id
 * @param title its name
 * @param articles ids of the articles that state it
 * @param causes ids of the findings that it is meant for
 * @param price what it costs, to be shown before the steps
 * @param undo how to take it back
 * @param actor who has to act
 * @param first whether it comes before all others, whoever acts
 * @param lastResort whether everything else should be tried first
 * @param ineffective whether people try it although it cannot help
 * @param refused which sessions it lets in; null where it does not look at that
 * @param objects against refused objects it helps only where they are of these types, by the names
 *     of their registry values; empty for all types
 * @param dialogs the programs whose dialogs its steps lead through, or null where no source has
 *     their labels
 * @param reasons why it does not apply, or helps nothing, by the ids that the remedy asks by; with
 *     places of their own
 * @param places what stands in places of its steps whatever the case
 * @param variants steps by release, for each release the first that fits counts
 * @param elsewhere what is to be said where another cause is found, which it helps against in
 *     another way, or, for an ineffective one, at all; in what stands elsewhere, the same for
 *     clients of services alone; null for all others
 */
public record RemedyText(
    String id,
    String title,
    List<String> articles,
    List<String> causes,
    String price,
    RemedyStep undo,
    Actor actor,
    boolean first,
    boolean lastResort,
    boolean ineffective,
    @Nullable Refused refused,
    List<String> objects,
    @Nullable Dialogs dialogs,
    Map<String, String> reasons,
    Map<String, String> places,
    List<Variant> variants,
    @Nullable RemedyText elsewhere) {
  /** Programs whose dialogs steps lead through. */
  public enum Dialogs {
    /** The account settings of Outlook. */
    OUTLOOK,
    /** Exchange System Manager. */
    SYSTEM_MANAGER,
    /** Registry Editor, then the list of services. */
    REGISTRY,
    /** The list of services alone: the remedy is a restart and nothing else. */
    SERVICES
  }

  /** The sessions that the store counts apart. */
  public enum Refused {
    /** Outlook's, and those of other MAPI programs. */
    MAPI,
    /** Those of OWA, POP3, IMAP4, ActiveSync and EWS. */
    SERVICE
  }

  /**
   * Steps for some releases.
   *
   * @param outlook ids of Outlook releases, empty for all
   * @param exchange ids of Exchange releases, or families such as {@code 2010}; empty for all
   * @param settings whether it is for clients of services that have settings of their own for what
   *     they open, or for those that have none; null for both
   * @param steps the steps, in order
   * @param undo how to take it back on these releases, or null where the remedy says it for all
   * @param price what it costs on these releases, or null where the remedy says it for all
   */
  public record Variant(
      List<String> outlook,
      List<String> exchange,
      @Nullable Boolean settings,
      List<RemedyStep> steps,
      @Nullable RemedyStep undo,
      @Nullable String price) {
    private boolean settingsFit(@Nullable Case theCase) {
      return settings == null
          || (theCase != null
              && theCase.programs().stream()
                  .filter(p -> p.kind().door().isPresent())
                  .allMatch(p -> settings.equals(p.kind().hasSettings())));
    }

    boolean fits(Pair pair) {
      OutlookRelease client = pair.outlook();
      boolean outlookFits =
          outlook.isEmpty() || (client != null && outlook.stream().anyMatch(client::isNamedBy));
      boolean exchangeFits =
          exchange.isEmpty() || exchange.stream().anyMatch(pair.exchange()::isNamedBy);
      return outlookFits && exchangeFits;
    }
  }

  /**
   * Releases that meet each other.
   *
   * @param outlook the client, or null where there is no Outlook
   * @param exchange the server, or Exchange Online
   */
  public record Pair(@Nullable OutlookRelease outlook, ExchangeRelease exchange) {
    /** What stands in places of steps on these releases: labels, and the version in keys. */
    public Map<String, String> places() {
      Map<String, String> places = new HashMap<>();
      exchange
          .clientAccessLimit(ClientAccessLimit.RCA_MAX_CONCURRENCY)
          .ifPresent(limit -> places.put("connectionDefault", limit.value().toString()));
      if (outlook != null) {
        places.put("outlookVersion", outlook.version());
        Fact<String> box = outlook.cachingCheckBox();
        Fact<ClickPath> path = outlook.clickPath();
        if (box != null && path != null) {
          ClickPath labels = path.value();
          places.put("checkBox", box.value());
          places.put("menu", labels.menu());
          places.put("accounts", labels.accounts());
          places.put("account", labels.account());
          if (labels.item() != null) {
            places.put("item", labels.item());
          }
          if (labels.list() != null) {
            places.put("list", labels.list());
          }
          places.put("settings", labels.settings());
          places.put("tab", labels.tab());
          if (labels.change() != null) {
            places.put("change", labels.change());
          }
          places.put("close", inTurn(labels.close()));
        }
      }
      return places;
    }

    /** Labels to be clicked, as they follow upon "Click". */
    private static String inTurn(List<String> labels) {
      List<String> clicks = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        boolean again = i > 0 && labels.get(i).equals(labels.get(i - 1));
        String label = '"' + labels.get(i) + '"';
        if (again) {
          clicks.set(clicks.size() - 1, label + " two times");
        } else {
          clicks.add(label);
        }
      }
      int last = clicks.size() - 1;
      return last < 1
          ? String.join("", clicks)
          : String.join(", click ", clicks.subList(0, last)) + ", then click " + clicks.get(last);
    }
  }

  /** Whether it is meant for one of these findings. */
  public boolean isForAny(Collection<String> findings) {
    return causes.stream().anyMatch(findings::contains);
  }

  /** Whether against refused objects it helps where these are folders, and nowhere else. */
  public boolean isForFoldersAlone() {
    return objects.equals(List.of(ObjectType.FOLDER.registryName()));
  }

  /** Whether it has steps on one of these releases. */
  public boolean fits(KnownReleases known) {
    return pairs(known).stream().anyMatch(p -> variants.stream().anyMatch(v -> v.fits(p)));
  }

  /**
   * The variants for the releases that it may be, each with those that it is for; {@code theCase}
   * is null without a case.
   */
  public Map<Variant, Set<Pair>> chosen(KnownReleases known, @Nullable Case theCase) {
    List<Variant> open = variants.stream().filter(v -> v.settingsFit(theCase)).toList();
    Map<Variant, Set<Pair>> fitting = new LinkedHashMap<>();
    Set<Pair> pairs = new LinkedHashSet<>(pairs(known));
    for (Variant variant : open) {
      Set<Pair> own = new LinkedHashSet<>(pairs);
      own.removeIf(pair -> !variant.fits(pair));
      pairs.removeAll(own);
      if (!own.isEmpty()) {
        fitting.put(variant, own);
      }
    }
    return fitting;
  }

  private static List<Pair> pairs(KnownReleases known) {
    List<Pair> pairs = new ArrayList<>();
    for (int o = 0; o < Math.max(1, known.outlook().size()); o++) {
      OutlookRelease client = known.outlook().isEmpty() ? null : known.outlook().get(o);
      known.exchange().forEach(server -> pairs.add(new Pair(client, server)));
    }
    return pairs;
  }

  /** Only what sets these releases apart from the others that it may be; empty for all of them. */
  public static String words(Set<Pair> pairs, KnownReleases known) {
    Set<ExchangeRelease> servers = new LinkedHashSet<>();
    Set<OutlookRelease> clients = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      servers.add(pair.exchange());
      if (pair.outlook() != null) {
        clients.add(pair.outlook());
      }
    }
    List<String> words = new ArrayList<>();
    if (servers.size() < known.exchange().size()) {
      words.add(ReleaseWords.exchange(servers, known.exchange()));
    }
    if (clients.size() < known.outlook().size()) {
      words.add(ReleaseWords.outlook(clients, known.outlook()));
    }
    return String.join(", ", words);
  }
}
