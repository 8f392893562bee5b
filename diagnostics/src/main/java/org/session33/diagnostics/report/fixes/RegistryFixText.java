package org.session33.diagnostics.report.fixes;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.windows.RegistryFileWriter;
import org.session33.profiles.windows.RegistryValue;

/** The registry file of a fix and the one that takes it back, each saying what it is for. */
final class RegistryFixText {
  private static final int WIDTH = 90;

  private final ExchangeRelease release;
  private final Advice advice;
  private final ServerRegistryChange change;
  private final FixHeading heading;

  RegistryFixText(
      ExchangeRelease release, Advice advice, ServerRegistryChange change, FixHeading heading) {
    this.release = release;
    this.advice = advice;
    this.change = change;
    this.heading = heading;
  }

  FixFile apply() {
    RegistryFileWriter file = new RegistryFileWriter();
    comment(file, "Session33: " + advice.title());
    if (!heading.first().isEmpty()) {
      comment(file, heading.first());
    }
    where(file);
    comment(file, ResultWords.proof(advice));
    comment(file, "Price: " + advice.price());
    comment(
        file,
        "To take it back import "
            + undoName()
            + ", which deletes what did not stand there before and writes what did"
            + (change.reload(release) == LimitReload.RESTART
                ? "; then restart the Information Store again."
                : "."));
    String does = says(change, false);
    caution(file, does);
    write(file, change);
    return file(heading.stem() + ".reg", file, does);
  }

  FixFile undo() {
    RegistryFileWriter file = new RegistryFileWriter();
    ServerRegistryChange undone = change.undone();
    comment(file, "Session33: takes back \"" + advice.title() + "\"");
    where(file);
    comment(file, "It writes what stood in the case before, and deletes what did not stand there.");
    String does = says(undone, true);
    caution(file, does);
    write(file, undone);
    return file(undoName(), file, does);
  }

  /** What has to be done before a change of the registry is in force, sentences. */
  static String inForce(LimitReload reload) {
    return reload == LimitReload.RESTART
        ? "Not in force before a restart of the Information Store: run services.msc, click \""
            + ServerRegistry.SERVICE_SHOWN
            + "\", then click \"Restart Service\". All databases of the server dismount meanwhile,"
            + " and everybody on it is disconnected."
        : "Look at the number in the next event 9646. Only if it still shows the old one restart"
            + " the Information Store: run services.msc, click \""
            + ServerRegistry.SERVICE_SHOWN
            + "\", then click \"Restart Service\". All databases of the server dismount meanwhile,"
            + " and everybody on it is disconnected.";
  }

  private static String says(ServerRegistryChange change, boolean undo) {
    return change.values().stream()
        .map(value -> undo ? value.saysOfUndo() : value.says())
        .collect(Collectors.joining(" "));
  }

  private static FixFile file(String name, RegistryFileWriter file, String does) {
    return new FixFile(
        name,
        file.text(),
        does,
        "an administrator of that server, by a double click or with Registry Editor");
  }

  private String undoName() {
    return heading.stem() + "-undo.reg";
  }

  private void where(RegistryFileWriter file) {
    comment(file, "For the server with the Information Store: " + release.name() + ".");
  }

  private void caution(RegistryFileWriter file, String does) {
    comment(
        file,
        "A wrong change to the registry can cause serious problems: back it up first (KB 322756),"
            + " for instance by:");
    file.comment(CommandPromptScript.backup(ServerRegistry.SERVICE + "-before.reg"));
    comment(file, does);
    comment(file, inForce(change.reload(release)));
    Fact<String> copies = release.databaseCopies();
    if (copies != null) {
      comment(file, copies.value());
    }
  }

  private static void write(RegistryFileWriter file, ServerRegistryChange made) {
    String current = null;
    for (ServerRegistryChange.Value value : made.values()) {
      String key = value.key().toLowerCase(Locale.ROOT);
      if (!key.equals(current)) {
        file.key(value.path());
        current = key;
      }
      write(file, value.name(), value.after());
    }
  }

  private static void write(RegistryFileWriter file, String name, @Nullable RegistryValue value) {
    if (value == null) {
      file.delete(name);
    } else if (RegistryFileWriter.canWrite(value.type())) {
      file.value(value);
    } else {
      file.comment("The value '" + name + "' had an unknown type:");
      file.comment("restore it from the registry backup.");
    }
  }

  private void comment(RegistryFileWriter file, String text) {
    WrappedText.paragraph(heading.names().apply(text), WIDTH).forEach(file::comment);
  }
}
