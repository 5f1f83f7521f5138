/**
 * What a person has agreed to: one consent per purpose in force at a time, for a period, until it is withdrawn. It binds
 * here with its commit; a deceased person grants nothing new. A representative signs for who is a minor or was found unable
 * to decide, and the person's assent is recorded. Activation and session start read what is in force today. A caregiver sees
 * nothing of a person without a consent to caregiver access, which may be for one caregiver only.
 */
package health.praxis.patient.consent;
