package health.praxis.session.safety;

import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.count;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.therapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.session.Neighbours;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class EscalationTest {

    private static String seizure(UUID patient, String occurredAt) {
        therapist()
                .body("""
                    {"patientId":"%s","symptom":"seizure","newOrWorse":true,"occurredAt":%s}
                    """.formatted(patient, occurredAt))
                .post("/api/v1/symptom-reports")
                .then()
                .statusCode(201);
        return therapist()
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .extract()
                .path("items[0].id");
    }

    /** As if a quarter of an hour had passed. */
    private static void letTheDeadlinePass(String redFlag) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update red_flag set due_by = now() - interval '1 second' where id = '" + redFlag + "'");
        }
    }

    @Test
    void escalatesOnceWhatNobodyHasAcknowledgedInTime() throws SQLException {
        var patient = patient();
        String id = seizure(patient, "null");
        therapist().get("/api/v1/red-flags/" + id).then().body("escalatedAt", equalTo(null));
        letTheDeadlinePass(id);
        var escalated = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-escalated.v1");
        assertThat(escalated.data().path("redFlagId").textValue()).isEqualTo(id);
        assertThat(escalated.sequence()).isEqualTo(2);

        // another one that becomes due later is escalated after at least one more look: the first was left alone
        var other = patient();
        String second = seizure(other, "null");
        letTheDeadlinePass(second);
        PublishedEvents.awaitOne("praxis.session", other.toString(), "health.praxis.session.red-flag-escalated.v1");
        therapist()
                .get("/api/v1/red-flags/" + id)
                .then()
                .body("version", equalTo(2))
                .body("status", equalTo("raised"))
                .body("escalatedAt", notNullValue());
    }

    @Test
    void leavesAloneWhatIsAcknowledgedOrHistoric() throws SQLException {
        var seen = patient();
        String acknowledged = seizure(seen, "null");
        therapist()
                .header("If-Match", "\"1\"")
                .post("/api/v1/red-flags/" + acknowledged + "/acknowledgement")
                .then()
                .statusCode(200);
        letTheDeadlinePass(acknowledged);
        String historic = seizure(patient(), "\"2020-01-01T00:00:00Z\"");
        var overdue = patient();
        String late = seizure(overdue, "null");
        letTheDeadlinePass(late);
        awaitRow("select 1 from red_flag where escalated_at is not null and id = '" + late + "'");
        assertThat(count("select 1 from red_flag where escalated_at is not null and id in ('" + acknowledged + "', '"
                        + historic + "')"))
                .isZero();
    }

    @Test
    void letsTheTimersRoleSeeOnlyWhatIsOverdueAndNoContent() throws SQLException {
        seizure(patient(), "null");
        try (var relay = Infrastructure.database().connect("relay");
                var statement = relay.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select patient_id from red_flag"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("update red_flag set due_by = now()"))
                    .hasMessageContaining("permission denied");
        }
    }
}
