package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.MeasuredAssessment;
import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.MeasuredResults;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.instrument.Editions;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.interpretation.ChangeInterpreter;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.outcomes.progress.Baselines;
import health.praxis.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells what a measurement means beside those before it, by the edition of the catalogue it was scored with: a newer edition
 * does not change in silence what was once concluded. Where the newest judges otherwise, its verdicts are told beside.
 */
@ApplicationScoped
class ComparisonService {

    private final MeasuredResults results;
    private final Editions editions;
    private final ThresholdContexts contexts;
    private final Baselines baselines;
    private final ClinicReadModel clinics;

    ComparisonService(
            MeasuredResults results,
            Editions editions,
            ThresholdContexts contexts,
            Baselines baselines,
            ClinicReadModel clinics) {
        this.results = results;
        this.editions = editions;
        this.contexts = contexts;
        this.baselines = baselines;
        this.clinics = clinics;
    }

    /** @throws NotFound when the caller may see no such measurement, or it is no complete result */
    InterpretationResponse interpret(UUID assessmentId) {
        MeasuredAssessment assessment = results.assessment(assessmentId);
        var all = assessment.samePerson();
        MeasuredResult latest = all.stream()
                .filter(result -> result.assessmentId().equals(assessmentId))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no complete result to interpret."));
        InstrumentCatalogue edition = editions.of(assessment.catalogueVersion()).orElseGet(editions::present);
        Instrument instrument = edition.find(latest.instrument())
                .orElseThrow(() -> new NotFound("The catalogue has no such instrument any more."));
        ThresholdContext context =
                assessment.subject().context(instrument, contexts.of(assessment.patientId(), latest.performedAt()));
        ZoneId zone = clinics.current().zone();
        var earlier = EarlierResults.of(latest, instrument.direction(), all, start(assessment, instrument), zone);
        Comparison meaning = Comparison.by(edition, context, latest, earlier).orElseThrow();
        return new InterpretationResponse(
                assessmentId,
                assessment.patientId(),
                assessment.subject(),
                latest.instrument(),
                latest.score().orElse(null),
                context.condition().map(Keyed::key).orElse(null),
                context.phase().key(),
                meaning.baseline(),
                meaning.last(),
                meaning.best(),
                assessment.warnings(),
                meaning.catalogueVersion(),
                assessment.catalogueVersion(),
                ChangeInterpreter.RULE_VERSION,
                Comparison.by(editions.present(), context, latest, earlier)
                        .filter(newest -> !newest.agreesWith(meaning))
                        .map(Comparison::verdicts)
                        .orElse(null));
    }

    /** Goals are the patient's: a caregiver's own results are held against none. */
    private Optional<MeasuredResult> start(MeasuredAssessment assessment, Instrument instrument) {
        return switch (assessment.subject()) {
            case CAREGIVER -> Optional.empty();
            case PATIENT ->
                baselines.of(
                        assessment.patientId(),
                        instrument,
                        assessment.samePerson().stream()
                                .filter(result -> result.instrument().equals(instrument.id()))
                                .toList());
        };
    }
}
