package org.session33.profiles.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as an answer of Autodiscover or a deployment configuration. */
class ProfileXmlFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
            AutodiscoverReaderTest.ANSWER,
            "<?xml version='1.0'?><Configuration><AppSettings><User Key='software\\policies\\"
                + "microsoft\\office\\16.0\\outlook\\cached mode' Name='enable' Value='0'"
                + " Type='REG_DWORD'/></AppSettings></Configuration>")
        .map(t -> t.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.xml", bytes, new AutodiscoverReader()::read);
    FuzzedFile.read("a.xml", bytes, CachedModePolicies::readDeployment);
  }
}
