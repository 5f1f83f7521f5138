package health.praxis.session.homepractice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All facts about a practice at home, in codes and numbers. */
public sealed interface HomePracticeEvent extends DomainEvent {

    String TOPIC = "praxis.session";

    UUID homePracticeId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return homePracticeId();
    }

    /** Somebody practised at home. */
    @EventType(value = "health.praxis.session.home-practice-logged.v1", topic = TOPIC)
    record Logged(
            UUID homePracticeId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped PractisedDose practised)
            implements HomePracticeEvent {}

    /** The record was corrected; this is how it reads now. */
    @EventType(value = "health.praxis.session.home-practice-corrected.v1", topic = TOPIC)
    record Corrected(
            UUID homePracticeId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped PractisedDose practised)
            implements HomePracticeEvent {}

    /** What was practised on one day. */
    record PractisedDose(
            UUID homeProgrammeId,
            LocalDate practisedOn,
            List<PractisedExercise> items,
            int minutes,
            int repetitions,
            Integer effort,
            Integer pain,
            Boolean feltSafe,
            PracticeSource source) {

        static PractisedDose of(Practice practice, PracticeSource source) {
            return new PractisedDose(
                    practice.homeProgrammeId(),
                    practice.practisedOn(),
                    practice.items().stream().map(PractisedExercise::of).toList(),
                    practice.minutes(),
                    practice.repetitions(),
                    practice.effort(),
                    practice.pain(),
                    practice.feltSafe(),
                    source);
        }
    }

    /** One exercise of it; what was not counted adds nothing. */
    record PractisedExercise(UUID itemId, String exercise, int minutes, int repetitions) {

        static PractisedExercise of(PractisedItem item) {
            return new PractisedExercise(item.itemId(), item.exercise(), item.addedMinutes(), item.addedRepetitions());
        }
    }
}
