package health.praxis.patient.episode;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** All facts about episodes of treatment. */
public sealed interface EpisodeEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    UUID episodeId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return episodeId();
    }

    /** Treatment in a programme begins. */
    @EventType(value = "health.praxis.patient.episode-started.v1", topic = TOPIC)
    record Started(
            UUID episodeId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            ProgrammeType programmeType,
            CareSetting setting,
            ReferralSource referralSource,
            LocalDate startedOn)
            implements EpisodeEvent {}

    /** Treatment in a programme is over. */
    @EventType(value = "health.praxis.patient.episode-ended.v1", topic = TOPIC)
    record Ended(
            UUID episodeId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            ProgrammeType programmeType,
            EndReason endReason,
            LocalDate endedOn)
            implements EpisodeEvent {}
}
