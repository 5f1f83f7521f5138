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
        return of(
                conditions.primaryOf(patientId),
                LocalDate.ofInstant(at, clinics.current().zone()));
    }

    /** The same for many instants, read once; before the condition can have begun there is none. */
    public Function<Instant, ThresholdContext> ofItsTime(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        Optional<PrimaryCondition> primary = conditions.primaryOf(patientId);
        return at -> {
            LocalDate day = LocalDate.ofInstant(at, zone);
            return of(primary.filter(known -> known.canHaveBegunBy(day)), day);
        };
    }

    private static ThresholdContext of(Optional<PrimaryCondition> primary, LocalDate day) {
        return primary.map(known -> ThresholdContext.ofScore(known.condition(), known.phaseOn(day)))
                .orElseGet(ThresholdContext::ofScoreWithoutCondition);
    }
}
