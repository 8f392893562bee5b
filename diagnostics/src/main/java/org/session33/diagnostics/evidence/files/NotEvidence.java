package org.session33.diagnostics.evidence.files;

import java.util.Locale;
import java.util.Set;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.formats.FileFormat;

/**
 * Why nothing was read from a file whose format is known, and what its owner can do instead.
 *
 * @param what what the file is, one clause
 * @param instead what to do, one clause
 */
record NotEvidence(String what, String instead) {
  /** Bytes of the header block of an event log of Vista and later. */
  private static final int EVTX_HEADER = 4096;

  /** Bytes of the header of an event log of Windows 2000 to 2003. */
  private static final int EVT_HEADER = 48;

  private static final Set<FileFormat> WITHOUT_ARTICLE =
      Set.of(
          FileFormat.EVENT_XML,
          FileFormat.EVENT_TEXT,
          FileFormat.EVENT_CSV,
          FileFormat.EVENT_JSON,
          FileFormat.EVENT_CLIXML,
          FileFormat.LOGON_STATISTICS,
          FileFormat.CLIXML,
          FileFormat.SYNC_ISSUES,
          FileFormat.FREE_TEXT,
          FileFormat.FOLDER_STATISTICS,
          FileFormat.PROFILE_TOOLKIT_XML,
          FileFormat.UNKNOWN);

  static NotEvidence of(FileFormat format) {
    String title = withArticle(format);
    return switch (format.group()) {
      case UNREADABLE -> new NotEvidence(title, format.advice().orElse(""));
      case ARCHIVE -> new NotEvidence(title, "unpack it and give the files that come out");
      case CASE ->
          new NotEvidence(
              title,
              switch (format) {
                case SCENARIO_YAML -> "run it with 'session33 test'";
                case WORKBOOK ->
                    "open one of users with 'session33 rehearse FILE --user NAME', and save the"
                        + " sheets of any other as CSV";
                default -> "open it with 'session33 rehearse'";
              });
      case PROFILE ->
          new NotEvidence(
              title + " and holds no event",
              "it tells of a profile or a server: give the whole folder to 'session33 rehearse', or"
                  + " name it in a case file");
      case EVIDENCE -> notYet(format, title);
    };
  }

  /** Whether a file is long enough to be what it begins like; logs begin with a header. */
  static boolean isWhole(FileFormat format, int length) {
    return switch (format) {
      case EVTX -> length >= EVTX_HEADER;
      case EVT -> length >= EVT_HEADER;
      default -> true;
    };
  }

  private static NotEvidence notYet(FileFormat format, String title) {
    return switch (format) {
      case EVTX, EVT ->
          new NotEvidence(
              title + ", which is recognised, but Session33 does not read it yet",
              "open it in Event Viewer and copy the event as text or save it as XML");
      case EVENT_XML, EVENT_TEXT, FREE_TEXT ->
          new NotEvidence(
              title + ", but there is nothing in it that is known",
              "copy the whole event with its description, or the error message as it was shown");
      default ->
          new NotEvidence(
              title + ", which is recognised, but Session33 does not read it yet",
              "copy the event or the error message in it as text");
    };
  }

  /** What it is and what to do, for the list of files that were not read. */
  String reason() {
    return instead.isEmpty() ? what : what + "; " + instead;
  }

  Problem problem(Place place) {
    return Problem.error(place, what, instead);
  }

  private static String withArticle(FileFormat format) {
    String title = format.title();
    if (WITHOUT_ARTICLE.contains(format)) {
      return "this is " + title;
    }
    boolean vowel =
        title.startsWith("RPC") || "aeiou".indexOf(title.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
    return "this is " + (vowel ? "an " : "a ") + title;
  }
}
