package health.praxis.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The results of patients, for what is concluded from them. A caregiver's own results are not among them. */
@ApplicationScoped
public class MeasuredResults {

    private final AssessmentRepository assessments;

    MeasuredResults(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    /** All complete results of a patient, in the order they were performed. */
    public List<MeasuredResult> of(UUID patientId) {
        return assessments.ofPatient(patientId).stream().map(MeasuredResult::of).toList();
    }

    /**
     * Whose measurement it is.
     *
     * @throws health.praxis.platform.problem.NotFound when the caller may see no such measurement
     */
    public UUID patientOf(UUID assessmentId) {
        return assessments.get(assessmentId).patientId();
    }

    /** The instruments a patient was ever assessed with. */
    public List<String> instruments(UUID patientId) {
        return assessments.instruments(patientId);
    }
}
