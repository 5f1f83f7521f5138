package health.praxis.session.safety;

import static health.praxis.session.Clinic.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.session.Clinic;
import health.praxis.session.Neighbours;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What an instance of the version before writes, which knew one time of an adverse event, while it is being replaced. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class WhileBeingReplacedTest {

    private static final String REPORTED = "2026-03-01T10:00:00Z";
    private static final String GRADED_ANEW = "2026-03-02T10:00:00Z";

    @Test
    void anAmendmentThatMovesTheTimeOfTheReportIsTakenForATimeOfTheChange() throws SQLException {
        String id = reported();
        write("update adverse_event set version = 2, recorded_at = '%s' where id = '%s'".formatted(GRADED_ANEW, id));
        Clinic.therapist()
                .get("/api/v1/adverse-events/" + id)
                .then()
                .statusCode(200)
                .body("recordedAt", equalTo(REPORTED))
                .body("changedAt", equalTo(GRADED_ANEW));
    }

    @Test
    void anAmendmentThatLeavesItSaysWhenItWas() throws SQLException {
        String id = reported();
        write("update adverse_event set version = 2, changed_at = '%s' where id = '%s'".formatted(GRADED_ANEW, id));
        Clinic.therapist()
                .get("/api/v1/adverse-events/" + id)
                .then()
                .body("recordedAt", equalTo(REPORTED))
                .body("changedAt", equalTo(GRADED_ANEW));
    }

    @Test
    void aReportWithoutATimeOfTheChangeIsTaken() throws SQLException {
        String id = reported();
        write("""
            insert into adverse_event (tenant_id, id, version, patient_id, kind, severity_grade, serious, serious_criteria, harm,
                reporter, reported_by, occurred_at, recorded_at)
            select tenant_id, gen_random_uuid(), 1, patient_id, kind, severity_grade, serious, serious_criteria, harm,
                reporter, reported_by, occurred_at, now()
            from adverse_event where id = '%s'
            """.formatted(id));
    }

    @Test
    void theHistoryOfAnAmendmentSaysWhenItWasAndWhenTheReport() throws SQLException {
        String id = reported();
        version(id, 2, GRADED_ANEW);
        historyOf(id)
                .body("items.recordedAt", contains(REPORTED, REPORTED))
                .body("items.changedAt", contains(REPORTED, GRADED_ANEW));
    }

    @Test
    void theHistoryOfAReportSaysItsTimeForBoth() throws SQLException {
        String id = reported();
        write("delete from adverse_event_history where adverse_event_id = '%s'".formatted(id));
        version(id, 1, REPORTED);
        historyOf(id).body("items.recordedAt", contains(REPORTED)).body("items.changedAt", contains(REPORTED));
    }

    /** A version as an instance that is being replaced keeps it: with one time, that of the change. */
    private static void version(String id, int version, String time) throws SQLException {
        write("""
            insert into adverse_event_history (tenant_id, adverse_event_id, version, recorded_at, recorded_by, snapshot)
            select tenant_id, id, %d, '%s', reported_by, jsonb_build_object('id', id, 'version', %d, 'patientId', patient_id,
                'kind', 'fall', 'recordedAt', '%s', 'seriousCriteria', '[]'::jsonb, 'instructions', '[]'::jsonb)
            from adverse_event where id = '%s'
            """.formatted(version, time, version, time, id));
    }

    private static ValidatableResponse historyOf(String id) {
        return Clinic.therapist()
                .get("/api/v1/adverse-events/" + id + "/history")
                .then()
                .statusCode(200);
    }

    /** An event as the first version of it said, whose times are those of a day before this one. */
    private static String reported() throws SQLException {
        String id = Clinic.therapist()
                .body("""
                    {"patientId":"%s","kind":"fall","severityGrade":1,"serious":false,"harm":"none"}
                    """.formatted(patient()))
                .post("/api/v1/adverse-events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        write("alter table adverse_event disable trigger user");
        write("update adverse_event set recorded_at = '%s', changed_at = '%s' where id = '%s'"
                .formatted(REPORTED, REPORTED, id));
        write("alter table adverse_event enable trigger user");
        write("""
            update adverse_event_history set snapshot = snapshot || '{"recordedAt":"%s","changedAt":"%s"}'
            where adverse_event_id = '%s'
            """.formatted(REPORTED, REPORTED, id));
        return id;
    }

    private static void write(String sql) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isLessThanOrEqualTo(1);
        }
    }
}
