package health.praxis.session.patient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What patient-service says about a person at this moment.
 *
 * @param patientId the person
 * @param deceased true once a death is on record
 * @param precautions those in force
 * @param consents those in force today
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SafetyFacts(UUID patientId, boolean deceased, List<Precaution> precautions, List<Consent> consents) {

    public SafetyFacts {
        precautions = precautions == null ? List.of() : List.copyOf(precautions);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /** True when a consent for {@code purpose} is in force. */
    public boolean consentsTo(String purpose) {
        return consents.stream().anyMatch(consent -> purpose.equals(consent.purpose()));
    }

    /** The codes of the precautions in force. */
    public Set<String> precautionCodes() {
        return precautions.stream().map(Precaution::precaution).collect(Collectors.toUnmodifiableSet());
    }

    /** @param precaution its code */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Precaution(String precaution) {}

    /** @param purpose what it allows */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consent(String purpose) {}
}
