package org.session33.diagnostics.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;

class PngImageTest {
  @Test
  void javasOwnReaderSeesWhatWasPainted() throws IOException {
    PngImage image = new PngImage(20, 10, 0xFFFFFF);
    image.fill(-5, 2, 10, 4, (x, y) -> 0x123456);
    image.round(10, 0, 10, 10, 4, (x, y) -> 0x000000);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(image.png()));

    assertThat(seen.getWidth()).isEqualTo(20);
    assertThat(seen.getHeight()).isEqualTo(10);
    assertThat(seen.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(seen.getRGB(4, 3)).isEqualTo(0xFF123456);
    assertThat(seen.getRGB(5, 3)).isEqualTo(0xFFFFFFFF);
    assertThat(seen.getRGB(15, 5)).isEqualTo(0xFF000000);
    assertThat(seen.getRGB(10, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void theSameMeterIsTheSamePicture() {
    MeterGrid grid =
        MeterGrid.of(new SessionMeter(32, List.of(new SessionMeter.Bar("a", 32, 6)), ""));

    assertThat(MeterPicture.png(grid)).isEqualTo(MeterPicture.png(grid)).hasSizeLessThan(20_000);
  }
}
