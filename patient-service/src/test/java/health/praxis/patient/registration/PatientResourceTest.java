package health.praxis.patient.registration;

import static health.praxis.patient.registration.People.OTHER_TENANT;
import static health.praxis.patient.registration.People.TENANT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PatientResourceTest {

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(TENANT, roles)).contentType(ContentType.JSON);
    }

    @Test
    void registersAPersonAndTellsIt() {
        String identifier = UUID.randomUUID().toString();
        String id = People.register(TENANT, People.json("Šimůnková 山田", identifier))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("demographics.names[0].family", equalTo("Šimůnková 山田"))
                .body("status", equalTo("active"))
                .extract()
                .path("id");

        var event = PublishedEvents.awaitOne("praxis.patient", id, "health.praxis.patient.registered.v1");
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.envelope().getExtension("tenantid")).hasToString(TENANT);
        assertThat(event.envelope().getExtension("traceparent")).isNotNull();
        assertThat(event.data().path("administrativeSex").textValue()).isEqualTo("female");
        assertThat(new String(event.envelope().getData().toBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Šimůnková", "1956", identifier);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        String body = """
            {"demographics":{"names":[{"use":"official"}],"birthDate":"2999-01-01","administrativeSex":"male"}}
            """;
        People.register(TENANT, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:praxis:problem:rule-refused"))
                .body("errors.code", containsInAnyOrder("name-empty", "birth-in-the-future"));
    }

    @Test
    void answersEveryMalformedRequestWithAPointer() {
        String noSex = "{\"demographics\":{\"names\":[{\"use\":\"official\",\"family\":\"A\"}]}}";
        People.register(TENANT, noSex)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/demographics/administrativeSex"));
        String unknownField = "{\"demographix\":{}}";
        People.register(TENANT, unknownField)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/demographix"))
                .body("errors[0].code", equalTo("unknown-field"));
        String wrongDate =
                "{\"demographics\":{\"names\":[{\"use\":\"official\",\"family\":\"A\"}],\"birthDate\":\"29.2.1956\",\"administrativeSex\":\"male\"}}";
        People.register(TENANT, wrongDate)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/demographics/birthDate"));
        People.register(TENANT, People.json("a\\u0000b", "nul"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/demographics/names/0/family"));
        People.register(TENANT, "{").then().statusCode(400).contentType("application/problem+json");
        People.register(TENANT, "").then().statusCode(400).contentType("application/problem+json");
        People.register(TENANT, "[]").then().statusCode(400).contentType("application/problem+json");
        People.register(TENANT, "[".repeat(5_000)).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void answersWhatTheApiDoesNotKnowWithProblems() {
        as("therapist")
                .get("/api/v1/patients/not-a-uuid")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as("therapist").get("/api/v1/unheard-of").then().statusCode(404).contentType("application/problem+json");
        as("therapist").delete("/api/v1/patients").then().statusCode(405).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of(TENANT, "therapist"))
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/patients")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as("therapist")
                .accept("image/png")
                .get("/api/v1/patients")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        as("therapist")
                .body("{\"x\":\"" + "y".repeat(1_100_000) + "\"}")
                .post("/api/v1/patients")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesWhoHasNoTokenOrNotTheRole() {
        given().get("/api/v1/patients").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2("not-a-token")
                .get("/api/v1/patients")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as("analyst").get("/api/v1/patients").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void hidesARecordFromOtherTenantsAndOtherPatients() {
        UUID id = People.registered(TENANT);
        given().auth()
                .oauth2(Tokens.of(OTHER_TENANT, "coordinator"))
                .get("/api/v1/patients/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.linked(TENANT, UUID.randomUUID(), "patient"))
                .get("/api/v1/patients/" + id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.linked(TENANT, id, "patient"))
                .get("/api/v1/patients/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void letsTwoTenantsUseTheSameIdentifierButNotOneTenantTwice() {
        String body = People.json("Gleich", "same-" + UUID.randomUUID());
        People.register(TENANT, body).then().statusCode(201);
        People.register(OTHER_TENANT, body).then().statusCode(201);
        People.register(TENANT, body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:identifier-taken"));
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        UUID id = People.registered(TENANT);
        String changed = People.json("Souza", UUID.randomUUID().toString());
        as("therapist").body(changed).put("/api/v1/patients/" + id).then().statusCode(428);
        as("therapist")
                .header("If-Match", "\"7\"")
                .body(changed)
                .put("/api/v1/patients/" + id)
                .then()
                .statusCode(412);
        as("therapist")
                .header("If-Match", "7")
                .body(changed)
                .put("/api/v1/patients/" + id)
                .then()
                .statusCode(400);
        as("therapist")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/api/v1/patients/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as("therapist")
                .header("If-None-Match", "\"2\"")
                .get("/api/v1/patients/" + id)
                .then()
                .statusCode(304);
        as("therapist")
                .get("/api/v1/patients/" + id + "/history")
                .then()
                .body("items.version", contains(1, 2))
                .body("items[0].patient.demographics.names[0].family", equalTo("Silva"));
        var events = PublishedEvents.await("praxis.patient", id.toString(), "health.praxis.patient.updated.v1", 1);
        assertThat(events.stream().filter(event -> event.envelope().getSubject().equals(id.toString())))
                .extracting(PublishedEvents.Event::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void patchesAPart() {
        UUID id = People.registered(TENANT);
        given().auth()
                .oauth2(Tokens.of(TENANT, "therapist"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"demographics\":{\"language\":\"de\",\"timeZone\":null}}")
                .patch("/api/v1/patients/" + id)
                .then()
                .statusCode(200)
                .body("demographics.language", equalTo("de"))
                .body("demographics.timeZone", equalTo(null))
                .body("demographics.names[0].family", equalTo("Silva"));
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        UUID id = People.registered(TENANT);
        given().auth()
                .oauth2(Tokens.of(TENANT, "therapist"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("null")
                .patch("/api/v1/patients/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesAPatchThatRemovesAFieldThereIsNot() {
        UUID id = People.registered(TENANT);
        refusesToRemove(id, "{\"nonsense\":null}", "/nonsense");
        refusesToRemove(id, "{\"demographics\":{\"nonsense\":null}}", "/demographics/nonsense");
        refusesToRemove(
                id,
                "{\"demographics\":{\"address\":{\"country\":\"DE\",\"nonsense\":null}}}",
                "/demographics/address/nonsense");
    }

    private static void refusesToRemove(UUID id, String patch, String pointer) {
        given().auth()
                .oauth2(Tokens.of(TENANT, "therapist"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch("/api/v1/patients/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("unknown-field"));
    }

    @Test
    void doesCommittedWorkOncePerKey() {
        String key = UUID.randomUUID().toString();
        String body = People.json("Einmal", UUID.randomUUID().toString());
        String first = as("therapist")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("therapist")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as("therapist")
                .header("Idempotency-Key", key)
                .body(People.json("Zweimal", "other"))
                .post("/api/v1/patients")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:praxis:problem:idempotency-key-reused"));
        given().auth()
                .oauth2(Tokens.of(OTHER_TENANT, "therapist"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .body("id", org.hamcrest.Matchers.not(equalTo(first)));
    }

    @Test
    void leavesNoKeyWhereNothingWasCommitted() {
        String key = UUID.randomUUID().toString();
        String refused = "{\"demographics\":{\"names\":[{\"use\":\"official\"}],\"administrativeSex\":\"male\"}}";
        as("therapist")
                .header("Idempotency-Key", key)
                .body(refused)
                .post("/api/v1/patients")
                .then()
                .statusCode(422);
        as("therapist")
                .header("Idempotency-Key", key)
                .body(People.json("Danach", UUID.randomUUID().toString()))
                .post("/api/v1/patients")
                .then()
                .statusCode(201);
    }

    @Test
    void pagesThroughEverybodyOnce() {
        String tenant = "pages-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            People.registered(tenant);
        }
        var seen = new ArrayList<String>();
        String next = "/api/v1/patients?limit=2";
        while (next != null) {
            var page = given().auth()
                    .oauth2(Tokens.of(tenant, "coordinator"))
                    .urlEncodingEnabled(false)
                    .get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void refusesACursorOfAnotherTenantOrATamperedOne() {
        String tenant = "cursor-" + UUID.randomUUID();
        People.registered(tenant);
        People.registered(tenant);
        String link = given().auth()
                .oauth2(Tokens.of(tenant, "coordinator"))
                .get("/api/v1/patients?limit=1")
                .header("Link");
        String cursor = link.substring(link.indexOf("cursor=") + 7, link.indexOf('>'));
        as("coordinator")
                .queryParam("cursor", cursor)
                .get("/api/v1/patients")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.of(tenant, "coordinator"))
                .queryParam("cursor", (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1))
                .get("/api/v1/patients")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:praxis:problem:malformed-cursor"));
        as("coordinator").get("/api/v1/patients?limit=0").then().statusCode(400);
        as("coordinator").get("/api/v1/patients?limit=201").then().statusCode(400);
    }

    @Test
    void looksUpByIdentifierWithTheSameCareForTheQuery() {
        String lookUp = "/api/v1/patients?identifierSystem=https://ehr.example/mrn&identifierValue=1";
        as("coordinator").get(lookUp).then().statusCode(200);
        as("coordinator")
                .get(lookUp + "&cursor=garbage")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:praxis:problem:malformed-cursor"));
        as("coordinator")
                .get(lookUp + "&limit=0")
                .then()
                .statusCode(400)
                .body("errors.code", contains("malformed-limit"));
    }

    @Test
    void takesNothingNewOnceArchived() {
        UUID id = People.registered(TENANT);
        as("coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"registered by mistake\"}")
                .post("/api/v1/patients/" + id + "/archiving")
                .then()
                .statusCode(200)
                .body("status", equalTo("archived"));
        as("therapist")
                .header("If-Match", "\"2\"")
                .body(People.json("Neu", UUID.randomUUID().toString()))
                .put("/api/v1/patients/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:illegal-transition"));
    }

    @Test
    void recordsADeathOnce() {
        UUID id = People.registered(TENANT);
        as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"deceasedOn\":\"1950-01-01\"}")
                .post("/api/v1/patients/" + id + "/death")
                .then()
                .statusCode(422)
                .body("errors.code", contains("death-before-birth"));
        as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"deceasedOn\":\"2024-02-29\"}")
                .post("/api/v1/patients/" + id + "/death")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as("therapist")
                .header("If-Match", "\"2\"")
                .body("{\"deceasedOn\":\"2024-02-29\"}")
                .post("/api/v1/patients/" + id + "/death")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void refusesADayOfDeathForWhoIsSaidToLive() {
        People.register(TENANT, withDeath("false", "\"2024-02-29\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:praxis:problem:rule-refused"))
                .body("errors.pointer", contains("/deceased"))
                .body("errors.code", contains("living-with-a-day-of-death"));
        People.register(TENANT, withDeath("false", "null"))
                .then()
                .statusCode(201)
                .body("deceased", equalTo(false));
        People.register(TENANT, withDeath("true", "\"2024-02-29\""))
                .then()
                .statusCode(201)
                .body("deceased", equalTo(true));
        People.register(TENANT, withDeath("null", "\"2024-02-29\""))
                .then()
                .statusCode(201)
                .body("deceased", equalTo(true))
                .body("deceasedOn", equalTo("2024-02-29"));
    }

    private static String withDeath(String deceased, String deceasedOn) {
        return People.json("Tod", UUID.randomUUID().toString())
                .replaceFirst("\\{", "{\"deceased\":" + deceased + ",\"deceasedOn\":" + deceasedOn + ",");
    }

    @Test
    void findsAPersonByIdentifier() {
        String identifier = UUID.randomUUID().toString();
        People.register(TENANT, People.json("Gesucht", identifier)).then().statusCode(201);
        as("therapist")
                .queryParam("identifierSystem", "https://ehr.example/mrn")
                .queryParam("identifierValue", identifier)
                .get("/api/v1/patients")
                .then()
                .body("items", hasSize(1));
        given().auth()
                .oauth2(Tokens.of(OTHER_TENANT, "therapist"))
                .queryParam("identifierSystem", "https://ehr.example/mrn")
                .queryParam("identifierValue", identifier)
                .get("/api/v1/patients")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void showsNothingToARawSessionWithoutATenant() throws SQLException {
        People.registered(TENANT);
        try (var app = Infrastructure.database().connect("app");
                var statement = app.createStatement();
                var rows = statement.executeQuery("select count(*) from patient")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
