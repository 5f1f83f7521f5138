package health.praxis.outcomes.delivery;

import java.util.UUID;

/**
 * What was done of one exercise.
 *
 * @param exercise key in the catalogue of exercises
 * @param prescriptionId the prescription it served, or null
 * @param minutes of active practice
 */
public record PerformedActivity(String exercise, UUID prescriptionId, double minutes, double repetitions) {}
