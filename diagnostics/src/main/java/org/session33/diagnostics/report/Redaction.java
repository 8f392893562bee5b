package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.ticket.TicketReader;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.MessageComparison;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * Takes the names of people, mailboxes, machines and files out of a result. The same name always
 * becomes the same word, so that the result still makes sense. A text is gone over once: what was
 * put in is never taken for a name again.
 *
 * <p>It is longer than other classes because every place that names are learnt from is here, beside
 * the one way to find them again.
 */
public final class Redaction {
  /** Words that every result is full of: somebody who is called so is not recognised by them. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("a an and any all are as at be but by can do end for go had has he how if in is it its"
               + " log may me my net new no not of off on one or out own per reg run see set so tab"
               + " the to too two up us use was we who why with calendar event exchange file folder"
               + " folders mailbox mailboxes mapi microsoft office outlook profile program public"
               + " rehearsal server service session sessions shared store team user users windows"
               + " xml administer administrator administrators admin everyone")
              .split(" "));

  /** Keys whose values are words of the contract and never names. */
  private static final Set<String> CONTRACT_WORDS =
      Set.of(
          "tool",
          "id",
          "verdict",
          "proof",
          "confidence",
          "format",
          "registryValue",
          "about",
          "origin",
          "gate",
          "setting",
          "unit",
          "refusedBy",
          "remedies",
          "neededWith",
          "fixSet",
          "alone");

  /** From {@code /o=} to the quote, tag or line end behind it: the end of a DN is never marked. */
  private static final String DN = "/\\s{0,4}o\\s{0,4}=[^\"\\u201C-\\u201F<>\\r\\n]{1,4096}";

  private static final String MAIL =
      "[\\p{L}\\p{N}_.+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}";

  /** What the alias of a case's own user becomes. */
  public static final String OWN_USER = "user-1";

  /** Who owns a home folder: the name is a path's part behind the folder of all of them. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?iu)(?:[\\\\/](?:Users|home|Benutzer)|[\\\\/]Documents and Settings|[\\\\/]Dokumente"
              + " und Einstellungen|\\\\\\\\[^\\\\/\\s\"']{1,255}\\\\[^\\\\/\\s\"']{1,255})[\\\\/]{1,2}([^\\\\/:*?\"<>|\\r"
              + "\\n"
              + ".]{1,64})(?=[\\\\/])");

  /** The key of a database below that of its server. */
  private static final Pattern STORE_KEY =
      Pattern.compile("(?i)([^\\\\]+)\\\\(?:Private|Public)-(.+)");

  /** What stands in front of the DN in an event, where a session's number is expected. */
  private static final Pattern BEFORE_NAME = Pattern.compile("([\\p{L}\\p{N}_-]{2,64}): ?/");

  private static final Set<String> NOBODYS_HOME =
      Set.of("public", "default", "all users", "default user");

  private static final Pattern NO_LOGIN = Pattern.compile("[^\\p{L}\\p{N}._-]");

