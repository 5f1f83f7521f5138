package health.praxis.session.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One patient of a session.
 *
 * @param patientId the patient
 * @param participationId what the patient's own facts are about: the session's id when it has one patient only, an id of
 *     its own in a group
 * @param planId the plan it runs under, or null before there is one
 * @param planRevision the plan's revision, or null
 * @param absence why this patient did not come, or null
 * @param cancellation why this patient's place was given up, or null
 */
@Embeddable
public record Participant(
        @Column(name = "patient_id") UUID patientId,
        @Column(name = "participation_id") UUID participationId,
        @Column(name = "plan_id") UUID planId,
        @Column(name = "plan_revision") Integer planRevision,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        AbsenceReason absence,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        CancellationReason cancellation) {

    static Participant expected(UUID patientId, UUID participationId, UUID planId, Integer planRevision) {
        return new Participant(patientId, participationId, planId, planRevision, null, null);
    }

    Participant absent(AbsenceReason reason) {
        return new Participant(patientId, participationId, planId, planRevision, reason, cancellation);
    }

    Participant cancelled(CancellationReason reason) {
        return new Participant(patientId, participationId, planId, planRevision, absence, reason);
    }

    boolean isPresent() {
        return absence == null && cancellation == null;
    }
}
