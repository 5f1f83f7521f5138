package health.praxis.patient.medication;

import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Keeps the list that an EHR told last, and tells which drugs were begun or ended since it was told before. */
@ApplicationScoped
public class MedicationService {

    private final MedicationRepository medications;
    private final RegistrationService registration;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    MedicationService(
            MedicationRepository medications,
            RegistrationService registration,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.medications = medications;
        this.registration = registration;
        this.outbox = outbox;
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
        var kept = new LinkedHashSet<MedicationEntry>();
        known.forEach(medication -> kept.add(medication.entry()));
        if (kept.equals(wanted)) {
            return false;
        }
        known.stream()
                .filter(medication -> !wanted.contains(medication.entry()))
                .forEach(medications::delete);
        Instant now = clock.instant();
        tell(patientId, MedicationChange.between(kept, wanted), now);
        wanted.stream()
                .filter(entry -> !kept.contains(entry))
                .forEach(entry -> medications.persist(new Medication(identities.next(), patientId, entry, now)));
        return true;
    }

    private void tell(UUID patientId, MedicationChange change, Instant now) {
        if (!change.isNone()) {
            outbox.append(
                    new MedicationsChanged(identities.next(), patientId, 1, now, change.started(), change.stopped()));
        }
    }

    List<MedicationResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return medications.page(patientId, after, rows).stream()
                .map(Medication::response)
                .toList();
    }
}
