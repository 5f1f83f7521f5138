package health.praxis.outcomes.assessment;

import health.praxis.platform.problem.Violation;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * As whom somebody records an assessment: staff what they found in anybody, the patient and a caregiver what they answer
 * about themselves. What one of these says about the other is not the other's own answer; a clinician records it.
 *
 * @param answersAs as whom the recorder answers about themselves; empty for staff
 * @param linkedAs under which ids a caregiver is linked to the person
 */
record Recorder(Optional<Subject> answersAs, Set<UUID> linkedAs) {

    static Recorder staff() {
        return new Recorder(Optional.empty(), Set.of());
    }

    static Recorder patient() {
        return new Recorder(Optional.of(Subject.PATIENT), Set.of());
    }

    static Recorder caregiver(Set<UUID> linkedAs) {
        return new Recorder(Optional.of(Subject.CAREGIVER), linkedAs);
    }

    boolean isSelfReporting() {
        return answersAs.isPresent();
    }

    /**
     * Of whom a form tells: of whom it says, also where somebody else has to record that; a patient alone answers under the
     * patient's account, whatever the form says.
     */
    Subject tellsOf(Subject stated) {
        return answersAs.filter(Subject.PATIENT::equals).orElse(stated);
    }

    /** Which caregiver is measured: who was stated, else the recorder, when that is a caregiver linked once. */
    Optional<UUID> caregiver(Subject subject, UUID stated) {
        if (stated != null || subject != Subject.CAREGIVER || linkedAs.size() != 1) {
            return Optional.ofNullable(stated);
        }
        return linkedAs.stream().findFirst();
    }

    /** What speaks against this recorder telling the answers of that person. */
    Optional<Violation> refusal(Subject subject, Optional<UUID> caregiver) {
        if (answersAs.isEmpty()) {
            return Optional.empty();
        }
        if (answersAs.get() != subject) {
            return Optional.of(anotherPerson("/subject"));
        }
        if (subject == Subject.PATIENT || caregiver.filter(linkedAs::contains).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                caregiver.isPresent()
                        ? anotherPerson("/caregiverId")
                        : Violation.at("/caregiverId", "caregiver-not-named", "Say as which caregiver you answer."));
    }

    private static Violation anotherPerson(String pointer) {
        return Violation.at(
                pointer,
                "answers-of-another-person",
                "A patient and a caregiver answer for themselves; what one says about the other a clinician records.");
    }
}
