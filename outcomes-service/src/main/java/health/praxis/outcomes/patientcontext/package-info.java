/**
 * What this service knows about the people it measures: that they exist, whether they have died, their conditions, and
 * whether they let a caregiver look.
 *
 * <p>Thresholds are looked up for the primary condition and the phase of recovery on the day of a measurement. Everything
 * that changes what is computed for a person first takes the {@link PatientLockRepository lock} of that person, so that
 * a request and an event at the same time follow each other.
 */
package health.praxis.outcomes.patientcontext;
