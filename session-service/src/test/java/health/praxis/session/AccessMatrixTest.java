package health.praxis.session;

import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.book;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.hour;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.registered;
import static health.praxis.session.Clinic.therapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.matrix.AccessMatrix;
import health.praxis.testing.matrix.MatrixRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation, by everybody, about the own and another record, in the own tenant and in others. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class AccessMatrixTest {

    private static final String PRACTICE = """
        {"patientId":"%s","practisedOn":"2026-03-02","items":[{"exercise":"sit-to-stand","minutes":10,"repetitions":30}]}
        """;
    private static final String FALL = """
        {"patientId":"%s","kind":"fall","severityGrade":2,"serious":false,"harm":"mild"}
        """;
    private static final String SEIZURE = "{\"patientId\":\"%s\",\"symptom\":\"seizure\",\"newOrWorse\":true}";

    /** One after the other on the same rows; the last of them leaves the most behind. */
    @TestFactory
    Stream<DynamicTest> accessMatrix() {
        var own = recordOf(known());
        var other = recordOf(known());
        together(own, other);
        var matrix = new AccessMatrix(TENANT, own, other);
        return Stream.of(
                        dynamicTest("keepsKeysAndEventsApart", () -> {
                            matrix.checkKeys("reportSymptom", own, "praxis.session");
                            matrix.checkKeys("logHomePractice", own, "praxis.session");
                        }),
                        dynamicTest(
                                "keepsCursorsInTheirTenant",
                                () -> assertThat(matrix.checkCursors()).isGreaterThanOrEqualTo(5)),
                        dynamicTest(
                                "tellsNothingByTags",
                                () -> assertThat(matrix.checkTags("getAdverseEvent", "getSymptomReport", "getRedFlag"))
                                        .isGreaterThanOrEqualTo(4)),
                        dynamicTest(
                                "answersAsTheMatrixSays",
                                () -> System.out.println("session-service " + matrix.check())))
                .onClose(matrix::close);
    }

    private static UUID known() {
        var patient = patient();
        registered(TENANT, patient);
        awaitRow("select 1 from patient_standing where patient_id = '" + patient + "'");
        return patient;
    }

    private static MatrixRecord recordOf(UUID patient) {
        var session = booked(patient, "home").id();
        String practitioner =
                therapist().get("/api/v1/sessions/" + session).then().extract().path("practitionerIds[0]");
        post("home-practice", PRACTICE.formatted(patient));
        post("adverse-events", FALL.formatted(patient));
        String report = post("symptom-reports", SEIZURE.formatted(patient));
        return new MatrixRecord(
                patient,
                Map.of(
                        "sessions",
                        session.toString(),
                        "history",
                        "1",
                        "audit",
                        "session",
                        "practitioner",
                        practitioner,
                        "home-practice",
                        corrected(post("home-practice", PRACTICE.formatted(patient))),
                        "adverse-events",
                        post("adverse-events", FALL.formatted(patient)),
                        "symptom-reports",
                        report,
                        "red-flags",
                        therapist()
                                .get("/api/v1/red-flags?patientId=" + patient)
                                .then()
                                .extract()
                                .path("items[0].id")));
    }

    private static String post(String collection, String body) {
        return therapist()
                .body(body)
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A version that is not the first, so that it may be higher in another tenant. */
    private static String corrected(String practice) {
        therapist()
                .header("If-Match", "\"1\"")
                .body("""
                    {"reason":"another day","practisedOn":"2026-03-03",
                     "items":[{"exercise":"sit-to-stand","minutes":10,"repetitions":30}]}
                    """)
                .post("/api/v1/home-practice/" + practice + "/correction")
                .then()
                .statusCode(200);
        return practice;
    }

    /** A session of both, with the first one's practitioner. */
    private static void together(MatrixRecord one, MatrixRecord two) {
        var startsAt = hour();
        book("""
            {"type":"initial-assessment","mode":"home","discipline":"physical","startsAt":"%s","endsAt":"%s",
             "participants":[{"patientId":"%s"},{"patientId":"%s"}],"practitionerIds":["%s"]}
            """.formatted(
                                startsAt,
                                startsAt.plus(1, ChronoUnit.HOURS),
                                one.patientId(),
                                two.patientId(),
                                one.things().get("practitioner")))
                .then()
                .statusCode(201);
    }
}
