package org.session33.clientsim.scenario.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.clientsim.scenario.Step;
import org.session33.clientsim.scenario.StepAction;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/** Reads steps. */
public final class StepReader {
  /** The most steps of one scenario. */
  static final int MOST_STEPS = 1_000;

  private static final List<String> FORMS =
      List.of(
          "start outlook",
          "close outlook",
          "start second outlook",
          "close second outlook",
          "start PROGRAM",
          "stop PROGRAM",
          "drop network",
          "drop network behind nat",
          "restore network",
          "wait 2h",
          "restart information store",
          "apply REMEDY-ID",
          "apply REMEDY-ID + REMEDY-ID",
          "open calendar",
          "open 3 calendars",
          "add mailbox NAME with 900 folders");

  private static final Pattern NAMED =
      Pattern.compile("(start|stop|apply|wait)\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CALENDARS =
      Pattern.compile(
          "open\\s+(?:(\\d{1,6})\\s+calendars?|calendars?(?:\\s+(\\d{1,6}))?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAILBOX =
      Pattern.compile(
          "add\\s+mailbox\\s+(\\S.*?)\\s+with\\s+(\\d{1,8})\\s+folders?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,9})\\s*(d|h|min|m|s)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Duration LONGEST_WAIT = Duration.ofDays(3650);

  private final Case acted;
  private final KnownNames names;

  /**
   * A reader of steps.
   *
   * @param acted the case, which says what programs there are
   */
  StepReader(Case acted, KnownNames names) {
    this.acted = acted;
    this.names = names;
  }

  /** The steps of a scenario that names none: whatever the case has is started. */
  static List<Step> standard(Case acted, Place place) {
    return List.of(
        new Step(
            place,
            "start outlook",
            acted.outlook() == null
                ? (simulation, remedies) -> {}
                : (simulation, remedies) -> simulation.startOutlook()));
  }

  /**
   * The programs that a step starts before any other step names them; they do not run yet when the
   * scenario begins.
   */
  public static Set<String> startedLater(List<Step> steps, Case acted) {
    Set<String> named = new HashSet<>();
    Set<String> started = new HashSet<>();
    boolean second = false;
    for (Step step : steps) {
      String words = words(step.words());
      for (Program program : acted.programs()) {
        boolean starts = words.equals(words("start " + program.name()));
        boolean stops = words.equals(words("stop " + program.name()));
        if ((starts || stops) && named.add(program.name()) && starts) {
          started.add(program.name());
        }
      }
      if (words.equals("start second outlook") && !second) {
        second = true;
        acted.programs().stream()
            .filter(p -> p.kind() == ProgramKind.SECOND_OUTLOOK && named.add(p.name()))
            .findFirst()
            .ifPresent(p -> started.add(p.name()));
      }
    }
    return started;
  }

  /** One step; empty after reporting what is wrong with it. */
  Optional<Step> read(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String written = text.get();
    return action(written, value).map(action -> new Step(value.place(), written, action));
  }

  private Optional<StepAction> action(String written, YamlValue value) {
    String words = words(written);
    Optional<StepAction> plain = plain(words);
    if (plain.isPresent()) {
      boolean needsOutlook =
          acted.outlook() == null && !words.startsWith("restart") && !words.contains("network");
      if (needsOutlook) {
        value.report("needs Outlook, and the case has none", "leave the step out");
        return Optional.empty();
      }
      return plain;
    }
    Matcher calendars = CALENDARS.matcher(written);
    if (calendars.matches()) {
      String digits = calendars.group(1) == null ? calendars.group(2) : calendars.group(1);
      int count = digits == null ? 1 : Integer.parseInt(digits);
      if (count < 1 || count > OutlookProfile.MOST_OPENED) {
        value.report(
            "opens no such number of calendars",
            "use a number from 1 to " + OutlookProfile.MOST_OPENED);
        return Optional.empty();
      }
      return Optional.of((simulation, remedies) -> simulation.openCalendars(count));
    }
    Matcher mailbox = MAILBOX.matcher(written);
    if (mailbox.matches()) {
      int folders = Integer.parseInt(mailbox.group(2));
      if (folders > AdditionalMailbox.MOST_FOLDERS) {
        value.report(
            "adds too many folders", "use a number up to " + AdditionalMailbox.MOST_FOLDERS);
        return Optional.empty();
      }
      String name = mailbox.group(1);
      return Optional.of((simulation, remedies) -> simulation.addMailbox(name, folders));
    }
    Matcher named = NAMED.matcher(written);
    if (named.matches()) {
      String name = named.group(2);
      return switch (named.group(1).toLowerCase(Locale.ROOT)) {
        case "wait" -> waiting(name, value);
        case "apply" -> applying(name, value);
        case "start" ->
            program(name, value).map(p -> (simulation, remedies) -> simulation.startProgram(p));
        default ->
            program(name, value).map(p -> (simulation, remedies) -> simulation.stopProgram(p));
      };
    }
    value.report("is no step that is known: " + written, Spelling.suggest(written, FORMS));
    return Optional.empty();
  }

  private static Optional<StepAction> plain(String words) {
    return Optional.ofNullable(
        switch (words) {
          case "start outlook" -> (simulation, remedies) -> simulation.startOutlook();
          case "close outlook" -> (simulation, remedies) -> simulation.closeOutlook();
          case "start second outlook" -> (simulation, remedies) -> simulation.startSecondOutlook();
          case "close second outlook" -> (simulation, remedies) -> simulation.closeSecondOutlook();
          case "drop network" -> (simulation, remedies) -> simulation.dropNetwork(false);
          case "drop network behind nat" -> (simulation, remedies) -> simulation.dropNetwork(true);
          case "restore network" -> (simulation, remedies) -> simulation.restoreNetwork();
          case "restart information store" -> (simulation, remedies) -> simulation.restartStore();
          default -> null;
        });
  }

  private Optional<StepAction> waiting(String written, YamlValue value) {
    Optional<Duration> time = duration(written);
    if (time.isEmpty()) {
      value.report("waits for no time that can be read: " + written, "write 45s, 90m, 2h or 3d");
      return Optional.empty();
    }
    return Optional.of((simulation, remedies) -> simulation.pass(time.get()));
  }

  /** A time such as {@code 2h}, {@code 1h30m} or {@code 3d}. */
  static Optional<Duration> duration(String written) {
    Duration sum = Duration.ZERO;
    Matcher part = TIME.matcher(written.strip());
    int end = 0;
    while (part.find() && part.start() == end) {
      long count = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2).toLowerCase(Locale.ROOT)) {
                case "d" -> Duration.ofDays(count);
                case "h" -> Duration.ofHours(count);
                case "s" -> Duration.ofSeconds(count);
                default -> Duration.ofMinutes(count);
              });
      end = part.end();
    }
    boolean whole = end > 0 && end == written.strip().length();
    return whole && sum.compareTo(LONGEST_WAIT) <= 0 ? Optional.of(sum) : Optional.empty();
  }

