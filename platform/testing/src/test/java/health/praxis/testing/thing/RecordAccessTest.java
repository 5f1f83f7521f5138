package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.praxis.platform.access.Basis;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.Unavailable;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RecordAccessTest {

    private static final String TOPIC = "praxis.patient";
    private static final String TENANT = "riverside";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AccessProbeService probe;

    @Inject
    ThingReadModel things;

    @Inject
    BeanManager beans;

    private final UUID patient = UUID.randomUUID();

    @AfterEach
    void backToNormal() {
        things.failWhile("");
        probe.on("2026-03-01");
    }

    @Test
    void letsATherapistSeeTheOwnPatientsFromTheFirstDayToTheLastAndNoOthers() {
        String account = account();
        var therapist = staff(account, Role.THERAPIST);
        assertThat(open(therapist)).isFalse();
        team(1, member(account, null, "2026-03-01", "2026-03-02"));
        await().atMost(SOON).until(() -> open(therapist));
        assertThat(onlyThese(therapist)).contains(Set.of(patient));
        probe.on("2026-03-02");
        assertThat(open(therapist)).isTrue();
        probe.on("2026-03-03");
        assertThat(open(therapist)).isFalse();
        probe.on("2026-02-28");
        assertThat(open(therapist)).isFalse();
        assertThat(open(staff(account(), Role.THERAPIST))).isFalse();
        assertThat(open(new Caller(account, "hillcrest", Set.of(Role.THERAPIST), Optional.empty())))
                .isFalse();
    }

    @Test
    void knowsAMemberByThePractitionersAccountWhileThePractitionerIsActive() {
        String account = account();
        UUID practitioner = UUID.randomUUID();
        var therapist = staff(account, Role.THERAPIST);
        team(1, member(null, practitioner, "2026-01-01", null));
        practitioner(practitioner, 1, account, true);
        await().atMost(SOON).until(() -> open(therapist));
        practitioner(practitioner, 2, account, false);
        await().atMost(SOON).until(() -> !open(therapist));
    }

    @Test
    void takesAnybodyOffTheTeamWhomTheNewTeamDoesNotName() {
        String account = account();
        var therapist = staff(account, Role.THERAPIST);
        team(1, member(account, null, "2026-01-01", null));
        await().atMost(SOON).until(() -> open(therapist));
        team(2);
        await().atMost(SOON).until(() -> !open(therapist));
    }

    @Test
    void letsCoordinatorsPhysiciansAndIntegrationsSeeTheTenantAndAnalystsNobody() {
        for (String role : Set.of(Role.COORDINATOR, Role.PHYSICIAN, Role.INTEGRATION)) {
            var look = look(staff(account(), role), patient);
            assertThat(look.open()).as(role).isTrue();
            assertThat(look.trail().getFirst().basis()).contains(Basis.TENANT_ROLE);
            assertThat(onlyThese(staff(account(), role))).isEmpty();
        }
        for (String role : Set.of(Role.ANALYST, Role.TENANT_ADMIN)) {
            assertThat(open(staff(account(), role))).as(role).isFalse();
            assertThat(onlyThese(staff(account(), role))).as(role).contains(Set.of());
        }
    }

    @Test
    void letsPeopleSeeTheirOwnRecordOnly() {
        var person = new Caller(account(), TENANT, Set.of(Role.PATIENT), Optional.of(patient));
        assertThat(open(person)).isTrue();
        assertThat(look(person, UUID.randomUUID()).open()).isFalse();
        assertThat(onlyThese(person)).contains(Set.of(patient));
    }

    @Test
    void letsACaregiverSeeWhatTheLinkNamesWhileAConsentIsInForce() {
        String account = account();
        UUID caregiver = UUID.randomUUID();
        UUID consent = UUID.randomUUID();
        var caller = new Caller(account, TENANT, Set.of(Role.CAREGIVER), Optional.of(patient));
        awaitFresh();
        assertThat(open(caller)).isFalse();
        link(caregiver, 1, account, "plan");
        grant(consent, 1);
        await().atMost(SOON).until(() -> open(caller));
        assertThat(open(new Caller(account(), TENANT, Set.of(Role.CAREGIVER), Optional.of(patient))))
                .as("another caregiver")
                .isFalse();
        link(caregiver, 2, account, "record");
        await().atMost(SOON).until(() -> !open(caller));
        link(caregiver, 3, account, "record\",\"plan");
        await().atMost(SOON).until(() -> open(caller));
        withdraw(consent, 2);
        await().atMost(SOON).until(() -> !open(caller));
    }

    @Test
    void letsInTheOneCaregiverThatAConsentNames() {
        String account = account();
        UUID caregiver = UUID.randomUUID();
        var caller = new Caller(account, TENANT, Set.of(Role.CAREGIVER), Optional.of(patient));
        awaitFresh();
        link(caregiver, 1, account, "plan");
        grant(UUID.randomUUID(), 1, UUID.randomUUID());
        String witness = account();
        team(1, member(witness, null, "2026-01-01", null));
        await().atMost(SOON).until(() -> open(staff(witness, Role.THERAPIST)));
        assertThat(open(caller)).as("the consent before names another").isFalse();
        grant(UUID.randomUUID(), 1, caregiver);
        await().atMost(SOON).until(() -> open(caller));
    }

    @Test
    void answersCaregiversNothingAndMarksStaffReadsWhenAPartitionIsHeldBack() {
        String account = account();
        var caregiver = new Caller(account, TENANT, Set.of(Role.CAREGIVER), Optional.of(patient));
        team(1, member(account, null, "2026-01-01", null));
        link(UUID.randomUUID(), 1, account, "plan");
        grant(UUID.randomUUID(), 1);
        awaitFresh();
        await().atMost(SOON).until(() -> open(caregiver));
        things.failWhile("holds the partition");
        UUID stuck = UUID.randomUUID();
        IncomingEvents.publish(
                TOPIC,
                ThingReadModel.BEGAN,
                TENANT,
                stuck,
                stuck,
                1,
                "{\"thingId\":\"" + stuck + "\",\"state\":\"holds the partition\"}");
        await().atMost(SOON)
                .untilAsserted(() -> assertThatThrownBy(() -> open(caregiver)).isInstanceOf(Unavailable.class));
        var staffLook = look(staff(account, Role.THERAPIST), patient);
        assertThat(staffLook.open()).isTrue();
        assertThat(staffLook.stale()).isTrue();
        things.failWhile("");
        awaitFresh();
        await().atMost(SOON).until(() -> open(caregiver));
    }

    @Test
    void answersCaregivers503AndMarksWhatStaffReadWhenTheConsumerIsStopped() {
        String account = account();
        team(1, member(account, null, "2026-01-01", null));
        link(UUID.randomUUID(), 1, account, "plan");
        grant(UUID.randomUUID(), 1);
        String caregiver = Tokens.of(account, TENANT, patient, Role.CAREGIVER);
        String therapist = Tokens.of(account, TENANT, (UUID) null, Role.THERAPIST);
        awaitFresh();
        await().atMost(SOON).until(() -> status(caregiver) == 200);
        assertThat(status(therapist)).isEqualTo(200);
        try {
            tellTheConsumer(new ShutdownEvent());
            await().atMost(SOON).until(() -> status(caregiver) == 503);
            assertThat(status(therapist)).isEqualTo(200);
        } finally {
            tellTheConsumer(new StartupEvent());
        }
        await().atMost(SOON).until(() -> status(caregiver) == 200);
        assertThat(status(therapist)).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(AuditRows.read("""
                    select stale from audit_entry where patient_id = ? and 'therapist' = any (roles) order by id
                    """, patient))
                        .extracting(entry -> entry.get("stale"))
                        .containsExactly(false, true, false));
    }

    /** What the owner has committed and could not publish cannot be read by anybody. */
    @Test
    void answersCaregivers503AndMarksWhatStaffReadWhenTheOwnerCannotPublish() {
        String account = account();
        team(1, member(account, null, "2026-01-01", null));
        link(UUID.randomUUID(), 1, account, "plan");
        grant(UUID.randomUUID(), 1);
        String caregiver = Tokens.of(account, TENANT, patient, Role.CAREGIVER);
        awaitFresh();
        await().atMost(SOON).until(() -> status(caregiver) == 200);
        try {
            Infrastructure.ownerOfAccessFacts().isStuck();
            await().atMost(SOON).until(() -> status(caregiver) == 503);
            var staffLook = look(staff(account, Role.THERAPIST), patient);
            assertThat(staffLook.open()).isTrue();
            assertThat(staffLook.stale()).isTrue();
        } finally {
            Infrastructure.ownerOfAccessFacts().isWell();
        }
        await().atMost(SOON).until(() -> status(caregiver) == 200);
    }

    /** As after the clocks were set back by an hour. */
    @Test
    void believesNoMomentToComeAndForgetsItAtTheNextLook() throws SQLException {
        String account = account();
        link(UUID.randomUUID(), 1, account, "plan");
        grant(UUID.randomUUID(), 1);
        String caregiver = Tokens.of(account, TENANT, patient, Role.CAREGIVER);
        awaitFresh();
        await().atMost(SOON).until(() -> status(caregiver) == 200);
        try {
            Infrastructure.ownerOfAccessFacts().isStuck();
            everyPartitionWasReadAnHourAhead();
            await().atMost(SOON).until(() -> status(caregiver) == 503);
        } finally {
            Infrastructure.ownerOfAccessFacts().isWell();
        }
        await().atMost(SOON).until(() -> status(caregiver) == 200);
        everyPartitionWasReadAnHourAhead();
        await().atMost(SOON).during(Duration.ofSeconds(3)).until(() -> status(caregiver) == 200);
    }

    private static void everyPartitionWasReadAnHourAhead() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.executeUpdate("update access_heartbeat set caught_up_at = now() + interval '1 hour'");
        }
    }

    private int status(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/patients/" + patient + "/probes/" + patient)
                .statusCode();
    }

    /** Only the consumer of the inbox hears it: stopped and started as with the whole service. */
    private <T> void tellTheConsumer(T event) {
        var heard = beans.resolveObserverMethods(event).stream()
                .filter(observer -> observer.getBeanClass().getSimpleName().equals("InboxConsumer"))
                .toList();
        assertThat(heard).hasSize(1);
        tell(heard.getFirst(), event);
    }

    private static <S> void tell(ObserverMethod<S> observer, S event) {
        observer.notify(new EventContext<S>() {
            @Override
            public S getEvent() {
                return event;
            }

            @Override
            public EventMetadata getMetadata() {
                throw new UnsupportedOperationException();
            }
        });
    }

    /** Each question is a request of its own: the test's own thread keeps one request open throughout. */
    private AccessProbeService.Look look(Caller who, UUID patientId) {
        return asRequest(() -> probe.look(who, patientId));
    }

    private Optional<Set<UUID>> onlyThese(Caller who) {
        return asRequest(() -> probe.onlyThese(who));
    }

    private static <T> T asRequest(Supplier<T> question) {
        try (var requests = Executors.newSingleThreadExecutor()) {
            return requests.submit(question::get).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitFresh() {
        await().atMost(SOON)
                .until(() -> !look(staff(account(), Role.THERAPIST), patient).stale());
    }

    private boolean open(Caller who) {
        return look(who, patient).open();
    }

    private static Caller staff(String account, String role) {
        return new Caller(account, TENANT, Set.of(role), Optional.empty());
    }

    private static String account() {
        return UUID.randomUUID().toString();
    }

    /** Facts of a person are read in the order in which they are told: tell it first where a link is waited for. */
    private void team(long version, String... members) {
        publish(
                "health.praxis.patient.care-team-changed.v1",
                teamId,
                version,
                "{\"careTeamId\":\"" + teamId + "\",\"patientId\":\"" + patient + "\",\"members\":["
                        + String.join(",", members) + "]}");
    }

    private final UUID teamId = UUID.randomUUID();

    private static String member(String account, UUID practitioner, String from, String until) {
        return "{\"practitionerId\":%s,\"account\":%s,\"role\":\"other\",\"lead\":false,\"from\":\"%s\",\"until\":%s}"
                .formatted(text(practitioner), text(account), from, text(until));
    }

    private static void practitioner(UUID id, long version, String account, boolean active) {
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.practitioner-recorded.v1",
                TENANT,
                id,
                id,
                version,
                "{\"practitionerId\":\"" + id
                        + "\",\"discipline\":\"physical\",\"neurologySpecialised\":true,\"active\":" + active
                        + ",\"account\":\"" + account + "\"}");
    }

    private void link(UUID caregiver, long version, String account, String parts) {
        publish(
                "health.praxis.patient.caregiver-linked.v1",
                caregiver,
                version,
                "{\"caregiverId\":\"" + caregiver + "\",\"patientId\":\"" + patient + "\",\"account\":\"" + account
                        + "\",\"relationship\":\"partner\",\"representative\":\"none\",\"parts\":[\"" + parts
                        + "\"],\"from\":\"2026-01-01\",\"until\":null}");
    }

    private void grant(UUID consent, long version) {
        grant(consent, version, null);
    }

    private void grant(UUID consent, long version, UUID caregiver) {
        publish(
                "health.praxis.patient.consent-granted.v1",
                consent,
                version,
                "{\"consentId\":\"" + consent + "\",\"patientId\":\"" + patient
                        + "\",\"purpose\":\"caregiver-access\",\"caregiverId\":" + text(caregiver)
                        + ",\"from\":\"2026-01-01\",\"until\":null}");
    }

    private void withdraw(UUID consent, long version) {
        publish(
                "health.praxis.patient.consent-withdrawn.v1",
                consent,
                version,
                "{\"consentId\":\"" + consent + "\",\"patientId\":\"" + patient
                        + "\",\"purpose\":\"caregiver-access\"}");
    }

    private void publish(String type, UUID subject, long version, String data) {
        IncomingEvents.publish(TOPIC, type, TENANT, patient, subject, version, data);
    }

    private static String text(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
