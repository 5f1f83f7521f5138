package health.praxis.outcomes.calculator;

import health.praxis.outcomes.attainment.GoalAttainment;
import health.praxis.outcomes.calculator.Calculation.Applied;
import health.praxis.outcomes.calculator.Calculation.AttainmentChange;
import health.praxis.outcomes.calculator.Calculation.Change;
import health.praxis.outcomes.calculator.Calculation.Flags;
import health.praxis.outcomes.calculator.Calculation.SlopeChange;
import health.praxis.outcomes.calculator.Calculation.Thresholds;
import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ChangeInterpreter;
import health.praxis.outcomes.interpretation.Interpretation;
import health.praxis.outcomes.interpretation.RecoveryPhase;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.scoring.DeclineRate;
import health.praxis.outcomes.scoring.Recording.TrialChoice;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.outcomes.scoring.ScoreOutcome;
import health.praxis.outcomes.scoring.ScoreResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a change between two results of one instrument means, from one request. */
record ChangeCalculator(Instrument instrument, CatalogueVersion edition, String onSelfHarm) {

    private static final String CIRCUMSTANCES = "circumstances";
    private static final String BEFORE = "slope_before";
    private static final String AFTER = "slope_after";
    private static final String THRESHOLD = "threshold_percent";
    private static final double TOLERANCE = 1e-9;

    Calculation change(Input input) {
        if (RatedGoals.isScoredFromGoals(instrument) && (input.has("x0") || input.has("x1"))) {
            return attainment(input);
        }
        return input.has(BEFORE) || input.has(AFTER) ? slope(input) : scores(input);
    }

    private AttainmentChange attainment(Input input) {
        input.allows(List.of("x0", "x1", RatedGoals.WEIGHTS, RatedGoals.RHO));
        var goals = RatedGoals.of(instrument, input);
        var both = goals.attained("x0", "x1");
        double before = both.getFirst().t();
        double after = both.getLast().t();
        return new AttainmentChange(
                instrument.id(),
                before,
                after,
                after - before,
                GoalAttainment.isClearChange(before, after),
                both.getFirst().rated(),
                goals.rho(),
                edition.version());
    }

    private SlopeChange slope(Input input) {
        input.allows(List.of(BEFORE, AFTER, THRESHOLD));
        ScoreCalculator.requireSlope(instrument, BEFORE);
        double before = input.signed(BEFORE);
        double after = input.signed(AFTER);
        if (before == 0) {
            throw CalculationRefused.of(Refusal.Reason.OUT_OF_RANGE, BEFORE, "A rate of 0 cannot slow down.");
        }
        double threshold = input.has(THRESHOLD) ? input.positive(THRESHOLD) : thresholdOfSlope(input);
        double slowing = DeclineRate.percentSlowing(before, after);
        return new SlopeChange(
                instrument.id(), slowing, threshold, slowing >= threshold - TOLERANCE, edition.version());
    }

    private double thresholdOfSlope(Input input) {
        return instrument
                .thresholds(Threshold.Kind.MCID)
                .filter(threshold -> threshold.preferred()
                        && threshold.relativePercent()
                        && threshold.appliesTo().equals(Threshold.SLOPE))
                .map(Threshold::value)
                .findFirst()
                .orElseThrow(() -> Input.malformed(input.pointer(THRESHOLD), "not-null", "is needed"));
    }

    private Change scores(Input input) {
        input.allows(List.of("condition", "phase", "baseline", "followup"));
        Optional<Condition> condition = input.key("condition", Condition.class);
        Phase phase = phase(input);
        Side baseline = side(input.object("baseline"));
        Side followup = side(input.object("followup"));
        var context = new ThresholdContext(condition, phase, Threshold.SCORE);
        OptionalDouble before = baseline.score();
        OptionalDouble after = followup.score();
        Interpretation meaning = before.isPresent() && after.isPresent()
                ? new ChangeInterpreter(edition)
                        .interpret(
                                instrument,
                                context,
                                before.getAsDouble(),
                                baseline.administration(),
                                after.getAsDouble(),
                                followup.administration())
                : unable(baseline, followup);
        return answer(context, baseline, followup, meaning);
    }

    /** Not able with one hand says nothing about the other. */
    private static Interpretation unable(Side baseline, Side followup) {
        Set<Circumstance> differences = baseline.administration().differencesFromUnable(followup.administration());
        return differences.isEmpty()
                ? new Interpretation.NotAble(
                        baseline.score().isEmpty(), followup.score().isEmpty())
                : new Interpretation.NotComparable(differences);
    }

