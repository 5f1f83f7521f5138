package health.praxis.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "health.praxis.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    void everyOperationDeclaresItsRoles(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .check(classes);
    }
}
