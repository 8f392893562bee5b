package org.session33.clientsim.cli.output;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the command line writes: text of at most 100 columns, coloured where a person looks at it
 * and plain where it is piped.
 */
public final class Terminal {
  /** Columns of a page. */
  public static final int WIDTH = 100;

  /** No column of text becomes narrower, whatever stands in front of it. */
  private static final int NARROWEST = 20;

  private final WatchedWriter output;
  private final WatchedWriter side;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Ansi ansi;
  private final boolean boxes;
  private final boolean screen;

  /**
   * A screen that shows colours, or a pipe.
   *
   * @param screen whether a person looks at the output while it is written
   * @param charset the encoding of the output; without box characters in it plain ones are used
   */
  public Terminal(Writer out, Writer err, boolean screen, Charset charset) {
    this(out, err, screen, screen, charset);
  }

  /**
   * A terminal.
   *
   * @param screen whether a person looks at the output while it is written
   * @param coloured whether colours may be used
   * @param charset the encoding of the output; without box characters in it plain ones are used
   */
  public Terminal(Writer out, Writer err, boolean screen, boolean coloured, Charset charset) {
    this.output = new WatchedWriter(out);
    this.side = new WatchedWriter(err);
    this.out = new PrintWriter(output);
    this.err = new PrintWriter(side);
    this.screen = screen;
    this.ansi = coloured ? Ansi.ON : Ansi.OFF;
    this.boxes = charset.newEncoder().canEncode("┌─┐│└┘█░·→…");
  }

  /** Colours for picocli's own help. */
  public Ansi ansi() {
    return ansi;
  }

  /** Whether a person looks at the output while it is written. */
  public boolean isScreen() {
    return screen;
  }

  /** For picocli's own messages. */
  public PrintWriter out() {
    return out;
  }

  /** For picocli's own messages on the side. */
  public PrintWriter err() {
    return err;
  }

  /** One of two spellings, by what the output can show. */
  String either(String nice, String plain) {
    return boxes ? nice : plain;
  }

  /** A line as it is. */
  public void line(String text) {
    out.println(text);
  }

  /** An empty line. */
  public void line() {
    out.println();
  }

  /** A heading in capitals. */
  public void heading(String text) {
    out.println();
    out.println(style("bold", text.toUpperCase(Locale.ROOT)));
  }

  /** A text wrapped at the page's width, every line indented. */
  public void paragraph(String text, int indent) {
    paragraph(text, indent, "");
  }

  /** A wrapped text whose first line begins with a mark, the others under the text. */
  public void paragraph(String text, int indent, String mark) {
    String first = " ".repeat(indent) + mark;
    String rest = " ".repeat(indent + TextColumns.of(mark));
    List<String> lines = WrappedText.lines(text, Math.max(NARROWEST, WIDTH - rest.length()));
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? first : rest) + lines.get(i));
    }
  }

  /** A line on the side for messages. */
  public void message(String text) {
    err.println(text);
  }

  /** A line on the side in the place of the one before it, for a person who waits. */
  public void overwrite(String text) {
    err.print("\r" + text);
    err.flush();
  }

  /** Text in a style of picocli's markup, such as {@code bold} or {@code fg(red)}. */
  public String style(String style, String text) {
    // The text is kept out of the markup, so that no name in it can switch colours.
    String marked = ansi.string("@|" + style + " x|@");
    int at = marked.lastIndexOf('x');
    return marked.substring(0, at) + text + marked.substring(at + 1);
  }

  /** Ends the output. */
  public void flush() {
    out.flush();
    err.flush();
  }

  /**
   * Why what was written did not arrive, of the output or else of the messages; empty if it did.
   */
  public Optional<Problem> loss() {
    flush();
    return output
        .failure()
        .map(why -> lost("standard output", why))
        .or(() -> side.failure().map(why -> lost("standard error", why)));
  }

  /** Does something as soon as output is lost, for a command that would otherwise go on unseen. */
  public void whenLost(Runnable action) {
    output.whenFailed(action);
  }

  private static Problem lost(String where, String why) {
    return Problem.error(
        Place.of(where),
        "it could not be written (" + why + "), so it is cut off or empty",
        "make room, or send it to a file or a program that takes all of it");
  }
}
