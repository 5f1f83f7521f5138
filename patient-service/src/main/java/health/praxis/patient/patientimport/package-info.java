/**
 * Takes one person over from an EHR: reads a FHIR R4 Bundle or NDJSON, keeps what the product knows how to treat, and
 * reports for each entry what was kept, left out or refused and why. Nothing here touches the database, and no report or
 * problem repeats a value of the input: only positions, resource types of FHIR, and codes of the product. Called by the
 * import's use case, which registers the person.
 */
package health.praxis.patient.patientimport;
