package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the input is written. */
public enum ImportFormat {
    /** One FHIR R4 Bundle. */
    @JsonProperty("bundle")
    BUNDLE("bundle"),
    /** One FHIR R4 resource in each line. */
    @JsonProperty("ndjson")
    NDJSON("ndjson");

    private final String key;

    ImportFormat(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
