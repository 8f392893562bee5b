package org.session33.clientsim.desktop.panels;

import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.parts.Column;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.outlook.OutlookReleases;

/** The left column: the profile, the programs and the server, with where every value came from. */
public final class CasePanel extends Column {
  private static final long serialVersionUID = 1;

  private final transient Desk desk;
  private final FlowText title = new FlowText("", FlowText.Kind.BOLD);

  /** The form of what is on a desk. */
  public CasePanel(Desk desk, OutlookReleases outlooks, ExchangeReleases servers) {
    super("14 14 14 14");
    this.desk = desk;
    add(new Heading("1 Case"));
    add(title, "wmin 0");
  }

  /** Shows what is on the desk. */
  public void refresh() {
    title.setText(desk.played() == null ? "No case is open." : desk.played().title());
  }
}
