/**
 * What this service knows of other services' facts about a person: deceased, episodes, conditions, treatment consents,
 * the clinic's zone, all kept from events; and the safety facts, read from their owner at the moment a plan comes into
 * force, because a stale "no contraindication" is never an answer. Every other feature may ask it; it asks none.
 */
package health.praxis.therapyplan.patientfacts;
