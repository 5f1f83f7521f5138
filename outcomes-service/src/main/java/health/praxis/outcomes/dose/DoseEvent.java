package health.praxis.outcomes.dose;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts about the dose of a person. */
public sealed interface DoseEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    /** In a finished week less than {@link DoseSummary#ENOUGH} of what a plan prescribed in a discipline was delivered. */
    @EventType(value = "health.praxis.outcomes.dose-shortfall-found.v1", topic = TOPIC)
    record ShortfallFound(
            UUID shortfallId,
            Instant occurredAt,
            UUID patientId,
            UUID planId,
            String discipline,
            String week,
            double plannedMinutes,
            double deliveredMinutes,
            double plannedRepetitions,
            double deliveredRepetitions,
            String reason)
            implements DoseEvent {

        @Override
        public String eventKey() {
            return patientId.toString();
        }

        @Override
        public UUID subjectId() {
            return shortfallId;
        }

        @Override
        public long sequence() {
            return 1;
        }
    }
}
