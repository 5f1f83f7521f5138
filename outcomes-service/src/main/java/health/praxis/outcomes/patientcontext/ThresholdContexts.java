package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.interpretation.ThresholdContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Whom thresholds are wanted for. */
@ApplicationScoped
public class ThresholdContexts {

    private final ConditionReadModel conditions;
    private final ClinicReadModel clinics;

    ThresholdContexts(ConditionReadModel conditions, ClinicReadModel clinics) {
        this.conditions = conditions;
        this.clinics = clinics;
    }

    /** A person's primary condition and phase of recovery at an instant, a day being one of the clinic's zone. */
    public ThresholdContext of(UUID patientId, Instant at) {
        return of(patientId).apply(at);
    }

    /** The same for many instants, read once. */
    public Function<Instant, ThresholdContext> of(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        Optional<PrimaryCondition> primary = conditions.primaryOf(patientId);
        return at -> primary.map(known ->
                        ThresholdContext.ofScore(known.condition(), known.phaseOn(LocalDate.ofInstant(at, zone))))
                .orElseGet(ThresholdContext::ofScoreWithoutCondition);
    }
}
