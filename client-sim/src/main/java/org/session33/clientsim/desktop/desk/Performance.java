package org.session33.clientsim.desktop.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.LimitPoint;
import org.session33.diagnostics.report.FixFiles;
import org.session33.profiles.files.Problem;

/**
 * A case that was acted out, step by step.
 *
 * @param scenes what each step led to, in order, at least one
 * @param result what the last scene means: findings, and remedies with their proofs
 * @param limitCurve sessions refused by limit, each point a rehearsal; empty where no limit refuses
 * @param fixFiles what can be handed over for a remedy, by its id
 * @param problems what is wrong in evidence files
 */
public record Performance(
    List<Scene> scenes,
    CaseResult result,
    List<LimitPoint> limitCurve,
    Map<String, FixFiles> fixFiles,
    List<Problem> problems) {
  /** Keeps its own copies. */
  public Performance {
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("a performance has at least one scene");
    }
    scenes = List.copyOf(scenes);
    limitCurve = List.copyOf(limitCurve);
    fixFiles = Map.copyOf(fixFiles);
    problems = List.copyOf(problems);
  }

  /** Virtual time when all is over. */
  public Duration length() {
    return lastScene().until();
  }

  /** The last scene. */
  public Scene lastScene() {
    return scenes.get(scenes.size() - 1);
  }

  /** The scene at a moment: the last one that has begun by then. */
  public Scene sceneAt(Duration at) {
    Scene found = scenes.get(0);
    for (Scene scene : scenes) {
      if (scene.from().compareTo(at) <= 0) {
        found = scene;
      }
    }
    return found;
  }

  /** What is seen at a moment. */
  public Sight sightAt(Duration at) {
    return new Sight(sceneAt(at), at, result.completeness());
  }
}
