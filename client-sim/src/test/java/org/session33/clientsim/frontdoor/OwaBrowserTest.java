package org.session33.clientsim.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.session33.clientsim.Chromium;
import org.session33.clientsim.requirements.Requirement;
import org.session33.profiles.exchange.ServiceDoor;

/** KB 980049 in a real browser, by keyboard alone: headless Chromium at the page of OWA. */
@TestInstance(Lifecycle.PER_CLASS)
class OwaBrowserTest {
  private static final String SENTENCE =
      "A problem occurred while you were trying to use your mailbox.";

  private ChromeDriver browser;

  @BeforeAll
  void startTheBrowser() {
    Path chromium = Clients.require("chromium", "chromium-browser", "google-chrome", "chrome.exe");
    Path driver = Clients.require("chromedriver", "chromedriver.exe");
    browser = Chromium.start(chromium, driver);
  }

  @AfterAll
  void stopTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  @Requirement({"R-980049-1", "R-980049-2", "R-980049-3"})
  void theSeventeenthSeesThePageOfTheArticle() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      for (int i = 1; i <= 16; i++) {
        signInAsANewBrowser(doors, OpenDoors.PASSWORD);
        assertThat(heading()).isEqualTo("Gil Field");
      }

      signInAsANewBrowser(doors, OpenDoors.PASSWORD);

      assertThat(heading()).isEqualTo(SENTENCE);
      assertThat(text()).doesNotContain("TooManyObjectsOpenedException");
      browser.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
      assertThat(text())
          .contains("Show details")
          .contains("Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException");
    }
  }

  @Test
  void whenOneSignsOutTheNextGetsIn() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      others(doors, 15);
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      enter(browser.findElement(By.cssSelector("form button")), "");
      assertThat(text()).contains("You have signed out.");

      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      assertThat(heading()).isEqualTo("Gil Field");
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      assertThat(heading()).isEqualTo(SENTENCE);
    }
  }

  @Test
  void afterTheFixAndARestartSeventeenGetIn() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      others(doors, 16);
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      assertThat(heading()).isEqualTo(SENTENCE);
      doors.served().apply("raise-service-session-limit");
      doors.sessions().restartStore();
      others(doors, 16);

      signInAsANewBrowser(doors, OpenDoors.PASSWORD);

      assertThat(heading()).isEqualTo("Gil Field");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change-throttling-policy",
        "raise-popimap-connection-limit",
        "grant-view-information-store-status"
      })
  @Requirement({"R-980049-9", "R-980049-10", "R-980049-11"})
  void afterEachChangeThatDoesNotHelpThereAreStillSixteen(String remedy) throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      others(doors, 16);
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      doors.served().apply(remedy);
      doors.sessions().restartStore();
      others(doors, 15);
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      assertThat(heading()).isEqualTo("Gil Field");

      signInAsANewBrowser(doors, OpenDoors.PASSWORD);

      assertThat(heading()).isEqualTo(SENTENCE);
    }
  }

  @Test
  void aWrongPasswordIsToldAndTakesNoSession() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      signInAsANewBrowser(doors, "wrong");

      assertThat(text()).contains("The user name or the password is wrong.");
      assertThat(doors.sessions().openSessions()).isZero();
    }
  }

  @Test
  void afterARestartTheBrowserHasToSignInAgain() throws Exception {
    try (OpenDoors doors = OpenDoors.of("2010 SP1")) {
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);
      doors.sessions().restartStore();
      browser.navigate().refresh();

      assertThat(text()).contains("The server was restarted. Sign in again.");
    }
  }

  @Test
  void aMailboxThatIsNamedLikeAScriptIsShownAsText() throws Exception {
    String name = "<script>document.title='owned'</script><img src=x onerror=alert(1)>";
    try (OpenDoors doors = OpenDoors.withMailbox("2010 SP1", name)) {
      signInAsANewBrowser(doors, OpenDoors.PASSWORD);

      assertThat(text()).contains(name);
      assertThat(browser.getTitle()).contains("Inbox");
      assertThat(browser.findElements(By.tagName("script"))).isEmpty();
      assertThat(browser.findElements(By.tagName("img"))).isEmpty();
    }
  }

  private void signInAsANewBrowser(OpenDoors doors, String password) {
    browser.manage().deleteAllCookies();
    browser.get(doors.url("owa").toString());
    // The user name has the focus; everything else is reached with the keyboard.
    patiently().until(b -> "user".equals(b.switchTo().activeElement().getDomAttribute("id")));
    browser.switchTo().activeElement().sendKeys(OpenDoors.USER + Keys.TAB);
    enter(browser.switchTo().activeElement(), password);
  }

  /** Types into a field or onto a button, and waits for the page that follows. */
  private void enter(WebElement element, String text) {
    element.sendKeys(text + Keys.ENTER);
    patiently().until(ExpectedConditions.stalenessOf(element));
  }

  /** While one page takes the place of another the driver has no good answer: it is asked again. */
  private FluentWait<WebDriver> patiently() {
    return new WebDriverWait(browser, Chromium.PATIENCE).ignoring(WebDriverException.class);
  }

  private static void others(OpenDoors doors, int count) {
    for (int i = 1; i <= count; i++) {
      doors
          .sessions()
          .logOn(doors.account(), ServiceDoor.OWA, "browser " + i, () -> {})
          .orElseThrow();
    }
  }

  private String heading() {
    return browser.findElement(By.tagName("h1")).getText();
  }

  private String text() {
    return browser.findElement(By.tagName("body")).getText();
  }
}
