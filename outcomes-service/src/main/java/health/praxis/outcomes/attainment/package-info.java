/**
 * Goal Attainment Scaling: how far the goals agreed with a person were reached, as one T-score for each plan.
 *
 * <p>What a goal weighs is what its plan says; a goal without a rating is left out of both sums; with no rated goal or only
 * weights of 0 there is no score. A change is told over the goals rated both times.
 */
package health.praxis.outcomes.attainment;
