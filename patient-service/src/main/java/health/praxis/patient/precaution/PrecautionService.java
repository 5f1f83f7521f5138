package health.praxis.patient.precaution;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recording what treatment has to heed; every change holds the patient's row and commits with its event. */
@ApplicationScoped
public class PrecautionService {

    private final PrecautionRepository precautions;
    private final RegistrationService registration;
    private final ClinicService clinic;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    PrecautionService(
            PrecautionRepository precautions,
            RegistrationService registration,
            ClinicService clinic,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.precautions = precautions;
        this.registration = registration;
        this.clinic = clinic;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    PrecautionResponse record(UUID patientId, PrecautionRequest request) {
        var patient = registration.patientForChange(patientId);
        patient.requireActive("given a precaution");
        var now = clock.instant();
        var precaution = Precaution.record(
                identities.next(),
                patientId,
                request.precaution(),
                Optional.ofNullable(request.since()).orElseGet(this::today),
                request.source(),
                request.note(),
                patient.birthDate(),
                now);
        precautions.persist(precaution);
        outbox.append(precaution.recorded(Occurrence.of(request.occurredAt(), now, "/occurredAt")));
        return precaution.response();
    }

    @Transactional
    PrecautionResponse end(UUID id, ExpectedVersion expected, EndPrecautionRequest request) {
        var precaution = forChange(id, expected);
        var now = clock.instant();
        outbox.append(precaution.end(
                Optional.ofNullable(request.endedOn()).orElseGet(this::today),
                request.note(),
                Occurrence.of(request.occurredAt(), now, "/occurredAt"),
                now));
        return precaution.response();
    }

    PrecautionResponse get(UUID id) {
        return precautions.get(id).response();
    }

    List<PrecautionResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return precautions.page(patientId, after, rows).stream()
                .map(Precaution::response)
                .toList();
    }

    /** What treatment of the person has to heed now. */
    public List<PrecautionResponse> open(UUID patientId) {
        return precautions.open(patientId).stream().map(Precaution::response).toList();
    }

    private Precaution forChange(UUID id, ExpectedVersion expected) {
        registration.patientForChange(precautions.patientOf(id)).requireActive("changed");
        var precaution = precautions.get(id);
        expected.check(precaution.version());
        return precaution;
    }

    private LocalDate today() {
        return clinic.settings().dateAt(clock.instant());
    }
}
