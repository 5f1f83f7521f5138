package health.praxis.patient.condition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A code for the diagnosis.
 *
 * @param system SNOMED CT, ICD-10, ICD-10-CM or ICD-11, by its canonical address
 * @param code 1 to 30 characters, as the system writes it; published, so it has no room for words
 */
public record ConditionCode(
        @NotNull
        @Pattern(
                regexp = "http://snomed\\.info/sct|http://hl7\\.org/fhir/sid/icd-10(-cm)?"
                        + "|http://id\\.who\\.int/icd/release/11/mms")
        String system,

        @NotNull @Size(max = 30) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.&/-]*")
        String code) {}
