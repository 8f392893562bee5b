package org.session33.clientsim.cli.testing;

import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.Mismatch;
import org.session33.clientsim.scenario.running.ScenarioFileResult;
import org.session33.clientsim.scenario.running.ScenarioFiles;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioResult.Status;
import org.session33.clientsim.scenario.running.SuiteResult;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.VisibleText;

/**
 * The result as the XML that Surefire writes and that build servers read: a suite a file, a test
 * case a scenario. A file that cannot be read as a whole has one test case more, with an error.
 *
 * <p>Every {@code time} is 0: scenarios run on a virtual clock, and the same input gives the same
 * bytes. For the same reason there is neither a time stamp nor the name of a machine.
 */
final class ScenarioJunitXml {
  private final ScenarioNames names;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private ScenarioJunitXml(ScenarioNames names) throws XMLStreamException {
    this.names = names;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The whole document, with {@code \n} at the end of lines. */
  static String of(SuiteResult result, ScenarioNames names) {
    try {
      ScenarioJunitXml document = new ScenarioJunitXml(names);
      document.write(result);
      return document.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory fails", e);
    }
  }

  private void write(SuiteResult result) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open(0, "testsuites");
    attribute("name", "session33");
    counts(result);
    for (ScenarioFileResult file : result.files()) {
      if (!file.results().isEmpty() || !file.problems().isEmpty()) {
        suite(file);
      }
    }
    close(0);
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private void suite(ScenarioFileResult file) throws XMLStreamException {
    UnaryOperator<String> shown = names.of(file);
    open(1, "testsuite");
    attribute("name", shown.apply(file.file()));
    attribute("file", shown.apply(file.file()));
    counts(new SuiteResult(List.of(file)));
    for (ScenarioResult result : file.results()) {
      testCase(result, shown);
    }
    List<Problem> errors = file.errors();
    if (!errors.isEmpty()) {
      beginCase(ScenarioFileResult.readable(), file.file(), errors.get(0).place().line(), shown);
      String what = names.of(errors.get(0)).what();
      detail("error", what, "unreadable", names.errorText(file));
      close(2);
    }
    String warnings =
        file.problems().stream()
            .filter(p -> !p.isError())
            .map(names::of)
            .map(Problem::toString)
            .collect(Collectors.joining("\n"));
    if (!warnings.isEmpty()) {
      open(2, "system-err");
      xml.writeCharacters(VisibleText.of(warnings));
      xml.writeEndElement();
    }
    close(1);
  }

  private static String reason(Scenario.@Nullable Skip skip) {
    return skip == null ? "" : skip.reason();
  }

  private void testCase(ScenarioResult result, UnaryOperator<String> shown)
      throws XMLStreamException {
    Scenario scenario = result.scenario();
    beginCase(scenario.name(), scenario.place().file(), scenario.place().line(), shown);
    switch (result.status()) {
      case PASSED -> {}
      case FAILED -> {
        Mismatch first = result.mismatches().get(0);
        detail("failure", shown.apply(first.summary()), "expectation", names.details(result));
      }
      case ERROR -> {
        String what = names.of(Objects.requireNonNull(result.problem())).what();
        detail("error", what, "step", names.details(result));
      }
      case SKIPPED -> {
        indent(3);
        xml.writeEmptyElement("skipped");
        attribute("message", shown.apply(reason(scenario.skip())));
      }
    }
    if (result.status() == Status.PASSED) {
      xml.writeEndElement();
    } else {
      close(2);
    }
  }

  private void beginCase(String name, String file, int line, UnaryOperator<String> shown)
      throws XMLStreamException {
    open(2, "testcase");
    attribute("classname", className(shown.apply(file)));
    attribute("name", shown.apply(name));
    attribute("file", shown.apply(file));
    attribute("line", String.valueOf(Math.max(1, line)));
    attribute("time", "0");
  }

  private void detail(String element, String message, String type, String details)
      throws XMLStreamException {
    open(3, element);
    attribute("message", message);
    attribute("type", type);
    xml.writeCharacters(VisibleText.of(details));
    xml.writeEndElement();
  }

  private void counts(SuiteResult result) throws XMLStreamException {
    int unreadable = (int) result.files().stream().filter(f -> !f.errors().isEmpty()).count();
    attribute("tests", String.valueOf(result.results().count() + unreadable));
    attribute("failures", String.valueOf(result.count(Status.FAILED)));
    attribute("errors", String.valueOf(result.count(Status.ERROR) + unreadable));
    attribute("skipped", String.valueOf(result.skipped()));
    attribute("time", "0");
  }

  /** Build servers make folders of what stands between dots: so does this, of the path. */
  private static String className(String file) {
    List<String> parts = new ArrayList<>();
    try {
      for (Path part : Path.of(file).normalize()) {
        parts.add(part.toString());
      }
    } catch (InvalidPathException e) {
      parts.add(file);
    }
    parts.removeIf(part -> part.isEmpty() || part.equals(".."));
    if (parts.isEmpty()) {
      return "session33";
    }
    int last = parts.size() - 1;
    String name = parts.get(last);
    if (name.toLowerCase(Locale.ROOT).endsWith(ScenarioFiles.ENDING)) {
      parts.set(last, name.substring(0, name.length() - ScenarioFiles.ENDING.length()));
    }
    return parts.stream().map(part -> part.replace('.', '_')).collect(Collectors.joining("."));
  }

  private void open(int depth, String element) throws XMLStreamException {
    indent(depth);
    xml.writeStartElement(element);
  }

  private void close(int depth) throws XMLStreamException {
    indent(depth);
    xml.writeEndElement();
  }

  private void indent(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, VisibleText.of(value));
  }
}
