package health.praxis.outcomes.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/**
 * Which form was filled in, about whom, and for what; it stays as it was recorded.
 *
 * @param episodeId or null
 * @param goalId or null
 * @param instrument id in the catalogue
 * @param instrumentVersion edition of the form, or null
 * @param caregiverId which caregiver was measured; null for the patient, and for a caregiver nobody named
 */
@Embeddable
record Form(
        @Column(name = "patient_id") UUID patientId,
        @Column(name = "episode_id") UUID episodeId,
        @Column(name = "goal_id") UUID goalId,
        String instrument,
        @Column(name = "instrument_version") String instrumentVersion,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        Subject subject,

        @Column(name = "caregiver_id") UUID caregiverId) {

    static Form of(RecordAssessmentRequest request, Optional<UUID> caregiverId) {
        return new Form(
                request.patientId(),
                request.episodeId(),
                request.goalId(),
                request.instrument(),
                request.instrumentVersion(),
                request.subject(),
                caregiverId.orElse(null));
    }
}
