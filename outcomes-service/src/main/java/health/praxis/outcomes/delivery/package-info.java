/**
 * What was delivered, read from the facts of session-service: therapy in sessions, and practice at home as people report
 * it, which is counted apart. A later version of a session replaces the earlier one; a session without a plan counts too.
 */
package health.praxis.outcomes.delivery;
