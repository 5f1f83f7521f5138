package health.praxis.patient.safetyfacts;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.condition.ConditionService;
import health.praxis.patient.consent.ConsentService;
import health.praxis.patient.episode.EpisodeService;
import health.praxis.patient.precaution.PrecautionService;
import health.praxis.patient.registration.RegistrationService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts the facts together from the features that own them. */
@ApplicationScoped
class SafetyFactsService {

    private final RegistrationService registration;
    private final ConditionService conditions;
    private final PrecautionService precautions;
    private final ConsentService consents;
    private final EpisodeService episodes;
    private final ClinicService clinic;

    SafetyFactsService(
            RegistrationService registration,
            ConditionService conditions,
            PrecautionService precautions,
            ConsentService consents,
            EpisodeService episodes,
            ClinicService clinic) {
        this.registration = registration;
        this.conditions = conditions;
        this.precautions = precautions;
        this.consents = consents;
        this.episodes = episodes;
        this.clinic = clinic;
    }

    SafetyFactsResponse of(UUID patientId) {
        var patient = registration.patient(patientId);
        var settings = clinic.settings();
        return new SafetyFactsResponse(
                patient.id(),
                patient.status(),
                patient.isDeceased(),
                patient.birthDate().orElse(null),
                conditions.ofPatient(patientId).stream()
                        .map(SafetyFactsResponse.ConditionFact::from)
                        .toList(),
                precautions.open(patientId).stream()
                        .map(SafetyFactsResponse.PrecautionFact::from)
                        .toList(),
                consents.inForce(patientId).stream()
                        .map(SafetyFactsResponse.ConsentFact::from)
                        .toList(),
                episodes.ofPatient(patientId).stream()
                        .map(SafetyFactsResponse.EpisodeFact::from)
                        .toList(),
                settings.emergencyNumber(),
                settings.timeZone());
    }
}
