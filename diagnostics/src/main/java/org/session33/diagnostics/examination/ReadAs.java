package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ValueKind;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.windows.RegistryValue;

/**
 * A case as it was understood, each value with a mark for its origin: what was given, what was read
 * from a file, what follows from something else, what was assumed. In one line for those who are in
 * a hurry, in five for the others.
 *
 * <p>It is longer than other classes because each kind of value has words of its own, and they
 * belong together.
 *
 * @param values the values, in the order of their parts; none where there is no case
 */
public record ReadAs(List<Value> values) {
  /** What stands in front of it. */
  public static final String LABEL = "Read as";

  /** More mailboxes or programs than these are counted in the short line. */
  private static final int MOST_IN_SHORT = 3;

  /** What a value is about; each is a line. */
  public enum Part {
    /** Whose sessions are counted. */
    USER("User"),
    /** The Outlook profile. */
    PROFILE("Profile"),
    /** Additional mailboxes and shared calendars. */
    MAILBOXES("Mailboxes"),
    /** Other programs under the same account. */
    PROGRAMS("Programs"),
    /** The server and its limits. */
    SERVER("Server");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /** As people see it. */
    public String title() {
      return title;
    }
  }

  /** Where a value came from, the surest first. */
  public enum Mark {
    /** Somebody stated it in a case, a workbook, a form or as an option. */
    GIVEN,
    /** It stands in a file of the user or the server. */
    READ,
    /** It follows from something else that is known. */
    DEDUCED,
    /** Nobody said it. */
    ASSUMED;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value.
   *
   * @param part what it is about
   * @param words what it is, a few words
   * @param mark where it came from
   * @param from the file that it was read from, or why it was assumed or follows; else empty
   * @param inShort whether it stands in the short line: what is as usual and changes nothing does
   *     not
   */
  public record Value(Part part, String words, Mark mark, String from, boolean inShort) {
    /** Where it came from, in words. */
    String origin() {
      return switch (mark) {
        case GIVEN -> mark.word();
        case READ -> mark.word() + " from " + from;
        case DEDUCED, ASSUMED -> mark.word() + (from.isEmpty() ? "" : ": " + from);
      };
    }

    private String shortOrigin() {
      return mark == Mark.READ ? origin() : mark.word();
    }
  }

  public ReadAs {
    values = List.copyOf(values);
  }

  /** What the case of a result was understood as. */
  public static ReadAs of(CaseResult result) {
    Case theCase = result.theCase();
    return theCase == null
        ? new ReadAs(List.of())
        : new Reader(theCase, result.outcome() == null ? null : result.outcome().count()).read();
  }

  /** Whether there is no case. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The short line without its label, a sentence. */
  public String inShort() {
    List<Value> some = new ArrayList<>();
    for (Part part : Part.values()) {
      some.addAll(fewer(values.stream().filter(v -> v.part() == part && v.inShort()).toList()));
    }
    return isEmpty() ? "" : marked(some, Value::shortOrigin) + ".";
  }

  /** A part with all its values, a sentence; empty where nothing is known of it. */
  public String line(Part part) {
    List<Value> all = values.stream().filter(v -> v.part() == part).toList();
    return all.isEmpty() ? "" : marked(all, Value::origin) + ".";
  }

  private static List<Value> fewer(List<Value> part) {
    boolean counted =
        part.size() > MOST_IN_SHORT
            && (part.get(0).part() == Part.MAILBOXES || part.get(0).part() == Part.PROGRAMS);
    if (!counted) {
      return part;
    }
    List<Value> rest = part.subList(MOST_IN_SHORT, part.size());
    Value least = rest.stream().max(Comparator.comparing(Value::mark)).orElseThrow();
    List<Value> fewer = new ArrayList<>(part.subList(0, MOST_IN_SHORT));
    String more = least.part() == Part.PROGRAMS ? " more programs" : " more mailboxes";
    fewer.add(
        new Value(least.part(), "and " + rest.size() + more, least.mark(), least.from(), true));
    return fewer;
  }

