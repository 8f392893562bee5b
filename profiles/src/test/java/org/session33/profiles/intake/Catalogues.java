package org.session33.profiles.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EventWording;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.Exemption;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.intake.casefile.SessionModelNames;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.outlook.SharedCaching;
import org.session33.profiles.outlook.SharedFolderSync;

/** Small synthetic catalogues, so that these tests do not depend on the shipped data. */
public final class Catalogues {
  private Catalogues() {}

  public static OutlookReleases outlook() {
    return new OutlookReleases(
        List.of(
            outlook("2003", "11.0", SharedCaching.NONE, SharedFolderSync.NONE),
            outlook("2007", "12.0", SharedCaching.NON_MAIL, SharedFolderSync.SESSIONS),
            outlook("2010", "14.0", SharedCaching.ALL, SharedFolderSync.OBJECTS),
            outlook("2013", "15.0", SharedCaching.ALL, SharedFolderSync.OBJECTS),
            outlook("2016", "16.0", SharedCaching.ALL, SharedFolderSync.OBJECTS)));
  }

  public static ExchangeReleases exchange() {
    List<ExchangeRelease> releases = new ArrayList<>();
    releases.add(exchange("2003 RTM", 2003, false));
    releases.add(exchange("2003 SP1", 2003, true));
    releases.add(exchange("2003 SP2", 2003, true));
    releases.add(exchange("2010 RTM", 2010, true));
    releases.add(exchange("2016", 2016, true));
    return new ExchangeReleases(releases);
  }

  public static SessionModelNames sessionModel() {
    return new SessionModelNames() {
      @Override
      public Collection<String> names() {
        return List.of("ownMailboxCached", "foldersPerSyncSession");
      }

      @Override
      public boolean accepts(String name, long value) {
        return value > 0 && value <= 1000;
      }
    };
  }

  public static List<String> remedyIds() {
    return List.of("change-throttling-policy", "raise-popimap-connection-limit");
  }

  private static OutlookRelease outlook(
      String id, String version, SharedCaching caching, SharedFolderSync sync) {
    return new OutlookRelease(
        id,
        "Outlook " + id,
        version,
        List.of(),
        null,
        fact(caching),
        fact(sync),
        null,
        fact(false),
        null,
        null,
        null);
  }

  private static ExchangeRelease exchange(String id, int family, boolean limited) {
    EventWording wording = new EventWording(fact("{dn} {limit} {type}"), List.of("{dn}"), null);
    return new ExchangeRelease(
        id,
        "Exchange Server " + id,
        List.of(),
        List.of(),
        family,
        null,
        Arrays.stream(Capability.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    c -> fact(c != Capability.SCALABLE_NETWORKING || id.startsWith("2003")))),
        limited ? Map.of(ClientType.MAPI, fact(32)) : Map.of(),
        fact(LimitScope.SERVER),
        null,
        fact(Exemption.NONE),
        null,
        fact(LimitReload.RESTART),
        "sharedCalendar",
        null,
        fact("unable-to-open-default-folders"),
        Map.of(),
        Map.of(),
        wording,
        null,
        wording,
        "session",
        true,
        Map.of(),
        null,
        null,
        fact(LocalDate.of(2010, 3, 1)),
        null,
        Map.of());
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, "synthetic", Confidence.ASSUMED);
  }
}
