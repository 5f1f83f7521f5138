package health.praxis.patient.capacity;

import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.access.ClinicCalendar;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeping what was found about people's capacity to decide; it stays in this service, no event tells it. A finding says who
 * may consent from now on, so that nobody makes one in an emergency alone.
 */
@ApplicationScoped
public class CapacityService {

    private final CapacityRepository assessments;
    private final RegistrationService registration;
    private final ClinicCalendar calendar;
    private final CurrentCaller caller;
    private final Identities identities;
    private final Clock clock;

    CapacityService(
            CapacityRepository assessments,
            RegistrationService registration,
            ClinicCalendar calendar,
            CurrentCaller caller,
            Identities identities,
            Clock clock) {
        this.assessments = assessments;
        this.registration = registration;
        this.calendar = calendar;
        this.caller = caller;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    CapacityAssessmentResponse record(UUID patientId, CapacityAssessmentRequest request) {
        var patient = registration.patientForChangeOfAccess(patientId);
        patient.requireActive("assessed");
        var assessment = new CapacityAssessment(
                identities.next(),
                patientId,
                request.capacity(),
                Optional.ofNullable(request.assessedOn()).orElseGet(calendar::today),
                request.note(),
                caller.get().subject(),
                patient.birthDate(),
                clock.instant());
        assessments.persist(assessment);
        return assessment.response();
    }

    CapacityAssessmentResponse get(UUID id) {
        return assessments.get(id).response();
    }

    List<CapacityAssessmentResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return assessments.page(patientId, after, rows).stream()
                .map(CapacityAssessment::response)
                .toList();
    }

    /** True when the newest finding up to that day says that the person cannot decide. */
    public boolean isAbsentOn(UUID patientId, LocalDate day) {
        return assessments
                .newest(patientId, day)
                .filter(CapacityAssessment::isAbsent)
                .isPresent();
    }
}
