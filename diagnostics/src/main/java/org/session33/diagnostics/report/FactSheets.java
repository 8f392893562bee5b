package org.session33.diagnostics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.session33.diagnostics.articles.Article;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.report.FactSheet.Line;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EventWording;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.exchange.ZeroLimitWording;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.outlook.ClickPath;
import org.session33.profiles.outlook.OutlookMessage;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.outlook.SharedFolderSync;
import org.session33.profiles.sessions.ModelAssumption;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.SessionModel;

/**
 * All facts by topic, as every face shows them.
 *
 * <p>It is long because every catalogue of facts has its sheet here, and no face another list.
 */
public final class FactSheets {
  private final List<FactSheet> sheets;

  /** The sheets of these catalogues. */
  public FactSheets(
      OutlookReleases outlook,
      ExchangeReleases exchange,
      LimitValues limitValues,
      SessionModel model,
      OutlookMessages messages,
      ClientMessages clientMessages,
      Articles articles,
      RemedyTexts remedies,
      FactTopics topics) {
    List<FactSheet> all = new ArrayList<>();
    all.addAll(
        List.of(
            new FactSheet("outlook", "Outlook releases", outlook(outlook)),
            new FactSheet("exchange", "Exchange releases", exchange(exchange)),
            new FactSheet("gates", "Gates that a connection passes, in order", gates()),
            new FactSheet("registry", "Registry values of the store", registry(limitValues)),
            new FactSheet("session-model", "Session model", model(model)),
            new FactSheet("messages", "Messages of Outlook", messages(messages)),
            new FactSheet(
                "client-messages", "Messages of service clients", clients(clientMessages)),
            new FactSheet("articles", "Articles", articles(articles)),
            new FactSheet("remedies", "Remedies, least invasive first", remedies(remedies))));
    all.addAll(topics.sheets());
    this.sheets = List.copyOf(all);
  }

  /** All sheets. */
  public List<FactSheet> all() {
    return sheets;
  }

  /** The topics. */
  public List<String> topics() {
    return sheets.stream().map(FactSheet::topic).toList();
  }

  private static List<Line> outlook(OutlookReleases catalogue) {
    List<Line> lines = new ArrayList<>();
    for (OutlookRelease release : catalogue.all()) {
      String subject = release.name() + " (" + release.version() + ")";
      lines.add(
          new Line(subject, "caches by default", release.defaultCaching().map(c -> c.words())));
      lines.add(new Line(subject, "this", release.sharedFolderSync().map(s -> s.words())));
      Fact<SharedFolderSync> ofMail = release.mailFolderSync();
      if (ofMail != null) {
        lines.add(
            new Line(
                subject,
                "with CacheOthersMail = 1 (registry under " + release.version() + ") it also",
                ofMail.map(s -> s.words())));
      }
      lines.add(
          new Line(
              subject,
              "each shared calendar opens connections of its own",
              release.calendarConnections().map(FactSheets::yesOrNo)));
      Fact<String> box = release.cachingCheckBox();
      Fact<ClickPath> path = release.clickPath();
      if (box == null || path == null) {
        lines.add(new Line(subject, "check box", release.defaultCaching().map(c -> "none")));
      } else {
        lines.add(new Line(subject, "check box", box));
        lines.add(
            new Line(
                subject, "click path", path.map(p -> String.join(" > ", p.labels(box.value())))));
      }
      Fact<Integer> ceiling = release.sharedFolderCeiling();
      if (ceiling != null) {
        lines.add(new Line(subject, "copes with shared folders up to", number(ceiling)));
      }
    }
    return lines;
  }

