package health.praxis.patient.caregiver;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a caregiver may be known; all that is wrong is told at once. */
final class CaregiverPolicy {

    private CaregiverPolicy() {}

    /**
     * @param from the first day of the link
     * @param latestToday the latest date that is not in the future anywhere
     * @throws RuleRefused naming every broken rule
     */
    static void check(CaregiverRequest known, LocalDate from, LocalDate latestToday) {
        var broken = new ArrayList<Violation>();
        if (known.until() != null && known.until().isBefore(from)) {
            broken.add(Violation.at("/until", "ends-before-it-begins", "A link ends on its first day or later."));
        }
        rightToSignIsOne(known.rightToSign(), broken);
        trainingsTookPlace(known.trainings(), latestToday, broken);
        RuleRefused.ifAny(broken, "The caregiver breaks");
    }

    private static void rightToSignIsOne(RightToSign right, List<Violation> broken) {
        if (right == null) {
            return;
        }
        if (right.kind() == RepresentativeKind.NONE) {
            broken.add(Violation.at(
                    "/rightToSign/kind", "no-right-to-sign", "Leave the right to sign out where there is none."));
        }
        if (!right.runsForward()) {
            broken.add(Violation.at(
                    "/rightToSign/until", "ends-before-it-begins", "The right ends on its first day or later."));
        }
    }

    private static void trainingsTookPlace(List<Training> trainings, LocalDate latestToday, List<Violation> broken) {
        for (int i = 0; i < trainings.size(); i++) {
            var training = trainings.get(i);
            if (training.trainedOn().isAfter(latestToday)) {
                broken.add(Violation.at(
                        "/trainings/" + i + "/trainedOn", "date-in-the-future", "This date does not lie ahead."));
            }
            boolean isSaid = training.note() != null && !training.note().isBlank();
            if (training.technique() == SafeAssistance.OTHER && !isSaid) {
                broken.add(Violation.at("/trainings/" + i + "/note", "note-needed", "Say what they were trained in."));
            }
        }
    }
}
