package health.praxis.session.delivery;

import static health.praxis.session.Clinic.OTHER_TENANT;
import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.book;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.booking;
import static health.praxis.session.Clinic.count;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.planOf;
import static health.praxis.session.Clinic.registered;
import static health.praxis.session.Clinic.step;
import static health.praxis.session.Clinic.therapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.session.Neighbours;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class SessionsOfTheDeceasedTest {

    private static final String CANCELLED = "health.praxis.session.cancelled.v1";

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String halfAnHour(UUID patient, UUID practitioner, Instant startsAt) {
        return booking(patient, planOf(patient), practitioner, startsAt, startsAt.plus(30, ChronoUnit.MINUTES));
    }

    private static UUID planned(UUID patient, UUID practitioner, Instant startsAt) {
        String id = book(halfAnHour(patient, practitioner, startsAt))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static void died(String tenant, UUID patient, UUID event) {
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.deceased-recorded.v1",
                tenant,
                patient,
                patient,
                2,
                "{\"patientId\":\"" + patient + "\"}",
                event);
        awaitRow("select 1 from patient_standing where deceased and tenant_id = '" + tenant + "' and patient_id = '"
                + patient + "'");
    }

    private static List<PublishedEvents.Event> told(UUID patient, String type) {
        return PublishedEvents.underKey("praxis.session", patient.toString()).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    @Test
    void cancelsWhatIsPlannedForAfterTheDeathAndLeavesWhatWasBefore() {
        var patient = patient();
        registered(TENANT, patient);
        var practitioner = UUID.randomUUID();
        var soon = inDays(1);
        var first = planned(patient, practitioner, soon);
        var second = planned(patient, practitioner, inDays(8));
        var past = booked(patient, "home").id();
        var living = patient();
        var ofSomebodyElse = planned(living, practitioner, inDays(3));

        var event = UUID.randomUUID();
        died(TENANT, patient, event);

        for (var id : List.of(first, second)) {
            therapist()
                    .get("/api/v1/sessions/" + id)
                    .then()
                    .body("status", equalTo("cancelled"))
                    .body("cancellationReason", equalTo("deceased"))
                    .body("version", equalTo(2));
        }
        for (var id : List.of(past, ofSomebodyElse)) {
            therapist()
                    .get("/api/v1/sessions/" + id)
                    .then()
                    .body("status", equalTo("planned"))
                    .body("version", equalTo(1));
        }
        PublishedEvents.await("praxis.session", patient.toString(), CANCELLED, 2);
        assertThat(told(patient, CANCELLED))
                .extracting(each -> each.data().path("sessionId").textValue())
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(told(patient, CANCELLED))
                .extracting(each -> each.data().path("reason").textValue())
                .containsOnly("deceased");
        therapist().get("/api/v1/sessions/" + first + "/history").then().body("items.recordedBy", hasItem("session"));
        var heir = patient();
        planned(heir, practitioner, soon);

        died(TENANT, patient, event);
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.archived.v1",
                TENANT,
                patient,
                patient,
                3,
                "{\"patientId\":\"" + patient + "\"}");
        awaitRow("select 1 from patient_standing where archived and patient_id = '" + patient + "'");
        assertThat(told(patient, CANCELLED)).hasSize(2);
    }

    @Test
    void letsAGroupMeetWithoutThePerson() {
        var dead = patient();
        var living = patient();
        registered(TENANT, dead);
        var startsAt = inDays(2);
        String id = book("""
            {"type":"treatment","mode":"home","discipline":"physical","startsAt":"%s","endsAt":"%s",
             "participants":[{"patientId":"%s","planId":"%s"},{"patientId":"%s","planId":"%s"}],
             "practitionerIds":["%s"]}
            """.formatted(
                                startsAt,
                                startsAt.plus(60, ChronoUnit.MINUTES),
                                dead,
                                planOf(dead),
                                living,
                                planOf(living),
                                UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Neighbours.person(dead, true, Set.of(), Set.of());
        died(TENANT, dead, UUID.randomUUID());

        String ofTheDead = "participants.find { it.patientId == '" + dead + "' }.cancellationReason";
        String ofTheLiving = "participants.find { it.patientId == '" + living + "' }.cancellationReason";
        therapist()
                .get("/api/v1/sessions/" + id)
                .then()
                .body("status", equalTo("planned"))
                .body("version", equalTo(2))
                .body(ofTheDead, equalTo("deceased"))
                .body(ofTheLiving, nullValue());
        var session = UUID.fromString(id);
        var later = inDays(4);
        step(session, 2, "rescheduling", """
            {"startsAt":"%s","endsAt":"%s"}
            """.formatted(later, later.plus(60, ChronoUnit.MINUTES)))
                .statusCode(200);
        step(session, 3, "start", "{}").statusCode(200);

        PublishedEvents.awaitOne("praxis.session", living.toString(), "health.praxis.session.started.v1");
        assertThat(told(dead, CANCELLED)).hasSize(1);
        assertThat(told(living, CANCELLED)).isEmpty();
        assertThat(told(living, "health.praxis.session.rescheduled.v1")).hasSize(1);
        assertThat(told(dead, "health.praxis.session.rescheduled.v1")).isEmpty();
        assertThat(told(dead, "health.praxis.session.started.v1")).isEmpty();
    }

    @Test
    void leavesThePersonOfEqualIdInAnotherTenantAlone() {
        var patient = patient();
        registered(TENANT, patient);
        var id = planned(patient, UUID.randomUUID(), inDays(1));
        registered(OTHER_TENANT, patient);
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.deceased-recorded.v1",
                OTHER_TENANT,
                patient,
                patient,
                2,
                "{\"patientId\":\"" + patient + "\"}");
        awaitRow("select 1 from patient_standing where deceased and tenant_id = '" + OTHER_TENANT
                + "' and patient_id = '" + patient + "'");
        therapist().get("/api/v1/sessions/" + id).then().body("status", equalTo("planned"));
    }

    @Test
    void letsABookingWaitForADeathThatIsBeingRead() throws SQLException {
        var patient = patient();
        registered(TENANT, patient);
        awaitRow("select 1 from patient_standing where patient_id = '" + patient + "'");
        String body = halfAnHour(patient, UUID.randomUUID(), inDays(1));
        CompletableFuture<Response> answer;
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("update patient_standing set deceased = true where patient_id = '" + patient + "'");
            answer = CompletableFuture.supplyAsync(() -> book(body));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> answer.isDone()
                            || count("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like"
                                            + " '%patient_standing%'")
                                    > 0);
            superuser.commit();
        }
        answer.join().then().statusCode(422).body("errors.code", contains("patient-deceased"));
    }
}
