package health.praxis.outcomes.assessment;

import health.praxis.outcomes.assessment.Circumstances.Mode;
import health.praxis.platform.problem.Violation;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who watched, asked and rated. What the person answered alone, nobody rated.
 *
 * @param stated the practitioner whom the request names
 * @param answeredAlone whether it was answered without staff
 */
record Rating(Optional<UUID> stated, boolean answeredAlone) {

    static Rating of(UUID stated, Circumstances administration, Recorder recorder) {
        return new Rating(
                Optional.ofNullable(stated),
                recorder.isSelfReporting() || administration.mode() == Mode.SELF_COMPLETED);
    }

    /** The practitioner who rated: who is stated, else {@code byDefault}. */
    Optional<UUID> rater(Supplier<Optional<UUID>> byDefault) {
        return answeredAlone ? Optional.empty() : stated.or(byDefault);
    }

    Optional<Violation> refusal() {
        return stated.filter(_ -> answeredAlone)
                .map(_ -> Violation.at(
                        "/raterId", "nobody-rated", "What a person answered without staff was rated by nobody."));
    }
}
