package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts about measures that are wanted. */
public sealed interface CoverageEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    /** The day has come on which a measure is due; told once for each measure and time point of an episode. */
    @EventType(value = "health.praxis.outcomes.measure-due.v1", topic = TOPIC)
    record MeasureDue(
            UUID measureDueId,
            Instant occurredAt,
            UUID patientId,
            UUID episodeId,
            String instrument,
            TimePoint timePoint,
            LocalDate dueOn,
            List<String> disciplines,
            List<String> coreSets,
            List<UUID> goals,
            String coreSetsVersion)
            implements CoverageEvent {

        @Override
        public String eventKey() {
            return patientId.toString();
        }

        @Override
        public UUID subjectId() {
            return measureDueId;
        }

        @Override
        public long sequence() {
            return 1;
        }
    }
}
