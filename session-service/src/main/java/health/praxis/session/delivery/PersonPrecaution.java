package health.praxis.session.delivery;

import health.praxis.session.patient.SafetyFacts;
import java.util.UUID;
import java.util.stream.Stream;

/** A precaution that was in force for a patient when the session started, as its owner said then. */
public record PersonPrecaution(UUID patientId, String precaution) {

    static Stream<PersonPrecaution> of(SafetyFacts person) {
        return person.precautionCodes().stream().sorted().map(code -> new PersonPrecaution(person.patientId(), code));
    }
}