  private static final Pattern LAST_NAME =
      Pattern.compile(".*c\\s{0,4}n\\s{0,4}=\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What looks like a name, whether it is known or not; an address goes before all else. */
  private static final Pattern SHAPES =
      Pattern.compile("(?<mail>" + MAIL + ")|(?iu:" + DN + ")|" + NameShape.ANY);

  private final NameSearch names = new NameSearch();
  private final Map<String, Integer> users = new LinkedHashMap<>();
  private final Set<String> titles = new LinkedHashSet<>();
  private final Map<String, String> shapes = new LinkedHashMap<>();
  private int lastUser = 1;
  private int computers;
  private int mailboxes;
  private int databases;
  private int filesKnown;
  private int foreignWords;

  private Redaction() {}

  /** Knows the names in a result. */
  public static Redaction of(CaseResult result) {
    Redaction redaction = new Redaction();
    Case theCase = result.theCase();
    if (theCase != null) {
      redaction.learn(theCase);
    }
    for (EventRecord event : result.evidence().events()) {
      redaction.learn(event);
    }
    result.evidence().moments().forEach(redaction::learn);
    redaction.learnDatabases(result.evidence().registry());
    if (theCase != null) {
      redaction.learnDatabases(theCase.server().registry());
    }
    MessageComparison saw = result.userSaw();
    if (saw != null) {
      // What a user writes may name anybody and anything.
      redaction.addInAnyCase(saw.saw(), "words of the user");
      redaction.addInAnyCase(saw.quoted(), "words of the user");
    }
    redaction.learnWhatFilesSay(result);
    redaction.learnFiles(result);
    redaction.learnForeignWords(result);
    return redaction;
  }

  /** Knows the names in several cases, such as those of a file of scenarios. */
  public static Redaction of(Collection<Case> cases) {
    Redaction redaction = new Redaction();
    cases.forEach(redaction::learn);
    return redaction;
  }

  /** Learns the names in one more case. */
  public void learn(Case theCase) {
    titles.add(theCase.title());
    String alias = lower(theCase.user().alias());
    int user = users.isEmpty() ? 1 : userNumber(alias);
    users.put(alias, user);
    lastUser = Math.max(lastUser, user);
    addInAnyCase(theCase.user().legacyDn(), "/o=Org/cn=user-" + user);
    addInAnyCase(theCase.user().name(), "User " + user);
    addInAnyCase(theCase.user().alias(), "user-" + user);
    // As front doors take it for a user name.
    addInAnyCase(NO_LOGIN.matcher(theCase.user().alias()).replaceAll(""), "user-" + user);
    for (String part : theCase.user().name().split("[\\s,;]+", -1)) {
      // A part may be a word too, Will or Mark, so it has to be written like the name.
      if (part.length() > 2) {
        addExact(part, "User " + user);
      }
    }
    OutlookProfile profile = theCase.outlook();
    if (profile != null) {
      for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
        if (names.wordInAnyCase(mailbox.name()) == null) {
          addInAnyCase(mailbox.name(), "Mailbox " + ++mailboxes);
        }
      }
    }
    theCase.server().viewInformationStoreStatus().forEach(this::addUser);
    theCase.server().administerInformationStore().forEach(this::addUser);
    theCase.server().administrators().forEach(this::addUser);
  }

  private void learn(EventRecord event) {
    StoreLimitSentence.parse(event)
        .ifPresent(
            said -> {
              if (said.dn() != null) {
                addInAnyCase(said.dn(), "/o=Org/cn=user-" + userNumber(said.dn()));
              }
              if (said.user() != null) {
                addUser(said.user());
              }
            });
    if (event.computer() != null) {
      addComputer(event.computer());
    }
  }

  private void learn(LoggedMoment moment) {
    if (!moment.user().isBlank()) {
      addUser(moment.user());
    }
    addComputer(moment.server());
  }

  /** A computer by its name alone and with its domain. */
  private void addComputer(String computer) {
    if (!computer.isBlank()) {
      String word = addHost(computer.strip().replaceFirst("\\..*", ""));
      addInAnyCase(computer, word);
    }
  }

  private String addHost(String host) {
    String known = names.wordInAnyCase(host);
    if (known != null) {
      return known;
    }
    String word = "computer-" + ++computers;
    addInAnyCase(host, word);
    return word;
  }

  /** The names of servers and databases, under whose keys the Information Store has values. */
  private void learnDatabases(ServerRegistry registry) {
    registry.entries().stream()
        .map(entry -> STORE_KEY.matcher(entry.key()))
        .filter(Matcher::matches)
        .forEach(
            key -> {
              addHost(key.group(1));
              addInAnyCase(key.group(2), "database-" + ++databases);
            });
  }

  /** Names that stand in the words about a file, or in a message that was seen. */
  private void learnWhatFilesSay(CaseResult result) {
    int number = 0;
    for (EvidenceFile file : result.evidence().files()) {
      for (String name : file.names()) {
        if (names.wordInAnyCase(name) == null) {
          addInAnyCase(name, "name-" + ++number);
        }
      }
    }
    for (ObservedText text : result.evidence().texts()) {
      HOME.matcher(text.text())
          .results()
          .map(found -> found.group(1).strip())
          .filter(name -> !NOBODYS_HOME.contains(lower(name)))
          .forEach(this::addUser);
      for (String part : List.of("file", "mailbox")) {
        String name = text.parts().get(part);
        if (name != null && names.wordInAnyCase(name) == null) {
          addInAnyCase(name, part + "-name-" + ++number);
        }
      }
    }
  }

