package health.praxis.outcomes.comparison;

import java.util.UUID;

/**
 * What a measurement means beside those before it; null where there is none to compare with.
 *
 * @param score null when the person was not able
 * @param condition whose thresholds were used; null when none is known
 * @param phase of recovery on the day of the measurement, as thresholds name it
 * @param baseline where the person started
 * @param best the best one under the same circumstances
 * @param catalogueVersion edition of the catalogue the verdicts were computed with
 * @param ruleVersion version of the rule of change
 */
public record InterpretationResponse(
        UUID assessmentId,
        UUID patientId,
        String instrument,
        Double score,
        String condition,
        String phase,
        Against baseline,
        Against last,
        Against best,
        String catalogueVersion,
        String ruleVersion) {}
