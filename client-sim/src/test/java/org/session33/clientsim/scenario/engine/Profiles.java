package org.session33.clientsim.scenario.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a user writes into a folder of scenarios, and what JUnit makes of it. */
final class Profiles {
  /** The keys of a case that just opens, for {@code case: {…}}. */
  static final String PLAIN =
      "{user: {name: Ann Field, legacyDN: /o=Contoso/ou=First/cn=Recipients/cn=afield},"
          + " outlook: {release: 2007}, server: {release: 2003 SP1}}";

  /** Two scenarios that pass; the first stands in lines 3 to 6, the second from line 7 on. */
  static final String SALES =
      """
      format: 1
      scenarios:
        - name: the profile opens
          tags: [outlook2007, quick]
          case: PLAIN
          expect: {outlook: opened}
        - name: the team mailbox is one too many
          tags: [outlook2007]
          like: the profile opens
          change: {outlook.additionalMailboxes: [{name: Team Sales, folders: 1001}]}
          expect: {outlook: refused, sessions: {requested: 33, granted: 32}}
      """
          .replace("PLAIN", PLAIN);

  /** One scenario that fails in one point, with the same name as one of {@link #SALES}. */
  static final String SUPPORT = one("the profile opens", "expect: {sessions: {requested: 6}}");

  private Profiles() {}

  /** A file with one scenario on the plain case. */
  static String one(String name, String keys) {
    return "format: 1\nscenarios:\n  - name: "
        + name
        + "\n    case: "
        + PLAIN
        + "\n    "
        + keys
        + "\n";
  }

  static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path jar(Path jar, Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      // Packages are looked up by the entries of folders, which every build tool writes.
      for (String name : entries.keySet().stream().map(Profiles::folder).distinct().toList()) {
        zip.putNextEntry(new JarEntry(name));
        zip.closeEntry();
      }
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new JarEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** Runs what is selected; JUnit finds the engine by its id, as in a user's build. */
  static EngineExecutionResults run(DiscoverySelector... selectors) {
    return EngineTestKit.engine("session33").selectors(selectors).execute();
  }

  static TestDescriptor discover(DiscoverySelector... selectors) {
    return EngineTestKit.engine("session33").selectors(selectors).discover().getEngineDescriptor();
  }

  /** What JUnit is told while it discovers, as {@code SEVERITY text}. */
  static List<String> issues(DiscoverySelector... selectors) {
    return EngineTestKit.engine("session33")
        .selectors(selectors)
        .discover()
        .getDiscoveryIssues()
        .stream()
        .map((DiscoveryIssue i) -> i.severity() + " " + i.message())
        .toList();
  }

  /** The names of the tests that are selected, without the names of their files, in order. */
  static List<String> tests(DiscoverySelector... selectors) {
    return tests(discover(selectors)).stream()
        .map(t -> t.getDisplayName().replaceFirst("^.*\\.yaml: ", ""))
        .toList();
  }

  static List<? extends TestDescriptor> tests(TestDescriptor root) {
    return root.getDescendants().stream()
        .filter(TestDescriptor::isTest)
        .map(TestDescriptor.class::cast)
        .toList();
  }
}
