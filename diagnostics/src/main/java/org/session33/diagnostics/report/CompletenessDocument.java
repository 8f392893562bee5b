package org.session33.diagnostics.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.session33.diagnostics.examination.CaseWarning;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.IncompletePart;
import org.session33.diagnostics.examination.TippingPoint;

/** What is missing from an answer, as keys of a JSON document; the keys are always there. */
public final class CompletenessDocument {
  private CompletenessDocument() {}

  /** The keys. */
  public static Map<String, Object> of(Completeness answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("incomplete", answer.incomplete().stream().map(CompletenessDocument::part).toList());
    map.put("warnings", answer.warnings().stream().map(CompletenessDocument::warning).toList());
    map.put("tips", answer.tips().stream().map(CompletenessDocument::tip).toList());
    return map;
  }

  private static Map<String, Object> part(IncompletePart part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("where", part.where());
    map.put("what", part.what());
    map.put("effect", part.effect());
    if (!part.hint().isEmpty()) {
      map.put("remedy", part.hint());
    }
    return map;
  }

  private static Map<String, Object> warning(CaseWarning warning) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("where", warning.where());
    map.put("what", warning.what());
    map.put("remedy", warning.hint());
    return map;
  }

  private static Map<String, Object> tip(TippingPoint tip) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", tip.value());
    map.put("from", tip.from());
    map.put("then", tip.then());
    return map;
  }
}
