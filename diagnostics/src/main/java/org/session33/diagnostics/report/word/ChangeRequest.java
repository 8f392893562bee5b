package org.session33.diagnostics.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceList;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.report.content.CauseTables;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.GateMeters;
import org.session33.diagnostics.report.content.Headline;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.Report;
import org.session33.diagnostics.report.content.Section;
import org.session33.diagnostics.report.content.SectionId;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.report.content.Tone;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;

/**
 * The two pages: symptom, cause with its evidence, the chosen remedy with its steps, risk and undo,
 * what else was tried, lines to sign. Lists are cut so that two pages stay two; the workbook and
 * the page have them whole, and the document says so.
 *
 * <p>It is long because the two pages are made from top to bottom, each part knowing how much room
 * the ones above left.
 */
final class ChangeRequest {
  /** Fewer than elsewhere: two pages stay two. */
  private static final int MOST_BARS = Colours.HOLDERS;

  private static final int MOST_BARS_OF_SEVERAL = 4;

  private static final int MOST_EVIDENCE = 5;

  /** Of the causes behind the first one only so much is told. */
  private static final int MOST_EVIDENCE_BEHIND = 2;

  private static final int MOST_EVIDENCE_BESIDE_METERS = 1;

  private static final int MOST_CAUSES = 4;
  private static final int MOST_REMEDIES = 4;

  /** Beside a change of more steps than these there is no room for the values that it rests on. */
  private static final int MANY_STEPS = 6;

  private static final int MOST_REMEDIES_BESIDE_MANY_STEPS = 2;

  private static final int MOST_VALUES = 6;

  /** In twentieths of a point. */
  private static final int SIGNATURE_HEIGHT = 440;

  private final XWPFDocument document;
  private final DocumentText text;
  private final Report report;
  private final boolean annex;

  ChangeRequest(XWPFDocument document, Report report, boolean annex) {
    this.document = document;
    this.text = new DocumentText(document);
    this.report = report;
    this.annex = annex;
  }

  void write() throws IOException {
    Headline headline = report.headline();
    if (!report.isWhole()) {
      XWPFParagraph missing =
          text.labelled(
              DocumentStyles.BODY, Completeness.WORD + ":", report.completeness().summary());
      missing.getRuns().get(0).setColor(DocumentText.colour(Tone.WARNING));
    }
    text.paragraph(DocumentStyles.TITLE, headline.title());
    text.paragraph(
        DocumentStyles.SUBTITLE,
        (headline.who().isEmpty() ? "" : headline.who() + "\n") + report.madeBy());
    if (!headline.readAs().isEmpty()) {
      text.paragraph(DocumentStyles.NOTE, ReadAs.LABEL + ": " + headline.readAs());
    }
    symptom(headline);
    cause(headline);
    if (report.meters() != null && !report.meters().isEmpty()) {
      GateMeters deciding = report.meters().deciding();
      boolean several = deciding.meters().size() > 1;
      meters(deciding.shortened(several ? MOST_BARS_OF_SEVERAL : MOST_BARS));
    }
    Proposal proposal = report.proposal();
    Advice chosen = proposal.advice();
    AdviceSet set = proposal.set();
    int steps = proposal.parts().stream().mapToInt(a -> a.lines().size()).sum();
    boolean longChange = steps > MANY_STEPS;
    if (longChange && set == null) {
      values();
    }
    // The trouble on one page, what is to be done about it on the other.
    text.paragraph(DocumentStyles.HEADING, "Proposed change").setPageBreak(true);
    if (!proposal.says().isEmpty()) {
      text.paragraph(DocumentStyles.BODY, proposal.says());
    } else if (proposal.parts().isEmpty()) {
      text.paragraph(DocumentStyles.BODY, ResultWords.noRemedy());
    }
    if (chosen != null) {
      change(proposal, chosen);
    }
    if (set != null) {
      change(proposal, set);
    }
    others(proposal, longChange);
    if (!longChange) {
      values();
    }
    signatures(proposal);
    text.paragraph(
        DocumentStyles.NOTE, report.caution() + " " + report.privacy() + " " + Report.whole(annex));
  }

