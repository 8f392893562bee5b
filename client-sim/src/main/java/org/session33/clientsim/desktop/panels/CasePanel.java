package org.session33.clientsim.desktop.panels;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.form.CaseForm;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormFacts;
import org.session33.clientsim.desktop.form.FormSection;
import org.session33.clientsim.desktop.parts.ColumnPanel;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.profiles.cases.Case;

/** The left column: the profile, the programs and the server, with where every value came from. */
public final class CasePanel extends ColumnPanel {
  private static final long serialVersionUID = 1;

  /** The first lays out with the heights of too narrow texts, the second with the right ones. */
  private static final int ROUNDS = 3;

  private static final String NOTHING =
      "No case is open. Drop the files of a helpdesk case below, or begin with a sample.";

  private static final String EVIDENCE_ONLY =
      "No case is open. What the files beside this say by themselves stands there; drop the user's"
          + " profile export here to rehearse it together with them.";

  private final transient Desk desk;
  private final transient FormFacts facts;
  private final Heading heading = new Heading("1 Case");
  private final FlowText empty = new FlowText(NOTHING, FlowText.Kind.NOTE);
  private final DropArea drop = new DropArea(this::choose);
  private final transient Map<String, SectionView> sections = new LinkedHashMap<>();
  private transient @Nullable Case opened;
  private transient Consumer<List<Path>> files;
  private boolean stale;

  /**
   * The form of what is on a desk.
   *
   * @param facts what is known beside the case
   */
  public CasePanel(Desk desk, FormFacts facts) {
    super("14 14 14 8");
    this.desk = desk;
    this.facts = facts;
    this.files = paths -> desk.openFiles(paths, () -> true);
    fill(List.of());
  }

  /** Says who takes the files that are chosen here; without it they go to the desk unasked. */
  public void onFiles(Consumer<List<Path>> taker) {
    files = taker;
  }

  /** Shows what is on the desk; what is being typed stays as it is. */
  public void refresh() {
    Case theCase = desk.theCase();
    Case first = desk.opened();
    if (stale || !Objects.equals(first, opened)) {
      // Another case: nothing that was typed into the last one may reach it.
      sections.values().forEach(s -> s.inputs().forEach(FieldInput::detach));
      sections.clear();
      stale = false;
      SwingUtilities.invokeLater(this::settle);
    }
    opened = first;
    if (theCase == null || first == null) {
      empty.setText(desk.looseEvidence() == null ? NOTHING : EVIDENCE_ONLY);
      fill(List.of());
      return;
    }
    CaseForm form = CaseForm.of(theCase, first, desk.problems(), desk::kindOf, facts);
    List<JComponent> components = new ArrayList<>();
    List<String> ids = form.sections().stream().map(FormSection::id).toList();
    sections.keySet().retainAll(ids);
    for (FormSection section : form.sections()) {
      SectionView view =
          sections.computeIfAbsent(section.id(), id -> new SectionView(section, this::edit));
      view.show(section);
      components.add(view.component());
    }
    fill(components);
  }

  /** Takes in what is being typed at this moment, as before a start or a save. */
  public void commit() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner != null && SwingUtilities.isDescendingFrom(owner, this)) {
      inputs().stream().filter(i -> i.keyboard() == owner).forEach(FieldInput::commit);
    }
  }

  /** All that takes values, in order. */
  List<FieldInput> inputs() {
    return sections.values().stream().flatMap(s -> s.inputs().stream()).toList();
  }

  /** Texts ask to be seen whenever they change; only the one with the keyboard may scroll. */
  @Override
  public void scrollRectToVisible(Rectangle wanted) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner != null
        && SwingUtilities.isDescendingFrom(owner, this)
        && SwingUtilities.convertRectangle(owner.getParent(), owner.getBounds(), this)
            .intersects(wanted)) {
      super.scrollRectToVisible(wanted);
    }
  }

  private void fill(List<JComponent> cards) {
    List<JComponent> all = new ArrayList<>();
    all.add(heading);
    if (cards.isEmpty()) {
      all.add(empty);
    }
    all.addAll(cards);
    all.add(drop);
    Slots.fill(this, all, "wmin 0");
  }

  /** New texts know their height only once they have their width: all is laid out once more. */
  private void settle() {
    Container pane = SwingUtilities.getAncestorOfClass(JScrollPane.class, this);
    for (int round = 0; round < ROUNDS; round++) {
      invalidateAll(this);
      (pane == null ? this : pane).validate();
    }
    repaint();
  }

  private static void invalidateAll(Container container) {
    for (Component part : container.getComponents()) {
      if (part instanceof Container inner) {
        invalidateAll(inner);
      }
      part.invalidate();
    }
  }

  private void edit(FormEdit edit) {
    desk.edit(edit.what(), edit.change());
    // The desk tells nobody where nothing changed.
    refresh();
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    chooser.setMultiSelectionEnabled(true);
    chooser.setDialogTitle("Choose a case, a folder, or evidence for the case that is open");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      files.accept(Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList());
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // Colours and widths of the old theme and size are all over the parts: they are made anew.
    stale = true;
  }
}
