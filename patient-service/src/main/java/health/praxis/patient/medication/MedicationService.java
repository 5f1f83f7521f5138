package health.praxis.patient.medication;

import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Keeps the list that an EHR told last. */
@ApplicationScoped
public class MedicationService {

    private final MedicationRepository medications;
    private final RegistrationService registration;
    private final Identities identities;
    private final Clock clock;

    MedicationService(
            MedicationRepository medications, RegistrationService registration, Identities identities, Clock clock) {
        this.medications = medications;
        this.registration = registration;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Makes the list what the EHR tells now; an EHR that tells of no medication at all says nothing about the list.
     *
     * @return whether anything changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean replace(UUID patientId, List<MedicationEntry> told) {
        if (told.isEmpty()) {
            return false;
        }
        registration.patientForChange(patientId);
        var wanted = new LinkedHashSet<>(told);
        var known = medications.ofPatient(patientId);
        var kept = new HashSet<MedicationEntry>();
        known.forEach(medication -> kept.add(medication.entry()));
        if (kept.equals(wanted)) {
            return false;
        }
        known.stream()
                .filter(medication -> !wanted.contains(medication.entry()))
                .forEach(medications::delete);
        Instant now = clock.instant();
        wanted.stream()
                .filter(entry -> !kept.contains(entry))
                .forEach(entry -> medications.persist(new Medication(identities.next(), patientId, entry, now)));
        return true;
    }

    List<MedicationResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return medications.page(patientId, after, rows).stream()
                .map(Medication::response)
                .toList();
    }
}