  private void symptom(Headline headline) {
    if (!headline.saw().isEmpty()) {
      text.paragraph(DocumentStyles.HEADING, ResultWords.userSawTitle());
      text.paragraph(DocumentStyles.BODY, headline.saw());
    }
    text.paragraph(DocumentStyles.HEADING, ResultWords.seesTitle(report.meters() != null));
    XWPFParagraph state = text.paragraph(DocumentStyles.BODY, "");
    DocumentText.add(state, headline.state() + ".", true);
    state.getRuns().forEach(r -> r.setColor(DocumentText.colour(headline.tone())));
    if (!headline.message().isEmpty()) {
      text.paragraph(DocumentStyles.QUOTE, "\u201C" + headline.message() + "\u201D");
      text.paragraph(DocumentStyles.NOTE, "Wording: " + headline.messageSource() + ".");
    }
    cut(headline.range(), MOST_EVIDENCE).forEach(r -> text.paragraph(DocumentStyles.BODY, r));
    cut(headline.symptoms(), MOST_EVIDENCE).forEach(s -> text.paragraph(DocumentStyles.BODY, s));
  }

  private void cause(Headline headline) {
    text.paragraph(DocumentStyles.HEADING, "Cause and evidence");
    DocumentText.add(text.paragraph(DocumentStyles.BODY, ""), headline.cause(), true);
    List<Finding> standing =
        report.findings().stream().filter(f -> f.verdict().stands()).limit(MOST_CAUSES).toList();
    for (Finding finding : standing) {
      text.labelled(
          DocumentStyles.BODY,
          capital(finding.verdictWords()) + ":",
          finding.title()
              + (finding.articles().isEmpty()
                  ? ""
                  : " (" + CauseTables.links(finding.articles()).words() + ")"));
      boolean first = finding.equals(standing.get(0));
      int most =
          first
              ? MOST_EVIDENCE
              : hasSeveralMeters() ? MOST_EVIDENCE_BESIDE_METERS : MOST_EVIDENCE_BEHIND;
      List<String> evidence = clues(finding, false, most);
      if (!finding.reason().isEmpty() && (first || !hasSeveralMeters())) {
        evidence.add("Next: " + finding.reason());
      }
      text.marked(evidence);
    }
    if (report.isRehearsedAlone()) {
      text.paragraph(DocumentStyles.BODY, ResultWords.noEvidence());
    }
    rehearsal(headline, standing);
  }

  /** What nobody saw has a heading of its own. */
  private void rehearsal(Headline headline, List<Finding> standing) {
    if (headline.counts().isEmpty()) {
      return;
    }
    text.paragraph(DocumentStyles.HEADING, ResultWords.rehearsalTitle());
    headline.why().forEach(w -> text.paragraph(DocumentStyles.BODY, w));
    headline.counts().forEach(c -> text.paragraph(DocumentStyles.BODY, c + "."));
    standing.stream()
        .limit(1)
        .map(f -> clues(f, true, MOST_EVIDENCE))
        .filter(c -> !c.isEmpty())
        .forEach(text::marked);
  }

  private static List<String> clues(Finding finding, boolean rehearsed, int most) {
    List<String> pro = new ArrayList<>();
    List<String> contra = new ArrayList<>();
    finding.clues().stream()
        .filter(c -> (c.origin() == EvidenceOrigin.REHEARSED) == rehearsed)
        .forEach(c -> (c.speaksFor() ? pro : contra).add(rehearsed ? c.words() : c.told()));
    List<String> lines = new ArrayList<>(cut(pro, most));
    cut(contra, most).forEach(c -> lines.add("Against it: " + c));
    return lines;
  }

  /** Then there is less room for what was weighed. */
  private boolean hasSeveralMeters() {
    return report.meters() != null && report.meters().deciding().meters().size() > 1;
  }

  private void meters(GateMeters gates) throws IOException {
    List<MeterGrid> grids = gates.grids();
    List<byte[]> pictures = MeterPicture.png(grids);
    for (int i = 0; i < pictures.size(); i++) {
      meter(gates.meters().get(i), grids.get(i), pictures.get(i), pictures.size() > 1);
    }
    gates.passed().forEach(w -> text.paragraph(DocumentStyles.CAPTION, w));
    holders(gates);
  }

  private void meter(SessionMeter meter, MeterGrid grid, byte[] picture, boolean named)
      throws IOException {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocumentStyles.BODY);
    paragraph.setKeepNext(true);
    paragraph.setSpacingBefore(80);
    int width = DocumentText.WIDTH * Units.EMU_PER_DXA;
    int height = (int) ((long) width * MeterPicture.HEIGHT / MeterPicture.WIDTH);
    XWPFRun run = paragraph.createRun();
    try {
      run.addPicture(
          new ByteArrayInputStream(picture), PictureType.PNG, "session-meter.png", width, height);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setName(meter.heading());
    properties.setDescr(meter.description());
    text.paragraph(
        DocumentStyles.CAPTION,
        Stream.concat(
                Stream.of((named ? meter.heading() + ". " : "") + meter.caption(grid)),
                meter.notes().stream().limit(named ? 1 : MOST_EVIDENCE))
            .collect(Collectors.joining(" ")));
  }