  /** Values behind each other that came from the same have one mark. */
  private static String marked(List<Value> values, Function<Value, String> origin) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    while (at < values.size()) {
      String mark = origin.apply(values.get(at));
      int end = at + 1;
      while (end < values.size() && origin.apply(values.get(end)).equals(mark)) {
        end++;
      }
      int many = end - at;
      String words =
          values.subList(at, end).stream().map(Value::words).collect(Collectors.joining(", "));
      runs.add(words + " (" + (many == 1 ? "" : many == 2 ? "both " : "all ") + mark + ")");
      at = end;
    }
    return String.join("; ", runs);
  }

  /** Goes through a case. */
  private static final class Reader {
    private final Case theCase;
    private final @Nullable SessionCount count;
    private final List<Value> values = new ArrayList<>();

    Reader(Case theCase, @Nullable SessionCount count) {
      this.theCase = theCase;
      this.count = count;
    }

    ReadAs read() {
      add(Part.USER, theCase.user().name(), true, "user.name");
      add(Part.USER, "legacy DN " + theCase.user().legacyDn(), false, "user.legacyDN");
      OutlookProfile profile = theCase.outlook();
      if (profile == null) {
        values.add(new Value(Part.PROFILE, "no Outlook", Mark.GIVEN, "", false));
      } else {
        profile(profile);
      }
      theCase
          .sessionModel()
          .forEach(
              (name, number) ->
                  add(Part.PROFILE, name + " " + number, true, "sessionModel." + name));
      for (Program program : theCase.programs()) {
        String words = program.name() + " (" + program.kind().word() + ")";
        item(Part.PROGRAMS, CaseValues.PROGRAM, program, program.name(), words);
      }
      if (theCase.programs().isEmpty()) {
        values.add(
            new Value(Part.PROGRAMS, "no other program", Mark.ASSUMED, "none is stated", false));
      }
      server(theCase.server());
      return new ReadAs(values.stream().sorted(Comparator.comparing(Value::part)).toList());
    }

    private void profile(OutlookProfile profile) {
      add(Part.PROFILE, profile.release().name(), true, "outlook.release");
      OutlookProfile usual = OutlookProfile.defaults(profile.release());
      boolean shared = profile.cachedExchangeMode() && !profile.additionalMailboxes().isEmpty();
      for (CaseValue<OutlookProfile> row : CaseValues.OUTLOOK) {
        if (!row.isPlain()) {
          continue;
        }
        boolean calendars = row.key().equals("sharedCalendars");
        boolean standing =
            switch (row.key()) {
              case "cachedExchangeMode" -> true;
              case "downloadSharedFolders" -> shared;
              case "language" -> false;
              default -> !String.valueOf(row.get(profile)).equals(String.valueOf(row.get(usual)));
            };
        row(calendars ? Part.MAILBOXES : Part.PROFILE, row, profile, usual, standing);
      }
      for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
        Integer folders = mailbox.folders();
        String counted =
            folders == null
                ? ", its folders not known"
                : " with " + ResultWords.counted(folders, "folder");
        item(Part.MAILBOXES, CaseValues.MAILBOX, mailbox, mailbox.name(), mailbox.name() + counted);
      }
      if (profile.additionalMailboxes().isEmpty()) {
        values.add(
            new Value(
                Part.MAILBOXES, "no additional mailbox", Mark.ASSUMED, "none is stated", false));
      }
    }

