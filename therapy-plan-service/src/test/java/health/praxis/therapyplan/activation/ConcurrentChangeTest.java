package health.praxis.therapyplan.activation;

import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.activate;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.complete;
import static health.praxis.therapyplan.Plans.homeProgramme;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
        untilThereWait(1);
    }

    private static void untilThereWait(int many) {
        untilThereIs(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and"
                        + " ?::uuid is null having count(*) >= " + many,
                null);
    }

    private static void died(Person person) {
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.deceased-recorded.v1",
                TENANT,
                person.id(),
                person.id(),
                1,
                "{\"patientId\":\"" + person.id() + "\"}");
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
            died(person);
            untilSomebodyWaits();
            other.commit();
        }
        untilThereIs("select 1 from inbox_position where subject = ?", person.id());
        read("therapy-plans/" + plan)
                .then()
                .body("status", equalTo("discontinued"))
                .body("version", equalTo(40));
    }

    @Test
    void aPlanDiscontinuedMeanwhileIsNotAskedToBeReviewed() throws SQLException {
        var person = Person.inTreatment();
        UUID plan = active(person);
        UUID progress = UUID.randomUUID();
        try (var other = Infrastructure.database().connectAsSuperuser()) {
            change(
                    other,
                    "update therapy_plan set status = 'DISCONTINUED', end_reason = 'OTHER', version = 40 where id"
                            + " = ?",
                    plan);
            IncomingEvents.publish(
                    "praxis.outcomes",
                    "health.praxis.outcomes.progress-classified.v1",
                    TENANT,
                    person.id(),
                    progress,
                    1,
                    """
                    {"progressId":"%s","patientId":"%s","instrument":"berg-balance-scale","goalId":null,
                     "verdict":"stalled","reason":"no-clear-change","previousVerdict":null,"confirmed":true,
                     "suggestsReview":true,"catalogueVersion":"1","ruleVersion":"1"}
                    """.formatted(progress, person.id()));
            untilSomebodyWaits();
            other.commit();
        }
        untilThereIs("select 1 from inbox_position where subject = ?", progress);
        read("plan-reviews?patientId=" + person.id()).then().body("items.cause", contains("review-date"));
    }

    @Test
    void anActivationWaitsForTheDeathThatIsBeingReadAndSeesIt() throws SQLException {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        try (var other = Infrastructure.database().connectAsSuperuser()) {
            change(
                    other,
                    "insert into patient_fact (tenant_id, patient_id, deceased) values ('" + TENANT + "', ?, false)",
                    person.id());
            died(person);
            untilThereWait(1);
            var activated = CompletableFuture.supplyAsync(() -> activate(plan));
            untilThereWait(2);
            other.commit();
            activated.join().then().statusCode(422).body("errors.code", contains("patient-deceased"));
        }
        read("therapy-plans/" + plan).then().body("status", equalTo("draft"));
    }

    @Test
    void aDeathReadDuringAnActivationFindsThePlanInForce() throws SQLException {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        try (var other = Infrastructure.database().connectAsSuperuser()) {
            change(other, "update home_programme set version = 40 where plan_id = ?", plan);
            var activated = CompletableFuture.supplyAsync(() -> activate(plan));
            untilThereWait(1);
            died(person);
            untilThereWait(2);
            other.commit();
            activated.join().then().statusCode(200).body("status", equalTo("active"));
        }
        untilThereIs("select 1 from inbox_position where subject = ?", person.id());
        read("therapy-plans/" + plan).then().body("status", equalTo("on-hold")).body("holdReason", equalTo("death"));
        read("plan-reviews?patientId=" + person.id() + "&open=true")
                .then()
                .body("items.cause", contains("review-date", "death"));
    }
}
