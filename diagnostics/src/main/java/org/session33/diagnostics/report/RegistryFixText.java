package org.session33.diagnostics.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.windows.RegistryFileWriter;
import org.session33.profiles.windows.RegistryValue;

/** The registry file of a remedy and the one that takes it back, each saying what it is for. */
final class RegistryFixText {
  private static final int WIDTH = 90;

  private final ExchangeRelease release;
  private final Advice advice;
  private final ServerRegistryChange change;
  private final String first;

  RegistryFixText(
      ExchangeRelease release, Advice advice, ServerRegistryChange change, String first) {
    this.release = release;
    this.advice = advice;
    this.change = change;
    this.first = first;
  }

  FixFile apply() {
    RegistryFileWriter file = new RegistryFileWriter();
    comment(file, "Session33: " + advice.title());
    if (!first.isEmpty()) {
      comment(file, first);
    }
    where(file);
    comment(file, ResultWords.proof(advice));
    comment(file, "Price: " + advice.price());
    comment(
        file,
        "To take it back import "
            + undoName()
            + ", which deletes what did not stand there before and writes what did; then restart"
            + " the Information Store again.");
    caution(file, true);
    write(file, true);
    return new FixFile("session33-" + advice.id() + ".reg", file.text());
  }

  FixFile undo() {
    RegistryFileWriter file = new RegistryFileWriter();
    comment(file, "Session33: takes back \"" + advice.title() + "\"");
    where(file);
    comment(file, "It writes what stood in the case before, and deletes what did not stand there.");
    caution(file, false);
    write(file, false);
    return new FixFile(undoName(), file.text());
  }

  private String undoName() {
    return "session33-" + advice.id() + "-undo.reg";
  }

  private void where(RegistryFileWriter file) {
    comment(file, "For the server with the Information Store: " + release.name() + ".");
  }

  private void caution(RegistryFileWriter file, boolean forward) {
    comment(
        file,
        "A wrong change to the registry can cause serious problems: back it up first (KB 322756),"
            + " for instance by:");
    file.comment(RegistryScript.backup(ServerRegistry.SERVICE + "-before.reg"));
    change.values().forEach(value -> comment(file, RegistryScript.says(value, forward)));
    comment(
        file,
        "Not in force before a restart of the Information Store: run services.msc, click"
            + " \""
            + ServerRegistry.SERVICE_IN_ARTICLE
            + "\", then click \"Restart Service\". All databases of"
            + " the server dismount meanwhile, and everybody on it is disconnected.");
    Fact<String> copies = release.databaseCopies();
    if (copies != null) {
      comment(file, copies.value());
    }
  }

  private void write(RegistryFileWriter file, boolean forward) {
    String current = null;
    for (ServerRegistryChange.Value value : change.values()) {
      String key = value.key().toLowerCase(Locale.ROOT);
      if (!key.equals(current)) {
        file.key(
            value.key().isEmpty()
                ? ServerRegistry.SERVICE_KEY
                : ServerRegistry.SERVICE_KEY + "\\" + value.key());
        current = key;
      }
      write(file, value.name(), forward ? value.after() : value.before());
    }
  }

  private static void write(RegistryFileWriter file, String name, @Nullable RegistryValue value) {
    if (value == null) {
      file.delete(name);
    } else if (RegistryFileWriter.canWrite(value.type())) {
      file.value(value);
    } else {
      comment(
          file,
          "The value '" + name + "' had an unknown type: restore it from the registry backup.");
    }
  }

  private static void comment(RegistryFileWriter file, String text) {
    WrappedText.paragraph(text, WIDTH).forEach(file::comment);
  }
}
