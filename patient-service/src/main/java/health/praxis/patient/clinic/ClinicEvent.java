package health.praxis.patient.clinic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** All facts about the clinic group. They carry no person's name and no free text. */
public sealed interface ClinicEvent extends DomainEvent {

    String TOPIC = "praxis.clinic";

    @JsonIgnore
    String tenant();

    @Override
    default String eventKey() {
        return tenant();
    }

    /** The tenant decided about its settings; all settings in force are told, defaults included. */
    @EventType(value = "health.praxis.clinic.settings-changed.v1", topic = TOPIC)
    record SettingsChanged(
            UUID settingsId, @JsonIgnore String tenant, long sequence, Instant occurredAt, ClinicSettings settings)
            implements ClinicEvent {

        @Override
        public UUID subjectId() {
            return settingsId;
        }
    }

    /** A practitioner is known, or something about them changed. */
    @EventType(value = "health.praxis.clinic.practitioner-recorded.v1", topic = TOPIC)
    record PractitionerRecorded(
            UUID practitionerId,
            @JsonIgnore String tenant,
            long sequence,
            Instant occurredAt,
            Discipline discipline,
            boolean neurologySpecialised,
            boolean active,
            String account)
            implements ClinicEvent {

        @Override
        public UUID subjectId() {
            return practitionerId;
        }
    }

    /** A location is known, or something about it or its rooms changed. */
    @EventType(value = "health.praxis.clinic.location-recorded.v1", topic = TOPIC)
    record LocationRecorded(
            UUID locationId,
            @JsonIgnore String tenant,
            long sequence,
            Instant occurredAt,
            ZoneId timeZone,
            List<RoomFact> rooms,
            boolean active)
            implements ClinicEvent {

        @Override
        public UUID subjectId() {
            return locationId;
        }
    }

    /** @param capacity how many people are treated there at once */
    record RoomFact(UUID roomId, int capacity) {}
}
