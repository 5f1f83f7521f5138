package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.MeasuredResults;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.interpretation.ChangeInterpreter;
import health.praxis.outcomes.interpretation.Interpretation;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells what a measurement means beside those before it. */
@ApplicationScoped
class ComparisonService {

    private final MeasuredResults results;
    private final InstrumentCatalogue catalogue;
    private final ThresholdContexts contexts;

    ComparisonService(MeasuredResults results, InstrumentCatalogue catalogue, ThresholdContexts contexts) {
        this.results = results;
        this.catalogue = catalogue;
        this.contexts = contexts;
    }

    /** @throws NotFound when the caller may see no such measurement, or it is no complete result of a patient */
    InterpretationResponse interpret(UUID assessmentId) {
        UUID patientId = results.patientOf(assessmentId);
        var all = results.of(patientId);
        MeasuredResult latest = all.stream()
                .filter(result -> result.assessmentId().equals(assessmentId))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no complete result of the patient to interpret."));
        Instrument instrument = catalogue
                .find(latest.instrument())
                .orElseThrow(() -> new NotFound("The catalogue has no such instrument any more."));
        ThresholdContext context = contexts.of(patientId, latest.performedAt());
        var earlier = EarlierResults.of(latest, instrument.direction(), all);
        return new InterpretationResponse(
                assessmentId,
                patientId,
                latest.instrument(),
                latest.score().orElse(null),
                context.condition().map(Keyed::key).orElse(null),
                context.phase().key(),
                against(instrument, context, earlier.baseline(), latest),
                against(instrument, context, earlier.last(), latest),
                against(instrument, context, earlier.best(), latest),
                catalogue.version().version(),
                ChangeInterpreter.RULE_VERSION);
    }

    private Against against(
            Instrument instrument, ThresholdContext context, Optional<MeasuredResult> earlier, MeasuredResult latest) {
        return earlier.map(each -> Against.of(each, meaning(instrument, context, each, latest)))
                .orElse(null);
    }

    private Interpretation meaning(
            Instrument instrument, ThresholdContext context, MeasuredResult earlier, MeasuredResult latest) {
        if (earlier.score().isEmpty() || latest.score().isEmpty()) {
            return new Interpretation.NotAble(
                    earlier.score().isEmpty(), latest.score().isEmpty());
        }
        return new ChangeInterpreter(catalogue.version())
                .interpret(
                        instrument,
                        context,
                        earlier.score().get(),
                        earlier.administration(),
                        latest.score().get(),
                        latest.administration());
    }
}
