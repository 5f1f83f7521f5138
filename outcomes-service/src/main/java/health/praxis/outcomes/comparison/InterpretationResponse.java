package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.Subject;
import java.util.List;
import java.util.UUID;

/**
 * What a measurement means beside those before it; null where there is none to compare with.
 *
 * @param subject whose results were compared: the patient's or those of the same caregiver
 * @param score null when the person was not able
 * @param condition whose thresholds were used; null when none is known
 * @param phase of recovery on the day of the measurement, as thresholds name it
 * @param baseline where the person started
 * @param best the best one under the same circumstances
 * @param warnings what limits the result, as the assessment tells it
 * @param catalogueVersion edition of the catalogue the verdicts were computed with
 * @param scoredWith edition the measurement was scored with; the same as {@code catalogueVersion} unless this release does
 *     not hold it
 * @param ruleVersion version of the rule of change
 * @param newestEdition what the newest edition says, when its verdicts are others; null when they are the same
 */
public record InterpretationResponse(
        UUID assessmentId,
        UUID patientId,
        Subject subject,
        String instrument,
        Double score,
        String condition,
        String phase,
        Against baseline,
        Against last,
        Against best,
        List<String> warnings,
        String catalogueVersion,
        String scoredWith,
        String ruleVersion,
        Verdicts newestEdition) {

    /** The verdicts by another edition; null where there is nothing to compare with. */
    public record Verdicts(String catalogueVersion, String baseline, String last, String best) {}
}
