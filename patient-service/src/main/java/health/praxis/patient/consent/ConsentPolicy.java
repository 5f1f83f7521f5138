package health.praxis.patient.consent;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a consent must be to hold; all that is wrong is told at once. */
final class ConsentPolicy {

    private ConsentPolicy() {}

    /**
     * What is known about the people a consent names.
     *
     * @param deciding whether the person decides for themselves on the day it was given
     * @param representativeMaySign whether the representative may sign on that day and on the first day
     * @param caregiverKnown whether the caregiver it is about is one of this person
     */
    record Standing(boolean deciding, boolean representativeMaySign, boolean caregiverKnown) {}

    /** @throws RuleRefused naming every broken rule */
    static void check(ConsentRequest request, Standing standing) {
        var broken = new ArrayList<Violation>();
        switch (request.grantedBy()) {
            case PATIENT -> thePersonDecides(request, standing, broken);
            case REPRESENTATIVE -> representativeMaySign(request, standing, broken);
        }
        if (request.caregiverId() != null) {
            isAboutOneCaregiver(request, standing, broken);
        }
        RuleRefused.ifAny(broken, "The consent breaks");
    }

    private static void thePersonDecides(ConsentRequest request, Standing standing, List<Violation> broken) {
        if (!standing.deciding()) {
            broken.add(Violation.at(
                    "/grantedBy",
                    "representative-signs",
                    "A representative signs for a minor and for whom an assessment says that they cannot decide."));
        }
        if (request.representativeId() != null) {
            broken.add(Violation.at(
                    "/representativeId", "granted-by-patient", "Somebody else signs only as a representative."));
        }
        if (request.assent() != null || request.assentedOn() != null) {
            broken.add(Violation.at("/assent", "granted-by-patient", "Who consents need not assent as well."));
        }
    }

    private static void representativeMaySign(ConsentRequest request, Standing standing, List<Violation> broken) {
        if (request.representativeId() == null) {
            broken.add(Violation.at("/representativeId", "representative-needed", "Name the caregiver who signed."));
        } else if (!standing.representativeMaySign()) {
            broken.add(Violation.at(
                    "/representativeId",
                    "not-a-representative",
                    "This caregiver may not sign for the person on the day it was given and on the first day."));
        }
        if (standing.deciding()) {
            broken.add(Violation.at(
                    "/grantedBy",
                    "person-decides",
                    "The person is of age and no assessment says that they cannot decide."));
        }
        if (request.assent() == null) {
            broken.add(Violation.at("/assent", "assent-needed", "Say whether the person assents, or is not able to."));
        }
    }

    private static void isAboutOneCaregiver(ConsentRequest request, Standing standing, List<Violation> broken) {
        if (request.purpose() != ConsentPurpose.CAREGIVER_ACCESS) {
            broken.add(Violation.at(
                    "/caregiverId", "not-about-a-caregiver", "Only access of caregivers is limited to one."));
        }
        if (!standing.caregiverKnown()) {
            broken.add(Violation.at("/caregiverId", "caregiver-not-known", "The person has no such caregiver."));
        }
    }
}
