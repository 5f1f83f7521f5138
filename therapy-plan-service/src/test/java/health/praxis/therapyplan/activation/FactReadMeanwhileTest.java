package health.praxis.therapyplan.activation;

import static health.praxis.therapyplan.Plans.OTHER_TENANT;
import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.activate;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.below;
import static health.praxis.therapyplan.Plans.complete;
import static health.praxis.therapyplan.Plans.id;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.prescription;
import static org.hamcrest.Matchers.contains;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner's answer has no word yet of what this service has read in the meantime. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class FactReadMeanwhileTest {

    private static final String STIMULATION =
            "{\"kind\":\"stimulation\",\"modality\":\"functional-electrical\",\"site\":\"tibialis"
                    + " anterior\",\"intensityMilliampere\":20,\"minutes\":20}";

    private Person person;

    @BeforeEach
    void somebody() {
        person = Person.inTreatment();
    }

    private void read(String type, UUID subject, long sequence, String data) {
        read(TENANT, type, subject, sequence, data);
    }

    private void read(String tenant, String type, UUID subject, long sequence, String data) {
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient." + type + ".v1",
                tenant,
                person.id(),
                subject,
                sequence,
                data.replace("@patient", person.id().toString()).replace("@subject", subject.toString()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> handled(tenant, subject, sequence));
    }

    private static boolean handled(String tenant, UUID subject, long sequence) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(
                        "select 1 from inbox_position where tenant_id = ? and subject = ? and sequence >= ?")) {
            select.setString(1, tenant);
            select.setObject(2, subject);
            select.setLong(3, sequence);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void withdraw(String purpose) {
        read("consent-withdrawn", person.consent(purpose), 2, """
            {"consentId":"@subject","patientId":"@patient","purpose":"%s"}
            """.formatted(purpose));
    }

    @Test
    void aDeathStandsAgainstActivation() {
        UUID plan = complete(person);
        read(OTHER_TENANT, "deceased-recorded", person.id(), 2, "{\"patientId\":\"@patient\"}");
        read("deceased-recorded", person.id(), 2, "{\"patientId\":\"@patient\"}");
        activate(plan).then().statusCode(422).body("errors.code", contains("patient-deceased"));
    }

    @Test
    void anotherTenantsDeathDoesNot() {
        UUID plan = complete(person);
        read(OTHER_TENANT, "deceased-recorded", person.id(), 2, "{\"patientId\":\"@patient\"}");
        activate(plan).then().statusCode(200);
    }

    @Test
    void anArchivedRecordStandsAgainstARevision() {
        UUID plan = active(person);
        read("archived", person.id(), 2, "{\"patientId\":\"@patient\"}");
        planStep(plan, "revisions", "{\"reason\":\"more\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("patient-archived"));
    }

    @Test
    void aWithdrawnConsentStandsAgainstResumption() {
        UUID plan = active(person);
        planStep(plan, "hold", "{\"reason\":\"medical\"}").then().statusCode(200);
        withdraw("treatment");
        planStep(plan, "resumption", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("treatment-consent-missing"));
    }

    @Test
    void aConsentWithdrawnEarlierDoesNotOutweighALaterOne() {
        UUID plan = complete(person);
        read("consent-withdrawn", UUID.randomUUID(), 2, """
            {"consentId":"@subject","patientId":"@patient","purpose":"treatment"}
            """);
        activate(plan).then().statusCode(200);
    }

    @Test
    void anEndedEpisodeStandsAgainstActivation() {
        UUID plan = complete(person);
        read("episode-ended", person.episode(), 2, """
            {"episodeId":"@subject","patientId":"@patient","programmeType":"cognitive","endReason":"transferred",
             "endedOn":"2026-11-01"}
            """);
        activate(plan).then().statusCode(422).body("errors.code", contains("episode-not-active"));
    }

    @Test
    void aPrecautionStandsAgainstATechniqueUntilItsEndIsReadOf() {
        UUID plan = complete(person);
        id(below(plan, "prescriptions", prescription("physical", STIMULATION)));
        UUID precaution = UUID.randomUUID();
        read("precaution-recorded", precaution, 1, """
            {"precautionId":"@subject","patientId":"@patient","precaution":"pacemaker","since":"2026-11-01"}
            """);
        activate(plan).then().statusCode(422).body("errors.code", contains("technique-contraindicated"));
        read("precaution-ended", precaution, 2, """
            {"precautionId":"@subject","patientId":"@patient","precaution":"pacemaker","endedOn":"2026-11-02"}
            """);
        activate(plan).then().statusCode(200);
    }
}
