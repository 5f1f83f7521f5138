package health.praxis.session;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import health.praxis.testing.ArchitectureRules;

@AnalyzeClasses(packages = "health.praxis.session", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    void keepsTheRulesOfEveryService(JavaClasses classes) {
        ArchitectureRules.ALL.forEach(rule -> rule.check(classes));
    }

    @ArchTest
    void featuresHaveNoCycle(JavaClasses classes) {
        ArchitectureRules.featuresHaveNoCycle("health.praxis.session").check(classes);
    }
}
