package health.praxis.patient.patientimport;

import java.util.Optional;

/**
 * A medication on the person's list.
 *
 * @param display the name the EHR shows
 * @param status a code of FHIR R4's medicationrequest-status or medication-statement-status
 * @param authoredOn when it was ordered, or asserted by a statement
 */
record ImportedMedication(
        Optional<String> system,
        Optional<String> code,
        String display,
        String status,
        Optional<PartialDate> authoredOn) {}
