package health.praxis.patient.patientimport;

import health.praxis.patient.condition.ConditionKind;

/** What the code map makes of a diagnosis. */
sealed interface CodeMeaning {

    /** A condition of the product; system is the canonical address of the code's system. */
    record Known(ConditionKind kind, String system, String code) implements CodeMeaning {}

    /** None of the product's conditions, and why. */
    record NotKept(EntryFinding finding) implements CodeMeaning {}
}
