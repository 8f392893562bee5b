package org.session33.clientsim.desktop;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Facts are loaded once, where the program is put together. */
class FactsAreGivenTest {
  @Test
  void theDesktopLoadsNoFactsItself() {
    noClasses()
        .should()
        .callMethodWhere(target(name("load")))
        .because("every face shows the same facts, and they are loaded once")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(FactsAreGivenTest.class.getPackageName()));
  }
}
