package health.praxis.patient.careteam;

import static health.praxis.patient.Api.asPerson;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.registration.People.OTHER_TENANT;
import static health.praxis.patient.registration.People.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.patient.Api;
import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CareTeamResourceTest {

    private static final String EVENT = "health.praxis.patient.care-team-changed.v1";

    private final String account = "account-" + UUID.randomUUID();
    private UUID patient;
    private String team;

    @BeforeEach
    void somebody() {
        patient = UUID.fromString(created(asPerson(TENANT, "registrar", "coordinator")
                .body(People.json("Silva", UUID.randomUUID().toString()))
                .post("/api/v1/patients")));
        team = "/api/v1/patients/" + patient + "/care-team";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String practitioner(String account, boolean active) {
        return created(Api.post(TENANT, "/clinic/practitioners", """
            {"name":"P","discipline":"physical","active":%s,"account":"%s"}
            """.formatted(active, account)));
    }

    private Response add(String member) {
        return asPerson(TENANT, "registrar", "coordinator").body(member).post(team + "/members");
    }

    private Response addPractitioner(String id, String rest) {
        return add("{\"practitionerId\":\"%s\",\"role\":\"physical-therapist\"%s}".formatted(id, rest));
    }

    private String memberOf(Response answer, int place) {
        return answer.then().statusCode(200).extract().path("members[" + place + "].id");
    }

    @Test
    void beginsWithWhoRegistersThePerson() {
        asPerson(TENANT, "registrar", "coordinator")
                .get(team)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("members", hasSize(1))
                .body("members[0].account", equalTo("registrar"))
                .body("members[0].role", equalTo("registrar"))
                .body("members[0].lead", equalTo(false));
        var event = PublishedEvents.awaitOne("praxis.patient", patient.toString(), EVENT);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.data().at("/members/0/account").textValue()).isEqualTo("registrar");
    }

    @Test
    void beginsWithoutAnybodyWhenAProgramRegisters() {
        String id = created(asPerson(TENANT, "ehr", "integration")
                .body(People.json("Silva", UUID.randomUUID().toString()))
                .post("/api/v1/patients"));
        asPerson(TENANT, "registrar", "coordinator")
                .get("/api/v1/patients/" + id + "/care-team")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members", hasSize(0))
                .body("changedAt", nullValue());
        asPerson(TENANT, "registrar", "coordinator")
                .body("{\"account\":\"%s\",\"role\":\"nurse\"}".formatted(account))
                .post("/api/v1/patients/" + id + "/care-team/members")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void opensTheRecordToATherapistOnTheTeamAloneAndWhileOnIt() {
        var therapist = asPerson(TENANT, account, "therapist");
        therapist.get("/api/v1/patients/" + patient).then().statusCode(404);
        therapist.get(team).then().statusCode(404);

        String member = memberOf(addPractitioner(practitioner(account, true), ""), 1);
        therapist.get("/api/v1/patients/" + patient).then().statusCode(200);

        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"3\"")
                .delete(team + "/members/" + member)
                .then()
                .statusCode(200)
                .body("members", hasSize(1));
        therapist.get("/api/v1/patients/" + patient).then().statusCode(404);
    }

    @Test
    void takesSomebodyOffTheTeamOfAnArchivedRecordButPutsNobodyOnIt() {
        String member = memberOf(addPractitioner(practitioner(account, true), ""), 1);
        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"moved away\"}")
                .post("/api/v1/patients/" + patient + "/archiving")
                .then()
                .statusCode(200);
        add("{\"account\":\"%s\",\"role\":\"nurse\"}".formatted(account)).then().statusCode(409);
        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"3\"")
                .delete(team + "/members/" + member)
                .then()
                .statusCode(200)
                .body("members", hasSize(1));
        asPerson(TENANT, account, "therapist")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(404);
    }

    @Test
    void opensNothingToAnAdministratorWhoClaimsToBeAPractitioner() {
        String practitioner = practitioner("therapist-" + account, true);
        addPractitioner(practitioner, "").then().statusCode(200);
        String mine = "{\"name\":\"%s\",\"discipline\":\"physical\",\"account\":\"" + account + "\"}";
        String path = "/api/v1/clinic/practitioners/" + practitioner;
        asPerson(TENANT, account, "tenant-admin")
                .header("If-Match", "\"1\"")
                .body(mine.formatted("P"))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("own-account"));
        asPerson(TENANT, account, "tenant-admin")
                .body(mine.formatted("Q"))
                .post("/api/v1/clinic/practitioners")
                .then()
                .statusCode(422);
        asPerson(TENANT, account, "tenant-admin")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(404);

        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"1\"")
                .body(mine.formatted("P"))
                .put(path)
                .then()
                .statusCode(200);
        asPerson(TENANT, account, "tenant-admin")
                .header("If-Match", "\"2\"")
                .body(mine.formatted("New name"))
                .put(path)
                .then()
                .statusCode(200);
        asPerson(TENANT, account, "tenant-admin")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"0,0,200", "-5,0,200", "-5,-1,404", "1,5,404"})
    void countsBothDaysOfAMembership(int from, int until, int status) {
        add("{\"account\":\"%s\",\"role\":\"nurse\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(account, today().plusDays(from), today().plusDays(until)))
                .then()
                .statusCode(200);
        asPerson(TENANT, account, "therapist")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(status);
    }

    @Test
    void closesTheRecordToAPractitionerWhoBecomesInactive() {
        String practitioner = practitioner(account, true);
        addPractitioner(practitioner, "").then().statusCode(200);
        asPerson(TENANT, account, "therapist")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(200);
        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"P\",\"discipline\":\"physical\",\"active\":false,\"account\":\"%s\"}"
                        .formatted(account))
                .put("/api/v1/clinic/practitioners/" + practitioner)
                .then()
                .statusCode(200);
        asPerson(TENANT, account, "therapist")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhoIsOnTheTeamAlreadyOnOneOfTheDays() {
        String practitioner = practitioner(account, true);
        addPractitioner(practitioner, ",\"from\":\"2020-01-01\",\"until\":\"2020-01-31\"")
                .then()
                .statusCode(200);
        addPractitioner(practitioner, ",\"from\":\"2020-01-31\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("on-the-team-already"));
        addPractitioner(practitioner, ",\"from\":\"2020-02-01\"").then().statusCode(200);
        add("{\"account\":\"registrar\",\"role\":\"nurse\"}").then().statusCode(422);
    }

    @Test
    void letsOnePersonLeadOnADay() {
        addPractitioner(practitioner(account, true), ",\"lead\":true,\"from\":\"2020-01-01\",\"until\":\"2020-01-31\"")
                .then()
                .statusCode(200);
        String other = practitioner(account + "-2", true);
        addPractitioner(other, ",\"lead\":true,\"from\":\"2020-01-31\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("another-lead"));
        String member = memberOf(addPractitioner(other, ",\"lead\":true,\"from\":\"2020-02-01\""), 2);
        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"4\"")
                .body("{\"role\":\"nurse\",\"lead\":true,\"from\":\"2020-01-31\"}")
                .put(team + "/members/" + member)
                .then()
                .statusCode(422)
                .body("errors.code", contains("another-lead"));
    }

    @Test
    void refusesWhoIsNotKnownOrTakesNoWork() {
        addPractitioner(practitioner(account, false), "")
                .then()
                .statusCode(422)
                .body("errors.code", contains("practitioner-inactive"));
        addPractitioner(UUID.randomUUID().toString(), "")
                .then()
                .statusCode(422)
                .body("errors.code", contains("practitioner-not-known"));
        add("{\"role\":\"nurse\"}").then().statusCode(422).body("errors.code", contains("practitioner-or-account"));
        add("{\"account\":\"%s\",\"role\":\"nurse\",\"from\":\"2020-01-02\",\"until\":\"2020-01-01\"}"
                        .formatted(account))
                .then()
                .statusCode(422)
                .body("errors.code", contains("ends-before-it-begins"));
    }

    @Test
    void isChangedByTheLeadAndNotByTheOthers() {
        addPractitioner(practitioner(account, true), "").then().statusCode(200);
        String more = "{\"account\":\"somebody\",\"role\":\"nurse\"}";
        asPerson(TENANT, account, "therapist")
                .body(more)
                .post(team + "/members")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:praxis:problem:not-in-charge-of-the-team"));
        String lead = account + "-lead";
        addPractitioner(practitioner(lead, true), ",\"lead\":true").then().statusCode(200);
        asPerson(TENANT, lead, "therapist")
                .body(more)
                .post(team + "/members")
                .then()
                .statusCode(200);
        asPerson(TENANT, account + "-stranger", "therapist")
                .body(more)
                .post(team + "/members")
                .then()
                .statusCode(404);
        asPerson(TENANT, "somebody", "tenant-admin")
                .body(more)
                .post(team + "/members")
                .then()
                .statusCode(403);
    }

    @Test
    void letsOneOfTwoWhoChangeItAtOnceWin() throws InterruptedException, ExecutionException {
        String member = memberOf(addPractitioner(practitioner(account, true), ""), 1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var answers = people.invokeAll(List.of(() -> changedTo(member, "nurse"), () -> changedTo(member, "other")));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
        asPerson(TENANT, "registrar", "coordinator").get(team).then().body("version", equalTo(4));
    }

    private int changedTo(String member, String role) {
        return asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"3\"")
                .body("{\"role\":\"%s\",\"from\":\"2020-01-01\"}".formatted(role))
                .put(team + "/members/" + member)
                .statusCode();
    }

    @Test
    void needsTheVersionThatWasReadAndAMemberThatIsThere() {
        String member = memberOf(addPractitioner(practitioner(account, true), ""), 1);
        var coordinator = asPerson(TENANT, "registrar", "coordinator");
        coordinator.delete(team + "/members/" + member).then().statusCode(428);
        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"2\"")
                .delete(team + "/members/" + member)
                .then()
                .statusCode(412);
        asPerson(TENANT, "registrar", "coordinator")
                .header("If-Match", "\"3\"")
                .delete(team + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void addsOnceHoweverOftenItIsSent() {
        String member = "{\"account\":\"%s\",\"role\":\"nurse\"}".formatted(account);
        for (int time = 0; time < 2; time++) {
            asPerson(TENANT, "registrar", "coordinator")
                    .header("Idempotency-Key", "add-" + patient)
                    .body(member)
                    .post(team + "/members")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3))
                    .body("members", hasSize(2));
        }
    }

    @Test
    void keepsEveryVersionWithWhoMadeIt() {
        addPractitioner(practitioner(account, true), "").then().statusCode(200);
        asPerson(TENANT, "registrar", "coordinator")
                .get(team + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 3))
                .body("items.recordedBy", contains("registrar", "registrar"))
                .body("items[0].careTeam.members", hasSize(1));
    }

    @Test
    void tellsAllMembersOfTodayAndLater() {
        add("{\"account\":\"over\",\"role\":\"nurse\",\"from\":\"2020-01-01\",\"until\":\"2020-01-02\"}")
                .then()
                .statusCode(200);
        add("{\"account\":\"later\",\"role\":\"nurse\",\"from\":\"2999-01-01\"}")
                .then()
                .statusCode(200);
        var events = PublishedEvents.await("praxis.patient", patient.toString(), EVENT, 3);
        assertThat(events.getLast().data().path("members").findValuesAsText("account"))
                .containsExactly("registrar", "later");
        asPerson(TENANT, "registrar", "coordinator")
                .get(team)
                .then()
                .body("members.account", containsInAnyOrder("registrar", "over", "later"));
    }

    @Test
    void isNotSeenByAnotherTenant() {
        var stranger = asPerson(OTHER_TENANT, "registrar", "coordinator");
        stranger.get(team).then().statusCode(404);
        stranger.get(team + "/history").then().statusCode(404);
        stranger.body("{\"account\":\"x\",\"role\":\"nurse\"}")
                .post(team + "/members")
                .then()
                .statusCode(404);
    }
}
