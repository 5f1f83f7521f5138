package health.praxis.patient.condition;

import static health.praxis.patient.Api.as;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConditionResourceTest {

    private UUID patient;

    @BeforeEach
    void somebody() {
        patient = People.registered(TENANT);
    }

    private Response record(String kind, String onset) {
        return post(
                TENANT,
                "/patients/" + patient + "/conditions",
                "{\"condition\":\"%s\",\"onset\":\"%s\"}".formatted(kind, onset));
    }

    @Test
    void recordsAConditionWithItsDefaultsAndTellsIt() {
        String id = created(post(TENANT, "/patients/" + patient + "/conditions", """
            {"condition":"stroke","codes":[{"system":"http://snomed.info/sct","code":"230690007"},
             {"system":"http://hl7.org/fhir/sid/icd-10","code":"I63.9"}],"onset":"2020-03-10",
             "diagnosedOn":"2020-03-11","severity":"moderate","affectedSide":"left"}
            """));

        get(TENANT, "/conditions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("primary", equalTo(true))
                .body("clinicalStatus", equalTo("active"))
                .body("trajectory", equalTo("recovering"))
                .body("trajectoryOverridden", equalTo(false))
                .body("recoveryPhase", equalTo("chronic"))
                .body("onsetPrecision", equalTo("day"));
        var event = PublishedEvents.awaitOne(
                "praxis.patient", patient.toString(), "health.praxis.patient.condition-recorded.v1");
        assertThat(event.data().path("conditionId").textValue()).isEqualTo(id);
        assertThat(event.data().path("condition").textValue()).isEqualTo("stroke");
        assertThat(event.data().path("onset").textValue()).isEqualTo("2020-03-10");
        assertThat(event.data().at("/code/code").textValue()).isEqualTo("230690007");
    }

    @Test
    void answersTheLocationUnderWhichAConditionIsRead() {
        var response = record("ms", "2010-01-01");
        String id = created(response);
        Assertions.assertThat(response.header("Location")).endsWith("/api/v1/conditions/" + id);
        as(TENANT, "therapist").get(response.header("Location")).then().statusCode(200);
    }

    @Test
    void makesOnlyTheFirstUnresolvedConditionPrimary() {
        post(TENANT, "/patients/" + patient + "/conditions", """
            {"condition":"tbi","onset":"2001-01-01","clinicalStatus":"resolved","resolvedOn":"2001-02-01"}
            """)
                .then()
                .statusCode(201)
                .body("primary", equalTo(false));
        record("parkinsons", "2015-01-01").then().body("primary", equalTo(true));
        record("stroke", "2020-01-01").then().body("primary", equalTo(false));
        get(TENANT, "/patients/" + patient + "/conditions")
                .then()
                .body("items.condition", contains("tbi", "parkinsons", "stroke"));
    }

    @Test
    void movesThePrimaryInOneStep() {
        String first = created(record("parkinsons", "2015-01-01"));
        String second = created(record("stroke", "2020-01-01"));

        step(TENANT, "/conditions/" + second + "/primary-designation", 1, "")
                .then()
                .statusCode(200)
                .body("primary", equalTo(true))
                .body("version", equalTo(2));

        get(TENANT, "/conditions/" + first)
                .then()
                .body("primary", equalTo(false))
                .body("version", equalTo(2));
        var events = PublishedEvents.await(
                "praxis.patient", patient.toString(), "health.praxis.patient.condition-updated.v1", 2);
        assertThat(events.stream()
                        .filter(event -> event.type().endsWith("condition-updated.v1"))
                        .map(event -> event.data().path("primary").booleanValue()))
                .containsExactly(false, true);
        step(TENANT, "/conditions/" + second + "/primary-designation", 2, "")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void passesThePrimaryOnToTheLatestOnsetThatRemains() {
        String primary = created(record("stroke", "2020-01-01"));
        record("parkinsons", "2018-01-01");
        String latest = created(record("ms", "2019-01-01"));
        created(post(TENANT, "/patients/" + patient + "/conditions", "{\"condition\":\"dementia\"}"));

        step(TENANT, "/conditions/" + primary + "/resolution", 1, "{\"resolvedOn\":\"2021-01-01\"}")
                .then()
                .statusCode(200)
                .body("primary", equalTo(false))
                .body("clinicalStatus", equalTo("resolved"));

        get(TENANT, "/conditions/" + latest).then().body("primary", equalTo(true));
        PublishedEvents.awaitOne("praxis.patient", patient.toString(), "health.praxis.patient.condition-resolved.v1");
    }

    @Test
    void leavesAResolvedConditionAsItIs() {
        String id = created(record("tbi", "2020-01-01"));
        step(TENANT, "/conditions/" + id + "/resolution", 1, "{}").then().statusCode(200);
        step(TENANT, "/conditions/" + id + "/resolution", 2, "{}").then().statusCode(409);
        step(TENANT, "/conditions/" + id + "/primary-designation", 2, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:illegal-transition"));
        as(TENANT, "therapist")
                .header("If-Match", "\"2\"")
                .body("{\"clinicalStatus\":\"active\"}")
                .put("/api/v1/conditions/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void takesAClinicianWordForTheTrajectory() {
        String id = created(record("ms", "2010-01-01"));
        as(TENANT, "therapist")
                .header("If-Match", "\"1\"")
                .body("{\"onset\":\"2010-01-01\",\"clinicalStatus\":\"remission\",\"trajectory\":\"stable\"}")
                .put("/api/v1/conditions/" + id)
                .then()
                .statusCode(200)
                .body("trajectory", equalTo("stable"))
                .body("trajectoryOverridden", equalTo(true))
                .body("clinicalStatus", equalTo("remission"))
                .body("primary", equalTo(true));
        as(TENANT, "therapist")
                .header("If-Match", "\"2\"")
                .body("{\"onset\":\"2010-01-01\",\"clinicalStatus\":\"remission\",\"trajectory\":\"stable\"}")
                .put("/api/v1/conditions/" + id)
                .then()
                .body("version", equalTo(2));
    }

    @Test
    void namesEveryDateThatCannotBe() {
        post(TENANT, "/patients/" + patient + "/conditions", """
            {"condition":"stroke","onset":"1900-01-01","diagnosedOn":"2999-01-01","resolvedOn":"1899-01-01"}
            """)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "onset-before-birth",
                                "diagnosed-in-the-future",
                                "resolved-before-onset",
                                "resolved-before-birth",
                                "resolved-on-without-resolved"));
        String resolved = "{\"condition\":\"ms\",\"clinicalStatus\":\"resolved\",\"resolvedOn\":\"%s\"}";
        post(TENANT, "/patients/" + patient + "/conditions", resolved.formatted("1956-02-28"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("resolved-before-birth"));
        post(TENANT, "/patients/" + patient + "/conditions", resolved.formatted("1956-02-29"))
                .then()
                .statusCode(201);
        post(
                        TENANT,
                        "/patients/" + patient + "/conditions",
                        "{\"condition\":\"ms\",\"occurredAt\":\"2999-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("occurred-in-the-future"));
    }

    @Test
    void answersWhatIsNotOfTheDocumentedForm() {
        record("flu", "2020-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/condition"));
        post(TENANT, "/patients/" + patient + "/conditions", "{}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/condition"));
        post(TENANT, "/patients/" + patient + "/conditions", """
            {"condition":"ms","codes":[{"system":"http://example.org","code":"1"}]}
            """)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/codes/0/system"));
        get(TENANT, "/conditions/x").then().statusCode(400);
        as(TENANT, "therapist")
                .delete("/api/v1/patients/" + patient + "/conditions")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        get(TENANT, "/patients/" + patient + "/unheard-of").then().statusCode(404);
    }

    @Test
    void hidesConditionsFromOtherTenantsAndOtherPeople() {
        String id = created(record("ms", "2010-01-01"));
        get(OTHER_TENANT, "/conditions/" + id).then().statusCode(404);
        get(OTHER_TENANT, "/patients/" + patient + "/conditions").then().statusCode(404);
        post(OTHER_TENANT, "/patients/" + patient + "/conditions", "{\"condition\":\"ms\"}")
                .then()
                .statusCode(404);
        step(OTHER_TENANT, "/conditions/" + id + "/resolution", 1, "{}").then().statusCode(404);
        asPatient(TENANT, UUID.randomUUID())
                .get("/api/v1/conditions/" + id)
                .then()
                .statusCode(404);
        asPatient(TENANT, patient).get("/api/v1/conditions/" + id).then().statusCode(200);
    }

    @Test
    void pagesThroughThePersonsConditions() {
        IntStream.range(0, 3).forEach(i -> record("stroke", "201" + i + "-01-01"));
        var first = get(TENANT, "/patients/" + patient + "/conditions?limit=2");
        first.then().body("items", hasSize(2));
        String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
        as(TENANT, "therapist")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", hasSize(1))
                .header("Link", nullValue());
    }

    @Test
    void keepsOnePrimaryWhenSeveralAreRecordedAtOnce() throws Exception {
        try (var atOnce = Executors.newFixedThreadPool(6)) {
            var answers = atOnce.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> record("stroke", "201" + i + "-01-01").statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        get(TENANT, "/patients/" + patient + "/conditions")
                .then()
                .body("items", hasSize(6))
                .body("items.findAll { it.primary }", hasSize(1));
    }

    @Test
    void takesNothingForAnArchivedRecord() {
        step(TENANT, "/patients/" + patient + "/archiving", 1, "{\"reason\":\"twice\"}")
                .then()
                .statusCode(200);
        record("ms", "2010-01-01").then().statusCode(409);
    }

    @Test
    void holdsASecondPrimaryBackInTheDatabase() throws SQLException {
        record("ms", "2010-01-01");
        String second = created(record("stroke", "2020-01-01"));
        try (var owner = Infrastructure.database().connectAsSuperuser();
                var statement = owner.createStatement()) {
            Assertions.assertThatThrownBy(() ->
                            statement.execute("update condition set is_primary = true where id = '" + second + "'"))
                    .hasMessageContaining("condition_one_primary");
        }
    }
}
