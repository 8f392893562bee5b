package org.session33.clientsim;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.session33.clientsim.cli.CommandLineFace;
import org.session33.clientsim.cli.Terminal;
import org.session33.clientsim.wiring.Session33Module;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    Console console = System.console();
    // A console says which characters it shows; what is piped is always UTF-8.
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    boolean coloured = console != null && System.getenv("NO_COLOR") == null;
    Terminal terminal =
        new Terminal(
            writer(FileDescriptor.out, charset),
            writer(FileDescriptor.err, charset),
            coloured,
            console == null ? StandardCharsets.US_ASCII : charset);
    CommandLineFace face =
        Guice.createInjector(
                Stage.DEVELOPMENT,
                new Session33Module(),
                new AbstractModule() {
                  @Override
                  protected void configure() {
                    bind(Terminal.class).toInstance(terminal);
                  }
                })
            .getInstance(CommandLineFace.class);
    System.exit(face.run(arguments));
  }

  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(
        new java.io.BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), charset)),
        false);
  }
}
