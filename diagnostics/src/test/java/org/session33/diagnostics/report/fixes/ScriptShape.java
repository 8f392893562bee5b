package org.session33.diagnostics.report.fixes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script of PowerShell consists of, as far as our scripts go: strings in quotes, comments,
 * brackets, blocks and commands. It throws where one of them has no end.
 */
final class ScriptShape {
  private static final String QUOTES = "'\u2018\u2019\u201A\u201B";
  private static final Pattern COMMAND =
      Pattern.compile("(?<![-\\w$])(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z]+|reg\\.exe|netsh|net)\\b");

  private final List<String> strings = new ArrayList<>();
  private final String code;

  /** A command and the blocks around it, the outermost first. */
  record Command(String name, List<String> blocks) {}

  ScriptShape(String script) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < script.length()) {
      char c = script.charAt(i);
      if (c == '#') {
        i = script.indexOf('\n', i);
      } else if (QUOTES.indexOf(c) >= 0) {
        i = single(script, i + 1);
        out.append("@S");
      } else if (c == '"') {
        int end = script.indexOf('"', i + 1);
        strings.add(script.substring(i + 1, end));
        i = end + 1;
        out.append("@S");
      } else {
        out.append(c);
        i++;
      }
    }
    code = out.toString();
  }

  private int single(String script, int start) {
    StringBuilder text = new StringBuilder();
    int i = start;
    while (true) {
      char c = script.charAt(i);
      if (QUOTES.indexOf(c) < 0) {
        text.append(c);
        i++;
      } else if (i + 1 < script.length() && QUOTES.indexOf(script.charAt(i + 1)) >= 0) {
        // A doubled quote of either kind stands for one.
        text.append(c);
        i += 2;
      } else {
        strings.add(text.toString());
        return i + 1;
      }
    }
  }

  /** What PowerShell reads in the quotes, in order. */
  List<String> strings() {
    return strings;
  }

  /** Everything but strings, for which {@code @S} stands, and comments. */
  String code() {
    return code;
  }

  /** All commands with the blocks that they stand in. */
  List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    Deque<Character> open = new ArrayDeque<>();
    List<String> blocks = new ArrayList<>();
    Matcher command = COMMAND.matcher(code);
    int head = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (command.find(i) && command.start() == i) {
        commands.add(new Command(command.group(), List.copyOf(blocks)));
      }
      if (c == '\n' || c == '}') {
        head = i + 1;
      }
      if ("({[".indexOf(c) >= 0) {
        open.push(c);
        if (c == '{') {
          blocks.add(code.substring(head, i).strip());
          head = i + 1;
        }
      } else if (")}]".indexOf(c) >= 0) {
        if (open.isEmpty() || "({[".indexOf(open.pop()) != ")}]".indexOf(c)) {
          throw new IllegalStateException("unbalanced before: " + code.substring(i));
        }
        if (c == '}') {
          blocks.remove(blocks.size() - 1);
        }
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException("open at the end: " + open);
    }
    return commands;
  }
}
