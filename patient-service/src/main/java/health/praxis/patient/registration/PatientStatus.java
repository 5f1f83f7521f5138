package health.praxis.patient.registration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Life of a record: merged and archived ones stay readable and take nothing new. */
public enum PatientStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("merged")
    MERGED,
    @JsonProperty("archived")
    ARCHIVED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