    private void server(ExchangeServer server) {
      add(Part.SERVER, server.release().name(), true, "server.release");
      if (count != null) {
        limit(count);
      }
      registry(server.registry(), "");
      registry(server.registryNotLoaded(), ", which waits for a restart");
      if (server.registry().entries().isEmpty() && server.registryNotLoaded().entries().isEmpty()) {
        String why =
            theCase.provenance().of("server.registry").map(Origin::detail).orElse("not stated");
        values.add(
            new Value(Part.SERVER, "no value set in the registry", Mark.ASSUMED, why, false));
      }
      ExchangeServer usual = ExchangeServer.defaults(server.release());
      for (CaseValue<ExchangeServer> row : CaseValues.SERVER) {
        Object value = row.get(server);
        // What has its own line above.
        boolean said = value instanceof ServerRegistry || value instanceof ExchangeRelease;
        if (!said) {
          boolean unusual = !String.valueOf(value).equals(String.valueOf(row.get(usual)));
          row(Part.SERVER, row, server, usual, unusual);
        }
      }
    }

    /** The limit in force, which the registry says or else the release. */
    private void limit(SessionCount sessions) {
      Integer most = sessions.limit().value();
      String kind = sessions.clientType().words() + " sessions";
      String words =
          most == null
              ? "no limit of " + kind
              : "at most " + LimitValue.bothNotations(most) + " " + kind;
      String name = LimitValue.nameFor(sessions.clientType());
      Optional<RegistryValue> set =
          theCase.server().registry().value(ServerRegistry.PARAMETERS, name);
      if (set.flatMap(RegistryValue::dword)
          .filter(n -> most != null && n == (long) most)
          .isPresent()) {
        add(Part.SERVER, words, true, DeducedValues.pathOf(ServerRegistry.PARAMETERS, name));
        return;
      }
      Mark mark = theCase.isExchangeReleaseKnown() ? Mark.DEDUCED : Mark.ASSUMED;
      values.add(new Value(Part.SERVER, words, mark, sessions.limit().reason(), true));
    }

    private void registry(ServerRegistry registry, String note) {
      for (RegistryEntry entry : registry.entries()) {
        RegistryValue value = entry.value();
        String data =
            value
                .dword()
                .map(LimitValue::bothNotations)
                .or(() -> value.text().map(t -> '"' + t + '"'))
                .orElse("of another type");
        add(
            Part.SERVER,
            '"' + value.name() + "\" " + data + note,
            !note.isEmpty(),
            DeducedValues.pathOf(entry.key(), value.name()));
      }
    }

    /** A mailbox or a program with what else is known of it. */
    private <R extends Record> void item(
        Part part, List<CaseValue<R>> rows, R holder, String name, String words) {
      List<String> said = new ArrayList<>();
      List<String> paths = new ArrayList<>();
      for (CaseValue<R> row : rows) {
        if (row.kind().sort() != ValueKind.Sort.NAME) {
          paths.add(row.path(name));
        }
        Object value = row.get(holder);
        boolean usual = value == null || value.equals(row.standard()) || value.equals("");
        if (row.isPlain() && !usual && row.applies().test(holder)) {
          String more = words(row, value);
          said.add(more.substring(0, 1).toLowerCase(Locale.ROOT) + more.substring(1));
        }
      }
      // Its name stands for what has no origin of its own.
      rows.stream().map(row -> row.path(name)).filter(p -> p.endsWith("]")).forEach(paths::add);
      String also = said.isEmpty() ? "" : ", " + String.join(", ", said);
      add(part, words + also, true, paths.toArray(String[]::new));
    }

    private <R extends Record> void row(
        Part part, CaseValue<R> row, R holder, R usual, boolean inShort) {
      Object value = row.get(holder);
      boolean same = Objects.equals(value, row.get(usual));
      CaseValue.Field<R> field = row.field();
      boolean meaningless = same && field != null && !field.offered().test(holder);
      if (value == null
          || CaseValue.isNothing(value)
          || meaningless
          || !row.applies().test(holder)) {
        return;
      }
      String words =
          value instanceof ThrottlingPolicy policy
              ? words(row.title(), policy, theCase.provenance().of(row.path()))
              : words(row, value);
      Function<R, Origin> unstated = row.unstated();
      Optional<Origin> known = theCase.provenance().of(row.path());
      if (known.isEmpty() && same && unstated != null) {
        values.add(marked(part, words, unstated.apply(holder), inShort));
        return;
      }
      // What is not as usual cannot be what stands where nobody says anything.
      boolean stated =
          !same && known.filter(o -> o.kind() != Origin.Kind.READ && !o.isDeduced()).isPresent();
      values.add(
          stated
              ? new Value(part, words, Mark.GIVEN, "", inShort)
              : value(part, words, inShort, row.path()));
    }

