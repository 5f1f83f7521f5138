/**
 * The catalogue of outcome measures: versioned data, checked when it is loaded.
 *
 * <p>Every score can be reached, every score has one band, every threshold has a source and at most one threshold is
 * the default for a context. Scoring, interpretation and progress read it; nothing changes it while the service runs.
 */
package health.praxis.outcomes.instrument;
