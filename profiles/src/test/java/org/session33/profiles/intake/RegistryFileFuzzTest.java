package org.session33.profiles.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a registry file, and what is made of it for a profile and a server. */
class RegistryFileFuzzTest {
  static Stream<byte[]> seeds() {
    String profile =
        "Windows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\A\\"
            + "9375CFF0413111d3B88A00104B2A6676\\00000002]\r\n\"Account Name\"=\"a@b\"\r\n"
            + "\"001f6603\"=hex:2f,00,6f,00,\\\r\n  3d,00,43,00,00,00\r\n"
            + "\"00036601\"=hex:84,09,00,00\r\n\"clsid\"=dword:00000020\r\n\r\n"
            + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\"
            + "ParametersSystem]\r\n\"Maximum Allowed Sessions Per User\"=dword:00000040\r\n"
            + "\"Empty\"=-\r\n@=hex(7):61,00,00,00,00,00\r\n";
    return Stream.of(
        profile.getBytes(UTF_8),
        ("\uFEFF" + profile).getBytes(UTF_16LE),
        ("REGEDIT4" + profile.substring(profile.indexOf('\r'))).getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.reg", bytes, IntakeMutationTest::readFile);
  }
}
