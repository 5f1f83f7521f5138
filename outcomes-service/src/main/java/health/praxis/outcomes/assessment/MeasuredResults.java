package health.praxis.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Complete results, for what is concluded from them. Those of a patient and of each caregiver are never mixed. */
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

    /** All complete results of whichever caregivers of a patient, in the order they were performed. */
    public List<MeasuredResult> ofCaregivers(UUID patientId) {
        return assessments.complete(patientId).stream()
                .filter(assessment -> assessment.subject() == Subject.CAREGIVER)
                .map(MeasuredResult::of)
                .toList();
    }

    /**
     * Whose assessment it is, with all complete results of the same person.
     *
     * @throws health.praxis.platform.problem.NotFound when the caller may see no such assessment
     */
    public MeasuredAssessment assessment(UUID assessmentId) {
        Assessment assessment = assessments.get(assessmentId);
        List<Assessment> same = switch (assessment.subject()) {
            case PATIENT -> assessments.ofPatient(assessment.patientId());
            case CAREGIVER -> assessments.ofCaregiver(assessment.patientId(), assessment.caregiverId());
        };
        return new MeasuredAssessment(
                assessment.patientId(),
                assessment.subject(),
                assessment.catalogueVersion(),
                assessment.warnings(),
                same.stream().map(MeasuredResult::of).toList());
    }

    /** The instruments a patient was ever assessed with. */
    public List<String> instruments(UUID patientId) {
        return assessments.instruments(patientId);
    }
}
