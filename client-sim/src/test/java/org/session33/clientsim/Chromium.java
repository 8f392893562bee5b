package org.session33.clientsim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium. It takes seconds to start, so a test class has one for all its tests. */
public final class Chromium {
  /** Against hangs only. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Kept, so that its level is: Selenium tells of a protocol that is not used here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Chromium() {}

  /**
   * Starts a browser; whoever does has to quit it.
   *
   * @param program the browser
   * @param driver its chromedriver
   */
  public static ChromeDriver start(Path program, Path driver) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.toString());
    options.addArguments(
        "--headless=new",
        // CI runs as root in a container, where Chromium's own sandbox cannot start.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--no-proxy-server",
        "--window-size=1280,2000",
        // The driver makes a profile for each run and takes it away again.
        "--lang=en");
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, console);
    ChromeDriver browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(),
            options);
    browser.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    return browser;
  }
}
