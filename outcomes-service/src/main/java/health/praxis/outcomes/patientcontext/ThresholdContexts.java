package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.interpretation.ThresholdContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

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
        LocalDate day = LocalDate.ofInstant(at, clinics.current().zone());
        return conditions
                .primaryOf(patientId)
                .map(primary -> ThresholdContext.ofScore(primary.condition(), primary.phaseOn(day)))
                .orElseGet(ThresholdContext::ofScoreWithoutCondition);
    }
}
