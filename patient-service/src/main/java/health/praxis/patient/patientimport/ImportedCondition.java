package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.patient.condition.ConditionKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A condition of the product as the EHR recorded it.
 *
 * @param system the canonical address of the system of the code that decided the kind
 * @param abatement when it resolved or went into remission, where stated
 */
record ImportedCondition(
        ConditionKind kind,
        String system,
        String code,
        Optional<PartialDate> onset,
        ClinicalStatus clinicalStatus,
        Optional<PartialDate> abatement,
        Optional<PartialDate> recorded,
        Optional<Verification> verification) {

    private static final Comparator<Optional<PartialDate>> EMPTY_FIRST =
            Comparator.comparing(date -> date.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * By onset, an unknown one first; then by the date it was recorded; then by kind and code, so that the order of the
     * input never decides.
     */
    static final Comparator<ImportedCondition> BY_ONSET = Comparator.comparing(ImportedCondition::onset, EMPTY_FIRST)
            .thenComparing(ImportedCondition::recorded, EMPTY_FIRST)
            .thenComparing(ImportedCondition::kind)
            .thenComparing(ImportedCondition::code);

    /** Of two records of the same illness, the one to believe comes last. */
    static final Comparator<ImportedCondition> BY_AUTHORITY = Comparator.comparing(
                    ImportedCondition::recorded, EMPTY_FIRST)
            .thenComparing(ImportedCondition::clinicalStatus)
            .thenComparing(ImportedCondition::abatement, EMPTY_FIRST)
            .thenComparing(
                    condition -> condition.verification().map(Enum::ordinal).orElse(-1));

    /** The codes of FHIR R4's condition-clinical, from the illness that is there to the one that is over. */
    enum ClinicalStatus {
        @JsonProperty("active")
        ACTIVE("active"),
        @JsonProperty("recurrence")
        RECURRENCE("recurrence"),
        @JsonProperty("relapse")
        RELAPSE("relapse"),
        @JsonProperty("inactive")
        INACTIVE("inactive"),
        @JsonProperty("remission")
        REMISSION("remission"),
        @JsonProperty("resolved")
        RESOLVED("resolved");

        private final String key;

        ClinicalStatus(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        boolean isActive() {
            return switch (this) {
                case ACTIVE, RECURRENCE, RELAPSE -> true;
                case INACTIVE, REMISSION, RESOLVED -> false;
            };
        }

        static Optional<ClinicalStatus> find(String key) {
            return Arrays.stream(values())
                    .filter(status -> status.key.equals(key))
                    .findFirst();
        }
    }

    /** The codes of FHIR R4's condition-ver-status that are imported. */
    enum Verification {
        @JsonProperty("unconfirmed")
        UNCONFIRMED("unconfirmed"),
        @JsonProperty("provisional")
        PROVISIONAL("provisional"),
        @JsonProperty("differential")
        DIFFERENTIAL("differential"),
        @JsonProperty("confirmed")
        CONFIRMED("confirmed");

        private final String key;

        Verification(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        static Optional<Verification> find(String key) {
            return Arrays.stream(values())
                    .filter(status -> status.key.equals(key))
                    .findFirst();
        }
    }

    /** What makes two records the same illness of one person, so that importing again changes nothing. */
    record Identity(ConditionKind kind, String system, String code, Optional<PartialDate> onset) {}

    Identity identity() {
        return new Identity(kind, system, code, onset);
    }
}
