package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** All facts about assessments. They carry scores and codes, never an answer or a note. */
public sealed interface AssessmentEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    UUID assessmentId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return assessmentId();
    }

    /** Somebody was measured. */
    @EventType(value = "health.praxis.outcomes.assessment-recorded.v1", topic = TOPIC)
    record Recorded(
            UUID assessmentId,
            long sequence,
            Instant occurredAt,
            UUID patientId,
            @JsonUnwrapped Measured measured) implements AssessmentEvent {}

    /** A measurement reads differently now; all of it is told again. */
    @EventType(value = "health.praxis.outcomes.assessment-amended.v1", topic = TOPIC)
    record Amended(
            UUID assessmentId,
            long sequence,
            Instant occurredAt,
            UUID patientId,
            @JsonUnwrapped Measured measured) implements AssessmentEvent {}

    /**
     * An answer calls for a risk assessment on the same day; what was answered is not told.
     *
     * @param assessmentId null when the form was refused and is on record nowhere; of a refused amendment what it would amend
     * @param unrecordedAnswerId what states the fact when the form or amendment was refused, else null
     */
    @EventType(value = "health.praxis.outcomes.self-harm-answer-found.v1", topic = TOPIC)
    record SelfHarmAnswerFound(
            UUID assessmentId,
            @JsonIgnore UUID unrecordedAnswerId,
            long sequence,
            Instant occurredAt,
            UUID patientId,
            String instrument,
            Subject subjectKind,
            String item)
            implements AssessmentEvent {

        @Override
        public UUID subjectId() {
            return unrecordedAnswerId == null ? assessmentId : unrecordedAnswerId;
        }
    }

    /**
     * A result lies on the side of a published cut-off that goes with falls.
     *
     * @param population the people the cut-off was found in, in the catalogue's words
     */
    @EventType(value = "health.praxis.outcomes.fall-risk-found.v1", topic = TOPIC)
    record FallRiskFound(
            UUID assessmentId,
            long sequence,
            Instant occurredAt,
            UUID patientId,
            String instrument,
            double score,
            String operator,
            double cutoff,
            String population,
            String catalogueVersion)
            implements AssessmentEvent {}

    /** What was measured and what it came to; fields that do not apply are null. */
    record Measured(
            UUID episodeId,
            UUID goalId,
            String instrument,
            String instrumentVersion,
            String catalogueVersion,
            Subject subjectKind,
            UUID caregiverId,
            TimePoint timePoint,
            Circumstances.Mode mode,
            UUID raterId,
            Instant performedAt,
            ResultKind result,
            Double score,
            String band) {

        static Measured of(Form form, Reading reading) {
            return new Measured(
                    form.episodeId(),
                    form.goalId(),
                    form.instrument(),
                    form.instrumentVersion(),
                    reading.catalogueVersion(),
                    form.subject(),
                    form.caregiverId(),
                    reading.timePoint(),
                    reading.administration().mode(),
                    reading.raterId(),
                    reading.performedAt(),
                    reading.resultKind(),
                    reading.result().score(),
                    reading.result().band());
        }
    }
}
