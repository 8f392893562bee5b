package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;

/** The case as it was understood: everything that decides about sessions, with where it is from. */
final class CaseRows {
  private static final String PROFILE = "Profile";
  private static final String PROGRAMS = "Programs";
  private static final String SERVER = "Server";

  private final Case theCase;
  private final UnaryOperator<String> names;
  private final List<List<Cell>> rows = new ArrayList<>();

  private CaseRows(Case theCase, UnaryOperator<String> names) {
    this.theCase = theCase;
    this.names = names;
  }

  static List<List<Cell>> of(Case theCase, UnaryOperator<String> names) {
    CaseRows rows = new CaseRows(theCase, names);
    rows.add(PROFILE, "User", rows.text(theCase.user().name()), "user.name");
    rows.add(PROFILE, "Legacy DN", rows.text(theCase.user().legacyDn()), "user.legacyDN");
    if (theCase.outlook() != null) {
      rows.add(PROFILE, CaseValues.OUTLOOK, theCase.outlook(), "");
    }
    theCase.programs().forEach(p -> rows.add(PROGRAMS, CaseValues.PROGRAM, p, p.name()));
    rows.add(SERVER, CaseValues.SERVER, theCase.server(), "");
    for (Map.Entry<String, Integer> value : theCase.sessionModel().entrySet()) {
      String path = "sessionModel." + value.getKey();
      rows.add("Session model", value.getKey(), new Cell.Count(value.getValue()), path);
    }
    return rows.rows;
  }

  /** What is known of a part; the name is that of an item of a list, and else empty. */
  private <R extends Record> void add(
      String about, List<CaseValue<R>> values, R part, String name) {
    for (CaseValue<R> value : values) {
      Object known = value.get(part);
      if (part instanceof OutlookProfile profile && value.key().equals("additionalMailboxes")) {
        profile.additionalMailboxes().forEach(m -> add(about, CaseValues.MAILBOX, m, m.name()));
      } else if (isSaid(value, known, name) && value.applies().test(part)) {
        add(about, value.title(), cell(known), value.path(name));
      }
    }
  }

  /** Of an item's switches only those are told that are on, and of a registry nothing. */
  private static boolean isSaid(CaseValue<?> value, @Nullable Object known, String name) {
    boolean off = !name.isEmpty() && Boolean.FALSE.equals(known);
    return !off
        && !(known instanceof ServerRegistry)
        && (value.alwaysWritten() || !CaseValue.isNothing(known));
  }

  private Cell cell(@Nullable Object value) {
    if (value instanceof Boolean on) {
      return Cell.of(on);
    } else if (value instanceof Integer count) {
      return new Cell.Count(count);
    } else if (value instanceof List<?> accounts) {
      return Cell.of(accounts.stream().map(a -> names.apply((String) a)).toList());
    } else if (value instanceof OutlookRelease release) {
      return text(release.name());
    } else if (value instanceof ExchangeRelease release) {
      return text(release.name());
    } else if (value instanceof ThrottlingPolicy policy) {
      return text(policy.words());
    } else if (value instanceof PopImapSettings settings) {
      return text(settings.words());
    } else if (value instanceof ProgramKind kind) {
      return text(kind.word());
    }
    return text(value == null ? "not known" : (String) value);
  }

  private void add(String about, String what, Cell value, String path) {
    Optional<Origin> origin = theCase.provenance().of(path);
    String from = origin.map(o -> names.apply(o.toString())).orElse("");
    rows.add(List.of(new Cell.Text(about), new Cell.Text(what), value, new Cell.Text(from)));
  }

  private Cell text(String text) {
    return Cell.of(names.apply(text));
  }
}
