package org.session33.profiles.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.Catalogues;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

class WorkbookCaseReaderTest {
  private final WorkbookCaseReader reader =
      new WorkbookCaseReader(
          file -> new WorkbookReader().read(file), Catalogues.outlook(), Catalogues.exchange());

  private Reading<List<Case>> read(byte[] workbook) {
    return reader.read(SourceFile.of("users.xlsx", workbook), StatedReleases.none());
  }

  private List<String> problems(Book book) {
    return read(book.bytes()).problems().stream().map(Problem::toString).toList();
  }

  /** The cases of a workbook. */
  static Reading<List<Case>> read(SourceFile file) {
    return new WorkbookCaseReader(
            new WorkbookReader()::read, Catalogues.outlook(), Catalogues.exchange())
        .read(file, StatedReleases.none());
  }

  static Book team() {
    return new Book()
        .sheet("Users", "User", "Outlook release", "Exchange release")
        .row("Alice Reyes", 2007, "2003 SP1")
        .sheet("Mailboxes", "User", "Mailbox", "Folders")
        .row("Alice Reyes", "Team Sales", 1204);
  }

  @Test
  void aMailboxOfUnknownSizeIsStillThere() {
    Book book =
        team().row("Alice Reyes", "Vertrieb", "unknown").row("Alice Reyes", "Einkauf", "viele");

    assertThat(problems(book)).singleElement().asString().contains("Mailboxes!C4", "viele");
    assertThat(read(book.bytes()).optional().orElseThrow().get(0).outlook().additionalMailboxes())
        .containsExactly(
            AdditionalMailbox.of("Team Sales", 1204),
            AdditionalMailbox.uncounted("Vertrieb"),
            AdditionalMailbox.uncounted("Einkauf"));
  }

  @Test
  void aUserWithMailboxesAndProgramsIsACase() {
    Book book =
        new Book()
            .sheet(
                "Users",
                "User",
                "Legacy DN",
                "Title",
                "Outlook release",
                "Cached Exchange Mode",
                "Download shared folders",
                "Cache shared mail",
                "Shared calendars",
                "Broken reconnects",
                "Language",
                "Exchange release",
                "Session limit",
                "View Information Store Status")
            .row(
                "Alice Reyes",
                "/o=C/cn=areyes",
                "It fails",
                2010,
                true,
                "yes",
                "no",
                3,
                2.0,
                "DE",
                "2010 RTM",
                64,
                "x")
            .sheet(
                "Mailboxes",
                "User",
                "Mailbox",
                "Folders",
                "Non-mail folders",
                "Database",
                "Automapped")
            .row("alice  reyes", "Team Sales", "1,204", 3, "DB2", "Yes")
            .sheet("Programs", "User", "Program", "Kind", "Sessions", "Workers", "Machines")
            .row("Alice Reyes", "Search", "search", 2, null, null)
            .row("Alice Reyes", "Restore", "service", null, 4, 2)
            .row("Alice Reyes", "Laptop", "second-outlook", null, null, null);
    Reading<List<Case>> reading = read(book.bytes());

    assertThat(reading.problems()).isEmpty();
    Case found = reading.optional().orElseThrow().get(0);
    assertThat(found.title()).isEqualTo("It fails");
    assertThat(found.user().legacyDn()).isEqualTo("/o=C/cn=areyes");
    OutlookProfile outlook = found.outlook();
    assertThat(outlook).isNotNull();
    assertThat(outlook.release().id()).isEqualTo("2010");
    assertThat(outlook.cachedExchangeMode()).isTrue();
    assertThat(outlook.downloadSharedFolders()).isTrue();
    assertThat(outlook.cacheOthersMail()).isFalse();
    assertThat(outlook.sharedCalendars()).isEqualTo(3);
    assertThat(outlook.brokenReconnects()).isEqualTo(2);
    assertThat(outlook.language()).isEqualTo("de");
    assertThat(outlook.additionalMailboxes()).hasSize(1);
    assertThat(outlook.additionalMailboxes().get(0).toString())
        .contains("Team Sales", "folders=1204", "nonMailFolders=3", "DB2", "automapped=true");
    assertThat(found.programs().stream().map(p -> p.kind()))
        .containsExactly(ProgramKind.SEARCH, ProgramKind.SERVICE, ProgramKind.SECOND_OUTLOOK);
    assertThat(found.programs().get(1).workers()).isEqualTo(4);
    assertThat(found.programs().get(1).machines()).isEqualTo(2);
    assertThat(
            StoreLimits.of(found.server().release(), found.server().registry())
                .sessions(ClientType.MAPI)
                .value())
        .isEqualTo(64);
    assertThat(found.server().viewInformationStoreStatus()).containsExactly("Alice Reyes");
    assertThat(found.standing(ClientType.MAPI)).isNotEqualTo(Standing.ADMINISTRATOR);
    assertThat(found.provenance().of("outlook.sharedCalendars"))
        .hasToString("Optional[users.xlsx:Users!H2 (Shared calendars: 3)]");
  }

