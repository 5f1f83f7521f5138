/**
 * Whether it helped: a ladder of eight steps from measurements, thresholds and delivered dose to a verdict in plain
 * words.
 *
 * <p>Keeping what one has is a success where that is the aim; too little therapy is never called a plateau; a verdict
 * suggests a review and never ends therapy. Each verdict holds its reason, its limit, its evidence and the versions it
 * was computed with.
 */
package health.praxis.outcomes.progress;
