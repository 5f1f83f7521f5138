package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What became of one entry of the input, and why. */
enum EntryFinding {
    KEPT(Verdict.KEPT, "kept"),
    /** Kept, but some values did not parse, were too long or of a form that is not imported. */
    VALUES_IGNORED(Verdict.KEPT, "values-ignored"),

    /** The code map knows the code and it is no neurological condition. */
    NOT_NEUROLOGICAL(Verdict.LEFT_OUT, "not-neurological"),
    /** The code map knows the code: neurological, but none of the product's conditions. */
    NEUROLOGICAL_NOT_TREATED(Verdict.LEFT_OUT, "neurological-not-treated"),
    /** The code map has no entry for the code or its system. */
    UNKNOWN_CODE(Verdict.LEFT_OUT, "unknown-code"),
    NO_CODE(Verdict.LEFT_OUT, "no-code"),
    ENTERED_IN_ERROR(Verdict.LEFT_OUT, "entered-in-error"),
    REFUTED(Verdict.LEFT_OUT, "refuted"),
    /** The same fact is kept from another entry. */
    DUPLICATE(Verdict.LEFT_OUT, "duplicate"),
    /** A proposal, a plan, an option, or an order not to take something. */
    NOT_AN_ORDER(Verdict.LEFT_OUT, "not-an-order"),
    RESOURCE_TYPE_NOT_IMPORTED(Verdict.LEFT_OUT, "resource-type-not-imported"),
    ENTRY_WITHOUT_RESOURCE(Verdict.LEFT_OUT, "entry-without-resource"),

    /** The codes of one code system mean two different conditions. */
    AMBIGUOUS_CODE(Verdict.REFUSED, "ambiguous-code"),
    ONSET_IN_THE_FUTURE(Verdict.REFUSED, "onset-in-the-future"),
    /** About somebody who is not the patient of this import. */
    SUBJECT_NOT_RESOLVABLE(Verdict.REFUSED, "subject-not-resolvable"),
    MEDICATION_NOT_RESOLVABLE(Verdict.REFUSED, "medication-not-resolvable"),
    ANOTHER_PATIENT(Verdict.REFUSED, "another-patient"),
    MALFORMED_RESOURCE(Verdict.REFUSED, "malformed-resource"),
    /** Written in the form of another FHIR version than R4. */
    WRONG_FHIR_VERSION(Verdict.REFUSED, "wrong-fhir-version"),
    UNKNOWN_RESOURCE_TYPE(Verdict.REFUSED, "unknown-resource-type"),
    NOT_A_RESOURCE(Verdict.REFUSED, "not-a-resource"),
    NOT_JSON(Verdict.REFUSED, "not-json"),
    NESTED_TOO_DEEPLY(Verdict.REFUSED, "nested-too-deeply"),
    LINE_TOO_LONG(Verdict.REFUSED, "line-too-long");

    enum Verdict {
        KEPT("kept"),
        LEFT_OUT("left-out"),
        REFUSED("refused");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        @JsonValue
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

    @JsonValue
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