  private static List<Line> exchange(ExchangeReleases catalogue) {
    List<Line> lines = new ArrayList<>();
    for (ExchangeRelease release : catalogue.named()) {
      String subject = release.name();
      if (release.sessionLimits().isEmpty()) {
        String none = release.isOnline() ? "not published" : "no limit";
        lines.add(new Line(subject, "sessions a user", release.exemption().map(e -> none)));
      }
      for (ClientType type : ClientType.values()) {
        release
            .sessionLimit(type)
            .ifPresent(
                f ->
                    lines.add(
                        new Line(
                            subject,
                            "sessions a user, " + release.clientTypeName(type),
                            f.map(LimitValue::bothNotations))));
      }
      if (release.scope() != null) {
        lines.add(new Line(subject, "counted over each", release.scope().map(s -> s.words())));
      }
      Fact<Integer> administrators = release.administratorLimit();
      if (administrators != null) {
        lines.add(new Line(subject, "sessions of an administrator", number(administrators)));
      }
      lines.add(new Line(subject, "exempts from it", release.exemption().map(e -> e.words())));
      for (Capability one : Capability.values()) {
        lines.add(new Line(subject, one.words(), release.fact(one).map(FactSheets::yesOrNo)));
      }
      Fact<LimitReload> sessionValues = release.sessionValuesRead();
      if (sessionValues != null) {
        lines.add(
            new Line(subject, "a changed session limit counts", sessionValues.map(r -> r.words())));
      }
      if (!release.isOnline()) {
        lines.add(
            new Line(
                subject,
                "a changed limit of open objects counts",
                release.objectValuesRead().map(r -> r.words())));
      }
      lines.add(
          new Line(
              subject,
              "id of Outlook's message for a refused calendar",
              release.refusedCalendarShows()));
      for (ClientAccessLimit limit : ClientAccessLimit.values()) {
        release
            .clientAccessLimit(limit)
            .ifPresent(
                f ->
                    lines.add(
                        new Line(
                            subject,
                            "before the store, " + limit.words(),
                            number(f).map(n -> n + " " + limit.unit().words()))));
      }
      for (ObjectType type : ObjectType.values()) {
        release
            .objectLimit(type)
            .ifPresent(
                f ->
                    lines.add(
                        new Line(subject, "open objects, " + type.registryName(), number(f))));
      }
      Fact<String> build = release.build();
      if (build != null) {
        lines.add(new Line(subject, "version that its web services tell", build));
      }
      Fact<String> version = release.ewsVersion();
      if (version != null) {
        lines.add(new Line(subject, "word for it in Exchange Web Services", version));
      }
      if (release.isOnline()) {
        continue;
      }
      lines.add(
          new Line(
              subject,
              "a rehearsal's clock begins on",
              release.rehearsedOn().map(LocalDate::toString)));
      lines.add(new Line(subject, "event 9646", release.sessionEvent().template()));
      lines.add(new Line(subject, "event 9646 for objects", release.objectEvent().template()));
      var ofServices = release.serviceSessionEvent();
      if (ofServices != null) {
        lines.add(new Line(subject, "event 9646 for services", ofServices.template()));
      }
      release.alsoKnown().forEach((about, fact) -> lines.add(new Line(subject, about, fact)));
    }
    lines.add(new Line("Every release", "header of event 9646", header()));
    return lines;
  }

  private static List<Line> gates() {
    List<Line> lines = new ArrayList<>();
    for (GateFacts gate : GateFacts.all()) {
      String subject = gate.title() + " (" + gate.gate().word() + "), counts " + gate.many();
      lines.add(new Line(subject, "a refusal is written", gate.writes()));
      Fact<String> doubt = gate.doubt();
      if (doubt != null) {
        lines.add(new Line(subject, "in doubt", doubt));
      }
      gate.shows().forEach(shown -> lines.add(new Line(subject, "is known to be shown", shown)));
    }
    return lines;
  }

  private static Fact<String> header() {
    EventWording.Header printed = ExchangeReleases.eventHeader();
    return new Fact<>(
        String.format(
            Locale.ROOT,
            "Task Category %s, in XML <Task>%d</Task>; Keywords %s; User %s; Computer, for instance"
                + " %s",
            printed.category(),
            printed.task(),
            printed.keywords(),
            printed.user(),
            printed.computer()),
        printed.source(),
        printed.confidence());
  }