    /** Either vocabulary: that of the thresholds, or that of patient records. */
    private static Phase phase(Input input) {
        if (!input.has("phase")) {
            return Phase.ANY;
        }
        Optional<RecoveryPhase> ofRecord = Keyed.find(RecoveryPhase.class, input.text("phase"));
        return ofRecord.isPresent()
                ? RecoveryPhase.asked(ofRecord)
                : input.key("phase", Phase.class).orElse(Phase.ANY);
    }

    /** One of the two results, with how it was administered. */
    private record Side(ScoreOutcome outcome, Administration administration) {

        OptionalDouble score() {
            return outcome instanceof ScoreOutcome.Scored(ScoreResult result)
                    ? OptionalDouble.of(result.score())
                    : OptionalDouble.empty();
        }

        Double value() {
            return score().isPresent() ? score().getAsDouble() : null;
        }

        String band() {
            return outcome instanceof ScoreOutcome.Scored(ScoreResult result)
                    ? result.band().map(Band::label).orElse(null)
                    : null;
        }

        List<String> flags() {
            return outcome instanceof ScoreOutcome.Scored(ScoreResult result) ? result.flags() : List.of();
        }
    }

    private Side side(Input input) {
        List<String> fields = new ArrayList<>(RecordedInput.fields(instrument));
        fields.add(CIRCUMSTANCES);
        input.allows(fields);
        var recorded = new RecordedInput(instrument, input, onSelfHarm);
        return new Side(recorded.scored(), administration(input, recorded.trialChoice()));
    }

    /** What is stated; which of the trials counted is told by the trials themselves, where there are any. */
    private static Administration administration(Input input, Optional<TrialChoice> choice) {
        Map<Circumstance, String> codes = new EnumMap<>(Circumstance.class);
        if (input.has(CIRCUMSTANCES)) {
            codes.putAll(stated(input.object(CIRCUMSTANCES)));
        }
        choice.ifPresent(each -> codes.put(Circumstance.TRIAL_CHOICE, each.key()));
        return new Administration(codes);
    }

    private static Map<Circumstance, String> stated(Input stated) {
        stated.allows(Arrays.stream(Circumstance.values()).map(Keyed::key).toList());
        Map<Circumstance, String> codes = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            if (stated.has(circumstance.key())) {
                codes.put(circumstance, stated.text(circumstance.key()));
            }
        }
        return codes;
    }

    private Change answer(ThresholdContext context, Side baseline, Side followup, Interpretation meaning) {
        Optional<Interpretation.Classified> classified =
                meaning instanceof Interpretation.Classified known ? Optional.of(known) : Optional.empty();
        return new Change(
                instrument.id(),
                context.condition().map(Keyed::key).orElse(null),
                context.phase().key(),
                baseline.value(),
                followup.value(),
                baseline.band(),
                followup.band(),
                classified.map(Interpretation.Classified::delta).orElse(null),
                classified.map(Interpretation.Classified::improvement).orElse(null),
                classified.flatMap(Interpretation.Classified::reachesMdc).orElse(null),
                classified.flatMap(Interpretation.Classified::reachesMcid).orElse(null),
                meaning.verdictKey(),
                meaning.reasonKey().orElse(null),
                new Thresholds(
                        classified
                                .flatMap(Interpretation.Classified::mdc)
                                .map(ChangeCalculator::applied)
                                .orElse(null),
                        classified
                                .flatMap(Interpretation.Classified::mcid)
                                .map(ChangeCalculator::applied)
                                .orElse(null),
                        classified
                                .flatMap(Interpretation.Classified::mdc)
                                .map(AppliedThreshold::limit)
                                .orElse(null),
                        classified
                                .flatMap(Interpretation.Classified::mcid)
                                .map(AppliedThreshold::limit)
                                .orElse(null)),
                meaning instanceof Interpretation.NotComparable(var differences) ? keys(differences) : List.of(),
                classified
                        .map(_ -> keys(followup.administration().cautionsAgainst(baseline.administration())))
                        .orElse(List.of()),
                classified.map(known -> keys(known.room())).orElse(List.of()),
                new Flags(baseline.flags(), followup.flags()),
                edition.version(),
                ChangeInterpreter.RULE_VERSION);
    }

    private static Applied applied(AppliedThreshold applied) {
        Threshold threshold = applied.threshold();
        return new Applied(
                threshold.value(),
                threshold.unit(),
                threshold.relativePercent(),
                threshold.population(),
                threshold.source(),
                threshold.evidence());
    }

    private static List<String> keys(Collection<? extends Keyed> values) {
        return values.stream().map(Keyed::key).sorted().toList();
    }
}
