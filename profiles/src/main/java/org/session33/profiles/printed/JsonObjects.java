package org.session33.profiles.printed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * The objects of {@code ConvertTo-Json}, of Windows PowerShell and of PowerShell 7 (formats.md
 * 16.8): one object or a list of them. They are read one at a time; when the text breaks off, those
 * before the break are there beside an error.
 */
final class JsonObjects {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(InputLimits.DEPTH)
                  .maxStringLength(InputLimits.XML_TEXT)
                  .build())
          .build();

  private final String name;
  private final JsonParser json;
  private final Consumer<PrintedObject> each;
  private final Printout.Tally tally = new Printout.Tally();
  private int nodes;

  private JsonObjects(String name, JsonParser json, Consumer<PrintedObject> each) {
    this.name = name;
    this.json = json;
    this.each = each;
  }

  static Reading<Printout> read(SourceFile file, Consumer<PrintedObject> each) {
    return Reading.of(
        problems -> {
          try (InputStream in = new BufferedInputStream(file.open(InputLimits.FILE_BYTES))) {
            in.mark(InputLimits.HEAD_BYTES);
            byte[] head = in.readNBytes(InputLimits.HEAD_BYTES);
            in.reset();
            Charset charset = DecodedText.charsetOf(head);
            in.skipNBytes(DecodedText.markLength(head));
            return read(file.name(), new InputStreamReader(in, charset), each, problems);
          } catch (IOException e) {
            throw file.unreadable(e);
          }
        });
  }

  /** The same of a part of a text, as far as it is JSON; lines before it are blank. */
  static void read(String name, String part, Consumer<PrintedObject> each) {
    Reading<Printout> ignored =
        Reading.of(
            problems -> {
              try {
                return read(name, new StringReader(part), each, problems);
              } catch (IOException e) {
                throw new InputException(Place.of(name), "it cannot be read", "copy it again");
              }
            });
    assert ignored != null;
  }

  private static Printout read(
      String name, Reader text, Consumer<PrintedObject> each, Consumer<Problem> problems)
      throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      JsonObjects objects = new JsonObjects(name, json, each);
      try {
        objects.all();
      } catch (JsonProcessingException e) {
        problems.accept(
            Problem.error(
                objects.place(e.getLocation()),
                "from here on this is no JSON",
                "export the objects again with ConvertTo-Json, and give all of it"));
      }
      return objects.tally.done();
    }
  }

  private void all() throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      ReadingStop.check();
      if (token == JsonToken.START_OBJECT) {
        nodes = 0;
        Place place = here();
        give(place, members());
      } else if (token.isScalarValue()) {
        tally.foreign(1);
      }
    }
  }

  /** Windows PowerShell may wrap a list: {@code {"value": [...], "Count": 2}}. */
  private void give(Place place, Map<String, JsonNodes> members) {
    JsonNodes inner = members.get("value");
    if (inner != null && members.containsKey("Count") && inner.holdsObjects()) {
      inner.items().stream()
          .filter(i -> !i.members().isEmpty())
          .forEach(i -> give(i.place(), i.members()));
      return;
    }
    Map<String, PrintedObject.Property> properties = new LinkedHashMap<>();
    members.forEach((key, value) -> properties.put(key, value.property()));
    PrintedObject object = new PrintedObject(place, Dress.JSON, "", List.of(), properties);
    tally.add(object);
    each.accept(object);
  }

  private Map<String, JsonNodes> members() throws IOException {
    Map<String, JsonNodes> members = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      ReadingStop.check();
      String key = json.currentName();
      json.nextToken();
      members.put(key, value());
    }
    end();
    return members;
  }

  private JsonNodes value() throws IOException {
    if (++nodes > InputLimits.CLIXML_NODES) {
      throw new com.fasterxml.jackson.core.JsonParseException(json, "too many values in an object");
    }
    Place place = here();
    JsonToken token = json.currentToken();
    if (token == null) {
      end();
    }
    if (token == JsonToken.START_OBJECT) {
      return JsonNodes.object(place, members());
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonNodes> items = new ArrayList<>();
      for (JsonToken next = json.nextToken();
          next != JsonToken.END_ARRAY;
          next = json.nextToken()) {
        if (next == null) {
          end();
        }
        items.add(value());
      }
      return JsonNodes.list(place, items);
    }
    if (token == JsonToken.VALUE_NULL) {
      return JsonNodes.text(place, "");
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return JsonNodes.text(place, token == JsonToken.VALUE_TRUE ? "True" : "False");
    }
    String text = json.getText();
    return JsonNodes.text(place, text == null ? "" : text);
  }

  /** An object ends with its bracket; a text that only stops is broken off. */
  private void end() throws IOException {
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw new com.fasterxml.jackson.core.JsonParseException(json, "the text breaks off");
    }
  }

  private Place here() {
    return place(json.currentTokenLocation());
  }

  private Place place(@org.jspecify.annotations.Nullable JsonLocation location) {
    return location == null
        ? Place.of(name)
        : new Place(name, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
  }
}
