package health.praxis.session.delivery;

import health.praxis.session.calendar.Discipline;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import health.praxis.session.calendar.Slot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session to book. It may lie in the past, to document what took place.
 *
 * @param type what it is for
 * @param mode where patient and practitioner meet
 * @param discipline whose work it is
 * @param startsAt start of the slot
 * @param endsAt end of the slot, not part of it
 * @param roomId a room of the clinic, or null
 * @param participants the patients, each with the plan it runs under
 * @param practitionerIds who treats
 */
public record BookSessionRequest(
        @NotNull SessionType type,
        @NotNull SessionMode mode,
        @NotNull Discipline discipline,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        UUID roomId,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Place> participants,
        @NotEmpty @Size(max = 10) List<@NotNull UUID> practitionerIds) {

    public BookSessionRequest {
        participants = participants == null ? List.of() : List.copyOf(participants);
        practitionerIds = practitionerIds == null ? List.of() : List.copyOf(practitionerIds);
    }

    Slot slot() {
        return new Slot(startsAt, endsAt, roomId);
    }

    /**
     * One patient's place in the session.
     *
     * @param patientId the patient
     * @param planId the therapy plan; may be absent for an initial assessment
     * @param planRevision the plan's revision, or null for the latest
     */
    public record Place(
            @NotNull UUID patientId, UUID planId, @Min(1) Integer planRevision) {}
}