  /** Who holds what at each gate. */
  private void holders(GateMeters gates) {
    boolean alone = gates.meters().size() == 1;
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < gates.holders().size(); i++) {
      List<Cell> row = new ArrayList<>(List.of(new Cell.Text("\u25A0 " + gates.holders().get(i))));
      for (SessionMeter meter : gates.meters()) {
        SessionMeter.Bar bar = meter.bars().get(i);
        if (alone) {
          row.add(new Cell.Count(bar.granted()));
          row.add(new Cell.Count(bar.refused()));
        } else {
          row.add(new Cell.Text(bar.held()));
        }
      }
      rows.add(row);
    }
    List<String> heads = new ArrayList<>(List.of("Who holds the sessions"));
    if (alone) {
      heads.addAll(List.of("Granted", "Refused"));
    } else {
      gates.meters().forEach(m -> heads.add(m.heading()));
    }
    int[] widths = IntStream.range(0, heads.size()).map(i -> i == 0 ? 14 : alone ? 2 : 4).toArray();
    var table = text.table(heads, rows, widths);
    for (int i = 0; i < rows.size(); i++) {
      XWPFParagraph words = table.getRow(i + 1).getCell(0).getParagraphs().get(0);
      String whole = words.getRuns().get(0).text();
      words.getRuns().get(0).setText("\u25A0", 0);
      words.getRuns().get(0).setColor(Colours.hex(Colours.holder(i)));
      XWPFRun rest = words.insertNewRun(1);
      rest.setText(whole.substring(1));
    }
  }

  private void change(Proposal proposal, Advice chosen) {
    String label = proposal.isFix() ? "" : proposal.label() + ": ";
    DocumentText.add(text.paragraph(DocumentStyles.BODY, ""), label + chosen.title(), true);
    if (!proposal.first().isEmpty()) {
      text.paragraph(DocumentStyles.BODY, proposal.first().asks());
    }
    if (!chosen.articles().isEmpty()) {
      text.labelled(
          DocumentStyles.BODY, "Articles:", CauseTables.links(chosen.articles()).words() + ".");
    }
    text.labelled(DocumentStyles.BODY, "Who acts:", ResultWords.who(chosen.actor()) + ".");
    text.labelled(DocumentStyles.BODY, "Proof:", proof(chosen));
    steps(chosen.variants());
    riskAndUndo(chosen.price(), chosen.lastResort(), chosen.undo().words());
  }

  /** Several remedies that are one change. */
  private void change(Proposal proposal, AdviceSet set) {
    DocumentText.add(text.paragraph(DocumentStyles.BODY, ""), SetWords.title(set), true);
    if (!proposal.first().isEmpty()) {
      text.paragraph(DocumentStyles.BODY, proposal.first().asks());
    }
    CauseTables.alone(set).forEach(a -> text.paragraph(DocumentStyles.BODY, a + "."));
    if (!SetWords.articles(set).isEmpty()) {
      text.labelled(
          DocumentStyles.BODY,
          "Articles:",
          CauseTables.links(SetWords.articles(set)).words() + ".");
    }
    text.labelled(DocumentStyles.BODY, "Who acts:", SetWords.who(set) + ".");
    text.labelled(DocumentStyles.BODY, "Proof:", set.proof().word() + ": " + set.reason() + ".");
    steps(SetWords.steps(set));
    riskAndUndo(
        SetWords.price(set), SetWords.isLastResort(set), String.join(" ", SetWords.undo(set)));
  }

  private void steps(List<ReleaseSteps> variants) {
    if (variants.stream().allMatch(v -> v.steps().isEmpty())) {
      return;
    }
    text.paragraph(DocumentStyles.SUBHEADING, "Steps");
    for (ReleaseSteps variant : variants) {
      if (!variant.releases().isEmpty()) {
        text.paragraph(DocumentStyles.BODY, variant.releases() + ":").setKeepNext(true);
      }
      text.steps(variant.lines());
    }
  }

  private void riskAndUndo(String price, boolean lastResort, String undo) {
    text.paragraph(DocumentStyles.SUBHEADING, "Risk and undo");
    text.labelled(
        DocumentStyles.BODY,
        "Risk and price:",
        price + (lastResort ? " " + ResultWords.lastResort() : ""));
    text.labelled(DocumentStyles.BODY, "Taking it back:", undo);
  }

  private static String proof(Advice advice) {
    String saves = ResultWords.saves(advice);
    return advice.proof().word()
        + ": "
        + SetWords.reason(advice)
        + (saves.isEmpty() ? "" : " (" + saves + ")")
        + ".";
  }

  private void others(Proposal proposal, boolean longChange) {
    int most =
        proposal.set() != null ? 0 : longChange ? MOST_REMEDIES_BESIDE_MANY_STEPS : MOST_REMEDIES;
    AdviceList remedies = AdviceList.of(report.remedies());
    List<String> carriedOut = proposal.parts().stream().map(Advice::id).toList();
    List<Advice> tried =
        remedies.helping().stream().filter(r -> !carriedOut.contains(r.id())).toList();
    Optional<AdviceSet> set = report.setBeside();
    if (tried.isEmpty() && remedies.noHelp().isEmpty() && set.isEmpty()) {
      return;
    }
    text.paragraph(DocumentStyles.SUBHEADING, "What else was considered");
    set.ifPresent(this::setBeside);
    if (!tried.isEmpty() && most == 0) {
      text.paragraph(DocumentStyles.NOTE, ResultWords.weighed(tried.size()));
    } else if (!tried.isEmpty()) {
      others(tried, most);
    }
    if (!remedies.noHelp().isEmpty()) {
      text.paragraph(
          DocumentStyles.NOTE,
          ResultWords.noHelp()
              + ": "
              + remedies.noHelp().stream().map(Advice::title).collect(Collectors.joining("; "))
              + ".");
    }
  }

  private void setBeside(AdviceSet set) {
    text.labelled(
        DocumentStyles.BODY,
        SetWords.together(set) + ":",
        String.join("; ", CauseTables.alone(set))
            + ". Together: "
            + set.proof().word()
            + ", "
            + set.reason()
            + ".");
  }

  private void others(List<Advice> tried, int most) {
    text.table(
        List.of("Remedy", "Who", "Proof", "What the rehearsal showed"),
        tried.stream()
            .limit(most)
            .map(
                r ->
                    List.<Cell>of(
                        new Cell.Text(r.title() + (r.lastResort() ? " (last resort)" : "")),
                        new Cell.Text(ResultWords.who(r.actor())),
                        CauseTables.mark(r.proof(), report.isWhole()),
                        new Cell.Text(SetWords.reason(r))))
            .toList(),
        9,
        5,
        4,
        11);
    if (tried.size() > most) {
      text.paragraph(DocumentStyles.NOTE, "... and " + (tried.size() - most) + " more.");
    }
  }

  private void values() {
    Section assumptions = report.section(SectionId.ASSUMPTIONS);
    if (assumptions.table().rows().isEmpty()) {
      return;
    }
    text.paragraph(DocumentStyles.SUBHEADING, Report.valuesTitle());
    text.table(
        List.of("What it stands for", "Value", "Confidence", "Source"),
        assumptions.table().rows().stream()
            .limit(MOST_VALUES)
            .map(r -> List.of(r.get(0), r.get(1), r.get(3), r.get(4)))
            .toList(),
        9,
        2,
        3,
        8);
  }

  private void signatures(Proposal proposal) {
    if (proposal.parts().isEmpty()) {
      return;
    }
    text.paragraph(DocumentStyles.SUBHEADING, "Approval");
    Cell blank = Cell.NONE;
    var table =
        text.table(
            List.of("", "Name", "Date", "Signature"),
            List.of(
                List.of(new Cell.Text("Requested by"), blank, blank, blank),
                List.of(new Cell.Text("Approved by"), blank, blank, blank),
                List.of(new Cell.Text("Carried out by"), blank, blank, blank)),
            4,
            6,
            4,
            8);
    for (int i = 1; i < table.getNumberOfRows(); i++) {
      table.getRow(i).setHeight(SIGNATURE_HEIGHT);
    }
    // Nobody signs a line that stands on another page than what is signed.
    table.getRows().stream()
        .flatMap(row -> row.getTableCells().stream())
        .flatMap(cell -> cell.getParagraphs().stream())
        .forEach(paragraph -> paragraph.setKeepNext(true));
  }

  private static List<String> cut(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> cut = new ArrayList<>(lines.subList(0, most));
    cut.add("... and " + (lines.size() - most) + " more.");
    return cut;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
