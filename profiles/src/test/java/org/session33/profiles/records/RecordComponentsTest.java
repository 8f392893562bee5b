package org.session33.profiles.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

class RecordComponentsTest {
  private final Program program = new Program("Restore", ProgramKind.SERVICE, 1, 2, 3);

  @Test
  void onlyWhatIsNamedChanges() {
    assertThat(RecordComponents.with(program, Map.of("workers", 9, "machines", 4)))
        .isEqualTo(new Program("Restore", ProgramKind.SERVICE, 1, 9, 4));
    assertThat(RecordComponents.get(program, "machines")).isEqualTo(3);
  }

  @Test
  void aRecordStillRefusesWhatItsConstructorRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordComponents.with(program, "machines", 0))
        .withMessage("not a program: Restore");
  }

  @Test
  void aNameThatTheRecordHasNotIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordComponents.with(program, "threads", 1))
        .withMessageContaining("threads");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordComponents.get(program, "threads"))
        .withMessageContaining("threads");
  }
}
