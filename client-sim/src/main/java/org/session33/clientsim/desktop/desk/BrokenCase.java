package org.session33.clientsim.desktop.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormFacts;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookRelease;

/**
 * Opens a case whose releases cannot be read with assumed ones, so that everything else in it can
 * be used and the broken places can be mended on the screen.
 */
final class BrokenCase {
  private final CaseOpener opener;
  private final FormFacts facts;

  /**
   * An opener of broken cases.
   *
   * @param facts the releases that can be assumed
   */
  BrokenCase(CaseOpener opener, FormFacts facts) {
    this.opener = opener;
    this.facts = facts;
  }

  /** What was opened if there is a case in it, or the same case with assumed releases. */
  OpenedCase orElse(String name, OpenedCase opened) {
    boolean broken =
        opened.found() == null && opened.problems().stream().anyMatch(Problem::isError);
    if (!broken) {
      return opened;
    }
    List<OutlookRelease> outlooks = facts.outlooks().all();
    OutlookRelease outlook = outlooks.get(outlooks.size() - 1);
    ExchangeRelease exchange = facts.servers().find(ExchangeReleases.assumed()).orElse(null);
    for (StatedReleases assumed :
        List.of(
            new StatedReleases(null, exchange),
            new StatedReleases(outlook, null),
            new StatedReleases(outlook, exchange))) {
      OpenedCase again = opener.open(name, assumed);
      Case found = again.found();
      if (found != null) {
        return new OpenedCase(
            marked(found, assumed.outlook(), assumed.exchange()),
            again.evidence(),
            again.unread(),
            opened.problems());
      }
    }
    return opened;
  }

  private static Case marked(
      Case found, @Nullable OutlookRelease outlook, @Nullable ExchangeRelease exchange) {
    Provenance provenance = found.provenance();
    if (outlook != null) {
      provenance = provenance.plus("outlook.release", assumed());
    }
    if (exchange != null) {
      provenance = provenance.plus("server.release", assumed());
    }
    return found.withProvenance(provenance);
  }

  private static Origin assumed() {
    return Origin.assumed("the file names no release that is known");
  }
}