  private static List<Line> registry(LimitValues values) {
    List<Line> lines = new ArrayList<>();
    for (LimitValue value : values.all()) {
      lines.add(
          new Line(
              value.name(),
              value.says(),
              new Fact<>(
                  "default "
                      + LimitValue.bothNotations((long) value.defaultNumber())
                      + ", "
                      + value.applies(),
                  value.source(),
                  value.confidence())));
    }
    for (LimitValue.Misnamed misnamed : values.misnamed()) {
      lines.add(
          new Line(
              misnamed.name(),
              "a wrong name without effect, meant was",
              new Fact<>(misnamed.meant(), misnamed.source(), misnamed.confidence())));
    }
    lines.add(
        new Line(
            "event " + ZeroLimitWording.ID,
            "the store's words for a limit of open objects that is zero",
            ZeroLimitWording.TEMPLATE));
    return lines;
  }

  private static List<Line> model(SessionModel model) {
    List<Line> lines = new ArrayList<>();
    for (ModelParameter parameter : model.parameters()) {
      lines.add(
          new Line(
              parameter.name(),
              parameter.says(),
              parameter.fact().map(v -> parameter.valueWords() + " " + parameter.unit())));
    }
    for (ModelAssumption assumption : model.assumptions()) {
      lines.add(
          new Line(
              assumption.id(),
              "",
              new Fact<>(assumption.says(), assumption.source(), Confidence.ASSUMED)));
    }
    return lines;
  }

  private static List<Line> messages(OutlookMessages messages) {
    List<Line> lines = new ArrayList<>();
    for (OutlookMessage message : messages.all()) {
      for (String language : message.texts().keySet().stream().sorted().toList()) {
        lines.add(
            new Line(
                message.id() + ", Outlook " + String.join(", ", message.releases()),
                language,
                new Fact<>(message.text(language), message.source(), message.confidence())));
      }
    }
    return lines;
  }

  private static List<Line> clients(ClientMessages messages) {
    List<Line> lines = new ArrayList<>();
    for (ServiceDoor door : ServiceDoor.values()) {
      for (ClientMessage message : messages.all()) {
        if (message.door() == door) {
          String releases =
              message.families().stream()
                  .map(f -> Integer.toString(f))
                  .collect(Collectors.joining(", "));
          String part = message.part().name().toLowerCase(Locale.ROOT);
          lines.add(new Line(door.words() + ", Exchange " + releases, part, message.text()));
        }
      }
      messages.unknown(door).ifPresent(none -> lines.add(new Line(door.words(), "", none)));
    }
    return lines;
  }

  private static List<Line> articles(Articles articles) {
    List<Line> lines = new ArrayList<>();
    for (Article article : articles.all()) {
      lines.add(
          new Line(
              "KB " + article.id(),
              article.titles(),
              new Fact<>(
                  article.about() + " " + article.address(),
                  "KB " + article.id(),
                  article.confidence())));
    }
    for (Articles.Page page : articles.pages()) {
      lines.add(
          new Line(
              page.cited(), "", new Fact<>(page.about(), page.cited(), Confidence.DOCUMENTED)));
    }
    return lines;
  }

  private static List<Line> remedies(RemedyTexts remedies) {
    List<Line> lines = new ArrayList<>();
    for (RemedyText remedy : remedies.all()) {
      boolean stated = !remedy.articles().isEmpty();
      String source =
          stated
              ? remedy.articles().stream().map(a -> "KB " + a).collect(Collectors.joining(", "))
              : "reports of administrators";
      lines.add(
          new Line(
              remedy.id(),
              "price",
              new Fact<>(
                  remedy.price(), source, stated ? Confidence.DOCUMENTED : Confidence.REPORTED)));
    }
    return lines;
  }

  private static String yesOrNo(boolean value) {
    return value ? "yes" : "no";
  }

  private static Fact<String> number(Fact<Integer> fact) {
    return fact.map(n -> String.format(Locale.ROOT, "%,d", n));
  }
}
