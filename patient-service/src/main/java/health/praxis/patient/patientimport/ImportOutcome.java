package health.praxis.patient.patientimport;

/** A person to register, or the reason why there is none; with the report in both cases. */
sealed interface ImportOutcome {

    ImportReport report();

    record Accepted(ImportedPerson person, ImportReport report) implements ImportOutcome {}

    record Refused(ImportProblem problem, ImportReport report) implements ImportOutcome {}
}
