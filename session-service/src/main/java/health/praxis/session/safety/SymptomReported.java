package health.praxis.session.safety;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** A symptom was reported; what was written in words is not told. */
@EventType(value = "health.praxis.session.symptom-reported.v1", topic = "praxis.session")
public record SymptomReported(
        UUID symptomReportId,
        UUID patientId,
        long sequence,
        Instant occurredAt,
        Symptom symptom,
        boolean newOrWorse,
        Boolean feelsSafeAlone,
        UUID sessionId,
        Reporter reportedBy)
        implements DomainEvent {

    @Override
    public String eventKey() {
        return patientId.toString();
    }

    @Override
    public UUID subjectId() {
        return symptomReportId;
    }
}
