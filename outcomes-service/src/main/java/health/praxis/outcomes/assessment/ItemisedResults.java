package health.praxis.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The results of patients with their single answers. A caregiver's own results are not among them. */
@ApplicationScoped
public class ItemisedResults {

    private final AssessmentRepository assessments;

    ItemisedResults(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    /** All complete results of a patient, in the order they were performed. */
    public List<ItemisedResult> of(UUID patientId) {
        return assessments.ofPatient(patientId).stream().map(ItemisedResult::of).toList();
    }
}
