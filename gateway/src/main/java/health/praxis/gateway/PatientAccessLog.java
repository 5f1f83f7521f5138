package health.praxis.gateway;

import java.util.List;
import java.util.UUID;

/**
 * Who opened a patient's record, as the audit of each service tells it, newest first.
 *
 * @param patient entries of patient-service
 * @param therapyPlan entries of therapy-plan-service
 * @param session entries of session-service
 * @param outcomes entries of outcomes-service
 */
public record PatientAccessLog(UUID patientId, Part patient, Part therapyPlan, Part session, Part outcomes) {

    static PatientAccessLog of(UUID patient, List<Part> parts) {
        return new PatientAccessLog(
                patient,
                parts.get(AccessLogPart.PATIENT_AUDIT.ordinal()),
                parts.get(AccessLogPart.THERAPY_PLAN_AUDIT.ordinal()),
                parts.get(AccessLogPart.SESSION_AUDIT.ordinal()),
                parts.get(AccessLogPart.OUTCOMES_AUDIT.ordinal()));
    }
}
