package health.praxis.therapyplan.activation;

import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.homeProgramme;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What another transaction commits while one waits for its row is seen by the one that waited. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ConcurrentChangeTest {

    private static void change(Connection other, String sql, UUID plan) throws SQLException {
        other.setAutoCommit(false);
        try (var update = other.prepareStatement(sql)) {
            update.setObject(1, plan);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static void untilSomebodyWaits() {
        untilThereIs(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and"
                        + " ?::uuid is null",
                null);
    }

    private static void untilThereIs(String sql, UUID parameter) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (var superuser = Infrastructure.database().connectAsSuperuser();
                    var select = superuser.prepareStatement(sql)) {
                select.setObject(1, parameter);
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    @Test
    void aRevisionBuildsOnTheHomeProgrammeItWaitedFor() throws SQLException {
        UUID plan = active(Person.inTreatment());
        String path = "therapy-plans/" + plan + "/home-programme";
        as("therapist")
                .header("If-Match", "\"" + version(path) + "\"")
                .body(homeProgramme())
                .put("/api/v1/" + path)
                .then()
                .statusCode(200);
        try (var other = Infrastructure.database().connectAsSuperuser()) {
            change(other, "update home_programme set version = 40 where plan_id = ?", plan);
            var revised = CompletableFuture.supplyAsync(() -> planStep(plan, "revisions", "{\"reason\":\"more\"}"));
            untilSomebodyWaits();
            other.commit();
            revised.join().then().statusCode(200);
        }
        read(path).then().body("version", equalTo(41));
    }

    @Test
    void aPlanDiscontinuedMeanwhileIsNotPutOnHold() throws SQLException {
        var person = Person.inTreatment();
        UUID plan = active(person);
        try (var other = Infrastructure.database().connectAsSuperuser()) {
            change(
                    other,
                    "update therapy_plan set status = 'DISCONTINUED', end_reason = 'OTHER', version = 40 where id"
                            + " = ?",
                    plan);
            IncomingEvents.publish(
                    "praxis.patient",
                    "health.praxis.patient.deceased-recorded.v1",
                    TENANT,
                    person.id(),
                    person.id(),
                    1,
                    "{\"patientId\":\"" + person.id() + "\"}");
            untilSomebodyWaits();
            other.commit();
        }
        untilThereIs("select 1 from inbox_position where subject = ?", person.id());
        read("therapy-plans/" + plan)
                .then()
                .body("status", equalTo("discontinued"))
                .body("version", equalTo(40));
    }
}
