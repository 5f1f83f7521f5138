package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.instrument.Condition;
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

    /**
     * A person's primary condition and phase of recovery at an instant, a day being one of the clinic's zone; before the
     * condition can have begun there is none.
     */
    public ThresholdContext of(UUID patientId, Instant at) {
        return ofItsTime(patientId).apply(at);
    }

    /** The same for many instants, read once. */
    public Function<Instant, ThresholdContext> ofItsTime(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        Optional<PrimaryCondition> primary = conditions.primaryOf(patientId);
        return at -> {
            LocalDate day = LocalDate.ofInstant(at, zone);
            return of(primary.filter(known -> known.canHaveBegunBy(day)), day);
        };
    }

    /**
     * The same with a condition that once was the primary one, whatever has become of it; empty when by what is known now the
     * person cannot have had it then.
     */
    public Optional<ThresholdContext> with(Condition condition, UUID patientId, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clinics.current().zone());
        return conditions.of(patientId, condition, day).map(known -> of(Optional.of(known), day));
    }

    private static ThresholdContext of(Optional<PrimaryCondition> primary, LocalDate day) {
        return primary.map(known -> ThresholdContext.ofScore(known.condition(), known.phaseOn(day)))
                .orElseGet(ThresholdContext::ofScoreWithoutCondition);
    }
}
