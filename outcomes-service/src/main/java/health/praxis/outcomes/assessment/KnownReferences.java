package health.praxis.outcomes.assessment;

import health.praxis.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom an assessment is about, and what was found out about the person and what it refers to.
 *
 * @param patientId somebody who is on record
 * @param bornOn the patient's day of birth, when the patient was measured and it could be told
 * @param broken what it refers to and this person does not have
 */
record KnownReferences(UUID patientId, Optional<LocalDate> bornOn, List<Violation> broken) {

    KnownReferences {
        broken = List.copyOf(broken);
    }
}
