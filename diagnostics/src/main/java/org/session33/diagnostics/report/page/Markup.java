package org.session33.diagnostics.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.session33.diagnostics.report.content.DirectionRun;

/** Writes HTML: tags as they are told, texts so that none of them can be a tag. */
final class Markup {
  private final Writer out;

  Markup(Writer out) {
    this.out = out;
  }

  /** Markup of our own, which holds no text of anybody else. */
  Markup raw(String markup) {
    try {
      out.write(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A text; what is written from right to left is kept from turning its neighbours around. */
  Markup text(String text) {
    for (DirectionRun run : DirectionRun.of(text)) {
      if (run.rightToLeft()) {
        raw("<bdi>").raw(escaped(run.text())).raw("</bdi>");
      } else {
        raw(escaped(run.text()));
      }
    }
    return this;
  }

  /** An element with nothing but a text in it. */
  Markup element(String tag, String attributes, String text) {
    return raw("<" + tag + (attributes.isEmpty() ? "" : " " + attributes) + ">")
        .text(text)
        .raw("</" + tag + ">");
  }

  /** An attribute with a text in it, after a blank. */
  static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