  /**
   * Learns the words that files say in fields of which nobody knows what may stand in them, last of
   * all: what is known as a name already is one.
   */
  private void learnForeignWords(CaseResult result) {
    Set<String> seen = new LinkedHashSet<>();
    for (EventRecord event : result.evidence().events()) {
      seen.add(event.source());
      Stream.of(event.level(), event.category(), event.channel())
          .filter(Objects::nonNull)
          .forEach(seen::add);
      StoreLimitSentence.parse(event).ifPresent(said -> learnWordsOf(event, said, seen));
    }
    for (EvidenceFile file : result.evidence().files()) {
      seen.addAll(file.says());
      seen.add(file.missing());
    }
    for (LoggedMoment moment : result.evidence().moments()) {
      seen.add(moment.words());
      seen.add(moment.client());
    }
    result.evidence().texts().forEach(text -> seen.add(text.text()));
    for (RegistryEntry entry : result.evidence().registry().entries()) {
      seen.add(entry.key());
      seen.add(entry.value().name());
    }
    Set<String> words = new LinkedHashSet<>();
    // A name of a known shape is found whole, and its parts are no names.
    seen.forEach(t -> words.addAll(NamelessWords.foreignIn(SHAPES.matcher(t).replaceAll(" "))));
    for (TicketSlot slot : result.evidence().slots()) {
      NamelessWords.foreignIn(SHAPES.matcher(slot.words()).replaceAll(" ")).stream()
          .filter(word -> !TicketReader.isOwnWord(word))
          .forEach(words::add);
    }
    words.forEach(word -> addInAnyCase(word, "word-" + ++foreignWords));
  }

  private static void learnWordsOf(EventRecord event, StoreLimitEvent said, Set<String> seen) {
    Stream.of(said.type(), said.rawType(), said.clientType())
        .filter(Objects::nonNull)
        .forEach(seen::add);
    String text = event.text() == null ? "" : event.text();
    String told = text.isEmpty() ? String.join(" ", event.strings()) : text;
    String named = said.dn() != null ? said.dn() : said.user();
    if (text.isEmpty()) {
      event.strings().stream().filter(s -> !s.equals(named)).forEach(seen::add);
    }
    Matcher before = BEFORE_NAME.matcher(told);
    if (before.find()) {
      seen.add(before.group(1));
    }
  }

  private void learnFiles(CaseResult result) {
    Set<String> files = new LinkedHashSet<>();
    result.evidence().files().stream().map(EvidenceFile::file).forEach(files::add);
    result.evidence().unread().stream().map(UnreadFile::file).forEach(files::add);
    result.evidence().events().stream().map(e -> e.where().file()).forEach(files::add);
    Case theCase = result.theCase();
    if (theCase != null) {
      theCase.evidence().stream().map(SourceFile::name).forEach(files::add);
      for (Origin origin : theCase.provenance().origins().values()) {
        if (origin.place() != null) {
          files.add(origin.place().file());
        }
      }
    }
    files.addAll(result.completeness().files());
    files.forEach(this::file);
  }

  /** The other word for a file; the same file is known by its whole path and by its name alone. */
  public String file(String file) {
    String known = names.exactWord(file);
    if (known != null) {
      return known;
    }
    int dot = file.lastIndexOf('.');
    boolean hasEnding = dot > 0 && file.substring(dot).matches("\\.\\w{1,5}");
    String word = "file-" + ++filesKnown + (hasEnding ? file.substring(dot) : "");
    addExact(file, word);
    String name = SourceFile.ownName(file);
    if (hasEnding && !name.equals(file)) {
      addExact(name, word);
    }
    return word;
  }

  /** The other word of a name, if it is one that is known or looks like one; empty otherwise. */
  Optional<String> wordFor(String name) {
    boolean isName =
        titles.contains(name) || names.word(name) != null || SHAPES.matcher(name).matches();
    return isName ? Optional.of(apply(name)) : Optional.empty();
  }

