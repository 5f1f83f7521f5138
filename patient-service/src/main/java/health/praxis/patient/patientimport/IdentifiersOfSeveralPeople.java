package health.praxis.patient.patientimport;

import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import java.util.Set;
import java.util.UUID;

/** The identifiers of one input name different people on record; which one is meant is for a person to decide. */
public class IdentifiersOfSeveralPeople extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("identifiers-of-several-people", "The identifiers name different people on record.", 409);

    IdentifiersOfSeveralPeople(Set<UUID> patients) {
        super(
                TYPE,
                "Find out who is meant, or merge the records, before importing again.",
                patients.stream()
                        .sorted()
                        .map(IdentifiersOfSeveralPeople::named)
                        .toList());
    }

    private static Violation named(UUID patient) {
        return Violation.ofRule("identifier-of-patient", "One identifier belongs to patient " + patient + ".");
    }
}
