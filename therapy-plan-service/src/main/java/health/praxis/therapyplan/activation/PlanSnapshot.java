package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.goal.GoalResponse;
import health.praxis.therapyplan.homeprogramme.HomeProgrammeResponse;
import health.praxis.therapyplan.plan.PlanContent;
import health.praxis.therapyplan.prescription.PrescriptionResponse;
import java.util.List;

/** All that one revision of a plan said, in full. */
public record PlanSnapshot(
        PlanContent content,
        List<GoalResponse> goals,
        List<PrescriptionResponse> prescriptions,
        HomeProgrammeResponse homeProgramme) {}