  /** A text without the names. */
  public String apply(String text) {
    if (!text.isBlank() && titles.contains(text)) {
      return "Case of User 1";
    }
    StringBuilder out = new StringBuilder(text.length());
    Matcher shape = SHAPES.matcher(text);
    NameSearch.Search name = names.in(text);
    int at = 0;
    boolean anyShape = shape.find();
    boolean anyName = name.find(0);
    while (anyShape || anyName) {
      // Known names go before shapes, but an address that begins with one is an address.
      boolean takesName =
          anyName
              && (!anyShape
                  || name.start() < shape.start()
                  || (name.start() == shape.start() && shape.group("mail") == null));
      out.append(text, at, takesName ? name.start() : shape.start());
      out.append(takesName ? name.word() : word(shape.group()));
      at = takesName ? name.end() : shape.end();
      anyShape = anyShape && (shape.start() >= at || shape.find(at));
      anyName = anyName && (name.start() >= at || name.find(at));
    }
    return out.append(text, at, text.length()).toString();
  }

  /** A document, as {@link ResultDocument} makes it, without the names. */
  public Map<String, Object> apply(Map<String, Object> document) {
    Map<String, Object> clean = new LinkedHashMap<>();
    document.forEach((key, value) -> clean.put(key, value(key, value)));
    return clean;
  }

  private Object value(String key, Object value) {
    // The remedies of a set are ids, those of a result are full of names.
    boolean full =
        !key.equals("tool")
            && (value instanceof Map
                || (value instanceof List<?> list
                    && list.stream().anyMatch(i -> i instanceof Map)));
    if (CONTRACT_WORDS.contains(key) && !full) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> clean = new LinkedHashMap<>();
      map.forEach(
          (k, v) -> {
            String name = String.valueOf(k);
            // The paths of origins hold names of mailboxes; all other keys are ours.
            clean.put(key.equals("origins") ? apply(name) : name, value(name, v));
          });
      return clean;
    }
    if (value instanceof List<?> list) {
      return new MappedList<>(list, v -> value(key, v));
    }
    return value instanceof String text ? apply(text) : value;
  }

  private String word(String found) {
    String known = names.word(found);
    if (known != null) {
      return known;
    }
    NameShape shape = NameShape.of(found).orElse(null);
    if (shape != null) {
      return NameShape.isNobodys(found)
          ? found
          : shapes.computeIfAbsent(lower(found), f -> shape.word(shapes.size() + 1));
    }
    if (found.startsWith("/")) {
      return "/o=Org/cn=user-" + userNumber(found);
    }
    int at = found.indexOf('@');
    return at < 0 ? "name" : "user-" + userNumber(found.substring(0, at)) + "@example.com";
  }

  /** An account by whatever it is written as: it is meant by its alias too. */
  private void addUser(String who) {
    int user = userNumber(who);
    addInAnyCase(who, (who.strip().startsWith("/") ? "/o=Org/cn=user-" : "user-") + user);
    addInAnyCase(alias(who), "user-" + user);
  }

  /** The last name of a DN, what stands behind a domain, or in front of the sign of an address. */
  private static String alias(String who) {
    String name = LAST_NAME.matcher(who.strip()).replaceFirst("").strip();
    name = name.substring(name.lastIndexOf('\\') + 1);
    int at = name.indexOf('@');
    return at > 0 ? name.substring(0, at) : name;
  }

  private void addInAnyCase(String name, String word) {
    List<String> spellings = new ArrayList<>(List.of(name.strip()));
    String inXml = name.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    spellings.add(inXml);
    spellings.add(inXml.replace("\"", "&quot;").replace("'", "&apos;"));
    // Within a quoted text of PowerShell.
    spellings.add(name.strip().replace("'", "''"));
    for (String spelling : spellings) {
      if (isName(spelling)) {
        names.addInAnyCase(spelling, word);
      }
    }
  }

  private void addExact(String name, String word) {
    if (isName(name)) {
      names.addExact(name, word);
    }
  }

  /** Nobody is recognised by a single letter, and it would be found everywhere. */
  private static boolean isName(String name) {
    return name.length() > 1 && !NO_NAMES.contains(lower(name));
  }

  private int userNumber(String who) {
    String alias = lower(alias(who));
    Integer known = users.get(alias);
    if (known == null) {
      // 1 is the case's own user, even where there is none.
      known = ++lastUser;
      users.put(alias, known);
    }
    return known;
  }

  private static String lower(String text) {
    return NameSearch.fold(text);
  }
}
