/**
 * From what was recorded to a score: sums, means, quotients, the instrument's rule for missing items and its special
 * rules.
 *
 * <p>A refusal names every item at fault; "not able" is a result and never a zero; a licensed instrument takes totals
 * only. Pure functions, called by assessments and by the calculators that store nothing.
 */
package health.praxis.outcomes.scoring;
