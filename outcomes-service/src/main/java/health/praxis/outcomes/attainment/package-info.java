/**
 * Goal Attainment Scaling: how far the goals agreed with a person were reached, as one T-score.
 *
 * <p>A goal without a rating is left out of both sums; with no rated goal or only weights of 0 there is no score.
 */
package health.praxis.outcomes.attainment;
