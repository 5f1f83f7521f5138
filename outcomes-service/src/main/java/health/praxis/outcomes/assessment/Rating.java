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
 * @param elsewhere whether somebody rated who does not treat at this clinic
 * @param answeredAlone whether it was answered without staff
 */
record Rating(Optional<UUID> stated, boolean elsewhere, boolean answeredAlone) {

    /** @param before what is amended: what the person told alone stays so unless it is said where staff were present */
    static Rating of(MeasurementRequest request, Recorder recorder, Optional<Reading> before) {
        Mode mode = request.administration().mode();
        boolean toldAlone = mode == null
                && before.filter(reading -> Boolean.TRUE.equals(reading.selfReported()))
                        .isPresent();
        return new Rating(
                Optional.ofNullable(request.raterId()),
                Boolean.TRUE.equals(request.ratedElsewhere()),
                recorder.isSelfReporting() || mode == Mode.SELF_COMPLETED || toldAlone);
    }

    /** The practitioner who rated: who is stated, else {@code byDefault}. */
    Optional<UUID> rater(Supplier<Optional<UUID>> byDefault) {
        return answeredAlone || elsewhere ? Optional.empty() : stated.or(byDefault);
    }

    Optional<Violation> refusal() {
        if (answeredAlone && (stated.isPresent() || elsewhere)) {
            return Optional.of(Violation.at(
                    stated.isPresent() ? "/raterId" : "/ratedElsewhere",
                    "nobody-rated",
                    "What a person answered without staff was rated by nobody."));
        }
        return stated.filter(_ -> elsewhere)
                .map(_ -> Violation.at(
                        "/raterId",
                        "rated-elsewhere",
                        "Name a practitioner of this clinic, or say that it was rated elsewhere."));
    }
}
