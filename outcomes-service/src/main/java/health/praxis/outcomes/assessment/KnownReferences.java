package health.praxis.outcomes.assessment;

import health.praxis.platform.problem.Violation;
import java.util.List;
import java.util.UUID;

/**
 * Whom an assessment is about, and what was found out about what it refers to.
 *
 * @param patientId somebody who is on record
 * @param broken what it refers to and this person does not have
 */
record KnownReferences(UUID patientId, List<Violation> broken) {

    KnownReferences {
        broken = List.copyOf(broken);
    }
}
