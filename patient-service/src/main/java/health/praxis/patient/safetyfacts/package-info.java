/**
 * What decides whether somebody may be treated now, in one answer: death, conditions, open precautions, consents in force
 * today, episodes, and whom to call. Plan activation and session start read it from here at that moment, with the
 * caller's own token, because a copy could be stale.
 */
package health.praxis.patient.safetyfacts;
