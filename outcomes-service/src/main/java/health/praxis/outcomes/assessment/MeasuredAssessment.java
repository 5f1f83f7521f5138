package health.praxis.outcomes.assessment;

import java.util.List;
import java.util.UUID;

/**
 * An assessment among those of the same person.
 *
 * @param patientId in whose record it is
 * @param subject whether it is the patient's or a caregiver's own
 * @param catalogueVersion edition of the catalogue that was in use when it was recorded or last amended
 * @param warnings what limits the result
 * @param samePerson all complete results of whom it measured, in the order they were performed
 */
public record MeasuredAssessment(
        UUID patientId,
        Subject subject,
        String catalogueVersion,
        List<String> warnings,
        List<MeasuredResult> samePerson) {}
