package health.praxis.patient.condition;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recording what people are treated for; every change holds the patient's row and commits with its events. */
@ApplicationScoped
public class ConditionService {

    private final ConditionRepository conditions;
    private final PrimaryDesignation primary;
    private final RegistrationService registration;
    private final ClinicService clinic;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    ConditionService(
            ConditionRepository conditions,
            PrimaryDesignation primary,
            RegistrationService registration,
            ClinicService clinic,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.conditions = conditions;
        this.primary = primary;
        this.registration = registration;
        this.clinic = clinic;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    ConditionResponse record(UUID patientId, ConditionRequest request) {
        var patient = registration.patientForChange(patientId);
        patient.requireActive("given a condition");
        var now = clock.instant();
        ConditionPolicy.check(
                request.details(), request.clinicalStatus(), request.resolvedOn(), patient.birthDate(), now);
        var condition = Condition.record(
                identities.next(),
                patientId,
                request.condition(),
                request.details(),
                request.clinicalStatus(),
                request.resolvedOn(),
                now);
        primary.add(condition, Occurrence.of(request.occurredAt(), now, "/occurredAt"));
        return described(condition);
    }

    @Transactional
    ConditionResponse update(UUID id, ExpectedVersion expected, UpdateConditionRequest request) {
        var patient = registration.patientForChange(conditions.patientOf(id));
        patient.requireActive("changed");
        var condition = forChange(id, expected);
        var now = clock.instant();
        ConditionPolicy.check(request.details(), request.status(), null, patient.birthDate(), now);
        condition
                .update(
                        request.details(),
                        request.status(),
                        Occurrence.of(request.occurredAt(), now, "/occurredAt"),
                        now)
                .ifPresent(outbox::append);
        return described(condition);
    }

    @Transactional
    ConditionResponse resolve(UUID id, ExpectedVersion expected, ResolveConditionRequest request) {
        var patient = registration.patientForChange(conditions.patientOf(id));
        patient.requireActive("changed");
        var condition = forChange(id, expected);
        var now = clock.instant();
        ConditionPolicy.check(
                condition.details(), ClinicalStatus.RESOLVED, request.resolvedOn(), patient.birthDate(), now);
        primary.resolve(condition, request.resolvedOn(), Occurrence.of(request.occurredAt(), now, "/occurredAt"), now);
        return described(condition);
    }

    @Transactional
    ConditionResponse designatePrimary(UUID id, ExpectedVersion expected) {
        registration.patientForChange(conditions.patientOf(id)).requireActive("changed");
        var condition = forChange(id, expected);
        if (!condition.isPrimary()) {
            primary.moveTo(condition, clock.instant());
        }
        return described(condition);
    }

    ConditionResponse get(UUID id) {
        return described(conditions.get(id));
    }

    List<ConditionResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return described(conditions.page(patientId, after, rows));
    }

    /** All conditions of a person, in the order they were recorded. */
    public List<ConditionResponse> ofPatient(UUID patientId) {
        return described(conditions.ofPatient(patientId));
    }

    /** The condition the person's programme is about. */
    public Optional<UUID> primaryOf(UUID patientId) {
        return conditions.ofPatient(patientId).stream()
                .filter(Condition::isPrimary)
                .map(Condition::id)
                .findFirst();
    }

    private Condition forChange(UUID id, ExpectedVersion expected) {
        var condition = conditions.get(id);
        expected.check(condition.version());
        return condition;
    }

    private ConditionResponse described(Condition condition) {
        return described(List.of(condition)).getFirst();
    }

    private List<ConditionResponse> described(List<Condition> several) {
        var today = clinic.settings().dateAt(clock.instant());
        return several.stream()
                .map(condition -> ConditionResponse.from(condition, today))
                .toList();
    }
}
