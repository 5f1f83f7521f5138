package health.praxis.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import health.praxis.platform.problem.DomainProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.hibernate.annotations.TenantId;

/** The rules every service keeps; each has a fixture that breaks it in this module's own tests. */
public final class ArchitectureRules {

    public static final ArchRule EVERY_ENDPOINT_DECLARES_ITS_ROLES = methods()
            .that(new DescribedPredicate<JavaMethod>("answer HTTP requests") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getAnnotations().stream()
                                    .anyMatch(annotation ->
                                            annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                            && !method.getOwner().isAnnotatedWith(RegisterRestClient.class);
                }
            })
            .should(new ArchCondition<JavaMethod>("declare @RolesAllowed on the method or its class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean declared = method.isAnnotatedWith(RolesAllowed.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                    events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
                }
            })
            .allowEmptyShould(true);

    public static final ArchRule EVERY_ENTITY_CARRIES_ITS_TENANT = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<JavaClass>("have a field with @TenantId") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean carries =
                            type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(TenantId.class));
                    events.add(new SimpleConditionEvent(type, carries, type.getName()));
                }
            })
            .allowEmptyShould(true);

    public static final ArchRule EVERY_EVENT_HAS_A_PUBLISHED_NAME = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(EventType.class)
            .allowEmptyShould(true);

    public static final ArchRule TIME_AND_IDENTITY_COME_FROM_OUTSIDE = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    public static final ArchRule ONLY_REPOSITORIES_TALK_TO_THE_DATABASE = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Projection")
            .and()
            .haveSimpleNameNotEndingWith("ReadModel")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.sql"));

    public static final ArchRule RESOURCES_LEAVE_ROWS_AND_TRANSACTIONS_TO_SERVICES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .beAnnotatedWith(Transactional.class);

    public static final ArchRule TRANSACTIONS_BEGIN_IN_SERVICES = methods()
            .that(DescribedPredicate.describe(
                    "are transactional", (JavaMethod method) -> annotated(method, Transactional.class)))
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .allowEmptyShould(true);

    public static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR =
            fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);

    public static final ArchRule REFUSALS_ARE_DOMAIN_PROBLEMS = noClasses()
            .that()
            .areNotAssignableTo(DomainProblem.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.ws.rs.WebApplicationException");

    public static final ArchRule NAMES_ARE_WORDS_OF_THE_FIELD = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)$|.*\\.(Base|Abstract)[A-Z]\\w*$");

    /** All rules that hold for any service, the one about cycles between features aside. */
    public static final List<ArchRule> ALL = List.of(
            EVERY_ENDPOINT_DECLARES_ITS_ROLES,
            EVERY_ENTITY_CARRIES_ITS_TENANT,
            EVERY_EVENT_HAS_A_PUBLISHED_NAME,
            TIME_AND_IDENTITY_COME_FROM_OUTSIDE,
            ONLY_REPOSITORIES_TALK_TO_THE_DATABASE,
            RESOURCES_LEAVE_ROWS_AND_TRANSACTIONS_TO_SERVICES,
            TRANSACTIONS_BEGIN_IN_SERVICES,
            DEPENDENCIES_COME_BY_CONSTRUCTOR,
            REFUSALS_ARE_DOMAIN_PROBLEMS,
            NAMES_ARE_WORDS_OF_THE_FIELD);

    private ArchitectureRules() {}

    /** Features of the package {@code root}, one sub-package each, depend on each other in one direction only. */
    public static ArchRule featuresHaveNoCycle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static boolean annotated(CanBeAnnotated element, Class<? extends java.lang.annotation.Annotation> type) {
        return element.isAnnotatedWith(type);
    }
}
