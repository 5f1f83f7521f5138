package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.plan.PlanReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The result that a patient's change is counted from, so that a chart and an interpretation name the one the verdict rests
 * on. Where several goals use an instrument, it is the first one's, in the order of the plans and of the goals in them.
 */
@ApplicationScoped
public class Baselines {

    private final PlanReadModel plans;
    private final ClinicReadModel clinics;

    Baselines(PlanReadModel plans, ClinicReadModel clinics) {
        this.plans = plans;
        this.clinics = clinics;
    }

    /** @param results of the patient with this instrument, in the order they were performed */
    public Optional<MeasuredResult> of(UUID patientId, Instrument instrument, List<MeasuredResult> results) {
        return Baseline.of(
                instrument,
                results,
                plans.goals(patientId, instrument.id()).stream().findFirst(),
                clinics.current().zone());
    }
}
