/**
 * What a change means for one person: held against the MDC and MCID of the person's condition, phase, baseline and
 * direction.
 *
 * <p>A threshold is never borrowed from another context, and the one that was used is stored with the verdict together
 * with its population, source and the version of the catalogue. Scores taken under different circumstances are not
 * compared.
 */
package health.praxis.outcomes.interpretation;
