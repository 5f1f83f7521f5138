/**
 * What a person has agreed to: one consent per purpose in force at a time, for a period, until it is withdrawn. It binds
 * here with its commit; a deceased person grants nothing new. Activation and session start read what is in force today. A
 * caregiver sees nothing of a person without that person's consent to caregiver access.
 */
package health.praxis.patient.consent;
