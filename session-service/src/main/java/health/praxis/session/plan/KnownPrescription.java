package health.praxis.session.plan;

import java.util.UUID;

/**
 * One prescription of a plan.
 *
 * @param prescriptionId its id
 * @param discipline whose it is, in the plan's code
 * @param effortCeiling highest effort 0 to 10 that is wanted, or null
 * @param revision the plan revision that carried it last
 */
public record KnownPrescription(UUID prescriptionId, String discipline, Integer effortCeiling, int revision) {}
