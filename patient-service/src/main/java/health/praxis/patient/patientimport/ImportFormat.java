package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the input is written. */
public enum ImportFormat {
    /** One FHIR R4 Bundle. */
    BUNDLE("bundle"),
    /** One FHIR R4 resource in each line. */
    NDJSON("ndjson");

    private final String key;

    ImportFormat(String key) {
        this.key = key;
    }

    @JsonValue
    String key() {
        return key;
    }
}
