package health.praxis.patient.careteam;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All facts about who looks after a person. */
public sealed interface CareTeamEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    /** Somebody joined, left, or has another part or period; all members of today and later are told. */
    @EventType(value = "health.praxis.patient.care-team-changed.v1", topic = TOPIC)
    record Changed(UUID careTeamId, UUID patientId, long sequence, Instant occurredAt, List<MemberFact> members)
            implements CareTeamEvent {

        @Override
        public String eventKey() {
            return patientId.toString();
        }

        @Override
        public UUID subjectId() {
            return careTeamId;
        }
    }

    /** A member, with both days of the period included; known by practitioner or by account, the other being null. */
    record MemberFact(
            UUID practitionerId, String account, CareTeamRole role, boolean lead, LocalDate from, LocalDate until) {}
}
