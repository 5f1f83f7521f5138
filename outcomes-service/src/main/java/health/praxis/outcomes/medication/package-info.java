/** When a person's medication changed, by the list of their EHR, read from the facts of patient-service. */
package health.praxis.outcomes.medication;
