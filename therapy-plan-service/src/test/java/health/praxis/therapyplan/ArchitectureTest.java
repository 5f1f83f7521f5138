package health.praxis.therapyplan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import health.praxis.testing.ArchitectureRules;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@AnalyzeClasses(packages = "health.praxis.therapyplan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    void keepsTheRulesOfEveryService(JavaClasses classes) {
        // a REST client asks and answers nobody: it has no endpoints
        var answering = classes.that(not(annotatedWith(RegisterRestClient.class)));
        ArchitectureRules.ALL.forEach(rule -> rule.check(answering));
    }

    @ArchTest
    void featuresHaveNoCycle(JavaClasses classes) {
        ArchitectureRules.featuresHaveNoCycle("health.praxis.therapyplan").check(classes);
    }
}
