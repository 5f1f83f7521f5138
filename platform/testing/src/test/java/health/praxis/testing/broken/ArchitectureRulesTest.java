package health.praxis.testing.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import health.praxis.testing.ArchitectureRules;
import health.praxis.testing.cycle.one.One;
import health.praxis.testing.cycle.other.Other;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    static Stream<Arguments> rulesAndOffenders() {
        return Stream.of(
                Arguments.of(ArchitectureRules.EVERY_ENDPOINT_DECLARES_ITS_ROLES, BrokenRules.OpenResource.class),
                Arguments.of(ArchitectureRules.EVERY_ENTITY_CARRIES_ITS_TENANT, BrokenRules.TenantlessRow.class),
                Arguments.of(ArchitectureRules.EVERY_EVENT_HAS_A_PUBLISHED_NAME, BrokenRules.NamelessEvent.class),
                Arguments.of(ArchitectureRules.TIME_AND_IDENTITY_COME_FROM_OUTSIDE, BrokenRules.OwnClock.class),
                Arguments.of(ArchitectureRules.ONLY_REPOSITORIES_TALK_TO_THE_DATABASE, BrokenRules.Meddler.class),
                Arguments.of(
                        ArchitectureRules.RESOURCES_LEAVE_ROWS_AND_TRANSACTIONS_TO_SERVICES,
                        BrokenRules.ShortcutResource.class),
                Arguments.of(ArchitectureRules.TRANSACTIONS_BEGIN_IN_SERVICES, BrokenRules.Bystander.class),
                Arguments.of(ArchitectureRules.DEPENDENCIES_COME_BY_CONSTRUCTOR, BrokenRules.Injected.class),
                Arguments.of(ArchitectureRules.REFUSALS_ARE_DOMAIN_PROBLEMS, BrokenRules.StatusSpeaker.class),
                Arguments.of(ArchitectureRules.NAMES_ARE_WORDS_OF_THE_FIELD, BrokenRules.ThingManager.class));
    }

    @ParameterizedTest
    @MethodSource("rulesAndOffenders")
    void findsTheOffender(ArchRule rule, Class<?> offender) {
        var classes = new ClassFileImporter().importClasses(offender, BrokenRules.NoteRepository.class);
        assertThat(rule.evaluate(classes).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void hasAnOffenderForEachRule() {
        assertThat(rulesAndOffenders().map(arguments -> arguments.get()[0])).containsAll(ArchitectureRules.ALL);
    }

    @Test
    void findsACycleBetweenFeatures() {
        var classes = new ClassFileImporter().importClasses(One.class, Other.class);
        assertThat(ArchitectureRules.featuresHaveNoCycle("health.praxis.testing.cycle")
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
    }
}
