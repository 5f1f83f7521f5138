package health.praxis.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Which answers of forms that could not be recorded have been told, so that a request is told once. */
@ApplicationScoped
class UnrecordedAnswerRepository {

    private final EntityManager database;

    UnrecordedAnswerRepository(EntityManager database) {
        this.database = database;
    }

    /** Keeps that it was told; false when the same request had been told before. */
    boolean firstTime(UnrecordedAnswer answer, String recordedBy) {
        return database.createNativeQuery("""
            insert into unrecorded_answer
                (id, patient_id, subject, caregiver_id, assessment_id, instrument, item, answer, request_key, refused_for,
                 recorded_by, recorded_at)
            values (:id, :patient, :subject, cast(:caregiver as uuid), cast(:assessment as uuid), :instrument, :item,
                :answer, cast(:key as text), :refusedFor, :by, :sentAt)
            on conflict do nothing
            """)
                        .setParameter("id", answer.id())
                        .setParameter("patient", answer.patientId())
                        .setParameter("subject", answer.subject().name())
                        .setParameter("caregiver", text(answer.caregiverId()))
                        .setParameter("assessment", text(answer.assessmentId()))
                        .setParameter("instrument", answer.instrument())
                        .setParameter("item", answer.item())
                        .setParameter("answer", answer.answer())
                        .setParameter("key", answer.requestKey().orElse(null))
                        .setParameter("refusedFor", String.join(" ", answer.refusedFor()))
                        .setParameter("by", recordedBy)
                        .setParameter("sentAt", answer.sentAt())
                        .executeUpdate()
                == 1;
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
