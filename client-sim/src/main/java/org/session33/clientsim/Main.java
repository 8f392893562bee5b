package org.session33.clientsim;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.session33.clientsim.cli.CommandLineFace;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.cli.serve.Orders;
import org.session33.clientsim.wiring.Session33Module;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    // Guice would generate classes for speed in long runs; a command is over before that pays.
    System.setProperty("guice_bytecode_gen_option", "DISABLED");
    System.setProperty("guice_include_stack_traces", "OFF");
    // POI would log beside our own messages; what is wrong with a workbook is told by us.
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    System.setProperty("log4j2.simplelogLevel", "OFF");
    Optional<Charset> screen = screen();
    // A screen says which characters it shows; what is piped is always UTF-8.
    Charset charset = screen.orElse(StandardCharsets.UTF_8);
    boolean coloured = screen.isPresent() && System.getenv("NO_COLOR") == null;
    Terminal terminal =
        new Terminal(
            writer(FileDescriptor.out, charset),
            writer(FileDescriptor.err, charset),
            screen.isPresent(),
            coloured,
            screen.orElse(StandardCharsets.US_ASCII));
    CommandLineFace face =
        Guice.createInjector(
                Stage.DEVELOPMENT,
                new Session33Module(),
                new AbstractModule() {
                  @Override
                  protected void configure() {
                    bind(Terminal.class).toInstance(terminal);
                    bind(Orders.class).toProvider(() -> orders(charset));
                  }
                })
            .getInstance(CommandLineFace.class);
    System.exit(face.run(arguments));
  }

  /** The encoding of the screen that a person looks at; empty when the output goes elsewhere. */
  @SuppressWarnings("SystemConsoleNull") // what newer JDKs return instead of null is asked below
  private static Optional<Charset> screen() {
    Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    try {
      // Since JDK 22 there is always a console, and it has to be asked whether anybody sees it.
      Object isTerminal = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(isTerminal) ? Optional.of(console.charset()) : Optional.empty();
    } catch (ReflectiveOperationException e) {
      return Optional.of(console.charset());
    }
  }

  /** What is typed. A script that sends no more lines has not said that it wants an end. */
  private static Orders orders(Charset charset) {
    BufferedReader typed =
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), charset));
    return () -> {
      String line;
      try {
        line = typed.readLine();
      } catch (IOException e) {
        line = null;
      }
      if (line == null) {
        new CountDownLatch(1).await();
        throw new InterruptedException();
      }
      return line;
    };
  }

  private static Writer writer(FileDescriptor descriptor, Charset charset) {
    return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset));
  }
}
