package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.interpretation.ThresholdContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /**
     * A person's primary condition and phase of recovery at an instant; before the condition can have begun there is none.
     */
    public ThresholdContext of(UUID patientId, Instant at) {
        return of(patientId).at(at);
    }

    /** The same for many instants, read once. */
    public PersonsContexts of(UUID patientId) {
        return new PersonsContexts(conditions.of(patientId), clinics.current().zone());
    }
}