  @Test
  void everyUserIsACaseInTheOrderOfTheSheet() {
    Book book =
        new Book()
            .sheet("users", "Exchange release", "A note of mine", "USER", "outlook-release")
            .row("2016", "x", "Bob", "2016")
            .row("2003 SP1", "y", "Alice", "2007");
    Reading<List<Case>> reading = read(book.bytes());

    assertThat(reading.optional().orElseThrow())
        .extracting(c -> c.user().name())
        .containsExactly("Bob", "Alice");
    assertThat(reading.problems())
        .singleElement()
        .hasToString(
            "users.xlsx:users!B1: the column 'A note of mine' is not read; leave it as a note of"
                + " your own, or use one of: "
                + String.join(
                    ", ",
                    WorkbookColumn.Sheet.USERS.columns().stream()
                        .map(WorkbookColumn::title)
                        .toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Outlook release | 1066 | Users!B2: 'Outlook release' names no Outlook release that is"
            + " known here: 1066; use one of:",
        "Exchange release | 2003 SP9 | Users!C2: 'Exchange release' names no Exchange release that"
            + " is known here: 2003 SP9; did you mean '2003 SP",
        "Exchange release | '' | Users!C2: 'Exchange release' is empty; write 2003 SP1",
        "Cached Exchange Mode | maybe | Users!D2: 'Cached Exchange Mode' is neither yes nor no:"
            + " maybe; write 'yes' or 'no'",
        "Shared calendars | -1 | Users!D2: 'Shared calendars' cannot be -1; write a whole number"
            + " from 0 to 100,000",
        "Shared calendars | 1.5 | Users!D2: 'Shared calendars' cannot be 1.5; write a whole number",
        "Session limit | many | Users!D2: 'Session limit' cannot be many; write a whole number",
        "Language | fr | Users!D2: 'Language' cannot be fr; use one of: en, de",
        "Legacy DN | areyes | Users!D2: 'Legacy DN' must begin with '/'; write it as in event 9646",
      })
  void aMistakeIsToldWithItsCellAndWhatWouldBeRight(String column, String value, String told) {
    boolean known = column.endsWith("release");
    Object outlook = column.startsWith("Outlook") ? value : "2007";
    Object exchange = column.startsWith("Exchange") ? value : "2003 SP1";
    Book book =
        known
            ? new Book()
                .sheet("Users", "User", "Outlook release", "Exchange release")
                .row("Alice", outlook, exchange)
            : new Book()
                .sheet("Users", "User", "Outlook release", "Exchange release", column)
                .row("Alice", outlook, exchange, value);

    assertThat(problems(book)).singleElement().asString().startsWith("users.xlsx:" + told);
  }

  @Test
  void noMistakeHidesAnother() {
    Book book =
        team()
            .row("Alise Reyes", "Projects", 3)
            .row("Alice Reyes", "team sales", 4)
            .row("Alice Reyes", "Archive", null)
            .row(null, "Nobody's", 5)
            .sheet("Programs", "User", "Program", "Kind", "Sessions", "Workers")
            .row("Alice Reyes", "Search", "serch", 2, null)
            .row("Alice Reyes", "Both", "search", 2, 2)
            .row("Alice Reyes", "None", "search", null, null);

    assertThat(problems(book))
        .containsExactlyInAnyOrder(
            "users.xlsx:Mailboxes!A3: 'User' names nobody on the sheet Users: Alise Reyes; did you"
                + " mean 'Alice Reyes'?",
            "users.xlsx:Mailboxes!B4: 'Mailbox' names a mailbox for the second time: team sales;"
                + " keep one row for each mailbox of a user",
            "users.xlsx:Mailboxes!C5: 'Folders' is empty; write how many folders it has, all kinds",
            "users.xlsx:Mailboxes!A6: 'User' is empty; write as on the sheet Users",
            "users.xlsx:Programs!C2: 'Kind' is no kind of program: serch; did you mean 'search'?",
            "users.xlsx:Programs!D3: 'Sessions' or 'Workers' has to say how many sessions 'Both'"
                + " opens, and only one of them; write 'Sessions' as counted, or 'Workers' for its"
                + " threads",
            "users.xlsx:Programs!D4: 'Sessions' or 'Workers' has to say how many sessions 'None'"
                + " opens, and only one of them; write 'Sessions' as counted, or 'Workers' for its"
                + " threads");
  }

  @Test
  void whatIsNoWorkbookOfUsersSaysWhatWouldBeRight() {
    assertThat(problems(new Book().sheet("Sheet1", "a")))
        .containsExactly(
            "users.xlsx:1:1: the workbook has no sheet 'Users'; 'session33 samples users-workbook"
                + " -o .' writes one to fill in");
    assertThat(problems(new Book().sheet("Users", "Name", "Mail")))
        .element(0)
        .asString()
        .startsWith("users.xlsx:Users!A1: this sheet has no head row with a column 'User'; begin");
    assertThat(problems(new Book().sheet("Users", "User", "Outlook release")))
        .element(0)
        .asString()
        .startsWith("users.xlsx:Users!A1: the column 'Exchange release' is missing; add it");
    assertThat(problems(new Book().sheet("Users", "User", "Exchange release")))
        .containsExactly("users.xlsx:Users!A2: no user stands here; write one below the head");
    assertThat(read(new byte[] {'P', 'K', 3, 4, 0}).problems())
        .singleElement()
        .hasToString(
            "users.xlsx:1:1: the workbook is damaged, encrypted or no .xlsx; open it in Excel and"
                + " save it again as .xlsx, without a password");
  }

  @Test
  void aReleaseThatWasStatedBesideCounts() {
    StatedReleases stated =
        new StatedReleases(
            Catalogues.outlook().find("2016").orElseThrow(),
            Catalogues.exchange().find("2016").orElseThrow());
    Case found =
        reader
            .read(SourceFile.of("users.xlsx", team().bytes()), stated)
            .optional()
            .orElseThrow()
            .get(0);

    assertThat(found.outlook()).isNotNull();
    assertThat(found.outlook().release().id()).isEqualTo("2016");
    assertThat(found.server().release().id()).isEqualTo("2016");
  }

  /** An entity would make a file of one line as large as somebody likes. */
  @Test
  void noXmlInItMayNameEntities() throws IOException {
    byte[] evil =
        replaced(
            team().bytes(),
            "xl/worksheets/sheet1.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
                + "</sheetData></worksheet>");

    assertThat(read(evil).optional().orElse(List.of())).isEmpty();
    assertThat(read(evil).problems()).singleElement().asString().contains("is damaged");
  }

  @Test
  void workbooksStandDamage() {
    Mutations.survive(
        "mutant.xlsx", List.of(team().bytes()), f -> reader.read(f, StatedReleases.none()));
  }

  private static byte[] replaced(byte[] book, String part, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().equals(part)
                ? content.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  /** Builds a workbook as Excel would save it. */
  static final class Book {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final List<Sheet> sheets = new ArrayList<>();

    Book sheet(String name, String... heads) {
      sheets.add(book.createSheet(name));
      return row((Object[]) heads);
    }

    Book row(Object... values) {
      Sheet sheet = sheets.get(sheets.size() - 1);
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (int i = 0; i < values.length; i++) {
        Cell cell = row.createCell(i);
        if (values[i] instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else if (values[i] instanceof Boolean truth) {
          cell.setCellValue(truth);
        } else if (values[i] != null) {
          cell.setCellValue(values[i].toString());
        }
      }
      return this;
    }

    byte[] bytes() {
      try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        book.write(out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
