package org.session33.profiles.intake.casefile;

import java.util.Collection;
import java.util.Locale;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.SessionModel;

/** What a case may say about the session model, by the model itself. */
public final class ModelParameterNames implements SessionModelNames {
  private final SessionModel model;

  /** The names and ranges of this model. */
  public ModelParameterNames(SessionModel model) {
    this.model = model;
  }

  @Override
  public Collection<String> names() {
    return model.parameters().stream().map(ModelParameter::name).toList();
  }

  @Override
  public boolean accepts(String name, long value) {
    return model.parameter(name).filter(p -> value >= p.least() && value <= p.most()).isPresent();
  }

  @Override
  public String range(String name) {
    return model
        .parameter(name)
        .map(
            p ->
                String.format(
                    Locale.ROOT, "use a number from %d to %d (%s)", p.least(), p.most(), p.unit()))
        .orElse("'session33 facts session-model' lists the names");
  }
}
