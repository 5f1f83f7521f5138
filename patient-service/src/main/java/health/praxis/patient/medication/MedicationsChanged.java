package health.praxis.patient.medication;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An EHR's list tells of drugs that were begun or are no longer taken; only that and when, not what for. */
@EventType(value = "health.praxis.patient.medications-changed.v1", topic = "praxis.patient")
public record MedicationsChanged(
        UUID medicationChangeId,
        UUID patientId,
        long sequence,
        Instant occurredAt,
        List<Started> started,
        List<Stopped> stopped)
        implements DomainEvent {

    /**
     * A drug that was not on the list before.
     *
     * @param rxNorm the drug in RxNorm; null when the EHR codes it otherwise
     * @param startedOn day of its first order; null when the EHR does not say, and then it was begun since the list was
     *     told before
     */
    record Started(String rxNorm, LocalDate startedOn) {}

    /**
     * A drug that was taken when the list was told before, and is not any more.
     *
     * @param rxNorm the drug in RxNorm; null when the EHR codes it otherwise
     */
    record Stopped(String rxNorm) {}

    @Override
    public String eventKey() {
        return patientId.toString();
    }

    @Override
    public UUID subjectId() {
        return medicationChangeId;
    }
}
