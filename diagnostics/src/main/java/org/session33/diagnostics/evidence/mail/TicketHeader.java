package org.session33.diagnostics.evidence.mail;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.TicketReference;
import org.session33.profiles.files.Place;

/** Finds the ticket in a mail's header (formats.md 16.9). */
final class TicketHeader {
  private static final int LONGEST = 1_000;

  /** {@code example.test #4711}, of Request Tracker. */
  private static final Pattern RT_TICKET = Pattern.compile("(\\S{0,200})\\s{0,9}#(\\d{1,18})");

  /** {@code RT 4.4.4 (http://...)}. */
  private static final Pattern RT_VERSION = Pattern.compile("(?i)\\bRT ([0-9][0-9.a-z-]{0,20})");

  private static final Pattern RT_REFERENCE =
      Pattern.compile("(?i)<RT-Ticket-(\\d{1,18})@([^>\\s]{1,200})>");

  private static final Pattern OTRS_VERSION =
      Pattern.compile("(?i)OTRS(?: Mail Service)?\\s{0,3}\\(?v?([0-9][0-9.x]{0,20})?");

  /** {@code [Ticket#2021031808003]}. */
  private static final Pattern OTRS_SUBJECT =
      Pattern.compile("(?i)\\[Ticket\\s?#\\s?(\\d{1,24})\\]");

  /** {@code [example.test #4711]}. */
  private static final Pattern SUBJECT =
      Pattern.compile("\\[([^\\]\\[#]{0,200}?)\\s?#(\\d{1,18})\\]");

  private TicketHeader() {}

  /**
   * The ticket.
   *
   * @param header gives the value of a header field, unfolded and decoded; empty where it is
   *     missing
   * @return null where the mail belongs to none
   */
  static @Nullable TicketReference find(UnaryOperator<String> header, Place where) {
    UnaryOperator<String> field = name -> cut(header.apply(name));
    Matcher number = RT_TICKET.matcher(either(field, "RT-Ticket", "X-RT-Ticket"));
    Matcher reference = RT_REFERENCE.matcher(field.apply("References"));
    String managed = either(field, "Managed-By", "X-Managed-By");
    Matcher version = RT_VERSION.matcher(managed);
    String subject = field.apply("Subject");
    Matcher inSubject = SUBJECT.matcher(subject);
    if (number.find()) {
      return new TicketReference(rt(version), number.group(1), number.group(2), where);
    }
    boolean ofRt =
        version.find() || !either(field, "RT-Originator", "X-RT-Loop-Prevention").isEmpty();
    version.reset();
    if (reference.find()) {
      return new TicketReference(rt(version), reference.group(2), reference.group(1), where);
    }
    Matcher ofOtrs = OTRS_SUBJECT.matcher(subject);
    if (ofOtrs.find()) {
      return new TicketReference(otrs(field), "", ofOtrs.group(1), where);
    }
    if (inSubject.find()) {
      String system = ofRt ? rt(version) : otrs(field);
      return new TicketReference(system, inSubject.group(1).strip(), inSubject.group(2), where);
    }
    return null;
  }

  private static String rt(Matcher version) {
    return version.find() ? "Request Tracker " + version.group(1) : "Request Tracker";
  }

  private static String otrs(UnaryOperator<String> field) {
    Matcher otrs = OTRS_VERSION.matcher(either(field, "X-Mailer", "X-Powered-By"));
    if (!otrs.find()) {
      return "";
    }
    String version = otrs.group(1);
    return version == null ? "OTRS" : "OTRS " + version;
  }

  private static String either(UnaryOperator<String> field, String one, String other) {
    String value = field.apply(one);
    return value.isEmpty() ? field.apply(other) : value;
  }

  private static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
