package org.session33.diagnostics.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.content.Report;

/**
 * Writes a report as a Word document: two pages for a ticket or a change request, and on request an
 * annex with everything that was weighed.
 */
public final class DocumentWriter {
  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;
  private static final int SIDE = (A4_WIDTH - DocumentText.WIDTH) / 2;
  private static final int TOP = 800;
  private static final int BOTTOM = 850;

  private DocumentWriter() {}

  /**
   * Writes the document.
   *
   * @param annex whether everything that was weighed follows on more pages
   * @param out stays open
   * @param progress hears of the parts
   * @throws IOException if it cannot be written
   */
  public static void write(Report report, boolean annex, OutputStream out, Progress progress)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocumentStyles.addTo(document);
      page(document);
      properties(document, report);
      footer(document, report);
      new ChangeRequest(document, report, annex).write();
      if (annex) {
        new Annex(document, report).write(progress);
      }
      progress.at("packing the document", 0, 1);
      document.write(out);
      progress.at("packing the document", 1, 1);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(SIDE));
    margins.setRight(BigInteger.valueOf(SIDE));
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setHeader(BigInteger.valueOf(400));
    margins.setFooter(BigInteger.valueOf(400));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void properties(XWPFDocument document, Report report) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(report.headline().title());
    core.setCreator("Session33");
    core.setDescription(report.madeBy() + ". " + report.caution());
    core.setCreated(Optional.of(Date.from(report.tool().generated())));
    core.setModified(Optional.of(Date.from(report.tool().generated())));
  }

  private static void footer(XWPFDocument document, Report report) {
    XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    line.setStyle(DocumentStyles.NOTE);
    line.setAlignment(ParagraphAlignment.CENTER);
    line.createRun().setText(report.madeBy() + "   \u00B7   page ");
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.createRun().setText(" of ");
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }
}
