package org.session33.clientsim.cli.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.DoorEvent;
import org.session33.clientsim.frontdoor.sessions.DoorLimit;
import org.session33.clientsim.store.Holding;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.report.CompletenessDocument;
import org.session33.diagnostics.report.Json;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.ToolVersion;

/** JSON documents, one a line: the doors first, then what happens. */
final class ServeJson implements ServeOutput {
  private final Terminal terminal;
  private final ToolVersion tool;
  private final Completeness answer;
  private final UnaryOperator<Map<String, Object>> names;

  ServeJson(
      Terminal terminal,
      ToolVersion tool,
      Completeness answer,
      UnaryOperator<Map<String, Object>> names) {
    this.answer = answer;
    this.terminal = terminal;
    this.tool = tool;
    this.names = names;
  }

  @Override
  public void opened(FrontDoors doors, Account account) {
    Map<String, Object> addresses = new LinkedHashMap<>();
    for (Door.Address address : doors.addresses()) {
      Map<String, Object> where = new LinkedHashMap<>();
      where.put("host", address.host());
      where.put("port", address.port());
      if (address.url() != null) {
        where.put("url", address.url().toString());
      }
      List<DoorLimit> limits = doors.sessions().limits(address.kind());
      if (!limits.isEmpty()) {
        where.put("limit", limits.get(0).value());
      }
      if (limits.size() > 1) {
        where.put("gates", limits.stream().map(ServeJson::gate).toList());
      }
      addresses.put(address.name(), where);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("doors", addresses);
    line.putAll(CompletenessDocument.of(answer));
    line.put("user", account.login());
    line.put("password", account.password());
    line.put("release", doors.sessions().served().server().release().toString());
    line.put("tool", tool.document());
    write(line);
  }

  private static Map<String, Object> gate(DoorLimit limit) {
    Map<String, Object> gate = new LinkedHashMap<>();
    gate.put("id", limit.gate().word());
    gate.put("limit", limit.value());
    return gate;
  }

  @Override
  public void happened(DoorEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", event.at().toString());
    line.put("event", event.kind().word());
    if (event.door() != null) {
      line.put("door", event.door().words());
      line.put("client", event.client());
      if (!event.login().isEmpty()) {
        line.put("user", event.login());
        line.put("held", event.held());
        line.put("limit", event.limit());
      }
    }
    if (event.logged() != null) {
      line.put("log", ResultDocument.event(event.logged(), true));
    }
    if (!event.note().isEmpty()) {
      line.put("note", event.note());
    }
    write(names.apply(line));
  }

  @Override
  public void ledger(FrontDoors doors, Account account) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "ledger");
    line.put("ledger", doors.sessions().ledger(account).stream().map(ServeJson::line).toList());
    write(names.apply(line));
  }

  private static Map<String, Object> line(Holding holding) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("holder", holding.holder());
    line.put("purpose", holding.purpose());
    line.put("count", holding.count());
    return line;
  }

  @Override
  public void advice(CaseResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "advice");
    line.put("result", ResultDocument.of(tool, result));
    write(names.apply(line));
  }

  @Override
  public void say(String sentence) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "answer");
    line.put("note", sentence);
    write(line);
  }

  @Override
  public void help(List<String> orders) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "orders");
    line.put("orders", orders);
    write(line);
  }

  private synchronized void write(Map<String, Object> line) {
    terminal.line(Json.line(line));
    terminal.flush();
  }
}
