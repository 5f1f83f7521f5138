package health.praxis.patient.medication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * One line of an EHR's medication list.
 *
 * @param system address of the code's system, or null
 * @param code code of the drug, or null
 * @param display the name the EHR shows
 * @param status a code of FHIR R4's medicationrequest-status or medication-statement-status
 * @param authoredOn when it was ordered or asserted, or null; the first day when only the month or year is known
 */
@Embeddable
public record MedicationEntry(
        @Column(name = "code_system") String system,
        String code,
        String display,
        String status,
        @Column(name = "authored_on") LocalDate authoredOn) {}