  private Optional<StepAction> applying(String written, YamlValue value) {
    List<String> ids = parts(written);
    if (ids.contains("")) {
      value.report("lacks a remedy beside a '+'", "write 'apply A + B', with the id of each");
      return Optional.empty();
    }
    for (String id : ids) {
      if (!names.remedies().contains(id)) {
        value.report(
            "applies no remedy that is known: " + id, Spelling.suggest(id, names.remedies()));
        return Optional.empty();
      }
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      value.report("applies a remedy two times", "name each of them once");
      return Optional.empty();
    }
    return Optional.of((simulation, remedies) -> remedies.apply(ids, simulation));
  }

  /** The remedies of a set as it is written, one or more. */
  static List<String> parts(String set) {
    return List.of(set.strip().split("\\s*\\+\\s*", -1));
  }

  private Optional<String> program(String name, YamlValue value) {
    List<String> known = acted.programs().stream().map(Program::name).toList();
    Optional<String> found = known.stream().filter(name::equalsIgnoreCase).findFirst();
    if (found.isEmpty()) {
      List<String> choice = new ArrayList<>(known);
      choice.add("outlook");
      value.report("names no program of the case: " + name, Spelling.suggest(name, choice));
    }
    return found;
  }

  /** A step's words as they are compared. */
  static String words(String written) {
    return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
