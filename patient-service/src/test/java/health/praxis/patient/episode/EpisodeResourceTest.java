package health.praxis.patient.episode;

import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.Api.step;
import static health.praxis.patient.registration.People.OTHER_TENANT;
import static health.praxis.patient.registration.People.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EpisodeResourceTest {

    private UUID patient;

    @BeforeEach
    void somebody() {
        patient = People.registered(TENANT);
    }

    private void hasAStroke() {
        created(post(
                TENANT, "/patients/" + patient + "/conditions", "{\"condition\":\"stroke\",\"onset\":\"2026-01-01\"}"));
    }

    private Response start(String programme, String startedOn) {
        return post(TENANT, "/patients/" + patient + "/episodes", """
            {"programmeType":"%s","setting":"outpatient","startedOn":"%s",
             "referral":{"source":"hospital","referredOn":"2026-01-20","reason":"Sentinel reason"}}
            """.formatted(programme, startedOn));
    }

    @Test
    void beginsTreatmentAndTellsItWithoutTheReasonInWords() {
        hasAStroke();
        var response = start("intensive", "2026-02-01");
        String id = created(response);
        assertThat(response.header("Location")).endsWith("/api/v1/episodes/" + id);
        get(TENANT, "/episodes/" + id)
                .then()
                .body("status", equalTo("active"))
                .body("referral.reason", equalTo("Sentinel reason"));
        var event = PublishedEvents.awaitOne(
                "praxis.patient", patient.toString(), "health.praxis.patient.episode-started.v1");
        assertThat(event.data().path("startedOn").textValue()).isEqualTo("2026-02-01");
        assertThat(event.data().toString()).doesNotContain("Sentinel");
    }

    @Test
    void namesEveryReasonAgainstAtOnce() {
        step(TENANT, "/patients/" + patient + "/death", 1, "{\"deceasedOn\":\"2026-01-05\"}")
                .then()
                .statusCode(200);
        start("paediatric", "2999-01-01")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "deceased",
                                "no-neurological-condition",
                                "past-transition-age",
                                "started-in-the-future"));
    }

    @Test
    void beginsOnTheDayOfBirthAtTheEarliest() {
        hasAStroke();
        start("intensive", "1956-02-28")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/startedOn"))
                .body("errors.code", contains("started-before-birth"));
        start("intensive", "1956-02-29").then().statusCode(201);
    }

    @Test
    void holdsOneActiveEpisodeOfEachProgramme() {
        hasAStroke();
        String first = created(start("cognitive", "2026-02-01"));
        start("cognitive", "2026-02-01")
                .then()
                .statusCode(422)
                .body("errors.code", contains("programme-already-active"));
        start("intensive", "2026-02-01").then().statusCode(201);
        step(TENANT, "/episodes/" + first + "/end", 1, "{\"reason\":\"goals-met\",\"endedOn\":\"2026-01-31\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("ended-before-it-began"));
        step(TENANT, "/episodes/" + first + "/end", 1, "{\"reason\":\"goals-met\",\"endedOn\":\"2026-02-01\"}")
                .then()
                .statusCode(200)
                .body("endReason", equalTo("goals-met"))
                .body("status", equalTo("ended"));
        step(TENANT, "/episodes/" + first + "/end", 2, "{\"reason\":\"other\"}")
                .then()
                .statusCode(409);
        start("cognitive", "2026-02-02").then().statusCode(201);
        PublishedEvents.awaitOne("praxis.patient", patient.toString(), "health.praxis.patient.episode-ended.v1");
    }

    @Test
    void refusesWhomOnlyAResolvedConditionAffects() {
        created(post(
                TENANT,
                "/patients/" + patient + "/conditions",
                "{\"condition\":\"tbi\",\"clinicalStatus\":\"resolved\"}"));
        start("intensive", "2026-02-01")
                .then()
                .statusCode(422)
                .body("errors.code", contains("only-resolved-conditions"));
    }

    @Test
    void needsAReferralAndAProgrammeItKnows() {
        post(TENANT, "/patients/" + patient + "/episodes", "{\"programmeType\":\"intensive\",\"setting\":\"home\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/referral"));
        start("magic", "2026-02-01").then().statusCode(400);
    }

    @Test
    void hidesEpisodesFromOtherTenantsAndOtherPeople() {
        hasAStroke();
        String id = created(start("intensive", "2026-02-01"));
        get(OTHER_TENANT, "/episodes/" + id).then().statusCode(404);
        get(OTHER_TENANT, "/patients/" + patient + "/episodes").then().statusCode(404);
        step(OTHER_TENANT, "/episodes/" + id + "/end", 1, "{\"reason\":\"other\"}")
                .then()
                .statusCode(404);
        asPatient(TENANT, UUID.randomUUID())
                .get("/api/v1/episodes/" + id)
                .then()
                .statusCode(404);
        asPatient(TENANT, patient).get("/api/v1/episodes/" + id).then().statusCode(200);
    }
}
