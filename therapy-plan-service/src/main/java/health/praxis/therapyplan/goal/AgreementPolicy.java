package health.praxis.therapyplan.goal;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;

/** Whose agreement a caller may record: a therapist their own, a patient their own, staff a patient's on their behalf. */
final class AgreementPolicy {

    private AgreementPolicy() {}

    /** @throws RuleRefused when it is not the caller's to record */
    static void check(Caller caller, AgreeingParty by) {
        switch (by) {
            case THERAPIST -> {
                if (!caller.hasRole(Role.THERAPIST)) {
                    throw new RuleRefused(Violation.at(
                            "/by", "therapist-agrees-in-person", "Only a therapist can agree as the therapist."));
                }
            }
            case REPRESENTATIVE -> {
                if (caller.isLinkedToOnePatient()) {
                    throw new RuleRefused(Violation.at(
                            "/by", "staff-records-representative", "Staff records what a representative agreed to."));
                }
            }
            case PATIENT -> {
                // the patient, or staff on the patient's behalf: the role list of the endpoint says so
            }
        }
    }
}
