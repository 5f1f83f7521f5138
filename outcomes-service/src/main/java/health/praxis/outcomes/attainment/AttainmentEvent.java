package health.praxis.outcomes.attainment;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts about the goals of a plan. */
public sealed interface AttainmentEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    /**
     * The goals of a plan were rated.
     *
     * @param rated how many goals entered the score
     * @param baselineT T-score of the same goals at the baseline, null when there is none
     * @param clearChange whether they moved by a standard deviation or more since
     */
    @EventType(value = "health.praxis.outcomes.goal-attainment-scored.v1", topic = TOPIC)
    record Scored(
            UUID goalAttainmentId,
            long sequence,
            Instant occurredAt,
            UUID patientId,
            UUID planId,
            Occasion occasion,
            double t,
            String band,
            int rated,
            Double baselineT,
            Double change,
            Boolean clearChange,
            String catalogueVersion)
            implements AttainmentEvent {

        @Override
        public String eventKey() {
            return patientId.toString();
        }

        @Override
        public UUID subjectId() {
            return goalAttainmentId;
        }
    }
}
