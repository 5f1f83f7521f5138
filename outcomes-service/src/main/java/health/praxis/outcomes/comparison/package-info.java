/**
 * What one measurement means beside those before it: against the baseline, the last one and the best comparable one.
 *
 * <p>Each verdict tells its thresholds with population, source and evidence, and the edition of the catalogue it was
 * computed with, which is the one the measurement was scored with: a newer edition is told beside it and never in its place.
 * Results taken under other circumstances are named and not compared.
 */
package health.praxis.outcomes.comparison;
