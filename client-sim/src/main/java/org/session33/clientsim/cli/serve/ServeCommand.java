package org.session33.clientsim.cli.serve;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.OwnWords;
import org.session33.clientsim.cli.output.ReleaseOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.StrictOption;
import org.session33.clientsim.frontdoor.DoorPorts;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.PortException;
import org.session33.clientsim.frontdoor.ServedCase;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.FrontDoorListener;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.clientsim.scenario.CaseRemedies;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.report.MessageRedaction;
import org.session33.diagnostics.report.Redaction;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.VisibleText;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.sessions.SessionRole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code session33 serve}. */
@Command(
    name = "serve",
    description = {
      "Opens doors on this machine at which a real mail program, browser or web service client"
          + " meets the limits of a case: IMAP4, POP3, Outlook Web App and Exchange Web Services.",
      "",
      "While it runs it takes orders, a line each: " + ServeOrders.SUMMARY + ".",
      "",
      "Try: session33 serve owa-refused"
    })
public final class ServeCommand implements Callable<Integer> {
  private final CaseOpener opener;
  private final CaseExaminer examiner;
  private final Rehearsal rehearsal;
  private final CaseRemedies remedies;
  private final SessionPlanner planner;
  private final FrontDoors.Builder builder;
  private final Orders orders;
  private final ResultPrinter printer;
  private final OutlookReleases outlooks;
  private final ExchangeReleases exchanges;
  private final InstantSource clock;

  @Parameters(
      paramLabel = "CASE",
      description = "A .case.yaml, the name of a sample, or a folder or zip of real files.")
  private String name = "";

  @Option(names = "--imap", paramLabel = "PORT", description = "The port of IMAP4; free if absent.")
  private int imap;

  @Option(names = "--pop3", paramLabel = "PORT", description = "The port of POP3; free if absent.")
  private int pop;

  @Option(
      names = "--web",
      paramLabel = "PORT",
      description = "The port of Outlook Web App and Exchange Web Services; free if absent.")
  private int web;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      description = "The password to log on with; made up if absent.")
  private @Nullable String password;

  @Option(
      names = "--programs",
      description =
          "Let the programs of the case log on too. Otherwise real clients play every part.")
  private boolean programs;

  @Mixin private ReleaseOptions releases = new ReleaseOptions();
  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  ServeCommand(
      CaseOpener opener,
      CaseExaminer examiner,
      Rehearsal rehearsal,
      CaseRemedies remedies,
      SessionPlanner planner,
      FrontDoors.Builder builder,
      Orders orders,
      ResultPrinter printer,
      OutlookReleases outlooks,
      ExchangeReleases exchanges,
      InstantSource clock) {
    this.opener = opener;
    this.examiner = examiner;
    this.rehearsal = rehearsal;
    this.remedies = remedies;
    this.planner = planner;
    this.builder = builder;
    this.orders = orders;
    this.printer = printer;
    this.outlooks = outlooks;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    DoorPorts ports = ports();
    OpenedCase opened = opener.open(name, releases.stated(spec, outlooks, exchanges));
    List<Problem> problems = new ArrayList<>(opened.problems());
    Case found = opened.found();
    if (found == null && problems.stream().noneMatch(Problem::isError)) {
      problems.add(
          Problem.error(
              Place.of(name),
              "there is no case to serve in it",
              "add the registry export of the user's Outlook profile or a case file"));
    }
    printer.report(problems, options);
    if (found == null) {
      return ExitCode.INPUT;
    }
    Case served = examiner.acted(found);
    Completeness answer = examiner.completeness(served, opened.intake());
    int end = strict.exitCode(answer);
    if (end == ExitCode.INPUT) {
      return end;
    }
    Account own = Account.of(served.user(), password == null ? builder.password() : password);
    Redaction redaction = options.redact() ? Redaction.of(List.of(served)) : null;
    // The name to log on with is told: where it may not be the real one, another one does as well.
    Account account = redaction == null ? own : own.withLogin(Redaction.OWN_USER);
    List<Account> accounts = account.equals(own) ? List.of(own) : List.of(account, own);
    ServeOutput output = output(redaction, answer);
    // A client may be quicker than the first line that says where the doors are.
    CountDownLatch announced = new CountDownLatch(1);
    FrontDoorListener listener =
        event -> {
          awaitUnlessInterrupted(announced);
          output.happened(event);
        };
    try (FrontDoors doors = builder.open(served, accounts, ownSessions(served), ports, listener)) {
      output.opened(doors, account);
      announced.countDown();
      ServedCase behind = new ServedCase(doors.sessions(), programs, rehearsal, examiner, remedies);
      ServeOrders typed = new ServeOrders(doors, account, behind, output);
      untilOver(() -> typed.follow(orders));
      return end;
    } catch (PortException e) {
      printer.terminal().message("session33: " + VisibleText.of(e.getMessage()));
      return ExitCode.INPUT;
    }
  }

  /** Waits for the last order; where nobody reads any more what happens, no longer. */
  private void untilOver(Runnable follow) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    // On a thread of its own: whoever waits for a line to be typed cannot be interrupted.
    Thread typing =
        new Thread(
            () -> {
              try {
                follow.run();
                over.complete(null);
              } catch (RuntimeException | Error e) {
                over.completeExceptionally(e);
              }
            },
            "session33 orders");
    typing.setDaemon(true);
    printer.terminal().whenLost(() -> over.complete(null));
    typing.start();
    try {
      over.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      typing.interrupt();
    }
  }

  private static void awaitUnlessInterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DoorPorts ports() {
    try {
      return new DoorPorts(imap, pop, web);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "a port is a number from 1 to " + DoorPorts.LAST);
    }
  }

  private ServeOutput output(@Nullable Redaction redaction, Completeness whole) {
    Completeness answer =
        redaction == null
            ? whole
            : whole.shown(new MessageRedaction(redaction, OwnWords.all())::apply);
    if (options.json()) {
      ToolVersion tool = ToolVersion.at(clock.instant());
      return new ServeJson(
          printer.terminal(), tool, answer, redaction == null ? line -> line : redaction::apply);
    }
    return new ServeText(
        printer.terminal(), answer, redaction == null ? text -> text : redaction::apply);
  }

  private List<PlannedSession> ownSessions(Case served) {
    return programs
        ? planner.plan(served).sessions().stream()
            .filter(s -> s.role() == SessionRole.PROGRAM)
            .toList()
        : List.of();
  }
}
