package health.praxis.session.patient;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.DomainProblem;

/** Patients and caregivers see one person's records, never a list that holds those of others. */
public class StaffNeeded extends DomainProblem {

    private static final long serialVersionUID = 1L;

    StaffNeeded() {
        super(CommonProblems.NOT_ALLOWED, "Only staff may list what concerns several patients.");
    }
}
