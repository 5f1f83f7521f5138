package health.praxis.patient.patientimport;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import java.util.List;

/** The input as a whole is not taken; nothing of it is. Tells places and counts, never a value of the input. */
public class ImportRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("import-refused", "The input cannot be imported as one person.", 422);
    private static final int MOST_PLACES = 50;

    private ImportRefused(ProblemType type, String detail, List<Violation> violations) {
        super(type, detail, violations);
    }

    static ImportRefused because(ImportProblem problem, ImportFormat format) {
        return new ImportRefused(type(problem), problem.message(), violations(problem, format));
    }

    /** A refusal that is not about the form of the input but about the person. */
    static ImportRefused because(String code, String message) {
        return new ImportRefused(TYPE, message, List.of(Violation.ofRule(code, message)));
    }

    private static ProblemType type(ImportProblem problem) {
        return switch (problem) {
            case ImportProblem.NotJson json -> CommonProblems.MALFORMED_REQUEST;
            case ImportProblem.NestedTooDeeply deep -> CommonProblems.MALFORMED_REQUEST;
            case ImportProblem.ValueTooLong longValue -> CommonProblems.MALFORMED_REQUEST;
            case ImportProblem.TooManyEntries many -> TYPE;
            case ImportProblem.NotABundle other -> TYPE;
            case ImportProblem.UnsupportedBundleType other -> TYPE;
            case ImportProblem.WrongFhirVersion other -> TYPE;
            case ImportProblem.NoPatient none -> TYPE;
            case ImportProblem.PatientNotReadable patient -> TYPE;
            case ImportProblem.LivingWithADayOfDeath patient -> TYPE;
            case ImportProblem.SeveralPatients several -> TYPE;
            case ImportProblem.SubjectNotResolvable subject -> TYPE;
        };
    }

    private static List<Violation> violations(ImportProblem problem, ImportFormat format) {
        var places = places(problem);
        return places.isEmpty()
                ? List.of(Violation.ofRule(problem.code(), problem.message()))
                : places.stream()
                        .limit(MOST_PLACES)
                        .map(place -> at(place, problem, format))
                        .toList();
    }

    private static Violation at(int place, ImportProblem problem, ImportFormat format) {
        return switch (format) {
            case BUNDLE -> Violation.at("/entry/" + place + "/resource", problem.code(), problem.message());
            case NDJSON -> Violation.ofRule(problem.code(), "Line " + place + ": " + problem.message());
        };
    }

    private static List<Integer> places(ImportProblem problem) {
        return switch (problem) {
            case ImportProblem.WrongFhirVersion(List<Integer> positions) -> positions;
            case ImportProblem.SubjectNotResolvable(List<Integer> positions) -> positions;
            case ImportProblem.PatientNotReadable(int position) -> List.of(position);
            case ImportProblem.LivingWithADayOfDeath(int position) -> List.of(position);
            case ImportProblem.NotJson json -> List.of();
            case ImportProblem.NestedTooDeeply deep -> List.of();
            case ImportProblem.ValueTooLong longValue -> List.of();
            case ImportProblem.TooManyEntries many -> List.of();
            case ImportProblem.NotABundle other -> List.of();
            case ImportProblem.UnsupportedBundleType other -> List.of();
            case ImportProblem.NoPatient none -> List.of();
            case ImportProblem.SeveralPatients several -> List.of();
        };
    }
}
