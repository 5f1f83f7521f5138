package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What became of one entry of the input, and why. */
enum EntryFinding {
    @JsonProperty("kept")
    KEPT(Verdict.KEPT, "kept"),
    /** Kept, but some values did not parse, were too long or of a form that is not imported. */
    @JsonProperty("values-ignored")
    VALUES_IGNORED(Verdict.KEPT, "values-ignored"),

    /** The code map knows the code and it is no neurological condition. */
    @JsonProperty("not-neurological")
    NOT_NEUROLOGICAL(Verdict.LEFT_OUT, "not-neurological"),
    /** The code map knows the code: neurological, but none of the product's conditions. */
    @JsonProperty("neurological-not-treated")
    NEUROLOGICAL_NOT_TREATED(Verdict.LEFT_OUT, "neurological-not-treated"),
    /** The code map has no entry for the code or its system. */
    @JsonProperty("unknown-code")
    UNKNOWN_CODE(Verdict.LEFT_OUT, "unknown-code"),
    @JsonProperty("no-code")
    NO_CODE(Verdict.LEFT_OUT, "no-code"),
    @JsonProperty("entered-in-error")
    ENTERED_IN_ERROR(Verdict.LEFT_OUT, "entered-in-error"),
    @JsonProperty("refuted")
    REFUTED(Verdict.LEFT_OUT, "refuted"),
    /** The same fact is kept from another entry. */
    @JsonProperty("duplicate")
    DUPLICATE(Verdict.LEFT_OUT, "duplicate"),
    /** A proposal, a plan, an option, or an order not to take something. */
    @JsonProperty("not-an-order")
    NOT_AN_ORDER(Verdict.LEFT_OUT, "not-an-order"),
    @JsonProperty("resource-type-not-imported")
    RESOURCE_TYPE_NOT_IMPORTED(Verdict.LEFT_OUT, "resource-type-not-imported"),
    @JsonProperty("entry-without-resource")
    ENTRY_WITHOUT_RESOURCE(Verdict.LEFT_OUT, "entry-without-resource"),

    /** The codes of one code system mean two different conditions. */
    @JsonProperty("ambiguous-code")
    AMBIGUOUS_CODE(Verdict.REFUSED, "ambiguous-code"),
    @JsonProperty("onset-in-the-future")
    ONSET_IN_THE_FUTURE(Verdict.REFUSED, "onset-in-the-future"),
    /** About somebody who is not the patient of this import. */
    @JsonProperty("subject-not-resolvable")
    SUBJECT_NOT_RESOLVABLE(Verdict.REFUSED, "subject-not-resolvable"),
    @JsonProperty("medication-not-resolvable")
    MEDICATION_NOT_RESOLVABLE(Verdict.REFUSED, "medication-not-resolvable"),
    @JsonProperty("another-patient")
    ANOTHER_PATIENT(Verdict.REFUSED, "another-patient"),
    @JsonProperty("malformed-resource")
    MALFORMED_RESOURCE(Verdict.REFUSED, "malformed-resource"),
    /** Written in the form of another FHIR version than R4. */
    @JsonProperty("wrong-fhir-version")
    WRONG_FHIR_VERSION(Verdict.REFUSED, "wrong-fhir-version"),
    @JsonProperty("unknown-resource-type")
    UNKNOWN_RESOURCE_TYPE(Verdict.REFUSED, "unknown-resource-type"),
    @JsonProperty("not-a-resource")
    NOT_A_RESOURCE(Verdict.REFUSED, "not-a-resource"),
    @JsonProperty("not-json")
    NOT_JSON(Verdict.REFUSED, "not-json"),
    @JsonProperty("nested-too-deeply")
    NESTED_TOO_DEEPLY(Verdict.REFUSED, "nested-too-deeply"),
    @JsonProperty("line-too-long")
    LINE_TOO_LONG(Verdict.REFUSED, "line-too-long");

    enum Verdict {
        @JsonProperty("kept")
        KEPT("kept"),
        @JsonProperty("left-out")
        LEFT_OUT("left-out"),
        @JsonProperty("refused")
        REFUSED("refused");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private final Verdict verdict;
    private final String key;

    EntryFinding(Verdict verdict, String key) {
        this.verdict = verdict;
        this.key = key;
    }

    Verdict verdict() {
        return verdict;
    }

    String key() {
        return key;
    }

    /** @throws IllegalArgumentException when no finding has this key */
    static EntryFinding of(String key) {
        return Arrays.stream(values())
                .filter(finding -> finding.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a finding"));
    }
}
