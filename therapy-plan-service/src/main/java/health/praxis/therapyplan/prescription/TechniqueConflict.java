package health.praxis.therapyplan.prescription;

import java.util.UUID;

/**
 * A prescription that must not come into force as it stands.
 *
 * @param prescriptionId the prescription
 * @param contraindicated true when nothing but another technique helps; false when a physician may override
 * @param rule id of the rule
 * @param text why
 */
public record TechniqueConflict(UUID prescriptionId, boolean contraindicated, String rule, String text) {}
