package health.praxis.session;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import health.praxis.testing.ArchitectureRules;

@AnalyzeClasses(
        packages = "health.praxis.session",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OnlyWhatAnswers.class})
class ArchitectureTest {

    /** An interface that asks another service declares no roles: it answers nobody. */
    static final class OnlyWhatAnswers implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("ServiceClient");
        }
    }

    @ArchTest
    void keepsTheRulesOfEveryService(JavaClasses classes) {
        ArchitectureRules.ALL.forEach(rule -> rule.check(classes));
    }

    @ArchTest
    void featuresHaveNoCycle(JavaClasses classes) {
        ArchitectureRules.featuresHaveNoCycle("health.praxis.session").check(classes);
    }
}
