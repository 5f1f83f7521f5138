package health.praxis.outcomes.progress;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts about the progress of a person. */
public sealed interface ProgressEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    /** The verdict on a goal or an instrument, its reason or its confirmation is another than before. */
    @EventType(value = "health.praxis.outcomes.progress-classified.v1", topic = TOPIC)
    record Classified(
            UUID progressId,
            long sequence,
            Instant occurredAt,
            UUID patientId,
            String instrument,
            UUID goalId,
            String verdict,
            String reason,
            String previousVerdict,
            boolean confirmed,
            boolean suggestsReview,
            String catalogueVersion,
            String ruleVersion)
            implements ProgressEvent {

        @Override
        public String eventKey() {
            return patientId.toString();
        }

        @Override
        public UUID subjectId() {
            return progressId;
        }
    }
}
