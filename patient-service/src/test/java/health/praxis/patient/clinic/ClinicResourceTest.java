package health.praxis.patient.clinic;

import static health.praxis.patient.Api.as;
import static health.praxis.patient.Api.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClinicResourceTest {

    private static final String SETTINGS = "/api/v1/clinic/settings";

    private final String tenant = "clinic-" + UUID.randomUUID();

    private Response choose(int version, String body) {
        return as(tenant, "tenant-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(SETTINGS);
    }

    @Test
    void showsDefaultsAndThatTheyAreDefaultsAndNoEmergencyNumber() {
        as(tenant, "therapist")
                .get(SETTINGS)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("emergencyNumber.value", nullValue())
                .body("emergencyNumber.source", equalTo("default"))
                .body("timeZone.value", equalTo("UTC"))
                .body("transitionAge.value", equalTo(18))
                .body("vitalLimits.systolicStopMmHg.value", equalTo(250))
                .body("vitalLimits.systolicStopMmHg.source", equalTo("default"))
                .body("acknowledgementMinutes.urgent.value", equalTo(240));
    }

    @Test
    void keepsWhatTheTenantChoseAndTellsAllThatIsInForce() {
        choose(1, """
            {"emergencyNumber":"112","timeZone":"Europe/Berlin","locale":"de-DE",
             "closures":[{"from":"2026-12-24","until":"2026-12-26"}],
             "vitalLimits":{"restingSystolicHoldMmHg":180},"acknowledgementMinutes":{"urgent":60}}
            """).then().statusCode(200).header("ETag", "\"2\"");

        as(tenant, "patient")
                .get(SETTINGS)
                .then()
                .body("emergencyNumber.value", equalTo("112"))
                .body("emergencyNumber.source", equalTo("tenant"))
                .body("closures.value[0].from", equalTo("2026-12-24"))
                .body("vitalLimits.restingSystolicHoldMmHg.value", equalTo(180))
                .body("vitalLimits.restingSystolicHoldMmHg.source", equalTo("tenant"))
                .body("vitalLimits.restingDiastolicHoldMmHg.source", equalTo("default"))
                .body("acknowledgementMinutes.urgent.source", equalTo("tenant"))
                .body("transitionAge.source", equalTo("default"));
        as("another-" + tenant, "therapist").get(SETTINGS).then().body("emergencyNumber.value", nullValue());
        var event = PublishedEvents.awaitOne("praxis.clinic", tenant, "health.praxis.clinic.settings-changed.v1");
        assertThat(event.data().at("/settings/emergencyNumber").textValue()).isEqualTo("112");
        assertThat(event.data().at("/settings/vitalLimits/systolicStopMmHg").intValue())
                .isEqualTo(250);
        assertThat(event.envelope().getSubject())
                .isEqualTo(TenantSettings.idOf(tenant).toString());
    }

    @Test
    void fallsBackToTheDefaultForWhatIsLeftOut() {
        choose(1, "{\"emergencyNumber\":\"911\"}").then().statusCode(200);
        choose(2, "{\"locale\":\"en-US\"}")
                .then()
                .statusCode(200)
                .body("emergencyNumber.value", nullValue())
                .body("locale.value", equalTo("en-US"));
    }

    @Test
    void refusesChoicesThatCannotBeMeant() {
        choose(1, """
            {"timeZone":"+02:00","closures":[{"from":"2026-12-26","until":"2026-12-24"}],
             "vitalLimits":{"systolicStopMmHg":159,"temperatureHoldCelsius":40}}
            """)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "not-a-zone", "ends-before-it-begins", "limit-not-plausible", "stop-before-hold"));
        choose(1, "{\"vitalLimits\":{\"pulse\":100}}").then().statusCode(400);
        choose(1, "{\"emergencyNumber\":\"call us\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/emergencyNumber"));
        choose(1, "{\"transitionAge\":15}").then().statusCode(400);
        choose(1, "{\"transitionAge\":16}").then().statusCode(200);
    }

    @Test
    void changesOnlyTheVersionThatWasReadAndOnlyByThoseInCharge() {
        as(tenant, "tenant-admin").body("{}").put(SETTINGS).then().statusCode(428);
        choose(2, "{}").then().statusCode(412);
        as(tenant, "therapist")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(SETTINGS)
                .then()
                .statusCode(403);
    }

    @Test
    void recordsPractitionersAndTellsWhatPlanningNeeds() {
        String id = created(as(tenant, "coordinator").body("""
            {"name":"Dr. Ngozi Adeyemi","discipline":"physical","neurologySpecialised":true,
             "registration":{"body":"HCPC","number":"PH-1"},
             "availability":[{"day":"monday","from":"08:00","until":"16:30"}]}
            """).post("/api/v1/clinic/practitioners"));

        as(tenant, "coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Dr. Ngozi Adeyemi\",\"discipline\":\"physical\",\"active\":false}")
                .put("/api/v1/clinic/practitioners/" + id)
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        as(tenant, "therapist")
                .get("/api/v1/clinic/practitioners")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        as("another-" + tenant, "therapist")
                .get("/api/v1/clinic/practitioners")
                .then()
                .body("items", hasSize(0));
        as("another-" + tenant, "therapist")
                .get("/api/v1/clinic/practitioners/" + id)
                .then()
                .statusCode(404);
        var events = PublishedEvents.await("praxis.clinic", tenant, "health.praxis.clinic.practitioner-recorded.v1", 2);
        assertThat(events.get(0).data().toString()).doesNotContain("Adeyemi", "PH-1");
        assertThat(events.get(1).data().path("active").booleanValue()).isFalse();
    }

    @Test
    void refusesWorkingHoursThatEndBeforeTheyBegin() {
        as(tenant, "coordinator")
                .body("""
                    {"name":"A","discipline":"speech","availability":[{"day":"friday","from":"08:00","until":"08:00"}]}
                    """)
                .post("/api/v1/clinic/practitioners")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/availability/0"));
        as(tenant, "coordinator")
                .body("{\"name\":\"A\",\"discipline\":\"astrology\"}")
                .post("/api/v1/clinic/practitioners")
                .then()
                .statusCode(400)
                .body("errors[0].message", endsWith("MEDICINE, NURSING".toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void keepsTheIdOfARoomAsLongAsItIsThere() {
        var location = as(tenant, "coordinator")
                .body("{\"name\":\"North wing\",\"rooms\":[{\"name\":\"Gym\",\"capacity\":6},{\"name\":\"Room 2\"}]}")
                .post("/api/v1/clinic/locations");
        String id = created(location);
        String gym = location.path("rooms[0].id");
        assertThat((int) location.path("rooms[1].capacity")).isEqualTo(1);

        as(tenant, "coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"North wing\",\"rooms\":[{\"name\":\"New\"},{\"id\":\"" + gym
                        + "\",\"name\":\"Large gym\",\"capacity\":8}]}")
                .put("/api/v1/clinic/locations/" + id)
                .then()
                .statusCode(200)
                .body("rooms[1].id", equalTo(gym))
                .body("rooms[0].id", not(equalTo(gym)));
        as(tenant, "coordinator")
                .header("If-Match", "\"2\"")
                .body("{\"name\":\"North wing\",\"rooms\":[{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"X\"}]}")
                .put("/api/v1/clinic/locations/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("room-not-known"));
        as("another-" + tenant, "therapist")
                .get("/api/v1/clinic/locations/" + id)
                .then()
                .statusCode(404);
        PublishedEvents.await("praxis.clinic", tenant, "health.praxis.clinic.location-recorded.v1", 2);
    }
}
