/**
 * Red flags and adverse events of people, read from the facts of session-service, so that they can be shown beside scores
 * and dose. What to do about one is for session-service to say.
 */
package health.praxis.outcomes.alert;