    /** A print of policies holds several, so the origin says which one was taken. */
    private static String words(String title, ThrottlingPolicy policy, Optional<Origin> origin) {
      if (origin.filter(Origin::isDeduced).isPresent()) {
        return "Client Access taken as passed";
      }
      return title
          + " "
          + origin
              .filter(o -> o.kind() == Origin.Kind.READ)
              .filter(o -> o.place() != null && !isStatement(o.place()))
              .map(Origin::detail)
              .orElseGet(policy::words);
    }

    private static String words(CaseValue<?> row, @Nullable Object value) {
      if (value instanceof Boolean on) {
        return row.title() + (on ? " on" : " off");
      } else if (value instanceof Integer number) {
        return row.title() + " " + ResultWords.number(number);
      } else if (value instanceof Collection<?> some) {
        return row.title()
            + ": "
            + some.stream().map(String::valueOf).collect(Collectors.joining(", "));
      }
      if (value instanceof PopImapSettings settings) {
        return row.title() + " " + settings.words();
      }
      String text = String.valueOf(value);
      return row.title()
          + " "
          + row.kind().choices().stream()
              .filter(c -> c.word().equals(text))
              .map(ValueKind.Choice::shown)
              .findFirst()
              .orElse(text);
    }

    private void add(Part part, String words, boolean inShort, String... paths) {
      values.add(value(part, words, inShort, paths));
    }

    /** A value by the first of these paths that has an origin. */
    private Value value(Part part, String words, boolean inShort, String... paths) {
      return Stream.of(paths)
          .flatMap(
              path ->
                  theCase.provenance().of(path).stream()
                      .map(origin -> marked(part, words, origin, inShort))
                      .map(v -> path.endsWith(".release") ? concluded(v, path) : v))
          .findFirst()
          .orElseGet(() -> new Value(part, words, Mark.GIVEN, "", inShort));
    }

    /** No file of a profile or a server names its release: something in it gives it away. */
    private Value concluded(Value value, String path) {
      String why = theCase.provenance().of(path).map(Origin::detail).orElse("");
      return value.mark() == Mark.READ
          ? new Value(value.part(), value.words(), Mark.DEDUCED, why, value.inShort())
          : value;
    }

    private static Value marked(Part part, String words, Origin origin, boolean inShort) {
      Place place = origin.place();
      return switch (origin.kind()) {
        case ASSUMED -> new Value(part, words, Mark.ASSUMED, origin.detail(), inShort);
        case DEFAULT -> new Value(part, words, Mark.DEDUCED, origin.detail(), inShort);
        case DEDUCED -> new Value(part, words, Mark.DEDUCED, withoutStop(origin.detail()), inShort);
        case READ ->
            place == null || isStatement(place)
                ? new Value(part, words, Mark.GIVEN, "", inShort)
                : new Value(part, words, Mark.READ, fileName(place.file()), inShort);
      };
    }

    /** A conclusion is a full sentence; here it stands within another one. */
    private static String withoutStop(String sentence) {
      return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Cases and workbooks of users are written to state something; other files only hold it. */
    private static boolean isStatement(Place place) {
      return place.file().toLowerCase(Locale.ROOT).matches(".*\\.(?:ya?ml|xlsx)");
    }

    private static String fileName(String path) {
      return SourceFile.ownName(path);
    }
  }
}
