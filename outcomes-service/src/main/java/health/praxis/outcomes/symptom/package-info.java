/**
 * Symptoms that can explain an unchanged score, read from the reports that session-service takes. A report never changes and
 * is never withdrawn there; all other symptoms are not kept here.
 */
package health.praxis.outcomes.symptom;
