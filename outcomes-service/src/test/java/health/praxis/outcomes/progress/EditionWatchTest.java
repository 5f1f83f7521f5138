package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A new edition of the thresholds: everybody is judged again, and both verdicts stay readable. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class EditionWatchTest {

    private static final String WALK = "ten-metre-walk-test";

    @Inject
    EditionWatch watch;

    @Inject
    InstrumentCatalogue catalogue;

    @Test
    void judgesAgainWhatAnEarlierEditionHadJudgedAndKeepsBothVerdicts() throws SQLException {
        Course course = judgedByAnEarlierEdition("no-change-yet");

        watch.look();

        course.as("therapist")
                .get("/api/v1/progress/" + course.progressOn(WALK).get("id"))
                .then()
                .body("verdict", equalTo("improving"))
                .body("previousVerdict", equalTo("no-change-yet"))
                .body("catalogueVersion", equalTo(catalogue.version().version()))
                .body("limit.evidence", equalTo(evidenceOfTheLimit()));
        course.as("therapist")
                .get("/api/v1/progress/" + course.progressOn(WALK).get("id") + "/history")
                .then()
                .body("items.verdict", contains("insufficient-data", "no-change-yet", "improving"))
                .body(
                        "items.catalogueVersion",
                        contains(
                                catalogue.version().version(),
                                "0.9.0",
                                catalogue.version().version()));
    }

    @Test
    void keepsTheSameVerdictByAnotherEditionApart() throws SQLException {
        Course course = judgedByAnEarlierEdition("improving");

        watch.look();
        watch.look();

        course.as("therapist")
                .get("/api/v1/progress/" + course.progressOn(WALK).get("id") + "/history")
                .then()
                .body("items.verdict", contains("insufficient-data", "improving", "improving"));
        assertThat(PublishedEvents.await(
                                "praxis.outcomes",
                                course.patient().toString(),
                                "health.praxis.outcomes.progress-classified.v1",
                                3)
                        .getLast()
                        .data()
                        .path("catalogueVersion")
                        .textValue())
                .isEqualTo(catalogue.version().version());
    }

    @Test
    void leavesAloneWhatALaterEditionHasJudged() throws SQLException {
        Course.of("stroke", "recovering").walks(0, 20);
        change("""
            insert into threshold_set (tenant_id, judged_with, sequence, catalogue_version, catalogue_date,
                                       catalogue_sha256, rule_version, published_at)
            values ('riverside', '9.0.0/progress-9', 1000, '9.0.0', '2030-01-01', repeat('a', 64), 'progress-9', now())
            """);
        Course course;
        try {
            course = judgedByAnEarlierEdition("no-change-yet");

            watch.look();

            assertThat(course.verdictOn(WALK)).isEqualTo("no-change-yet");
        } finally {
            change("delete from threshold_set where judged_with = '9.0.0/progress-9'");
        }
        watch.look();
        assertThat(course.verdictOn(WALK)).isEqualTo("improving");
    }

    @Test
    void tellsTheEditionOnceForEachTenant() {
        Course first = Course.of("stroke", "recovering");
        first.walks(0, 20);
        Course second = Course.of("stroke", "recovering");
        second.walks(0, 20);

        var published = PublishedEvents.awaitOne(
                "praxis.outcomes", Course.TENANT, "health.praxis.outcomes.threshold-set-published.v1");

        assertThat(published.data().path("catalogueVersion").textValue())
                .isEqualTo(catalogue.version().version());
        assertThat(published.data().path("sha256").textValue())
                .isEqualTo(catalogue.version().sha256());
        assertThat(published.data().path("instruments").intValue()).isEqualTo(60);
        assertThat(published.data().has("tenant")).isFalse();
        assertThat(PublishedEvents.underKey("praxis.outcomes", Course.TENANT))
                .filteredOn(event -> event.type().endsWith("threshold-set-published.v1"))
                .hasSize(1);
    }

    private String evidenceOfTheLimit() {
        return catalogue.find(WALK).orElseThrow().thresholds().stream()
                .filter(threshold -> threshold.preferred() && threshold.value() == 0.11)
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    /** Somebody who walks 0.5 and then 0.625 m/s, judged by an edition in which that was something else. */
    private static Course judgedByAnEarlierEdition(String verdict) throws SQLException {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        course.walks(56, 16);
        UUID patient = course.patient();
        String status = verdict.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        change("""
            begin;
            update progress set judged_with = '0.9.0/progress-1', classification = classification
                || '{"verdict": "%s", "catalogueVersion": "0.9.0"}' where patient_id = '%s';
            update progress_history set snapshot = snapshot || '{"verdict": "%s", "catalogueVersion": "0.9.0"}'
            where version = 2 and progress_id in (select id from progress where patient_id = '%s');
            commit
            """.formatted(status, patient, verdict, patient));
        return course;
    }

    private static void change(String sql) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
