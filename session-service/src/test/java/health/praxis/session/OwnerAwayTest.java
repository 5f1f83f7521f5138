package health.praxis.session;

import static health.praxis.session.Clinic.book;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.booking;
import static health.praxis.session.Clinic.hour;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.planOf;
import static health.praxis.session.Clinic.therapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.github.f4b6a3.uuid.UuidCreator;
import health.praxis.testing.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of requests that need another service's word when that service is away or slow. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class OwnerAwayTest {

    @Inject
    AgroalDataSource database;

    /** What is asked for about a person whom this service has not read of. */
    enum Ask {
        BOOKING(OwnerAwayTest::bookingOf),
        START(OwnerAwayTest::startOf),
        HOME_PRACTICE(OwnerAwayTest::homePracticeOf),
        ADVERSE_EVENT(OwnerAwayTest::fallOf),
        SYMPTOM(OwnerAwayTest::symptomOf);

        private final Function<UUID, Function<RequestSpecification, Response>> of;

        Ask(Function<UUID, Function<RequestSpecification, Response>> of) {
            this.of = of;
        }

        Function<RequestSpecification, Response> of(UUID patient) {
            return of.apply(patient);
        }
    }

    @BeforeEach
    void countConnections() {
        database.getConfiguration().setMetricsEnabled(true);
    }

    private static Function<RequestSpecification, Response> bookingOf(UUID patient) {
        var startsAt = hour();
        String body =
                booking(patient, planOf(patient), UUID.randomUUID(), startsAt, startsAt.plus(30, ChronoUnit.MINUTES));
        return who -> who.body(body).post("/api/v1/sessions");
    }

    private static Function<RequestSpecification, Response> startOf(UUID patient) {
        var session = booked(patient, "home").id();
        return who -> who.header("If-Match", "\"1\"").body("{}").post("/api/v1/sessions/" + session + "/start");
    }

    private static Function<RequestSpecification, Response> homePracticeOf(UUID patient) {
        String body = practice(null, patient);
        return who -> who.body(body).post("/api/v1/home-practice");
    }

    private static String practice(UUID id, UUID patient) {
        return """
            {"id":%s,"patientId":"%s","practisedOn":"2026-03-02",
             "items":[{"exercise":"sit-to-stand","minutes":10,"repetitions":30}]}
            """.formatted(Clinic.quoted(id), patient);
    }

    private static Function<RequestSpecification, Response> fallOf(UUID patient) {
        return who -> who.body("""
            {"patientId":"%s","kind":"fall","severityGrade":2,"serious":false,"harm":"mild"}
            """.formatted(patient)).post("/api/v1/adverse-events");
    }

    private static Function<RequestSpecification, Response> symptomOf(UUID patient) {
        return who -> who.body("{\"patientId\":\"%s\",\"symptom\":\"seizure\",\"newOrWorse\":true}".formatted(patient))
                .post("/api/v1/symptom-reports");
    }

    @ParameterizedTest
    @EnumSource
    void answersARetryOfCommittedWorkWithoutAskingAgain(Ask ask) {
        var patient = patient();
        var request = ask.of(patient);
        String key = UUID.randomUUID().toString();
        Supplier<Response> attempt = () -> request.apply(therapist().header("Idempotency-Key", key));
        var first = attempt.get();
        assertThat(first.statusCode()).isBetween(200, 201);
        var asked = Neighbours.askedAbout(patient).size();
        assertThat(asked).isPositive();

        Neighbours.away(patient);
        attempt.get()
                .then()
                .statusCode(first.statusCode())
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")))
                .body("version", equalTo(first.path("version")));
        assertThat(Neighbours.askedAbout(patient)).hasSize(asked);
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoConnectionWhileAnotherServiceThinks(Ask ask) {
        var patient = patient();
        var request = ask.of(patient);
        var answer = Neighbours.holding(patient);
        var response = CompletableFuture.supplyAsync(() -> request.apply(therapist()));
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(answer::isAwaited);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> database.getMetrics().activeCount() == 0);
            assertThat(answer.isAwaited())
                    .as("no connection was held before the request gave up waiting")
                    .isTrue();
        } finally {
            answer.letGo();
        }
        assertThat(response.join().statusCode()).isBetween(200, 201);
    }

    @Test
    void takesPracticeSentAgainUnderTheClientsIdWithoutAskingAgain() {
        var patient = patient();
        var id = UuidCreator.getTimeOrderedEpoch();
        therapist()
                .body(practice(id, patient))
                .post("/api/v1/home-practice")
                .then()
                .statusCode(201);
        Neighbours.away(patient);
        therapist()
                .body(practice(id, patient))
                .post("/api/v1/home-practice")
                .then()
                .statusCode(201)
                .body("id", equalTo(id.toString()))
                .body("version", equalTo(1));
        therapist()
                .body(practice(UuidCreator.getTimeOrderedEpoch(), patient))
                .post("/api/v1/home-practice")
                .then()
                .statusCode(503);
    }

    @Test
    void correctsPracticeOnRecordWhileTheOwnerIsAway() {
        var patient = patient();
        String id = homePracticeOf(patient)
                .apply(therapist())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Neighbours.away(patient);
        therapist()
                .header("If-Match", "\"1\"")
                .body("""
                    {"reason":"another day","practisedOn":"2026-03-03",
                     "items":[{"exercise":"sit-to-stand","minutes":10,"repetitions":30}]}
                    """)
                .post("/api/v1/home-practice/" + id + "/correction")
                .then()
                .statusCode(200)
                .body("practisedOn", equalTo("2026-03-03"));
    }

    @Test
    void losesNoReportOfDangerAndBooksNothingWhileTheOwnerIsAway() {
        for (var ask : Ask.values()) {
            var patient = patient();
            var request = ask.of(patient);
            Neighbours.away(patient);
            var response = request.apply(therapist()).then();
            switch (ask) {
                case ADVERSE_EVENT, SYMPTOM -> response.statusCode(201).body("instructions", hasSize(1));
                case BOOKING, START, HOME_PRACTICE -> response.statusCode(503);
            }
        }
        var startsAt = hour();
        var stranger = UUID.randomUUID();
        book(booking(stranger, planOf(stranger), UUID.randomUUID(), startsAt, startsAt.plus(30, ChronoUnit.MINUTES)))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("patient-unknown", "plan-unknown"));
    }
}
