package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The facts of a home programme. They carry no safety instruction. */
public sealed interface HomeProgrammeEvent extends DomainEvent {

    String TOPIC = "praxis.therapy-plan";

    UUID homeProgrammeId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return homeProgrammeId();
    }

    /** Practice begins, or goes on with other items. */
    @EventType(value = "health.praxis.therapy-plan.home-programme-started.v1", topic = TOPIC)
    record Started(
            UUID homeProgrammeId,
            long sequence,
            Instant occurredAt,
            UUID planId,
            UUID patientId,
            List<PractisedItem> items)
            implements HomeProgrammeEvent {}

    /** A red flag stops practice; item ids are null when all of it stops. */
    @EventType(value = "health.praxis.therapy-plan.home-programme-suspended.v1", topic = TOPIC)
    record Suspended(
            UUID homeProgrammeId,
            long sequence,
            Instant occurredAt,
            UUID planId,
            UUID patientId,
            SuspensionScope suspends,
            UUID redFlagId,
            List<UUID> itemIds)
            implements HomeProgrammeEvent {}

    /** A clinician lets practice go on, having cleared the flags. */
    @EventType(value = "health.praxis.therapy-plan.home-programme-resumed.v1", topic = TOPIC)
    record Resumed(
            UUID homeProgrammeId,
            long sequence,
            Instant occurredAt,
            UUID planId,
            UUID patientId,
            List<UUID> clearedRedFlagIds)
            implements HomeProgrammeEvent {}
}
