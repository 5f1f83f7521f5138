/**
 * What a person takes, as an EHR told it last: the list is replaced as a whole by the import and read-only for everybody
 * else. Clinicians read it beside the precautions; nothing here decides by itself.
 */
package health.praxis.patient.medication;
